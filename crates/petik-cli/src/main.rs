//! The `petik` command: segment, stem, keywords, summarize and detect for Indonesian text.

#![forbid(unsafe_code)]

mod cli;
mod detect;
mod error;
mod failure;
mod input;
mod interrupt;
mod keywords;
mod messages;
mod ordered;
mod output;
mod plain;
mod print;
mod progress;
#[cfg(feature = "report")]
mod report;
mod run;
mod segment;
#[cfg(feature = "serve")]
mod serve;
mod stem;
mod summarize;

use std::env;
use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    messages::set_tongue(env::args_os());
    run::run(cli::Cli::parse()).unwrap_or_else(error::Error::report)
}
