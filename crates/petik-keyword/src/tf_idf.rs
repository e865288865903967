//! Term frequency times inverse frequency in the language.

use crate::scores::bounded;
use crate::{Scorer, Scores, Terms};

/// Scores a term by its frequency here times its rarity elsewhere (Spärck Jones 1972).
///
/// The caller brings the rarities, one for each term index: from document counts of a collection,
/// or from word frequencies of the language through [`inverse_frequency`].
///
/// # Examples
///
/// ```
/// use petik_keyword::{Scorer, Slot, TermId, Terms, TfIdf, inverse_frequency};
///
/// // "Kota Jakarta banjir, kota siaga": *kota* is frequent here, but frequent everywhere.
/// let [kota, jakarta, banjir, siaga] = [0, 1, 2, 3].map(TermId::new);
/// let terms = Terms::new([kota, jakarta, banjir, kota, siaga].map(Slot::Term).to_vec());
/// let occurrences_per_million = [740.0, 270.0, 25.0, 9.0];
///
/// let scorer = TfIdf::new(occurrences_per_million.map(inverse_frequency).to_vec());
/// let scores = scorer.score(&terms);
/// assert!(scores.of(siaga) > scores.of(jakarta));
/// assert_eq!(scores.of(kota), 2.0 * inverse_frequency(740.0));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TfIdf {
    idf: Vec<f64>,
}

impl TfIdf {
    /// A scorer with these rarities by term index; a term beyond them scores 0.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Scorer, Slot, TermId, Terms, TfIdf};
    ///
    /// let [banjir, kota] = [0, 1].map(TermId::new);
    /// let terms = Terms::new(vec![Slot::Term(banjir), Slot::Term(kota)]);
    /// let scores = TfIdf::new(vec![8.0, 3.0]).score(&terms);
    /// assert_eq!(scores.ranked(), [(banjir, 8.0), (kota, 3.0)]);
    /// ```
    pub fn new(idf: Vec<f64>) -> Self {
        Self { idf }
    }
}

impl Scorer for TfIdf {
    fn score(&self, terms: &Terms) -> Scores {
        let idf = self.idf.iter().copied().chain(core::iter::repeat(0.0));
        Scores::new(
            terms.counts().iter().zip(idf).map(|(&count, idf)| f64::from(count) * bounded(idf)).collect(),
        )
    }
}

/// The rarity of a word that occurs this often among a million words: −ln of its probability.
///
/// # Examples
///
/// ```
/// use petik_keyword::inverse_frequency;
///
/// let (yang, banjir, unknown) = (27_870.0, 25.0, 0.0);
/// assert!(inverse_frequency(yang) < inverse_frequency(banjir));
/// assert!(inverse_frequency(banjir) < inverse_frequency(unknown));
/// assert!(inverse_frequency(unknown).is_finite());
/// ```
pub fn inverse_frequency(per_million: f64) -> f64 {
    // What a word that was never counted might have: one occurrence in some millions of words.
    const UNSEEN: f64 = 0.2;
    (1e6 / (bounded(per_million) + UNSEEN)).ln().max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Slot, TermId};

    #[test]
    fn a_missing_or_unsound_rarity_counts_as_nothing() {
        let terms = Terms::new([0, 1, 2].map(|index| Slot::Term(TermId::new(index))).to_vec());
        let scores = TfIdf::new(vec![f64::NAN, -3.0]).score(&terms);
        assert!(scores.ranked().iter().all(|&(_, score)| score == 0.0));
    }

    #[test]
    fn rarity_is_finite_and_not_negative_for_any_frequency() {
        for frequency in [f64::NAN, f64::NEG_INFINITY, -1.0, 0.0, 1e6, 1e12, f64::INFINITY] {
            let rarity = inverse_frequency(frequency);
            assert!(rarity.is_finite() && rarity >= 0.0, "{frequency}");
        }
    }
}
