//! What cuts an input, and what it is cut into.

use crate::failure::Failure;
use crate::input::piece::Row;

/// Bytes of lines or rows that are passed on together. Passing on costs some microseconds, which is little
/// beside the work on this much text, and that work is short enough to keep all threads busy.
pub(crate) const BLOCK: usize = 16 * 1024;

/// What is in a block.
pub(crate) enum Content {
    /// An input that is not cut.
    Whole(Vec<u8>),
    /// Lines, and the number of the first.
    Lines { first: u64, bytes: Vec<u8> },
    /// Rows, and where each begins.
    Rows(Vec<(u64, Row)>),
}

impl Content {
    /// How many pieces there are.
    pub(crate) fn units(&self) -> u64 {
        match self {
            Self::Whole(_) => 1,
            Self::Lines { bytes, .. } => bytes.split_inclusive(|&byte| byte == b'\n').count() as u64,
            Self::Rows(rows) => rows.len() as u64,
        }
    }
}

/// Cuts an input.
pub(crate) trait Cutter: Send {
    /// Leaves out that many lines or rows.
    fn skip(&mut self, units: u64) -> Result<(), Failure>;

    /// The next part, none at the end.
    fn next(&mut self) -> Result<Option<Content>, Failure>;
}
