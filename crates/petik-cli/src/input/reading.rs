//! What holds for all inputs of a run.

use crate::input::written::Written;
use crate::progress::Progress;

/// What holds for all inputs of a run.
#[derive(Clone)]
pub(crate) struct Reading {
    pub(crate) progress: Progress,
    /// Bytes in a document, at most.
    pub(crate) longest: u64,
    pub(crate) written: Written,
}

impl Reading {
    /// For a list of words: silent, and as long as it may be.
    pub(crate) fn silent() -> Self {
        Self { progress: Progress::hidden(), longest: u64::MAX, written: Written::default() }
    }
}
