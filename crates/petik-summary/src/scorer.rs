//! Who scores sentences.

use crate::{Contribution, Sentences};

/// Gives every sentence of a document a score.
///
/// # Examples
///
/// ```
/// use petik_summary::{Sentence, SentenceScorer, Sentences, TermId};
///
/// /// Prefers what is said in few words.
/// struct Terse;
///
/// impl SentenceScorer for Terse {
///     fn score(&self, sentences: &Sentences) -> Vec<f64> {
///         sentences.all().iter().map(|sentence| 1.0 / (1 + sentence.words()) as f64).collect()
///     }
/// }
///
/// let banjir = TermId::new(0);
/// let sentences = vec![Sentence::new(vec![banjir], 9), Sentence::new(vec![banjir], 4)];
/// let scores = Terse.score(&Sentences::new(sentences, vec![10.5]));
/// assert!(scores[1] > scores[0]);
/// ```
pub trait SentenceScorer {
    /// One score for each sentence, in their order; the same sentences always get the same scores.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Lead, Sentence, SentenceScorer, Sentences};
    ///
    /// let sentences = Sentences::new(vec![Sentence::new(Vec::new(), 3), Sentence::new(Vec::new(), 3)], Vec::new());
    /// let scores = Lead.score(&sentences);
    /// assert_eq!(scores.len(), 2);
    /// assert!(scores[0] > scores[1]);
    /// ```
    fn score(&self, sentences: &Sentences) -> Vec<f64>;

    /// What the scores of these sentences are made of: amounts that add up to each score.
    ///
    /// A scorer that does not say it has one amount, the score itself.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Lead, Sentence, SentenceScorer, Sentences};
    ///
    /// let sentences = Sentences::new(vec![Sentence::new(Vec::new(), 3); 2], Vec::new());
    /// let reasons = Lead.explain(&sentences, &[1]);
    /// assert_eq!((reasons[0][0].feature(), reasons[0][0].amount()), ("score", 0.5));
    /// ```
    fn explain(&self, sentences: &Sentences, picked: &[usize]) -> Vec<Vec<Contribution>> {
        let scores = self.score(sentences);
        let whole =
            |&sentence: &usize| scores.get(sentence).map(|&score| Contribution::new("score", score, score));
        picked.iter().map(|sentence| whole(sentence).into_iter().collect()).collect()
    }
}
