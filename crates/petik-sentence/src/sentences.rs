//! The iterator over a text: [`Sentences`].

use alloc::vec::Vec;
use core::iter::FusedIterator;
use core::ops::Range;

use petik_token::{TokenSpan, Tokenizer};

use crate::block;
use crate::layout::Edges;
use crate::piece::{Piece, Pieces};
use crate::sentence::{Sentence, SentenceKind};
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
        let (text, behind) = rest.split_at_checked(block::length(rest))?;
        self.start = self.end;
        self.end += text.len();
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
    /// The tokens of the piece at hand, if it needs any.
    tokens: Vec<TokenSpan>,
    workspace: Workspace,
    units: Vec<Unit>,
    /// Units that were taken.
    taken: usize,
}

/// Tokens for which there is room at once: a post needs no more, and a buffer that grows costs it more than
/// its rules.
const ROOM: usize = 160;

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
    /// Pieces that need rules and stand side by side are split as one.
    pub(crate) fn split(&mut self, text: &str, behind: &str) {
        self.units.clear();
        self.taken = 0;
        let mut doubtful: Option<Piece> = None;
        for piece in Pieces::of(text) {
            let Some((end, kind)) = piece.unit else {
                doubtful = Some(doubtful.map_or(piece, |before| before.with(piece)));
                continue;
            };
            if let Some(before) = doubtful.take() {
                self.split_by_rules(text, behind, before);
            }
            self.units.push(Unit { start: piece.start, end, kind });
        }
        if let Some(last) = doubtful {
            self.split_by_rules(text, behind, last);
        }
    }

    fn split_by_rules(&mut self, text: &str, behind: &str, piece: Piece) {
        let slice = text.get(piece.start..piece.end).unwrap_or_default();
        let behind = text.get(piece.end..).filter(|rest| !rest.is_empty()).unwrap_or(behind);
        let edges = Edges { opens: piece.opens, ends_within_line: piece.ends_within_line, behind };
        let Self { tokens, workspace, units, .. } = self;
        tokens.clear();
        tokens.reserve(ROOM);
        Tokenizer::new().tokens_into(slice, tokens);
        workspace.split(slice, tokens, edges, |range| {
            let Range { start: first, end } = range.tokens();
            if let (Some(first), Some(last)) = (tokens.get(first), tokens.get(end - 1)) {
                let (start, end) = (piece.start + first.start(), piece.start + last.end());
                units.push(Unit { start, end, kind: range.kind() });
            }
        });
    }

    /// The next sentence of the block, which is `text`.
    #[inline]
    pub(crate) fn next<'t>(&mut self, text: &'t str) -> Option<Sentence<'t>> {
        let unit = self.units.get(self.taken)?;
        self.taken += 1;
        Some(Sentence::new(text.get(unit.start..unit.end)?, unit.start, unit.kind))
    }
}
