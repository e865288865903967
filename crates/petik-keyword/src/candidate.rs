//! Every run of adjacent terms that could be a phrase.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasherDefault, Hasher};

use crate::{Slot, TermId, Terms};

/// A run of adjacent, different terms inside a sentence, with all places where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Candidate<'c> {
    /// The number of terms.
    pub(crate) length: usize,
    /// First slots of the occurrences, ascending. They cannot overlap: a run that overlapped
    /// itself would hold a term twice.
    pub(crate) starts: &'c [u32],
}

impl Candidate<'_> {
    pub(crate) fn frequency(self) -> usize {
        self.starts.len()
    }

    /// The first slot of the first occurrence.
    pub(crate) fn first(self) -> usize {
        self.starts.first().map_or(0, |&start| start as usize)
    }

    pub(crate) fn places(self) -> impl Iterator<Item = usize> {
        self.starts.iter().map(|&start| start as usize)
    }
}

/// The candidates by first occurrence, a shorter one before a longer one that starts there too.
///
/// They form a tree in which a run hangs below the run without its last term, so that finding one
/// compares numbers and copies no terms.
pub(crate) struct Candidates<'t> {
    slots: &'t [Slot],
    longer: HashMap<(u32, TermId), u32, BuildHasherDefault<Mix>>,
    lengths: Vec<u8>,
    /// Candidate `c` starts at the slots `starts[ends[c - 1]..ends[c]]`.
    ends: Vec<u32>,
    starts: Vec<u32>,
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

/// What single terms hang below; as the number of a run, that of a term which begins none.
const ROOT: u32 = u32::MAX;

/// Different runs that are told apart, at most: those of a shelf of ten books. In a longer text, what comes up only
/// behind them is no candidate; else nothing would take as much memory as a text of ever new words.
const MOST: usize = 1 << 20;

impl<'t> Candidates<'t> {
    /// All runs of 1 to `longest` terms, up to [`MOST`] different ones. Linear in slots times `longest`; what stands
    /// behind four thousand million runs is not read.
    pub(crate) fn of(terms: &'t Terms, longest: usize) -> Self {
        let mut candidates = Self {
            slots: terms.slots(),
            longer: HashMap::default(),
            lengths: Vec::new(),
            ends: Vec::new(),
            starts: Vec::new(),
        };
        let runs = candidates.number(longest);
        candidates.place(&runs);
        candidates
    }

    /// The same, and [the occurrences of longer ones](Self::most_frequent_longer). What finds a candidate by its terms
    /// takes as much memory as all else and is forgotten, so that none of them has [parts](Self::parts) any more.
    pub(crate) fn with_longer(terms: &'t Terms, longest: usize) -> (Self, Vec<u32>) {
        let mut candidates = Self::of(terms, longest);
        let longer = candidates.most_frequent_longer();
        candidates.longer = HashMap::default();
        (candidates, longer)
    }

    /// Numbers the runs and counts their occurrences: the numbers in the order of the text.
    fn number(&mut self, longest: usize) -> Vec<u32> {
        let mut runs = Vec::with_capacity(self.slots.len());
        let mut run = Vec::with_capacity(longest);
        for start in 0..self.slots.len() {
            run.clear();
            let mut node = ROOT;
            for term in self.slots.iter().skip(start).take(longest).map_while(|slot| slot.term()) {
                if run.contains(&term) || runs.len() >= ROOT as usize {
                    break;
                }
                run.push(term);
                let Some(longer) = self.add(node, term, run.len()) else {
                    runs.extend((run.len() == 1).then_some(ROOT));
                    break;
                };
                node = longer;
                runs.push(node);
            }
        }
        runs
    }

