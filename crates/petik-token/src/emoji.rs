//! Emoji: one token with all that modifies it (UTS #51).

use crate::class::Class;
use crate::cursor::Cursor;

/// Turns a sign before it into an emoji.
const EMOJI_SELECTOR: char = '\u{FE0F}';
/// Joins two emoji into one: 👨 and 👩 and 👧 into 👨‍👩‍👧.
const JOINER: char = '\u{200D}';
/// Turns a digit before it into a keycap.
const KEYCAP: char = '\u{20E3}';

/// The end of the emoji that starts at `start` with `first`, if one does.
///
/// - `👍🏽`: a base and its skin tone
/// - `👨‍👩‍👧`: joined by U+200D
/// - `❤️`: a sign and the emoji selector; `❤` alone is a symbol
/// - `🇮🇩`: two regional indicators
/// - `5️⃣`: a keycap
pub(crate) fn end(cursor: Cursor<'_>, start: usize, first: char) -> Option<usize> {
    let next = start + first.len_utf8();
    match Class::of(first) {
        Class::Flag => Some(match cursor.char(next) {
            Some(second) if Class::of(second) == Class::Flag => cursor.skip_extend(next + second.len_utf8()),
            _ => cursor.skip_extend(next),
        }),
        Class::Emoji if stands_alone([next, next + 1, next + 2].map(|at| cursor.byte(at))) => Some(next),
        Class::Emoji => Some(sequence(cursor, next)),
        Class::Pictograph if cursor.char(next) == Some(EMOJI_SELECTOR) || is_skin_tone(cursor.char(next)) => {
            Some(sequence(cursor, next))
        }
        _ if matches!(first, '0'..='9' | '#' | '*') => keycap(cursor, next),
        _ => None,
    }
}

/// Whether the three bytes behind an emoji tell that it does not go on: a character of ASCII, or an emoji
/// (`F0 9F`) that is no skin tone (`F0 9F 8F`).
#[inline]
pub(crate) const fn stands_alone(behind: [u8; 3]) -> bool {
    match behind {
        [0xF0, 0x9F, third] => third != 0x8F,
        [first, ..] => first.is_ascii(),
    }
}

/// The end of what follows an emoji's first character and belongs to it.
fn sequence(cursor: Cursor<'_>, mut at: usize) -> usize {
    loop {
        let end = cursor.skip_extend(at);
        let joined = end > at && cursor.char_before(end) == Some(JOINER);
        at = match cursor.char(end) {
            Some(c) if is_skin_tone(Some(c)) => end + c.len_utf8(),
            Some(c) if joined && matches!(Class::of(c), Class::Emoji | Class::Pictograph) => {
                end + c.len_utf8()
            }
            _ => return end,
        };
    }
}

fn is_skin_tone(c: Option<char>) -> bool {
    matches!(c, Some('\u{1F3FB}'..='\u{1F3FF}'))
}

fn keycap(cursor: Cursor<'_>, at: usize) -> Option<usize> {
    let mark = if cursor.char(at) == Some(EMOJI_SELECTOR) { at + EMOJI_SELECTOR.len_utf8() } else { at };
    (cursor.char(mark) == Some(KEYCAP)).then(|| cursor.skip_extend(mark))
}
