//! What a line is to its neighbours: whether a cut in it could hide how wide it is.

use crate::line::{NARROWEST, WIDEST, may_be_other_break, may_hold_other_breaks, width};

/// The line at hand.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Line {
    pub(super) start: usize,
    /// Whether no line before it tells how it is wrapped.
    is_set_apart: bool,
    /// Whether it is surely wider than any column, so that both its breaks are meant.
    pub(super) is_paragraph: bool,
    /// Whether only paragraphs and blank lines stand beside it, so that it wraps nothing.
    pub(super) is_alone: bool,
}

impl Line {
    /// The line of `text` that begins at `start`; `is_set_apart` says that a paragraph or a blank line
    /// stands before it, or nothing.
    pub(super) fn new(text: &str, start: usize, is_set_apart: bool) -> Self {
        let is_paragraph = is_paragraph(text, start);
        let is_alone = is_paragraph || (is_set_apart && is_set_apart_behind(text, start));
        Self { start, is_set_apart, is_paragraph, is_alone }
    }

    /// Whether the line, if it ends at `end`, tells nothing of how the next is wrapped: it is a
    /// paragraph, or too narrow to be wrapped, as are those before it.
    pub(super) const fn sets_apart(&self, end: usize) -> bool {
        self.is_paragraph || (self.is_set_apart && end - self.start < NARROWEST)
    }
}

/// Whether the line that begins at `start` is surely wider than any column, blanks and invisible marks
/// at its ends not counted.
pub(super) fn is_paragraph(text: &str, start: usize) -> bool {
    /// Room for the widest column, some blanks behind it, and some characters of more than one byte.
    const ENOUGH: usize = WIDEST + 40;

    let rest = text.get(start..).unwrap_or_default();
    if !rest.starts_with(|c: char| c.is_ascii_graphic() || c == '“') {
        return false;
    }
    if let Some(head) = rest.as_bytes().first_chunk::<ENOUGH>()
        && is_surely_wide(head)
    {
        return true;
    }
    let line = line(rest);
    let line = line.trim_end_matches(|c: char| !c.is_ascii_graphic());
    width(line) > WIDEST && !has_other_breaks(line)
}

/// Whether none of these bytes breaks a line, and visible ones stand behind the widest column.
fn is_surely_wide<const N: usize>(bytes: &[u8; N]) -> bool {
    /// Last bytes among which a visible one is looked for.
    const LAST: usize = 8;

    // Without a branch, so that the loop becomes vector instructions.
    let breaks = |byte: u8| u8::from(byte == b'\n') | may_be_other_break(byte);
    let starts_character = |byte: u8| u8::from(byte.cast_signed() >= 0xC0_u8.cast_signed());
    let (found, width) = bytes.iter().fold((0, 0_u8), |(found, width), byte| {
        (found | breaks(*byte), width.wrapping_add(starts_character(*byte)))
    });
    found == 0
        && usize::from(width) > WIDEST + LAST
        && bytes.iter().rev().take(LAST).any(u8::is_ascii_graphic)
}

/// The line with which `rest` begins, or the beginning of it.
fn line(rest: &str) -> &str {
    /// UTF-8 has at most four bytes a character.
    const SURELY_WIDER: usize = 4 * (WIDEST + 1);

    let head = rest.get(..crate::block::floor(rest, SURELY_WIDER)).unwrap_or(rest);
    head.split('\n').next().unwrap_or(head)
}

fn is_set_apart_behind(text: &str, start: usize) -> bool {
    let rest = text.get(start..).unwrap_or_default();
    let (line, behind) = rest.split_once('\n').unwrap_or((rest, ""));
    if has_other_breaks(line) {
        return false;
    }
    let next = behind.trim_start();
    let blank = behind.get(..behind.len() - next.len()).unwrap_or_default();
    next.is_empty() || blank.contains('\n') || is_paragraph(text, text.len() - next.len())
}

/// Whether line breaks of other kinds than `\n` and `\r\n` stand in a line.
fn has_other_breaks(line: &str) -> bool {
    let line = line.strip_suffix('\r').unwrap_or(line);
    may_hold_other_breaks(line) && line.contains(['\r', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'])
}
