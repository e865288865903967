//! `cargo xtask`: regenerates the workspace's committed data, or checks that it is not stale.
#![expect(clippy::print_stdout, reason = "a command for developers, which prints")]

use std::path::PathBuf;
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
enum Task {}

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
    let _ = (arguments.check, workspace_root());
    match arguments.task {}
}

/// The root of the workspace, wherever the command was started.
fn workspace_root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}
