//! What is beyond doubt about a mark, told from the bytes around it.

use petik_token::Tokenizer;

use super::byte;
use crate::boundary::binds_to_name;
use crate::heading;
use crate::knowledge;
use crate::line::asks_for_more;
use crate::opener::is_opener;
use crate::speech;

/// White space behind a mark.
pub(super) struct Gap {
    /// Where it begins.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) next: usize,
    /// Line breaks in it.
    pub(super) breaks: usize,
}

impl Gap {
    /// The white space that begins at `from`, if some does or the text ends there.
    #[inline]
    pub(super) fn behind(bytes: &[u8], from: usize) -> Option<Self> {
        let mut gap = Self { start: from, next: from, breaks: 0 };
        while let Some(&blank) = bytes.get(gap.next).filter(|byte| is_blank(**byte)) {
            // A line break of old, which is none here.
            if blank == b'\r' && !is_crlf(bytes, gap.next) {
                break;
            }
            gap.breaks += usize::from(blank == b'\n');
            gap.next += 1;
        }
        (gap.next > from || from >= bytes.len()).then_some(gap)
    }
}

/// Whether a byte is white space that may stand within or between lines.
#[inline]
pub(super) const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | b'\r')
}

#[inline]
pub(super) fn is_blank_before(bytes: &[u8], at: usize) -> bool {
    at.checked_sub(1).is_none_or(|before| is_blank(byte(bytes, before)))
}

/// Whether a character beyond ASCII ends at `at`.
pub(super) fn is_beyond_ascii_before(bytes: &[u8], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| !byte(bytes, before).is_ascii())
}

/// Whether the quotation mark at `at` may be an apostrophe, as it stands behind what may be a letter or digit: *Jum‘at*.
pub(super) fn is_within_word(bytes: &[u8], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        let before = byte(bytes, before);
        before.is_ascii_alphanumeric() || !before.is_ascii()
    })
}

/// Whether the byte at `at` is the first of a line break of two bytes.
pub(super) fn is_crlf(bytes: &[u8], at: usize) -> bool {
    byte(bytes, at) == b'\r' && byte(bytes, at + 1) == b'\n'
}

/// Whether an entity may stand at `at`, `&quot;` among others.
pub(super) fn may_be_entity(bytes: &[u8], at: usize) -> bool {
    /// Longer than any entity that is one token.
    const LONGEST: usize = 16;

    bytes.iter().skip(at).take(LONGEST).any(|byte| *byte == b';')
}

/// Whether what is glued to the final mark at `at` goes on with the sentence, be the mark a token or not:
/// *10.30*, *Suaranusa.com*, *S.H*. No sentence begins between `from` and the mark.
#[inline]
pub(super) fn goes_on_glued(bytes: &[u8], from: usize, at: usize) -> bool {
    match byte(bytes, at + 1) {
        b'0'..=b'9' => true,
        b'a'..=b'z' => byte(bytes, at + 2).is_ascii_lowercase(),
        // The rules ask for a word of three letters or more in lower case before a capital.
        b'A'..=b'Z' => {
            byte(bytes, at) == b'.'
                && at > from + 1
                && matches!(bytes.get(at - 2..at), Some([b' ' | b'(' | b'"', letter]) if letter.is_ascii_alphabetic())
        }
        _ => false,
    }
}

/// How a final mark reads.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// It ends a sentence.
    Ends,
    /// It is part of an abbreviation.
    GoesOn,
    /// The rules must tell.
    Doubtful,
}

