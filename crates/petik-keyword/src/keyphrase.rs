//! Runs of terms that say what a text is about.

use core::ops::Range;

use crate::{Contribution, PhrasePicker, Scores, TermId, Terms};

/// A run of terms that says what a text is about, and where it stands.
///
/// Made by [`keyphrases`] and [`PhrasePicker::pick`].
///
/// # Examples
///
/// ```
/// use petik_keyword::{Scorer, Slot, TermFrequency, TermId, Terms, keyphrases};
///
/// // "Banjir rob kembali. Warga menghadapi banjir rob."
/// let [banjir, rob, kembali, warga, hadap] = [0, 1, 2, 3, 4].map(TermId::new);
/// let first = [banjir, rob, kembali].map(Slot::Term);
/// let second = [warga, hadap, banjir, rob].map(Slot::Term);
/// let terms = Terms::new([&first[..], &[Slot::Break], &second].concat());
///
/// let best = &keyphrases(&terms, &TermFrequency.score(&terms), 1)[0];
/// assert_eq!(best.terms(), [banjir, rob]);
/// assert!(best.occurrences().eq([0..2, 6..8]));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Keyphrase {
    terms: Vec<TermId>,
    score: f64,
    /// First slots of the occurrences.
    starts: Vec<u32>,
    contributions: Vec<Contribution>,
}

impl Keyphrase {
    pub(crate) fn new(terms: Vec<TermId>, score: f64, starts: Vec<u32>) -> Self {
        Self { terms, score, starts, contributions: Vec::new() }
    }

    pub(crate) fn because(self, contributions: Vec<Contribution>) -> Self {
        Self { contributions, ..self }
    }

    /// The terms in the order in which they stand in the text, all different.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Scorer, Slot, TermFrequency, TermId, Terms, keyphrases};
    ///
    /// let vocabulary = ["banjir"];
    /// let terms = Terms::new(vec![Slot::Term(TermId::new(0))]);
    /// let phrases = keyphrases(&terms, &TermFrequency.score(&terms), 5);
    /// let words: Vec<&str> = phrases[0].terms().iter().map(|term| vocabulary[term.index()]).collect();
    /// assert_eq!(words, ["banjir"]);
    /// ```
    pub fn terms(&self) -> &[TermId] {
        &self.terms
    }

    /// How much the phrase says about the text: finite, and comparable within one document.
    ///
    /// Positive; for a phrase of the [ranker](crate::PhraseRanker) it is a chance and so below 1.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Scorer, Slot, TermFrequency, TermId, Terms, keyphrases};
    ///
    /// let [banjir, surut] = [0, 1].map(|index| Slot::Term(TermId::new(index)));
    /// let terms = Terms::new(vec![banjir, Slot::Gap, surut, Slot::Break, banjir]);
    /// let phrases = keyphrases(&terms, &TermFrequency.score(&terms), 5);
    /// assert!(phrases[0].score() > phrases[1].score());
    /// ```
    pub fn score(&self) -> f64 {
        self.score
    }

    /// All places of the phrase in the text, as ranges of slots, ascending and disjoint.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Scorer, Slot, TermFrequency, TermId, Terms, keyphrases};
    ///
    /// let banjir = Slot::Term(TermId::new(0));
    /// let terms = Terms::new(vec![banjir, Slot::Gap, banjir]);
    /// let phrases = keyphrases(&terms, &TermFrequency.score(&terms), 5);
    /// assert!(phrases[0].occurrences().eq([0..1, 2..3]));
    /// ```
    pub fn occurrences(&self) -> impl ExactSizeIterator<Item = Range<usize>> {
        self.starts.iter().map(|&start| start as usize..start as usize + self.terms.len())
    }

    /// What each feature adds to the logarithm of the odds of the score, the largest first; empty for a phrase
    /// of the [picker](PhrasePicker), whose score has no parts.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Looks, Passage, PhraseRanker, Slot, TermId, Terms};
    ///
    /// let terms = Terms::new(vec![Slot::Term(TermId::new(0)), Slot::Break]);
    /// let passage = Passage::new(terms, vec![Looks::new(0).letters(5); 2], vec![11.0]);
    /// for reason in PhraseRanker::new().rank(&passage, 1)[0].contributions() {
    ///     println!("{:+.3} by {} = {}", reason.amount(), reason.feature(), reason.value());
    /// }
    /// ```
    pub fn contributions(&self) -> &[Contribution] {
        &self.contributions
    }
}

/// The best `limit` phrases of up to three terms, best first: [`PhrasePicker`] as it comes.
///
/// # Examples
///
/// ```
/// use petik_keyword::{Scorer, Slot, TermId, Terms, TextRank, keyphrases};
///
/// // "Banjir di Jakarta. Banjir di Bekasi."
/// let [banjir, jakarta, bekasi] = [0, 1, 2].map(TermId::new);
/// let slots = [jakarta, bekasi].map(|city| [Slot::Term(banjir), Slot::Gap, Slot::Term(city), Slot::Break]);
/// let terms = Terms::new(slots.concat());
///
/// let phrases = keyphrases(&terms, &TextRank::new().score(&terms), 2);
/// assert_eq!(phrases[0].terms(), [banjir]);
/// assert_eq!(phrases[1].terms(), [jakarta]); // as good as *bekasi*, but named first
/// ```
pub fn keyphrases(terms: &Terms, scores: &Scores, limit: usize) -> Vec<Keyphrase> {
    PhrasePicker::new().pick(terms, scores, limit)
}
