//! The tokens as a splitter sees them: each with its [`Sign`] and the [`Gap`] before it.

use alloc::vec::Vec;

use petik_token::{TokenKind, TokenSpan};

use crate::head::opening;
use crate::opener::may_be_opener;
use crate::sign::Sign;

/// The white space between a token and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// None.
    Glued,
    /// White space within a line.
    Space,
    /// A line break that only wraps a long line.
    Wrap,
    /// A line break that the writer meant.
    Line,
    /// A blank line or the edge of the text.
    Blank,
}

impl Gap {
    /// What the text between two tokens amounts to; every line break counts as meant until
    /// [`line::find_wraps`](crate::line::find_wraps) has looked at it.
    fn of(between: &str) -> Self {
        let mut gap = Self::Glued;
        let mut previous = '\0';
        for c in between.chars() {
            match c {
                '\n' if previous == '\r' => {}
                '\n' | '\r' | '\u{85}' | '\u{2028}' if gap >= Self::Line => gap = Self::Blank,
                '\n' | '\r' | '\u{85}' | '\u{2028}' => gap = Self::Line,
                '\u{c}' | '\u{2029}' => gap = Self::Blank,
                _ if c.is_whitespace() => gap = gap.max(Self::Space),
                _ => {}
            }
            previous = c;
        }
        gap
    }
}

/// The buffers of a layout, which serve again for the next text: a cell for each token, and the indices of the
/// marks.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cells {
    all: Vec<Cell>,
    /// Half the size, as a text may be all marks.
    marks: Vec<u32>,
}

/// The sign of a token and the gap before it.
#[derive(Clone, Copy, Debug)]
struct Cell {
    sign: Sign,
    gap: Gap,
}

impl Cell {
    /// What most tokens are.
    const WORD_BEHIND_SPACE: Self = Self { sign: Sign::Word, gap: Gap::Space };
}

/// What stands around a text that is a piece of another.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Edges<'a> {
    /// The gap before the first token.
    pub(crate) opens: Gap,
    /// Whether the last line goes on behind the text.
    pub(crate) ends_within_line: bool,
    /// What stands behind the text; empty where nothing does.
    pub(crate) behind: &'a str,
}

impl Edges<'_> {
    /// The edges of a text that stands alone.
    pub(crate) const ALONE: Self = Self { opens: Gap::Blank, ends_within_line: false, behind: "" };
}

/// Tokens with their signs and gaps.
pub(crate) struct Layout<'a> {
    text: &'a str,
    tokens: &'a [TokenSpan],
    edges: Edges<'a>,
    cells: Cells,
}

impl<'a> Layout<'a> {
    pub(crate) fn new(text: &'a str, tokens: &'a [TokenSpan]) -> Self {
        Self::reusing(Cells::default(), text, tokens, Edges::ALONE)
    }

    /// A layout in the buffers of another.
    ///
    /// Asking every token for its text, sign, gap and tail cost 30 ns a token, most of it in
    /// mispredicted branches. Most tokens are words behind one space: a pass without branches sets the others apart,
    /// and only those are looked at.
    pub(crate) fn reusing(cells: Cells, text: &'a str, tokens: &'a [TokenSpan], edges: Edges<'a>) -> Self {
        let Cells { mut all, mut marks } = cells;
        all.clear();
        all.resize(tokens.len(), Cell::WORD_BEHIND_SPACE);
        marks.clear();
        let mut layout = Self { text, tokens, edges, cells: Cells { all, marks: Vec::new() } };
        layout.find_marks(&mut marks);
        layout.cells.marks = marks;
        layout
    }

