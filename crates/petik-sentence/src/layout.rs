//! The tokens as a splitter sees them: each with its [`Sign`] and the [`Gap`] before it.

use alloc::vec::Vec;

use petik_token::{TokenKind, TokenSpan};

use crate::sign::Sign;

/// The white space between a token and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// None.
    Glued,
    /// White space within a line.
    Space,
    /// A line break that only wraps a long line.
    Wrap,
    /// A line break that the writer meant.
    Line,
    /// A blank line or the edge of the text.
    Blank,
}

impl Gap {
    /// What the text between two tokens amounts to; every line break counts as meant until
    /// [`line::find_wraps`](crate::line::find_wraps) has looked at it.
    fn of(between: &str) -> Self {
        let mut gap = Self::Glued;
        let mut previous = '\0';
        for c in between.chars() {
            match c {
                '\n' if previous == '\r' => {}
                '\n' | '\r' | '\u{85}' | '\u{2028}' if gap >= Self::Line => gap = Self::Blank,
                '\n' | '\r' | '\u{85}' | '\u{2028}' => gap = Self::Line,
                '\u{c}' | '\u{2029}' => gap = Self::Blank,
                _ if c.is_whitespace() => gap = gap.max(Self::Space),
                _ => {}
            }
            previous = c;
        }
        gap
    }
}

/// Tokens with their signs and gaps.
pub(crate) struct Layout<'a> {
    pub(crate) text: &'a str,
    tokens: &'a [TokenSpan],
    signs: Vec<Sign>,
    gaps: Vec<Gap>,
}

impl<'a> Layout<'a> {
    pub(crate) fn new(text: &'a str, tokens: &'a [TokenSpan]) -> Self {
        let signs = tokens.iter().map(|token| Sign::of(token.text_in(text), token.kind())).collect();
        let mut gaps = Vec::with_capacity(tokens.len());
        let mut end = None;
        for token in tokens {
            gaps.push(end.map_or(Gap::Blank, |end| Gap::of(text.get(end..token.start()).unwrap_or(" "))));
            end = Some(token.end());
        }
        Self { text, tokens, signs, gaps }
    }

    /// Count of tokens.
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Text of a token; empty past the edges.
    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.text_in(self.text))
    }

    /// Whether a token is a number.
    pub(crate) fn is_number(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind() == TokenKind::Number)
    }

    /// Whether a token is a word in the narrow sense: not a number, address or mention.
    pub(crate) fn is_word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind() == TokenKind::Word)
    }

    /// Sign of a token; [`Sign::Other`] past the edges.
    pub(crate) fn sign(&self, at: usize) -> Sign {
        self.signs.get(at).copied().unwrap_or(Sign::Other)
    }

    /// Gap before a token; [`Gap::Blank`] past the edges.
    pub(crate) fn gap(&self, at: usize) -> Gap {
        self.gaps.get(at).copied().unwrap_or(Gap::Blank)
    }

    /// The text from one token's first byte to another's last.
    pub(crate) fn slice(&self, first: usize, last: usize) -> &'a str {
        match (self.tokens.get(first), self.tokens.get(last)) {
            (Some(first), Some(last)) => self.text.get(first.start()..last.end()).unwrap_or_default(),
            _ => "",
        }
    }

    /// Whether the first letter at or after a token's start is a lower-case one: `kata`, not
    /// `Kata`, `20` or `iPhone`.
    pub(crate) fn is_lower(&self, at: usize) -> bool {
        let mut letters = self.word(at).chars();
        letters.next().is_some_and(char::is_lowercase) && !letters.next().is_some_and(char::is_uppercase)
    }

    /// Whether a token begins with a capital, `iPhone` included.
    pub(crate) fn is_capital(&self, at: usize) -> bool {
        let mut letters = self.word(at).chars();
        match letters.next() {
            Some(first) if first.is_uppercase() => true,
            Some(first) if first.is_lowercase() => letters.next().is_some_and(char::is_uppercase),
            _ => false,
        }
    }

    pub(crate) fn set_sign(&mut self, at: usize, sign: Sign) {
        if let Some(slot) = self.signs.get_mut(at) {
            *slot = sign;
        }
    }

    pub(crate) fn set_gap(&mut self, at: usize, gap: Gap) {
        if let Some(slot) = self.gaps.get_mut(at) {
            *slot = gap;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crlf_is_one_line_break() {
        assert_eq!(Gap::of("\r\n"), Gap::Line);
        assert_eq!(Gap::of("\r\n\r\n"), Gap::Blank);
        assert_eq!(Gap::of("\r"), Gap::Line);
    }

    #[test]
    fn a_line_of_spaces_is_blank() {
        assert_eq!(Gap::of("\n \t\n"), Gap::Blank);
        assert_eq!(Gap::of(" "), Gap::Space);
        assert_eq!(Gap::of("\u{200b}"), Gap::Glued);
    }
}
