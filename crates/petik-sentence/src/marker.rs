//! List markers: `1.`, `a)`, `(2)`, `IV.` and bullets.

use crate::layout::{Gap, Layout};
use crate::sign::{Family, Sign};

/// The token behind the list marker that begins at `at`, if one does.
///
/// *1. Rebus air* · *a. Peserta* · *2) Masukkan mi* · *(3) Sajikan* · *IV. Penutup*
///
/// The marker is a number of at most three digits, one letter or a Roman numeral; its stop or bracket
/// is glued to it and something follows on the same line.
pub(crate) fn behind(layout: &Layout<'_>, at: usize) -> Option<usize> {
    let is_bracketed = layout.sign(at) == Sign::Open(Family::Round);
    let label = if is_bracketed { at + 1 } else { at };
    let word = layout.word(label);
    let end = if let Some(word) = word.strip_suffix('.') {
        (is_label(word) && !is_bracketed).then_some(label + 1)?
    } else {
        let closing = layout.sign(label + 1);
        let closes = closing == Sign::Close(Family::Round) || (closing == Sign::Stop && !is_bracketed);
        (is_label(word) && closes && layout.gap(label + 1) == Gap::Glued).then_some(label + 2)?
    };
    (layout.gap(end) == Gap::Space).then_some(end)
}

/// Whether the label at `at` counts something up in running text: the first stands behind a colon, each
/// further one behind a comma or *dan* and not far from the one before: *Acaranya: 1. Doa, 2. Sambutan,
/// dan 3. Makan.*
///
/// `start` is where the sentence begins.
pub(crate) fn counts_in_line(layout: &Layout<'_>, start: usize, at: usize) -> bool {
    let (Some(number), Some(before)) = (number(layout.word(at)), at.checked_sub(1)) else { return false };
    match layout.sign(before) {
        _ if layout.gap(at) >= Gap::Line => false,
        Sign::Colon => number == 1,
        Sign::Comma => follows_label(layout, start, before, number),
        _ => layout.word(before) == "dan" && follows_label(layout, start, before, number),
    }
}

/// Whether the label before `number` stands not far before `at`.
fn follows_label(layout: &Layout<'_>, start: usize, at: usize, number: u32) -> bool {
    /// The longest item of a list in running text, in tokens.
    const LONGEST_ITEM: usize = 25;

    let mut item = at.saturating_sub(LONGEST_ITEM).max(start)..at;
    item.any(|label| {
        layout.sign(label + 1) == Sign::Stop && self::number(layout.word(label)) == Some(number - 1)
    })
}

/// The number of a label: 2 for *2* and for *b*.
fn number(label: &str) -> Option<u32> {
    match label.as_bytes() {
        &[letter] if letter.is_ascii_lowercase() => Some(u32::from(letter - b'a') + 1),
        [_] | [_, _] => label.parse().ok().filter(|&number| number > 0),
        _ => None,
    }
}

fn is_label(word: &str) -> bool {
    let is_number = (1..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_number || is_letter || is_roman(word)
}

/// Whether a word is made of the letters of the Roman numerals up to 89.
fn is_roman(word: &str) -> bool {
    let all = |letters: &str| word.chars().all(|c| letters.contains(c));
    (1..=7).contains(&word.len()) && (all("IVXL") || all("ivxl"))
}

/// Whether a bullet stands at `at`: *- Amin hadir* · *• Amin hadir*.
pub(crate) fn is_bullet(layout: &Layout<'_>, at: usize) -> bool {
    let is_mark = layout.sign(at) == Sign::Dash
        || matches!(layout.word(at), "*" | "•" | "·" | "▪" | "●" | "○" | "◦" | "‣" | "➢" | "✓" | "+");
    is_mark && layout.gap(at + 1) == Gap::Space
}

/// Whether the line that begins at `at` is an item of a list; behind the last token it is the line that
/// follows the block.
pub(crate) fn opens_item_or_behind(layout: &Layout<'_>, at: usize) -> bool {
    if at < layout.len() || !layout.goes_on_behind() {
        return opens_item(layout, at);
    }
    let behind = layout.behind();
    opens_item(&Layout::new(behind, &petik_token::token_spans(behind)), 0)
}

/// Whether a line that begins at `at` is an item of a list.
pub(crate) fn opens_item(layout: &Layout<'_>, at: usize) -> bool {
    is_bullet(layout, at) || behind(layout, at).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opens(text: &str) -> bool {
        opens_item(&Layout::new(text, &petik_token::token_spans(text)), 0)
    }

    #[test]
    fn numbers_letters_and_bullets_mark_items() {
        for item in ["1. Rebus air", "a) Peserta", "(2) Hak", "IV. Penutup", "• Amin hadir", "- Amin hadir"]
        {
            assert!(opens(item), "{item}");
        }
    }

    #[test]
    fn years_and_words_do_not() {
        for line in ["1998. Muridnya", "Ia. Lalu", "-nya", "1.000 orang", "(12 orang) hadir", "1.", "-"] {
            assert!(!opens(line), "{line}");
        }
    }
}
