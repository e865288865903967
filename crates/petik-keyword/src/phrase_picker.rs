//! Chooses the phrases of a text from all its candidates.

use std::collections::HashSet;

use crate::candidate::{Candidate, Candidates};
use crate::{Keyphrase, Scores, TermId, Terms};

/// A part is dropped for a longer phrase that holds at least this share of its occurrences.
const SWALLOWED: f64 = 0.5;

/// Picks keyphrases: the options of [`keyphrases`](crate::keyphrases).
///
/// # Examples
///
/// ```
/// use petik_keyword::{PhrasePicker, Scorer, Slot, TermFrequency, TermId, Terms};
///
/// let [banjir, rob] = [0, 1].map(TermId::new);
/// let sentence = [Slot::Term(banjir), Slot::Term(rob), Slot::Break];
/// let terms = Terms::new(sentence.repeat(2));
/// let scores = TermFrequency.score(&terms);
///
/// assert_eq!(PhrasePicker::new().pick(&terms, &scores, 5)[0].terms(), [banjir, rob]);
/// assert_eq!(PhrasePicker::new().longest(1).pick(&terms, &scores, 5)[0].terms(), [banjir]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhrasePicker {
    longest: usize,
}

impl PhrasePicker {
    /// Phrases of one to three terms.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{PhrasePicker, Scores, Terms};
    ///
    /// assert!(PhrasePicker::new().pick(&Terms::default(), &Scores::default(), 5).is_empty());
    /// ```
    pub const fn new() -> Self {
        Self { longest: 3 }
    }

    /// The largest number of terms of a phrase. Held in 1 to 8.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{PhrasePicker, Scorer, Slot, TermFrequency, TermId, Terms};
    ///
    /// // "rapat umum pemegang saham", twice
    /// let sentence = [0, 1, 2, 3].map(|index| Slot::Term(TermId::new(index)));
    /// let terms = Terms::new([&sentence[..], &[Slot::Break], &sentence].concat());
    /// let phrases = PhrasePicker::new().longest(4).pick(&terms, &TermFrequency.score(&terms), 1);
    /// assert_eq!(phrases[0].terms().len(), 4);
    /// ```
    #[must_use]
    pub fn longest(self, terms: usize) -> Self {
        Self { longest: terms.clamp(1, 8) }
    }

    /// The best `limit` phrases, best first; ties by first occurrence, then the shorter.
    ///
    /// # Complexity
    ///
    /// Linear in slots, but for sorting the candidates.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{PhrasePicker, Scorer, Slot, TermId, Terms, TfIdf};
    ///
    /// // "dukungan militer. dukungan militer. dukungan."
    /// let [dukung, militer] = [0, 1].map(TermId::new);
    /// let both = [Slot::Term(dukung), Slot::Term(militer), Slot::Break];
    /// let terms = Terms::new([&both[..], &both, &[Slot::Term(dukung)]].concat());
    /// let scores = TfIdf::new(vec![6.0, 7.0]).score(&terms);
    ///
    /// let phrases = PhrasePicker::new().pick(&terms, &scores, 5);
    /// assert_eq!(phrases.len(), 1); // *dukungan* alone lives mostly inside *dukungan militer*
    /// assert_eq!(phrases[0].terms(), [dukung, militer]);
    /// ```
    pub fn pick(self, terms: &Terms, scores: &Scores, limit: usize) -> Vec<Keyphrase> {
        let candidates = Candidates::of(terms, self.longest);
        let ranked = ranked(&candidates, terms, scores);
        let mut covered = Covered::none(terms.slots().len());
        let mut term_sets = HashSet::new();
        let mut picked = Vec::new();
        for (candidate, score) in ranked {
            if picked.len() == limit {
                break;
            }
            if covered.mostly_holds(candidate) || !term_sets.insert(term_set(&candidate.terms)) {
                continue;
            }
            covered.add(candidate);
            picked.push(Keyphrase::new(candidate.terms.clone(), score, &candidate.starts));
        }
        picked
    }
}

impl Default for PhrasePicker {
    fn default() -> Self {
        Self::new()
    }
}

/// The candidates that no longer one swallows, best first.
fn ranked<'c>(candidates: &'c Candidates, terms: &Terms, scores: &Scores) -> Vec<(&'c Candidate, f64)> {
    let mut swallowed = vec![false; candidates.all.len()];
    let mut values: Vec<f64> = candidates.all.iter().map(|candidate| value(candidate, terms, scores)).collect();
    for (index, whole) in candidates.all.iter().enumerate().filter(|(_, whole)| whole.frequency() > 1) {
        for part in candidates.parts(&whole.terms) {
            if whole.frequency() as f64 >= SWALLOWED * candidates.all[part].frequency() as f64 {
                swallowed[part] = true;
                values[index] = values[index].max(values[part]);
            }
        }
    }
    let mut ranked: Vec<_> = candidates.all.iter().zip(values).collect();
    let mut kept = swallowed.iter().map(|swallowed| !swallowed);
    ranked.retain(|(_, value)| kept.next().unwrap_or(false) && *value > 0.0);
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
    ranked
}

/// What a phrase is worth: the mean of its terms' scores, times its cohesion.
fn value(candidate: &Candidate, terms: &Terms, scores: &Scores) -> f64 {
    let length = candidate.terms.len() as f64;
    let mean = candidate.terms.iter().map(|&term| scores.of(term)).sum::<f64>() / length;
    let commonest = candidate.terms.iter().map(|&term| terms.count(term)).max().unwrap_or(1);
    mean * (candidate.frequency() as f64 / commonest.max(1) as f64) * length.sqrt()
}

fn term_set(terms: &[TermId]) -> Vec<TermId> {
    let mut set = terms.to_vec();
    set.sort_unstable();
    set
}

/// For each slot the reach of the picked phrases that stand on it.
struct Covered {
    reach: Vec<Option<(usize, usize)>>,
}

impl Covered {
    fn none(slots: usize) -> Self {
        Self { reach: vec![None; slots] }
    }

    fn add(&mut self, candidate: &Candidate) {
        for &start in &candidate.starts {
            let end = start + candidate.terms.len();
            for reach in self.reach.iter_mut().take(end).skip(start) {
                let (from, to) = reach.unwrap_or((start, end));
                *reach = Some((from.min(start), to.max(end)));
            }
        }
    }

    /// Whether more than half of the occurrences are parts of picked phrases or cut into them.
    fn mostly_holds(&self, candidate: &Candidate) -> bool {
        let length = candidate.terms.len();
        let held = candidate.starts.iter().filter(|&&start| self.holds(start, start + length)).count();
        2 * held > candidate.frequency()
    }

    fn holds(&self, start: usize, end: usize) -> bool {
        let reach = |slot: usize| self.reach.get(slot).copied().flatten();
        reach(start).is_some_and(|(from, to)| from < start || to > end)
            || reach(end - 1).is_some_and(|(from, to)| from < start || to > end)
    }
}
