//! Why a score is what it is.

use petik::Contribution;
use serde::Serialize;

/// What a feature of a sentence or phrase adds to its score.
///
/// # Examples
///
/// ```
/// use petik::{Document, Summarizer};
/// use petik_record::ReasonRecord;
///
/// let (summary, reasons) = Summarizer::default().explained(&Document::new("Banjir melanda Jakarta sejak Senin."));
/// let sum: f64 = reasons[0].iter().map(|reason| ReasonRecord::from(reason).amount).sum();
/// assert!((sum - summary.sentences()[0].score()).abs() < 1e-9);
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct ReasonRecord {
    /// The name of the feature.
    pub feature: &'static str,
    /// Its value.
    pub value: f64,
    /// What that adds.
    pub amount: f64,
}

impl From<&Contribution> for ReasonRecord {
    fn from(reason: &Contribution) -> Self {
        Self { feature: reason.feature(), value: reason.value(), amount: reason.amount() }
    }
}