/// How the final marks at `at`, one stop or others, read before a blank and a capital, by the word before them. No
/// such word begins before `from`.
pub(super) fn reading_of_mark(text: &str, from: usize, at: usize, is_stop: bool) -> Reading {
    let before = text.as_bytes().get(from..at).unwrap_or_default();
    let word_length = letters_before(before, before.len());
    let (rest, word) = before.split_at(before.len() - word_length);
    let is_end = match rest.last() {
        None | Some(b' ' | b'\n' | b'-' | b'"' | b'(') if word.len() >= LONG => true,
        // Only a stop makes a short form of a word.
        None | Some(b' ' | b'\n' | b'-' | b'"' | b'(' | b'@' | b'#') if word.len() > 1 && !is_stop => true,
        None | Some(b' ' | b'\n' | b'-' | b'"' | b'(') if word.len() > 1 => {
            if binds_stop(text, at - word.len(), at) {
                // Behind a hyphen it is not the beginning of a token.
                return if rest.ends_with(b"-") { Reading::Doubtful } else { Reading::GoesOn };
            }
            let word = text.get(at - word.len()..at).unwrap_or_default();
            is_plain_short_word(word.as_bytes()) && !binds_to_name(word) || knowledge::is_abbreviation(word)
        }
        Some(b'0'..=b'9') if word.is_empty() => is_plain_number(rest),
        // Nothing is open here, so what was said last is closed.
        Some(b')' | b'"' | b'%' | 0x80..) if word.is_empty() => ends_with_closed_word(rest),
        // The word may begin before the character, and it has more letters than one that is short for another.
        Some(0x80..) if word.len() >= 5 => {
            let word = text.get(at - word.len()..at).unwrap_or_default();
            is_plain_short_word(word.as_bytes()) && !knowledge::is_abbreviation(word)
        }
        _ => return if is_stop && is_bound(text, from, at) { Reading::GoesOn } else { Reading::Doubtful },
    };
    if is_end { Reading::Ends } else { Reading::Doubtful }
}

/// Whether the stop at `at` is part of the token that begins at `start`.
fn binds_stop(text: &str, start: usize, at: usize) -> bool {
    Tokenizer::new().token_at(text, start).is_some_and(|token| token.end() > at)
}

/// No abbreviation without a stop inside is so long, and no Roman numeral.
const LONG: usize = 8;

/// Whether a word that is no abbreviation is no Roman numeral either, and not short for another word.
fn is_plain_short_word(word: &[u8]) -> bool {
    let is_roman = word.iter().all(|letter| matches!(letter | 0x20, b'i' | b'v' | b'x' | b'l'));
    let is_acronym = word.get(1).is_some_and(u8::is_ascii_uppercase);
    let has_vowel = word.iter().any(|letter| matches!(letter | 0x20, b'a' | b'e' | b'i' | b'o' | b'u'));
    !is_roman && (is_acronym || (has_vowel && !matches!(word, b"utk" | b"jo")) || word.len() > 5)
}

/// *(KPK)* · *“damai”* · *“ damai ”* · *4,3 %*
fn ends_with_closed_word(before: &[u8]) -> bool {
    let (said, may_be_spaced) = match before {
        [said @ .., b')' | b'"'] => (said, false),
        [said @ .., b'%'] => (said, true),
        _ => (before.strip_suffix("”".as_bytes()).unwrap_or_default(), true),
    };
    let said = said.strip_suffix(b" ").filter(|_| may_be_spaced).unwrap_or(said);
    said.last().is_some_and(u8::is_ascii_alphanumeric)
}

/// Whether a number stands at the end that is no list marker: one of four characters or more, *2015*,
/// *Rp1.500*, or one behind a word or number, *tanggal 5*, *G20*, *3 - 0*, *12/5*.
fn is_plain_number(before: &[u8]) -> bool {
    let is_part = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b':');
    let start = before.iter().rposition(|byte| !is_part(byte)).map_or(0, |last| last + 1);
    let (rest, number) = before.split_at(start);
    let is_long = number.len() > 3 && matches!(rest, [] | [.., b' ' | b'\n'] | [.., b' ', b'R', b'p']);
    let is_behind_word = match rest {
        [.., before, b' '] => before.is_ascii_alphanumeric() || *before == b'-',
        [.., before, b'-' | b'/'] => before.is_ascii_alphanumeric(),
        [.., letter] => letter.is_ascii_alphabetic(),
        [] => false,
    } && !rest.ends_with(b"dan ");
    // Two marks in a row are of no number.
    let is_whole = number.windows(2).all(|pair| pair.iter().any(u8::is_ascii_digit));
    number.first().is_some_and(u8::is_ascii_digit) && is_whole && (is_long || is_behind_word)
}

