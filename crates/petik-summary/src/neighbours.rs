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
            // A product of the smallest weights may round to nothing.
            if other != sentence && product > 0.0 {
                let norms = vector.norm * self.sentences.vectors()[other].norm;
                similar.push((other, (product / norms).min(1.0)));
            }
        }
        similar
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Sentence, TermId};

    fn sentences(all: &[&[u32]]) -> Sentences {
        let sentence = |terms: &&[u32]| Sentence::new(terms.iter().copied().map(TermId::new).collect(), 5);
        Sentences::new(all.iter().map(sentence).collect(), vec![1.0; 10])
    }

    #[test]
    fn equal_sentences_are_as_alike_as_can_be_and_strangers_are_not_found() {
        let sentences = sentences(&[&[0, 1, 2], &[2, 1, 0], &[3, 4]]);
        let mut neighbours = Neighbours::new(&sentences);
        let similar = neighbours.of(0);
        assert_eq!(similar.len(), 1);
        assert_eq!(similar[0].0, 1);
        assert!((similar[0].1 - 1.0).abs() < 1e-12);
        assert!(neighbours.of(2).is_empty());
    }

    #[test]
    fn both_sides_see_the_same_cosine_also_where_the_reach_ends() {
        let all: Vec<Vec<u32>> = (0..200).map(|index| vec![0, 1 + index % 7]).collect();
        let sentences = sentences(&all.iter().map(Vec::as_slice).collect::<Vec<_>>());
        let mut neighbours = Neighbours::new(&sentences);
        let by_sentence: Vec<Vec<(usize, f64)>> = (0..200).map(|index| neighbours.of(index)).collect();
        for (sentence, similar) in by_sentence.iter().enumerate() {
            for &(other, cosine) in similar {
                let back = by_sentence[other].iter().find(|(back, _)| *back == sentence);
                assert!(back.is_some_and(|(_, back)| (back - cosine).abs() < 1e-12));
            }
        }
        assert!(by_sentence[0].iter().any(|&(other, _)| other == Neighbours::REACH));
    }

    #[test]
    fn weights_that_round_to_nothing_make_no_neighbours() {
        let sentence = Sentence::new(vec![TermId::new(0)], 1);
        let sentences = Sentences::new(vec![sentence.clone(), sentence], vec![1e-300]);
        assert!(Neighbours::new(&sentences).of(0).is_empty());
    }
}
