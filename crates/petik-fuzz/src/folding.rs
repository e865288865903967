//! Folding: one form for what a reader takes for the same word.

use std::borrow::Cow;

use petik_text::{fold, nfc};
use petik_token::tokens;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::choices::Choices;

pub(crate) fn check(input: &[u8]) {
    let text = &Choices::of(input).text();
    let folded = fold(text);
    assert!(matches!(fold(&folded), Cow::Borrowed(again) if again == folded), "what is folded is borrowed");
    assert!(!folded.chars().any(|c| c.is_ascii_uppercase() || c == '\u{ad}'));

    let composed: String = text.nfc().collect();
    let decomposed: String = text.nfd().collect();
    assert_eq!(nfc(text), composed);
    assert_eq!(nfc(&decomposed), composed);
    assert_eq!(fold(&composed), folded);
    assert_eq!(fold(&decomposed), folded);
    assert_words_are_the_same(text);
}

/// Composed and decomposed, a text has the same words. Its marks may join otherwise: a decomposed
/// letter is longer, and how far an abbreviation is looked for is told in bytes.
fn assert_words_are_the_same(text: &str) {
    let belongs = |c: char| c.is_alphabetic() || is_combining_mark(c) || c == '-';
    let words = text.replace(|c: char| !belongs(c), " ");
    let (composed, decomposed): (String, String) = (words.nfc().collect(), words.nfd().collect());
    let folded = |text| tokens(text).map(|token| fold(token.text()).into_owned()).collect::<Vec<_>>();
    assert_eq!(folded(&composed), folded(&decomposed));
}
