//! From byte classes to tokens: boundaries by shift and mask, and where masks cannot decide.

use crate::kernel::{Bounds, Masks};

/// The tokens of a block as masks. No token goes on from the block before: a block begins where
/// one may start.
///
/// A run of letters or of digits is a token, with the hyphens inside a word and the separators
/// inside a number; any other ASCII byte that is not outside is one. So it is unless a *trigger*
/// stands within the token or right behind it: there the grammar decides, character by character.
/// Triggers may be too many, never too few.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Block {
    /// Where tokens begin and end.
    bounds: Bounds,
    /// Bytes at which masks cannot decide.
    triggers: u64,
    /// Bytes that would be triggers if the words before them were special: a stop behind letters,
    /// which ends a sentence more often than an abbreviation, and a hyphen between letters, which
    /// joins unless it says a range.
    soft: u64,
    /// Bytes of runs of letters and digits, with what joins them.
    runs: u64,
    /// Marks that join the letters or digits around them.
    inner: u64,
}

/// All bytes of a block but the last.
const DECIDED: u64 = u64::MAX >> 1;

/// The letters before which eight or more stand in a row, the letter itself counted: no
/// abbreviation without a stop inside is so long, so a stop behind it ends a sentence.
#[inline(always)]
fn longer_than_abbreviations(letter: u64) -> u64 {
    let two = letter & letter << 1;
    let four = two & two << 2;
    four & four << 4
}

#[cfg(feature = "lexicon")]
const _: () = assert!(petik_lexicon::LONGEST_ABBREVIATION_WITHOUT_STOP < 8, "see longer_than_abbreviations");

/// The bytes before a `joined` one, or before one to three `joiner`s and such a one: `.` in `S.H`,
/// `:` in `http://a`, but neither mark of `5%, `. What would be told by bytes behind the block counts
/// as joined, and so do more joiners in a row.
#[inline(always)]
fn before_joined(joined: u64, joiner: u64) -> u64 {
    let shifted = |mask: u64, by: u32| mask >> by | !(u64::MAX >> by);
    let third = shifted(joined, 3) | shifted(joiner, 3);
    let second = shifted(joined, 2) | shifted(joiner, 2) & third;
    joined >> 1 | joiner >> 1 & second
}

impl Block {
    /// The block that has these masks.
    ///
    /// Its last byte only tells what the byte before it is followed by: what ends there is left to
    /// the next block. To look at the byte behind the block instead took branches that
    /// depend on it.
    #[inline(always)]
    pub(crate) fn new(masks: &Masks) -> Self {
        let Masks { letter, digit, outside, alien, stop, hyphen, separator, joiner, twin } = *masks;

        let inner_hyphen = hyphen & letter << 1 & letter >> 1;
        let inner = inner_hyphen | separator & digit << 1 & digit >> 1;
        let runs = letter | digit | inner;
        let mark = !(runs | outside | alien);
        let joining = joiner & !inner & before_joined(letter | digit | alien, joiner);

        // `a1` and `1a` are one run: `Rp50` is two tokens, `km2` one.
        let mixed = letter & digit << 1 | digit & letter << 1;
        let hard = alien | joining | mark & (alien >> 1 | twin) | mixed;
        let soft = stop & letter << 1 & !(longer_than_abbreviations(letter) << 1) & !hard | inner_hyphen;

        Self {
            bounds: Bounds {
                starts: (runs & !(runs << 1) | mark) & DECIDED,
                ends: (!runs & runs << 1 | mark << 1) & DECIDED,
            },
            triggers: hard & DECIDED,
            soft: soft & DECIDED,
            runs,
            inner,
        }
    }

    /// Whether a token ends before the first trigger: on it the masks alone decide.
    #[inline(always)]
    pub(crate) fn has_plain(&self) -> bool {
        self.bounds.ends.trailing_zeros() < self.triggers.trailing_zeros()
    }

    /// The next token, as one is plain.
    #[inline(always)]
    pub(crate) fn take(&mut self) -> (usize, usize) {
        self.bounds.take()
    }

    /// Takes all plain tokens at once: how many there are, and the bounds that begin with theirs.
    #[inline(always)]
    pub(crate) fn take_plain(&mut self) -> (usize, Bounds) {
        let all = self.bounds;
        let lowest_trigger = self.triggers & self.triggers.wrapping_neg();
        let plain = all.ends & lowest_trigger.wrapping_sub(1);
        if plain != 0 {
            let last_end = u64::BITS - 1 - plain.leading_zeros();
            self.bounds = Bounds { starts: all.starts & u64::MAX << last_end, ends: all.ends ^ plain };
        }
        (plain.count_ones() as usize, all)
    }

    /// The first byte of the next token; the byte where the next block begins if none is left.
    #[inline(always)]
    pub(crate) fn next_start(&self) -> usize {
        (self.bounds.starts | !DECIDED).trailing_zeros() as usize
    }

    /// The first trigger, if there is one, and whether it was soft.
    #[inline(always)]
    pub(crate) fn first_trigger(&self) -> Option<(usize, bool)> {
        let lowest = self.triggers & self.triggers.wrapping_neg();
        (lowest != 0).then_some((lowest.trailing_zeros() as usize, self.soft & lowest != 0))
    }

    /// Makes triggers of the soft bytes for which `is_special` holds, told where the token begins in
    /// which the byte stands, or which it follows.
    ///
    /// All are asked at once, when a block begins: so the loop over the tokens is not
    /// left for each of them.
    #[inline(always)]
    pub(crate) fn settle(&mut self, is_special: impl Fn(usize, usize) -> bool) {
        let mut soft = self.soft;
        self.triggers &= !soft;
        while soft != 0 {
            let bit = soft & soft.wrapping_neg();
            soft ^= bit;
            if let Some(start) = (self.bounds.starts & (bit - 1)).checked_ilog2()
                && is_special(start as usize, bit.trailing_zeros() as usize)
            {
                self.triggers |= bit;
            }
        }
    }

    /// Forgets all before the byte `at`, where a token may start whatever stands before it. Tells
    /// whether that is within a run, so that the block is to be settled anew: a soft byte of the run
    /// then belongs to another word.
    #[inline(always)]
    pub(crate) fn begin_at(&mut self, at: usize) -> bool {
        let from = u64::MAX << at;
        let here = from & from.wrapping_neg();
        // A run that goes on over `at` has lost its start: it starts anew here. A mark that would
        // join it to what stands before is for the grammar to judge.
        let is_within_run = self.runs & here & !self.bounds.starts != 0;
        self.bounds.starts = self.bounds.starts & from | self.runs & here;
        self.bounds.ends &= from ^ here;
        self.soft &= from ^ here;
        self.triggers = self.triggers & from | self.inner & here;
        is_within_run
    }
}
