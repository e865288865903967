//! The cell of a token: its sign and the gap before it, and what a glance tells of them.

use petik_token::TokenSpan;

use crate::layout::Gap;
use crate::sign::Sign;

/// The code of a sign, and in the highest bits the gap: a third of what the two take by themselves.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cell(u8);

/// Bits of the code of a sign.
const CODE: u8 = 0x1F;

/// The lowest bit of the gap.
const GAP_SHIFT: u32 = CODE.count_ones();

impl Cell {
    pub(crate) fn new(sign: Sign, gap: Gap) -> Self {
        Self(sign.code() | (gap as u8) << GAP_SHIFT)
    }

    #[inline]
    pub(crate) fn sign(self) -> Sign {
        Sign::of_code(self.0 & CODE)
    }

    pub(crate) const fn with_sign(self, sign: Sign) -> Self {
        Self(self.0 & !CODE | sign.code())
    }

    pub(crate) const fn with_gap(self, gap: Gap) -> Self {
        Self(self.0 & CODE | (gap as u8) << GAP_SHIFT)
    }

    /// Whether the token is a word that begins no line.
    #[inline]
    pub(crate) const fn is_word_within_line(self) -> bool {
        self.0 & CODE == Sign::Word.code() && self.0 < (Gap::Line as u8) << GAP_SHIFT
    }

    #[inline]
    pub(crate) fn gap(self) -> Gap {
        Gap::ALL.get(usize::from(self.0 >> GAP_SHIFT)).copied().unwrap_or(Gap::Blank)
    }
}

/// Tokens that are glanced at together.
pub(crate) const GROUP: usize = u64::BITS as usize;

/// What a glance at each of a group of tokens tells: in the low bits a cell, with no gap but a space.
pub(crate) struct Glances([u8; GROUP]);

/// Bits of a glance: something may open or end at the token, and it must be looked at.
const MARK: u8 = 0x80;
const UNKNOWN: u8 = 0x40;

impl Glances {
    /// Glances at the tokens of `group`, without a branch that could be mispredicted. The token before them ends at
    /// `end`.
    #[inline]
    pub(crate) fn at(bytes: &[u8], group: &[TokenSpan], mut end: usize) -> Self {
        let mut glances = [0; GROUP];
        for (slot, token) in glances.iter_mut().zip(group) {
            *slot = glance(bytes, *token, end);
            end = token.end();
        }
        Self(glances)
    }

    pub(crate) fn cells(&self) -> impl Iterator<Item = Cell> {
        self.0.iter().map(|glance| Cell(glance & !(MARK | UNKNOWN)))
    }

    /// The tokens at which something may open or end, as bits, as far as is known.
    pub(crate) fn marks(&self) -> u64 {
        self.with(MARK)
    }

    /// The tokens that must be looked at, as bits.
    pub(crate) fn unknown(&self) -> u64 {
        self.with(UNKNOWN)
    }

    /// Which glances have a bit, eight at a time.
    fn with(&self, bit: u8) -> u64 {
        let (eights, _) = self.0.as_chunks::<8>();
        eights.iter().rev().fold(0, |above, eight| {
            let ones = u64::from_le_bytes(*eight) >> bit.trailing_zeros() & 0x0101_0101_0101_0101;
            // The product has the lowest bit of the byte `i` at 56 + `i`.
            above << 8 | ones.wrapping_mul(0x0102_0408_1020_4080) >> 56
        })
    }
}

/// A glance at a token behind one that ends at `end`. It tells all of what is in ASCII and is a word or a mark of one
/// byte, behind one blank or glued to the token before.
///
/// What begins with a letter or digit of ASCII is said, except for an emoji of a key, which goes on beyond ASCII; so
/// the kind of the token need not be asked, which took a fifth of the glance.
#[inline]
fn glance(bytes: &[u8], token: TokenSpan, end: usize) -> u8 {
    let start = token.start();
    // One look for the byte before a token and its first two.
    let around =
        bytes.get(start.wrapping_sub(1)..start.wrapping_add(2)).and_then(|around| around.first_chunk());
    let [before, first, second] = around.copied().unwrap_or([PAST_END; 3]);
    let is_behind_blank = before == b' ';
    let is_longer = token.end().wrapping_sub(start) != 1;
    let is_far = start.wrapping_sub(end) != usize::from(is_behind_blank);
    let is_unknown = u8::from(is_far) | (u8::from(is_longer) & second >> 7);
    let by_byte = GLANCES[usize::from(is_longer) << 8 | usize::from(first)];
    by_byte | u8::from(is_behind_blank) << GAP_SHIFT | is_unknown << UNKNOWN.trailing_zeros()
}

/// Stands for a byte past the end of the text.
const PAST_END: u8 = 0;

/// Glances at tokens of one byte, then at longer ones by their first byte.
static GLANCES: [u8; 512] = {
    let mut glances = [UNKNOWN; 512];
    let mut byte = PAST_END + 1;
    while byte.is_ascii() {
        let (short, longer) = (byte as usize, 256 + byte as usize);
        if byte.is_ascii_alphanumeric() {
            // It may begin an opener.
            let mark = if byte.is_ascii_uppercase() { MARK } else { 0 };
            glances[short] = Sign::Word.code();
            glances[longer] = Sign::Word.code() | mark;
        } else if byte != b'_' {
            // A low line may be a word.
            let sign = Sign::of_byte(byte);
            let mark = if sign.ends_or_encloses() { MARK } else { 0 };
            glances[short] = sign.code() | mark;
        }
        byte += 1;
    }
    glances
};

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// With the keys of a telephone, which may be emoji.
    const TEXT: &str = "([ -~]|\\PC|[a-zA-Z0-9#*][\u{fe0f}\u{20e3}é]{1,2}|[.,!?()\"' ]){0,60}";

    proptest! {
        #[test]
        fn what_a_glance_tells_of_a_sign_is_so(text in TEXT) {
            let mut end = usize::MAX;
            for token in petik_token::token_spans(&text) {
                let glance = glance(text.as_bytes(), token, end);
                let is_known = glance & UNKNOWN == 0;
                prop_assert!(!is_known || Cell(glance & CODE).sign() == Sign::of(token, &text));
                end = token.end();
            }
        }
    }
}
