//! A random walk over sentences that are like each other.

use petik_keyword::Graph;

use crate::neighbours::joints;
use crate::{SentenceScorer, Sentences};

/// Scores a sentence by how central it is among similar ones: continuous `LexRank` (Erkan & Radev 2004).
///
/// Sentences are joined by the idf-modified cosine of their terms where it reaches 0.1, and a
/// random walk with damping 0.85 over these joints gives the scores, 1 on average. Sentences of the
/// same terms are one to the walk, lest a refrain vote for itself.
///
/// # Complexity
///
/// Near-linear: similar sentences are found through their shared terms, along each term only the
/// nearest 64, and each sentence keeps its 16 most similar ones on either side.
///
/// # Examples
///
/// ```
/// use petik_summary::{LexRank, Sentence, SentenceScorer, Sentences, TermId};
///
/// // "Banjir melanda Jakarta. Warga Jakarta mengungsi. Banjir melanda warga. Harga cabai naik."
/// let [banjir, landa, jakarta, warga, ungsi, harga, cabai] = [0, 1, 2, 3, 4, 5, 6].map(TermId::new);
/// let sentences = vec![
///     Sentence::new(vec![banjir, landa, jakarta], 3),
///     Sentence::new(vec![warga, jakarta, ungsi], 3),
///     Sentence::new(vec![banjir, landa, warga], 3),
///     Sentence::new(vec![harga, cabai], 3),
/// ];
/// let scores = LexRank.score(&Sentences::new(sentences, vec![1.0; 7]));
/// assert!(scores[0] > scores[3]); // *harga cabai* has nothing in common with the rest
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LexRank;

impl LexRank {
    /// The paper's best threshold.
    const SIMILAR: f64 = 0.1;
    const DAMPING: f64 = 0.85;
}

impl SentenceScorer for LexRank {
    fn score(&self, sentences: &Sentences) -> Vec<f64> {
        let vectors = sentences.vectors();
        let cosine = |a: usize, b: usize, product: f64| product / (vectors.norm(a) * vectors.norm(b));
        let edges = joints(sentences, |a, b| a * b, cosine, Self::SIMILAR);
        let ranks = Graph::new(vectors.distinct(), edges).ranks(Self::DAMPING);
        (0..sentences.all().len()).map(|sentence| ranks[vectors.number(sentence)]).collect()
    }
}
