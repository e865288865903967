//! Bytes that can matter to a splitter, 64 at a time.

use crate::forgotten;

/// Bytes that are looked at together: as many as a mask has bits.
const CHUNK: usize = 64;

/// A chunk and the byte before it.
type Window = [u8; CHUNK + 1];

/// Walks over the bytes of a text that may end or enclose something, or begin a sentence whose stop before it
/// was forgotten.
///
/// All others are letters, digits, blanks and marks such as the comma, which decide nothing by
/// themselves: nine bytes of ten are passed over without a branch.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scan {
    /// Where the chunk at hand begins; behind it nothing was looked at.
    base: usize,
    /// Bytes of the chunk that are still to be told.
    left: u64,
    /// Where the next chunk begins.
    next: usize,
}

impl Scan {
    /// The next byte that can matter.
    #[inline]
    pub(crate) fn next(&mut self, bytes: &[u8]) -> Option<usize> {
        while self.left == 0 {
            if self.next >= bytes.len() {
                return None;
            }
            self.base = self.next;
            self.next += CHUNK;
            self.left = mattering(bytes, self.base);
        }
        let at = self.base + self.left.trailing_zeros() as usize;
        self.left &= self.left - 1;
        Some(at)
    }
}

/// Which bytes of the chunk at `base` can matter: the bit `i` for the byte `i`.
fn mattering(bytes: &[u8], base: usize) -> u64 {
    let window = base.checked_sub(1).and_then(|from| bytes.get(from..)?.first_chunk());
    let (marks, mut capitals) = match window {
        Some(window) => masks(window),
        None => masks(&padded(bytes, base)),
    };
    let mut mattering = marks;
    while capitals != 0 {
        let at = base + capitals.trailing_zeros() as usize;
        let byte = |at: usize| bytes.get(at).copied().unwrap_or(b' ');
        let may_open = forgotten::may_begin_opener([byte(at), byte(at + 1), byte(at + 2)]);
        // Without a branch, which would be mispredicted at every third capital.
        mattering |= (capitals & capitals.wrapping_neg()) * u64::from(may_open);
        capitals &= capitals - 1;
    }
    mattering
}

/// The first or the last bytes of a text, with blanks around them.
fn padded(bytes: &[u8], from: usize) -> Window {
    let mut window = [b' '; CHUNK + 1];
    let (before, rest) = bytes.split_at(from.min(bytes.len()));
    let [first, chunk @ ..] = &mut window;
    *first = before.last().copied().unwrap_or(b' ');
    for (to, from) in chunk.iter_mut().zip(rest) {
        *to = *from;
    }
    window
}

/// Which bytes of a chunk are marks that matter, and which are capitals behind a blank.
#[inline]
fn masks(window: &Window) -> (u64, u64) {
    let [before @ .., _] = window;
    let [_, chunk @ ..] = window;
    // Flags first: loops over bytes without branches become vector instructions.
    let (mut marks, mut capitals) = ([0_u8; CHUNK], [0_u8; CHUNK]);
    for (flag, byte) in marks.iter_mut().zip(chunk) {
        *flag = u8::from(is_mark_that_matters(*byte));
    }
    for ((flag, byte), before) in capitals.iter_mut().zip(chunk).zip(before) {
        *flag = u8::from(is_capital_behind_blank(*before, *byte));
    }
    (packed(&marks), packed(&capitals))
}

/// One bit for each flag.
#[inline]
fn packed(flags: &[u8; CHUNK]) -> u64 {
    flags.as_chunks::<8>().0.iter().rev().fold(0, |mask, eight| {
        // Each flag is moved to its own bit of the highest byte; no two summands meet.
        mask << 8 | u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56
    })
}

/// Whether a byte is anything but a letter, a digit, a blank, one of `* + , - / : ; < = >` or a byte within
/// a character.
#[inline]
#[expect(clippy::needless_bitwise_bool, reason = "a branch would keep the loop from being vectorized")]
const fn is_mark_that_matters(byte: u8) -> bool {
    let is_letter = (byte | 0x20).wrapping_sub(b'a') < 26;
    let is_quiet = (byte.wrapping_sub(b'*') <= b'>' - b'*') & (byte != b'.');
    let is_within = byte & 0xC0 == 0x80;
    !(is_letter | (byte == b' ') | is_quiet | is_within)
}

#[inline]
#[expect(clippy::needless_bitwise_bool, reason = "a branch would keep the loop from being vectorized")]
const fn is_capital_behind_blank(before: u8, byte: u8) -> bool {
    (byte.wrapping_sub(b'A') < 26) & (before == b' ')
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use proptest::prelude::*;

    use super::*;

    fn may_matter(bytes: &[u8], at: usize) -> bool {
        let byte = |at: usize| bytes.get(at).copied().unwrap_or(b' ');
        let opens = is_capital_behind_blank(at.checked_sub(1).map_or(b' ', byte), byte(at))
            && forgotten::may_begin_opener([byte(at), byte(at + 1), byte(at + 2)]);
        is_mark_that_matters(byte(at)) || opens
    }

    proptest! {
        #[test]
        fn every_byte_that_may_matter_is_told(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let mut scan = Scan::default();
            let told: Vec<_> = core::iter::from_fn(|| scan.next(&bytes)).collect();
            let by_definition: Vec<_> = (0..bytes.len()).filter(|&at| may_matter(&bytes, at)).collect();
            prop_assert_eq!(told, by_definition);
        }

        #[test]
        fn prose_matters_at_its_marks_alone(text in "[a-z]{1,9}( [A-Za-z0-9,:;-]{1,9}){0,30}") {
            let mut scan = Scan::default();
            let told: Vec<_> = core::iter::from_fn(|| scan.next(text.as_bytes())).collect();
            prop_assert!(told.iter().all(|&at| text.as_bytes()[at].is_ascii_uppercase()));
        }
    }
}
