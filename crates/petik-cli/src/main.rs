//! The `petik` command: segment, stem, keywords, summarize and detect for Indonesian text.

#![forbid(unsafe_code)]

use std::process::ExitCode;

fn main() -> ExitCode {
    petik_cli::main()
}
