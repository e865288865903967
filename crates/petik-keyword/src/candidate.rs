//! Every run of adjacent terms that could be a phrase.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

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
    longer: HashMap<(usize, TermId), usize, BuildHasherDefault<Mix>>,
}

/// Mixes small numbers, several times as fast as the usual hasher. Whoever writes a text does not choose
/// the numbers of its terms freely, so that there is no need to guard against chosen collisions.
#[derive(Default)]
struct Mix(u64);

impl Hasher for Mix {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(u64::from(byte));
        }
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(u64::from(number));
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    fn write_u64(&mut self, number: u64) {
        // 2^64 over the golden ratio: Knuth's multiplicative hashing.
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

/// What single terms hang below.
const ROOT: usize = usize::MAX;

impl<'t> Candidates<'t> {
    /// All runs of 1 to `longest` terms. Linear in slots times `longest`.
    pub(crate) fn of(terms: &'t Terms, longest: usize) -> Self {
        let mut candidates = Self { all: Vec::new(), slots: terms.slots(), longer: HashMap::default() };
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

    /// By candidate, the occurrences of the most frequent longer candidate that it is a part of.
    ///
    /// The two that are longer by one term hold all others, and are at least as frequent.
    pub(crate) fn most_frequent_longer(&self) -> Vec<usize> {
        let mut most = vec![0; self.all.len()];
        for whole in self.all.iter().filter(|it| it.length > 1) {
            let start = whole.starts.first().copied().unwrap_or(0);
            for part in [start, start + 1] {
                let most = self.at(part, whole.length - 1).and_then(|part| most.get_mut(part));
                if let Some(most) = most {
                    *most = whole.frequency().max(*most);
                }
            }
        }
        most
    }

    /// The candidate of these slots.
    fn at(&self, start: usize, length: usize) -> Option<usize> {
        let terms = self.slots.iter().skip(start).take(length);
        terms.map(|slot| slot.term()).try_fold(ROOT, |node, term| self.longer.get(&(node, term?)).copied())
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
