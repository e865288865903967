//! A random walk over sentences that share words.

use petik_keyword::Graph;

use crate::neighbours::joints;
use crate::{SentenceScorer, Sentences};

/// Scores a sentence by how central it is among those that share words with it: `TextRank`
/// (Mihalcea & Tarau 2004).
///
/// The likeness of two sentences is the number of words that they share over the sum of the
/// logarithms of their lengths in words; a word is a distinct term with a weight. A random walk with
/// damping 0.85 gives the scores, 1 on average. Sentences of the same terms are one to the walk.
///
/// # Complexity
///
/// As for [`LexRank`](crate::LexRank).
///
/// # Examples
///
/// ```
/// use petik_summary::{Sentence, SentenceScorer, Sentences, TermId, TextRank};
///
/// // "Banjir melanda Jakarta. Banjir Jakarta surut. Harga cabai naik."
/// let [banjir, landa, jakarta, surut, harga, cabai, naik] = [0, 1, 2, 3, 4, 5, 6].map(TermId::new);
/// let sentences = vec![
///     Sentence::new(vec![banjir, landa, jakarta], 3),
///     Sentence::new(vec![banjir, jakarta, surut], 3),
///     Sentence::new(vec![harga, cabai, naik], 3),
/// ];
/// let scores = TextRank.score(&Sentences::new(sentences, vec![1.0; 7]));
/// assert!(scores[0] > scores[2]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TextRank;

impl TextRank {
    const DAMPING: f64 = 0.85;
}

impl SentenceScorer for TextRank {
    fn score(&self, sentences: &Sentences) -> Vec<f64> {
        let vectors = sentences.vectors();
        // One added, as two sentences of one word each would otherwise be infinitely alike.
        let length = |vector: usize| (1.0 + vectors.entries(vector).len() as f64).ln();
        let likeness = |a: usize, b: usize, shared: f64| shared / (length(a) + length(b));
        let edges = joints(sentences, |_, _| 1.0, likeness, 0.0);
        let ranks = Graph::new(vectors.distinct(), edges).ranks(Self::DAMPING);
        (0..sentences.all().len()).map(|sentence| ranks[vectors.number(sentence)]).collect()
    }
}
