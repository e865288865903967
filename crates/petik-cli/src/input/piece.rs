//! A piece of the input that is worked on alone.

use serde_json::Number;

use crate::failure::Place;

/// A document or a word, not yet decoded.
pub(crate) struct Piece {
    pub(crate) place: Place,
    pub(crate) raw: Raw,
}

/// What a piece is made of.
pub(crate) enum Raw {
    /// An input, or a line without its end.
    Bytes(Vec<u8>),
    /// The fields of a row that are asked for.
    Row(Row),
}

/// The fields of a row of a table, those that it has.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) id: Option<Cell>,
    pub(crate) title: Option<Vec<u8>>,
    pub(crate) text: Option<Vec<u8>>,
    pub(crate) paragraphs: Option<Vec<Vec<String>>>,
    /// Fields in the row and in the first one, where these are not as many.
    pub(crate) wrong_length: Option<(usize, usize)>,
}

/// An id as a table has it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    Text(Vec<u8>),
    Number(Number),
}

impl Row {
    /// Bytes of text, about.
    pub(crate) fn len(&self) -> usize {
        let paragraphs = self.paragraphs.iter().flatten().flatten().map(String::len).sum::<usize>();
        self.text.as_ref().map_or(0, Vec::len) + self.title.as_ref().map_or(0, Vec::len) + paragraphs
    }
}

/// `line` without its ending, `\n` or `\r\n`.
pub(crate) fn without_ending(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// How many lines end in `bytes`.
pub(crate) fn line_breaks(bytes: &[u8]) -> u64 {
    bytes.iter().map(|&byte| u64::from(byte == b'\n')).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_go_and_nothing_else() {
        for (line, bare) in
            [("a\n", "a"), ("a\r\n", "a"), ("a\r", "a"), ("a", "a"), ("\n", ""), ("a\n\r\n", "a\n")]
        {
            assert_eq!(without_ending(line.as_bytes()), bare.as_bytes(), "{line:?}");
        }
    }
}
