//! Statistics of a term in one text.

use crate::{Scorer, Scores, Slot, TermId, Terms};

/// Scores a term by statistics of this text alone: the features of YAKE (Campos et al. 2020).
///
/// The paper's *S(t) = relatedness × position / (casing + frequency / relatedness + spread / relatedness)*
/// is small for a good term; the score here is its inverse. With *tf* for the occurrences of a term:
///
/// - casing: 1 for each occurrence with a capital, over 1 + ln *tf*; [`Terms`] know no capitals, so
///   that it is 0 unless [`capitals`](Self::capitals) are given;
/// - position: ln(ln(3 + the median of the sentences in which the term stands));
/// - frequency: *tf* over mean + standard deviation of all terms;
/// - relatedness: 1 + (different neighbours / neighbours, left and right) × *tf* / the largest *tf*: a
///   word that has ever other neighbours says little;
/// - spread: sentences with the term / sentences.
///
/// # Examples
///
/// ```
/// use petik_keyword::{Scorer, Slot, TermId, Terms, Yake};
///
/// // "Banjir rob. Banjir rob. Rapat." – what comes early and often
/// let [banjir, rob, rapat] = [0, 1, 2].map(TermId::new);
/// let twice = [Slot::Term(banjir), Slot::Term(rob), Slot::Break].repeat(2);
/// let terms = Terms::new([&twice[..], &[Slot::Term(rapat), Slot::Break]].concat());
/// let scores = Yake::new().score(&terms);
/// assert!(scores.of(banjir) > scores.of(rapat));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Yake {
    capitals: Vec<u32>,
}

impl Yake {
    /// Without capitals.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Scorer, Terms, Yake};
    ///
    /// assert!(Yake::new().score(&Terms::default()).ranked().is_empty());
    /// ```
    pub const fn new() -> Self {
        Self { capitals: Vec::new() }
    }

    /// How often each term, by index, has a capital that its place does not explain.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Scorer, Slot, TermId, Terms, Yake};
    ///
    /// // "kata Rutte"
    /// let [kata, rutte] = [0, 1].map(TermId::new);
    /// let terms = Terms::new(vec![Slot::Term(kata), Slot::Term(rutte), Slot::Break]);
    /// let scores = Yake::new().capitals(vec![0, 1]).score(&terms);
    /// assert!(scores.of(rutte) > scores.of(kata));
    /// ```
    #[must_use]
    pub fn capitals(self, by_term: Vec<u32>) -> Self {
        Self { capitals: by_term }
    }
}

impl Scorer for Yake {
    fn score(&self, terms: &Terms) -> Scores {
        let statistics = Statistics::of(terms);
        let capitals = self.capitals.iter().copied().chain(core::iter::repeat(0));
        let terms = (0..terms.distinct()).map(TermId::from_index).zip(capitals);
        Scores::new(terms.map(|(term, capitals)| 1.0 / statistics.badness(term, capitals)).collect())
    }
}

/// What the score is made of, by term.
struct Statistics {
    of: Vec<Statistic>,
    largest: f64,
    usual: f64,
    sentences: f64,
}

#[derive(Clone, Copy, Default)]
struct Statistic {
    count: u32,
    sentences: u32,
    /// The two sentences in the middle.
    median: [u32; 2],
    left: Neighbours,
    right: Neighbours,
}

/// Whole numbers of half the size: a text has as many of them as different words.
#[derive(Clone, Copy, Default)]
struct Neighbours {
    all: u32,
    different: u32,
}

impl Neighbours {
    fn variety(self) -> f64 {
        f64::from(self.different) / f64::from(self.all.max(1))
    }
}

