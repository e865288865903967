//! Several views of a sentence, weighed together: the default scorer.

use crate::{Centroid, Lead, LexRank, SentenceScorer, Sentences};

/// Scores a sentence by its place, its terms and its company together: the default scorer.
///
/// # Examples
///
/// ```
/// use petik_summary::{Blend, Sentence, SentenceScorer, Sentences, TermId};
///
/// // "Banjir melanda Jakarta. Warga Jakarta mengungsi."
/// let [banjir, landa, jakarta, warga, ungsi] = [0, 1, 2, 3, 4].map(TermId::new);
/// let sentences = vec![
///     Sentence::new(vec![banjir, landa, jakarta], 3).opens_paragraph(true),
///     Sentence::new(vec![warga, jakarta, ungsi], 3),
/// ];
/// let scores = Blend::new().score(&Sentences::new(sentences, vec![1.0; 5]));
/// assert!(scores[0] > scores[1]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Blend {
    lead: f64,
    centroid: f64,
    lex_rank: f64,
}

impl Blend {
    /// The measured weights.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Blend, SentenceScorer, Sentences};
    ///
    /// assert!(Blend::new().score(&Sentences::default()).is_empty());
    /// ```
    pub const fn new() -> Self {
        Self { lead: 1.0, centroid: 0.2, lex_rank: 0.1 }
    }
}

impl Default for Blend {
    fn default() -> Self {
        Self::new()
    }
}

impl SentenceScorer for Blend {
    fn score(&self, sentences: &Sentences) -> Vec<f64> {
        let lead = Lead.score(sentences);
        let centroid = share_of_largest(Centroid.score(sentences));
        let lex_rank = share_of_largest(LexRank.score(sentences));
        let places = lead.iter().zip(&centroid).zip(&lex_rank);
        places.map(|((lead, centroid), lex_rank)| {
            self.lead * lead + self.centroid * centroid + self.lex_rank * lex_rank
        }).collect()
    }
}

/// Scores brought to 0 to 1.
fn share_of_largest(mut scores: Vec<f64>) -> Vec<f64> {
    let largest = scores.iter().copied().fold(0.0, f64::max);
    if largest > 0.0 {
        scores.iter_mut().for_each(|score| *score /= largest);
    }
    scores
}
