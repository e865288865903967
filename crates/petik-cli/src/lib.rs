/*!
The `petik` command, all but its `main`: a library so that tests can try parts of it that no run shows alone.

It promises nothing to other crates; what the command reads and writes is what stays.
*/

#![forbid(unsafe_code)]
#![cfg_attr(
    not(feature = "parquet"),
    allow(
        dead_code,
        clippy::match_wildcard_for_single_variants,
        clippy::unnecessary_wraps,
        clippy::unused_self,
        reason = "some of it serves Parquet alone"
    )
)]

mod cli;
mod complaint;
mod detect;
mod error;
mod failure;
mod input;
mod interrupt;
mod keywords;
mod manners;
mod messages;
mod ordered;
mod outcome;
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
#[cfg(feature = "trial")]
pub mod trial;

use std::env;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

use crate::cli::Cli;

/// Runs the command with the arguments of this process.
///
/// # Examples
///
/// ```no_run
/// petik_cli::main();
/// ```
pub fn main() -> ExitCode {
    messages::set_tongue(env::args_os());
    let matches = messages::help::localized(Cli::command()).try_get_matches();
    match matches.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => run::run(cli).unwrap_or_else(error::Error::report),
        Err(error) => messages::usage::report(&error),
    }
}
