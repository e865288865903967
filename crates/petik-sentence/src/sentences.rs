//! The way in with a text: [`sentences`].

use core::iter::FusedIterator;

use crate::block;
use crate::sentence::Sentence;
use crate::units::{Rules, Units};

/// Iterates over the sentences and headings of `text`.
///
/// # Complexity
///
/// The text is split block by block, as the iterator goes, and tokenized only where a sentence does not
/// end beyond doubt: time is linear in the bytes of the text, memory in those of the longest block. A block ends at
/// a blank line, or behind a line that is a whole paragraph; where neither comes for a mebibyte, at a white space, or
/// behind a token where there is none.
///
/// # Examples
///
/// ```
/// # if cfg!(feature = "lexicon") {
/// let text = "Ia tinggal di Jl. Melati. “Mengapa jalan ini ditutup?” tanyanya heran.";
/// let sentences: Vec<_> = petik_sentence::sentences(text).map(|s| s.text()).collect();
/// assert_eq!(sentences, ["Ia tinggal di Jl. Melati.", "“Mengapa jalan ini ditutup?” tanyanya heran."]);
/// # }
/// ```
pub fn sentences(text: &str) -> Sentences<'_> {
    Sentences::new(text)
}

/// An iterator over the sentences of a text, made by [`sentences`].
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
    fn new(text: &'a str) -> Self {
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
