//! Kernels: 64 bytes of text into masks of byte classes, and masks into tokens, with the widest
//! vectors at hand.
//!
//! This folder alone holds `unsafe` code. SSE2 and AVX2 compare many bytes at once with the ends of
//! ranges: one algorithm, [`vector::classify`], over a small vector type. The portable kernel and
//! AVX-512, which has an instruction for it, look classes up in one table, [`classes`]. All give the
//! same masks and the same tokens.

#[cfg(target_arch = "x86_64")]
mod avx2;
#[cfg(target_arch = "x86_64")]
mod avx512;
mod classes;
mod emit;
mod plain;
#[cfg(target_arch = "x86_64")]
mod sse2;
#[cfg(target_arch = "x86_64")]
mod vector;
mod words;

use alloc::vec::Vec;

pub(crate) use plain::{Bounds, Plain, plain_token};

use crate::token::TokenSpan;

/// Bytes a block.
pub(crate) const BLOCK: usize = 64;

/// A block and the byte behind it, which is only compared with the last.
pub(crate) type Window = [u8; BLOCK + 1];

/// Which bytes of a block are what: bit `i` for byte `i`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Masks {
    /// `A`–`Z` and `a`–`z`.
    pub(crate) letter: u64,
    /// `0`–`9`.
    pub(crate) digit: u64,
    /// White space and controls, without DEL.
    pub(crate) outside: u64,
    /// Bytes of characters beyond ASCII; `_` and DEL, which are rare and of no other class.
    pub(crate) alien: u64,
    /// The stop.
    pub(crate) stop: u64,
    /// The hyphen.
    pub(crate) hyphen: u64,
    /// Marks that separate digits: `. , :`.
    pub(crate) separator: u64,
    /// Marks that may join what stands around them: `# % & ' + , - . / : @`.
    pub(crate) joiner: u64,
    /// Equal to the byte behind it.
    pub(crate) twin: u64,
}

/// What a kernel does: a block of bytes into masks, and plain tokens into a buffer.
///
/// A value says that this machine has the instruction set.
pub(crate) trait Engine: Copy {
    /// The masks of `window`.
    fn masks(self, window: &Window) -> Masks;

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

impl Masks {
    /// The masks of `window`, by the kernel that is `ready`.
    #[inline]
    pub(crate) fn of(window: &Window, ready: Ready) -> Self {
        run(MasksOf(window), ready)
    }
}

/// The loop over one block that [`Masks::of`] is.
struct MasksOf<'a>(&'a Window);

impl BlockLoop for MasksOf<'_> {
    type Output = Masks;

    #[inline(always)]
    fn run(self, engine: impl Engine) -> Masks {
        engine.masks(self.0)
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
    fn naive(window: &Window) -> Masks {
        let mut masks = Masks::default();
        for (i, pair) in window.windows(2).enumerate() {
            let bit = 1 << i;
            match pair[0] {
                b'A'..=b'Z' | b'a'..=b'z' => masks.letter |= bit,
                b'0'..=b'9' => masks.digit |= bit,
                0..=b' ' => masks.outside |= bit,
                0x80.. | b'_' | 0x7F => masks.alien |= bit,
                _ => {}
            }
            if pair[0] == b'.' {
                masks.stop |= bit;
            }
            if pair[0] == b'-' {
                masks.hyphen |= bit;
            }
            if b".,:".contains(&pair[0]) {
                masks.separator |= bit;
            }
            if b"#%&'+,-./:@".contains(&pair[0]) {
                masks.joiner |= bit;
            }
            if pair[0] == pair[1] {
                masks.twin |= bit;
            }
        }
        masks
    }

    fn kernels() -> impl Iterator<Item = Kernel> {
        [Kernel::Words, Kernel::Sse2, Kernel::Avx2, Kernel::Avx512].into_iter().filter(|k| k.is_available())
    }

    #[test]
    fn every_byte_at_every_place() {
        for byte in 0..=u8::MAX {
            for place in 0..=BLOCK {
                let mut window = [b'x'; BLOCK + 1];
                window[place] = byte;
                for kernel in kernels() {
                    assert_eq!(
                        Masks::of(&window, Ready(kernel)),
                        naive(&window),
                        "{kernel:?} {byte} {place}"
                    );
                }
            }
        }
    }

    proptest! {
        #[test]
        fn kernels_agree_with_the_definition(bytes in proptest::collection::vec(any::<u8>(), BLOCK + 1)) {
            let window: Window = bytes.try_into().expect("as many bytes");
            for kernel in kernels() {
                prop_assert_eq!(Masks::of(&window, Ready(kernel)), naive(&window), "{:?}", kernel);
            }
        }
    }
}
