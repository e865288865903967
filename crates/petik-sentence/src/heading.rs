//! Headings: short lines without a final mark, set off by line breaks.

use core::ops::Range;

use crate::layout::{Gap, Layout};
use crate::line;
use crate::marker;
use crate::sign::Sign;

/// The most words of a heading. The longest headlines of Indonesian news run to some 15.
const MOST_WORDS: usize = 16;

/// Whether the unit over `tokens` is a heading.
///
/// It fills whole lines, something follows it, it is short, it has a word, it begins with a capital or
/// a digit, and it does not end with a final mark or a comma: *Kesimpulan*, *BAB IV*, *1.2 Latar
/// Belakang*. An item of a list is no heading. `previous` is where the unit before this one begins.
pub(crate) fn is_heading(layout: &Layout<'_>, previous: Option<usize>, tokens: Range<usize>) -> bool {
    let (start, Some(last)) = (tokens.start, tokens.end.checked_sub(1)) else { return false };
    fills_lines(layout, &tokens)
        && tokens.end < layout.len()
        && is_short(layout, tokens.clone())
        && begins_like_one(layout, start)
        && layout.sign(last) != Sign::Comma
        && !line::ends_with_final_mark(layout, start, last)
        && !is_list_item(layout, previous, &tokens)
}

fn fills_lines(layout: &Layout<'_>, tokens: &Range<usize>) -> bool {
    layout.gap(tokens.start) >= Gap::Line && layout.gap(tokens.end) >= Gap::Line
}

fn is_short(layout: &Layout<'_>, tokens: Range<usize>) -> bool {
    let words = tokens.filter(|&at| layout.is_word(at)).take(MOST_WORDS + 1).count();
    (1..=MOST_WORDS).contains(&words)
}

fn begins_like_one(layout: &Layout<'_>, start: usize) -> bool {
    let mut first = marker::behind(layout, start).unwrap_or(start);
    // Quotation marks, and the `##` and `**` of Markdown.
    while matches!(layout.sign(first), Sign::Open(_) | Sign::Other) && first < layout.len() {
        first += 1;
    }
    layout.is_capital(first) || layout.is_number(first)
}

/// Whether the unit stands behind a bullet, or behind a marker and in a list: another item follows, or
/// another item or a colon stands on the line before: *Hadir:⏎1. Slamet*. A marker alone makes no
/// list: *I. Pendahuluan*.
fn is_list_item(layout: &Layout<'_>, previous: Option<usize>, tokens: &Range<usize>) -> bool {
    let follows_item = layout.gap(tokens.start) == Gap::Line
        && previous.is_some_and(|previous| {
            marker::opens_item(layout, previous) || layout.sign(tokens.start - 1) == Sign::Colon
        });
    marker::is_bullet(layout, tokens.start)
        || (marker::behind(layout, tokens.start).is_some()
            && (follows_item || marker::opens_item(layout, tokens.end)))
}
