//! The grammar applied to one token after the other, character by character.
//!
//! The class of a token's first character chooses the rule that finds its end; every rule looks
//! ahead a bounded number of bytes beyond what it takes, so the whole is linear. The mask core of
//! `scanner` asks for single tokens where masks cannot decide, and is tested against the whole.

use petik_text::Span;

use crate::class::Class;
use crate::cursor::Cursor;
use crate::token::{TokenKind, TokenSpan};
use crate::{emoji, web, word};

/// The token that starts at `start`, where a character stands that is part of one.
pub(crate) fn token_at(cursor: Cursor<'_>, start: usize, web: bool) -> TokenSpan {
    let first = cursor.char(start).unwrap_or(' ');
    let (end, kind) = token(cursor, start, first, web);
    TokenSpan::new(Span::new(start, end), kind)
}

/// The end and the kind of the token that starts at `start` with `first`.
fn token(cursor: Cursor<'_>, start: usize, first: char, web: bool) -> (usize, TokenKind) {
    let class = Class::of(first);
    // The one amount that is in every news text; asked first, it is spared all other questions.
    if first == 'R' && cursor.byte(start + 1) == b'p' && cursor.byte(start + 2).is_ascii_digit() {
        return (start + 2, TokenKind::Word);
    }
    if web && let Some(token) = web::token(cursor, start, first) {
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
    (cursor.skip_extend(end), kind_of_mark(class))
}

/// The kind of a mark or sign of this class.
const fn kind_of_mark(class: Class) -> TokenKind {
    match class {
        Class::Punctuation | Class::Mid => TokenKind::Punctuation,
        _ => TokenKind::Symbol,
    }
}

/// Whether a run of `c` is one mark: ellipses, dashes, TeX quotes, ruled lines.
pub(crate) const fn runs(c: char) -> bool {
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