/// Whether the stop before the capital at `at` may be forgotten, as an opener stands there, behind a blank and no
/// comma. [`forgotten`](crate::forgotten) has the rule.
#[inline]
pub(super) fn may_lack_stop(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let is_behind_word = at > 1 && byte(bytes, at - 1) == b' ' && {
        let before = byte(bytes, at - 2);
        before.is_ascii_alphanumeric() || !before.is_ascii_graphic() || before == b'.'
    };
    is_behind_word && {
        let end = at + letters_behind(bytes, at);
        let is_before_capital = byte(bytes, end) == b' ' && byte(bytes, end + 1).is_ascii_uppercase();
        text.get(at..end).is_some_and(is_opener) && !is_before_capital && !follows_capital(bytes, at - 1)
    }
}

/// Whether a plain word with a capital ends at `end`: *Kementerian Dalam Negeri*.
fn follows_capital(bytes: &[u8], end: usize) -> bool {
    let start = end - letters_before(bytes, end);
    let is_whole = start == 0 || matches!(byte(bytes, start - 1), b' ' | b'\n');
    is_whole && byte(bytes, start).is_ascii_uppercase()
}

/// Letters of ASCII in a row before `at`.
pub(super) fn letters_before(bytes: &[u8], at: usize) -> usize {
    let before = bytes.get(..at).unwrap_or_default();
    before.iter().rev().take_while(|byte| byte.is_ascii_alphabetic()).count()
}

/// Letters of ASCII in a row from `at` on.
pub(super) fn letters_behind(bytes: &[u8], at: usize) -> usize {
    let behind = bytes.get(at..).unwrap_or_default();
    behind.iter().take_while(|byte| byte.is_ascii_alphabetic()).count()
}

/// Whether a word in lower case stands at `at`.
pub(super) fn is_lower(bytes: &[u8], at: usize) -> bool {
    byte(bytes, at).is_ascii_lowercase() && byte(bytes, at + 1).is_ascii_lowercase()
}

/// Whether a plain word in lower case stands at `at`, not *iPhone* nor the marker of a list.
pub(super) fn begins_in_lower_case(bytes: &[u8], at: usize) -> bool {
    let length = letters_behind(bytes, at);
    is_lower(bytes, at) && matches!(byte(bytes, at + length), b' ' | b',' | b'-' | b'?' | b'!' | b':')
}

/// Whether the word at `at` may name the speaker of the quotation before it, though with a capital.
pub(super) fn may_name_speaker(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    let word = rest.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or(rest);
    speech::is_unmistakable(&petik_text::fold(word))
}

/// Whether a line begins at `at` with a word that has a capital or with a quotation: it is no item of a
/// list, and goes on with nothing.
pub(super) fn opens_line(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    match byte(bytes, at) {
        first @ b'A'..=b'Z' => {
            let second = byte(bytes, at + 1);
            let is_roman = |letter: u8| matches!(letter, b'I' | b'V' | b'X' | b'L');
            second.is_ascii_alphabetic() && !(is_roman(first) && is_roman(second))
        }
        b'"' => true,
        _ => text.get(at..).is_some_and(|line| line.starts_with('“')),
    }
}

/// Whether a line that stands alone and holds no mark that matters is a heading: a few plain words, the first
/// with a capital.
pub(super) fn is_heading(line: &str) -> bool {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'-' | b',');
    let parts = line.bytes().filter(|byte| matches!(byte, b' ' | b'-' | b',')).count();
    opens_line(line, 0)
        && line.as_bytes().last().is_some_and(u8::is_ascii_alphabetic)
        && parts < heading::MOST_WORDS
        && line.bytes().all(|byte| is_plain(&byte))
}

/// Whether there are more words than a heading has.
pub(super) fn is_too_long_for_heading(unit: &str) -> bool {
    let is_word = |chunk: &&[u8]| !chunk.is_empty() && chunk.iter().all(u8::is_ascii_alphabetic);
    let words = unit.as_bytes().split(|byte| *byte == b' ').filter(is_word);
    words.take(heading::MOST_WORDS + 1).count() > heading::MOST_WORDS
}

/// Whether a line whose break is meant goes on with no other: it ends with a final mark, closing marks aside,
/// or with a word that asks for nothing more.
pub(super) fn is_line_at_end(line: &str) -> bool {
    let line = line.trim_end_matches([' ', '\t', '\r']);
    if line.strip_suffix(['"', '”', ')']).unwrap_or(line).ends_with(['.', '?', '!']) {
        return true;
    }
    let word = line.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or(line);
    !word.is_empty() && !asks_for_more(word)
}

