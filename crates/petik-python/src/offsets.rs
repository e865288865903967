//! Byte offsets, and the code points that Python counts.

use petik::Span;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// In what a span is counted.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Unit {
    /// As Python indexes a `str`.
    #[default]
    CodePoints,
    /// Of the text in UTF-8.
    Bytes,
}

impl<'py> FromPyObject<'_, 'py> for Unit {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        match object.extract::<&str>()? {
            "codepoints" => Ok(Self::CodePoints),
            "bytes" => Ok(Self::Bytes),
            other => {
                Err(PyValueError::new_err(format!("offsets are 'codepoints' or 'bytes', not '{other}'")))
            }
        }
    }
}

/// Bytes between two places where the code points before them are known. Counting those of one block takes a few
/// nanoseconds, and the table an eighth of the text.
const BLOCK: usize = 64;

/// Turns the byte offsets of one text into what the caller counts in, in any order.
///
/// Made in linear time; an offset takes constant time.
pub(crate) struct Offsets<'t> {
    bytes: &'t [u8],
    /// Code points before each block; nothing where bytes are what is wanted, also because the text is ASCII.
    before: Option<Vec<usize>>,
}

impl<'t> Offsets<'t> {
    pub(crate) fn new(text: &'t str, unit: Unit) -> Self {
        let bytes = text.as_bytes();
        let before = (unit == Unit::CodePoints && !text.is_ascii()).then(|| {
            let blocks = bytes.chunks(BLOCK).scan(0, |sum, block| {
                *sum += code_points(block);
                Some(*sum)
            });
            std::iter::once(0).chain(blocks).collect()
        });
        Self { bytes, before }
    }

    /// The start and end of a span.
    pub(crate) fn of(&self, span: Span) -> (usize, usize) {
        (self.at(span.start), self.at(span.end))
    }

    fn at(&self, offset: usize) -> usize {
        let Some(before) = &self.before else { return offset };
        let block = offset / BLOCK;
        let rest = self.bytes.get(block * BLOCK..offset).unwrap_or_default();
        before.get(block).copied().unwrap_or_default() + code_points(rest)
    }
}

/// A code point has one byte that continues none.
fn code_points(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}
