//! Line breaks: those that wrap a long line, and those that end something.

use alloc::vec::Vec;

use crate::aside;
use crate::layout::{Gap, Layout};
use crate::marker;
use crate::sign::Sign;
use crate::word_set::WordSet;

/// The narrowest column that counts as wrapped text, in characters. E-mail wraps at 72, old
/// typescripts at 60 to 65; lines under 40 are verse, menus and chat.
pub(crate) const NARROWEST: usize = 40;

/// The widest column that counts as wrapped text, in characters. Longer lines are whole
/// paragraphs, and their breaks are meant.
pub(crate) const WIDEST: usize = 120;

/// A line that holds tokens.
struct Line {
    /// Its first token.
    first: usize,
    /// Its last token.
    last: usize,
    /// Characters from the first token to the last.
    width: usize,
}

impl Line {
    /// Characters up to its first white space.
    fn head(&self, layout: &Layout<'_>) -> usize {
        let line = layout.slice(self.first, self.last);
        line.chars().take_while(|c| !c.is_whitespace()).count()
    }
}

/// Marks as [`Gap::Wrap`] every line break that only wraps a long line.
///
/// A break is a wrap if the first word of the next line would not have fitted in this one: the
/// column is as wide as the widest other line of the block. Lines that are whole paragraphs part
/// blocks as blank lines do: every break at them is meant.
pub(crate) fn find_wraps(layout: &mut Layout<'_>) {
    let mut number = 0;
    let mut block = Vec::new();
    while let Some(first) = layout.line(number) {
        number += 1;
        let next = layout.line(number).unwrap_or(layout.len());
        let is_last = layout.gap(next) != Gap::Line;
        let is_rest = layout.gap(first) < Gap::Line;
        // A line alone wraps nothing: most paragraphs of news are never measured.
        if is_rest || (block.is_empty() && is_last) {
            continue;
        }
        let width = width(layout.slice(first, next - 1));
        let is_paragraph = width > WIDEST || (next == layout.len() && layout.ends_within_line());
        if !is_paragraph {
            block.push(Line { first, last: next - 1, width });
        }
        if is_paragraph || is_last {
            find_wraps_in(&block, layout);
            block.clear();
        }
    }
}

/// Characters of a line; of a paragraph only that it is wider than any column.
pub(crate) fn width(line: &str) -> usize {
    /// UTF-8 has at most four bytes a character.
    const SURELY_WIDER: usize = 4 * (WIDEST + 1);

    // To count the characters of each paragraph cost more than to find the lines.
    let begins_wide = line.as_bytes().first_chunk::<{ WIDEST + 1 }>().is_some_and(|head| head.is_ascii());
    if begins_wide || line.len() >= SURELY_WIDER { WIDEST + 1 } else { line.chars().count() }
}

fn find_wraps_in(block: &[Line], layout: &mut Layout<'_>) {
    let (widest, second) = two_widest(block);
    for pair in block.windows(2) {
        let [line, next] = pair else { continue };
        let column = if line.width == widest { second } else { widest }.max(NARROWEST);
        let fits = line.width < NARROWEST || line.width + 1 + next.head(layout) <= column;
        let is_beside =
            aside::kind(layout, line.first).is_some() || aside::kind(layout, next.first).is_some();
        if !fits && !is_beside && !opens_item(layout, line, next) && !is_title(layout, line) {
            layout.set_gap(next.first, Gap::Wrap);
        }
    }
}

/// The widths of the two widest lines.
fn two_widest(block: &[Line]) -> (usize, usize) {
    block.iter().map(|line| line.width).fold((0, 0), |(widest, second), width| {
        if width > widest { (width, widest) } else { (widest, second.max(width)) }
    })
}

/// Whether an item of a list begins with `next`, behind a line that ended something: *Hadir:⏎1. Slamet*,
/// but not *pada tahun⏎1998. Muridnya*.
fn opens_item(layout: &Layout<'_>, line: &Line, next: &Line) -> bool {
    let has_ended = matches!(layout.sign(line.last), Sign::Colon | Sign::Comma)
        || ends_with_final_mark(layout, line.first, line.last);
    has_ended && marker::opens_item(layout, next.first)
}

/// Whether a line that continues no other is a title: every longer word of it has a capital, as in *Banjir Bandang Terjang Tiga Desa di
/// Jawa*.
fn is_title(layout: &Layout<'_>, line: &Line) -> bool {
    if layout.gap(line.first) == Gap::Wrap {
        return false;
    }
    let mut capitals = 0;
    for at in line.first..=line.last {
        if layout.is_capital(at) {
            capitals += 1;
        } else if layout.sign(at).is_final() || (layout.is_lower(at) && layout.word(at).len() > 6) {
            return false;
        }
    }
    capitals > 1
}

