//! The kernel of AVX-512 machines: 64 bytes at a time.
//!
//! Two of its instructions have no like elsewhere. A permutation looks up the class of 64 bytes at
//! once in a table of 128, where other kernels compare with the ends of ranges, and lays out tokens
//! four at a time; and a compression packs the places of a mask's bits, where others scan for one bit
//! after the other.

use alloc::vec::Vec;
use core::arch::x86_64::{
    __m512i, _mm512_add_epi64, _mm512_alignr_epi64, _mm512_castsi512_si128, _mm512_inserti32x4,
    _mm512_loadu_si512, _mm512_mask_loadu_epi8, _mm512_mask_mov_epi8, _mm512_mask_test_epi8_mask,
    _mm512_maskz_compress_epi8, _mm512_movepi8_mask, _mm512_permutex2var_epi8, _mm512_permutexvar_epi8,
    _mm512_set1_epi8, _mm512_set1_epi64, _mm512_storeu_si512, _mm512_zextsi128_si512,
};

use super::avx2::Avx2;
use super::classes::{self, Aligned};
use super::plain::KINDS;
use super::vector;
use super::{BLOCK, BlockLoop, Common, Firsts, LineOutline, Outline, Plain, Rare, StandIns, Typeset, Window};
use crate::token::TokenSpan;

static COMMON: Aligned<256> = classes::COMMON;
static RARE: Aligned<256> = classes::RARE;
static TYPESET: Aligned<128> = classes::TYPESET;
static BEYOND_ASCII: Aligned<128> = Aligned(StandIns::BEYOND_ASCII);

/// The kernel. A value says that the machine has the instruction sets that `run` enables.
#[derive(Clone, Copy)]
struct Engine;

impl super::Engine for Engine {
    #[inline(always)]
    fn common(self, window: &Window) -> Common {
        // SAFETY: an `Engine` is only made by `run`, whose callers vouch for the instruction sets.
        let (masks, _) = unsafe { masks(&COMMON, window, 0) };
        Common::from_masks(masks)
    }

    #[inline(always)]
    fn rare(self, window: &Window) -> Rare {
        // SAFETY: an `Engine` is only made by `run`, whose callers vouch for the instruction sets.
        let (masks, beyond) = unsafe { masks(&RARE, window, 0) };
        let rare = Rare::from_masks(masks);
        Rare { beyond: beyond | rare.beyond, ..rare }
    }

    #[inline(always)]
    fn typeset(self, window: &Window) -> Typeset {
        // SAFETY: an `Engine` is only made by `run`, whose callers vouch for the instruction sets.
        let (masks, _) = unsafe { masks(&TYPESET, window, u64::MAX) };
        Typeset::from_masks(masks)
    }

    /// One vector type serves as well as the other here: most of the masks are of few bytes, and no table of this
    /// kernel has them.
    #[inline(always)]
    fn outline(self, window: &Window) -> Outline {
        // SAFETY: an `Engine` is only made by `run`, whose callers vouch for AVX2 too.
        unsafe { vector::outline::<Avx2>(window) }
    }

    #[inline(always)]
    fn line_outline(self, window: &Window) -> LineOutline {
        // SAFETY: an `Engine` is only made by `run`, whose callers vouch for AVX2 too.
        unsafe { vector::line_outline::<Avx2>(window) }
    }

    #[inline(always)]
    fn padded(self, bytes: &[u8], window: &mut Window) {
        debug_assert!(bytes.len() < BLOCK);
        let there = (1 << (bytes.len() % BLOCK)) - 1;
        // SAFETY: a masked load touches only the bytes that are there, and the store is the window; for
        // the instruction sets, see `common`.
        unsafe {
            let blanks = _mm512_set1_epi8(b' '.cast_signed());
            let padded = _mm512_mask_loadu_epi8(blanks, there, bytes.as_ptr().cast());
            _mm512_storeu_si512(window.as_mut_ptr().cast(), padded);
        }
    }

    /// All are stored at once: `emit` loads them as one vector, and would wait until single bytes, or a
    /// store under a mask, have reached the cache.
    #[inline(always)]
    fn put_firsts(self, window: &Window, stand_ins: &StandIns, firsts: &mut Firsts) {
        // SAFETY: the load is the window, the store lies within the block's 64 bytes; for the instruction
        // sets, see `common`.
        unsafe {
            let mut bytes = _mm512_loadu_si512(window.as_ptr().cast());
            let beyond = _mm512_movepi8_mask(bytes);
            // Whether the block has such characters was asked before, so this is guessed right.
            if beyond != 0 {
                bytes = _mm512_mask_mov_epi8(bytes, beyond, look_up(&BEYOND_ASCII, bytes));
            }
            for (places, byte) in stand_ins.places_and_bytes() {
                bytes = _mm512_mask_mov_epi8(bytes, places, _mm512_set1_epi8(byte.cast_signed()));
            }
            _mm512_storeu_si512(firsts.as_mut_ptr().cast(), bytes);
        }
    }

    #[inline(always)]
    fn emit(self, plain: Plain<'_>, buffer: &mut Vec<TokenSpan>) {
        // SAFETY: an `Engine` is only made by `run`, whose callers vouch for the instruction sets.
        unsafe { emit(plain, buffer) }
    }
}

/// Runs `block_loop` with this kernel inlined.
///
/// # Safety
///
/// The machine has AVX-512 BW, VL, VBMI and VBMI2, AVX2, BMI1, BMI2 and POPCNT.
#[target_feature(enable = "avx512bw,avx512vl,avx512vbmi,avx512vbmi2,avx2,bmi1,bmi2,popcnt")]
pub(super) unsafe fn run<L: BlockLoop>(block_loop: L) -> L::Output {
    block_loop.run(Engine)
}

