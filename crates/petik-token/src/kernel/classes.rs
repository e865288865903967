//! The classes of bytes as bits of a byte, for the kernels that look them up.

/// A bit for each mask of [`Masks`](super::Masks) that depends on one byte alone.
pub(super) const LETTER: u8 = 1;
pub(super) const DIGIT: u8 = 1 << 1;
pub(super) const OUTSIDE: u8 = 1 << 2;
pub(super) const ALIEN: u8 = 1 << 3;
pub(super) const STOP: u8 = 1 << 4;
pub(super) const HYPHEN: u8 = 1 << 5;
pub(super) const SEPARATOR: u8 = 1 << 6;
pub(super) const JOINER: u8 = 1 << 7;

/// The classes of all bytes.
pub(super) static CLASSES: Aligned<256> = {
    let mut classes = [ALIEN; 256];
    let mut byte: u8 = 0;
    while byte < 0x80 {
        classes[byte as usize] = match byte {
            b'A'..=b'Z' | b'a'..=b'z' => LETTER,
            b'0'..=b'9' => DIGIT,
            0..=b' ' => OUTSIDE,
            b'_' | 0x7F => ALIEN,
            b'.' => STOP | SEPARATOR | JOINER,
            b',' | b':' => SEPARATOR | JOINER,
            b'-' => HYPHEN | JOINER,
            b'#' | b'%' | b'&' | b'\'' | b'+' | b'/' | b'@' => JOINER,
            _ => 0,
        };
        byte += 1;
    }
    Aligned(classes)
};

/// A table that begins with a cache line.
#[repr(align(64))]
pub(super) struct Aligned<const N: usize>(pub(super) [u8; N]);
