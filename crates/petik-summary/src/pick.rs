//! A sentence chosen for a summary.

/// A sentence chosen for a summary.
///
/// # Examples
///
/// ```
/// use petik_summary::{Sentence, Sentences, Summarizer, TermId};
///
/// let texts = ["Banjir melanda Jakarta."];
/// let terms = [0, 1, 2].map(TermId::new).to_vec();
/// let sentences = Sentences::new(vec![Sentence::new(terms, 3)], vec![1.0; 3]);
///
/// let picks = Summarizer::default().picks(&sentences);
/// assert_eq!(texts[picks[0].sentence()], "Banjir melanda Jakarta.");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Pick {
    sentence: usize,
    score: f64,
}

impl Pick {
    pub(crate) fn new(sentence: usize, score: f64) -> Self {
        Self { sentence, score }
    }

    /// The index of the sentence.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Sentence, Sentences, Summarizer};
    ///
    /// let heading = Sentence::new(Vec::new(), 2).pickable(false);
    /// let sentences = Sentences::new(vec![heading, Sentence::new(Vec::new(), 5)], Vec::new());
    /// assert_eq!(Summarizer::default().picks(&sentences)[0].sentence(), 1);
    /// ```
    pub fn sentence(&self) -> usize {
        self.sentence
    }

    /// The finite score that the scorer gave it; redundancy is not subtracted.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Lead, Sentence, Sentences, Summarizer};
    ///
    /// let sentences = Sentences::new(vec![Sentence::new(Vec::new(), 5)], Vec::new());
    /// let summarizer = Summarizer::builder().scorer(Lead).build()?;
    /// assert_eq!(summarizer.picks(&sentences)[0].score(), 1.0);
    /// # Ok::<(), petik_summary::SummarizerError>(())
    /// ```
    pub fn score(&self) -> f64 {
        self.score
    }
}
