//! Finds similar sentences without comparing all pairs.

use crate::Sentences;

/// For each term the sentences that hold it: finds those that are like a given one.
///
/// Similarity is the cosine of the weighted term vectors (idf-modified cosine, Erkan & Radev 2004).
/// Along each term only the nearest [`REACH`](Self::REACH) sentences before and behind are looked
/// at. In a text of some hundred sentences that is every pair; in a book a common word, which says
/// little, no longer joins sentences chapters apart, while rare words still do. Whether two
/// sentences see each other does not depend on which of the two is asked.
pub(crate) struct Neighbours<'s> {
    sentences: &'s Sentences,
    /// By term: the sentences that hold it, ascending, with its value there.
    postings: Vec<Vec<(usize, f64)>>,
    /// Products gathered for the sentence that is asked for; all zero in between.
    products: Vec<f64>,
}

impl<'s> Neighbours<'s> {
    /// Bounds a look-up to this many sentences a term and side, and so a whole text to linear time.
    pub(crate) const REACH: usize = 64;

    pub(crate) fn new(sentences: &'s Sentences) -> Self {
        let mut postings = vec![Vec::new(); sentences.term_table()];
        for (sentence, vector) in sentences.vectors().iter().enumerate() {
            for &(term, value) in &vector.entries {
                postings[term].push((sentence, value));
            }
        }
        Self { sentences, postings, products: vec![0.0; sentences.vectors().len()] }
    }

    /// The other sentences that share a term with this one, ascending, with their cosine in (0, 1].
    pub(crate) fn of(&mut self, sentence: usize) -> Vec<(usize, f64)> {
        let vector = &self.sentences.vectors()[sentence];
        let mut touched = Vec::new();
        for &(term, value) in &vector.entries {
            let postings = &self.postings[term];
            let here = postings.partition_point(|&(other, _)| other < sentence);
            let from = here.saturating_sub(Self::REACH);
            for &(other, other_value) in postings.iter().take(here + Self::REACH + 1).skip(from) {
                if self.products[other] == 0.0 {
                    touched.push(other);
                }
                self.products[other] += value * other_value;
            }
        }
        touched.sort_unstable();
        let mut similar = Vec::with_capacity(touched.len());
        for other in touched {
            let product = core::mem::take(&mut self.products[other]);
            if other != sentence {
                let norms = vector.norm * self.sentences.vectors()[other].norm;
                similar.push((other, (product / norms).min(1.0)));
            }
        }
        similar
    }
}
