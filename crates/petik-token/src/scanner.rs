//! The scanner: one token after the other, by the rules of the grammar.
//!
//! The class of a token's first character chooses the rule that finds its end; every rule looks
//! ahead a bounded number of bytes beyond what it takes, so the whole is linear.

use petik_text::Span;

use crate::class::Class;
use crate::cursor::Cursor;
use crate::token::{TokenKind, TokenSpan};
use crate::tokenizer::Tokenizer;
use crate::{emoji, web, word};

/// Walks over a text and yields its tokens in order.
#[derive(Clone, Debug)]
pub(crate) struct Scanner<'a> {
    cursor: Cursor<'a>,
    at: usize,
    options: Tokenizer,
}

impl<'a> Scanner<'a> {
    pub(crate) const fn new(text: &'a str, options: Tokenizer) -> Self {
        Self { cursor: Cursor::new(text), at: 0, options }
    }

    pub(crate) const fn text(&self) -> &'a str {
        self.cursor.text()
    }

    pub(crate) fn rest(&self) -> &'a str {
        self.cursor.rest(self.at)
    }

    /// The end and the kind of the token that starts at `start` with `first`.
    fn token(&self, start: usize, first: char) -> (usize, TokenKind) {
        let cursor = self.cursor;
        let class = Class::of(first);
        if self.options.web
            && let Some(token) = web::token(cursor, start, first)
        {
            return token;
        }
        if let Some(end) = emoji::end(cursor, start, first) {
            return (end, TokenKind::Emoji);
        }
        match class {
            Class::Letter | Class::Digit => word::token(cursor, start),
            Class::Ideograph => (cursor.skip_extend(start + first.len_utf8()), TokenKind::Word),
            Class::Katakana => {
                (cursor.run(start, |class| class == Class::Katakana || class.continues()), TokenKind::Word)
            }
            _ if word::is_sign(cursor, start, first) => word::token(cursor, start),
            _ => mark(cursor, start, first, class),
        }
    }
}

impl Iterator for Scanner<'_> {
    type Item = TokenSpan;

    fn next(&mut self) -> Option<TokenSpan> {
        let start = self.cursor.run(self.at, Class::is_outside);
        let Some(first) = self.cursor.char(start) else {
            self.at = start;
            return None;
        };
        let (end, kind) = self.token(start, first);
        self.at = end;
        Some(TokenSpan::new(Span::new(start, end), kind))
    }
}

/// A mark or sign: alone, or a run of the same where a run is one mark (`...`, `--`, `=====`).
fn mark(cursor: Cursor<'_>, start: usize, first: char, class: Class) -> (usize, TokenKind) {
    let mut end = start + first.len_utf8();
    if first == '&'
        && let Some(entity_end) = html_entity(cursor, end)
    {
        return (entity_end, TokenKind::Symbol);
    }
    if runs(first) {
        while cursor.char(end) == Some(first) {
            end += first.len_utf8();
        }
    }
    let kind = match class {
        Class::Punctuation | Class::Mid => TokenKind::Punctuation,
        _ => TokenKind::Symbol,
    };
    (cursor.skip_extend(end), kind)
}

/// Whether a run of `c` is one mark: ellipses, dashes, TeX quotes, ruled lines.
const fn runs(c: char) -> bool {
    matches!(c, '.' | '…' | '-' | '–' | '—' | '`' | '\'' | '=' | '*' | '~' | '#' | '+')
}

/// The end of an HTML entity (`&amp;`, `&#8220;`) whose `&` ends at `at`: scraped text keeps them,
/// and their names are no words.
fn html_entity(cursor: Cursor<'_>, at: usize) -> Option<usize> {
    /// The longest names in use in text, such as `CounterClockwise…`, are longer; those that
    /// scrapers leave behind are not.
    const LONGEST: usize = 10;

    let name = if cursor.byte(at) == b'#' { at + 1 } else { at };
    let end = cursor.ascii_run(name, LONGEST, |byte| byte.is_ascii_alphanumeric());
    (end >= name + 2 && cursor.byte(end) == b';').then_some(end + 1)
}
