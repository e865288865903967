//! Ranks phrases by what was learned of keyphrases.

use core::ops::Range;
use std::collections::HashSet;

use crate::candidate::{Candidate, Candidates};
use crate::phrase_features::{FEATURES, Features, Row};
use crate::{Contribution, Forest, Keyphrase, Passage, TermId, phrase_forest};

/// Picks keyphrases by a small model that was fitted to the keywords of authors.
///
/// Candidates are all runs of up to four adjacent, different terms inside a sentence or title. What is seen
/// of each is listed at [`FEATURES`]. Boosted trees ([`Forest`]) estimate from it how likely an author would name
/// the phrase; that is the score, from 0 to 1. What each feature [contributes](Keyphrase::contributions) is
/// added to the logarithm of the odds.
///
/// # Merging
///
/// Wordings of the same stems are one phrase, and a phrase goes if a better one has the same terms in
/// another order. So the first picks stay the same whatever the limit. A phrase may stand beside a longer one
/// that holds it, as authors write *kinerja* beside *kinerja pegawai*: whether it says something of its own is
/// for the model to tell, from `longer` and `open-right`. Leaving out what picked phrases hold to nine
/// tenths costs 0.6 points of F1 at 10 phrases.
///
/// # Examples
///
/// ```
/// use petik_keyword::{Looks, Passage, PhraseRanker, Slot, TermId, Terms};
///
/// // "Dukungan militer. Dukungan militer."
/// let sentence = [Slot::Term(TermId::new(0)), Slot::Term(TermId::new(1)), Slot::Break];
/// let looks = [0, 1, 2].map(|form| Looks::new(form).letters(8));
/// let passage = Passage::new(Terms::new(sentence.repeat(2)), looks.repeat(2), vec![7.0, 9.0]);
///
/// let best = &PhraseRanker::new().rank(&passage, 1)[0];
/// assert_eq!(best.terms().len(), 2);
/// assert!(best.contributions().iter().any(|it| it.feature() == "cohesion"));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct PhraseRanker {
    forest: Forest,
}

impl PhraseRanker {
    /// With the model that petik ships.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Passage, PhraseRanker};
    ///
    /// assert!(PhraseRanker::new().rank(&Passage::default(), 5).is_empty());
    /// ```
    pub const fn new() -> Self {
        Self {
            forest: Forest::fixed(phrase_forest::DEPTH, &phrase_forest::QUESTIONS, &phrase_forest::VALUES),
        }
    }

    /// With trees of one's own over [`FEATURES`], which answer with logarithms of odds.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Forest, Passage, PhraseRanker};
    ///
    /// let ranker = PhraseRanker::with_forest(Forest::new(0, Vec::new(), vec![50_000]));
    /// assert!(ranker.rank(&Passage::default(), 5).is_empty());
    /// ```
    pub const fn with_forest(forest: Forest) -> Self {
        Self { forest }
    }

    /// The best `limit` phrases, best first; ties by first occurrence, then the shorter.
    ///
    /// # Complexity
    ///
    /// Near-linear in slots.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Looks, Passage, PhraseRanker, Slot, TermId, Terms};
    ///
    /// let rudal = Slot::Term(TermId::new(0));
    /// let terms = Terms::new(vec![rudal, Slot::Gap, rudal]);
    /// let passage = Passage::new(terms, vec![Looks::new(0).letters(5); 3], vec![11.0]);
    /// assert!(PhraseRanker::new().rank(&passage, 5)[0].occurrences().eq([0..1, 2..3]));
    /// ```
    pub fn rank(&self, passage: &Passage, limit: usize) -> Vec<Keyphrase> {
        let candidates = Candidates::of(&passage.terms, LONGEST);
        let mut features = Features::new(passage, &candidates);
        let mut ranked: Vec<(usize, f64)> = Vec::with_capacity(candidates.len());
        let mut rows: Vec<Row> = Vec::with_capacity(BATCH);
        for first in (0..candidates.len()).step_by(BATCH) {
            rows.clear();
            rows.extend((first..candidates.len()).take(BATCH).map(|index| features.row(index)));
            let chances = self.forest.sums(&rows).into_iter().map(|odds| 1.0 / (1.0 + (-odds).exp()));
            ranked.extend((first..).zip(chances));
        }
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1));

        let mut term_sets = HashSet::new();
        let mut picked = Vec::new();
        for (index, score) in ranked {
            if picked.len() == limit {
                break;
            }
            let candidate = candidates.at(index);
            if !term_sets.insert(term_set(&candidates, candidate)) {
                continue;
            }
            let terms = candidates.terms(candidate).collect();
            let reasons = self.reasons(&features.row(index));
            let starts = candidate.starts.iter().map(|&start| passage.place(start)).collect();
            picked.push(Keyphrase::new(terms, score, starts).because(reasons));
        }
        picked
    }

    /// All candidates, each as the slots of its first occurrence, with its features: to fit trees to.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{FEATURES, Looks, Passage, PhraseRanker, Slot, TermId, Terms};
    ///
    /// let terms = Terms::new(vec![Slot::Term(TermId::new(0))]);
    /// let candidates = PhraseRanker::candidates(&Passage::new(terms, vec![Looks::new(0)], vec![11.0]));
    /// let words = FEATURES.iter().position(|&name| name == "words").unwrap_or_default();
    /// assert_eq!((candidates[0].0.clone(), candidates[0].1[words]), (vec![0..1], 1.0));
    /// ```
    pub fn candidates(passage: &Passage) -> Vec<(Vec<Range<usize>>, [f32; FEATURES.len()])> {
        let candidates = Candidates::of(&passage.terms, LONGEST);
        let mut features = Features::new(passage, &candidates);
        let place = |start: &u32| passage.place(*start) as usize;
        let uses =
            |it: Candidate<'_>| it.starts.iter().map(place).map(|start| start..start + it.length).collect();
        (0..candidates.len()).map(|index| (uses(candidates.at(index)), features.row(index))).collect()
    }

    /// What each feature adds; what every phrase gets is no reason.
    fn reasons(&self, row: &Row) -> Vec<Contribution> {
        let mut amounts = [0.0; FEATURES.len()];
        self.forest.explain(row, &mut amounts);
        let reasons = FEATURES.iter().zip(row).zip(amounts).filter(|(_, amount)| *amount != 0.0);
        let mut reasons: Vec<_> = reasons
            .map(|((name, &value), amount)| Contribution::new(name, f64::from(value), amount))
            .collect();
        reasons.sort_by(|a, b| b.amount().abs().total_cmp(&a.amount().abs()));
        reasons
    }
}

/// Rows of features that are kept at a time, of a whole text they would be larger than all else.
const BATCH: usize = 64;

/// Words of a phrase, at most: of 1,109 keywords that abstracts contain, 14 have more than four.
const LONGEST: usize = 4;

impl Default for PhraseRanker {
    fn default() -> Self {
        Self::new()
    }
}

fn term_set(candidates: &Candidates<'_>, candidate: Candidate<'_>) -> Vec<TermId> {
    let mut set: Vec<TermId> = candidates.terms(candidate).collect();
    set.sort_unstable();
    set
}
