//! Pieces: a block cut where no rule has a say, so that what needs no rule is never tokenized.
//!
//! Most sentences of prose end beyond doubt: a plain word, a stop, a blank, a word with a capital, and no
//! quotation open. To find these takes a look at a few bytes. A piece goes from one such end to the next; if
//! nothing in between asks for a rule it is a sentence, and else it is tokenized and split. Whatever is
//! not beyond doubt is left to the rules, which therefore find the same sentences with and without
//! cuts.

mod certain;
mod line;
mod nesting;
mod scan;

use core::mem;

use crate::aside;
use crate::forgotten;
use crate::layout::Gap;
use crate::sentence::SentenceKind;
use crate::sign::{Family, Sign};
use certain::Reading;
use line::Line;
use nesting::{Closed, Nesting};
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

/// Texts up to this many bytes are one piece: to tokenize a post or a headline takes less than to look where
/// it need not be.
const SHORT: usize = 128;

/// Where no piece ends for so many bytes, none is looked for any more in the block: this is no prose.
const LONGEST: usize = 4096;

/// Cuts a block into pieces, one after the other.
///
/// Where most of the text needs rules, to go on cutting costs more than it saves: the rest is one piece.
#[derive(Clone, Debug)]
pub(crate) struct Pieces<'a> {
    text: &'a str,
    scan: Scan,
    /// Where the piece at hand begins.
    start: usize,
    opens: Gap,
    /// Bytes of pieces that need rules.
    doubtful: usize,
    /// Whether nothing in the piece asked for a rule so far.
    is_plain: bool,
    /// Bytes before this one are dealt with.
    seen: usize,
    line: Line,
    /// Whether a cut within the line hides nothing from the rules.
    may_cut_line: bool,
    nesting: Nesting,
}

impl<'a> Pieces<'a> {
    /// The pieces of the block `text`.
    pub(crate) fn of(text: &'a str) -> Self {
        let mut pieces = Self {
            text,
            scan: Scan::default(),
            start: 0,
            opens: Gap::Blank,
            doubtful: 0,
            is_plain: false,
            seen: 0,
            line: Line::default(),
            may_cut_line: false,
            nesting: Nesting::default(),
        };
        if text.len() <= SHORT || begins_without_capital(text) {
            pieces.doubtful = usize::MAX;
        } else {
            pieces.begin_piece();
            pieces.begin_line(0, true);
        }
        pieces
    }

    /// Whether looking for ends beyond doubt is in vain, as far as is known.
    const fn is_in_vain(&self) -> bool {
        /// Bytes after which it is told what kind of text this is.
        const ENOUGH: usize = 1024;

        // To look costs a quarter of what the rules do.
        self.doubtful > ENOUGH && self.doubtful > self.start - self.start / 4
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
        if !self.is_in_vain() {
            while let Some(at) = self.scan.next(text.as_bytes()) {
                if at > self.start + LONGEST {
                    break;
                }
                if at >= self.seen
                    && let Some(piece) = self.look(at)
                {
                    self.doubtful += if piece.unit.is_some() { 0 } else { piece.end - piece.start };
                    return Some(piece);
                }
            }
        }
        self.is_plain = false;
        Some(self.cut(text.len(), text.len(), Gap::Blank))
    }
}

