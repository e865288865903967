//! Words that stand in long runs of content words.

use crate::{Scorer, Scores, Terms};

/// Scores a term by how long the runs are in which it stands: RAKE (Rose et al. 2010).
///
/// A term's degree is the number of words in the runs that it stands in, itself included, and its score
/// is degree / frequency. In the paper the score of a run is the sum over its words, which this crate
/// leaves to the [picker](crate::PhrasePicker). Needs no background data.
///
/// # Examples
///
/// ```
/// use petik_keyword::{Rake, Scorer, Slot, TermId, Terms};
///
/// // "rapat umum pemegang saham, rapat"
/// let [rapat, umum, pegang, saham] = [0, 1, 2, 3].map(TermId::new);
/// let run = [rapat, umum, pegang, saham].map(Slot::Term);
/// let terms = Terms::new([&run[..], &[Slot::Gap, Slot::Term(rapat)]].concat());
/// let scores = Rake.score(&terms);
/// assert_eq!(scores.of(saham), 4.0);
/// assert_eq!(scores.of(rapat), 2.5); // (4 + 1) / 2
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rake;

impl Scorer for Rake {
    fn score(&self, terms: &Terms) -> Scores {
        let mut degrees = vec![0.0; terms.distinct()];
        for run in terms.slots().split(|slot| slot.term().is_none()) {
            for term in run.iter().filter_map(|slot| slot.term()) {
                if let Some(degree) = degrees.get_mut(term.index()) {
                    *degree += run.len() as f64;
                }
            }
        }
        let counts = terms.counts().iter().map(|&count| f64::from(count.max(1)));
        Scores::new(degrees.iter().zip(counts).map(|(degree, count)| degree / count).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Slot, TermId};

    #[test]
    fn runs_end_at_gaps_and_breaks() {
        let [a, b, c] = [0, 1, 2].map(|index| Slot::Term(TermId::new(index)));
        let scores = Rake.score(&Terms::new(vec![a, Slot::Gap, b, c, Slot::Break, c]));
        for (index, score) in (0..).zip([1.0, 2.0, 1.5]) {
            assert!((scores.of(TermId::new(index)) - score).abs() < 1e-9);
        }
    }
}
