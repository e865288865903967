//! Words, numbers and codes: runs of letters and digits, and the marks that join them.

use crate::abbreviation;
use crate::block::Verdict;
use crate::byte_set::ByteSet;
use crate::class::Class;
use crate::cursor::Cursor;
use crate::token::TokenKind;

/// Currency codes that are written in front of an amount without a space: `Rp50.000` is two tokens.
const CURRENCIES: [&str; 10] = ["Rp", "RP", "rp", "IDR", "USD", "EUR", "SGD", "MYR", "RM", "JPY"];

/// Months and days: a hyphen between two of them is a range, `Januari-Maret`.
const CALENDAR: [&str; 36] = [
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "nopember",
    "desember",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "agu",
    "ags",
    "agt",
    "sep",
    "sept",
    "okt",
    "nov",
    "des",
    "senin",
    "selasa",
    "rabu",
    "kamis",
    "jumat",
    "jum'at",
    "sabtu",
    "minggu",
    "ahad",
];

/// The lengths of the words of [`CALENDAR`] that begin with each letter, and of those that end with it, as
/// bits: nearly every word before a hyphen is ruled out by two looks, where comparing with all cost 330
/// instructions. The first letter alone lets *anak*, *hari* and *sama* pass.
static CALENDAR_LENGTHS: [[u16; 2]; 32] = {
    let mut lengths = [[0; 2]; 32];
    let mut i = 0;
    while i < CALENDAR.len() {
        let word = CALENDAR[i].as_bytes();
        lengths[(word[0] & 31) as usize][0] |= 1 << word.len();
        lengths[(word[word.len() - 1] & 31) as usize][1] |= 1 << word.len();
        i += 1;
    }
    lengths
};

/// The longest code, `34/PMK.011/2007` and longer: bounds how far the rule looks ahead.
const LONGEST_CODE: usize = 64;

/// The end and kind of the word, number or code that starts at `start`.
pub(crate) fn token(cursor: Cursor<'_>, start: usize) -> (usize, TokenKind) {
    if let Some(end) = currency(cursor, start) {
        return (abbreviation::with_stop(cursor, start, end), TokenKind::Word);
    }
    let (end, is_numeric) = joined_end(cursor, start);
    // Both begin with a plain word or number, and a mark behind it tells.
    match cursor.byte(end) {
        b'-' => {
            if let Some(end) = iso_date(cursor, start) {
                return (end, TokenKind::Number);
            }
        }
        b'/' | b'.' => {
            if let Some(end) = code(cursor, start) {
                return (end, kind(cursor.slice(start, end)));
            }
        }
        _ => {}
    }
    if is_numeric {
        (end, TokenKind::Number)
    } else {
        (abbreviation::with_stop(cursor, start, end), TokenKind::Word)
    }
}

/// Whether the hyphen `first` at `start` is the sign of a number: `-2,5` after a blank or an
/// opening mark, not `2-5`.
pub(crate) fn is_sign(cursor: Cursor<'_>, start: usize, first: char) -> bool {
    first == '-'
        && cursor.class(start + 1) == Class::Digit
        && match cursor.char_before(start) {
            None => true,
            Some(before) => {
                Class::of(before).is_outside()
                    || matches!(
                        before,
                        '(' | '[' | '{' | '"' | '\'' | '“' | '‘' | ':' | '/' | '=' | '<' | '>' | '±'
                    )
            }
        }
}

/// A token without any letter is a number.
fn kind(text: &str) -> TokenKind {
    let is_letter = |c: char| Class::of(c) == Class::Letter;
    if text.contains(is_letter) { TokenKind::Word } else { TokenKind::Number }
}

/// `Rp` of `Rp50.000`.
pub(crate) fn currency(cursor: Cursor<'_>, start: usize) -> Option<usize> {
    // A digit stands behind two or three letters: few words are looked up.
    let end = cursor.ascii_run(start, 4, |byte| byte.is_ascii_alphabetic());
    let is_amount = matches!(end - start, 2 | 3) && cursor.class(end) == Class::Digit;
    (is_amount && CURRENCIES.contains(&cursor.slice(start, end))).then_some(end)
}

/// `2020-03-12`: the one numeric shape with hyphens that is no range (ISO 8601).
fn iso_date(cursor: Cursor<'_>, start: usize) -> Option<usize> {
    const SHAPE: &[u8] = b"dddd-dd-dd";

    let end = start + SHAPE.len();
    let date = cursor.slice(start, end);
    let fits = date.len() == SHAPE.len()
        && date.bytes().zip(SHAPE).all(|(byte, shape)| match shape {
            b'd' => byte.is_ascii_digit(),
            _ => byte == b'-',
        });
    let glued = cursor.class(end);
    (fits && !glued.is_alphanumeric() && cursor.byte(end) != b'-').then_some(end)
}

