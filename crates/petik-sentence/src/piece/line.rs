//! What a line is to its neighbours: whether a cut in it could hide how wide it is.

use petik_token::Outliner;

use super::Pieces;
use crate::head::head;
use crate::line::{NARROWEST, WIDEST, may_hold_other_breaks, width};

/// The line at hand.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Line {
    pub(super) start: usize,
    /// Whether no line before it tells how it is wrapped: a paragraph or a blank line stands before it, or nothing.
    is_set_apart: bool,
    /// What the line was measured to be, and whether it wraps nothing, once that was asked.
    measure: Option<Measure>,
    is_alone: Option<bool>,
}

impl Line {
    pub(super) const fn new(start: usize, is_set_apart: bool) -> Self {
        Self { start, is_set_apart, measure: None, is_alone: None }
    }
}

/// What a look at a line has told.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Measure {
    /// Whether it is surely wider than any column, blanks and invisible marks at its ends not counted.
    pub(super) is_paragraph: bool,
    /// Where it ends, if that was seen, and that nothing breaks it before.
    end: Option<usize>,
}

impl Pieces<'_> {
    /// Whether the line at hand, if it ends at `end`, tells nothing of how the next is wrapped: it is a
    /// paragraph, or too narrow to be wrapped, as are those before it.
    pub(super) fn line_sets_apart(&mut self, end: usize) -> bool {
        let Line { start, is_set_apart, .. } = self.line;
        (is_set_apart && end - start < NARROWEST) || self.measure_line().is_paragraph
    }

    /// Whether only paragraphs and blank lines stand beside the line at hand, or it is surely wider than any column
    /// itself, so that it wraps nothing. It is looked at when this is asked first, as most posts never ask.
    pub(super) fn is_line_alone(&mut self) -> bool {
        let Line { start, is_set_apart, is_alone, .. } = self.line;
        is_alone.unwrap_or_else(|| {
            let Measure { is_paragraph, end } = self.measure_line();
            let is_alone = is_paragraph || (is_set_apart && self.is_set_apart_behind(start, end));
            self.line.is_alone = Some(is_alone);
            is_alone
        })
    }

    fn measure_line(&mut self) -> Measure {
        let Line { start, measure, .. } = self.line;
        measure.unwrap_or_else(|| {
            let measure = self.measure(start);
            self.line.measure = Some(measure);
            measure
        })
    }

    /// Measures the line that begins at `start`. Each is asked for more than once, by the line before it too.
    pub(super) fn measure(&mut self, start: usize) -> Measure {
        if self.measured.0 != start {
            self.measured = (start, measure(self.outliner, self.text, start));
        }
        self.measured.1
    }

    /// Whether a paragraph or a blank line stands behind the line that begins at `start`, or nothing; `end` is
    /// where the line ends, if that is known.
    fn is_set_apart_behind(&mut self, start: usize, end: Option<usize>) -> bool {
        let behind = if let Some(end) = end {
            self.text.get(end..).unwrap_or_default()
        } else {
            let rest = self.text.get(start..).unwrap_or_default();
            let line = rest.split('\n').next().unwrap_or(rest);
            if has_other_breaks(line) {
                return false;
            }
            rest.get(line.len()..).unwrap_or_default()
        };
        // The first line break of them is the end of the line.
        let next = behind.trim_start();
        let breaks = behind.bytes().take(behind.len() - next.len()).filter(|byte| *byte == b'\n').count();
        next.is_empty() || breaks > 1 || self.measure(self.text.len() - next.len()).is_paragraph
    }
}

/// Last bytes of a line among which a visible one is looked for.
const LAST: usize = 4;

