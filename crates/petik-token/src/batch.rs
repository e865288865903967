//! The tokens of many short texts in one buffer.

use alloc::vec::Vec;

use crate::token::TokenSpan;

/// The tokens of many short texts, filled by [`Tokenizer::batch_into`](crate::Tokenizer::batch_into).
///
/// One buffer serves all texts, and the next batch again: tweets, titles and queries are so short
/// that an allocation for each would cost more than its tokens.
///
/// # Examples
///
/// ```
/// use petik_token::{Batch, Tokenizer};
///
/// let queries = ["beras murah", "jadwal kereta Bandung"];
/// let mut batch = Batch::new();
/// Tokenizer::new().batch_into(queries, &mut batch);
///
/// let counts: Vec<_> = batch.iter().map(<[_]>::len).collect();
/// assert_eq!(counts, [2, 3]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Batch {
    tokens: Vec<TokenSpan>,
    /// How many tokens there are behind each text.
    ends: Vec<usize>,
}

impl Batch {
    /// A batch of no text.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_token::Batch::new().is_empty());
    /// ```
    pub const fn new() -> Self {
        Self { tokens: Vec::new(), ends: Vec::new() }
    }

    /// How many texts there are.
    ///
    /// # Examples
    ///
    /// ```
    /// let mut batch = petik_token::Batch::new();
    /// petik_token::Tokenizer::new().batch_into(["Hujan.", ""], &mut batch);
    /// assert_eq!(batch.len(), 2);
    /// ```
    pub const fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no text.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_token::Batch::default().is_empty());
    /// ```
    pub const fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The tokens of the text number `index`, counted from 0; none where there is no such text.
    /// Their offsets are those of that text.
    ///
    /// # Examples
    ///
    /// ```
    /// let mut batch = petik_token::Batch::new();
    /// petik_token::Tokenizer::new().batch_into(["Hujan.", "Banjir!"], &mut batch);
    /// assert_eq!(batch.tokens(1)[0].text_in("Banjir!"), "Banjir");
    /// ```
    pub fn tokens(&self, index: usize) -> &[TokenSpan] {
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(index).and_then(|end| self.tokens.get(start..*end)).unwrap_or_default()
    }

    /// The tokens of each text, in the order of the texts.
    ///
    /// # Examples
    ///
    /// ```
    /// let mut batch = petik_token::Batch::new();
    /// petik_token::Tokenizer::new().batch_into(["Hujan.", "Banjir!"], &mut batch);
    /// assert!(batch.iter().all(|tokens| tokens.len() == 2));
    /// ```
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &[TokenSpan]> {
        (0..self.len()).map(|index| self.tokens(index))
    }

    /// Empties the batch for the next texts: the tokens to fill, and how many there are behind each
    /// text.
    pub(crate) fn begin(&mut self) -> (&mut Vec<TokenSpan>, &mut Vec<usize>) {
        self.tokens.clear();
        self.ends.clear();
        (&mut self.tokens, &mut self.ends)
    }
}
