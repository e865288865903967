//! The cell of a token: its sign and the gap before it, and what a glance tells of them.

use petik_token::{TokenKind, TokenSpan};

use crate::layout::Gap;
use crate::sign::Sign;

/// The code of a sign, and in the highest bits the gap.
///
/// A byte a token is a third of what a sign and a gap take.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cell(u8);

/// Bits of the code of a sign.
const CODE: u8 = 0x1F;

/// Where the gap stands.
const GAP_SHIFT: u32 = CODE.count_ones();

impl Cell {
    pub(crate) fn new(sign: Sign, gap: Gap) -> Self {
        Self(sign.code() | (gap as u8) << GAP_SHIFT)
    }

    #[inline]
    pub(crate) fn sign(self) -> Sign {
        Sign::of_code(self.0 & CODE)
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

/// A glance at a token behind one that ends at `end`. It tells all of words and of marks of one byte, behind one
/// space or glued to the token before.
#[inline]
fn glance(bytes: &[u8], token: TokenSpan, end: usize) -> u8 {
    /// The kinds that are not said but marks between what is said, as bits.
    const MARKS: usize =
        1 << TokenKind::Punctuation as u32 | 1 << TokenKind::Symbol as u32 | 1 << TokenKind::Emoji as u32;

    let start = token.start();
    // One look for the byte before a token and its first.
    let around =
        bytes.get(start.wrapping_sub(1)..start.wrapping_add(1)).and_then(|around| around.first_chunk());
    let [before, first] = around.copied().unwrap_or([PAST_END; 2]);
    let is_behind_blank = before == b' ';
    let (distance, length) = (start.wrapping_sub(end), token.end().wrapping_sub(start));
    // All bits of a mark, none of a word.
    let of_mark = (MARKS >> (token.kind() as u32) & 1).wrapping_neg();
    let is_unknown = (distance ^ usize::from(is_behind_blank)) | ((length ^ 1) & of_mark) != 0;
    let by_byte = GLANCES[of_mark & MARKS_BEGIN | usize::from(first)];
    by_byte | u8::from(is_behind_blank) << GAP_SHIFT | u8::from(is_unknown) << UNKNOWN.trailing_zeros()
}

/// Stands for a byte past the end of the text.
const PAST_END: u8 = 0;

/// Glances at words by their first byte, and from [`MARKS_BEGIN`] on those at marks of one byte, which are in ASCII.
static GLANCES: [u8; 2 * MARKS_BEGIN] = {
    let mut glances = [UNKNOWN; 2 * MARKS_BEGIN];
    let mut byte = 0;
    while byte < MARKS_BEGIN {
        glances[byte] = Sign::Word.code();
        byte += 1;
    }
    let mut byte = PAST_END + 1;
    while byte.is_ascii() {
        let sign = Sign::of_byte(byte);
        let mark = if sign.ends_or_encloses() { MARK } else { 0 };
        glances[MARKS_BEGIN + byte as usize] = sign.code() | mark;
        // It may begin an opener.
        let mark = if byte.is_ascii_uppercase() { MARK } else { 0 };
        glances[byte as usize] |= mark;
        byte += 1;
    }
    glances
};

const MARKS_BEGIN: usize = 256;
