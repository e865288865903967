//! Kernels: 64 bytes of text into masks of byte classes, and masks into tokens, with the widest
//! vectors at hand.
//!
//! This folder alone holds `unsafe` code. SSE2 and AVX2 compare many bytes at once with the ends of
//! ranges: one algorithm, [`vector`], over a small vector type. The portable kernel and
//! AVX-512, which has an instruction for it, look classes up in one table, [`classes`]. All give the
//! same masks and the same tokens.

#[cfg(target_arch = "x86_64")]
mod avx2;
#[cfg(target_arch = "x86_64")]
mod avx512;
mod classes;
mod emit;
mod masks;
mod pad;
mod plain;
#[cfg(target_arch = "x86_64")]
mod sse2;
#[cfg(target_arch = "x86_64")]
mod vector;
mod words;

use alloc::vec::Vec;

pub(crate) use masks::{Common, Rare, Typeset};
pub use masks::{LineOutline, Outline};
pub(crate) use plain::{Bounds, KINDS, Plain, StandIns, plain_token};

use crate::token::TokenSpan;

/// Bytes a block.
pub(crate) const BLOCK: usize = 64;

/// The bytes of a block.
pub(crate) type Window = [u8; BLOCK];

/// The first bytes of tokens at their places in the block, and one byte more: so the number of zeros
/// below the lowest bit of a mask is a place here whatever the mask.
pub(crate) type Firsts = [u8; BLOCK + 1];

/// What a kernel does: a block of bytes into masks, and plain tokens into a buffer.
///
/// A value says that this machine has the instruction set.
pub(crate) trait Engine: Copy {
    /// Whether to find the rare bytes costs less than a wrong guess whether there are any.
    const RARE_IS_CHEAP: bool = true;

    /// The masks of the common bytes of `window`.
    fn common(self, window: &Window) -> Common;

    /// The masks of its rare bytes.
    fn rare(self, window: &Window) -> Rare;

    /// The masks of the most frequent characters beyond ASCII, where that costs less than to read them one by
    /// one; else none.
    #[inline(always)]
    fn typeset(self, _window: &Window) -> Typeset {
        Typeset::default()
    }

    /// The masks of what may bound sentences in `window`.
    #[inline(always)]
    fn outline(self, window: &Window) -> Outline {
        Outline::of(window)
    }

    /// The masks of what bounds lines in `window`.
    #[inline(always)]
    fn line_outline(self, window: &Window) -> LineOutline {
        LineOutline::of(window)
    }

    /// A window of `bytes`, fewer than it holds, and blanks behind them.
    #[inline(always)]
    fn padded(self, bytes: &[u8], window: &mut Window) {
        pad::pad(bytes, window);
    }

    /// Copies the bytes of `window` to `firsts`, with the `stand_ins`.
    #[inline(always)]
    fn put_firsts(self, window: &Window, stand_ins: &StandIns, firsts: &mut Firsts) {
        // A plain copy costs less than to bound each token's place in the block.
        if let Some(bytes) = firsts.first_chunk_mut() {
            *bytes = *window;
        }
        if stand_ins.is_any() {
            for (mut places, byte) in stand_ins.places_and_bytes() {
                while places != 0 {
                    firsts[places.trailing_zeros() as usize] = byte;
                    places &= places - 1;
                }
            }
        }
    }

    /// Appends the `plain` tokens to `buffer`.
    #[inline(always)]
    fn emit(self, plain: Plain<'_>, buffer: &mut Vec<TokenSpan>) {
        emit::emit(plain, buffer);
    }
}

/// A loop over blocks that is compiled once for each instruction set, with the kernel inlined.
pub(crate) trait BlockLoop {
    /// What the loop comes to.
    type Output;

    /// Runs the loop. To be marked `#[inline(always)]`.
    fn run(self, engine: impl Engine) -> Self::Output;
}

