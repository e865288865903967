//! The kernel of every x86-64: 16 bytes at a time.

use core::arch::x86_64::{
    __m128i, _mm_add_epi8, _mm_cmpeq_epi8, _mm_cmpgt_epi8, _mm_loadu_si128, _mm_movemask_epi8, _mm_or_si128,
    _mm_set1_epi8,
};

use super::vector::{self, Vector};
use super::{BlockLoop, Common, LineOutline, Outline, Rare, Typeset, Window};

#[derive(Clone, Copy)]
struct Sse2(__m128i);

/// The kernel. A value says that the machine has SSE2, as every x86-64 has.
#[derive(Clone, Copy)]
struct Engine;

impl super::Engine for Engine {
    #[inline(always)]
    fn common(self, window: &Window) -> Common {
        // SAFETY: an `Engine` is only made by `run`, whose callers vouch for the instruction set.
        unsafe { vector::common::<Sse2>(window) }
    }

    #[inline(always)]
    fn rare(self, window: &Window) -> Rare {
        // SAFETY: an `Engine` is only made by `run`, whose callers vouch for the instruction set.
        unsafe { vector::rare::<Sse2>(window) }
    }

    #[inline(always)]
    fn typeset(self, window: &Window) -> Typeset {
        // SAFETY: an `Engine` is only made by `run`, whose callers vouch for the instruction set.
        unsafe { vector::typeset::<Sse2>(window) }
    }

    #[inline(always)]
    fn outline(self, window: &Window) -> Outline {
        // SAFETY: an `Engine` is only made by `run`, whose callers vouch for the instruction set.
        unsafe { vector::outline::<Sse2>(window) }
    }

    #[inline(always)]
    fn line_outline(self, window: &Window) -> LineOutline {
        // SAFETY: an `Engine` is only made by `run`, whose callers vouch for the instruction set.
        unsafe { vector::line_outline::<Sse2>(window) }
    }
}

/// Runs `block_loop` with this kernel inlined.
///
/// # Safety
///
/// The machine has SSE2, as every x86-64 has.
#[target_feature(enable = "sse2")]
pub(super) unsafe fn run<L: BlockLoop>(block_loop: L) -> L::Output {
    block_loop.run(Engine)
}

// SAFETY of every block below: the trait's callers vouch for the instruction set.
impl Vector for Sse2 {
    const BYTES: usize = 16;

    type Flags = __m128i;

    #[inline(always)]
    unsafe fn load(window: &Window, at: usize) -> Self {
        debug_assert!(at + Self::BYTES <= window.len());
        // SAFETY: the caller vouches that these bytes lie in the window; the load needs no alignment.
        unsafe { Self(_mm_loadu_si128(window.as_ptr().add(at).cast())) }
    }

    #[inline(always)]
    unsafe fn is(self, byte: u8) -> __m128i {
        // SAFETY: see above.
        unsafe { _mm_cmpeq_epi8(self.0, _mm_set1_epi8(byte.cast_signed())) }
    }

    #[inline(always)]
    unsafe fn within(self, first: u8, last: u8) -> __m128i {
        // Turned so that the last byte of the range is the greatest: one comparison serves, where both ends
        // took two.
        let turn = i8::MAX.wrapping_sub(last.cast_signed());
        let below = i8::MAX - (last - first).cast_signed() - 1;
        // SAFETY: see above.
        unsafe { _mm_cmpgt_epi8(_mm_add_epi8(self.0, _mm_set1_epi8(turn)), _mm_set1_epi8(below)) }
    }

    #[inline(always)]
    unsafe fn beyond(self) -> __m128i {
        // The high bit of a byte is what `bits` looks at.
        self.0
    }

    #[inline(always)]
    unsafe fn lowered(self) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm_or_si128(self.0, _mm_set1_epi8(0x20))) }
    }

    #[inline(always)]
    unsafe fn or(one: __m128i, other: __m128i) -> __m128i {
        // SAFETY: see above.
        unsafe { _mm_or_si128(one, other) }
    }

    #[inline(always)]
    unsafe fn bits(flags: __m128i) -> u64 {
        // SAFETY: see above.
        u64::from(unsafe { _mm_movemask_epi8(flags) }.cast_unsigned())
    }
}
