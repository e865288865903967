//! The portable kernel: eight bytes in a 64-bit word, on every target.
//!
//! A word is read little-endian, so byte 0 is the lowest on big-endian machines as well, and no
//! operation depends on the width of a pointer. The arithmetic is that of Warren, *Hacker's
//! Delight* (2012), chapter 6: no sum here carries from one byte into the next.

use super::vector::{self, Vector};
use super::{Masks, Window};

/// Eight bytes.
#[derive(Clone, Copy)]
struct Words(u64);

/// The kernel.
#[derive(Clone, Copy)]
pub(super) struct Engine;

impl super::Engine for Engine {
    #[inline(always)]
    fn masks(self, window: &Window) -> Masks {
        // SAFETY: plain words need no instruction set.
        unsafe { vector::classify::<Words>(window) }
    }
}

/// `byte` eight times.
const fn all(byte: u8) -> u64 {
    byte as u64 * 0x0101_0101_0101_0101
}

const HIGH: u64 = all(0x80);

impl Vector for Words {
    const BYTES: usize = 8;

    /// The high bit of a byte.
    type Flags = u64;

    #[inline(always)]
    unsafe fn load(window: &Window, at: usize) -> Self {
        let bytes = window.get(at..at + 8).and_then(|bytes| bytes.try_into().ok());
        Self(u64::from_le_bytes(bytes.unwrap_or_default()))
    }

    #[inline(always)]
    unsafe fn is(self, byte: u8) -> u64 {
        // SAFETY: plain words need no instruction set.
        unsafe { self.equals(Self(all(byte))) }
    }

    #[inline(always)]
    unsafe fn within(self, first: u8, last: u8) -> u64 {
        // Seven bits and less than 0x80 make less than 0x100.
        let low = self.0 & !HIGH;
        let from_first = low + all(0x80 - first);
        let behind_last = low + all(0x7F - last);
        from_first & !behind_last & !self.0 & HIGH
    }

    #[inline(always)]
    unsafe fn beyond(self) -> u64 {
        self.0 & HIGH
    }

    #[inline(always)]
    unsafe fn equals(self, other: Self) -> u64 {
        let difference = self.0 ^ other.0;
        !(((difference & !HIGH) + !HIGH) | difference) & HIGH
    }

    #[inline(always)]
    unsafe fn lowered(self) -> Self {
        Self(self.0 | all(0x20))
    }

    #[inline(always)]
    unsafe fn or(one: u64, other: u64) -> u64 {
        one | other
    }

    #[inline(always)]
    unsafe fn bits(flags: u64) -> u64 {
        // Each flag is moved to its own bit of the highest byte; no two summands meet.
        (flags >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
    }
}
