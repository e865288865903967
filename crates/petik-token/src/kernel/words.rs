//! The portable kernel: table look-ups and 64-bit words, on every target, without `unsafe`.
//!
//! The table gives the classes of a byte as the lowest bits of eight bytes, one a class. Shifted by
//! one and summed over eight bytes of text, each byte of the word is eight bits of a class's mask: to
//! gather the masks costs three instructions a byte, and the transposition of eight such words one
//! more, where taking bits out of eight bytes class by class cost thirteen. No operation depends on
//! the order of bytes in memory or on the width of a pointer.

use super::classes::{self, Aligned};
use super::{BLOCK, Common, Rare, Window};

/// The kernel.
#[derive(Clone, Copy)]
pub(super) struct Engine;

impl super::Engine for Engine {
    const RARE_IS_CHEAP: bool = false;

    #[inline(always)]
    fn common(self, window: &Window) -> Common {
        Common::from_masks(masks(&COMMON, window))
    }

    #[inline(always)]
    fn rare(self, window: &Window) -> Rare {
        Rare::from_masks(masks(&RARE, window))
    }
}

static COMMON: [u64; 256] = spread(&classes::COMMON);
static RARE: [u64; 256] = spread(&classes::RARE);

/// Bit `n` of each entry as the lowest bit of byte `n`.
const fn spread(classes: &Aligned<256>) -> [u64; 256] {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < table.len() {
        let mut class = 0;
        while class < 8 {
            table[byte] |= ((classes.0[byte] >> class & 1) as u64) << (8 * class);
            class += 1;
        }
        byte += 1;
    }
    table
}

/// The eight masks of the classes in `table`.
#[inline(always)]
fn masks(table: &[u64; 256], window: &Window) -> [u64; 8] {
    let mut words = [0; BLOCK / 8];
    for (word, bytes) in words.iter_mut().zip(window.as_chunks::<8>().0) {
        // The byte behind another is one bit higher.
        *word = bytes.iter().rev().fold(0, |word, byte| word << 1 | table[usize::from(*byte)]);
    }
    transpose(&mut words);
    words
}

/// Byte `n` of word `m` and byte `m` of word `n` change places (Warren, *Hacker's Delight*, 2012,
/// section 7-3).
#[inline(always)]
fn transpose(words: &mut [u64; 8]) {
    for (distance, kept) in
        [(4, 0x0000_0000_FFFF_FFFF), (2, 0x0000_FFFF_0000_FFFF), (1, 0x00FF_00FF_00FF_00FF)]
    {
        for low in (0..8).filter(|word| word & distance == 0) {
            let high = low + distance;
            let shift = 8 * distance;
            let changed = (words[low] >> shift ^ words[high]) & kept;
            words[high] ^= changed;
            words[low] ^= changed << shift;
        }
    }
}