    /// Fills the cell of every token that is no plain word behind a space, and keeps as `marks` those at which
    /// something may open or end.
    #[expect(
        clippy::needless_bitwise_bool,
        reason = "three branches a token would be mispredicted too often"
    )]
    fn find_marks(&mut self, marks: &mut Vec<u32>) {
        /// Tokens that are set apart without asking whether there is room.
        const GROUP: usize = 32;

        let bytes = self.text.as_bytes();
        let mut end = usize::MAX;
        for (number, group) in self.tokens.chunks(GROUP).enumerate() {
            let mut apart = [0; GROUP];
            let mut count = 0;
            for (at, token) in (number * GROUP..).zip(group) {
                let start = token.start();
                // One look for the byte before a token and its first two.
                let around = start.checked_sub(1).and_then(|before| bytes.get(before..)?.first_chunk::<3>());
                let [before, first, second] = around.copied().unwrap_or_default();
                let follows_space = (start.wrapping_sub(end) == 1) & (before == b' ');
                let may_open = may_be_opener(first, second, token.end().wrapping_sub(start));
                let is_plain = follows_space & !may_open & is_said(token.kind());
                if let Some(slot) = apart.get_mut(count) {
                    *slot = at;
                }
                count += usize::from(!is_plain);
                end = token.end();
            }
            for &at in apart.get(..count).unwrap_or(&apart) {
                if self.look_at(at) {
                    // A block has fewer than four thousand million tokens.
                    marks.push(u32::try_from(at).unwrap_or(u32::MAX));
                }
            }
        }
    }

    /// Fills the cell of a token; tells whether something may open or end at it.
    #[inline]
    fn look_at(&mut self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let gap = match at.checked_sub(1).and_then(|before| self.tokens.get(before)) {
            Some(before) => self.gap_between(before.end(), token.start()),
            None => self.edges.opens,
        };
        let sign = Sign::of(*token, self.text);
        if let Some(cell) = self.cells.all.get_mut(at) {
            *cell = Cell { sign, gap };
        }
        match sign {
            // One that stands behind a space looks like an opener.
            Sign::Word => gap >= Gap::Line || gap == Gap::Space,
            Sign::Comma | Sign::Colon | Sign::Dash | Sign::Emoji | Sign::Blank | Sign::Other => {
                gap >= Gap::Line
            }
            _ => true,
        }
    }

    #[inline]
    fn gap_between(&self, end: usize, start: usize) -> Gap {
        match start.wrapping_sub(end) {
            0 => Gap::Glued,
            1 if self.text.as_bytes().get(end) == Some(&b' ') => Gap::Space,
            _ => Gap::of(self.text.get(end..start).unwrap_or(" ")),
        }
    }

    /// The tokens at which something may end or open, in order: final marks, quotation marks and
    /// brackets, first tokens of lines, and capitals that may stand behind a forgotten stop.
    pub(crate) fn marks(&self) -> impl Iterator<Item = usize> {
        self.marks_from(0)
    }

    /// The marks but for the first `number`.
    pub(crate) fn marks_from(&self, number: usize) -> impl Iterator<Item = usize> {
        self.cells.marks.get(number..).unwrap_or_default().iter().map(|&at| at as usize)
    }

    /// The mark of this number.
    pub(crate) fn mark(&self, number: usize) -> Option<usize> {
        self.cells.marks.get(number).map(|&at| at as usize)
    }

    /// Whether tokens stand behind this layout's text.
    pub(crate) fn goes_on_behind(&self) -> bool {
        !self.edges.behind.is_empty()
    }

    /// The opening of what stands behind this layout's text.
    pub(crate) fn behind(&self) -> &'a str {
        opening(self.edges.behind)
    }

    /// Whether the line of the last token goes on behind this layout's text.
    pub(crate) fn ends_within_line(&self) -> bool {
        self.edges.ends_within_line
    }

    /// The buffers, for the next layout.
    pub(crate) fn into_cells(self) -> Cells {
        self.cells
    }

    /// Count of tokens.
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Text of a token; empty past the edges.
    #[inline]
    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.text_in(self.text))
    }

    /// Whether a token is a number.
    #[inline]
    pub(crate) fn is_number(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind() == TokenKind::Number)
    }

    /// Whether a token is a word in the narrow sense: not a number, address or mention.
    pub(crate) fn is_word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind() == TokenKind::Word)
    }

    /// Offset of a token's first byte.
    pub(crate) fn start(&self, at: usize) -> usize {
        self.tokens.get(at).map_or(self.text.len(), |token| token.start())
    }

    /// Sign of a token; [`Sign::Other`] past the edges.
    #[inline]
    pub(crate) fn sign(&self, at: usize) -> Sign {
        self.cells.all.get(at).map_or(Sign::Other, |cell| cell.sign)
    }

    /// Gap before a token; [`Gap::Blank`] past the edges.
    #[inline]
    pub(crate) fn gap(&self, at: usize) -> Gap {
        self.cells.all.get(at).map_or(Gap::Blank, |cell| cell.gap)
    }

    /// The text from one token's first byte to another's last.
    pub(crate) fn slice(&self, first: usize, last: usize) -> &'a str {
        match (self.tokens.get(first), self.tokens.get(last)) {
            (Some(first), Some(last)) => self.text.get(first.start()..last.end()).unwrap_or_default(),
            _ => "",
        }
    }

    /// Whether the first letter at or after a token's start is a lower-case one: `kata`, not
    /// `Kata`, `20` or `iPhone`.
    #[inline]
    pub(crate) fn is_lower(&self, at: usize) -> bool {
        let mut letters = self.word(at).chars();
        letters.next().is_some_and(char::is_lowercase) && !letters.next().is_some_and(char::is_uppercase)
    }

    /// Whether a token begins with a capital, `iPhone` included.
    #[inline]
    pub(crate) fn is_capital(&self, at: usize) -> bool {
        let mut letters = self.word(at).chars();
        match letters.next() {
            Some(first) if first.is_uppercase() => true,
            Some(first) if first.is_lowercase() => letters.next().is_some_and(char::is_uppercase),
            _ => false,
        }
    }

    pub(crate) fn set_sign(&mut self, at: usize, sign: Sign) {
        if let Some(cell) = self.cells.all.get_mut(at) {
            cell.sign = sign;
        }
    }

    pub(crate) fn set_gap(&mut self, at: usize, gap: Gap) {
        if let Some(cell) = self.cells.all.get_mut(at) {
            cell.gap = gap;
        }
    }
}

/// Whether tokens of a kind are said, rather than marks between what is said.
#[inline]
fn is_said(kind: TokenKind) -> bool {
    !matches!(kind, TokenKind::Punctuation | TokenKind::Symbol | TokenKind::Emoji)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crlf_is_one_line_break() {
        assert_eq!(Gap::of("\r\n"), Gap::Line);
        assert_eq!(Gap::of("\r\n\r\n"), Gap::Blank);
        assert_eq!(Gap::of("\r"), Gap::Line);
    }

    #[test]
    fn a_line_of_spaces_is_blank() {
        assert_eq!(Gap::of("\n \t\n"), Gap::Blank);
        assert_eq!(Gap::of(" "), Gap::Space);
        assert_eq!(Gap::of("\u{200b}"), Gap::Glued);
    }
}
