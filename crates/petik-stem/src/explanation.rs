//! An analysis with the reasons for its rank.

use alloc::vec::Vec;

use crate::analysis::Analysis;
use crate::reason::Weight;

/// An analysis, and what it costs: why it stands where it stands among the others.
///
/// Comes from [`Stemmer::explanations`](crate::Stemmer::explanations).
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "lexicon")] {
/// // Why is *memohon* of *mohon*, and not of *pohon*, as *memukul* is of *pukul*?
/// let explanations = petik_stem::Stemmer::new().explanations("memohon");
/// let best = &explanations[0];
/// assert_eq!(best.analysis().root(), "mohon");
/// // Because there is *dimohon* too, and no *dipohon*.
/// assert!(best.reasons().iter().any(|reason| reason.name() == "X seen so"));
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Explanation {
    pub(crate) analysis: Analysis,
    pub(crate) reasons: Vec<&'static Weight>,
    pub(crate) cost: i32,
}

impl Explanation {
    /// The analysis.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "lexicon")] {
    /// let stemmer = petik_stem::Stemmer::new();
    /// let explanations = stemmer.explanations("menulis");
    /// assert_eq!(explanations[0].analysis(), &stemmer.analyses("menulis")[0]);
    /// # }
    /// ```
    pub fn analysis(&self) -> &Analysis {
        &self.analysis
    }

    /// The reasons, in the order in which they were found; none where nothing had to be weighed, and
    /// none for a doubled word, whose cost is joined from those of its parts.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "lexicon")] {
    /// let explanations = petik_stem::Stemmer::new().explanations("berikan");
    /// for reason in explanations[0].reasons() {
    ///     println!("{:>4} {}", reason.cost(), reason.name());
    /// }
    /// # }
    /// ```
    pub fn reasons(&self) -> &[&'static Weight] {
        &self.reasons
    }

    /// The cost; the best analysis has the lowest.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "lexicon")] {
    /// let explanations = petik_stem::Stemmer::new().explanations("memakan");
    /// assert!(explanations.is_sorted_by_key(|explanation| explanation.cost()));
    /// let sum: i32 = explanations[0].reasons().iter().map(|reason| i32::from(reason.cost())).sum();
    /// assert_eq!(explanations[0].cost(), sum);
    /// # }
    /// ```
    pub fn cost(&self) -> i32 {
        self.cost
    }
}
