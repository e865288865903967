//! Detection: an answer for any text, the same each time.

use petik::{Language, detect};

use crate::choices::Choices;

pub(crate) fn check(input: &[u8]) {
    let mut choices = Choices::of(input);
    let more = choices.byte();
    let text = &*choices.text();
    let detection = detect(text);
    let language = detection.language();
    assert!((0.0..=1.0).contains(&detection.confidence()), "{}", detection.confidence());
    assert_eq!(Language::from_code(language.code()), Some(language), "a language is known by its code");
    assert!(!language.name().is_empty());
    if !text.contains(char::is_alphabetic) {
        assert_eq!((language, detection.confidence()), (Language::INDONESIAN, 0.0), "nothing to guess from");
    }
    // A guess is slow; one is enough most of the time.
    if more >= 250 {
        assert_eq!(detect(text), detection, "the same text, the same guess");
        let behind_marks = format!("1945 — {text}");
        assert_eq!(detect(&behind_marks), detection, "what stands before the first letter says nothing");
    }
    assert!(Language::from_code(text).is_none_or(|language| language.code().len() <= 3));
}
