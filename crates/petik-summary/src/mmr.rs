//! Picks relevant sentences that do not repeat each other.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::budget::Limits;
use crate::sections::Sections;
use crate::{Mark, Sentences};

/// Maximal marginal relevance (Carbonell & Goldstein 1998), in the order of picking.
///
/// Each step picks the sentence with the largest
/// `(1 − redundancy) · relevance − redundancy · (largest cosine with a sentence picked before)`,
/// less what its section was given already; ties fall to the earlier sentence. That value can only
/// sink while sentences are picked, so the best one is found lazily (Minoux 1978): the top of a heap is
/// looked at again, and is picked unless it has sunk. Only a sentence that points back rises once, when
/// the sentence before it is picked: it is then put on the heap once more.
pub(crate) fn picks(
    sentences: &Sentences,
    sections: &Sections,
    relevance: &[f64],
    redundancy: f64,
    limits: &Limits,
) -> Vec<usize> {
    let mut picked =
        Picked::new(sentences, sections, if redundancy > 0.0 { sentences.term_table() } else { 0 });
    let pickable = (0..relevance.len()).filter(|&index| sentences.all()[index].is_pickable());
    let worth = |sentence: usize| (1.0 - redundancy) * relevance[sentence];
    let mut heap: BinaryHeap<Candidate> =
        pickable.map(|sentence| Candidate { sentence, value: worth(sentence) }).collect();
    let mut left = limits.length;
    let mut best = None;
    while picked.order.len() < limits.sentences
        && let Some(top) = heap.pop()
    {
        if picked.chosen[top.sentence] {
            continue;
        }
        let likeness = if redundancy > 0.0 { picked.likeness(top.sentence) } else { 0.0 };
        let value = worth(top.sentence)
            - redundancy * likeness
            - picked.given(top.sentence)
            - picked.missing(top.sentence);
        if value < top.value {
            heap.push(Candidate { sentence: top.sentence, value });
            continue;
        }
        best = best.or(Some(top.sentence));
        let length = (limits.measure)(&sentences.all()[top.sentence]);
        if length <= left {
            left -= length;
            picked.push(top.sentence);
            let behind = top.sentence + 1;
            if sentences.all().get(behind).is_some_and(|it| it.is_pickable() && it.has(Mark::Dangling)) {
                heap.push(Candidate { sentence: behind, value: worth(behind) });
            }
        }
    }
    let mut order = picked.order;
    if order.is_empty() && limits.best_at_least {
        order.extend(best);
    }
    order
}

/// What was picked, and how much a further sentence repeats it.
struct Picked<'s> {
    sentences: &'s Sentences,
    sections: &'s Sections,
    order: Vec<usize>,
    /// By sentence, whether it was picked.
    chosen: Vec<bool>,
    /// By section, how many sentences were picked of it.
    of_section: Vec<f64>,
    /// By vector, whether a sentence that has it was picked.
    taken: Vec<bool>,
    /// By term, the last vectors picked that hold it, with its value there.
    holders: Vec<Vec<(u32, f32)>>,
    /// By vector, products that are being gathered; all zero in between.
    products: Vec<f64>,
    touched: Vec<u32>,
}

impl<'s> Picked<'s> {
    /// Bounds a look to this many picked sentences a term, and so a long summary of a book to linear time.
    const HOLDERS: usize = 32;

    /// A tenth of the way from the worst sentence to the best: what a reader would have to guess.
    const MISSING: f64 = 0.1;

    fn new(sentences: &'s Sentences, sections: &'s Sections, terms: usize) -> Self {
        let distinct = sentences.vectors().distinct();
        Self {
            sentences,
            sections,
            order: Vec::new(),
            chosen: vec![false; sentences.all().len()],
            of_section: vec![0.0; sections.count()],
            taken: vec![false; distinct],
            holders: vec![Vec::new(); terms],
            products: vec![0.0; distinct],
            touched: Vec::new(),
        }
    }

    fn push(&mut self, sentence: usize) {
        self.order.push(sentence);
        self.chosen[sentence] = true;
        self.of_section[self.sections.of(sentence)] += 1.0;
        let vectors = self.sentences.vectors();
        let vector = vectors.number(sentence);
        if core::mem::replace(&mut self.taken[vector], true) || self.holders.is_empty() {
            return;
        }
        for entry in vectors.entries(vector) {
            let holders = &mut self.holders[entry.term as usize];
            if holders.len() == Self::HOLDERS {
                holders.remove(0);
            }
            holders.push((u32::try_from(vector).unwrap_or(u32::MAX), entry.value));
        }
    }

    /// The largest cosine with a picked sentence.
    fn likeness(&mut self, sentence: usize) -> f64 {
        let vectors = self.sentences.vectors();
        let vector = vectors.number(sentence);
        if self.taken[vector] {
            return if vectors.norm(vector) > 0.0 { 1.0 } else { 0.0 };
        }
        for entry in vectors.entries(vector) {
            for &(other, value) in &self.holders[entry.term as usize] {
                if self.products[other as usize] == 0.0 {
                    self.touched.push(other);
                }
                self.products[other as usize] += f64::from(entry.value) * f64::from(value);
            }
        }
        let mut largest = 0.0_f64;
        for other in self.touched.drain(..) {
            let product = core::mem::take(&mut self.products[other as usize]);
            let norms = vectors.norm(vector) * vectors.norm(other as usize);
            // A product of the smallest weights may round to nothing.
            if product > 0.0 {
                largest = largest.max((product / norms).min(1.0));
            }
        }
        largest
    }

    /// What is taken off a sentence that points back (*Ia*, *Hal itu*) to one that is not picked.
    fn missing(&self, sentence: usize) -> f64 {
        let is_told = sentence.checked_sub(1).is_none_or(|before| self.chosen[before]);
        let points_back = self.sentences.all()[sentence].has(Mark::Dangling);
        if points_back && !is_told { Self::MISSING } else { 0.0 }
    }

    /// What the sentence's section was given already, in units of its fair share.
    fn given(&self, sentence: usize) -> f64 {
        let section = self.sections.of(sentence);
        self.of_section[section] * self.sections.cost(section)
    }
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
