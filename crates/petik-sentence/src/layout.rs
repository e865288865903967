//! The tokens as a splitter sees them: each with its [`Sign`] and the [`Gap`] before it.

use alloc::vec::Vec;

use petik_token::{TokenKind, TokenSpan};

use crate::cell::{Cell, GROUP, Glances};
use crate::head::opening;
use crate::opener::may_begin_opener;
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
    /// All gaps, in their order.
    pub(crate) const ALL: [Self; 5] = [Self::Glued, Self::Space, Self::Wrap, Self::Line, Self::Blank];

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
/// marks and of the first tokens of all lines but the first, of which a post has no other.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cells {
    all: Vec<Cell>,
    /// Half the size, as a text may be all marks.
    marks: Vec<u32>,
    lines: Vec<u32>,
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
    /// mispredicted branches. So a pass without branches tells all of words, of marks of one byte, and of what one
    /// space or nothing stands before; only the others are looked at.
    pub(crate) fn reusing(
        mut cells: Cells,
        text: &'a str,
        tokens: &'a [TokenSpan],
        edges: Edges<'a>,
    ) -> Self {
        cells.all.clear();
        cells.all.reserve(tokens.len());
        cells.marks.clear();
        cells.marks.reserve(tokens.len() / 8 + GROUP);
        cells.lines.clear();
        cells.lines.reserve(tokens.len() / 32);
        let mut layout = Self { text, tokens, edges, cells };
        for (number, group) in tokens.chunks(GROUP).enumerate() {
            layout.lay_out(number * GROUP, group);
        }
        layout
    }

    /// Fills the cells of the next tokens, of which `first` is the first, and keeps as marks those at which something
    /// may open or end.
    fn lay_out(&mut self, first: usize, group: &[TokenSpan]) {
        let before = first.checked_sub(1).and_then(|before| self.tokens.get(before));
        let glances =
            Glances::at(self.text.as_bytes(), group, before.map_or(usize::MAX, |before| before.end()));
        self.cells.all.extend(glances.cells().take(group.len()));
        let (mut marks, mut unknown) = (glances.marks() & !glances.unknown(), glances.unknown());
        while unknown != 0 {
            let at = unknown.trailing_zeros();
            marks |= u64::from(self.look_at(first + at as usize)) << at;
            unknown &= unknown - 1;
        }
        self.keep_marks(first, marks);
    }

    /// Keeps those of the tokens `candidates`, which are bits from the token `first` on, that are marks.
    fn keep_marks(&mut self, first: usize, mut candidates: u64) {
        let Self { text, tokens, cells: Cells { all, marks, .. }, .. } = self;
        let mut count = marks.len();
        marks.resize(count + GROUP, 0);
        while candidates != 0 {
            let at = first + candidates.trailing_zeros() as usize;
            candidates &= candidates - 1;
            let (Some(token), Some(cell)) = (tokens.get(at), all.get(at)) else { break };
            let beginning = text.as_bytes().get(token.start()..).and_then(|word| word.first_chunk());
            let may_open = may_begin_opener(beginning.copied().unwrap_or([b' '; 3]));
            if let Some(slot) = marks.get_mut(count) {
                *slot = index(at);
            }
            // Without a branch, which would be mispredicted at every third capital.
            count += usize::from(may_open | !cell.is_word_within_line());
        }
        marks.truncate(count);
    }

    /// Fills the cell of a token; tells whether something may open or end at it.
    #[inline]
    fn look_at(&mut self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let gap = match at.checked_sub(1).and_then(|before| self.tokens.get(before)) {
            Some(before) => Gap::of(self.text.get(before.end()..token.start()).unwrap_or(" ")),
            None => self.edges.opens,
        };
        let sign = Sign::of(*token, self.text);
        if let Some(cell) = self.cells.all.get_mut(at) {
            *cell = Cell::new(sign, gap);
        }
        if gap >= Gap::Line && at > 0 {
            self.cells.lines.push(index(at));
        }
        gap >= Gap::Line || sign.ends_or_encloses() || (gap == Gap::Space && sign == Sign::Word)
    }

    /// The tokens at which something may end or open, in order: final marks, quotation marks and
    /// brackets, first tokens of lines, and capitals that may stand behind a forgotten stop.
    pub(crate) fn marks(&self) -> impl Iterator<Item = usize> {
        self.cells.marks.iter().map(|&at| at as usize)
    }

    /// The mark of this number.
    pub(crate) fn mark(&self, number: usize) -> Option<usize> {
        self.cells.marks.get(number).map(|&at| at as usize)
    }

    /// The first token of the line of this number, with the lines counted before
    /// [`line::find_wraps`](crate::line::find_wraps) has joined some. The first line may be the rest of one.
    pub(crate) fn line(&self, number: usize) -> Option<usize> {
        match number.checked_sub(1) {
            None => (self.len() > 0).then_some(0),
            Some(further) => self.cells.lines.get(further).map(|&at| at as usize),
        }
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
        self.cells.all.get(at).map_or(Sign::Other, |cell| cell.sign())
    }

    /// Gap before a token; [`Gap::Blank`] past the edges.
    #[inline]
    pub(crate) fn gap(&self, at: usize) -> Gap {
        self.cells.all.get(at).map_or(Gap::Blank, |cell| cell.gap())
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
        let word = self.word(at);
        if let [first, second, ..] = word.as_bytes()
            && first.is_ascii()
            && second.is_ascii()
        {
            return first.is_ascii_lowercase() && !second.is_ascii_uppercase();
        }
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_lowercase) && !letters.next().is_some_and(char::is_uppercase)
    }

    /// Whether a token begins with a capital, `iPhone` included.
    #[inline]
    pub(crate) fn is_capital(&self, at: usize) -> bool {
        let word = self.word(at);
        if word.as_bytes().first().is_some_and(u8::is_ascii_uppercase) {
            return true;
        }
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if first.is_uppercase() => true,
            Some(first) if first.is_lowercase() => letters.next().is_some_and(char::is_uppercase),
            _ => false,
        }
    }

    pub(crate) fn set_sign(&mut self, at: usize, sign: Sign) {
        if let Some(cell) = self.cells.all.get_mut(at) {
            *cell = cell.with_sign(sign);
        }
    }

    pub(crate) fn set_gap(&mut self, at: usize, gap: Gap) {
        if let Some(cell) = self.cells.all.get_mut(at) {
            *cell = cell.with_gap(gap);
        }
    }
}

/// The index of a token at half the size: a block has fewer than four thousand million tokens.
#[inline]
fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
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