/// Whether what stands at `at`, within a line, opens a sentence, no list and no second part of a name.
#[inline]
pub(super) fn opens_sentence(bytes: &[u8], at: usize) -> bool {
    let (first, second) = (byte(bytes, at), byte(bytes, at + 1));
    if first == b'"' || is_curly_quote(bytes, at) {
        let within = at + if first == b'"' { 1 } else { '“'.len_utf8() };
        let said = if byte(bytes, within) == b' ' { within + 1 } else { within };
        return byte(bytes, said).is_ascii_alphabetic();
    }
    first.is_ascii_uppercase() && second.is_ascii_alphabetic() && !is_company_form(bytes, at)
}

/// Whether a bracket opens behind the gap with a word in lower case: *musim ini. (gaz/rer)*.
pub(super) fn opens_bracket_in_lower_case(bytes: &[u8], gap: &Gap) -> bool {
    gap.breaks == 0
        && matches!(byte(bytes, gap.next), b'(' | b'[')
        && byte(bytes, gap.next + 1).is_ascii_lowercase()
        && matches!(byte(bytes, gap.next + 2), b'a'..=b'z' | b' ' | b')' | b']')
}

/// Whether a quotation opens at `at` with a curly mark.
pub(super) fn is_curly_quote(bytes: &[u8], at: usize) -> bool {
    bytes.get(at..).is_some_and(|rest| rest.starts_with("“".as_bytes()))
}

/// *Pte. Ltd.*
fn is_company_form(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(at..at + 3), Some(b"Bhd" | b"Cor" | b"Inc" | b"LLC" | b"Ltd" | b"Tbk"))
}

/// Whether the stop at `at` belongs to the word before it: *Jl. Melati*, *Dr. Hasan*. Only words that stand
/// between blanks or behind an opening mark are looked at.
pub(super) fn is_bound(text: &str, from: usize, at: usize) -> bool {
    let from = from.max(at.saturating_sub(MOST_BYTES));
    let before = text.as_bytes().get(from..at).unwrap_or_default();
    let is_part = |byte: &u8| byte.is_ascii_alphabetic() || *byte == b'.';
    let start = before.iter().rposition(|byte| !is_part(byte)).map_or(0, |last| last + 1);
    let (rest, word) = before.split_at(start);
    !word.is_empty()
        && word.len() < MOST_BYTES
        && matches!(rest.last(), None | Some(b' ' | b'\n' | b'"' | b'('))
        && binds_stop(text, from + start, at)
}

/// Marks behind a closing mark that are looked at, and bytes of a word with stops: more is left to the rules, so that
/// a text of marks alone stays linear.
const MOST_MARKS: usize = 16;
const MOST_BYTES: usize = 64;

/// Whether the closing mark at `at` closes beyond doubt: something stands before it, and behind it
/// nothing but further marks before the next blank.
pub(super) fn closes(bytes: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).map_or(b' ', |before| byte(bytes, before));
    let is_behind =
        before.is_ascii_alphanumeric() || matches!(before, b'.' | b',' | b'?' | b'!' | b'%' | b')' | b'"');
    let behind = bytes.get(at + 1..).unwrap_or_default();
    let marks = behind
        .iter()
        .take(MOST_MARKS)
        .take_while(|byte| matches!(byte, b',' | b'.' | b';' | b':' | b'?' | b'!' | b'"' | b')'));
    let next = marks.count();
    is_behind && is_blank(byte(behind, next)) && !behind.starts_with(b"..")
}

/// Whether the apostrophe of `len` bytes at `at` is part of a word: *Jum'at*.
pub(super) fn is_apostrophe(bytes: &[u8], at: usize, len: usize) -> bool {
    let before = bytes.get(..at).unwrap_or_default();
    let start = before.iter().rposition(|byte| !byte.is_ascii_alphabetic()).map_or(0, |last| last + 1);
    start < at && is_blank_before(bytes, start) && byte(bytes, at + len).is_ascii_alphabetic()
}
