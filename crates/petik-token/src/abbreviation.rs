//! Abbreviations and initials: whether a stop belongs to the word before it or ends the sentence.
//!
//! The decision is made here, with bounded lookahead, so that no later layer tokenizes again.

use crate::class::Class;
use crate::cursor::{Cursor, is_line_break};

/// The longest abbreviation with stops inside (`A.Md.Keb`) in bytes, with room to spare; longer
/// words are not looked up.
const LONGEST: usize = 12;

/// How a stop behind a word reads.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(not(feature = "lexicon"), expect(dead_code, reason = "only the word list tells the first three"))]
enum Reading {
    /// Binds to whatever name stands behind it: `Dr. Hasan`, `Yth. Bapak Lurah`.
    Title,
    /// Binds to a name or number behind it, unless a sentence opens there: `Jl. Melati`, `No. 7`,
    /// `tgl. 5 Mei`. Some bind to a number alone, see [`lexicon::wants_number`].
    Binds,
    /// Follows what it belongs to, so that a capital behind it opens a sentence: `S.H.`, `dll.`,
    /// `5 km.`
    Follows,
    /// A single letter: an initial before a name (`R. Soepomo`), else like [`Reading::Follows`].
    Initial,
}

/// Whether the stop at `at` stands inside an abbreviation or initials that began at `start`:
/// `S.H`, `W.S`, `a.n`, `Ph.D`.
pub(crate) fn joins(cursor: Cursor<'_>, start: usize, at: usize) -> bool {
    if at - start > LONGEST || cursor.class(at + 1) != Class::Letter {
        return false;
    }
    let next_end = cursor.run(at + 1, |class| class == Class::Letter);
    let piece = last_piece(cursor.slice(start, at));
    let next = cursor.slice(at + 1, next_end);
    if is_single_letter(piece) && is_single_letter(next) {
        return true;
    }
    next_end - start <= LONGEST && is_opening_of_known(cursor, start, next_end)
}

/// `end`, or behind the stop at `end` where that belongs to the word from `start` to `end`.
#[inline]
pub(crate) fn with_stop(cursor: Cursor<'_>, start: usize, end: usize) -> usize {
    if cursor.byte(end) == b'.' && binds_stop(cursor, start, end) { end + 1 } else { end }
}

/// Whether the stop at `at` belongs to the word from `start` up to it.
///
/// Nearly all stops end a sentence. Their words are ruled out by [`reading`], which is one look-up and
/// part of the caller, as a call cost as much; all that costs more is asked of the few that are left.
#[inline(always)]
pub(crate) fn binds_stop(cursor: Cursor<'_>, start: usize, at: usize) -> bool {
    at - start <= LONGEST
        && reading(cursor.slice(start, at)).is_some_and(|reading| goes_on(cursor, start, at, reading))
}

/// How a stop behind `word` reads, if `word` is an abbreviation or initials.
#[inline(always)]
fn reading(word: &str) -> Option<Reading> {
    match word.as_bytes() {
        // Nearly every word is told by these to be no initials.
        [first, second, ..] if first.is_ascii() && second.is_ascii() && *second != b'.' => {
            lexicon::reading(word)
        }
        _ => reading_of_initials(word),
    }
}

/// How a stop behind what may be initials reads.
///
/// A single capital is an initial before it is anything the list may know (`R.` for *Raden*): the
/// word behind it tells more. Several single letters (`W.S`) may be a known degree (`S.H`).
#[inline(never)]
fn reading_of_initials(word: &str) -> Option<Reading> {
    if is_single_letter(word) && word.chars().all(char::is_uppercase) {
        return Some(Reading::Initial);
    }
    lexicon::reading(word).or_else(|| are_single_letters(word).then_some(Reading::Initial))
}

/// `W.S`, `a.n`: single letters with stops between them.
///
/// One walk over the characters: to split the word took three times as many instructions.
fn are_single_letters(word: &str) -> bool {
    let mut has_stop = false;
    let mut follows_letter = false;
    for c in word.chars() {
        let is_stop = c == '.';
        if is_stop != follows_letter || !(is_stop || is_letter(c)) {
            return false;
        }
        has_stop |= is_stop;
        follows_letter = !is_stop;
    }
    has_stop && follows_letter
}

