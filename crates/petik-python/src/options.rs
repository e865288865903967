//! Options that more than one function takes.

use petik::{Budget, Language, Profile, Summarizer, SummarizerBuilder};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// What a stem is: `"root"` or `"lemma"`.
#[derive(Clone, Copy, Default)]
pub(crate) struct ProfileName(pub(crate) Profile);

impl<'py> FromPyObject<'_, 'py> for ProfileName {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        match object.extract::<&str>()? {
            "root" => Ok(Self(Profile::Root)),
            "lemma" => Ok(Self(Profile::Lemma)),
            other => Err(PyValueError::new_err(format!("a profile is 'root' or 'lemma', not '{other}'"))),
        }
    }
}

/// A language by its ISO 639 code.
#[derive(Clone, Copy)]
pub(crate) struct LanguageCode(pub(crate) Language);

impl<'py> FromPyObject<'_, 'py> for LanguageCode {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let code = object.extract::<&str>()?;
        let unknown = || PyValueError::new_err(format!("no language that petik knows has the code '{code}'"));
        Language::from_code(code).map(Self).ok_or_else(unknown)
    }
}

/// A summarizer of so many sentences, or of so many words instead.
pub(crate) fn summarizer(
    sentences: usize,
    words: Option<usize>,
    query: Option<&str>,
) -> PyResult<Summarizer> {
    let budget = words.map_or(Budget::Sentences(sentences), Budget::Words);
    let builder = Summarizer::builder().budget(budget);
    let builder = query.into_iter().fold(builder, SummarizerBuilder::query);
    builder.build().map_err(|error| PyValueError::new_err(error.to_string()))
}
