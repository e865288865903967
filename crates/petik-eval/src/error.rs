//! The one error of this program: an input that cannot be used.

use std::fmt;
use std::path::Path;

/// Says which file or folder cannot be used, and why. The program ends with status 2.
#[derive(Debug)]
pub(crate) struct EvalError {
    message: String,
}

impl EvalError {
    /// The error of the whole file or folder at `path`.
    pub(crate) fn new(path: &Path, reason: impl fmt::Display) -> Self {
        Self { message: format!("{}: {reason}", path.display()) }
    }

    /// The error of one line, counted from 1, of the file at `path`.
    pub(crate) fn at_line(path: &Path, line: usize, reason: impl fmt::Display) -> Self {
        Self { message: format!("{}:{line}: {reason}", path.display()) }
    }
}

impl fmt::Display for EvalError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for EvalError {}
