//! A sentence as a summarizer sees it.

use petik_keyword::TermId;

/// A sentence as a summarizer sees it: its terms, its length, its place in the layout.
///
/// # Examples
///
/// ```
/// use petik_summary::{Sentence, TermId};
///
/// // "Banjir melanda Jakarta pada Senin pagi." opens its paragraph; *pada* is no term.
/// let terms = [0, 1, 2, 3, 4].map(TermId::new).to_vec();
/// let sentence = Sentence::new(terms, 6).opens_paragraph(true);
/// assert_eq!(sentence.words(), 6);
/// assert!(sentence.is_pickable());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    terms: Vec<TermId>,
    words: usize,
    pickable: bool,
    opens_paragraph: bool,
    quotation: bool,
}

impl Sentence {
    /// A pickable sentence with these terms, repetitions included, and this many words.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Sentence, TermId};
    ///
    /// let banjir = TermId::new(0);
    /// assert_eq!(Sentence::new(vec![banjir], 2).terms(), [banjir]); // "Banjir lagi."
    /// ```
    pub fn new(terms: Vec<TermId>, words: usize) -> Self {
        Self { terms, words, pickable: true, opens_paragraph: false, quotation: false }
    }

    /// Whether a summary may hold the sentence: a heading, a caption or a byline should not be picked.
    ///
    /// Its terms count all the same when the other sentences are scored.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Sentence, TermId};
    ///
    /// let heading = Sentence::new(vec![TermId::new(0)], 1).pickable(false);
    /// assert!(!heading.is_pickable());
    /// ```
    #[must_use]
    pub fn pickable(self, pickable: bool) -> Self {
        Self { pickable, ..self }
    }

    /// Whether the sentence is the first of its paragraph.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Sentence, TermId};
    ///
    /// let first = Sentence::new(vec![TermId::new(0)], 4).opens_paragraph(true);
    /// assert!(first.is_opening());
    /// ```
    #[must_use]
    pub fn opens_paragraph(self, opens_paragraph: bool) -> Self {
        Self { opens_paragraph, ..self }
    }

    /// Whether the sentence begins inside a quotation: with an opening mark, or behind a mark that its
    /// paragraph has not closed yet.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Sentence, TermId};
    ///
    /// // "Air naik cepat," kata seorang warga.
    /// let terms = [0, 1, 2, 3].map(TermId::new).to_vec();
    /// let quoted = Sentence::new(terms, 6).quotation(true);
    /// assert!(quoted.is_quotation());
    /// ```
    #[must_use]
    pub fn quotation(self, quotation: bool) -> Self {
        Self { quotation, ..self }
    }

    /// The terms in the order of the text.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Sentence, TermId};
    ///
    /// let [banjir, surut] = [0, 1].map(TermId::new);
    /// assert_eq!(Sentence::new(vec![banjir, surut], 2).terms(), [banjir, surut]);
    /// ```
    pub fn terms(&self) -> &[TermId] {
        &self.terms
    }

    /// The number of words, stop words included.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Sentence, TermId};
    ///
    /// // "Banjir itu sudah surut."
    /// assert_eq!(Sentence::new([0, 1].map(TermId::new).to_vec(), 4).words(), 4);
    /// ```
    pub fn words(&self) -> usize {
        self.words
    }

    /// Whether a summary may hold the sentence: it is pickable and has a word.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::Sentence;
    ///
    /// assert!(Sentence::new(Vec::new(), 3).is_pickable()); // "Ia pun begitu."
    /// assert!(!Sentence::new(Vec::new(), 0).is_pickable()); // "***"
    /// ```
    pub fn is_pickable(&self) -> bool {
        self.pickable && self.words > 0
    }

    /// Whether the sentence is the first of its paragraph.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::Sentence;
    ///
    /// assert!(!Sentence::new(Vec::new(), 3).is_opening());
    /// ```
    pub fn is_opening(&self) -> bool {
        self.opens_paragraph
    }

    /// Whether the sentence begins inside a quotation.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::Sentence;
    ///
    /// assert!(!Sentence::new(Vec::new(), 3).is_quotation());
    /// ```
    pub fn is_quotation(&self) -> bool {
        self.quotation
    }
}
