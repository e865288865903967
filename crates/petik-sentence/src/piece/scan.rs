//! Bytes that can matter to a splitter, 64 at a time.

use petik_token::Outliner;

use crate::opener::may_begin_opener;

/// Walks over the bytes of a text that may end or enclose something, or begin a sentence whose stop before it
/// was forgotten.
///
/// All others are letters, digits, blanks and marks such as the comma, which decide nothing by
/// themselves: nine bytes of ten are passed over without a branch.
#[derive(Clone, Debug)]
pub(crate) struct Scan {
    outliner: Outliner,
    /// Where the chunk at hand begins; behind it nothing was looked at.
    base: usize,
    /// Bytes of the chunk that are still to be told.
    left: u64,
    /// Where the next chunk begins.
    next: usize,
    /// 1 if a blank stands before the next chunk, or nothing.
    blank_before: u64,
}

impl Scan {
    pub(crate) fn new(outliner: Outliner) -> Self {
        Self { outliner, base: 0, left: 0, next: 0, blank_before: 1 }
    }

    /// The next byte that can matter.
    #[inline]
    pub(crate) fn next(&mut self, text: &str) -> Option<usize> {
        while self.left == 0 {
            if self.next >= text.len() {
                return None;
            }
            self.base = self.next;
            self.next += Outliner::BYTES;
            self.left = self.mattering(text);
        }
        let at = self.base + self.left.trailing_zeros() as usize;
        self.left &= self.left - 1;
        Some(at)
    }

    /// Which bytes of the chunk can matter: the bit `i` for the byte `i`.
    fn mattering(&mut self, text: &str) -> u64 {
        let outline = self.outliner.outline(text, self.base);
        let mut capitals = outline.capital & (outline.blank << 1 | self.blank_before);
        self.blank_before = outline.blank >> 63;
        let mut mattering = outline.mark;
        while capitals != 0 {
            let at = self.base + capitals.trailing_zeros() as usize;
            let byte = |at: usize| text.as_bytes().get(at).copied().unwrap_or(b' ');
            let may_open = may_begin_opener([byte(at), byte(at + 1), byte(at + 2)]);
            // Without a branch, which would be mispredicted at every third capital.
            mattering |= (capitals & capitals.wrapping_neg()) * u64::from(may_open);
            capitals &= capitals - 1;
        }
        mattering
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use proptest::prelude::*;

    use super::*;

    /// Whether a byte is anything but a letter, a digit, a blank, one of `* + , - / : ; < = >` or a byte within
    /// a character; or may begin an opener behind a blank.
    fn may_matter(bytes: &[u8], at: usize) -> bool {
        let byte = |at: usize| bytes.get(at).copied().unwrap_or(b' ');
        let is_quiet = |byte: u8| byte.is_ascii_alphanumeric() || b" *+,-/:;<=>".contains(&byte);
        let opens = at.checked_sub(1).is_none_or(|before| byte(before) == b' ')
            && byte(at).is_ascii_uppercase()
            && may_begin_opener([byte(at), byte(at + 1), byte(at + 2)]);
        !(is_quiet(byte(at)) || byte(at) & 0xC0 == 0x80) || opens
    }

    fn told(text: &str) -> Vec<usize> {
        let mut scan = Scan::new(Outliner::new());
        core::iter::from_fn(|| scan.next(text)).collect()
    }

    proptest! {
        #[test]
        fn every_byte_that_may_matter_is_told(text in "([ -~]|\\PC|Di |Pada|[\\n\\r\\x0c]){0,200}") {
            let by_definition: Vec<_> =
                (0..text.len()).filter(|&at| may_matter(text.as_bytes(), at)).collect();
            prop_assert_eq!(told(&text), by_definition);
        }

        #[test]
        fn prose_matters_at_its_marks_alone(text in "[a-z]{1,9}( [A-Za-z0-9,:;-]{1,9}){0,30}") {
            prop_assert!(told(&text).iter().all(|&at| text.as_bytes()[at].is_ascii_uppercase()));
        }
    }
}
