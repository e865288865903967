//! Verbs of speech that name the speaker after a quotation.

use crate::word_set::WordSet;

/// Verbs that hardly begin a sentence of their own, so that they name the speaker even with a capital:
/// *"Siapa itu?" Tanya Ibu.*
static UNMISTAKABLE: WordSet = WordSet::of(&[
    "cetus", "imbuh", "kata", "keluh", "kilah", "papar", "pungkas", "seru", "tanya", "tutur", "ucap", "ujar",
    "ungkap",
]);

/// Further verbs, as they stand after a quotation: *"Kami siap," tegas Wawan*, *jelasnya*.
static OTHERS: WordSet = WordSet::of(&[
    "balas", "beber", "bisik", "gumam", "harap", "imbau", "jawab", "jelas", "kenang", "klaim", "lanjut",
    "lapor", "ledek", "pekik", "pesan", "pinta", "puji", "sambung", "sanggah", "sapa", "sebut", "sindir",
    "tambah", "tegas", "terang", "teriak", "tukas", "umbar", "urai", "usul",
]);

/// Whether a word in lower case is a verb of speech, with or without *-nya* or *-ku*.
pub(crate) fn is_verb(word: &str) -> bool {
    forms(word).any(|form| UNMISTAKABLE.contains(form) || OTHERS.contains(form))
}

/// Whether a word, already in lower case, can hardly be anything but a verb of speech after a
/// quotation.
pub(crate) fn is_unmistakable(word: &str) -> bool {
    forms(word).any(|form| UNMISTAKABLE.contains(form))
}

/// A word as it is and without *-nya* or *-ku*; *tanya* is a verb as it is.
fn forms(word: &str) -> impl Iterator<Item = &str> {
    let bare = word.strip_suffix("nya").or_else(|| word.strip_suffix("ku"));
    core::iter::once(word).chain(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_suffix_is_no_part_of_the_verb() {
        assert!(is_verb("tanya"));
        assert!(is_verb("tanyanya"));
        assert!(is_verb("ucapku"));
        assert!(is_verb("kata"));
        assert!(!is_verb("makan"));
    }
}
