//! Folding: the form in which two words are compared.

use alloc::borrow::Cow;
use alloc::string::String;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Folds one word: lower case, NFC, plain hyphen and apostrophe, no soft hyphen.
///
/// Two spellings that a reader takes for the same word fold to the same string: `JUM’AT` and
/// `jum'at`, a composed and a decomposed `é`, a non-breaking hyphen and a plain one. Lower case is
/// taken character by character and without a locale, as Indonesian has no special case rules.
/// Folding is idempotent.
///
/// Borrows when `word` is folded already.
///
/// # Complexity
///
/// Linear in the bytes of `word`. No allocation for a folded word; one, of the word's length, for
/// an ASCII word with capitals.
///
/// # Examples
///
/// ```
/// use std::borrow::Cow;
///
/// use petik_text::fold;
///
/// assert_eq!(fold("Jum’at"), "jum'at");
/// assert_eq!(fold("ANAK‑ANAK"), "anak-anak");
/// assert!(matches!(fold("sekolah"), Cow::Borrowed("sekolah")));
/// ```
pub fn fold(word: &str) -> Cow<'_, str> {
    if is_folded_ascii(word.as_bytes()) {
        Cow::Borrowed(word)
    } else if word.is_ascii() {
        Cow::Owned(word.to_ascii_lowercase())
    } else if is_folded(word) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(fold_slowly(word))
    }
}

/// Composes `text` to Unicode Normalization Form C.
///
/// Borrows when `text` is composed already, as practically all text from the web is.
///
/// # Complexity
///
/// Linear in the bytes of `text`. The quick check of UAX #15 is far cheaper than composing; only where it
/// leaves the question open is the text composed to compare.
///
/// # Examples
///
/// ```
/// use petik_text::nfc;
///
/// assert_eq!(nfc("Cafe\u{301}"), "Café");
/// ```
pub fn nfc(text: &str) -> Cow<'_, str> {
    if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// Whether all bytes are ASCII and none is a capital: eight at a time, the last eight overlapping, as
/// words are too short for the vector loops of the standard library.
fn is_folded_ascii(word: &[u8]) -> bool {
    let (chunks, rest) = word.as_chunks::<8>();
    let is_folded = |chunk: &[u8; 8]| !any_beyond_ascii_or_capital(u64::from_le_bytes(*chunk));
    chunks.iter().all(is_folded)
        && match word.last_chunk::<8>() {
            Some(last) => is_folded(last),
            None => rest.iter().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()),
        }
}

/// Whether any of eight bytes is not ASCII or is a capital letter.
const fn any_beyond_ascii_or_capital(bytes: u64) -> bool {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    let low = bytes & !HIGH;
    // A sum reaches the high bit of its byte from `A` on, or from behind `Z` on.
    let from_a = low + (0x80 - b'A' as u64) * EACH;
    let behind_z = low + (0x7f - b'Z' as u64) * EACH;
    (bytes | from_a & !behind_z) & HIGH != 0
}

/// Whether folding would change nothing; may say no too often, never yes too often.
fn is_folded(word: &str) -> bool {
    word.chars().all(|c| plain(c) == Some(c) && is_lower(c)) && is_nfc(word)
}

fn is_lower(c: char) -> bool {
    let mut lower = c.to_lowercase();
    lower.next() == Some(c) && lower.next().is_none()
}

/// Lower case comes before composing: it may itself decompose (`İ` becomes `i` and a dot above).
fn fold_slowly(word: &str) -> String {
    word.chars().filter_map(plain).flat_map(char::to_lowercase).nfc().collect()
}

/// The plain form of a hyphen or apostrophe; none for the soft hyphen, which no reader sees.
fn plain(c: char) -> Option<char> {
    match c {
        '\u{00AD}' => None,
        '\u{2010}' | '\u{2011}' => Some('-'),
        '\u{2018}' | '\u{2019}' | '\u{02BC}' | '\u{FF07}' => Some('\''),
        _ => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn borrows_what_is_folded() {
        // The mark of the last composes with other letters than q.
        for word in ["", "makan", "anak-anak", "jum'at", "café", "β", "q\u{307}"] {
            assert!(matches!(fold(word), Cow::Borrowed(_)), "{word}");
        }
    }

    #[test]
    fn folds_what_a_reader_takes_for_the_same() {
        for (word, folded) in [
            ("MAKAN", "makan"),
            ("Ka’ban", "ka'ban"),
            ("buku\u{2011}buku", "buku-buku"),
            ("per\u{ad}juang\u{ad}an", "perjuangan"),
            ("CAFE\u{301}", "café"),
            ("ΣΑΣ", "σασ"),
            ("\u{212A}", "k"),
        ] {
            assert_eq!(fold(word), folded);
        }
    }

    proptest! {
        #[test]
        fn eight_bytes_at_a_time_are_judged_as_each_alone(word in "[@-\\[`-{ -~é]{0,20}") {
            let each = word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
            prop_assert_eq!(is_folded_ascii(word.as_bytes()), each);
        }

        #[test]
        fn folding_is_idempotent(word in any::<String>()) {
            let once = fold(&word).to_string();
            prop_assert_eq!(&fold(&once), &once);
        }

        #[test]
        fn composed_and_decomposed_fold_alike(word in any::<String>()) {
            let composed: String = word.nfc().collect();
            let decomposed: String = word.nfd().collect();
            prop_assert_eq!(fold(&composed), fold(&decomposed));
        }
    }
}
