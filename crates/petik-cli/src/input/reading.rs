//! What holds for all inputs of a run.

use std::fs;
use std::path::{Path, PathBuf};

use crate::progress::Progress;

/// What holds for all inputs of a run.
#[derive(Clone)]
pub(crate) struct Reading {
    pub(crate) progress: Progress,
    /// Bytes in a document, at most.
    pub(crate) longest: u64,
    /// The file that the run writes to, which it must not read.
    output: Option<PathBuf>,
}

impl Reading {
    pub(crate) fn new(progress: Progress, longest: u64, output: Option<&Path>) -> Self {
        Self { progress, longest, output: output.and_then(real) }
    }

    /// For a list of words: silent, and as long as it may be.
    pub(crate) fn silent() -> Self {
        Self { progress: Progress::hidden(), longest: u64::MAX, output: None }
    }

    /// Whether the run writes to `path`.
    pub(crate) fn writes_to(&self, path: &Path) -> bool {
        self.output.is_some() && self.output == real(path)
    }
}

/// The file itself, whatever ways lead to it; none where it is not there, and for what is no file.
fn real(path: &Path) -> Option<PathBuf> {
    fs::canonicalize(path).ok().filter(|path| path.is_file())
}
