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

/// Turns the byte offsets of one text into what the caller counts in, in any order.
///
/// Made in linear time; an offset takes constant time. The table is a quarter of the text.
pub(crate) struct Offsets {
    /// Nothing where bytes are what is wanted, also because the text is ASCII.
    blocks: Option<Vec<Block>>,
}

impl Offsets {
    pub(crate) fn new(text: &str, unit: Unit) -> Self {
        let blocks = (unit == Unit::CodePoints && !text.is_ascii()).then(|| blocks(text.as_bytes()));
        Self { blocks }
    }

    /// The start and end of a span.
    pub(crate) fn of(&self, span: Span) -> (usize, usize) {
        (self.at(span.start), self.at(span.end))
    }

    pub(crate) fn at(&self, offset: usize) -> usize {
        let Some(blocks) = &self.blocks else { return offset };
        blocks.get(offset / BLOCK).map_or(offset, |block| block.at(offset % BLOCK))
    }
}

/// Bytes of a block: as many as a number has bits.
const BLOCK: usize = 64;

/// What a run of bytes adds to the count.
#[derive(Clone, Copy)]
struct Block {
    /// Code points that begin before it.
    before: usize,
    /// A bit for each byte that continues a code point.
    continued: u64,
}

impl Block {
    /// Code points that begin before a byte of the block.
    fn at(self, byte: usize) -> usize {
        let bytes_before = (1 << byte) - 1;
        self.before + byte - (self.continued & bytes_before).count_ones() as usize
    }
}

/// The blocks of a text, and the one that begins where the text ends.
fn blocks(text: &[u8]) -> Vec<Block> {
    let mut blocks = Vec::with_capacity(text.len() / BLOCK + 1);
    let mut before = 0;
    for bytes in text.chunks(BLOCK) {
        let continued = continued(bytes);
        blocks.push(Block { before, continued });
        before += bytes.len() - continued.count_ones() as usize;
    }
    if text.len().is_multiple_of(BLOCK) {
        blocks.push(Block { before, continued: 0 });
    }
    blocks
}

fn continued(bytes: &[u8]) -> u64 {
    // Most blocks of a text with a few quotation marks.
    if bytes.is_ascii() {
        return 0;
    }
    bytes.iter().rev().fold(0, |bits, byte| bits << 1 | u64::from(byte & 0xC0 == 0x80))
}
