//! The iterator over a text: [`Sentences`].

use alloc::vec::Vec;
use core::iter::FusedIterator;

use petik_token::{Batch, Tokenizer};

use crate::block::{self, Search};
use crate::layout::Edges;
use crate::piece::{Piece, Pieces};
use crate::sentence::{Sentence, SentenceKind, SentenceRange};
use crate::splitter::Workspace;

/// An iterator over the sentences of a text, made by [`sentences`](crate::sentences).
///
/// # Examples
///
/// ```
/// let mut sentences = petik_sentence::sentences("Apa kabar? Baik.");
/// assert_eq!(sentences.next().unwrap().text(), "Apa kabar?");
/// assert_eq!(sentences.next().unwrap().text(), "Baik.");
/// assert!(sentences.next().is_none());
/// ```
#[derive(Clone, Debug)]
pub struct Sentences<'a> {
    text: &'a str,
    /// Where the block begins whose sentences are at hand, and where it ends.
    start: usize,
    end: usize,
    block: Block,
}

impl<'a> Sentences<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, start: 0, end: 0, block: Block::default() }
    }

    /// Splits the next block; `None` behind the last.
    fn advance(&mut self) -> Option<()> {
        let rest = self.text.get(self.end..).filter(|rest| !rest.is_empty())?;
        let length = match block::end(rest, 0) {
            Search::Ends(length) => length,
            Search::Continue(_) => rest.len(),
        };
        self.start = self.end;
        self.end += length;
        let (text, behind) = rest.split_at(length);
        self.block.split(text, behind);
        Some(())
    }
}

impl<'a> Iterator for Sentences<'a> {
    type Item = Sentence<'a>;

    fn next(&mut self) -> Option<Sentence<'a>> {
        loop {
            let block = self.text.get(self.start..self.end)?;
            if let Some(sentence) = self.block.next(block) {
                let start = self.start + sentence.span().start;
                return Some(Sentence::new(sentence.text(), start, sentence.kind()));
            }
            self.advance()?;
        }
    }
}

impl FusedIterator for Sentences<'_> {}

/// The sentences of one block, and the buffers that serve again for the next, so that memory does not
/// grow with the text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Block {
    pieces: Vec<Piece>,
    batch: Batch,
    workspace: Workspace,
    ranges: Vec<SentenceRange>,
    units: Vec<Unit>,
    /// Units that were taken.
    taken: usize,
}

/// A sentence or another unit in a block.
#[derive(Clone, Copy, Debug)]
struct Unit {
    start: usize,
    end: usize,
    kind: SentenceKind,
}

impl Block {
    /// Splits a block; `behind` is the text that follows it.
    ///
    /// Each step is taken for all pieces of the block before the next: to take all steps for one piece
    /// after the other lost a third of the speed, as their code and branches drove each other out.
    pub(crate) fn split(&mut self, text: &str, behind: &str) {
        self.units.clear();
        self.taken = 0;
        self.cut(text);
        let slice = |piece: &Piece| text.get(piece.start..piece.end).unwrap_or_default();
        let doubtful = self.pieces.iter().filter(|piece| piece.unit.is_none());
        Tokenizer::new().batch_into(doubtful.map(slice), &mut self.batch);
        let mut tokens = self.batch.iter();
        for piece in &self.pieces {
            if let Some((end, kind)) = piece.unit {
                self.units.push(Unit { start: piece.start, end, kind });
                continue;
            }
            let Some(tokens) = tokens.next() else { break };
            let behind = text.get(piece.end..).filter(|rest| !rest.is_empty()).unwrap_or(behind);
            let edges = Edges { opens: piece.opens, ends_within_line: piece.ends_within_line, behind };
            self.ranges.clear();
            self.workspace.split(slice(piece), tokens, edges, &mut self.ranges);
            self.units.extend(self.ranges.iter().filter_map(|range| {
                let tokens = tokens.get(range.tokens())?;
                let (start, end) = (tokens.first()?.start(), tokens.last()?.end());
                Some(Unit { start: piece.start + start, end: piece.start + end, kind: range.kind() })
            }));
        }
    }

    /// Cuts a block into pieces; those that need rules and stand side by side are one.
    ///
    /// Where most of the text needs rules, to go on cutting costs more than it saves.
    fn cut(&mut self, text: &str) {
        /// Bytes after which it is told what kind of text this is.
        const ENOUGH: usize = 512;

        self.pieces.clear();
        let mut pieces = Pieces::of(text);
        let mut doubtful = if begins_without_capital(text) { usize::MAX } else { 0 };
        while doubtful <= ENOUGH || doubtful <= self.pieces.last().map_or(0, |last| last.end / 2) {
            let Some(piece) = pieces.next() else { return };
            doubtful += if piece.unit.is_some() { 0 } else { piece.end - piece.start };
            self.push(piece);
        }
        if let Some(rest) = pieces.rest() {
            self.push(rest);
        }
    }

    fn push(&mut self, piece: Piece) {
        match self.pieces.last_mut() {
            Some(last) if last.unit.is_none() && piece.unit.is_none() => {
                last.end = piece.end;
                last.ends_within_line = piece.ends_within_line;
            }
            _ => self.pieces.push(piece),
        }
    }

    /// The next sentence of the block, which is `text`.
    #[inline]
    pub(crate) fn next<'t>(&mut self, text: &'t str) -> Option<Sentence<'t>> {
        let unit = self.units.get(self.taken)?;
        self.taken += 1;
        Some(Sentence::new(text.get(unit.start..unit.end)?, unit.start, unit.kind))
    }
}

/// Whether a block begins like chat, in which hardly a sentence ends beyond doubt: looking for such ends would
/// be in vain.
fn begins_without_capital(text: &str) -> bool {
    text.bytes().next().is_some_and(|first| first.is_ascii_lowercase() || first == b'@')
}
