//! Ranks phrases by what was learned of keyphrases.

use core::cmp::Reverse;
use core::ops::Range;
use std::collections::{BinaryHeap, HashSet};

use crate::candidate::{Candidate, Candidates};
use crate::phrase_features::{FEATURES, Features, Row};
use crate::{Contribution, Forest, Keyphrase, Passage, TermId, phrase_forest};

/// Picks keyphrases by a small model that was fitted to the keywords of authors.
///
/// Candidates are all runs of up to four adjacent, different terms inside a sentence or title. What is seen of each is listed at
/// [`FEATURES`]. Boosted trees ([`Forest`]) estimate from it how likely an author would name the phrase; that is
/// the score, from 0 to 1. What each feature [contributes](Keyphrase::contributions) is added to the logarithm of
/// the odds. Most candidates are nothing that anybody would name, and the first trees tell: the others are asked
/// of the promising ones alone ([`glancing`](Self::glancing)).
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
    /// Trees that are asked of all candidates.
    glance: usize,
    /// The sum from which the others are asked.
    bar: i32,
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
        let forest = Forest::fixed(phrase_forest::DEPTH, &phrase_forest::QUESTIONS, &phrase_forest::VALUES);
        Self { forest, glance: Self::GLANCE, bar: Forest::parts(Self::BAR) }
    }

    /// How many of the shipped trees are asked of all candidates: they tell those apart that nobody would name,
    /// which are three of four.
    pub const GLANCE: usize = 40;

    /// The logarithm of the odds below which a candidate is left with what those say. With all trees asked of all,
    /// F1 is a tenth or two higher, which is less than between two seeds.
    pub const BAR: f64 = -4.0;

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
        Self { forest, glance: usize::MAX, bar: i32::MAX }
    }

    /// Asks only the first `trees` of all candidates, and the others of those alone whose logarithm of odds is
    /// above `bar` by then.
    ///
    /// As a model fitted this way ranks them ([`GLANCE`](Self::GLANCE), [`BAR`](Self::BAR)), and three times as fast.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Forest, Looks, Passage, PhraseRanker, Slot, TermId, Terms};
    ///
    /// // Two trees without a question: the second is not asked of a candidate at −1.
    /// let ranker = PhraseRanker::with_forest(Forest::new(0, Vec::new(), vec![-100_000, 300_000]));
    /// let terms = Terms::new(vec![Slot::Term(TermId::new(0))]);
    /// let passage = Passage::new(terms, vec![Looks::new(0)], vec![9.0]);
    /// assert!(ranker.rank(&passage, 1)[0].score() > 0.8);
    /// assert!(ranker.glancing(1, 0.0).rank(&passage, 1)[0].score() < 0.3);
    /// ```
    #[must_use]
    pub fn glancing(self, trees: usize, bar: f64) -> Self {
        Self { forest: self.forest, glance: trees, bar: Forest::parts(bar) }
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
        let (candidates, longer) = Candidates::with_longer(&passage.terms, LONGEST);
        let mut features = Features::new(passage, &candidates, longer);
        let mut ranked = BinaryHeap::from(self.ranked(&candidates, &mut features));
        let mut term_sets = HashSet::new();
        let mut picked = Vec::with_capacity(limit.min(candidates.len()));
        while picked.len() < limit
            && let Some((sum, Reverse(index), asked)) = ranked.pop()
        {
            let candidate = candidates.at(index as usize);
            if !term_sets.insert(term_set(&candidates, candidate)) {
                continue;
            }
            let score = 1.0 / (1.0 + (-Forest::whole(sum)).exp());
            let terms = candidates.terms(candidate).collect();
            let reasons = self.reasons(asked, &features.row(index as usize));
            let starts = candidate.starts.iter().map(|&start| passage.place(start)).collect();
            picked.push(Keyphrase::new(terms, score, starts).because(reasons));
        }
        picked
    }

    /// The candidates with the sums of their trees' answers.
    fn ranked(&self, candidates: &Candidates<'_>, features: &mut Features<'_>) -> Vec<Ranked> {
        let mut ranked = Vec::with_capacity(candidates.len());
        let mut rows: Vec<Row> = Vec::with_capacity(BATCH);
        let mut promising = Promising::default();
        for first in (0..candidates.len()).step_by(BATCH) {
            rows.clear();
            rows.extend((first..candidates.len()).take(BATCH).map(|index| features.row(index)));
            let mut sums = [0; BATCH];
            self.forest.add(0..self.glance, &rows, &mut sums);
            for ((index, row), sum) in (0..).skip(first).zip(&rows).zip(sums) {
                if sum > self.bar {
                    promising.push(index, row, sum);
                } else {
                    ranked.push((sum, Reverse(index), Asked::Glance));
                }
            }
            promising.rank(&self.forest, self.glance, BATCH, &mut ranked);
        }
        promising.rank(&self.forest, self.glance, 1, &mut ranked);
        ranked
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
        let (candidates, longer) = Candidates::with_longer(&passage.terms, LONGEST);
        let mut features = Features::new(passage, &candidates, longer);
        let place = |start: &u32| passage.place(*start) as usize;
        let uses =
            |it: Candidate<'_>| it.starts.iter().map(place).map(|start| start..start + it.length).collect();
        (0..candidates.len()).map(|index| (uses(candidates.at(index)), features.row(index))).collect()
    }

    /// What each feature adds by the trees that were asked; what every phrase gets is no reason.
    fn reasons(&self, asked: Asked, row: &Row) -> Vec<Contribution> {
        let mut amounts = [0.0; FEATURES.len()];
        let trees = if asked == Asked::All { usize::MAX } else { self.glance };
        self.forest.explain_of(0..trees, row, &mut amounts);
        let all = FEATURES.iter().zip(row).zip(amounts).filter(|(_, amount)| *amount != 0.0);
        let mut reasons = Vec::with_capacity(FEATURES.len());
        reasons.extend(all.map(|((name, &value), amount)| Contribution::new(name, f64::from(value), amount)));
        reasons.sort_unstable_by(|a, b| b.amount().abs().total_cmp(&a.amount().abs()));
        reasons
    }
}

/// A candidate by the sum of its trees' answers, then by its first occurrence.
type Ranked = (i32, Reverse<u32>, Asked);

/// Which trees a candidate was shown to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Asked {
    Glance,
    All,
}

/// Candidates that are worth a second look, until there are enough of them to go through the trees in step.
#[derive(Default)]
struct Promising {
    indices: Vec<u32>,
    rows: Vec<Row>,
    sums: Vec<i32>,
}

impl Promising {
    fn push(&mut self, index: u32, row: &Row, sum: i32) {
        self.indices.push(index);
        self.rows.push(*row);
        self.sums.push(sum);
    }

    /// Asks the other trees, once `enough` have come.
    fn rank(&mut self, forest: &Forest, glance: usize, enough: usize, ranked: &mut Vec<Ranked>) {
        if self.rows.len() >= enough {
            forest.add(glance..usize::MAX, &self.rows, &mut self.sums);
            let ranked_now = self.sums.drain(..).zip(self.indices.drain(..));
            ranked.extend(ranked_now.map(|(sum, index)| (sum, Reverse(index), Asked::All)));
            self.rows.clear();
        }
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
