//! The one algorithm of all kernels, over a small vector type.

use super::{BLOCK, Masks, Window};

/// A few bytes that are compared all at once.
///
/// A comparison gives a vector of flags, of which [`Vector::bits`] makes one bit a byte.
pub(super) trait Vector: Copy {
    /// Bytes a vector.
    const BYTES: usize;

    /// Flags of a comparison.
    type Flags: Copy;

    /// Loads the bytes of `window` from `at` on.
    ///
    /// # Safety
    ///
    /// The machine has the instruction set, and `at + BYTES` is no more than the window's length.
    unsafe fn load(window: &Window, at: usize) -> Self;

    /// Which bytes equal `byte`, below 0x80.
    ///
    /// # Safety
    ///
    /// The machine has the instruction set. So for all methods below.
    unsafe fn is(self, byte: u8) -> Self::Flags;

    /// Which bytes lie in `first..=last`, both below 0x80.
    unsafe fn within(self, first: u8, last: u8) -> Self::Flags;

    /// Which bytes are 0x80 and above.
    unsafe fn beyond(self) -> Self::Flags;

    /// Which bytes equal those of `other`.
    unsafe fn equals(self, other: Self) -> Self::Flags;

    /// Every byte with the bit 0x20 set: letters in lower case.
    unsafe fn lowered(self) -> Self;

    /// Flags of either.
    unsafe fn or(one: Self::Flags, other: Self::Flags) -> Self::Flags;

    /// One bit a byte, the first byte lowest.
    unsafe fn bits(flags: Self::Flags) -> u64;
}

/// The masks of `window`.
///
/// # Safety
///
/// The machine has the instruction set of `V`.
#[inline(always)]
pub(super) unsafe fn classify<V: Vector>(window: &Window) -> Masks {
    let mut masks = Masks::default();
    let mut at = 0;
    while at < BLOCK {
        // SAFETY: the caller vouches for the instruction set; `at + BYTES` is at most the block's
        // length, as that is a multiple of `BYTES`, and one byte more at most the window's.
        unsafe {
            let bytes = V::load(window, at);
            let next = V::load(window, at + 1);
            let lowered = bytes.lowered();
            let colon = bytes.is(b':');
            let separator = V::or(V::or(bytes.is(b'.'), bytes.is(b',')), colon);
            let joiner = V::or(
                V::or(bytes.within(b'%', b'\''), bytes.within(b'+', b'/')),
                V::or(V::or(bytes.is(b'#'), bytes.is(b'@')), colon),
            );
            masks.letter |= V::bits(lowered.within(b'a', b'z')) << at;
            masks.digit |= V::bits(bytes.within(b'0', b'9')) << at;
            masks.outside |= V::bits(bytes.within(0, b' ')) << at;
            masks.alien |= V::bits(V::or(bytes.beyond(), V::or(bytes.is(b'_'), bytes.is(0x7F)))) << at;
            masks.stop |= V::bits(bytes.is(b'.')) << at;
            masks.hyphen |= V::bits(bytes.is(b'-')) << at;
            masks.separator |= V::bits(separator) << at;
            masks.joiner |= V::bits(joiner) << at;
            masks.twin |= V::bits(bytes.equals(next)) << at;
        }
        at += V::BYTES;
    }
    masks
}
