//! What went wrong with one document or one input, and where.

use std::fmt;
use std::sync::Arc;

/// Where in the input something is: a file as it was named, and a line where there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) file: Arc<str>,
    /// Counted from 1.
    pub(crate) line: Option<u64>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        self.line.map_or(Ok(()), |line| write!(f, ":{line}"))
    }
}

/// A failure that does not end the run: the other documents are still done.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Failure {
    place: Place,
    /// What is wrong, and what to do.
    reason: String,
    scope: Scope,
}

/// How much is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// One document of an input.
    Document,
    /// An input, or the rest of one.
    Input,
}

impl Failure {
    pub(crate) fn of_document(place: Place, reason: impl Into<String>) -> Self {
        Self { place, reason: reason.into(), scope: Scope::Document }
    }

    pub(crate) fn of_input(file: &Arc<str>, reason: impl Into<String>) -> Self {
        let place = Place { file: Arc::clone(file), line: None };
        Self { place, reason: reason.into(), scope: Scope::Input }
    }

    pub(crate) fn scope(&self) -> Scope {
        self.scope
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.reason)
    }
}