/// No text has four thousand million words.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl Statistics {
    fn of(terms: &Terms) -> Self {
        let mut of: Vec<Statistic> =
            terms.counts().iter().map(|&count| Statistic { count, ..Statistic::default() }).collect();
        let sentences = read_sentences(terms, &mut of);
        read_neighbours(terms.slots(), &mut of);
        let distinct = of.len().max(1) as f64;
        let counts = || of.iter().map(|it| f64::from(it.count));
        let mean = counts().sum::<f64>() / distinct;
        let variance = counts().map(|count| (count - mean).powi(2)).sum::<f64>() / distinct;
        let largest = counts().fold(1.0, f64::max);
        Self { of, largest, usual: (mean + variance.sqrt()).max(1e-9), sentences: sentences.max(1) as f64 }
    }

    /// The paper's S(t): positive.
    fn badness(&self, term: TermId, capitals: u32) -> f64 {
        let it = self.of.get(term.index()).copied().unwrap_or_default();
        let count = f64::from(it.count);
        let casing = f64::from(capitals) / (1.0 + count.max(1.0).ln());
        let median = 0.5 * it.median.into_iter().map(f64::from).sum::<f64>();
        let position = (3.0 + median).ln().ln();
        let relatedness = 1.0 + (it.left.variety() + it.right.variety()) * count / self.largest;
        let spread = f64::from(it.sentences) / self.sentences;
        let good = casing + (count / self.usual + spread) / relatedness;
        relatedness * position / good.max(1e-9)
    }
}

/// The number of sentences; of each term, how many it stands in and their median.
fn read_sentences(terms: &Terms, of: &mut [Statistic]) -> usize {
    // The sentences of each term one behind the other: they come in order, so that nothing is sorted.
    let mut places = vec![0_u32; terms.total()];
    let mut ends: Vec<u32> = Vec::with_capacity(of.len());
    let mut before = 0_u32;
    for &count in terms.counts() {
        ends.push(before);
        before = before.saturating_add(count);
    }
    let mut sentence = 0_usize;
    for slot in terms.slots() {
        match slot {
            Slot::Term(term) => {
                let Some(end) = ends.get_mut(term.index()) else { continue };
                if let Some(place) = places.get_mut(*end as usize) {
                    *place = number(sentence);
                }
                *end += 1;
            }
            Slot::Break => sentence += 1,
            Slot::Gap => {}
        }
    }
    let ends_open = !matches!(terms.slots().last(), None | Some(Slot::Break));
    let mut rest = places.as_slice();
    for (statistic, &count) in of.iter_mut().zip(terms.counts()) {
        let count = count as usize;
        let Some((of_term, others)) = rest.split_at_checked(count) else { break };
        rest = others;
        let at = |index: usize| of_term.get(index).copied().unwrap_or(0);
        statistic.median = [at(count.saturating_sub(1) / 2), at(count / 2)];
        statistic.sentences = number(of_term.chunk_by(|a, b| a == b).count());
    }
    sentence + usize::from(ends_open)
}

fn read_neighbours(slots: &[Slot], of: &mut [Statistic]) {
    let mut pairs: Vec<(TermId, TermId)> =
        slots.windows(2).filter_map(|pair| Some((pair.first()?.term()?, pair.get(1)?.term()?))).collect();
    pairs.sort_unstable();
    for same in pairs.chunk_by(|a, b| a == b) {
        let Some(&(left, right)) = same.first() else { continue };
        if let Some(it) = of.get_mut(left.index()) {
            it.right.all = it.right.all.saturating_add(number(same.len()));
            it.right.different += 1;
        }
        if let Some(it) = of.get_mut(right.index()) {
            it.left.all = it.left.all.saturating_add(number(same.len()));
            it.left.different += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_formula_is_that_of_the_paper() {
        // "a b. a c": a has two occurrences, two different right neighbours of two, sentences 0 and 1.
        let [a, b, c] = [0, 1, 2].map(|index| Slot::Term(TermId::new(index)));
        let statistics = Statistics::of(&Terms::new(vec![a, b, Slot::Break, a, c, Slot::Break]));
        let usual = 4.0 / 3.0 + (2.0_f64 / 9.0).sqrt();
        let related = 1.0 + 2.0 / 2.0;
        let expected = related * 3.5_f64.ln().ln() / ((2.0 / usual + 2.0 / 2.0) / related);
        assert!((statistics.badness(TermId::new(0), 0) - expected).abs() < 1e-12);
    }
}