/// The entries of `table` for 64 characters of ASCII; those for other bytes mean nothing.
#[inline(always)]
unsafe fn look_up<const N: usize>(table: &Aligned<N>, bytes: __m512i) -> __m512i {
    const { assert!(N >= 128) };
    let start = table.0.as_ptr();
    // SAFETY: the table has 128 bytes; the caller vouches for the instruction sets.
    unsafe {
        let low = _mm512_loadu_si512(start.cast());
        let high = _mm512_loadu_si512(start.add(64).cast());
        _mm512_permutex2var_epi8(low, bytes, high)
    }
}

/// The masks of the classes that `table` gives for bytes of ASCII, or, all bits of `beyond_ascii` set, for the
/// others by their low seven bits; and the mask of the bytes beyond ASCII.
#[inline(always)]
unsafe fn masks<const N: usize>(table: &Aligned<N>, window: &Window, beyond_ascii: u64) -> ([u64; 8], u64) {
    // SAFETY: the load is the window; the caller vouches for the instruction sets.
    unsafe {
        let bytes = _mm512_loadu_si512(window.as_ptr().cast());
        let beyond = _mm512_movepi8_mask(bytes);
        let classes = look_up(table, bytes);
        let asked = !(beyond ^ beyond_ascii);
        let is = |class: i8| _mm512_mask_test_epi8_mask(asked, classes, _mm512_set1_epi8(class));
        ([is(1), is(1 << 1), is(1 << 2), is(1 << 3), is(1 << 4), is(1 << 5), is(1 << 6), is(-1 << 7)], beyond)
    }
}

/// Tokens written at a time. Few blocks hold more, and how often to go round is then guessed right.
const GROUP: u8 = 16;

/// The numbers of the kinds of plain tokens by what their first byte stands for.
static KIND_NUMBERS: Aligned<256> = {
    let mut numbers = [0; 256];
    let mut byte = 0;
    while byte < numbers.len() {
        numbers[byte] = KINDS[byte] as u8;
        byte += 1;
    }
    Aligned(numbers)
};

/// 0, 1, 2 … 63.
static PLACES: [u8; BLOCK] = {
    let mut places = [0; BLOCK];
    let mut place: u8 = 0;
    while (place as usize) < BLOCK {
        places[place as usize] = place;
        place += 1;
    }
    places
};

/// Where the bytes of four tokens lie among the starts, the ends and the kinds of sixteen and sixteen zeros; so
/// for each four of the sixteen. A token is two 64-bit numbers (`repr(C)`), the kind its last byte.
static LAYOUTS: [Aligned<BLOCK>; GROUP as usize / 4] = {
    let mut layouts = [const { Aligned([3 * GROUP; BLOCK]) }; GROUP as usize / 4];
    let mut token: u8 = 0;
    while token < GROUP {
        let bytes = &mut layouts[token as usize / 4].0;
        let at = token as usize % 4 * size_of::<TokenSpan>();
        bytes[at] = token;
        bytes[at + 8] = GROUP + token;
        bytes[at + 15] = 2 * GROUP + token;
        token += 1;
    }
    layouts
};

/// Appends the tokens, four at a time: starts, ends and kinds are packed to the front of a vector each, and laid
/// out as tokens by one permutation, to which the place of the block is added.
#[inline(always)]
unsafe fn emit(plain: Plain<'_>, buffer: &mut Vec<TokenSpan>) {
    let Plain { base, count, bounds, firsts } = plain;
    buffer.reserve(BLOCK);
    // SAFETY: the loads are of arrays of 64 bytes and of the 64 bytes of the block. The stores lie within the
    // room for 64 tokens that `reserve` has made: a group begins below `count`, which is at most 64. All of the
    // first `count` tokens are written; they need no drop. The caller vouches for the instruction sets.
    unsafe {
        let places = _mm512_loadu_si512(PLACES.as_ptr().cast());
        let bytes = _mm512_loadu_si512(firsts.as_ptr().cast());
        let mut starts = _mm512_maskz_compress_epi8(bounds.starts, places);
        let mut ends = _mm512_maskz_compress_epi8(bounds.ends, places);
        let mut kinds = look_up(&KIND_NUMBERS, _mm512_maskz_compress_epi8(bounds.starts, bytes));

        let base = _mm512_set1_epi64(base.cast_signed() as i64);
        let room = buffer.as_mut_ptr().add(buffer.len());
        let mut at = 0;
        while at < count {
            let parts = _mm512_zextsi128_si512(_mm512_castsi512_si128(starts));
            let parts = _mm512_inserti32x4::<1>(parts, _mm512_castsi512_si128(ends));
            let parts = _mm512_inserti32x4::<2>(parts, _mm512_castsi512_si128(kinds));
            for (four, layout) in LAYOUTS.iter().enumerate() {
                let layout = _mm512_loadu_si512(layout.0.as_ptr().cast());
                // A kind stands above all bits of an end, so that nothing is carried into it.
                let tokens = _mm512_add_epi64(base, _mm512_permutexvar_epi8(layout, parts));
                _mm512_storeu_si512(room.add(at + 4 * four).cast(), tokens);
            }
            [starts, ends, kinds] = [starts, ends, kinds].map(|left| _mm512_alignr_epi64::<2>(left, left));
            at += usize::from(GROUP);
        }
        buffer.set_len(buffer.len() + count);
    }
}
