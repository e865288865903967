//! The iterator over a text: [`Sentences`].

use core::iter::FusedIterator;

use crate::block;
use crate::sentence::Sentence;
use crate::units::{Rules, Units};

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
    /// What follows the block.
    rest: &'a str,
    /// Where the block begins whose sentences are at hand.
    start: usize,
    units: Units<'a>,
}

impl<'a> Sentences<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let (block, rest) = first_block(text);
        Self { rest, start: 0, units: Units::new(block, rest, Rules::default()) }
    }

    /// Goes on with the next block; `None` behind the last.
    fn advance(&mut self) -> Option<()> {
        if self.rest.is_empty() {
            return None;
        }
        let (block, rest) = first_block(self.rest);
        self.start += self.units.text().len();
        self.rest = rest;
        self.units = Units::new(block, rest, self.units.take_rules());
        Some(())
    }
}

/// The first block of `text`, and the rest.
fn first_block(text: &str) -> (&str, &str) {
    text.split_at_checked(block::length(text)).unwrap_or((text, ""))
}

impl<'a> Iterator for Sentences<'a> {
    type Item = Sentence<'a>;

    fn next(&mut self) -> Option<Sentence<'a>> {
        loop {
            if let Some(sentence) = self.units.next().and_then(|unit| unit.sentence(self.units.text())) {
                let start = self.start + sentence.span().start;
                return Some(Sentence::new(sentence.text(), start, sentence.kind()));
            }
            self.advance()?;
        }
    }
}

impl FusedIterator for Sentences<'_> {}
