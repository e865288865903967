//! White space inside a piece of text.

use std::borrow::Cow;

/// The piece on one line: each run of white space a single space, none at the ends.
pub(crate) fn single_spaced(piece: &str) -> Cow<'_, str> {
    let piece = piece.trim();
    if is_single_spaced(piece) {
        Cow::Borrowed(piece)
    } else {
        Cow::Owned(piece.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

fn is_single_spaced(piece: &str) -> bool {
    let mut after_space = false;
    piece.chars().all(|c| {
        let fits = !c.is_whitespace() || (c == ' ' && !after_space);
        after_space = c == ' ';
        fits
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_white_space_become_one_space() {
        assert_eq!(single_spaced("dukungan\n  militer"), "dukungan militer");
        assert_eq!(single_spaced(" Andrii\u{a0}Sybiha\t"), "Andrii Sybiha");
        assert_eq!(single_spaced("\n"), "");
    }

    #[test]
    fn borrows_what_is_spaced_already() {
        assert!(matches!(single_spaced("dukungan militer"), Cow::Borrowed(_)));
    }
}
