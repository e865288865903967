//! The three treebanks that tokens, sentences and stems are measured on.

use crate::conllu::{self, Sentence};
use crate::data::Data;
use crate::error::EvalError;

/// The short name of each treebank, and its file.
const FILES: [(&str, &str); 3] = [
    ("gsd", "ud/id_gsd-ud-dev.conllu"),
    ("csui", "ud/id_csui-ud-train.conllu"),
    ("pud", "ud/id_pud-ud-first300.conllu"),
];

/// A treebank of Universal Dependencies.
#[derive(Debug)]
pub(crate) struct Treebank {
    /// Its short name: `gsd`, `csui` or `pud`.
    pub(crate) name: &'static str,
    /// Its sentences, in order.
    pub(crate) sentences: Vec<Sentence>,
}

/// Reads all treebanks.
///
/// # Errors
///
/// When a file cannot be read or is not CoNLL-U.
pub(crate) fn all(data: &Data) -> Result<Vec<Treebank>, EvalError> {
    FILES.iter().map(|&(name, file)| read(data, name, file)).collect()
}

fn read(data: &Data, name: &'static str, file: &str) -> Result<Treebank, EvalError> {
    let source = data.text(file)?;
    let sentences = conllu::sentences(&source)
        .map_err(|error| EvalError::at_line(&data.path(file), error.line, &error))?;
    Ok(Treebank { name, sentences })
}