/// Measures the line that begins at `start`: at a glance if it is a paragraph of ASCII, else by outlines of as many
/// bytes as the widest column has, and some for blanks behind it and for characters of more than one byte; the rare
/// line that they do not tell is read.
fn measure(outliner: Outliner, text: &str, start: usize) -> Measure {
    const OUTLINES: usize = 3;

    if begins_wide(text.as_bytes(), start) {
        return Measure { is_paragraph: true, end: None };
    }
    let mut width = 0;
    let mut at = start;
    let mut ended = false;
    for _ in 0..OUTLINES {
        let outline = outliner.line_outline(text, at);
        let there = text.len().saturating_sub(at).min(Outliner::BYTES);
        let length = there.min(outline.line_end.trailing_zeros() as usize);
        let is_line = below(length);
        if holds_break(text.as_bytes(), at, outline.other_break & is_line) {
            return Measure { is_paragraph: read_is_paragraph(text, start), end: None };
        }
        width += (!outline.within & is_line).count_ones() as usize;
        at += length;
        ended = length < Outliner::BYTES;
        if ended || width > WIDEST + LAST {
            break;
        }
    }
    let end = Some(at).filter(|_| ended);
    let is_surely_wide = width > WIDEST + LAST && {
        let bytes = text.as_bytes().get(start..at).unwrap_or_default();
        begins_visibly(text, start) && bytes.iter().rev().take(LAST).any(u8::is_ascii_graphic)
    };
    let is_surely_narrow = ended && width <= WIDEST;
    let is_paragraph = is_surely_wide || (!is_surely_narrow && read_is_paragraph(text, start));
    Measure { is_paragraph, end }
}

/// Whether a line break that is neither `\n` nor `\r\n` ends at one of the bytes that are told as bits from `base` on.
/// Most of them are of letters, as that of *é* is.
fn holds_break(bytes: &[u8], base: usize, mut bits: u64) -> bool {
    while bits != 0 {
        let at = base + bits.trailing_zeros() as usize;
        let before = bytes.get(..=at).unwrap_or_default();
        let is_break = match before {
            [.., b'\r'] => bytes.get(at + 1).is_some_and(|next| *next != b'\n'),
            _ => OTHER_BREAKS.iter().any(|other| before.ends_with(other.as_bytes())),
        };
        if is_break {
            return true;
        }
        bits &= bits - 1;
    }
    false
}

/// Whether a line begins at `start` with visible and plain characters that no column holds: no control character, and
/// none beyond ASCII.
fn begins_wide(bytes: &[u8], start: usize) -> bool {
    const WIDE: usize = 128;
    const { assert!(WIDE > WIDEST + LAST) };

    let Some(head) = bytes.get(start..).and_then(|line| line.first_chunk::<WIDE>()) else { return false };
    // The highest bit of a byte beyond ASCII is set, and that of a control character less a blank.
    let other = head.iter().fold(0, |other, byte| other | byte | byte.wrapping_sub(b' '));
    other < 0x80 && head[0].is_ascii_graphic() && head[WIDE - LAST..].iter().any(u8::is_ascii_graphic)
}

/// The lowest `length` bits.
const fn below(length: usize) -> u64 {
    if length < 64 { (1 << length) - 1 } else { u64::MAX }
}

fn begins_visibly(text: &str, start: usize) -> bool {
    text.get(start..).is_some_and(|line| line.starts_with(|c: char| c.is_ascii_graphic() || c == '“'))
}

/// Whether the line that begins at `start` is wider than any column, read character by character.
fn read_is_paragraph(text: &str, start: usize) -> bool {
    let line = line(text.get(start..).unwrap_or_default());
    let line = line.trim_end_matches(|c: char| !c.is_ascii_graphic());
    begins_visibly(text, start) && width(line) > WIDEST && !has_other_breaks(line)
}

/// The line with which `rest` begins, or the beginning of it.
fn line(rest: &str) -> &str {
    /// UTF-8 has at most four bytes a character.
    const SURELY_WIDER: usize = 4 * (WIDEST + 1);

    let head = head(rest, SURELY_WIDER);
    head.split('\n').next().unwrap_or(head)
}

/// Whether line breaks of other kinds than `\n` and `\r\n` stand in a line.
fn has_other_breaks(line: &str) -> bool {
    let line = line.strip_suffix('\r').unwrap_or(line);
    may_hold_other_breaks(line)
        && (line.contains('\r') || OTHER_BREAKS.iter().any(|other| line.contains(other)))
}

/// The line breaks of other kinds, but for `\r`.
const OTHER_BREAKS: [&str; 4] = ["\u{c}", "\u{85}", "\u{2028}", "\u{2029}"];
