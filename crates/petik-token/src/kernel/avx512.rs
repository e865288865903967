//! The kernel of AVX-512 machines: 64 bytes at a time, and a comparison gives the bits at once.

use core::arch::x86_64::{
    __m512i, _mm512_cmpeq_epi8_mask, _mm512_cmple_epu8_mask, _mm512_loadu_si512, _mm512_movepi8_mask,
    _mm512_or_si512, _mm512_set1_epi8, _mm512_sub_epi8,
};

use super::vector::{self, Vector};
use super::{BlockLoop, Masks, Window};

#[derive(Clone, Copy)]
struct Avx512(__m512i);

/// The masks of `window`.
///
/// # Safety
///
/// The machine has AVX-512 BW and VL, AVX2, BMI1, BMI2 and POPCNT.
#[target_feature(enable = "avx512bw,avx512vl,avx2,bmi1,bmi2,popcnt")]
pub(super) unsafe fn classify(window: &Window) -> Masks {
    // SAFETY: this function is only called where the instruction sets are.
    unsafe { vector::classify::<Avx512>(window) }
}

/// Runs `block_loop` with this kernel inlined.
///
/// # Safety
///
/// The machine has AVX-512 BW and VL, AVX2, BMI1, BMI2 and POPCNT.
#[target_feature(enable = "avx512bw,avx512vl,avx2,bmi1,bmi2,popcnt")]
pub(super) unsafe fn run<L: BlockLoop>(block_loop: L) {
    // SAFETY: this function is only called where the instruction sets are.
    block_loop.run(|window| unsafe { vector::classify::<Avx512>(window) });
}

// SAFETY of every block below: the trait's callers vouch for the instruction set.
impl Vector for Avx512 {
    const BYTES: usize = 64;

    type Flags = u64;

    #[inline(always)]
    unsafe fn load(window: &Window, at: usize) -> Self {
        debug_assert!(at + Self::BYTES <= window.len());
        // SAFETY: the caller vouches that these bytes lie in the window; the load needs no alignment.
        unsafe { Self(_mm512_loadu_si512(window.as_ptr().add(at).cast())) }
    }

    #[inline(always)]
    unsafe fn is(self, byte: u8) -> u64 {
        // SAFETY: see above.
        unsafe { _mm512_cmpeq_epi8_mask(self.0, _mm512_set1_epi8(byte.cast_signed())) }
    }

    #[inline(always)]
    unsafe fn within(self, first: u8, last: u8) -> u64 {
        // SAFETY: see above.
        unsafe {
            let from_first = _mm512_sub_epi8(self.0, _mm512_set1_epi8(first.cast_signed()));
            _mm512_cmple_epu8_mask(from_first, _mm512_set1_epi8((last - first).cast_signed()))
        }
    }

    #[inline(always)]
    unsafe fn beyond(self) -> u64 {
        // SAFETY: see above.
        unsafe { _mm512_movepi8_mask(self.0) }
    }

    #[inline(always)]
    unsafe fn equals(self, other: Self) -> u64 {
        // SAFETY: see above.
        unsafe { _mm512_cmpeq_epi8_mask(self.0, other.0) }
    }

    #[inline(always)]
    unsafe fn lowered(self) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm512_or_si512(self.0, _mm512_set1_epi8(0x20))) }
    }

    #[inline(always)]
    unsafe fn or(one: u64, other: u64) -> u64 {
        one | other
    }

    #[inline(always)]
    unsafe fn bits(flags: u64) -> u64 {
        flags
    }
}
