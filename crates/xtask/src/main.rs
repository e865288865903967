//! `cargo xtask`: regenerates the workspace's committed data, or checks that it is not stale.
#![expect(clippy::print_stdout, reason = "a command for developers, which prints")]

mod unicode;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Regenerates committed data. With `--check` nothing is written: stale data is an error.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
    /// Rebuild in memory and compare with what is committed.
    #[arg(long, global = true)]
    check: bool,
}

#[derive(Subcommand)]
enum Task {
    /// The character classes of petik-token, from the Unicode character database.
    Unicode,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            println!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), String> {
    match arguments.task {
        Task::Unicode => deliver(Path::new(unicode::PATH), unicode::module().as_bytes(), arguments.check),
    }
}

/// Writes `content` to `path` below the root of the workspace; with `check`, compares instead.
fn deliver(path: &Path, content: &[u8], check: bool) -> Result<(), String> {
    let full = workspace_root().join(path);
    if !check {
        return fs::write(&full, content).map_err(|error| format!("{}: {error}", full.display()));
    }
    match fs::read(&full) {
        Ok(committed) if committed == content => Ok(()),
        Ok(_) => Err(format!("{} is stale: run the same command without --check and commit", path.display())),
        Err(error) => Err(format!("{}: {error}", full.display())),
    }
}

/// The root of the workspace, wherever the command was started.
fn workspace_root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}
