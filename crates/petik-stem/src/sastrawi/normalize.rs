//! What Sastrawi takes for a word: letters, digits and hyphens between anything else.

/// The words of a folded text.
///
/// Pieces between white space with a character beyond ASCII are words as they stand, so that
/// nothing is torn.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let pieces = text.split_whitespace().flat_map(|piece| {
        let whole = !piece.is_ascii();
        piece.split(move |c| !whole && !is_kept(c))
    });
    pieces.filter(|word| !word.is_empty())
}

fn is_kept(c: char) -> bool {
    matches!(c, 'a'..='z' | '0'..='9' | '-')
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn all_but_letters_digits_and_hyphens_parts_words() {
        for (text, expected) in [
            ("buku-buku", &["buku-buku"][..]),
            ("jum'at  (malam)\t17.00", &["jum", "at", "malam", "17", "00"]),
            ("di café/restoran kami, ya", &["di", "café/restoran", "kami", "ya"]),
            (" ?! ", &[]),
        ] {
            assert_eq!(words(text).collect::<Vec<_>>(), expected);
        }
    }
}