/// Runs `block_loop` with the kernel that is `ready`.
#[inline]
pub(crate) fn run<L: BlockLoop>(block_loop: L, ready: Ready) -> L::Output {
    match ready.0 {
        Kernel::Words => block_loop.run(words::Engine),
        #[cfg(target_arch = "x86_64")]
        // SAFETY: every x86-64 has SSE2.
        Kernel::Sse2 => unsafe { sse2::run(block_loop) },
        #[cfg(target_arch = "x86_64")]
        // SAFETY: a `Ready` kernel is available on this machine.
        Kernel::Avx2 => unsafe { avx2::run(block_loop) },
        #[cfg(target_arch = "x86_64")]
        // SAFETY: a `Ready` kernel is available on this machine.
        Kernel::Avx512 => unsafe { avx512::run(block_loop) },
        #[cfg(not(target_arch = "x86_64"))]
        _ => block_loop.run(words::Engine),
    }
}

/// The instruction set that a [`Tokenizer`](crate::Tokenizer) classifies bytes with.
///
/// The tokens are the same with every one. The best is chosen at run time (with the feature `std`;
/// without it, at compile time), so there is no reason to choose, except to measure or to test.
///
/// # Examples
///
/// ```
/// use petik_token::{Kernel, Tokenizer};
///
/// let text = "Anak-anak membaca buku.";
/// let portable = Tokenizer::new().kernel(Kernel::Words);
/// assert!(portable.tokens(text).eq(Tokenizer::new().tokens(text)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kernel {
    /// Eight bytes at a time in plain 64-bit words: on every target.
    Words,
    /// 16 bytes at a time: on every x86-64.
    Sse2,
    /// 32 bytes at a time.
    Avx2,
    /// 64 bytes at a time (AVX-512 BW, VL, VBMI and VBMI2: Intel since 2019, AMD since 2022).
    Avx512,
}

impl Kernel {
    /// The widest kernel that this machine runs.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_token::Kernel;
    ///
    /// assert!(Kernel::best().is_available());
    /// ```
    pub fn best() -> Self {
        *[Self::Avx512, Self::Avx2, Self::Sse2]
            .iter()
            .find(|kernel| kernel.is_available())
            .unwrap_or(&Self::Words)
    }

    /// Whether this machine runs the kernel.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_token::Kernel::Words.is_available());
    /// ```
    pub fn is_available(self) -> bool {
        match self {
            Self::Words => true,
            Self::Sse2 => cfg!(target_arch = "x86_64"),
            Self::Avx2 => has_avx2(),
            Self::Avx512 => has_avx512(),
        }
    }
}

/// A kernel that this machine is known to run: what the `unsafe` calls above rest on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ready(Kernel);

impl Ready {
    /// The kernel `wished` for where this machine runs it, else the best.
    pub(crate) fn or_best(wished: Option<Kernel>) -> Self {
        match wished {
            Some(kernel) if kernel.is_available() => Self(kernel),
            _ => Self(Kernel::best()),
        }
    }
}

#[cfg(all(target_arch = "x86_64", feature = "std"))]
fn has_avx2() -> bool {
    std::arch::is_x86_feature_detected!("avx2")
        && std::arch::is_x86_feature_detected!("bmi1")
        && std::arch::is_x86_feature_detected!("bmi2")
        && std::arch::is_x86_feature_detected!("popcnt")
}

#[cfg(all(target_arch = "x86_64", feature = "std"))]
fn has_avx512() -> bool {
    has_avx2()
        && std::arch::is_x86_feature_detected!("avx512bw")
        && std::arch::is_x86_feature_detected!("avx512vl")
        && std::arch::is_x86_feature_detected!("avx512vbmi")
        && std::arch::is_x86_feature_detected!("avx512vbmi2")
}

#[cfg(not(all(target_arch = "x86_64", feature = "std")))]
const fn has_avx2() -> bool {
    cfg!(all(
        target_arch = "x86_64",
        target_feature = "avx2",
        target_feature = "bmi1",
        target_feature = "bmi2",
        target_feature = "popcnt"
    ))
}

