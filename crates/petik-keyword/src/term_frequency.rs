//! How often a term occurs.

use crate::{Scorer, Scores, Terms};

/// Scores a term by how often it occurs (Luhn 1957).
///
/// Needs no background data, and favours the common words of the language: [`TfIdf`](crate::TfIdf)
/// corrects that.
///
/// # Examples
///
/// ```
/// use petik_keyword::{Scorer, Slot, TermFrequency, TermId, Terms};
///
/// // "Banjir melanda Jakarta, banjir surut."
/// let [banjir, landa, jakarta, surut] = [0, 1, 2, 3].map(TermId::new);
/// let terms = Terms::new([banjir, landa, jakarta, banjir, surut].map(Slot::Term).to_vec());
/// let scores = TermFrequency.score(&terms);
/// assert_eq!(scores.ranked()[0], (banjir, 2.0));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TermFrequency;

impl Scorer for TermFrequency {
    fn score(&self, terms: &Terms) -> Scores {
        Scores::new(terms.counts().iter().map(|&count| f64::from(count)).collect())
    }
}