impl Pieces<'_> {
    /// Looks at a byte that can matter; the piece that ends there, if one does.
    #[inline]
    fn look(&mut self, at: usize) -> Option<Piece> {
        let bytes = self.text.as_bytes();
        match byte(bytes, at) {
            b'A'..=b'Z' => {
                self.is_plain &=
                    at == self.start || self.nesting.is_open() || !forgotten::may_open(bytes, at);
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
            _ => {}
        }
        None
    }

    /// A final mark: it ends a sentence, it does not, or the rules must tell.
    fn look_at_final_mark(&mut self, at: usize) -> Option<Piece> {
        let text = self.text;
        let bytes = text.as_bytes();
        if self.nesting.is_open() {
            self.nesting.note_final_mark(at);
            return None;
        }
        if certain::goes_on_glued(bytes, self.start, at) {
            return None;
        }
        let Some(gap) = certain::Gap::behind(bytes, at + 1) else {
            // Asked only while it matters: in a run of stops each would look back over those before it.
            self.is_plain = self.is_plain && certain::is_bound(text, self.start, at);
            return None;
        };
        if gap.next >= text.len() || self.ends_line(&gap) {
            return Some(self.cut_at_gap(at + 1, &gap));
        }
        match certain::reading_of_mark(text, self.start, at) {
            Reading::GoesOn => None,
            Reading::Ends if self.may_cut_at(&gap) && certain::opens_sentence(bytes, &gap) => {
                Some(self.cut_at_gap(at + 1, &gap))
            }
            _ if certain::opens_bracket_in_lower_case(bytes, &gap) => None,
            _ => {
                self.is_plain = false;
                None
            }
        }
    }

    /// Whether a final mark, and perhaps closing marks, before `gap` end a sentence with their line,
    /// whatever stands before them.
    ///
    /// An item of a list may follow only what is no item for certain, as the two would make a list.
    fn ends_line(&self, gap: &certain::Gap) -> bool {
        let text = self.text;
        gap.breaks > 0
            && self.is_meant(gap)
            && (certain::opens_line(text, gap.next)
                || (self.is_plain
                    && certain::opens_line(text, self.start)
                    && byte(text.as_bytes(), gap.next).is_ascii_graphic()))
    }

    /// Whether the line breaks of `gap` end something and wrap nothing.
    fn is_meant(&self, gap: &certain::Gap) -> bool {
        !self.nesting.is_given_up()
            && (self.sets_apart(gap) || self.line.is_alone || line::is_paragraph(self.text, gap.next))
    }

    /// Whether nothing before `gap` tells how what stands behind it is wrapped.
    fn sets_apart(&self, gap: &certain::Gap) -> bool {
        gap.breaks > 1 || self.line.sets_apart(gap.start)
    }

    /// Whether a cut in a gap within the line hides nothing from the rules.
    fn may_cut_at(&self, gap: &certain::Gap) -> bool {
        gap.breaks == 0 && self.may_cut_line && !self.nesting.is_lost()
    }

    /// A line break: a unit ends with it, or the rules must tell.
    fn look_at_line_break(&mut self, at: usize) -> Option<Piece> {
        let text = self.text;
        let is_plain = mem::take(&mut self.is_plain) && !self.nesting.is_open();
        let gap = certain::Gap::behind(text.as_bytes(), at)?;
        self.seen = gap.next;
        if gap.next >= text.len() {
            return None;
        }
        let is_meant = self.is_meant(&gap) && certain::opens_line(text, gap.next);
        if is_meant {
            let line = text.get(self.line.start..at).unwrap_or_default();
            self.nesting.forget();
            if gap.breaks > 1 || certain::is_line_at_end(line) {
                let unit = if is_plain { self.unit_without_mark(at) } else { None };
                return Some(Piece { unit, ..self.cut_at_gap(at, &gap) });
            }
        } else if self.nesting.is_open() {
            self.nesting.lose();
        }
        let is_set_apart = self.sets_apart(&gap);
        self.begin_line(gap.next, is_set_apart);
        None
    }

    /// The unit that ends with its line at `at` and has no final mark, if it is beyond doubt what it is.
    fn unit_without_mark(&self, at: usize) -> Option<(usize, SentenceKind)> {
        let unit = self.text.get(self.start..at)?.trim_end_matches([' ', '\t', '\r']);
        let end = self.start + unit.len();
        let begins_line = self.start == self.line.start;
        if begins_line && certain::is_heading(unit) {
            return Some((end, SentenceKind::Heading));
        }
        let is_sentence = !begins_line || certain::is_too_long_for_heading(unit);
        let is_visible = unit.as_bytes().last().is_some_and(u8::is_ascii_graphic);
        (is_sentence && is_visible).then_some((end, SentenceKind::Sentence))
    }

    /// A straight quotation mark or apostrophe: white space tells its side.
    fn look_at_quote(&mut self, at: usize, family: Family) -> Option<Piece> {
        let bytes = self.text.as_bytes();
        let next = byte(bytes, at + 1);
        if certain::is_blank_before(bytes, at) {
            if certain::is_blank(next) {
                if self.nesting.holds(family) {
                    return self.close(at, at + 1, family);
                }
                self.open(family, at);
                return None;
            }
            if next.is_ascii_alphabetic() || (next.is_ascii_digit() && family == Family::Double) {
                self.open(family, at);
                return None;
            }
        } else if certain::closes(bytes, at) {
            return self.close(at, at + 1, family);
        } else if family == Family::Single && certain::is_apostrophe(bytes, at, 1) {
            return None;
        }
        self.lose();
        None
    }

    fn look_at_opener(&mut self, bytes: &[u8], at: usize, family: Family) {
        if certain::is_blank_before(bytes, at) {
            self.open(family, at);
        } else {
            self.lose();
        }
    }

    fn look_at_closer(&mut self, at: usize, family: Family) -> Option<Piece> {
        if certain::closes(self.text.as_bytes(), at) {
            return self.close(at, at + 1, family);
        }
        self.lose();
        None
    }

    /// A quotation or bracket opens at `at`.
    fn open(&mut self, family: Family, at: usize) {
        self.nesting.open(family, at);
        self.is_plain &= !self.nesting.is_lost();
    }

    /// A mark from `at` to `end` closes what is open of its family.
    fn close(&mut self, at: usize, end: usize, family: Family) -> Option<Piece> {
        match self.nesting.close(self.text.as_bytes(), at, family) {
            Closed::Plain => None,
            Closed::WithFinalMark(_, mark) if family.is_quote() => self.look_behind_quotation(mark, end),
            // The final mark within a bracket counts only where the sentence begins with the bracket.
            Closed::WithFinalMark(open, _) if open != self.start => None,
            _ => {
                self.is_plain = false;
                None
            }
        }
    }

    /// Looks behind a quotation that has the final `mark` at its end, which is `end`.
    fn look_behind_quotation(&mut self, mark: usize, end: usize) -> Option<Piece> {
        let text = self.text;
        let bytes = text.as_bytes();
        let Some(gap) = certain::Gap::behind(bytes, end) else {
            self.is_plain &= byte(bytes, end) == b',';
            return None;
        };
        if gap.next >= text.len() || self.ends_line(&gap) {
            return Some(self.cut_at_gap(end, &gap));
        }
        if gap.breaks == 0 && certain::is_lower(bytes, gap.next) {
            return None;
        }
        let is_end = self.may_cut_at(&gap)
            && certain::reading_of_mark(text, self.start, mark) == Reading::Ends
            && certain::opens_sentence(bytes, &gap)
            && !certain::may_name_speaker(text, gap.next);
        if is_end {
            return Some(self.cut_at_gap(end, &gap));
        }
        self.is_plain = false;
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
            '‘' => self.open(Family::Single, at),
            '’' if certain::is_apostrophe(bytes, at, c.len_utf8()) => {}
            '’' if byte(bytes, end).is_ascii() && !byte(bytes, end).is_ascii_alphabetic() => {
                return self.close(at, end, Family::Single);
            }
            '…' if self.nesting.is_open() => self.nesting.note_final_mark(end - 1),
            '…' => self.is_plain = false,
            '\u{85}' | '\u{2028}' | '\u{2029}' => self.give_up(),
            _ if Sign::of_char(c).decides_nothing() => {}
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
        let is_set_apart = self.sets_apart(gap);
        if gap.breaks > 0 {
            self.nesting.forget();
        }
        let opens = match gap.breaks {
            _ if gap.next >= self.text.len() => Gap::Blank,
            0 => Gap::Space,
            1 => Gap::Line,
            _ => Gap::Blank,
        };
        let piece = self.cut(at, gap.next, opens);
        self.begin_piece();
        if gap.breaks > 0 {
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

    fn begin_piece(&mut self) {
        let bytes = self.text.as_bytes();
        self.is_plain = matches!(byte(bytes, self.start), b'A'..=b'Z' | b'"')
            || certain::is_curly_quote(bytes, self.start);
    }

    /// Begins with another line; `is_set_apart` says that nothing before it tells how it is wrapped.
    fn begin_line(&mut self, start: usize, is_set_apart: bool) {
        let may_be_aside = aside::may_open(self.text.get(start..).unwrap_or_default());
        self.line = Line::new(self.text, start, is_set_apart);
        self.may_cut_line = self.line.is_alone && !may_be_aside;
        self.is_plain &= !may_be_aside;
    }
}

/// Whether a block begins like chat, in which hardly a sentence ends beyond doubt: looking for such ends would
/// be in vain.
fn begins_without_capital(text: &str) -> bool {
    text.bytes().next().is_some_and(|first| first.is_ascii_lowercase() || first == b'@')
}

/// The byte at `at`; a blank past the edges.
#[inline]
fn byte(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).copied().unwrap_or(b' ')
}
