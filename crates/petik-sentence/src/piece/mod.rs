//! Pieces: a block cut where no rule has a say, so that what needs no rule is never tokenized.
//!
//! Most sentences of prose end beyond doubt: a plain word, a stop, a blank, a word with a capital, and no
//! quotation open. To find these takes a look at a few bytes. A piece goes from one such end to the next; if
//! nothing in between asks for a rule it is a sentence, and else it is tokenized and split. Whatever is
//! not beyond doubt is left to the rules, which therefore find the same sentences with and without
//! cuts.

mod certain;
mod enclosing;
mod final_mark;
mod line;
mod line_break;
mod nesting;
mod scan;

use core::mem;

use petik_token::{Outliner, Tokenizer};

use crate::layout::Gap;
use crate::sentence::SentenceKind;
use crate::sign::{Family, Sign};
use line::{Line, Measure};
use nesting::Nesting;
use scan::Scan;

/// A stretch of a block, with the white space behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// What separates it from the piece before.
    pub(crate) opens: Gap,
    /// Whether the next piece begins on the line on which this one ends.
    pub(crate) ends_within_line: bool,
    /// Where the unit ends that the piece is and what it is, if no rule needs to look at it.
    pub(crate) unit: Option<(usize, SentenceKind)>,
}

impl Piece {
    /// This piece and the next as one.
    pub(crate) const fn with(self, next: Self) -> Self {
        Self { end: next.end, ends_within_line: next.ends_within_line, unit: None, ..self }
    }
}

/// How a piece begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opening {
    /// With a word in lower case: its writer uses no capitals.
    LowerCase,
    /// With another word, or a quotation.
    Other,
}

/// Texts up to this many bytes are one piece from the first doubt on: to tokenize the rest of a post takes less
/// than to look where it need not be.
const SHORT: usize = 128;

/// Where no piece ends for so many bytes, none is looked for any more in the block: this is no prose.
const LONGEST: usize = 4096;

/// Cuts a block into pieces, one after the other.
///
/// Where most of the text needs rules, to go on cutting costs more than it saves: the rest is one piece.
#[derive(Clone, Debug)]
pub(crate) struct Pieces<'a> {
    text: &'a str,
    outliner: Outliner,
    scan: Scan,
    /// Where the piece at hand begins.
    start: usize,
    opens: Gap,
    opening: Opening,
    /// Whether nothing stands behind the block.
    is_last: bool,
    /// Bytes of pieces that need rules.
    doubtful: usize,
    /// Bytes that were looked at.
    looks: usize,
    /// Whether nothing in the piece asked for a rule so far.
    is_plain: bool,
    /// Bytes before this one are dealt with.
    seen: usize,
    line: Line,
    /// Where the line begins that was measured last, and what that told.
    measured: (usize, Measure),
    /// Whether the line may stand beside the text, or goes on with one that may: its marks end nothing.
    may_be_aside: bool,
    nesting: Nesting,
}

impl<'a> Pieces<'a> {
    /// The pieces of the block `text`, which are to [`begin`](Self::begin) yet; `is_last` says that nothing stands
    /// behind it.
    #[inline]
    pub(crate) fn of(text: &'a str, is_last: bool) -> Self {
        let outliner = Outliner::new();
        Self {
            text,
            outliner,
            scan: Scan::new(outliner),
            start: 0,
            opens: Gap::Blank,
            opening: Opening::Other,
            is_last,
            doubtful: 0,
            looks: 0,
            is_plain: false,
            seen: 0,
            line: Line::default(),
            measured: (usize::MAX, Measure::default()),
            may_be_aside: false,
            nesting: Nesting::default(),
        }
    }

    /// Looks at the beginning of the first piece: where the pieces stay, as to move them behind it costs a post more.
    pub(crate) fn begin(&mut self) {
        self.begin_piece();
        self.begin_line(0, true);
    }

    /// Whether looking for ends beyond doubt is in vain, as far as is known.
    ///
    /// A look at a byte that can matter, and at what it asks for, costs what the rules do over some bytes. In news a look
    /// saves the rules 50 bytes, in texts full of quotations and numbers 11.
    const fn is_in_vain(&self) -> bool {
        /// Looks after which it is told what kind of text this is.
        const ENOUGH: usize = 32;
        const BYTES_A_LOOK: usize = 28;

        self.looks > ENOUGH && self.start - self.doubtful < BYTES_A_LOOK * self.looks
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    #[inline]
    fn next(&mut self) -> Option<Piece> {
        let text = self.text;
        if self.start >= text.len() {
            return None;
        }
        let is_short = text.len() <= SHORT;
        let mut is_looked_at = !self.is_in_vain();
        while is_looked_at && let Some(at) = self.scan.next(text) {
            if at >= self.seen {
                self.looks += 1;
                if let Some(piece) = self.look(at) {
                    self.doubtful += if piece.unit.is_some() { 0 } else { piece.end - piece.start };
                    return Some(piece);
                }
            }
            is_looked_at = at <= self.start + LONGEST && (self.is_plain || !is_short);
        }
        self.is_plain &= is_looked_at;
        Some(self.last_piece())
    }
}

impl Pieces<'_> {
    /// Looks at a byte that can matter; the piece that ends there, if one does.
    #[inline]
    fn look(&mut self, at: usize) -> Option<Piece> {
        let bytes = self.text.as_bytes();
        match byte(bytes, at) {
            b'A'..=b'Z' => {
                self.is_plain &= at == self.start
                    || self.opening == Opening::LowerCase
                    || self.nesting.is_open()
                    || !certain::may_lack_stop(self.text, at);
            }
            b'.' | b'?' | b'!' => return self.look_at_final_mark(at),
            b'\n' => return self.look_at_line_break(at),
            b'"' => return self.look_at_quote(at, Family::Double),
            b'\'' => return self.look_at_quote(at, Family::Single),
            b'(' => self.look_at_opener(bytes, at, Family::Round),
            b'[' => self.look_at_opener(bytes, at, Family::Square),
            b'{' => self.look_at_opener(bytes, at, Family::Curly),
            b')' => return self.look_at_closer(at, Family::Round),
            b']' => return self.look_at_closer(at, Family::Square),
            b'}' => return self.look_at_closer(at, Family::Curly),
            b'&' if certain::may_be_entity(bytes, at) => self.lose(),
            b'`' => self.lose(),
            b'\r' | 0x0C if !certain::is_crlf(bytes, at) => self.give_up(),
            0xC0.. => return self.look_beyond_ascii(at),
            // What may be white space or nothing, so that a sentence may begin behind it.
            0..=b'\t' | 0x0B | 0x0E..=0x1F | 0x7F => {
                self.is_plain &= !byte(bytes, at + 1).is_ascii_uppercase();
            }
            _ => {}
        }
        None
    }

