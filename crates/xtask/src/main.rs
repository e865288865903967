//! `cargo xtask`: regenerates the workspace's committed data, or checks that it is not stale.
#![expect(clippy::print_stdout, reason = "a command for developers, which prints")]

mod api;
mod chart;
mod lexicon;
mod shortcuts;
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
    /// The public items of every library, as rustdoc sees them.
    Api,
    /// The chart of tokenizer throughput, from the last `cargo bench --bench tokenize`.
    Chart,
    /// The word data of petik-lexicon, from `seeds/lexicon`.
    Lexicon,
    /// The stems of the lexicon's words, as petik-stem ranks them; behind `lexicon`.
    Shortcuts,
    /// The character classes of petik-token, from the Unicode database.
    Unicode,
}

/// A generated file: where it lies, from the root of the workspace, and its bytes.
type GeneratedFile = (&'static str, Vec<u8>);

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
    let root = workspace_root();
    let files = match arguments.task {
        Task::Api => api::files(&root)?,
        Task::Chart => vec![(chart::PATH, chart::svg(&root)?.into_bytes())],
        Task::Lexicon => lexicon::files(&root)?,
        Task::Shortcuts => vec![(shortcuts::PATH, shortcuts::bytes())],
        Task::Unicode => vec![(unicode::PATH, unicode::module().into_bytes())],
    };
    for file in &files {
        if arguments.check { check(&root, file)? } else { write(&root, file)? }
    }
    Ok(())
}

/// Compares a generated file with the committed one.
fn check(root: &Path, (path, bytes): &GeneratedFile) -> Result<(), String> {
    let committed = fs::read(root.join(path)).map_err(|error| format!("{path}: {error}"))?;
    if committed == *bytes {
        println!("{path}: fresh, {} bytes", bytes.len());
        Ok(())
    } else {
        Err(format!(
            "{path} is stale: run the same `cargo xtask` command without `--check` and commit the file"
        ))
    }
}

fn write(root: &Path, (path, bytes): &GeneratedFile) -> Result<(), String> {
    fs::write(root.join(path), bytes).map_err(|error| format!("{path}: {error}"))?;
    println!("{path}: written, {} bytes", bytes.len());
    Ok(())
}

/// The root of the workspace, wherever the command was started.
fn workspace_root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}
