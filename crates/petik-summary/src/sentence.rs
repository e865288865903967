//! A sentence as a summarizer sees it.

use petik_keyword::TermId;

use crate::Mark;

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
    words: u32,
    characters: u32,
    names: u32,
    numbers: u32,
    quoted: u32,
    pickable: bool,
    opens_paragraph: bool,
    marks: u16,
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
        Self { terms, words: count(words), pickable: true, ..Self::default() }
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
        let others = self.marks & !Mark::Quotation.bit();
        Self { marks: if quotation { others | Mark::Quotation.bit() } else { others }, ..self }
    }

    /// The sentence with one more mark of its form.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Mark, Sentence};
    ///
    /// // "Namun, ia belum kembali."
    /// let sentence = Sentence::new(Vec::new(), 4).marked(Mark::Connective).marked(Mark::Dangling);
    /// assert!(sentence.has(Mark::Connective) && !sentence.has(Mark::Question));
    /// ```
    #[must_use]
    pub fn marked(self, mark: Mark) -> Self {
        Self { marks: self.marks | mark.bit(), ..self }
    }

    /// How many characters the sentence has, for a [`Budget::Characters`](crate::Budget::Characters).
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::Sentence;
    ///
    /// let sentence = Sentence::new(Vec::new(), 2).of_characters("Air surut.".chars().count());
    /// assert_eq!(sentence.characters(), 10);
    /// ```
    #[must_use]
    pub fn of_characters(self, characters: usize) -> Self {
        Self { characters: count(characters), ..self }
    }

    /// How many of the words look like names, how many tokens are numbers, and how many words stand
    /// inside quotation marks.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::Sentence;
    ///
    /// // "Banjir melanda 12 desa di Demak."
    /// let sentence = Sentence::new(Vec::new(), 6).holding(1, 1, 0);
    /// assert_eq!((sentence.names(), sentence.numbers(), sentence.quoted()), (1, 1, 0));
    /// ```
    #[must_use]
    pub fn holding(self, names: usize, numbers: usize, quoted: usize) -> Self {
        Self { names: count(names), numbers: count(numbers), quoted: count(quoted), ..self }
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
        self.words as usize
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
        self.has(Mark::Quotation)
    }

    /// Whether the sentence has this mark.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Mark, Sentence};
    ///
    /// assert!(!Sentence::new(Vec::new(), 3).has(Mark::Aside));
    /// ```
    pub fn has(&self, mark: Mark) -> bool {
        self.marks & mark.bit() != 0
    }

    /// The number of characters.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::Sentence;
    ///
    /// assert_eq!(Sentence::new(Vec::new(), 2).characters(), 0);
    /// ```
    pub fn characters(&self) -> usize {
        self.characters as usize
    }

    /// The number of words that look like names.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::Sentence;
    ///
    /// assert_eq!(Sentence::new(Vec::new(), 2).names(), 0);
    /// ```
    pub fn names(&self) -> usize {
        self.names as usize
    }

    /// The number of numbers.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::Sentence;
    ///
    /// assert_eq!(Sentence::new(Vec::new(), 2).numbers(), 0);
    /// ```
    pub fn numbers(&self) -> usize {
        self.numbers as usize
    }

    /// The number of words inside quotation marks.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::Sentence;
    ///
    /// assert_eq!(Sentence::new(Vec::new(), 2).quoted(), 0);
    /// ```
    pub fn quoted(&self) -> usize {
        self.quoted as usize
    }
}

/// There are as many sentences as a book has: half the memory. No sentence has four thousand million words.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
