//! From byte classes to tokens: boundaries by shift and mask, and where masks cannot decide.

use crate::kernel::{BLOCK, Masks, Window};

/// The tokens of a block as masks. No token goes on from the block before: a block begins where
/// one may start.
///
/// A run of letters or of digits is a token, with the hyphens inside a word and the separators
/// inside a number; any other ASCII byte that is not outside is one. So it is unless a *trigger*
/// stands within the token or right behind it: there the grammar decides, character by character.
/// Triggers may be too many, never too few.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Block {
    /// First bytes of tokens.
    pub(crate) starts: u64,
    /// Bytes right behind tokens; the n-th end belongs to the n-th start.
    pub(crate) ends: u64,
    /// Bytes at which masks cannot decide.
    pub(crate) triggers: u64,
    /// Those triggers that one look may clear: a stop behind letters, which ends a sentence more
    /// often than an abbreviation, and a hyphen between letters, which joins unless it says a range.
    pub(crate) soft: u64,
    /// Bytes of runs of letters and digits, with what joins them.
    runs: u64,
    /// Marks that join the letters or digits around them.
    inner: u64,
}

impl Block {
    /// The block of `window`, which has these `masks`.
    #[inline(always)]
    pub(crate) fn new(masks: &Masks, window: &Window) -> Self {
        let Masks { letter, digit, outside, beyond, stop, hyphen, separator, joiner, twin, odd } = *masks;
        let behind = Behind::of(window[BLOCK]);

        let before_letter = letter >> 1 | behind.letter;
        let before_digit = digit >> 1 | behind.digit;
        let inner_hyphen = hyphen & letter << 1 & before_letter;
        let inner = inner_hyphen | separator & digit << 1 & before_digit;

        let runs = letter | digit | inner;
        let mark = !(runs | outside | beyond | odd);
        let before_beyond = beyond >> 1 | behind.beyond;
        let before_joined =
            (joiner | odd) >> 1 | behind.joined | before_letter | before_digit | before_beyond;

        // `a1` and `1a` are one run: `Rp50` is two tokens, `km2` one.
        let mixed = letter & digit << 1 | digit & letter << 1;
        let hard = beyond | odd | joiner & !inner & before_joined | mark & (before_beyond | twin) | mixed;
        let soft = stop & letter << 1 & !hard | inner_hyphen;

        Self {
            starts: runs & !(runs << 1) | mark,
            ends: !runs & runs << 1 | mark << 1,
            triggers: hard | soft,
            soft,
            runs,
            inner,
        }
    }

    /// How many tokens end before the first trigger: on them the masks alone decide.
    #[inline(always)]
    pub(crate) fn count_plain(&self) -> usize {
        let lowest_trigger = self.triggers & self.triggers.wrapping_neg();
        (self.ends & lowest_trigger.wrapping_sub(1)).count_ones() as usize
    }

    /// Whether a token ends before the first trigger.
    #[inline(always)]
    pub(crate) fn has_plain(&self) -> bool {
        self.ends.trailing_zeros() < self.triggers.trailing_zeros()
    }

    /// The first byte of the next token and the byte right behind it.
    #[inline(always)]
    pub(crate) fn take(&mut self) -> (usize, usize) {
        let token = (self.starts.trailing_zeros() as usize, self.ends.trailing_zeros() as usize);
        self.starts &= self.starts.wrapping_sub(1);
        self.ends &= self.ends.wrapping_sub(1);
        token
    }

    /// Forgets the first trigger, as it changes nothing.
    #[inline(always)]
    pub(crate) fn clear_trigger(&mut self) {
        self.triggers &= self.triggers.wrapping_sub(1);
    }

    /// Forgets all before the byte `at`, where a token may start whatever stands before it.
    #[inline(always)]
    pub(crate) fn begin_at(&mut self, at: usize) {
        let from = u64::MAX << at;
        let here = from & from.wrapping_neg();
        // A run that goes on over `at` has lost its start: it starts anew here. A mark that would
        // join it to what stands before is for the grammar to judge.
        self.starts = self.starts & from | self.runs & here;
        self.ends &= from ^ here;
        self.triggers = self.triggers & from | self.inner & here;
        self.soft &= from ^ here;
    }
}

/// What a block must know of the byte behind it: masks with the highest bit set or not.
struct Behind {
    letter: u64,
    digit: u64,
    beyond: u64,
    joined: u64,
}

impl Behind {
    #[inline(always)]
    fn of(byte: u8) -> Self {
        let highest = |is: bool| u64::from(is) << (BLOCK - 1);
        Self {
            letter: highest(byte.is_ascii_alphabetic()),
            digit: highest(byte.is_ascii_digit()),
            beyond: highest(byte >= 0x80),
            joined: highest(matches!(byte, b'#' | b'%'..=b'\'' | b'+'..=b'/' | b':' | b'@' | b'_' | 0x7F)),
        }
    }
}
