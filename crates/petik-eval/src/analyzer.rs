//! The analyzer that all figures are measured with.

use petik::{Analyzer, Language};

/// An analyzer of Indonesian: its language is fixed, so that guessing it is not measured along.
pub(crate) fn analyzer() -> Analyzer {
    Analyzer::new().language(Language::INDONESIAN)
}
