//! A column of short strings, written one behind the other.

use arrow_array::StringArray;
use arrow_buffer::{Buffer, NullBuffer, OffsetBuffer, ScalarBuffer};

/// Bytes that are copied at once. A call for each token or stem, of six bytes, took a third of the time that a column
/// of tokens took.
const STEP: usize = 16;

/// Strings in the buffers that become a column.
pub(crate) struct Wordings {
    /// What was written, and room behind it.
    bytes: Vec<u8>,
    written: usize,
    ends: Vec<i32>,
}

impl Wordings {
    /// With room for so many strings of so many bytes in all; it grows where they are more.
    pub(crate) fn with_capacity(strings: usize, bytes: usize) -> Self {
        let mut ends = Vec::with_capacity(strings + 1);
        ends.push(0);
        Self { bytes: vec![0; bytes + STEP], written: 0, ends }
    }

    /// Writes what a text has from one byte to another.
    pub(crate) fn push(&mut self, text: &[u8], start: usize, end: usize) {
        let string = text.get(start..end).unwrap_or_default();
        let from = text.get(start..).and_then(<[u8]>::first_chunk::<STEP>);
        let into = self.bytes.get_mut(self.written..).and_then(<[u8]>::first_chunk_mut);
        match (from, into) {
            // What is copied too much is written over by the next.
            (Some(from), Some(into)) if string.len() <= STEP => *into = *from,
            _ => self.write(string),
        }
        self.written += string.len();
        // No block of texts is so long that this would cut anything off: `Rows` takes no such text.
        self.ends.push(i32::try_from(self.written).unwrap_or(i32::MAX));
    }

    /// Writes a string of any length, also where there is no room.
    fn write(&mut self, string: &[u8]) {
        let end = self.written + string.len();
        if self.bytes.len() < end {
            self.bytes.resize(end, 0);
        }
        if let Some(into) = self.bytes.get_mut(self.written..end) {
            into.copy_from_slice(string);
        }
    }

    pub(crate) fn finish(mut self, nulls: Option<NullBuffer>) -> StringArray {
        self.bytes.truncate(self.written);
        let ends = OffsetBuffer::new(ScalarBuffer::from(self.ends));
        StringArray::new(ends, Buffer::from_vec(self.bytes), nulls)
    }
}
