//! From byte classes to tokens: boundaries by shift and mask, and where masks cannot decide.

use crate::kernel::{BLOCK, Masks, Window};

/// The tokens of a block as masks.
///
/// A run of letters or of digits is a token, any other ASCII byte that is not outside is one. So it
/// is unless a *trigger* stands within the token or right behind it: there the grammar decides,
/// character by character. Triggers may be too many, never too few.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Block {
    /// First bytes of tokens.
    pub(crate) starts: u64,
    /// Bytes right behind tokens: the n-th end belongs to the n-th start, counted from the token
    /// that the block before left open.
    pub(crate) ends: u64,
    /// Bytes at which masks cannot decide.
    pub(crate) triggers: u64,
    /// Bytes of runs of letters and digits.
    pub(crate) runs: u64,
    /// Those triggers that are a stop behind a run of letters: abbreviation or end of a sentence.
    pub(crate) stops: u64,
}

/// What a block must know of the byte before it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Carry {
    letter: bool,
    digit: bool,
    mark: bool,
}

impl Block {
    /// The block of `window`, which has these `masks`, behind a byte of class `carry`; and the
    /// carry for the next block.
    #[inline(always)]
    pub(crate) fn new(masks: &Masks, window: &Window, carry: Carry) -> (Self, Carry) {
        let Masks { letter, digit, outside, beyond, stop, joiner, twin, odd } = *masks;
        let run = letter | digit;
        let mark = !(run | outside | beyond | odd);

        let last = Next::of(window[BLOCK]);
        let next_beyond = beyond >> 1 | last.beyond;
        let next_joins = (run | joiner | odd) >> 1 | last.joins | next_beyond;

        let after_letter = letter << 1 | u64::from(carry.letter);
        let after_digit = digit << 1 | u64::from(carry.digit);
        let after_run = after_letter | after_digit;
        let after_mark = mark << 1 | u64::from(carry.mark);

        // `a1` and `1a` are one run: `Rp50` is two tokens, `km2` one, `5️⃣` an emoji.
        let mixed = letter & after_digit | digit & after_letter;
        let hard = beyond | odd | joiner & next_joins | mark & (next_beyond | twin) | mixed;
        let stops = stop & after_letter & !hard;

        let block = Self {
            starts: run & !after_run | mark,
            ends: !run & after_run | after_mark,
            triggers: hard | stops,
            stops,
            runs: run,
        };
        let top = 1 << (BLOCK - 1);
        let carry = Carry { letter: letter & top != 0, digit: digit & top != 0, mark: mark & top != 0 };
        (block, carry)
    }
}

/// What a block must know of the byte behind it, as a mask with the highest bit set or not.
struct Next {
    beyond: u64,
    joins: u64,
}

impl Next {
    #[inline(always)]
    const fn of(byte: u8) -> Self {
        let joins = byte.is_ascii_alphanumeric()
            || matches!(byte, b'#' | b'%'..=b'\'' | b'+'..=b'/' | b':' | b'@' | b'_' | 0x7F);
        Self { beyond: ((byte >= 0x80) as u64) << (BLOCK - 1), joins: (joins as u64) << (BLOCK - 1) }
    }
}
