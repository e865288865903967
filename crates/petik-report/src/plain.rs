//! Text for a page.

use std::borrow::Cow;

/// The text without controls, which a page must not hold: each becomes U+FFFD.
///
/// White space stays; what is special in HTML is the templates' part.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    if text.contains(is_forbidden) { text.replace(is_forbidden, "\u{fffd}").into() } else { text.into() }
}

/// Characters of a keyphrase or a word in a list of them: the longest word of a dictionary has half as many, and one
/// without an end must not push all others away.
pub(crate) const WORD: usize = 60;

/// Characters of a name or a title, where it stands for a document.
pub(crate) const NAME: usize = 300;

/// As [`plain`], the first `most` characters.
pub(crate) fn excerpt(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => plain(text.get(..end).unwrap_or_default()).into_owned() + "\u{2026}",
        None => plain(text).into_owned(),
    }
}

/// Controls and noncharacters, by the HTML standard; a return is left to the parser.
fn is_forbidden(c: char) -> bool {
    c.is_control() && !c.is_whitespace()
        || matches!(c, '\u{fdd0}'..='\u{fdef}')
        || u32::from(c) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_says_that_it_is_one() {
        assert_eq!(excerpt("Yūko\0", 4), "Yūko\u{2026}");
        assert_eq!(excerpt("Yūko\0", 5), "Yūko\u{fffd}");
        assert_eq!(excerpt("", 0), "");
    }

    #[test]
    fn controls_are_replaced_and_white_space_stays() {
        assert_eq!(plain("a\0b\u{1b}[31m\u{9f}\u{ffff}"), "a\u{fffd}b\u{fffd}[31m\u{fffd}\u{fffd}");
        assert!(matches!(plain("satu\tdua\r\ntiga\u{a0}<&>"), Cow::Borrowed(_)));
    }
}
