//! Sentences that hold what the whole document holds.

use crate::vectors::Entry;
use crate::{SentenceScorer, Sentences};

/// Scores a sentence by how much of the document's centroid it holds (Radev et al. 2004).
///
/// The centroid gives each term its count in the document times its weight; a sentence scores the
/// sum over its distinct terms. Unlike the paper a repetition within one sentence counts once, so
/// that a list of one word cannot win.
///
/// # Examples
///
/// ```
/// use petik_summary::{Centroid, Sentence, SentenceScorer, Sentences, TermId};
///
/// // "Banjir melanda Jakarta. Warga mengungsi. Banjir Jakarta surut."
/// let [banjir, landa, jakarta, warga, ungsi, surut] = [0, 1, 2, 3, 4, 5].map(TermId::new);
/// let sentences = vec![
///     Sentence::new(vec![banjir, landa, jakarta], 3),
///     Sentence::new(vec![warga, ungsi], 2),
///     Sentence::new(vec![banjir, jakarta, surut], 3),
/// ];
/// let scores = Centroid.score(&Sentences::new(sentences, vec![1.0; 6]));
/// assert_eq!(scores, [5.0, 2.0, 5.0]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Centroid;

impl SentenceScorer for Centroid {
    fn score(&self, sentences: &Sentences) -> Vec<f64> {
        let centroid = centroid(sentences);
        let held = |entries: &[Entry]| entries.iter().map(|entry| centroid[entry.term as usize]).sum();
        (0..sentences.all().len()).map(|sentence| held(sentences.vectors().of(sentence))).collect()
    }
}

/// By term, its count in the document times its weight.
pub(crate) fn centroid(sentences: &Sentences) -> Vec<f64> {
    let mut centroid = vec![0.0; sentences.term_table()];
    for entry in (0..sentences.all().len()).flat_map(|sentence| sentences.vectors().of(sentence)) {
        centroid[entry.term as usize] += f64::from(entry.value);
    }
    centroid
}