/// A code with slashes: `II/2007`, `34/PMK.011/2007`, `S/A`, and a date, `12/3/2020`.
///
/// - every part is of capitals and digits, with stops and hyphens inside; a part that opens like a
///   name may have lower case, `Kep-176/KM.10/7`
/// - `II/2007`: a digit stands in one part, a capital in another, or
/// - `12/3/2020`: three parts of digits alone, or
/// - `S/A`: two single capitals
/// - not `dan/atau`, `km/jam`, `MPR/DPR`, nor `9.405/9.415`: these are several tokens
///
/// A third of what the grammar costs on news went into asking each part for its digits, its capitals, its letters in lower
/// case and its pieces one after the other; so each byte tells all of it at once.
pub(crate) fn code(cursor: Cursor<'_>, start: usize) -> Option<usize> {
    static PART: ByteSet = ByteSet::alphanumeric_and(b"/.-");

    let run = cursor.bytes(start, cursor.run_in(start, LONGEST_CODE, &PART));
    if !run.contains(&b'/') {
        return None;
    }
    let code = without_marks_at_end(run);
    let end = start + code.len();
    if cursor.class(end).is_alphanumeric() || !marks_stand_apart(code) {
        return None;
    }
    let (mut parts, mut numeric, mut single_capitals) = (0, 0, 0);
    let mut shapes_of_all = 0;
    for part in code.split(|byte| *byte == b'/') {
        let shapes = part.iter().fold(0, |shapes, byte| shapes | SHAPES[usize::from(*byte)]);
        let opens_like_name = part.first().is_some_and(u8::is_ascii_uppercase);
        let has = |shape| shapes & shape != 0;
        if has(shape::LOWER) && !(has(shape::DIGIT) && has(shape::HYPHEN) && opens_like_name) {
            return None;
        }
        parts += 1;
        numeric += usize::from(shapes == shape::DIGIT);
        single_capitals += usize::from(part.len() == 1 && shapes == shape::CAPITAL);
        shapes_of_all |= shapes;
    }
    let is_mixed = parts >= 2 && shapes_of_all & shape::DIGIT != 0 && shapes_of_all & shape::CAPITAL != 0;
    let is_date = parts >= 3 && numeric == parts;
    let is_pair = parts == 2 && single_capitals == 2;
    (is_mixed || is_date || is_pair).then_some(end)
}

/// What a byte of a code is, a bit each, so that a part is what all its bytes are together.
mod shape {
    pub(super) const DIGIT: u8 = 1;
    pub(super) const CAPITAL: u8 = 1 << 1;
    pub(super) const LOWER: u8 = 1 << 2;
    pub(super) const HYPHEN: u8 = 1 << 3;
    pub(super) const STOP: u8 = 1 << 4;
}

static SHAPES: [u8; 256] = {
    let mut shapes = [0; 256];
    let mut byte: u8 = 0;
    while byte < 128 {
        shapes[byte as usize] = match byte {
            b'0'..=b'9' => shape::DIGIT,
            b'A'..=b'Z' => shape::CAPITAL,
            b'a'..=b'z' => shape::LOWER,
            b'-' => shape::HYPHEN,
            b'.' => shape::STOP,
            _ => 0,
        };
        byte += 1;
    }
    shapes
};

fn without_marks_at_end(run: &[u8]) -> &[u8] {
    let end = run.iter().rposition(u8::is_ascii_alphanumeric).map_or(0, |last| last + 1);
    run.get(..end).unwrap_or_default()
}

/// Whether a letter or digit stands before and behind each mark.
fn marks_stand_apart(code: &[u8]) -> bool {
    let mut follows_mark = true;
    for byte in code {
        let is_mark = !byte.is_ascii_alphanumeric();
        if is_mark && follows_mark {
            return false;
        }
        follows_mark = is_mark;
    }
    !follows_mark
}

/// Whether the letters around the slash at `at` leave a [`code`] from `start` on possible: a part in lower
/// case is none, unless it opens like a name. Most slashes stand between such: `dan/atau`, `km/jam`.
pub(crate) fn may_be_code(cursor: Cursor<'_>, start: usize, at: usize) -> bool {
    !cursor.byte(at + 1).is_ascii_lowercase()
        && (!cursor.byte(at - 1).is_ascii_lowercase() || cursor.byte(start).is_ascii_uppercase())
}

/// The end of the run of letters and digits from `start` on, with the marks that join them; and
/// whether no letter is among them.
fn joined_end(cursor: Cursor<'_>, start: usize) -> (usize, bool) {
    // A sign stands before the first digit.
    let mut piece = if cursor.byte(start) == b'-' { start + 1 } else { start };
    let mut is_numeric = true;
    loop {
        let digits_end = cursor.run(piece, |class| class == Class::Digit || class.continues());
        let end = cursor.run(digits_end, |class| class.is_alphanumeric() || class.continues());
        is_numeric &= end == digits_end;
        match cursor.char(end) {
            Some(mark) if joins(cursor, start, end, mark, is_numeric) => piece = end + mark.len_utf8(),
            _ => return (end, is_numeric),
        }
    }
}

