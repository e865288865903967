//! Quotations and brackets: what opens and closes them, and whether a sentence ends with them.

use super::certain::{self, Reading};
use super::final_mark::{behind_emoji, may_be_emoji};
use super::nesting::Closed;
use super::{Piece, Pieces, byte};
use crate::sign::Family;

impl Pieces<'_> {
    /// A straight quotation mark or apostrophe: white space tells its side.
    pub(super) fn look_at_quote(&mut self, at: usize, family: Family) -> Option<Piece> {
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
            // A digit may be a key of a telephone, which is an emoji.
            let is_number = next.is_ascii_digit() && !may_be_emoji(bytes, at + 1);
            if next.is_ascii_alphabetic() || (is_number && family == Family::Double) {
                self.open(family, at);
                return None;
            }
        } else if certain::closes(bytes, at) && !self.is_one_too_many(at, family) {
            return self.close(at, at + 1, family);
        } else if family == Family::Single && certain::is_apostrophe(bytes, at, 1) {
            return None;
        }
        self.lose();
        None
    }

    /// Whether the straight mark at `at` closes nothing and stands beside another, so that either may open: *damai""*.
    fn is_one_too_many(&self, at: usize, family: Family) -> bool {
        let bytes = self.text.as_bytes();
        let mark = byte(bytes, at);
        let is_beside =
            byte(bytes, at + 1) == mark || at.checked_sub(1).is_some_and(|at| byte(bytes, at) == mark);
        is_beside && !self.nesting.holds(family)
    }

    pub(super) fn look_at_opener(&mut self, bytes: &[u8], at: usize, family: Family) {
        if certain::is_blank_before(bytes, at) {
            self.open(family, at);
        } else {
            self.lose();
        }
    }

    pub(super) fn look_at_closer(&mut self, at: usize, family: Family) -> Option<Piece> {
        if certain::closes(self.text.as_bytes(), at) {
            return self.close(at, at + 1, family);
        }
        // Nothing is open that it could close: *selamat pagi :)*.
        if self.nesting.is_open() || self.nesting.is_lost() {
            self.lose();
        }
        None
    }

    /// A quotation or bracket opens at `at`.
    pub(super) fn open(&mut self, family: Family, at: usize) {
        self.nesting.open(family, at);
        self.is_plain &= !self.nesting.is_lost();
    }

    /// A mark from `at` to `end` closes what is open of its family.
    pub(super) fn close(&mut self, at: usize, end: usize, family: Family) -> Option<Piece> {
        match self.nesting.close(self.text, at, family) {
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
        let (end, gap) = behind_emoji(text, end);
        let Some(gap) = gap else {
            self.is_plain &= byte(bytes, end) == b',';
            return None;
        };
        if certain::is_blank(byte(bytes, mark + 1)) || certain::is_curly_quote(bytes, mark + 1) {
            // Before a blank or what else may precede a name, an abbreviation keeps its stop: *" Dr. "*.
            let is_stop = byte(bytes, mark) == b'.';
            self.is_plain &= certain::reading_of_mark(text, self.start, mark, is_stop) == Reading::Ends;
        }
        if gap.next >= text.len() || self.ends_line(&gap) {
            return Some(self.cut_at_gap(end, &gap));
        }
        if gap.breaks == 0 && certain::is_lower(bytes, gap.next) {
            return None;
        }
        let is_end = self.may_cut_at(&gap)
            && certain::reading_of_mark(text, self.start, mark, true) == Reading::Ends
            && certain::opens_sentence(bytes, gap.next)
            && !certain::may_name_speaker(text, gap.next);
        if is_end {
            return Some(self.cut_at_gap(end, &gap));
        }
        self.is_plain = false;
        None
    }
}
