//! Which quotations and brackets are open, as long as that is beyond doubt.

use crate::enclosure::{LONGEST_BRACKET, LONGEST_QUOTATION};
use crate::sign::Family;

/// The quotation or bracket that is open, and one within it.
///
/// [`enclosure::find`](crate::enclosure::find) tells all cases; here those count in which each mark can
/// only be what it looks like. Where one may be something else the nesting is *lost*.
#[derive(Clone, Debug, Default)]
pub(super) struct Nesting {
    outer: Option<(Family, usize)>,
    inner: Option<Family>,
    last_final_mark: Option<usize>,
    is_lost: bool,
    is_given_up: bool,
}

impl Nesting {
    /// Whether something is open, as far as is known.
    #[inline]
    pub(super) const fn is_open(&self) -> bool {
        self.outer.is_some()
    }

    #[inline]
    pub(super) const fn is_lost(&self) -> bool {
        self.is_lost
    }

    /// Whether nothing is known up to the end of the block.
    pub(super) const fn is_given_up(&self) -> bool {
        self.is_given_up
    }

    /// Nothing is known up to the next meant line break.
    pub(super) fn lose(&mut self) {
        *self = Self { is_lost: true, is_given_up: self.is_given_up, ..Self::default() };
    }

    /// Nothing is known up to the end of the block.
    pub(super) fn give_up(&mut self) {
        *self = Self { is_lost: true, is_given_up: true, ..Self::default() };
    }

    /// A meant line break: whatever is open stays unclosed.
    pub(super) fn forget(&mut self) {
        if !self.is_given_up {
            *self = Self::default();
        }
    }

    pub(super) fn note_final_mark(&mut self, at: usize) {
        self.last_final_mark = Some(at);
    }

    pub(super) fn open(&mut self, family: Family, at: usize) {
        match (self.outer, self.inner) {
            _ if self.is_lost => {}
            (None, _) => {
                self.outer = Some((family, at));
                self.last_final_mark = None;
            }
            (Some((outer, _)), None) if outer != family => self.inner = Some(family),
            _ => self.lose(),
        }
    }

    /// Whether something of this family is open.
    pub(super) fn holds(&self, family: Family) -> bool {
        self.outer.is_some_and(|(outer, _)| outer == family) || self.inner == Some(family)
    }

    /// Closes what is open of this family, by the mark of `text` at `at`.
    pub(super) fn close(&mut self, text: &str, at: usize, family: Family) -> Closed {
        match (self.outer, self.inner) {
            (Some((outer, open)), None) if outer == family => {
                self.outer = None;
                let longest = if family.is_quote() { LONGEST_QUOTATION } else { LONGEST_BRACKET };
                if at - open > longest {
                    return Closed::Doubtful;
                }
                let Some(mark) = self.last_final_mark else { return Closed::Plain };
                let behind = text.get(mark + 1..at).unwrap_or_default();
                if behind.bytes().any(|byte| byte.is_ascii_alphanumeric() || byte == b',') {
                    Closed::Plain
                } else if behind.chars().all(ends_with_sentence) {
                    Closed::WithFinalMark(open, mark)
                } else {
                    Closed::Doubtful
                }
            }
            (Some(_), Some(inner)) if inner == family => {
                self.inner = None;
                Closed::Plain
            }
            // It closes nothing.
            (None, _) if !self.is_lost => Closed::Plain,
            (None, _) => Closed::Doubtful,
            _ => {
                self.lose();
                Closed::Doubtful
            }
        }
    }
}

/// Whether a character may stand between the last final mark of what is closed and the closing mark.
fn ends_with_sentence(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n' | '.' | '?' | '!' | '…' | ')' | ']' | '}' | '"' | '\'' | '”' | '’')
}

/// What a closing mark has closed.
pub(super) enum Closed {
    /// Nothing, or something within which no rule has a say.
    Plain,
    /// A quotation or bracket that opened at the first place, with a final mark at the second and nothing
    /// said behind it.
    WithFinalMark(usize, usize),
    /// More than is kept in one sentence, or nobody knows what.
    Doubtful,
}
