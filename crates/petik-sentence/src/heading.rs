//! Headings: short lines without a final mark, set off by line breaks.

use core::ops::Range;

use crate::layout::{Gap, Layout};
use crate::line;
use crate::marker;
use crate::sign::Sign;

/// The most words of a heading. The longest headlines of Indonesian news run to some 15.
pub(crate) const MOST_WORDS: usize = 16;

/// The most words of a heading that ends with a colon: *Bahan untuk kuah kuning:*.
const MOST_WORDS_BEFORE_COLON: usize = 4;

/// Whether the unit over `tokens` is a heading.
///
/// It fills whole lines, something follows it, it is short, it begins with a capital, behind a number
/// or not, and it does not end with a final mark or a comma: *Kesimpulan*, *BAB IV*, *1.2 Latar
/// Belakang*, *Bahan:*. An item of a list is no heading.
///
/// `previous` is where the unit before this one begins.
pub(crate) fn is_heading(layout: &Layout<'_>, previous: Option<usize>, tokens: Range<usize>) -> bool {
    let (start, Some(last)) = (tokens.start, tokens.end.checked_sub(1)) else { return false };
    // A paragraph of one sentence is told by its last token, before its words are counted.
    fills_lines(layout, &tokens)
        && !line::ends_with_final_mark(layout, start, last)
        && (tokens.end < layout.len() || layout.goes_on_behind())
        && is_short(layout, tokens.clone())
        && begins_like_one(layout, &tokens)
        && layout.sign(last) != Sign::Comma
        && !is_list_item(layout, previous, &tokens)
}

fn fills_lines(layout: &Layout<'_>, tokens: &Range<usize>) -> bool {
    layout.gap(tokens.start) >= Gap::Line && layout.gap(tokens.end) >= Gap::Line
}

/// Whether a unit has a word and not too many of them; what ends with a colon and is longer than a few
/// words is no heading but opens a list: *Dalam peraturan ini yang dimaksud dengan:*.
fn is_short(layout: &Layout<'_>, tokens: Range<usize>) -> bool {
    let ends_with_colon = layout.sign(tokens.end - 1) == Sign::Colon;
    let most = if ends_with_colon { MOST_WORDS_BEFORE_COLON } else { MOST_WORDS };
    let words = tokens.filter(|&at| layout.is_word(at)).take(most + 1).count();
    (1..=most).contains(&words)
}

/// *Kesimpulan* · *1.2 Latar Belakang* · *"Merdeka" di Layar Lebar*, but not *2 liter santan*.
fn begins_like_one(layout: &Layout<'_>, tokens: &Range<usize>) -> bool {
    let mut first = marker::behind(layout, tokens.start).unwrap_or(tokens.start);
    // Quotation marks, and the `##` and `**` of Markdown.
    while matches!(layout.sign(first), Sign::Open(_) | Sign::Other) && first < tokens.end {
        first += 1;
    }
    if layout.is_number(first) {
        first += 1;
    }
    // A number that is all of it tells nothing: the next word is of another unit.
    first < tokens.end && layout.is_capital(first)
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
            && (follows_item || marker::opens_item_or_behind(layout, tokens.end)))
}
