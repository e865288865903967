//! Inputs cut into pieces that are worked on one by one, passed on in blocks.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

use crate::failure::{Failure, Place};
use crate::input::Input;
use crate::progress::Progress;

/// A document or a word, not yet decoded, without the end of its line.
pub(crate) struct Piece {
    pub(crate) place: Place,
    pub(crate) bytes: Vec<u8>,
}

/// Pieces that one thread works on in one go: an input, or lines of one.
///
/// Passing a line on costs more than looking at a short one.
pub(crate) struct Block {
    file: Arc<str>,
    /// Number of the first line; none where the block is an input that is not cut.
    line: Option<u64>,
    bytes: Vec<u8>,
}

impl Block {
    pub(crate) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// The pieces, in order.
    pub(crate) fn pieces(self) -> Vec<Piece> {
        let place = |line| Place { file: Arc::clone(&self.file), line };
        let Some(first) = self.line else {
            return vec![Piece { place: place(None), bytes: self.bytes }];
        };
        let lines = self.bytes.split_inclusive(|&byte| byte == b'\n');
        let piece = |(line, bytes)| Piece { place: place(Some(line)), bytes: without_ending(bytes).to_vec() };
        (first..).zip(lines).map(piece).collect()
    }
}

/// Where inputs are cut into pieces.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    /// Nowhere: a piece is an input.
    Nowhere,
    /// Behind each line.
    Lines,
}

/// The blocks of all inputs in order; made by [`blocks`].
pub(crate) struct Blocks {
    files: VecDeque<PathBuf>,
    cut: Cut,
    progress: Progress,
    open: Option<Opened>,
}

struct Opened {
    input: Input,
    /// Number of the next line.
    line: u64,
}

/// Cuts the `files`, or standard input where there are none.
///
/// An input that cannot be opened, or breaks on the way, is a failure in its place; then comes the
/// next input.
pub(crate) fn blocks(files: Vec<PathBuf>, cut: Cut, progress: &Progress) -> Blocks {
    let files = if files.is_empty() { VecDeque::from([PathBuf::from("-")]) } else { files.into() };
    Blocks { files, cut, progress: progress.clone(), open: None }
}

impl Iterator for Blocks {
    type Item = Result<Block, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let Some(mut opened) = self.open.take() else {
                match Input::open(&self.files.pop_front()?, &self.progress) {
                    Ok(input) => self.open = Some(Opened { input, line: 1 }),
                    Err(failure) => return Some(Err(failure)),
                }
                continue;
            };
            let block = match self.cut {
                Cut::Nowhere => return Some(opened.whole()),
                Cut::Lines => opened.lines(),
            };
            match block {
                Ok(None) => {}
                Ok(Some(block)) => {
                    self.open = Some(opened);
                    return Some(Ok(block));
                }
                Err(failure) => return Some(Err(failure)),
            }
        }
    }
}

impl Opened {
    fn whole(mut self) -> Result<Block, Failure> {
        let bytes = self.input.rest()?;
        Ok(Block { file: self.input.name, line: None, bytes })
    }

    fn lines(&mut self) -> Result<Option<Block>, Failure> {
        let bytes = self.input.lines()?;
        if bytes.is_empty() {
            return Ok(None);
        }
        let line = Some(self.line);
        self.line += line_breaks(&bytes);
        Ok(Some(Block { file: Arc::clone(&self.input.name), line, bytes }))
    }
}

/// How many lines end in `bytes`.
pub(crate) fn line_breaks(bytes: &[u8]) -> u64 {
    bytes.iter().map(|&byte| u64::from(byte == b'\n')).sum()
}

/// `line` without its ending, `\n` or `\r\n`.
fn without_ending(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
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

    #[test]
    fn lines_are_numbered_from_one_in_each_file() {
        let folder = tempfile::tempdir().unwrap();
        let files: Vec<PathBuf> = ["a", "b"].map(|name| folder.path().join(name)).into();
        std::fs::write(&files[0], "satu\n\ntiga").unwrap();
        std::fs::write(&files[1], "empat\n").unwrap();

        let numbers = |cut| -> Vec<_> {
            let blocks = blocks(files.clone(), cut, &Progress::hidden());
            blocks.flat_map(|block| block.unwrap().pieces()).map(|piece| piece.place.line).collect()
        };
        assert_eq!(numbers(Cut::Lines), [Some(1), Some(2), Some(3), Some(1)]);
        assert_eq!(numbers(Cut::Nowhere), [None, None]);
    }
}
