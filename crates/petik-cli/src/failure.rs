//! What went wrong with one document or one input, and where.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

use crate::messages::reason::Reason;

/// Where in the input something is: a file as it was named, and a line where there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) file: Arc<str>,
    /// Counted from 1; in a Parquet file the row.
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
    reason: Reason,
    scope: Scope,
}

/// How much is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Scope {
    /// One document of an input.
    Document,
    /// An input, or the rest of one.
    Input,
}

/// A failure as `--errors` records it.
#[derive(Serialize)]
struct FailureRecord<'a> {
    file: &'a str,
    line: Option<u64>,
    lost: Scope,
    code: &'static str,
    reason: String,
}

impl Failure {
    pub(crate) fn of_document(place: Place, reason: Reason) -> Self {
        Self { place, reason, scope: Scope::Document }
    }

    pub(crate) fn of_input(file: &Arc<str>, reason: Reason) -> Self {
        Self::of_rest(Place { file: Arc::clone(file), line: None }, reason)
    }

    /// The input is lost from `place` on.
    pub(crate) fn of_rest(place: Place, reason: Reason) -> Self {
        Self { place, reason, scope: Scope::Input }
    }

    pub(crate) fn scope(&self) -> Scope {
        self.scope
    }

    /// What `--errors` records.
    pub(crate) fn record(&self) -> impl Serialize {
        FailureRecord {
            file: &self.place.file,
            line: self.place.line,
            lost: self.scope,
            code: self.reason.code(),
            reason: self.reason.to_string(),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.reason)
    }
}
