//! The first sentences first.

use crate::{SentenceScorer, Sentences};

/// Scores a sentence by its place alone: the baseline that a summary of news has to beat.
///
/// The n-th pickable sentence scores 1 / n; what may not be picked scores 0.
///
/// # Examples
///
/// ```
/// use petik_summary::{Lead, Sentence, SentenceScorer, Sentences};
///
/// let heading = Sentence::new(Vec::new(), 2).pickable(false); // "Banjir Jakarta"
/// let body = Sentence::new(Vec::new(), 8);
/// let sentences = Sentences::new(vec![heading, body.clone(), body], Vec::new());
/// assert_eq!(Lead.score(&sentences), [0.0, 1.0, 0.5]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lead;

impl SentenceScorer for Lead {
    fn score(&self, sentences: &Sentences) -> Vec<f64> {
        let mut place = 0;
        let scores = sentences.all().iter().map(|sentence| {
            if !sentence.is_pickable() {
                return 0.0;
            }
            place += 1;
            1.0 / f64::from(place)
        });
        scores.collect()
    }
}