/// Whether the unit that began at `start` goes on behind the meant line break before `next`.
///
/// - After a final mark it never does, not even before lower case: *Iya.⏎ok deh*.
/// - Before a list marker or a bullet it never does.
/// - After a comma, an opening bracket or a word that asks for more it does: *Pelantikan Bupati di⏎Kabupaten Bandung*.
/// - Before lower case it does, unless the unit began in lower case too, as among writers who use no
///   capitals, or is an amount, *2 batang serai⏎garam*, or ends with a colon: *Bahan:⏎bawang putih*.
pub(crate) fn goes_on(layout: &Layout<'_>, start: usize, next: usize) -> bool {
    let last = next.saturating_sub(1);
    if ends_with_final_mark(layout, start, last) || marker::opens_item(layout, next) {
        return false;
    }
    match layout.sign(last) {
        Sign::Comma => true,
        Sign::Open(family) => !family.is_quote(),
        Sign::Colon => false,
        Sign::Word if asks_for_more(layout.word(last)) => true,
        _ => layout.is_lower(next) && !begins_in_lower_case(layout, start) && !is_amount(layout, start, next),
    }
}

/// Whether the unit from `start` to `end` is an amount as it stands in a recipe: *2 batang serai⏎garam
/// secukupnya*.
fn is_amount(layout: &Layout<'_>, start: usize, end: usize) -> bool {
    /// *1/2 sendok teh merica bubuk*
    const LONGEST: usize = 6;

    layout.is_number(start) && end - start <= LONGEST
}

/// Whether the unit at `start` begins in lower case, though not as an item of a list: its writer uses no
/// capitals.
pub(crate) fn begins_in_lower_case(layout: &Layout<'_>, start: usize) -> bool {
    layout.is_lower(start) && !marker::opens_item(layout, start)
}

/// Whether the unit from `start` to `last` ends with a final mark, closing marks and emoji aside.
pub(crate) fn ends_with_final_mark(layout: &Layout<'_>, start: usize, last: usize) -> bool {
    (start..=last)
        .rev()
        .map(|at| layout.sign(at))
        .find(|sign| !matches!(sign, Sign::Close(_) | Sign::Emoji | Sign::Blank))
        .is_some_and(Sign::is_final)
}

/// Whether line breaks of other kinds than `\n` may stand in a line. Most lines have none, which a loop without
/// branches tells at once.
pub(crate) fn may_hold_other_breaks(line: &str) -> bool {
    line.bytes().fold(0, |found, byte| found | may_be_other_break(byte)) != 0
}

/// 1 for a byte of a line break that is no `\n`, and 0 for most others.
#[inline]
pub(crate) fn may_be_other_break(byte: u8) -> u8 {
    // The last bytes of U+0085, U+2028 and U+2029.
    let is_last = u8::from(byte == 0x85) | u8::from(byte & !1 == 0xA8);
    u8::from(byte == b'\r') | u8::from(byte == 0x0C) | is_last
}

/// Whether no Indonesian phrase ends with this word: prepositions and conjunctions.
pub(crate) fn asks_for_more(word: &str) -> bool {
    static WORDS: WordSet = WordSet::of(&[
        "agar", "antara", "atau", "bagi", "bahwa", "dalam", "dan", "dari", "dengan", "di", "hingga",
        "karena", "ke", "melalui", "oleh", "pada", "serta", "tentang", "terhadap", "untuk", "yang",
        "sebagai",
    ]);
    WORDS.contains(word)
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    /// The first words of the lines that begin something.
    fn begun(text: &str) -> Vec<String> {
        let tokens = petik_token::token_spans(text);
        let mut layout = Layout::new(text, &tokens);
        find_wraps(&mut layout);
        (0..layout.len()).filter(|&at| layout.gap(at) >= Gap::Line).map(|at| layout.word(at).into()).collect()
    }

    #[test]
    fn a_break_where_the_next_word_would_not_fit_is_a_wrap() {
        let text = "Peresmian jembatan itu dihadiri Presiden Joko\n\
                    Widodo dan sejumlah menteri dari Jakarta.\n\
                    Hujan turun.";
        assert_eq!(begun(text), ["Peresmian"]);
    }

    #[test]
    fn a_break_where_it_would_fit_is_meant() {
        let text = "Bab Satu\nPada suatu pagi yang dingin ia berangkat menuju kota.";
        assert_eq!(begun(text), ["Bab", "Pada"]);
    }

    #[test]
    fn lines_that_are_paragraphs_do_not_wrap() {
        let paragraph = "Hujan turun lagi. ".repeat(20);
        assert_eq!(
            begun(&[&*paragraph, "Kata dan Kerja", &*paragraph].join("\n")),
            ["Hujan", "Kata", "Hujan"]
        );
    }

    #[test]
    fn a_title_longer_than_the_text_below_is_no_wrapped_line() {
        let text = "Pemerintah Berjanji Menggelar Operasi Pasar di Seluruh Jawa\nHarga beras naik.";
        assert_eq!(begun(text), ["Pemerintah", "Harga"]);
    }
}
