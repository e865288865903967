//! Finds similar sentences without comparing all pairs.

use crate::Sentences;

/// Joins the distinct sentences of a document to those that share terms with them.
///
/// Along each term only the nearest [`REACH`] sentences before one are looked at. In an article that
/// is every pair; in a book a common word, which says little, no longer joins sentences chapters
/// apart, while rare words still do.
///
/// `likeness` gives the weight of the joint from two sentences' numbers and what they share: the sum
/// over their common terms of `share(value here, value there)`. Joints below `least` are left out,
/// and each sentence keeps its [`JOINTS`] strongest to those before it, ties to the earlier one.
pub(crate) fn joints(
    sentences: &Sentences,
    share: impl Fn(f64, f64) -> f64,
    likeness: impl Fn(usize, usize, f64) -> f64,
    least: f64,
) -> Vec<(usize, usize, f64)> {
    let vectors = sentences.vectors();
    let mut recent = Recent::new(sentences.term_table());
    let mut shared = vec![0.0_f64; vectors.distinct()];
    let mut touched: Vec<u32> = Vec::new();
    let mut similar = Vec::new();
    let mut joints = Vec::new();
    for sentence in 0..vectors.distinct() {
        for entry in vectors.entries(sentence) {
            for &(other, value) in recent.of(entry.term) {
                if shared[other as usize] == 0.0 {
                    touched.push(other);
                }
                shared[other as usize] += share(f64::from(entry.value), f64::from(value));
            }
            recent.push(entry.term, sentence, entry.value);
        }
        similar.extend(touched.drain(..).filter_map(|other| {
            let shared = core::mem::take(&mut shared[other as usize]);
            let likeness = likeness(sentence, other as usize, shared);
            (likeness >= least && likeness > 0.0).then_some((other as usize, likeness))
        }));
        similar.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        joints.extend(similar.drain(..).take(JOINTS).map(|(other, likeness)| (sentence, other, likeness)));
    }
    joints
}

/// Bounds a look-up to this many sentences a term, and so a whole text to linear time.
const REACH: usize = 64;

/// Bounds the joints of a sentence; no sentence of an article has as many.
const JOINTS: usize = 16;

/// For each term the last [`REACH`] sentences that hold it, with its value there.
struct Recent {
    by_term: Vec<Vec<(u32, f32)>>,
}

impl Recent {
    fn new(terms: usize) -> Self {
        Self { by_term: vec![Vec::new(); terms] }
    }

    fn of(&self, term: u32) -> &[(u32, f32)] {
        let all = &self.by_term[term as usize];
        &all[all.len().saturating_sub(REACH)..]
    }

    /// What is too far back is dropped half a list at a time, which costs a constant each.
    fn push(&mut self, term: u32, sentence: usize, value: f32) {
        let all = &mut self.by_term[term as usize];
        if all.len() == 2 * REACH {
            all.drain(..REACH);
        }
        all.push((u32::try_from(sentence).unwrap_or(u32::MAX), value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Sentence, TermId};

    fn cosines(all: &[&[u32]], weight: f64) -> Vec<(usize, usize, f64)> {
        let sentence = |terms: &&[u32]| Sentence::new(terms.iter().copied().map(TermId::new).collect(), 5);
        let sentences = Sentences::new(all.iter().map(sentence).collect(), vec![weight; 1000]);
        let vectors = sentences.vectors();
        let cosine = |a: usize, b: usize, product: f64| product / (vectors.norm(a) * vectors.norm(b));
        joints(&sentences, |a, b| a * b, cosine, 0.1)
    }

    #[test]
    fn sentences_are_joined_by_what_they_share() {
        let joints = cosines(&[&[0, 1], &[1, 2], &[3, 4]], 1.0);
        assert_eq!(joints.len(), 1);
        assert_eq!((joints[0].0, joints[0].1), (1, 0));
        assert!((joints[0].2 - 0.5).abs() < 1e-12);
    }

    #[test]
    fn a_common_word_joins_only_what_is_near() {
        let all: Vec<Vec<u32>> = (1..600).map(|rare| vec![0, rare]).collect();
        let all: Vec<&[u32]> = all.iter().map(Vec::as_slice).collect();
        let joints = cosines(&all, 1.0);
        assert!(joints.iter().all(|&(sentence, other, _)| sentence - other <= REACH));
        assert!(joints.len() <= 600 * JOINTS);
    }

    #[test]
    fn weights_that_round_to_nothing_make_no_joints() {
        assert!(cosines(&[&[0, 1], &[0, 2]], 1e-300).is_empty());
    }
}
