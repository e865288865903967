//! The news of IndoSum (Kurniawan & Louvan 2018), each with a human summary.

use serde::Deserialize;

use crate::data::Data;
use crate::error::EvalError;

/// The file of the data set.
pub(crate) const NEWS: &str = "summaries/indosum_dev.jsonl";

/// A piece of news, tokenized and split by the makers of the data set.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct News {
    /// A number, then the words of the title: `1504900800-bocor-james-bond-nikah`.
    pub(crate) id: String,
    pub(crate) paragraphs: Vec<Vec<String>>,
    /// For each sentence whether the makers' greedy oracle picked it, by no budget.
    pub(crate) gold_labels: Vec<Vec<bool>>,
    /// The sentences of the human summary.
    pub(crate) summary: Vec<String>,
}

impl News {
    /// The words of the title, as the id has them.
    pub(crate) fn title(&self) -> String {
        let words = self.id.split_once('-').map_or("", |(_, words)| words);
        words.replace('-', " ")
    }

    /// The first sentences alone, as a text of its own.
    pub(crate) fn beginning(&self, sentences: usize) -> Vec<Vec<String>> {
        let mut left = sentences;
        let paragraphs = self.paragraphs.iter().map(|paragraph| {
            let taken: Vec<String> = paragraph.iter().take(left).cloned().collect();
            left -= taken.len();
            taken
        });
        paragraphs.filter(|paragraph| !paragraph.is_empty()).collect()
    }
}

/// The news of the data set.
///
/// # Errors
///
/// When the data set cannot be read.
pub(crate) fn news(data: &Data) -> Result<Vec<News>, EvalError> {
    data.records(NEWS)
}