    /// Counts an occurrence of the run that is longer by a term; nothing if it is new and there are enough.
    fn add(&mut self, node: u32, term: TermId, length: usize) -> Option<u32> {
        let fresh = self.ends.len();
        let longer = match self.longer.entry((node, term)) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(_) if fresh >= MOST => return None,
            Entry::Vacant(place) => {
                self.lengths.push(u8::try_from(length).unwrap_or(u8::MAX));
                self.ends.push(0);
                *place.insert(u32::try_from(fresh).unwrap_or(ROOT))
            }
        };
        self.ends[longer as usize] += 1;
        Some(longer)
    }

    /// Puts the first slots of the runs in rows by candidate: all in one piece of memory.
    fn place(&mut self, runs: &[u32]) {
        let mut before = 0;
        for end in &mut self.ends {
            before += core::mem::replace(end, before);
        }
        self.starts = vec![0; before as usize];
        let mut start = 0_u32;
        let mut is_first = true;
        for &run in runs {
            // A run of one term is the first of those at its slot.
            if run == ROOT || self.lengths[run as usize] == 1 {
                start += u32::from(!is_first);
                is_first = false;
                while self.slots.get(start as usize).is_some_and(|slot| slot.term().is_none()) {
                    start += 1;
                }
            }
            let Some(end) = self.ends.get_mut(run as usize) else { continue };
            self.starts[*end as usize] = start;
            *end += 1;
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The candidate of this number.
    pub(crate) fn at(&self, index: usize) -> Candidate<'_> {
        let from = index.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        let starts = &self.starts[from..self.ends[index] as usize];
        Candidate { length: usize::from(self.lengths[index]), starts }
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = Candidate<'_>> {
        (0..self.len()).map(|index| self.at(index))
    }

    /// The terms of a candidate in the order of the text.
    pub(crate) fn terms(&self, candidate: Candidate<'_>) -> impl Iterator<Item = TermId> {
        self.slots.iter().skip(candidate.first()).take(candidate.length).filter_map(|slot| slot.term())
    }

    /// The candidates that are proper parts of this one.
    pub(crate) fn parts(&self, whole: Candidate<'_>) -> Vec<usize> {
        let terms: Vec<TermId> = self.terms(whole).collect();
        let mut parts = Vec::new();
        for first in 0..terms.len() {
            let mut node = ROOT;
            for term in terms.iter().skip(first) {
                let Some(&longer) = self.longer.get(&(node, *term)) else { break };
                node = longer;
                let is_part = usize::from(self.lengths[node as usize]) < whole.length;
                parts.extend(is_part.then_some(node as usize));
            }
        }
        parts
    }

    /// By candidate, the occurrences of the most frequent longer candidate that it is a part of.
    ///
    /// The two that are longer by one term hold all others, and are at least as frequent.
    fn most_frequent_longer(&self) -> Vec<u32> {
        let mut most = vec![0; self.len()];
        for whole in self.all().filter(|it| it.length > 1) {
            let frequency = u32::try_from(whole.frequency()).unwrap_or(u32::MAX);
            for part in [whole.first(), whole.first() + 1] {
                let most = self.find(part, whole.length - 1).and_then(|part| most.get_mut(part as usize));
                if let Some(most) = most {
                    *most = frequency.max(*most);
                }
            }
        }
        most
    }

    /// The candidate of these slots.
    fn find(&self, start: usize, length: usize) -> Option<u32> {
        let terms = self.slots.iter().skip(start).take(length);
        terms.map(|slot| slot.term()).try_fold(ROOT, |node, term| self.longer.get(&(node, term?)).copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn behind_so_many_runs_only_known_ones_are_found() {
        let known = [7, 8, 9].map(|index| Slot::Term(TermId::new(index)));
        let ever_new = (0..300_000).map(|index| Slot::Term(TermId::new(index)));
        let slots: Vec<Slot> = ever_new.chain([Slot::Break]).chain(known).collect();
        let terms = Terms::new(slots);
        let candidates = Candidates::of(&terms, 4);
        assert_eq!(candidates.len(), MOST);
        let start = candidates.find(300_001, 3).expect("it came up before");
        assert_eq!(candidates.at(start as usize).starts, [7, 300_001]);
    }
}
