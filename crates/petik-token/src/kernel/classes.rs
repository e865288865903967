//! The classes of bytes, as tables for the kernels that look them up.

/// A bit for each mask of [`Common`](super::Common), in the order of its fields.
pub(super) const COMMON: Aligned<256> = {
    let mut classes = [0; 256];
    let mut byte: u8 = 0;
    while byte < 0x80 {
        classes[byte as usize] = match byte {
            b'A'..=b'Z' | b'a'..=b'z' => 1,
            b'0'..=b'9' => 1 << 1,
            b'\n' => 1 << 2 | 1 << 7,
            0..=b' ' => 1 << 2,
            b'.' => 1 << 3,
            b'-' => 1 << 4,
            b',' | b':' => 1 << 5,
            b'"' | b'(' | b')' | b'?' | b'!' | b';' => 1 << 6,
            _ => 0,
        };
        byte += 1;
    }
    Aligned(classes)
};

/// A bit for each mask of [`Rare`](super::Rare), in the order of its fields.
pub(super) const RARE: Aligned<256> = {
    let mut classes = [1 << 7; 256];
    let mut byte: u8 = 0;
    while byte < 0x80 {
        classes[byte as usize] = match byte {
            b'@' => 1,
            b'#' => 1 << 1 | 1 << 4,
            b'/' => 1 << 2,
            b'%' | b'&' => 1 << 3,
            b'+' => 1 << 3 | 1 << 4,
            b'*' | b'=' | b'`' | b'~' => 1 << 4,
            b'\'' => 1 << 4 | 1 << 5,
            b'_' => 1 << 6,
            0x7F => 1 << 7,
            _ => 0,
        };
        byte += 1;
    }
    Aligned(classes)
};

/// A bit for each mask of [`Typeset`](super::Typeset), in the order of its fields: by the low seven bits of
/// bytes beyond ASCII.
#[cfg(target_arch = "x86_64")]
pub(super) const TYPESET: Aligned<128> = {
    let mut classes = [0; 128];
    let mut low: u8 = 0;
    while low < 0x80 {
        classes[low as usize] = match low | 0x80 {
            0xC3 => 1,
            0xC4..=0xC9 | 0xD0 | 0xD1 => 1 << 1,
            0x97 | 0xB7 => 1 << 2,
            0xE2 => 1 << 3,
            0x80 => 1 << 4,
            0x93 | 0x94 | 0x9C | 0x9D | 0xA6 => 1 << 5,
            0x98 | 0x99 => 1 << 6,
            _ => 0,
        };
        low += 1;
    }
    Aligned(classes)
};

/// A table that begins with a cache line.
#[repr(align(64))]
pub(super) struct Aligned<const N: usize>(pub(super) [u8; N]);
