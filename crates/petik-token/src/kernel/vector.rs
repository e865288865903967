//! The one algorithm of all kernels, over a small vector type.

use super::{BLOCK, Common, LineOutline, Outline, Rare, Typeset, Window};

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

    /// Which bytes equal `byte`.
    ///
    /// # Safety
    ///
    /// The machine has the instruction set. So for all methods below.
    unsafe fn is(self, byte: u8) -> Self::Flags;

    /// Which bytes are among `set`.
    #[inline(always)]
    unsafe fn among(self, set: &Set) -> Self::Flags {
        let (first, others) = set.first_and_others();
        // SAFETY: the caller vouches for the instruction set.
        unsafe { others.iter().fold(self.is(first), |flags, byte| Self::or(flags, self.is(*byte))) }
    }

    /// Which bytes lie in `first..=last`.
    unsafe fn within(self, first: u8, last: u8) -> Self::Flags;

    /// Which bytes are 0x80 and above.
    unsafe fn beyond(self) -> Self::Flags;

    /// Every byte with the bit 0x20 set: letters in lower case.
    unsafe fn lowered(self) -> Self;

    /// Flags of either.
    unsafe fn or(one: Self::Flags, other: Self::Flags) -> Self::Flags;

    /// One bit a byte, the first byte lowest.
    unsafe fn bits(flags: Self::Flags) -> u64;
}

/// Some bytes below 0x80, no two of which have the same low half: so one look-up by that half, where
/// there is an instruction for it, gives the only one that another byte can be equal to.
pub(super) struct Set {
    bytes: &'static [u8],
    pub(super) by_low_half: [u8; 16],
}

impl Set {
    const fn new(bytes: &'static [u8]) -> Self {
        let mut by_low_half = [0; 16];
        let mut half: u8 = 0;
        while half < 16 {
            // Of another low half: equal to no byte that is looked up here.
            by_low_half[half as usize] = !half;
            half += 1;
        }
        let mut i = 0;
        while i < bytes.len() {
            let entry = &mut by_low_half[(bytes[i] & 0xF) as usize];
            assert!(*entry >= 0x80 && bytes[i] < 0x80, "of ASCII, and no two of the same low half");
            *entry = bytes[i];
            i += 1;
        }
        Self { bytes, by_low_half }
    }

    const fn first_and_others(&self) -> (u8, &[u8]) {
        match self.bytes {
            [first, others @ ..] => (*first, others),
            [] => (0xFF, &[]),
        }
    }
}

static SEPARATORS: Set = Set::new(b",:");
static MARKS: Set = Set::new(b"\"()?!;");
static ADDERS: Set = Set::new(b"%&+");
static REPEATED: Set = Set::new(b"#'*+=`~");

/// The masks of the common bytes of `window`.
///
/// # Safety
///
/// The machine has the instruction set of `V`.
#[inline(always)]
pub(super) unsafe fn common<V: Vector>(window: &Window) -> Common {
    let mut masks = Common::default();
    let mut at = 0;
    while at < BLOCK {
        // SAFETY: the caller vouches for the instruction set; `at + BYTES` is at most the window's
        // length, as that is a multiple of `BYTES`.
        unsafe {
            let bytes = V::load(window, at);
            masks.letter |= V::bits(bytes.lowered().within(b'a', b'z')) << at;
            masks.digit |= V::bits(bytes.within(b'0', b'9')) << at;
            masks.blank |= V::bits(bytes.within(0, b' ')) << at;
            masks.stop |= V::bits(bytes.is(b'.')) << at;
            masks.hyphen |= V::bits(bytes.is(b'-')) << at;
            masks.separator |= V::bits(bytes.among(&SEPARATORS)) << at;
            masks.mark |= V::bits(bytes.among(&MARKS)) << at;
            masks.line_end |= V::bits(bytes.is(b'\n')) << at;
        }
        at += V::BYTES;
    }
    masks
}

