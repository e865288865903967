//! Options that choose among a few: what may be chosen, and what it means.

use clap::ValueEnum;

/// How documents lie in the input.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputForm {
    /// Each FILE is one document; its id is the file name
    #[default]
    Text,
    /// Each line is one document; its id is the line number, from 1
    Lines,
    /// Each line is one JSON object: a text field, or `paragraphs` (a list of paragraphs, each a list
    /// of sentences, which are then not split again); `id` and `title` if you like. Blank lines are
    /// skipped
    Jsonl,
    /// Each row is one document, the first row names the columns; the sign between fields is told by it
    Csv,
    /// Each row of a Parquet file is one document; a column `paragraphs` of lists of strings counts as for jsonl
    #[cfg(feature = "parquet")]
    Parquet,
}

impl InputForm {
    /// Endings of the files that are read in a folder.
    pub(crate) fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Text => &["txt", "text", "md"],
            Self::Lines => &["txt", "text", "lines"],
            Self::Jsonl => &["jsonl", "ndjson"],
            Self::Csv => &["csv", "tsv"],
            #[cfg(feature = "parquet")]
            Self::Parquet => &["parquet", "pq"],
        }
    }
}

/// How results are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum OutputForm {
    /// For people; `==> ID <==` heads each document where there may be several
    #[default]
    Text,
    /// For programs: one JSON object a line, written as soon as it is known, in input order
    Jsonl,
    /// A table with a row a result and a first row of names
    Csv,
    /// The same table as a Parquet file
    #[cfg(feature = "parquet")]
    Parquet,
}

impl OutputForm {
    /// Whether results are rows.
    pub(crate) fn is_table(self) -> bool {
        !matches!(self, Self::Text | Self::Jsonl)
    }

    /// Whether what is written is of no use without its end, so that no other run can go on with it.
    pub(crate) fn is_closed_by_its_end(self) -> bool {
        match self {
            Self::Text | Self::Jsonl | Self::Csv => false,
            #[cfg(feature = "parquet")]
            Self::Parquet => true,
        }
    }
}

/// When progress is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ProgressWhen {
    /// When standard error is a terminal and the results go elsewhere
    #[default]
    Auto,
    /// Also where standard error is no terminal
    Always,
    /// Not at all
    Never,
}

/// What a stem is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Profile {
    /// The root (kata dasar): all affixes and clitics taken off
    #[default]
    Root,
    /// The dictionary form: lexicalized words such as tersebut, terjadi and kedua stay whole
    Lemma,
    /// The root as Sastrawi finds it, by the published Confix Stripping algorithm, for comparisons
    Sastrawi,
}