/// Whether `mark` at `at` joins what stands before it, from `start` on, and what follows.
/// `is_numeric` says that no letter stands before it.
fn joins(cursor: Cursor<'_>, start: usize, at: usize, mark: char, is_numeric: bool) -> bool {
    let before = cursor.class_before(at);
    let next = at + mark.len_utf8();
    let after = cursor.class(next);
    let joins_letters = before != Class::Digit && after == Class::Letter;
    match mark {
        '-' | '\u{2010}' | '\u{2011}' => {
            after.is_alphanumeric() && !is_range(cursor, start, at, next, is_numeric)
        }
        '.' | ',' | ':' if before == Class::Digit && after == Class::Digit => true,
        '.' => abbreviation::joins(cursor, start, at),
        '\'' => joins_letters,
        // `R&D`, `E&P`; not `R&amp;`, which is left to the entities.
        '&' => cursor.char(next).is_some_and(|c| c.is_uppercase() || Class::of(c) == Class::Digit),
        _ => Class::of(mark) == Class::Mid && joins_letters,
    }
}

/// The plain, the Unicode and the non-breaking hyphen.
pub(crate) const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Whether the hyphen at `at` says *from … to*, so that three tokens stand here:
///
/// - `17-25`, `8.00-15.30`: digits on both sides; not `COVID-19`, `ke-20`, `1990-an`
/// - `Rp5.000-Rp10.000`: amounts
/// - months and days, see [`is_calendar_range`]
fn is_range(cursor: Cursor<'_>, start: usize, at: usize, next: usize, is_numeric: bool) -> bool {
    if is_numeric {
        return cursor.class(next) == Class::Digit || currency(cursor, next).is_some();
    }
    is_calendar_range(cursor, start, at)
}

/// Whether months or days stand from `start` up to the mark at `at` and behind it:
/// `Januari-Maret`, `Senin-Jumat`, `15 April-14 Mei`.
pub(crate) fn is_calendar_range(cursor: Cursor<'_>, start: usize, at: usize) -> bool {
    if !is_in_calendar(cursor.bytes(start, at)) {
        return false;
    }
    let next = at + cursor.char(at).map_or(0, char::len_utf8);
    // A mark belongs to its letter: *meí* is no month, written in whichever form.
    let end = cursor.run(next, |class| class == Class::Letter || class.continues());
    cursor.class(next) == Class::Digit || is_in_calendar(cursor.bytes(next, end))
}

/// What the number or word from `start` up to the hyphen at `at`, before which and behind which
/// digits stand, says of it.
pub(crate) fn range_verdict(cursor: Cursor<'_>, start: usize, at: usize) -> Verdict {
    let is_number = digits_end(cursor, start) == at;
    if is_number && stands_apart(cursor, at + 1) { Verdict::Plain } else { Verdict::Other }
}

/// What the letters from `start` up to `at` say of the digit there: `Rp` is a token.
pub(crate) fn amount_verdict(cursor: Cursor<'_>, start: usize, at: usize) -> Verdict {
    if cursor.bytes(start, at) == b"Rp" {
        if stands_apart(cursor, at) { Verdict::Start } else { Verdict::StartOfOther }
    } else if currency(cursor, start).is_some() {
        Verdict::Other
    } else {
        Verdict::Plain
    }
}

/// Whether nothing but digits and separators stands from `at` on up to a blank or a mark that ends all
/// that could join: not `17-25/3`, `Rp50rb`, `17-25@petik.id`.
fn stands_apart(cursor: Cursor<'_>, at: usize) -> bool {
    static APART: ByteSet = ByteSet::of(b" \n\r\t()\"?!;\0");

    APART.has(cursor.byte(digits_end(cursor, at)))
}

/// The end of the digits and separators from `at` on, of not too many.
fn digits_end(cursor: Cursor<'_>, at: usize) -> usize {
    static PART: ByteSet = ByteSet::of(b"0123456789.,:");

    cursor.run_in(at, LONGEST_CODE, &PART)
}

#[inline]
fn is_in_calendar(word: &[u8]) -> bool {
    let [first, .., last] = word else { return false };
    let [begins, _] = CALENDAR_LENGTHS[usize::from(first & 31)];
    let [_, ends] = CALENDAR_LENGTHS[usize::from(last & 31)];
    word.len() < 16
        && (begins & ends) >> word.len() & 1 == 1
        && CALENDAR.iter().any(|name| word.eq_ignore_ascii_case(name.as_bytes()))
}
