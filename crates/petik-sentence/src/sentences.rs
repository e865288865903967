//! The iterator over a text: [`Sentences`].

use alloc::vec::Vec;
use core::iter::FusedIterator;

use petik_token::{TokenSpan, Tokenizer};

use crate::block::{self, Search};
use crate::sentence::{Sentence, SentenceRange};
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
    tokens: Vec<TokenSpan>,
    ranges: Vec<SentenceRange>,
    /// Sentences that were taken.
    taken: usize,
    workspace: Workspace,
}

impl Block {
    /// Splits a block; `behind` is the text that follows it.
    pub(crate) fn split(&mut self, text: &str, behind: &str) {
        self.tokens.clear();
        self.ranges.clear();
        self.taken = 0;
        Tokenizer::new().tokens_into(text, &mut self.tokens);
        self.workspace.split(text, &self.tokens, block::opening(behind), &mut self.ranges);
    }

    /// The next sentence of the block, which is `text`.
    #[inline]
    pub(crate) fn next<'t>(&mut self, text: &'t str) -> Option<Sentence<'t>> {
        let range = self.ranges.get(self.taken)?;
        self.taken += 1;
        let tokens = self.tokens.get(range.tokens())?;
        let start = tokens.first()?.start();
        let text = text.get(start..tokens.last()?.end())?;
        Some(Sentence::new(text, start, range.kind()))
    }
}
