//! A word on its way to the root: what a rule has put in front, and what is left of the word.

use alloc::borrow::Cow;
use alloc::string::String;
use core::str;

/// A word of which affixes have come off, perhaps with letters restored at its beginning.
///
/// No rule restores more than two letters or cuts off less than two, so that what is cut always
/// includes what was restored before.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'w> {
    restored: &'static str,
    rest: &'w str,
}

/// Long enough for the roots of any word list; a longer word is spelled on the heap.
const BUFFER: usize = 64;

impl<'w> Word<'w> {
    pub(super) const fn whole(word: &'w str) -> Self {
        Self { restored: "", rest: word }
    }

    pub(super) fn len(self) -> usize {
        self.restored.len() + self.rest.len()
    }

    pub(super) fn byte(self, at: usize) -> Option<u8> {
        match at.checked_sub(self.restored.len()) {
            Some(at) => self.rest.as_bytes().get(at).copied(),
            None => self.restored.as_bytes().get(at).copied(),
        }
    }

    pub(super) fn starts_with(self, beginning: &str) -> bool {
        beginning.len() <= self.len()
            && beginning.bytes().enumerate().all(|(at, byte)| self.byte(at) == Some(byte))
    }

    pub(super) fn ends_with(self, end: &str) -> bool {
        match self.len().checked_sub(end.len()) {
            Some(start) => end.bytes().enumerate().all(|(at, byte)| self.byte(start + at) == Some(byte)),
            None => false,
        }
    }

    /// Without its first `cut` letters, with `restored` in their place.
    pub(super) fn behind(self, cut: usize, restored: &'static str) -> Option<Self> {
        let rest = self.rest.get(cut.checked_sub(self.restored.len())?..)?;
        Some(Self { restored, rest })
    }

    /// The first `length` letters.
    pub(super) fn up_to(self, length: usize) -> Self {
        match length.checked_sub(self.restored.len()) {
            Some(length) => Self { rest: self.rest.get(..length).unwrap_or(self.rest), ..self },
            None => Self { restored: self.restored.get(..length).unwrap_or(self.restored), rest: "" },
        }
    }

    /// Gives the spelled word to `read`, without an allocation where it is not too long.
    pub(super) fn spelled<T>(self, read: impl FnOnce(&str) -> T) -> T {
        if self.restored.is_empty() {
            return read(self.rest);
        }
        let mut buffer = [0; BUFFER];
        let (restored, rest) = (self.restored.as_bytes(), self.rest.as_bytes());
        if let Some((start, free)) = buffer.split_at_mut_checked(restored.len())
            && let Some(end) = free.get_mut(..rest.len())
        {
            start.copy_from_slice(restored);
            end.copy_from_slice(rest);
            if let Some(spelled) = buffer.get(..self.len())
                && let Ok(word) = str::from_utf8(spelled)
            {
                return read(word);
            }
        }
        read(&self.into_text())
    }

    pub(super) fn into_text(self) -> Cow<'w, str> {
        if self.restored.is_empty() {
            Cow::Borrowed(self.rest)
        } else {
            Cow::Owned([self.restored, self.rest].into_iter().collect::<String>())
        }
    }
}

/// Words are equal when they are spelled alike, whatever has been restored.
impl PartialEq for Word<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && (0..self.len()).all(|at| self.byte(at) == other.byte(at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_read_as_if_in_one_piece() {
        let word = Word { restored: "t", rest: "ulis" };
        assert_eq!(word, Word::whole("tulis"));
        assert!(word.starts_with("tu") && word.ends_with("tulis") && !word.ends_with("atulis"));
        assert_eq!(word.behind(2, "").map(Word::into_text).as_deref(), Some("lis"));
        assert_eq!(word.up_to(3), Word::whole("tul"));
        assert_eq!(Word { restored: "ny", rest: "" }.up_to(1), Word::whole("n"));
    }

    #[test]
    fn words_are_spelled_whatever_their_length() {
        let rest = "a".repeat(200);
        assert_eq!(Word { restored: "k", rest: &rest }.spelled(str::len), 201);
        assert!(Word { restored: "k", rest: "asih" }.spelled(|word| word == "kasih"));
    }
}
