//! What each command takes besides the options that commands share.

#[cfg(feature = "serve")]
use std::net::IpAddr;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::Args;
use clap_complete::Shell;

use super::choices::Profile;
use super::shared::{CommonArgs, DocumentArgs, LanguageArgs, StreamArgs};
#[cfg(feature = "serve")]
use super::values::size;
#[cfg(feature = "report")]
use super::values::up_to;
use super::values::{one_or_more, ratio};
use crate::messages::help::english;

/// Split text into sentences and tokens
#[derive(Args, Debug)]
#[command(after_help = english::SEGMENT)]
pub(crate) struct SegmentArgs {
    #[command(flatten)]
    pub(crate) documents: DocumentArgs,
    #[command(flatten)]
    pub(crate) stream: StreamArgs,
    #[command(flatten)]
    pub(crate) language: LanguageArgs,
}

/// Reduce words to their stems, one word a line
#[derive(Args, Debug)]
#[command(after_help = english::STEM)]
pub(crate) struct StemArgs {
    #[command(flatten)]
    pub(crate) common: CommonArgs,
    #[command(flatten)]
    pub(crate) stream: StreamArgs,
    /// How far words are taken apart
    #[arg(long, value_enum, value_name = "PROFILE", default_value_t)]
    pub(crate) profile: Profile,
    /// Expect informal language too: nggak, ngopi, bilangin, bangeeet (not with sastrawi)
    #[arg(long)]
    pub(crate) informal: bool,
    /// Replace the built-in lexicon by the roots in FILE
    #[arg(long, value_name = "FILE", help_heading = "Lexicon")]
    pub(crate) lexicon: Option<PathBuf>,
    /// Add the roots in FILE
    #[arg(long, value_name = "FILE", help_heading = "Lexicon")]
    pub(crate) add: Vec<PathBuf>,
    /// Leave the words in FILE as they are
    #[arg(long, value_name = "FILE", help_heading = "Lexicon")]
    pub(crate) keep: Vec<PathBuf>,
}

/// Rank the keyphrases of a text
#[derive(Args, Debug)]
#[command(after_help = english::KEYWORDS)]
pub(crate) struct KeywordsArgs {
    /// How many keyphrases a document
    #[arg(short = 'n', long = "number", value_name = "N", default_value = "10", allow_negative_numbers = true, value_parser = one_or_more)]
    pub(crate) number: NonZeroUsize,
    /// Say why: what each feature adds to the score of a keyphrase
    #[arg(long)]
    pub(crate) explain: bool,
    #[command(flatten)]
    pub(crate) documents: DocumentArgs,
    #[command(flatten)]
    pub(crate) stream: StreamArgs,
    #[command(flatten)]
    pub(crate) language: LanguageArgs,
}

/// Pick the sentences that tell what a text says
#[derive(Args, Debug)]
#[command(after_help = english::SUMMARIZE)]
pub(crate) struct SummarizeArgs {
    #[command(flatten)]
    pub(crate) length: LengthArgs,
    /// What you want to know: sentences that share words with TEXT come first
    #[arg(long, value_name = "TEXT")]
    pub(crate) query: Option<String>,
    /// Say why each sentence was picked: what each of its features adds to the score
    #[arg(long)]
    pub(crate) explain: bool,
    #[command(flatten)]
    pub(crate) documents: DocumentArgs,
    #[command(flatten)]
    pub(crate) stream: StreamArgs,
    #[command(flatten)]
    pub(crate) language: LanguageArgs,
}

/// How long a summary is: one way of four.
#[derive(Args, Debug)]
#[group(multiple = false)]
pub(crate) struct LengthArgs {
    /// Sentences in the summary [default: 3]
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = one_or_more, help_heading = "Length")]
    pub(crate) sentences: Option<NonZeroUsize>,
    /// Words in the summary, at most
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = one_or_more, help_heading = "Length")]
    pub(crate) words: Option<NonZeroUsize>,
    /// Characters in the summary, at most
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = one_or_more, help_heading = "Length")]
    pub(crate) characters: Option<NonZeroUsize>,
    /// Share of the document's sentences, above 0 and up to 1
    #[arg(long, value_name = "R", allow_negative_numbers = true, value_parser = ratio, help_heading = "Length")]
    pub(crate) ratio: Option<f64>,
}

/// Guess the language of a text
#[derive(Args, Debug)]
#[command(after_help = english::DETECT)]
pub(crate) struct DetectArgs {
    #[command(flatten)]
    pub(crate) documents: DocumentArgs,
    #[command(flatten)]
    pub(crate) stream: StreamArgs,
}

/// Keyphrases for which the style sheet of the page has a switch.
#[cfg(feature = "report")]
const MOST_ON_PAGE: usize = 24;

/// Make a page to look at: text, summary, keyphrases, scores
#[cfg(feature = "report")]
#[derive(Args, Debug)]
#[command(after_help = english::REPORT)]
pub(crate) struct ReportArgs {
    /// What the page is called [default: as its only document, or by the number of documents]
    #[arg(long, value_name = "TEXT")]
    pub(crate) title: Option<String>,
    /// Sentences that are picked in each document [default: 3]
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = one_or_more)]
    pub(crate) sentences: Option<NonZeroUsize>,
    /// How many keyphrases a document, up to 24
    #[arg(short = 'n', long = "number", value_name = "N", default_value = "10", allow_negative_numbers = true, value_parser = up_to::<MOST_ON_PAGE>)]
    pub(crate) number: NonZeroUsize,
    #[command(flatten)]
    pub(crate) documents: DocumentArgs,
    #[command(flatten)]
    pub(crate) language: LanguageArgs,
}

/// Show the page on this machine, with a JSON API
#[cfg(feature = "serve")]
#[derive(Args, Debug)]
#[command(after_help = english::SERVE)]
pub(crate) struct ServeArgs {
    /// Address to listen on; others than this machine are let in by 0.0.0.0 or [::]
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    pub(crate) address: IpAddr,
    /// Port to listen on; 0 is one that is free
    #[arg(long, value_name = "PORT", default_value = "7450")]
    pub(crate) port: u16,
    /// A name by which this machine may be called, besides localhost and addresses in numbers
    #[arg(long, value_name = "NAME")]
    pub(crate) host: Vec<String>,
    /// Bytes in a text, at most
    #[arg(long, value_name = "SIZE", default_value = "1M", value_parser = size)]
    pub(crate) max_bytes: u64,
}

/// Write the completions for a shell
#[derive(Args, Debug)]
#[command(after_help = english::COMPLETIONS)]
pub(crate) struct CompletionsArgs {
    /// Shell to complete in
    #[arg(value_enum)]
    pub(crate) shell: Shell,
}

/// Write the manual page
#[derive(Args, Debug)]
#[command(after_help = english::MAN)]
pub(crate) struct ManArgs {
    /// Write the pages of petik and of each command into FOLDER
    #[arg(long, value_name = "FOLDER")]
    pub(crate) folder: Option<PathBuf>,
}
