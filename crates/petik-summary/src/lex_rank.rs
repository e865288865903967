//! A random walk over sentences that are like each other.

use petik_keyword::Graph;

use crate::neighbours::Neighbours;
use crate::{SentenceScorer, Sentences};

/// Scores a sentence by how central it is among similar ones: continuous `LexRank` (Erkan & Radev 2004).
///
/// Sentences are joined by the idf-modified cosine of their terms where it reaches 0.1, and a
/// random walk with damping 0.85 over these joints gives the scores, 1 on average.
///
/// # Complexity
///
/// Near-linear: similar sentences are found through their shared terms, along each term only the
/// nearest 64 on either side, and each sentence keeps its 32 most similar ones.
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
    /// Bounds the edges of the graph; no sentence of an article has as many.
    const NEIGHBOURS: usize = 32;
    const DAMPING: f64 = 0.85;
}

impl SentenceScorer for LexRank {
    fn score(&self, sentences: &Sentences) -> Vec<f64> {
        let mut neighbours = Neighbours::new(sentences);
        let mut edges = Vec::new();
        for sentence in 0..sentences.all().len() {
            let mut similar = neighbours.of(sentence);
            similar.retain(|&(other, cosine)| other < sentence && cosine >= Self::SIMILAR);
            similar.sort_by(|a, b| b.1.total_cmp(&a.1));
            edges.extend(
                similar.into_iter().take(Self::NEIGHBOURS).map(|(other, cosine)| (sentence, other, cosine)),
            );
        }
        Graph::new(sentences.all().len(), edges).ranks(Self::DAMPING)
    }
}
