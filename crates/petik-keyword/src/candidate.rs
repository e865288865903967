//! Every run of adjacent terms that could be a phrase.

use std::collections::HashMap;

use crate::{Slot, TermId, Terms};

/// A run of adjacent, different terms inside a sentence, with all places where it stands.
pub(crate) struct Candidate {
    pub(crate) terms: Vec<TermId>,
    /// First slots of the occurrences, ascending. They cannot overlap: a run that overlapped
    /// itself would hold a term twice.
    pub(crate) starts: Vec<usize>,
}

impl Candidate {
    pub(crate) fn frequency(&self) -> usize {
        self.starts.len()
    }
}

/// The candidates by first occurrence, a shorter one before a longer one that starts there too.
pub(crate) struct Candidates {
    pub(crate) all: Vec<Candidate>,
    by_terms: HashMap<Vec<TermId>, usize>,
}

impl Candidates {
    /// All runs of 1 to `longest` terms. Linear in slots times `longest`.
    pub(crate) fn of(terms: &Terms, longest: usize) -> Self {
        let mut candidates = Self { all: Vec::new(), by_terms: HashMap::new() };
        let mut run = Vec::with_capacity(longest);
        for start in 0..terms.slots().len() {
            run.clear();
            for term in terms.slots().iter().skip(start).take(longest).map_while(|slot: &Slot| slot.term()) {
                if run.contains(&term) {
                    break;
                }
                run.push(term);
                candidates.add(&run, start);
            }
        }
        candidates
    }

    /// The candidates that are proper parts of this one.
    pub(crate) fn parts(&self, whole: &[TermId]) -> impl Iterator<Item = usize> {
        (1..whole.len())
            .flat_map(|length| whole.windows(length))
            .filter_map(|part| self.by_terms.get(part).copied())
    }

    fn add(&mut self, run: &[TermId], start: usize) {
        if let Some(candidate) = self.by_terms.get(run).and_then(|&index| self.all.get_mut(index)) {
            candidate.starts.push(start);
        } else {
            self.by_terms.insert(run.to_vec(), self.all.len());
            self.all.push(Candidate { terms: run.to_vec(), starts: vec![start] });
        }
    }
}
