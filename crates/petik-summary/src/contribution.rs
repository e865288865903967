//! A part of a score and where it comes from.

/// What one feature of a sentence adds to its score.
///
/// # Examples
///
/// ```
/// use petik_summary::{Ranker, Sentence, SentenceScorer, Sentences, TermId};
///
/// let sentences = Sentences::new(vec![Sentence::new(vec![TermId::new(0)], 12); 9], vec![8.0]);
/// let reasons = Ranker::new().explain(&sentences, &[0]);
/// assert!(reasons[0].iter().any(|reason| reason.feature() == "place" && reason.amount() > 0.0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Contribution {
    feature: &'static str,
    value: f64,
    amount: f64,
}

impl Contribution {
    /// A feature by its name, its value in the sentence, and what it adds to the score.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::Contribution;
    ///
    /// assert_eq!(Contribution::new("words", 12.0, 0.5).amount(), 0.5);
    /// ```
    pub const fn new(feature: &'static str, value: f64, amount: f64) -> Self {
        Self { feature, value, amount }
    }

    /// The feature's name.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_summary::Contribution::new("words", 12.0, 0.5).feature(), "words");
    /// ```
    pub const fn feature(&self) -> &'static str {
        self.feature
    }

    /// The feature's value in the sentence.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_summary::Contribution::new("words", 12.0, 0.5).value(), 12.0);
    /// ```
    pub const fn value(&self) -> f64 {
        self.value
    }

    /// What it adds to the score; below 0 if it counts against the sentence.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_summary::Contribution::new("words", 12.0, 0.5).amount(), 0.5);
    /// ```
    pub const fn amount(&self) -> f64 {
        self.amount
    }
}
