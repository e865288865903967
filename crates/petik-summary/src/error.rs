//! What cannot be built.

use core::fmt;

/// A summarizer was asked for that cannot be.
///
/// It depends on the options alone, never on a text.
///
/// # Examples
///
/// ```
/// use petik_summary::{Budget, Summarizer};
///
/// let error = Summarizer::builder().budget(Budget::Ratio(1.5)).build().unwrap_err();
/// assert!(error.is_budget());
/// assert_eq!(error.to_string(), "a ratio must lie above 0 and not above 1, but is 1.5");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SummarizerError {
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    EmptyBudget,
    Ratio(f64),
    Redundancy(f64),
}

impl SummarizerError {
    pub(crate) fn empty_budget() -> Self {
        Self { kind: Kind::EmptyBudget }
    }

    pub(crate) fn ratio(ratio: f64) -> Self {
        Self { kind: Kind::Ratio(ratio) }
    }

    pub(crate) fn redundancy(redundancy: f64) -> Self {
        Self { kind: Kind::Redundancy(redundancy) }
    }

    /// Whether the budget is at fault: no sentences, words or characters, or a ratio outside (0, 1].
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Budget, Summarizer};
    ///
    /// let error = Summarizer::builder().budget(Budget::Words(0)).build().unwrap_err();
    /// assert!(error.is_budget());
    /// ```
    pub fn is_budget(&self) -> bool {
        matches!(self.kind, Kind::EmptyBudget | Kind::Ratio(_))
    }

    /// Whether the redundancy lies outside 0 to 1.
    ///
    /// # Examples
    ///
    /// ```
    /// let error = petik_summary::Summarizer::builder().redundancy(-0.5).build().unwrap_err();
    /// assert!(error.is_redundancy());
    /// ```
    pub fn is_redundancy(&self) -> bool {
        matches!(self.kind, Kind::Redundancy(_))
    }
}

impl fmt::Display for SummarizerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            Kind::EmptyBudget => write!(f, "a budget must allow at least one sentence, word or character"),
            Kind::Ratio(ratio) => write!(f, "a ratio must lie above 0 and not above 1, but is {ratio}"),
            Kind::Redundancy(value) => write!(f, "redundancy must lie between 0 and 1, but is {value}"),
        }
    }
}

impl core::error::Error for SummarizerError {}
