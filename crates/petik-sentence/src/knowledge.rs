//! What the splitter asks of petik-lexicon; without it, nothing is known and shape alone decides.

use petik_text::fold;

/// Whether a word written with a capital is one that Indonesian also writes in lower case:
/// *Menurut*, not *Tjetje*.
pub(crate) fn is_common(word: &str) -> bool {
    is_common_folded(&fold(word))
}

#[cfg(feature = "lexicon")]
fn is_common_folded(word: &str) -> bool {
    petik_lexicon::entry(word).is_some_and(|entry| entry.is_function_word() || !entry.is_name())
}

#[cfg(not(feature = "lexicon"))]
fn is_common_folded(_: &str) -> bool {
    false
}
