//! Every run of adjacent terms that could be a phrase.

use std::collections::HashMap;

use crate::{Slot, TermId, Terms};

/// A run of adjacent, different terms inside a sentence, with all places where it stands.
pub(crate) struct Candidate {
    /// The number of terms.
    pub(crate) length: usize,
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
///
/// They form a tree in which a run hangs below the run without its last term, so that finding one
/// compares numbers and copies no terms.
pub(crate) struct Candidates<'t> {
    pub(crate) all: Vec<Candidate>,
    slots: &'t [Slot],
    longer: HashMap<(usize, TermId), usize>,
}

/// What single terms hang below.
const ROOT: usize = usize::MAX;

impl<'t> Candidates<'t> {
    /// All runs of 1 to `longest` terms. Linear in slots times `longest`.
    pub(crate) fn of(terms: &'t Terms, longest: usize) -> Self {
        let mut candidates = Self { all: Vec::new(), slots: terms.slots(), longer: HashMap::new() };
        let mut run = Vec::with_capacity(longest);
        for start in 0..terms.slots().len() {
            run.clear();
            let mut node = ROOT;
            for term in terms.slots().iter().skip(start).take(longest).map_while(|slot| slot.term()) {
                if run.contains(&term) {
                    break;
                }
                run.push(term);
                node = candidates.add(node, term, run.len(), start);
            }
        }
        candidates
    }

    /// The terms of a candidate in the order of the text.
    pub(crate) fn terms(&self, candidate: &Candidate) -> impl Iterator<Item = TermId> {
        let start = candidate.starts.first().copied().unwrap_or(0);
        self.slots.iter().skip(start).take(candidate.length).filter_map(|slot| slot.term())
    }

    /// The candidates that are proper parts of this one.
    pub(crate) fn parts(&self, whole: &Candidate) -> Vec<usize> {
        let terms: Vec<TermId> = self.terms(whole).collect();
        let mut parts = Vec::new();
        for first in 0..terms.len() {
            let mut node = ROOT;
            for term in terms.iter().skip(first) {
                let Some(&longer) = self.longer.get(&(node, *term)) else { break };
                node = longer;
                parts.extend((self.all[node].length < whole.length).then_some(node));
            }
        }
        parts
    }

    fn add(&mut self, node: usize, term: TermId, length: usize, start: usize) -> usize {
        let longer = *self.longer.entry((node, term)).or_insert(self.all.len());
        if longer == self.all.len() {
            self.all.push(Candidate { length, starts: Vec::new() });
        }
        self.all[longer].starts.push(start);
        longer
    }
}
