//! The title of a document.

use petik_token::TokenSpan;

/// A title that stands beside the text.
#[derive(Clone, Debug)]
pub(crate) struct Title {
    pub(crate) text: String,
    /// One for each slot of the title's terms but the break at the end.
    pub(crate) tokens: Vec<TokenSpan>,
}
