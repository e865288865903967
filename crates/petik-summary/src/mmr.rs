//! Picks relevant sentences that do not repeat each other.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::Sentences;
use crate::budget::Limits;
use crate::neighbours::Neighbours;

/// Maximal marginal relevance (Carbonell & Goldstein 1998), in the order of picking.
///
/// Each step picks the sentence with the largest
/// `(1 − redundancy) · relevance − redundancy · (largest cosine with a sentence picked before)`;
/// ties fall to the earlier sentence. That value can only sink while sentences are picked, so a
/// heap is enough: the top is picked unless it has sunk since it was pushed. Each pick lowers only
/// the sentences that share a term with it, so that all picks of a book stay near-linear.
pub(crate) fn picks(
    sentences: &Sentences,
    relevance: &[f64],
    redundancy: f64,
    limits: &Limits,
) -> Vec<usize> {
    let mut neighbours = Neighbours::new(sentences);
    let mut likeness = vec![0.0_f64; relevance.len()];
    let marginal = |sentence: usize, likeness: f64| Candidate {
        sentence,
        value: (1.0 - redundancy) * relevance[sentence] - redundancy * likeness,
    };
    let pickable = (0..relevance.len()).filter(|&index| sentences.all()[index].is_pickable());
    let mut heap: BinaryHeap<Candidate> = pickable.map(|index| marginal(index, 0.0)).collect();
    let mut words_left = limits.words;
    let mut picked = Vec::new();
    let mut best = None;
    while picked.len() < limits.sentences
        && let Some(top) = heap.pop()
    {
        let current = marginal(top.sentence, likeness[top.sentence]);
        if current.value < top.value {
            heap.push(current);
            continue;
        }
        best = best.or(Some(top.sentence));
        let words = sentences.all()[top.sentence].words();
        if words > words_left {
            continue;
        }
        words_left -= words;
        picked.push(top.sentence);
        if redundancy > 0.0 {
            for (other, cosine) in neighbours.of(top.sentence) {
                likeness[other] = likeness[other].max(cosine);
            }
        }
    }
    if picked.is_empty() && limits.best_at_least {
        picked.extend(best);
    }
    picked
}

struct Candidate {
    sentence: usize,
    value: f64,
}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.total_cmp(&other.value).then(other.sentence.cmp(&self.sentence))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Candidate {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Candidate {}
