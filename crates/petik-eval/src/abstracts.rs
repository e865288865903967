//! The abstracts of the gold data, each with the keywords that its authors gave it.

use petik::Document;
use serde::Deserialize;

use crate::analyzer::analyzer;
use crate::data::Data;
use crate::error::EvalError;

const ABSTRACTS: &str = "keywords/abstracts_dev.jsonl";

/// An abstract with the keywords of its authors.
#[derive(Debug, Deserialize)]
pub(crate) struct Abstract {
    title: String,
    text: String,
    pub(crate) keywords: Vec<String>,
}

impl Abstract {
    pub(crate) fn document(&self) -> Document {
        analyzer().document(self.text.as_str()).titled(self.title.as_str())
    }

    /// Whether the authors gave this keyword.
    pub(crate) fn has_keyword(&self, phrase: &str) -> bool {
        distinct(&self.keywords).contains(&normal(phrase))
    }
}

/// The abstracts of the gold data.
///
/// # Errors
///
/// When they cannot be read.
pub(crate) fn abstracts(data: &Data) -> Result<Vec<Abstract>, EvalError> {
    data.records(ABSTRACTS)
}

/// The phrases in lower case with single spaces, sorted, each once.
pub(crate) fn distinct<S: AsRef<str>>(phrases: &[S]) -> Vec<String> {
    let mut distinct: Vec<String> =
        phrases.iter().map(|phrase| normal(phrase.as_ref())).filter(|phrase| !phrase.is_empty()).collect();
    distinct.sort_unstable();
    distinct.dedup();
    distinct
}

fn normal(phrase: &str) -> String {
    phrase.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
