//! The portable kernel: eight bytes in a 64-bit word, on every target, without `unsafe`.
//!
//! A word is read little-endian, so byte 0 is the lowest on big-endian machines as well, and no
//! operation depends on the width of a pointer. To look each class up in a table is some tenth faster
//! than to compare eight bytes at a time with the ends of the ranges.
//! The arithmetic is that of Warren, *Hacker's Delight* (2012), chapters 6 and 7.

use super::classes::{ALIEN, CLASSES, DIGIT, HYPHEN, JOINER, LETTER, OUTSIDE, SEPARATOR, STOP};
use super::{BLOCK, Masks, Window};

/// The kernel.
#[derive(Clone, Copy)]
pub(super) struct Engine;

impl super::Engine for Engine {
    #[inline(always)]
    fn masks(self, window: &Window) -> Masks {
        let mut masks = Masks::default();
        let [bytes @ .., _] = window;
        let [_, next @ ..] = window;
        for (at, (bytes, next)) in
            (0..BLOCK).step_by(8).zip(bytes.as_chunks().0.iter().zip(next.as_chunks().0))
        {
            let classes =
                bytes.iter().rev().fold(0, |word, byte| word << 8 | u64::from(CLASSES.0[usize::from(*byte)]));
            let is = |class: u8| packed(classes >> class.trailing_zeros() & LOW) << at;
            masks.letter |= is(LETTER);
            masks.digit |= is(DIGIT);
            masks.outside |= is(OUTSIDE);
            masks.alien |= is(ALIEN);
            masks.stop |= is(STOP);
            masks.hyphen |= is(HYPHEN);
            masks.separator |= is(SEPARATOR);
            masks.joiner |= is(JOINER);
            masks.twin |= packed(zeros(u64::from_le_bytes(*bytes) ^ u64::from_le_bytes(*next))) << at;
        }
        masks
    }
}

/// The lowest bit of each byte.
const LOW: u64 = 0x0101_0101_0101_0101;

/// All bits of each byte but the highest.
const BELOW_HIGH: u64 = 0x7F7F_7F7F_7F7F_7F7F;

/// The lowest bits of the eight bytes as one byte; `flags` has no other bits.
#[inline(always)]
const fn packed(flags: u64) -> u64 {
    // Each flag is moved to its own bit of the highest byte; no two summands meet.
    flags.wrapping_mul(0x0102_0408_1020_4080) >> 56
}

/// The lowest bit of each byte that is zero. No sum carries from one byte into the next.
#[inline(always)]
const fn zeros(word: u64) -> u64 {
    !(((word & BELOW_HIGH) + BELOW_HIGH) | word | BELOW_HIGH) >> 7
}
