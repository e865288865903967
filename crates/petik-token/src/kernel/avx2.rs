//! The kernel of most x86-64 machines since 2013: 32 bytes at a time.

use core::arch::x86_64::{
    __m256i, _mm_loadu_si128, _mm256_add_epi8, _mm256_broadcastsi128_si256, _mm256_cmpeq_epi8,
    _mm256_cmpgt_epi8, _mm256_loadu_si256, _mm256_movemask_epi8, _mm256_or_si256, _mm256_set1_epi8,
    _mm256_shuffle_epi8,
};

use super::vector::{self, Set, Vector};
use super::{BlockLoop, Common, LineOutline, Outline, Rare, Typeset, Window};

#[derive(Clone, Copy)]
pub(super) struct Avx2(__m256i);

/// The kernel. A value says that the machine has AVX2, BMI1, BMI2 and POPCNT.
#[derive(Clone, Copy)]
struct Engine;

impl super::Engine for Engine {
    #[inline(always)]
    fn common(self, window: &Window) -> Common {
        // SAFETY: an `Engine` is only made by `run`, whose callers vouch for the instruction set.
        unsafe { vector::common::<Avx2>(window) }
    }

    #[inline(always)]
    fn rare(self, window: &Window) -> Rare {
        // SAFETY: an `Engine` is only made by `run`, whose callers vouch for the instruction set.
        unsafe { vector::rare::<Avx2>(window) }
    }

    #[inline(always)]
    fn typeset(self, window: &Window) -> Typeset {
        // SAFETY: an `Engine` is only made by `run`, whose callers vouch for the instruction set.
        unsafe { vector::typeset::<Avx2>(window) }
    }

    #[inline(always)]
    fn outline(self, window: &Window) -> Outline {
        // SAFETY: an `Engine` is only made by `run`, whose callers vouch for the instruction set.
        unsafe { vector::outline::<Avx2>(window) }
    }

    #[inline(always)]
    fn line_outline(self, window: &Window) -> LineOutline {
        // SAFETY: an `Engine` is only made by `run`, whose callers vouch for the instruction set.
        unsafe { vector::line_outline::<Avx2>(window) }
    }
}

/// Runs `block_loop` with this kernel inlined.
///
/// # Safety
///
/// The machine has AVX2, BMI1, BMI2 and POPCNT.
#[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
pub(super) unsafe fn run<L: BlockLoop>(block_loop: L) -> L::Output {
    block_loop.run(Engine)
}

// SAFETY of every block below: the trait's callers vouch for the instruction set.
impl Vector for Avx2 {
    const BYTES: usize = 32;

    type Flags = __m256i;

    #[inline(always)]
    unsafe fn load(window: &Window, at: usize) -> Self {
        debug_assert!(at + Self::BYTES <= window.len());
        // SAFETY: the caller vouches that these bytes lie in the window; the load needs no alignment.
        unsafe { Self(_mm256_loadu_si256(window.as_ptr().add(at).cast())) }
    }

    #[inline(always)]
    unsafe fn is(self, byte: u8) -> __m256i {
        // SAFETY: see above.
        unsafe { _mm256_cmpeq_epi8(self.0, _mm256_set1_epi8(byte.cast_signed())) }
    }

    #[inline(always)]
    unsafe fn among(self, set: &Set) -> __m256i {
        // SAFETY: the load is the table; else see above. A byte beyond ASCII looks up 0, which is not equal
        // to it.
        unsafe {
            let table = _mm256_broadcastsi128_si256(_mm_loadu_si128(set.by_low_half.as_ptr().cast()));
            _mm256_cmpeq_epi8(_mm256_shuffle_epi8(table, self.0), self.0)
        }
    }

    #[inline(always)]
    unsafe fn within(self, first: u8, last: u8) -> __m256i {
        // Turned so that the last byte of the range is the greatest: one comparison serves, where both ends
        // took two.
        let turn = i8::MAX.wrapping_sub(last.cast_signed());
        let below = i8::MAX - (last - first).cast_signed() - 1;
        // SAFETY: see above.
        unsafe { _mm256_cmpgt_epi8(_mm256_add_epi8(self.0, _mm256_set1_epi8(turn)), _mm256_set1_epi8(below)) }
    }

    #[inline(always)]
    unsafe fn beyond(self) -> __m256i {
        // The high bit of a byte is what `bits` looks at.
        self.0
    }

    #[inline(always)]
    unsafe fn lowered(self) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm256_or_si256(self.0, _mm256_set1_epi8(0x20))) }
    }

    #[inline(always)]
    unsafe fn or(one: __m256i, other: __m256i) -> __m256i {
        // SAFETY: see above.
        unsafe { _mm256_or_si256(one, other) }
    }

    #[inline(always)]
    unsafe fn bits(flags: __m256i) -> u64 {
        // SAFETY: see above.
        u64::from(unsafe { _mm256_movemask_epi8(flags) }.cast_unsigned())
    }
}
