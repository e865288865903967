//! Line breaks: whether a unit ends with its line.

use core::mem;

use super::certain;
use super::line::Line;
use super::{Piece, Pieces, byte};
use crate::aside;
use crate::sentence::SentenceKind;

impl Pieces<'_> {
    /// A line break: a unit ends with it, or the rules must tell.
    pub(super) fn look_at_line_break(&mut self, at: usize) -> Option<Piece> {
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
        let (is_set_apart, may_be_aside) = (self.sets_apart(&gap), self.may_be_aside);
        self.begin_line(gap.next, is_set_apart);
        self.may_be_aside |= may_be_aside;
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

    /// Whether a final mark, and perhaps closing marks, before `gap` end a sentence with their line,
    /// whatever stands before them.
    ///
    /// An item of a list may follow only what is no item for certain, as the two would make a list.
    pub(super) fn ends_line(&mut self, gap: &certain::Gap) -> bool {
        let text = self.text;
        gap.breaks > 0
            && self.is_meant(gap)
            && (certain::opens_line(text, gap.next)
                || (self.is_plain
                    && certain::opens_line(text, self.start)
                    && byte(text.as_bytes(), gap.next).is_ascii_graphic()))
    }

    /// Whether the line breaks of `gap` end something and wrap nothing.
    fn is_meant(&mut self, gap: &certain::Gap) -> bool {
        !self.nesting.is_given_up()
            && (self.sets_apart(gap) || self.is_line_alone() || self.measure(gap.next).is_paragraph)
    }

    /// Whether nothing before `gap` tells how what stands behind it is wrapped.
    pub(super) fn sets_apart(&mut self, gap: &certain::Gap) -> bool {
        gap.breaks > 1 || self.line_sets_apart(gap.start)
    }

    /// Whether a cut in a gap within the line hides nothing from the rules.
    pub(super) fn may_cut_at(&mut self, gap: &certain::Gap) -> bool {
        gap.breaks == 0 && !self.may_be_aside && !self.nesting.is_lost() && self.is_line_alone()
    }

    /// Begins with another line; `is_set_apart` says that nothing before it tells how it is wrapped.
    pub(super) fn begin_line(&mut self, start: usize, is_set_apart: bool) {
        self.line = Line::new(start, is_set_apart);
        self.may_be_aside = aside::may_open(self.text.get(start..).unwrap_or_default());
        self.is_plain &= !self.may_be_aside;
    }
}