/// Whether the sentence goes on behind the stop at `at`, as the word from `start` up to it has this
/// reading.
#[inline(never)]
fn goes_on(cursor: Cursor<'_>, start: usize, at: usize, reading: Reading) -> bool {
    let after = at + 1;
    // A further stop makes an ellipsis.
    if cursor.byte(after) == b'.' {
        return false;
    }
    let closers = cursor.run_of(after, |c| matches!(c, '"' | '\'' | '”' | '’' | ')' | ']' | '»'));
    let next = cursor.skip_blanks(closers);
    let Some(c) = cursor.char(next) else { return false };
    if is_line_break(c) {
        return false;
    }
    match Class::of(c) {
        Class::Digit => reading != Reading::Initial || next == after,
        Class::Letter if c.is_uppercase() => binds(cursor, start, at, next, reading),
        Class::Letter => true,
        // `dll.)`, `S.H., M.H.`, `No. (4)`: what cannot open a sentence goes on with this one.
        _ => match c {
            ',' | ';' | ':' | '-' | '–' | '—' | '/' | '&' | '%' | '?' | '!' | ')' | ']' => true,
            _ => match reading {
                Reading::Title => true,
                Reading::Binds => !lexicon::wants_number(cursor.slice(start, at)),
                Reading::Follows | Reading::Initial => false,
            },
        },
    }
}

/// Whether the stop at `at` behind a word of this reading binds to the capitalised word at `next`.
fn binds(cursor: Cursor<'_>, start: usize, at: usize, next: usize, reading: Reading) -> bool {
    match reading {
        Reading::Title => true,
        Reading::Binds => {
            !lexicon::wants_number(cursor.slice(start, at))
                && !lexicon::is_function_word(capitalised(cursor, next))
        }
        Reading::Follows => false,
        Reading::Initial => {
            !follows_number_or_says_initial(cursor, start) && !opens_sentence(cursor, start, next)
        }
    }
}

/// Whether what stands before a single letter says that it is no initial of a name:
///
/// - a number: `abad ke-9 M. Batunya …` is an era
/// - `berinisial R. Menurut …`, `huruf A. Lalu …`: the letter is all
fn follows_number_or_says_initial(cursor: Cursor<'_>, start: usize) -> bool {
    let before = before_on_line(cursor, start);
    before.ends_with(|c: char| c.is_ascii_digit()) || before.ends_with("inisial") || before.ends_with("huruf")
}

/// The last few characters before `start` on its line, without blanks at their end.
fn before_on_line(cursor: Cursor<'_>, start: usize) -> &str {
    /// The longest of the words asked for, and a blank: no need to look back further.
    const LOOK_BACK: usize = 12;

    let mut from = start.saturating_sub(LOOK_BACK);
    while !cursor.text().is_char_boundary(from) {
        from += 1;
    }
    let before = cursor.slice(from, start);
    before.rsplit(is_line_break).next().unwrap_or(before).trim_end()
}

/// Whether the capitalised word at `next` opens a sentence rather than being a name:
///
/// - a function word: `Menurut`, `Ia`, `Kini`
/// - behind a common word, a further one: `vitamin C. Dokter …`, `180°C. Panggang …`
fn opens_sentence(cursor: Cursor<'_>, start: usize, next: usize) -> bool {
    let word = capitalised(cursor, next);
    // A further initial, `W. S. Rendra`, opens nothing.
    if is_single_letter(word) {
        return false;
    }
    let follows_common = before_on_line(cursor, start).ends_with(|c: char| c.is_lowercase() || c == '°');
    lexicon::is_function_word(word) || follows_common && lexicon::is_common_word(word)
}

/// The letters at `next`.
fn capitalised(cursor: Cursor<'_>, next: usize) -> &str {
    cursor.slice(next, cursor.run(next, |class| class == Class::Letter))
}