    fn look_beyond_ascii(&mut self, at: usize) -> Option<Piece> {
        let bytes = self.text.as_bytes();
        let c = self.text.get(at..)?.chars().next()?;
        let end = at + c.len_utf8();
        match c {
            '“' if certain::is_blank(byte(bytes, end)) && self.nesting.holds(Family::Double) => {
                return self.close(at, end, Family::Double);
            }
            '“' => self.open(Family::Double, at),
            '”' => return self.close(at, end, Family::Double),
            '‘' if certain::is_within_word(bytes, at) => self.lose(),
            '‘' => self.open(Family::Single, at),
            '’' if certain::is_apostrophe(bytes, at, c.len_utf8()) => {}
            '’' if byte(bytes, end).is_ascii() && !byte(bytes, end).is_ascii_alphabetic() => {
                return self.close(at, end, Family::Single);
            }
            '…' if self.nesting.is_open() => self.nesting.note_final_mark(end - 1),
            '…' => self.is_plain = false,
            '\u{85}' | '\u{2028}' | '\u{2029}' => self.give_up(),
            // Asked last what takes long to tell: most marks and letters stand before no capital.
            _ if Sign::of_char(c).decides_nothing() => {
                self.is_plain =
                    self.is_plain && (!byte(bytes, end).is_ascii_uppercase() || c.is_alphanumeric());
            }
            _ => self.lose(),
        }
        None
    }

    /// The nesting of quotations and brackets is unknown up to the next meant line break.
    fn lose(&mut self) {
        self.is_plain = false;
        self.nesting.lose();
    }

    /// Leaves the rest of the block to the rules.
    fn give_up(&mut self) {
        self.is_plain = false;
        self.nesting.give_up();
    }

    /// The piece whose last sentence ends at `at`, before `gap`.
    fn cut_at_gap(&mut self, at: usize, gap: &certain::Gap) -> Piece {
        let opens = match gap.breaks {
            _ if gap.next >= self.text.len() => Gap::Blank,
            0 => Gap::Space,
            1 => Gap::Line,
            _ => Gap::Blank,
        };
        let piece = self.cut(at, gap.next, opens);
        self.begin_piece();
        if gap.breaks > 0 {
            self.nesting.forget();
            let is_set_apart = self.sets_apart(gap);
            self.begin_line(gap.next, is_set_apart);
        }
        piece
    }

    /// The piece up to `end`, whose last sentence ends at `at`.
    fn cut(&mut self, at: usize, end: usize, opens: Gap) -> Piece {
        let piece = Piece {
            start: self.start,
            end,
            opens: mem::replace(&mut self.opens, opens),
            ends_within_line: opens == Gap::Space,
            unit: self.is_plain.then_some((at, SentenceKind::Sentence)),
        };
        self.start = end;
        self.seen = end;
        piece
    }

    /// The piece up to the end of the block, which no final mark ends.
    fn last_piece(&mut self) -> Piece {
        let said = self.text.trim_end_matches([' ', '\t', '\r', '\n']);
        let is_visible = said.as_bytes().last().is_some_and(|last| {
            last.is_ascii_graphic()
                || said.char_indices().next_back().is_some_and(|(at, _)| {
                    // Most posts that end with no final mark end with an emoji.
                    Tokenizer::new().token_at(said, at).is_some()
                })
        });
        // What ends with the text is no heading.
        self.is_plain &= is_visible && self.is_last && !self.nesting.is_open();
        self.cut(said.len(), self.text.len(), Gap::Blank)
    }

    fn begin_piece(&mut self) {
        let bytes = self.text.as_bytes();
        self.opening = Opening::Other;
        self.is_plain = match byte(bytes, self.start) {
            b'A'..=b'Z' | b'"' | b'@' | b'#' | b'0'..=b'9' => true,
            b'a'..=b'z' => {
                self.opening = Opening::LowerCase;
                certain::begins_in_lower_case(bytes, self.start)
            }
            _ => certain::is_curly_quote(bytes, self.start),
        };
    }
}

/// The byte at `at`; a blank past the edges.
#[inline]
fn byte(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).copied().unwrap_or(b' ')
}
