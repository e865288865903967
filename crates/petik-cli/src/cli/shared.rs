//! Options that commands share.

use std::fmt;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::Args;
use petik::Language;

use super::choices::{InputForm, OutputForm, ProgressWhen};
use super::values::{language, size, up_to};
use crate::input::is_standard_input;
use crate::input::source::FieldNames;

/// What every subcommand takes.
#[derive(Args, Debug)]
pub(crate) struct CommonArgs {
    /// What to read, folders with all that is in them; `-`, or none, is standard input
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Replace invalid UTF-8 by U+FFFD rather than fail
    ///
    /// Offsets are then offsets into the text with the replacements.
    #[arg(long)]
    pub(crate) lossy: bool,
    /// Bytes in a document, at most; a longer one fails
    #[arg(long, value_name = "SIZE", default_value = "256M", value_parser = size, help_heading = "Limits")]
    pub(crate) max_document: u64,
    /// Write results to FILE rather than to standard output
    #[arg(short = 'o', long, value_name = "FILE", help_heading = "Output")]
    pub(crate) output_file: Option<PathBuf>,
    /// Write what failed to FILE, as JSON Lines, rather than to standard error
    ///
    /// A record a failure: {"file","line","lost","code","reason"}. "lost" is `document` or `input`, "reason" is for
    /// people, and "code" is the same in every language and version: unreadable, damaged, bomb, too-long, utf-8, json,
    /// field, row or defect.
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    pub(crate) errors: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) telling: TellingArgs,
}

impl CommonArgs {
    /// The file of the results; none where they go to standard output, which `-` stands for, too.
    pub(crate) fn output_path(&self) -> Option<&Path> {
        self.output_file.as_deref().filter(|path| !is_standard_input(path))
    }
}

/// What is shown beside the results, and changes nothing in them.
#[derive(Args)]
pub(crate) struct TellingArgs {
    /// Whether to show progress on standard error
    #[arg(long, value_enum, value_name = "WHEN", default_value_t)]
    pub(crate) progress: ProgressWhen,
}

/// What every subcommand takes that gives a result for each document or word.
#[derive(Args, Debug)]
pub(crate) struct StreamArgs {
    /// How results are written
    #[arg(long, value_enum, value_name = "FORM", default_value_t, help_heading = "Output")]
    pub(crate) output: OutputForm,
    #[command(flatten)]
    pub(crate) pace: PaceArgs,
}

/// More threads than this are a slip of the finger, and would only cost memory.
const MOST_JOBS: usize = 1024;

/// How a run goes, which changes nothing in its results.
#[derive(Args)]
pub(crate) struct PaceArgs {
    /// Threads that work on documents [default: all cores]
    ///
    /// The output has the order of the input whatever N is. At most 4 MiB of text a thread are in
    /// flight, or one longer document.
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = up_to::<MOST_JOBS>, help_heading = "Limits")]
    pub(crate) jobs: Option<NonZeroUsize>,
    /// Go on with an interrupted run into the same --output-file
    ///
    /// Repeat the command of that run and add --resume. No record is lost and none is doubled. A run that was not
    /// completed has a file FILE.checkpoint beside its output.
    #[arg(long, requires = "output_file", help_heading = "Output")]
    pub(crate) resume: bool,
}

/// A checkpoint compares what is shown here: options that change no result are not.
impl fmt::Debug for TellingArgs {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// A checkpoint compares what is shown here: options that change no result are not.
impl fmt::Debug for PaceArgs {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// What every subcommand on documents takes.
#[derive(Args, Debug)]
pub(crate) struct DocumentArgs {
    #[command(flatten)]
    pub(crate) common: CommonArgs,
    /// What a document is in the input
    #[arg(long, value_enum, value_name = "FORM", default_value_t, help_heading = "Input")]
    pub(crate) input: InputForm,
    /// Field or column of the text
    #[arg(long, value_name = "NAME", default_value = "text", help_heading = "Input")]
    pub(crate) text_field: String,
    /// Field or column of the id, a string or a number; the line number stands in where there is none
    #[arg(long, value_name = "NAME", default_value = "id", help_heading = "Input")]
    pub(crate) id_field: String,
}

impl DocumentArgs {
    pub(crate) fn fields(&self) -> FieldNames {
        FieldNames { text: self.text_field.clone(), id: self.id_field.clone() }
    }
}

/// What every subcommand takes that reads a text as a language.
#[derive(Args, Debug)]
pub(crate) struct LanguageArgs {
    /// Language of the documents, such as `id` or `en` [default: guessed for each]
    #[arg(long, value_name = "CODE", value_parser = language, help_heading = "Input")]
    pub(crate) language: Option<Language>,
}
