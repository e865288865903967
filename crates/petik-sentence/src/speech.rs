//! Verbs of speech that name the speaker after a quotation.

/// The verbs, as they stand after a quotation: *"…," kata Sumarni*, *"…?" tanyanya heran*.
const VERBS: [&str; 37] = [
    "balas", "beber", "bisik", "cetus", "gumam", "harap", "imbau", "imbuh", "jawab", "jelas", "kata", "keluh", "kenang",
    "kilah", "klaim", "lanjut", "lapor", "ledek", "papar", "pekik", "pesan", "pinta", "pungkas", "puji", "sambung", "sanggah",
    "sapa", "sebut", "seru", "sindir", "tambah", "tanya", "tegas", "terang", "teriak", "tukas", "tutur",
];

/// Further verbs that are as common but are no other word, so that they tell speech even with a
/// capital: *"Siapa itu?" Ujar Ibu.*
const UNMISTAKABLE: [&str; 13] = [
    "cetus", "imbuh", "kata", "keluh", "kilah", "papar", "pungkas", "seru", "tanya", "tutur", "ucap", "ujar", "ungkap",
];

/// Whether a word in lower case is a verb of speech, with or without *-nya* or *-ku*.
pub(crate) fn is_verb(word: &str) -> bool {
    forms(word).any(|form| VERBS.contains(&form) || UNMISTAKABLE.contains(&form))
}

/// Whether a word, already in lower case, can hardly be anything but a verb of speech after a
/// quotation.
pub(crate) fn is_unmistakable(word: &str) -> bool {
    forms(word).any(|form| UNMISTAKABLE.contains(&form))
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
