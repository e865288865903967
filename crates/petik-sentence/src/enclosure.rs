//! Quotations and brackets: which mark closes which.

use alloc::vec::Vec;

use crate::layout::{Gap, Layout};
use crate::sign::{Family, Sign};
use crate::speech;

/// The longest quotation that is kept in one sentence, in bytes. Of 4,292 quotations with a speaker in
/// Indonesian news half have up to 22 tokens, 99% up to 59, the longest 117; what is longer is a whole
/// speech or the work of a forgotten closing mark.
pub(crate) const LONGEST_QUOTATION: usize = 800;

/// The longest bracket that is kept in one sentence, in bytes. Of 15,578 brackets in the same news half
/// have up to 2 tokens, 99.9% up to 17, the longest 47.
pub(crate) const LONGEST_BRACKET: usize = 350;

/// How deep marks may nest; text that nests deeper is no prose.
const DEEPEST: usize = 8;

/// A quotation or bracket, from its opening mark to its closing one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Enclosure {
    /// Half the size of indices, as a text may be all marks.
    open: u32,
    close: u32,
    pub(crate) family: Family,
}

impl Enclosure {
    /// Nothing behind four thousand million tokens, which no block has.
    fn new(open: usize, close: usize, family: Family) -> Option<Self> {
        Some(Self { open: u32::try_from(open).ok()?, close: u32::try_from(close).ok()?, family })
    }

    /// The opening mark, as the index of its token.
    pub(crate) const fn open(self) -> usize {
        self.open as usize
    }

    /// The closing mark, as the index of its token.
    pub(crate) const fn close(self) -> usize {
        self.close as usize
    }
}

/// Finds the outermost quotations and brackets, in order, and tells the side of every straight
/// quotation mark.
///
/// None reaches over a blank line or a meant line break, unless the next line goes on in lower case;
/// so a forgotten closing mark harms its own paragraph at most.
///
/// # Complexity
///
/// Linear in the marks, as the nesting is bounded.
pub(crate) fn find(layout: &mut Layout<'_>, found: &mut Vec<Enclosure>) {
    found.clear();
    found.reserve(layout.len() / 32);
    let mut pending = Pending::default();
    let mut number = 0;
    while let Some(at) = layout.mark(number) {
        number += 1;
        if !pending.is_empty() && parts(layout, at) {
            pending.truncate(0);
        }
        // Most marks are final ones.
        if !layout.sign(at).encloses() {
            continue;
        }
        let sign = side(layout, at, &pending);
        if sign != layout.sign(at) {
            layout.set_sign(at, sign);
        }
        match sign {
            Sign::Open(family) => pending.open(at, family),
            Sign::Close(family) => {
                if let Some(enclosure) = close(layout, &mut pending, at, family) {
                    while found.last().is_some_and(|last| last.open > enclosure.open) {
                        found.pop();
                    }
                    found.push(enclosure);
                }
            }
            _ => {}
        }
    }
}

/// Whether nothing reaches over the gap before `at`.
fn parts(layout: &Layout<'_>, at: usize) -> bool {
    match layout.gap(at) {
        Gap::Blank => true,
        Gap::Line => !layout.is_lower(at),
        _ => false,
    }
}

/// The marks that are open, the outermost first.
#[derive(Default)]
struct Pending {
    marks: [Option<(usize, Family)>; DEEPEST],
    count: usize,
}

impl Pending {
    fn open(&mut self, at: usize, family: Family) {
        // A quotation does not hold another in the same marks: the first was never closed.
        if family.is_quote()
            && let Some(unclosed) = self.place(family)
        {
            self.truncate(unclosed);
        }
        if self.count == DEEPEST {
            self.truncate(0);
        }
        if let Some(slot) = self.marks.get_mut(self.count) {
            *slot = Some((at, family));
            self.count += 1;
        }
    }

    /// The last mark of a family, and those within it are no longer open.
    fn close(&mut self, family: Family) -> Option<usize> {
        let place = self.place(family)?;
        self.truncate(place);
        self.marks.get(place).copied().flatten().map(|(open, _)| open)
    }

    fn holds(&self, family: Family) -> bool {
        self.place(family).is_some()
    }

    /// Where the last mark of a family stands; of a quotation there is but one.
    fn place(&self, family: Family) -> Option<usize> {
        let open = self.marks.get(..self.count).unwrap_or_default();
        open.iter().rposition(|mark| mark.is_some_and(|(_, other)| other == family))
    }