/// The masks of the rare bytes of `window`.
///
/// # Safety
///
/// The machine has the instruction set of `V`.
#[inline(always)]
pub(super) unsafe fn rare<V: Vector>(window: &Window) -> Rare {
    let mut masks = Rare::default();
    let mut at = 0;
    while at < BLOCK {
        // SAFETY: see `common`.
        unsafe {
            let bytes = V::load(window, at);
            masks.at |= V::bits(bytes.is(b'@')) << at;
            masks.hash |= V::bits(bytes.is(b'#')) << at;
            masks.slash |= V::bits(bytes.is(b'/')) << at;
            masks.adder |= V::bits(bytes.among(&ADDERS)) << at;
            masks.repeat |= V::bits(bytes.among(&REPEATED)) << at;
            masks.apostrophe |= V::bits(bytes.is(b'\'')) << at;
            masks.underscore |= V::bits(bytes.is(b'_')) << at;
            masks.beyond |= V::bits(V::or(bytes.beyond(), bytes.is(0x7F))) << at;
        }
        at += V::BYTES;
    }
    masks
}

/// The masks of the most frequent characters beyond ASCII.
///
/// # Safety
///
/// The machine has the instruction set of `V`.
#[inline(always)]
pub(super) unsafe fn typeset<V: Vector>(window: &Window) -> Typeset {
    let mut masks = Typeset::default();
    let mut at = 0;
    while at < BLOCK {
        // SAFETY: see `common`.
        unsafe {
            let bytes = V::load(window, at);
            let dashes = bytes.within(0x93, 0x94);
            let quotes = bytes.within(0x9C, 0x9D);
            masks.latin |= V::bits(bytes.is(0xC3)) << at;
            masks.letter |= V::bits(V::or(bytes.within(0xC4, 0xC9), bytes.within(0xD0, 0xD1))) << at;
            masks.sign |= V::bits(V::or(bytes.is(0x97), bytes.is(0xB7))) << at;
            masks.general |= V::bits(bytes.is(0xE2)) << at;
            masks.second |= V::bits(bytes.is(0x80)) << at;
            masks.mark |= V::bits(V::or(V::or(dashes, quotes), bytes.is(0xA6))) << at;
            masks.quote |= V::bits(bytes.within(0x98, 0x99)) << at;
        }
        at += V::BYTES;
    }
    masks
}

/// The masks of what may bound sentences.
///
/// # Safety
///
/// The machine has the instruction set of `V`.
#[inline(always)]
pub(super) unsafe fn outline<V: Vector>(window: &Window) -> Outline {
    let mut outline = Outline::default();
    let mut at = 0;
    while at < BLOCK {
        // SAFETY: see `common`.
        unsafe {
            let bytes = V::load(window, at);
            let blank = bytes.is(b' ');
            let within = bytes.within(0x80, 0xBF);
            let letter = bytes.lowered().within(b'a', b'z');
            let quiet = V::or(bytes.within(b'*', b'-'), bytes.within(b'/', b'>'));
            let silent = V::or(V::or(letter, quiet), V::or(blank, within));
            outline.mark |= V::bits(silent) << at;
            outline.capital |= V::bits(bytes.within(b'A', b'Z')) << at;
            outline.blank |= V::bits(blank) << at;
        }
        at += V::BYTES;
    }
    outline.mark = !outline.mark;
    outline
}

/// The masks of what bounds lines and makes them wide.
///
/// # Safety
///
/// The machine has the instruction set of `V`.
#[inline(always)]
pub(super) unsafe fn line_outline<V: Vector>(window: &Window) -> LineOutline {
    let mut outline = LineOutline::default();
    let mut at = 0;
    while at < BLOCK {
        // SAFETY: see `common`.
        unsafe {
            let bytes = V::load(window, at);
            let rare = V::or(V::or(bytes.is(b'\r'), bytes.is(0x0C)), bytes.is(0x85));
            outline.line_end |= V::bits(bytes.is(b'\n')) << at;
            outline.other_break |= V::bits(V::or(rare, bytes.within(0xA8, 0xA9))) << at;
            outline.within |= V::bits(bytes.within(0x80, 0xBF)) << at;
        }
        at += V::BYTES;
    }
    outline
}
