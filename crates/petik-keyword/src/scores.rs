//! One score for each distinct term, and who gives it.

use crate::{TermId, Terms};

/// Gives every distinct term of a document a score.
///
/// # Examples
///
/// ```
/// use petik_keyword::{Scorer, Scores, Slot, TermId, Terms};
///
/// /// Prefers what the text names early.
/// struct Early;
///
/// impl Scorer for Early {
///     fn score(&self, terms: &Terms) -> Scores {
///         Scores::new((0..terms.distinct()).map(|index| 1.0 / (index + 1) as f64).collect())
///     }
/// }
///
/// let [banjir, jakarta] = [0, 1].map(TermId::new);
/// let scores = Early.score(&Terms::new(vec![Slot::Term(banjir), Slot::Term(jakarta)]));
/// assert!(scores.of(banjir) > scores.of(jakarta));
/// ```
pub trait Scorer {
    /// The scores of the terms; the same terms always get the same scores.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Scorer, Slot, TermFrequency, TermId, Terms};
    ///
    /// let banjir = TermId::new(0);
    /// let terms = Terms::new(vec![Slot::Term(banjir), Slot::Break, Slot::Term(banjir)]);
    /// assert_eq!(TermFrequency.score(&terms).of(banjir), 2.0);
    /// ```
    fn score(&self, terms: &Terms) -> Scores;
}

/// One finite, non-negative score for each distinct term.
///
/// # Examples
///
/// ```
/// use petik_keyword::{Scores, TermId};
///
/// let vocabulary = ["banjir", "jakarta", "hujan"];
/// let scores = Scores::new(vec![2.0, 5.0, 2.0]);
///
/// let ranked: Vec<&str> = scores.ranked().iter().map(|(term, _)| vocabulary[term.index()]).collect();
/// assert_eq!(ranked, ["jakarta", "banjir", "hujan"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scores {
    by_term: Vec<f64>,
}

impl Scores {
    /// Scores by term index. What is negative or not a number becomes 0; the largest score is 10⁹.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Scores, TermId};
    ///
    /// let scores = Scores::new(vec![1.5, f64::NAN]);
    /// assert_eq!(scores.of(TermId::new(0)), 1.5);
    /// assert_eq!(scores.of(TermId::new(1)), 0.0);
    /// ```
    pub fn new(mut by_term: Vec<f64>) -> Self {
        for score in &mut by_term {
            *score = bounded(*score);
        }
        Self { by_term }
    }

    /// The score of a term; 0 for a term that has none.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Scores, TermId};
    ///
    /// assert_eq!(Scores::new(vec![3.0]).of(TermId::new(0)), 3.0);
    /// assert_eq!(Scores::new(vec![3.0]).of(TermId::new(1)), 0.0);
    /// ```
    pub fn of(&self, term: TermId) -> f64 {
        self.by_term.get(term.index()).copied().unwrap_or(0.0)
    }

    /// All terms with their scores, best first; ties by index, that is by first occurrence.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Scores, TermId};
    ///
    /// let [banjir, jakarta] = [0, 1].map(TermId::new);
    /// let scores = Scores::new(vec![2.0, 5.0]);
    /// assert_eq!(scores.ranked(), [(jakarta, 5.0), (banjir, 2.0)]);
    /// ```
    pub fn ranked(&self) -> Vec<(TermId, f64)> {
        let mut ranked: Vec<_> = self
            .by_term
            .iter()
            .enumerate()
            .map(|(index, &score)| (TermId::from_index(index), score))
            .collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
        ranked
    }
}

/// Brings any number into the range in which products and sums of scores stay finite.
pub(crate) fn bounded(score: f64) -> f64 {
    // Far above any real score, far below what a sum of products over a book could overflow.
    const LARGEST: f64 = 1e9;
    if score.is_nan() { 0.0 } else { score.clamp(0.0, LARGEST) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_fall_to_the_first_occurrence() {
        let scores = Scores::new(vec![1.0, 2.0, 1.0, 2.0]);
        let order: Vec<usize> = scores.ranked().iter().map(|(term, _)| term.index()).collect();
        assert_eq!(order, [1, 3, 0, 2]);
    }

    #[test]
    fn scores_are_finite_and_not_negative() {
        let scores = Scores::new(vec![f64::INFINITY, f64::NEG_INFINITY, f64::NAN, -1.0, -0.0]);
        assert!(scores.ranked().iter().all(|(_, score)| score.is_finite() && *score >= 0.0));
    }
}