    const fn is_empty(&self) -> bool {
        self.count == 0
    }

    const fn truncate(&mut self, count: usize) {
        self.count = count;
    }
}

/// What the mark at `at` closes, if it is not too long.
fn close(layout: &Layout<'_>, pending: &mut Pending, at: usize, family: Family) -> Option<Enclosure> {
    let open = pending.close(family)?;
    let longest = if family.is_quote() { LONGEST_QUOTATION } else { LONGEST_BRACKET };
    is_within(layout, open, at, longest).then(|| Enclosure::new(open, at, family))?
}

/// Whether `longest` bytes at most stand from one mark to another. Carriage returns do not count, so that it does
/// not matter how lines end.
fn is_within(layout: &Layout<'_>, open: usize, close: usize, longest: usize) -> bool {
    let bytes = layout.start(close) - layout.start(open);
    let returns = || layout.slice(open, close).bytes().filter(|byte| *byte == b'\r').count();
    bytes <= longest || (bytes <= 2 * longest && bytes - returns() <= longest)
}

/// The sign at `at`, with a straight quotation mark turned to the side it stands on.
///
/// White space tells: *"Saya* opens, *saya"* closes. Where there is none or where it is on both sides,
/// a mark closes what is open: *" Saya datang . "*. One behind which a comma or final mark is glued
/// closes: *lelah ".*; so does one between a comma or final mark and a verb of speech: *saya datang,
/// "katanya*.
fn side(layout: &Layout<'_>, at: usize, pending: &Pending) -> Sign {
    let sign = layout.sign(at);
    let is_spaced = (layout.gap(at) != Gap::Glued, layout.gap(at + 1) != Gap::Glued);
    match sign {
        // “ where ” was meant: *lebih Afrika dari kamu. “*
        Sign::Open(family @ Family::Double) if is_spaced.1 && pending.holds(family) => Sign::Close(family),
        // The apostrophe of a shortened year opens nothing: *angkatan '98*
        Sign::Straight(Family::Single) if !is_spaced.1 && layout.is_number(at + 1) => Sign::Other,
        Sign::Straight(family) => {
            let before = at.checked_sub(1).map_or(Sign::Other, |before| layout.sign(before));
            let begins_nothing = !matches!(
                layout.sign(at + 1),
                Sign::Word | Sign::Ellipsis | Sign::Open(_) | Sign::Straight(_)
            );
            let closes = match is_spaced {
                (true, false) => {
                    begins_nothing || (pending.holds(family) && closes_before_speech(layout, at, before))
                }
                (false, true) => true,
                (true, true) => pending.holds(family),
                (false, false) => match before {
                    Sign::Open(_) | Sign::Dash => false,
                    _ => pending.holds(family) || begins_nothing,
                },
            };
            if closes { Sign::Close(family) } else { Sign::Open(family) }
        }
        _ => sign,
    }
}

fn closes_before_speech(layout: &Layout<'_>, at: usize, before: Sign) -> bool {
    (before == Sign::Comma || before.is_final())
        && layout.is_lower(at + 1)
        && speech::is_verb(layout.word(at + 1))
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    fn enclosed(text: &str) -> Vec<String> {
        let tokens = petik_token::token_spans(text);
        let mut layout = Layout::new(text, &tokens);
        let mut found = Vec::new();
        find(&mut layout, &mut found);
        found.iter().map(|found| layout.slice(found.open(), found.close()).into()).collect()
    }

    #[test]
    fn white_space_tells_the_side() {
        assert_eq!(enclosed("Ia bilang \"ya\" dan \"tidak\"."), ["\"ya\"", "\"tidak\""]);
        assert_eq!(enclosed("\" Kami siap , \" katanya ."), ["\" Kami siap , \""]);
        assert_eq!(enclosed("\"Kami siap, \"katanya."), ["\"Kami siap, \""]);
    }

    #[test]
    fn only_the_outermost_count() {
        assert_eq!(enclosed("(lihat [1] dan 'ini')"), ["(lihat [1] dan 'ini')"]);
        assert_eq!(enclosed("(lihat [1] dan"), ["[1]"]);
    }

    #[test]
    fn an_unclosed_quotation_gives_way_to_the_next() {
        assert_eq!(enclosed("\"Satu. \"Dua,\" katanya."), ["\"Dua,\""]);
    }

    #[test]
    fn an_apostrophe_before_a_year_opens_nothing() {
        assert!(enclosed("Angkatan '98 dan para guru' tua").is_empty());
    }
}
