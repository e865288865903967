//! Text for a page.

use std::borrow::Cow;

/// The text without controls, which a page must not hold: each becomes U+FFFD.
///
/// White space stays; what is special in HTML is the templates' part.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    if text.contains(is_forbidden) { text.replace(is_forbidden, "\u{fffd}").into() } else { text.into() }
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
    fn controls_are_replaced_and_white_space_stays() {
        assert_eq!(plain("a\0b\u{1b}[31m\u{9f}\u{ffff}"), "a\u{fffd}b\u{fffd}[31m\u{fffd}\u{fffd}");
        assert!(matches!(plain("satu\tdua\r\ntiga\u{a0}<&>"), Cow::Borrowed(_)));
    }
}
