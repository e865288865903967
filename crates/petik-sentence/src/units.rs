//! The units of one block: those that its bytes tell, and those that the rules find in its tokens.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::mem;
use core::ops::Range;

use petik_token::{TokenSpan, Tokenizer};

use crate::layout::Edges;
use crate::piece::{Piece, Pieces};
use crate::sentence::{Sentence, SentenceKind};
use crate::splitter::Workspace;

/// A sentence or another unit in a block.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unit {
    start: usize,
    end: usize,
    kind: SentenceKind,
}

impl Unit {
    /// The unit of the block `text` as a sentence.
    pub(crate) fn sentence(self, text: &str) -> Option<Sentence<'_>> {
        Some(Sentence::new(text.get(self.start..self.end)?, self.start, self.kind))
    }
}

/// Iterates over the units of a block, piece by piece, as they are asked for: a text whose pieces are all beyond
/// doubt needs no memory.
#[derive(Clone, Debug)]
pub(crate) struct Units<'a> {
    text: &'a str,
    /// The text that follows the block.
    behind: &'a str,
    pieces: Pieces<'a>,
    rules: Rules,
    /// The unit behind those that the rules have found.
    next: Option<Unit>,
}

impl<'a> Units<'a> {
    /// The units of the block `text`, behind which `behind` follows.
    pub(crate) fn new(text: &'a str, behind: &'a str, rules: Rules) -> Self {
        let mut units = Self { text, behind, pieces: Pieces::of(text, behind.is_empty()), rules, next: None };
        units.pieces.begin();
        units
    }

    pub(crate) const fn text(&self) -> &'a str {
        self.text
    }

    /// The buffers, for the next block.
    pub(crate) fn take_rules(&mut self) -> Rules {
        mem::take(&mut self.rules)
    }

    /// The unit behind all that need rules, which are split as one where they stand side by side.
    fn advance(&mut self) -> Option<Unit> {
        let mut doubtful: Option<Piece> = None;
        let mut certain = None;
        for piece in &mut self.pieces {
            if let Some((end, kind)) = piece.unit {
                certain = Some(Unit { start: piece.start, end, kind });
                break;
            }
            doubtful = Some(doubtful.map_or(piece, |before| before.with(piece)));
        }
        let Some(piece) = doubtful else { return certain };
        self.rules.split(self.text, self.behind, piece);
        self.next = certain;
        self.rules.next().or_else(|| self.next.take())
    }
}

impl Iterator for Units<'_> {
    type Item = Unit;

    #[inline]
    fn next(&mut self) -> Option<Unit> {
        self.rules.next().or_else(|| self.next.take()).or_else(|| self.advance())
    }
}

/// What the rules have found in a piece. There is nothing as long as no piece needs them, so that an iterator over
/// units is small to move.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rules(Option<Box<Found>>);

impl Rules {
    /// Splits a `piece` of `text`; `behind` is what follows the text.
    fn split(&mut self, text: &str, behind: &str, piece: Piece) {
        self.0.get_or_insert_default().split(text, behind, piece);
    }

    #[inline]
    fn next(&mut self) -> Option<Unit> {
        self.0.as_mut()?.next()
    }
}

/// The units found, and the buffers that serve again for the next piece, so that memory does not grow with the text.
#[derive(Clone, Debug, Default)]
struct Found {
    tokens: Vec<TokenSpan>,
    workspace: Workspace,
    units: Vec<Unit>,
    /// Units that were taken.
    taken: usize,
}

impl Found {
    /// Tokens for which there is room at once: a post needs no more, and a buffer that grows costs it more than
    /// its rules.
    const ROOM: usize = 160;

    fn split(&mut self, text: &str, behind: &str, piece: Piece) {
        let slice = text.get(piece.start..piece.end).unwrap_or_default();
        let behind = text.get(piece.end..).filter(|rest| !rest.is_empty()).unwrap_or(behind);
        let edges = Edges { opens: piece.opens, ends_within_line: piece.ends_within_line, behind };
        let Self { tokens, workspace, units, taken } = self;
        tokens.clear();
        tokens.reserve(Self::ROOM);
        units.clear();
        *taken = 0;
        Tokenizer::new().tokens_into(slice, tokens);
        workspace.split(slice, tokens, edges, |range| {
            let Range { start: first, end } = range.tokens();
            if let (Some(first), Some(last)) = (tokens.get(first), tokens.get(end - 1)) {
                let (start, end) = (piece.start + first.start(), piece.start + last.end());
                units.push(Unit { start, end, kind: range.kind() });
            }
        });
    }

    #[inline]
    fn next(&mut self) -> Option<Unit> {
        let unit = self.units.get(self.taken)?;
        self.taken += 1;
        Some(*unit)
    }
}
