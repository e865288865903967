//! The command line: commands, options, and what may be said with them.
//!
//! The first sentences of the help stand here, with what they explain; the rest of it, and all of it in Indonesian,
//! stands in [`help`](crate::messages::help).

mod choices;
mod commands;
mod shared;
mod values;
mod version;

use clap::builder::Styles;
use clap::builder::styling::AnsiColor;
use clap::{Parser, Subcommand};

pub(crate) use choices::{InputForm, OutputForm, Profile, ProgressWhen};
#[cfg(feature = "report")]
pub(crate) use commands::ReportArgs;
#[cfg(feature = "serve")]
pub(crate) use commands::ServeArgs;
pub(crate) use commands::{
    CompletionsArgs, DetectArgs, KeywordsArgs, LengthArgs, ManArgs, SegmentArgs, StemArgs, SummarizeArgs,
};
pub(crate) use shared::{CommonArgs, DocumentArgs, LanguageArgs, StreamArgs};

use crate::messages::Tongue;
use crate::messages::help::english;

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

/// Longer lines of help are hard to read.
pub(crate) const MOST_COLUMNS: usize = 100;

/// Pick what matters from Indonesian text: sentences, stems, keyphrases, summaries.
///
/// Every command reads FILEs, or standard input, plain or compressed with gzip or zstd (told by
/// content, not by name), and writes to standard output: for people, as JSON Lines, or as a table
/// (CSV, Parquet).
#[derive(Parser)]
#[command(name = "petik", version, long_version = version::long_version(), after_help = english::PETIK, styles = STYLES, max_term_width = MOST_COLUMNS)]
pub(crate) struct Cli {
    /// Language of messages and help [default: as the environment says, else en]
    #[arg(long, global = true, value_enum, value_name = "LANG", help_heading = "Messages")]
    pub(crate) lang: Option<Tongue>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand, Debug)]
pub(crate) enum Command {
    Segment(SegmentArgs),
    Stem(StemArgs),
    Keywords(KeywordsArgs),
    Summarize(SummarizeArgs),
    Detect(DetectArgs),
    #[cfg(feature = "report")]
    Report(ReportArgs),
    #[cfg(feature = "serve")]
    Serve(ServeArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_flags_are_consistent() {
        Cli::command().debug_assert();
    }
}
