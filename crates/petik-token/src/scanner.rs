//! The scanner: one token after the other, by shape.

use petik_text::Span;

use crate::token::{TokenKind, TokenSpan};
use crate::tokenizer::Tokenizer;

/// Walks over a text and yields its tokens in order.
#[derive(Clone, Debug)]
pub(crate) struct Scanner<'a> {
    text: &'a str,
    at: usize,
    #[expect(dead_code, reason = "first cut")]
    options: Tokenizer,
}

impl<'a> Scanner<'a> {
    pub(crate) fn new(text: &'a str, options: Tokenizer) -> Self {
        Self { text, at: 0, options }
    }

    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    pub(crate) fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }
}

impl Iterator for Scanner<'_> {
    type Item = TokenSpan;

    fn next(&mut self) -> Option<TokenSpan> {
        let skip = self.rest().find(|c: char| !c.is_whitespace() && !c.is_control())?;
        let start = self.at + skip;
        let rest = &self.text[start..];
        let first = rest.chars().next()?;
        let is_part = |c: char| c.is_alphanumeric() || c == '-' || c == '\'';
        let (len, kind) = if first.is_alphanumeric() {
            let len = rest.find(|c: char| !is_part(c)).unwrap_or(rest.len());
            (len, if first.is_numeric() { TokenKind::Number } else { TokenKind::Word })
        } else {
            (first.len_utf8(), TokenKind::Punctuation)
        };
        self.at = start + len;
        Some(TokenSpan::new(Span::new(start, self.at), kind))
    }
}