/// Whether some known abbreviation begins with the pieces from `start` to `end`.
fn is_opening_of_known(cursor: Cursor<'_>, start: usize, end: usize) -> bool {
    let mut end = end;
    loop {
        if lexicon::reading(cursor.slice(start, end)).is_some() {
            return true;
        }
        if cursor.byte(end) != b'.' || cursor.class(end + 1) != Class::Letter {
            return false;
        }
        end = cursor.run(end + 1, |class| class == Class::Letter);
        if end - start > LONGEST {
            return false;
        }
    }
}

fn last_piece(word: &str) -> &str {
    let start = word.bytes().rposition(|byte| byte == b'.').map_or(0, |stop| stop + 1);
    word.get(start..).unwrap_or_default()
}

fn is_single_letter(piece: &str) -> bool {
    match piece.as_bytes() {
        [byte] => byte.is_ascii_alphabetic(),
        [first, ..] if first.is_ascii() || piece.len() > 4 => false,
        _ => is_single_letter_beyond_ascii(piece),
    }
}

fn is_single_letter_beyond_ascii(piece: &str) -> bool {
    let mut letters = piece.chars();
    letters.next().is_some_and(is_letter) && letters.next().is_none()
}

fn is_letter(c: char) -> bool {
    Class::of(c) == Class::Letter && c != '_'
}

/// What the word list knows of abbreviations.
#[cfg(feature = "lexicon")]
mod lexicon {
    use petik_lexicon::{AbbreviationClass, Entry};

    use super::Reading;

    /// *And so on*, *and others*, *public company*: general abbreviations that close what they
    /// belong to.
    const CLOSING: [&str; 8] = ["dll", "dsb", "dst", "dkk", "tbk", "etc", "sbb", "ybs"];

    /// Parts of an address that are numbered, never named; `km.` is a distance as well.
    const NUMBERED: [&str; 4] = ["rt", "rw", "km", "hlm"];

    #[inline]
    pub(super) fn reading(word: &str) -> Option<Reading> {
        petik_lexicon::abbreviation(word).map(|class| reading_of_class(word, class))
    }

    #[inline(never)]
    fn reading_of_class(word: &str, class: AbbreviationClass) -> Reading {
        let is_closing = || CLOSING.iter().any(|closing| word.eq_ignore_ascii_case(closing));
        match class {
            AbbreviationClass::Title => Reading::Title,
            AbbreviationClass::Degree | AbbreviationClass::Unit => Reading::Follows,
            _ if is_closing() => Reading::Follows,
            _ => Reading::Binds,
        }
    }

    /// Whether an abbreviation binds to a number alone: `RT. 04`, `Km. 21`; and where the letters are
    /// a word too: `hal. 5`, but `Itu satu hal. Lalu …`
    pub(super) fn wants_number(word: &str) -> bool {
        NUMBERED.iter().any(|numbered| word.eq_ignore_ascii_case(numbered))
            || entry(word).is_some_and(|entry| entry.is_root() || entry.is_function_word())
    }

    pub(super) fn is_function_word(word: &str) -> bool {
        entry(word).is_some_and(|entry| entry.is_function_word() || entry.is_stop_word())
    }

    pub(super) fn is_common_word(word: &str) -> bool {
        entry(word).is_some_and(|entry| entry.is_root() && !entry.is_name())
    }

    /// What the list knows of `word` in lower case, made without an allocation: all words of the list are
    /// of ASCII and shorter than this.
    fn entry(word: &str) -> Option<Entry> {
        const LONGEST: usize = 32;

        let mut buffer = [0; LONGEST];
        let lower = buffer.get_mut(..word.len())?;
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        petik_lexicon::entry(str::from_utf8(lower).ok()?)
    }
}

/// Without the word list, only the shape of initials is known.
#[cfg(not(feature = "lexicon"))]
mod lexicon {
    use super::Reading;

    pub(super) const fn reading(_word: &str) -> Option<Reading> {
        None
    }

    pub(super) const fn wants_number(_word: &str) -> bool {
        false
    }

    pub(super) const fn is_function_word(_word: &str) -> bool {
        false
    }

    pub(super) const fn is_common_word(_word: &str) -> bool {
        false
    }
}
