//! Precision, recall and F1 of a prediction, from counts.

use std::cmp::Ordering;
use std::ops::AddAssign;

/// How many items are right, were predicted, and are gold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Items that are in both.
    pub(crate) right: usize,
    /// Items of the prediction.
    pub(crate) predicted: usize,
    /// Items of the gold standard.
    pub(crate) gold: usize,
}

impl Counts {
    /// Counts two multisets, each given as a **sorted** slice.
    pub(crate) fn of_sorted<T: Ord>(predicted: &[T], gold: &[T]) -> Self {
        Self { right: shared(predicted, gold), predicted: predicted.len(), gold: gold.len() }
    }

    /// The share of the prediction that is right, from 0 to 1; 0 without a prediction.
    pub(crate) fn precision(self) -> f64 {
        ratio(self.right, self.predicted)
    }

    /// The share of the gold standard that was found, from 0 to 1; 0 without gold.
    pub(crate) fn recall(self) -> f64 {
        ratio(self.right, self.gold)
    }

    /// The harmonic mean of precision and recall, from 0 to 1.
    pub(crate) fn f1(self) -> f64 {
        ratio(2 * self.right, self.predicted + self.gold)
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.predicted += other.predicted;
        self.gold += other.gold;
    }
}

/// `part` of `whole`, from 0 to 1; 0 of nothing.
pub(crate) fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The size of the intersection of two sorted multisets.
fn shared<T: Ord>(left: &[T], right: &[T]) -> usize {
    let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
    let mut count = 0;
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        match a.cmp(b) {
            Ordering::Less => drop(left.next()),
            Ordering::Greater => drop(right.next()),
            Ordering::Equal => {
                count += 1;
                left.next();
                right.next();
            }
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_counts_as_often_as_both_have_it() {
        let counts = Counts::of_sorted(&["di", "di", "di", "sawah"], &["di", "di", "rumah"]);
        assert_eq!(counts, Counts { right: 2, predicted: 4, gold: 3 });
    }

    #[test]
    fn f1_is_the_harmonic_mean() {
        let counts = Counts { right: 2, predicted: 4, gold: 3 };
        let (precision, recall) = (counts.precision(), counts.recall());
        assert!((precision - 0.5).abs() < 1e-12 && (recall - 2.0 / 3.0).abs() < 1e-12);
        assert!((counts.f1() - 2.0 * precision * recall / (precision + recall)).abs() < 1e-12);
        assert!((counts.f1() - 4.0 / 7.0).abs() < 1e-12);
    }

    #[test]
    fn nothing_scores_nothing() {
        let counts = Counts::of_sorted::<&str>(&[], &[]);
        assert!(counts.precision() + counts.recall() + counts.f1() < 1e-12);
    }
}