#[cfg(not(all(target_arch = "x86_64", feature = "std")))]
const fn has_avx512() -> bool {
    has_avx2()
        && cfg!(all(
            target_feature = "avx512bw",
            target_feature = "avx512vl",
            target_feature = "avx512vbmi",
            target_feature = "avx512vbmi2"
        ))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The masks by their definition, byte by byte.
    fn naive(window: &Window) -> (Common, Rare, Typeset) {
        let mask = |belongs: &dyn Fn(u8) -> bool| {
            (0..BLOCK).filter(|i| belongs(window[*i])).fold(0, |mask, i| mask | 1 << i)
        };
        let among = |bytes: &'static [u8]| mask(&|byte| bytes.contains(&byte));
        let common = Common {
            letter: mask(&|byte| byte.is_ascii_alphabetic()),
            digit: mask(&|byte| byte.is_ascii_digit()),
            blank: mask(&|byte| byte <= b' '),
            stop: among(b"."),
            hyphen: among(b"-"),
            separator: among(b",:"),
            mark: among(b"\"()?!;"),
            line_end: among(b"\n"),
        };
        let rare = Rare {
            at: among(b"@"),
            hash: among(b"#"),
            slash: among(b"/"),
            adder: among(b"%&+"),
            repeat: among(b"#'*+=`~"),
            apostrophe: among(b"'"),
            underscore: among(b"_"),
            beyond: mask(&|byte| byte >= 0x7F),
        };
        let typeset = Typeset {
            latin: among(b"\xC3"),
            letter: mask(&|byte| matches!(byte, 0xC4..=0xC9 | 0xD0 | 0xD1)),
            sign: among(b"\x97\xB7"),
            general: among(b"\xE2"),
            second: among(b"\x80"),
            mark: among(b"\x93\x94\x9C\x9D\xA6"),
            quote: among(b"\x98\x99"),
        };
        (common, rare, typeset)
    }

    /// The masks by the kernel that is `ready`.
    fn masks(window: &Window, ready: Ready) -> (Common, Rare, Typeset) {
        struct All<'a>(&'a Window);

        impl BlockLoop for All<'_> {
            type Output = (Common, Rare, Typeset);

            #[inline(always)]
            fn run(self, engine: impl Engine) -> Self::Output {
                (engine.common(self.0), engine.rare(self.0), engine.typeset(self.0))
            }
        }
        run(All(window), ready)
    }

    /// Whether the kernel finds what it has to find.
    fn is_right(window: &Window, kernel: Kernel) -> bool {
        let (common, rare, typeset) = naive(window);
        let typeset = if kernel == Kernel::Words { Typeset::default() } else { typeset };
        masks(window, Ready(kernel)) == (common, rare, typeset)
    }

    fn kernels() -> impl Iterator<Item = Kernel> {
        [Kernel::Words, Kernel::Sse2, Kernel::Avx2, Kernel::Avx512].into_iter().filter(|k| k.is_available())
    }

    #[test]
    fn every_byte_at_every_place() {
        for byte in 0..=u8::MAX {
            for place in 0..BLOCK {
                let mut window = [b'x'; BLOCK];
                window[place] = byte;
                for kernel in kernels() {
                    assert!(is_right(&window, kernel), "{kernel:?} {byte} {place}");
                }
            }
        }
    }

    /// The outlines by the kernel that is `ready`.
    fn outlines(window: &Window, ready: Ready) -> (Outline, LineOutline) {
        struct One<'a>(&'a Window);

        impl BlockLoop for One<'_> {
            type Output = (Outline, LineOutline);

            #[inline(always)]
            fn run(self, engine: impl Engine) -> Self::Output {
                (engine.outline(self.0), engine.line_outline(self.0))
            }
        }
        run(One(window), ready)
    }

    #[test]
    fn every_byte_of_an_outline_at_every_place() {
        for byte in 0..=u8::MAX {
            for place in 0..BLOCK {
                let mut window = [b'x'; BLOCK];
                window[place] = byte;
                for kernel in kernels() {
                    let by_definition = (Outline::of(&window), LineOutline::of(&window));
                    assert_eq!(outlines(&window, Ready(kernel)), by_definition, "{kernel:?}");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn kernels_agree_with_the_definition(bytes in proptest::collection::vec(any::<u8>(), BLOCK)) {
            let window: Window = bytes.try_into().expect("as many bytes");
            for kernel in kernels() {
                prop_assert!(is_right(&window, kernel), "{:?}", kernel);
            }
        }
    }
}
