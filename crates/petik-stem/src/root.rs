//! A root as it stands in a word, and the sounds that one can have.

use crate::nasal::Letters;

/// The longest word that is analysed, in bytes; a longer one is no word of Indonesian.
///
/// *Mempertanggungjawabkannyalah* has 28. Bounds the work and the buffer for restored roots.
pub(crate) const LONGEST: usize = 60;

/// A root as it stands in a word: perhaps without its first consonant.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Root<'w> {
    pub(crate) lost: Option<u8>,
    pub(crate) rest: &'w str,
}

impl<'w> Root<'w> {
    pub(crate) const fn whole(rest: &'w str) -> Self {
        Self { lost: None, rest }
    }

    pub(crate) fn len(self) -> usize {
        self.rest.len() + usize::from(self.lost.is_some())
    }

    pub(crate) fn first(self) -> Option<u8> {
        self.lost.or_else(|| self.rest.bytes().next())
    }

    /// Whether both are spelled alike, wherever their first consonant comes from.
    pub(crate) fn is_spelled_like(self, other: Root<'_>) -> bool {
        self.len() == other.len() && self.bytes().eq(other.bytes())
    }

    fn bytes(self) -> impl Iterator<Item = u8> {
        self.lost.into_iter().chain(self.rest.bytes())
    }

    pub(crate) fn byte(self, at: usize) -> Option<u8> {
        match self.lost {
            Some(lost) if at == 0 => Some(lost),
            Some(_) => self.rest.as_bytes().get(at - 1).copied(),
            None => self.rest.as_bytes().get(at).copied(),
        }
    }

    /// What is left behind `prefix`, a hyphen after it included; and whether there was a hyphen.
    pub(crate) fn behind(self, prefix: &str) -> Option<(&'w str, bool)> {
        let rest = match self.lost {
            Some(lost) if prefix.bytes().next() == Some(lost) => self.rest.strip_prefix(prefix.get(1..)?),
            Some(_) => None,
            None => self.rest.strip_prefix(prefix),
        }?;
        Some(rest.strip_prefix('-').map_or((rest, false), |rest| (rest, true)))
    }

    /// Gives the whole root to `use_it`, restored in a buffer where needed.
    pub(crate) fn spelled<T>(self, use_it: impl FnOnce(&str) -> T) -> T {
        let Some(lost) = self.lost else { return use_it(self.rest) };
        let mut buffer = [lost; LONGEST + 1];
        let restored = buffer
            .get_mut(1..=self.rest.len())
            .map(|tail| tail.copy_from_slice(self.rest.as_bytes()))
            .and_then(|()| buffer.get(..=self.rest.len()))
            .and_then(|bytes| core::str::from_utf8(bytes).ok());
        use_it(restored.unwrap_or(self.rest))
    }
}

/// The vowels of a word, each of which makes a syllable.
pub(crate) fn syllables(word: &str) -> usize {
    word.bytes().filter(|&byte| Letters::VOWELS.contains(byte)).count()
}

/// Whether a word that no lexicon lists has the sounds of one: a vowel, and at its beginning no two
/// consonants but those with which loans begin (*program*, *klik*, *stabil*, *syair*, *nyala*).
pub(crate) fn could_be_root(rest: &str) -> bool {
    if !rest.is_ascii() {
        return !rest.contains('-');
    }
    let onset = match rest.as_bytes() {
        [b's', ..] | [b'n', b'g', ..] => true,
        [first, second, ..] if Letters::CONSONANTS.contains(*first) => {
            !Letters::CONSONANTS.without(Letters::of("rlyhw")).contains(*second)
        }
        _ => true,
    };
    onset && syllables(rest) > 0 && !rest.contains('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lost_consonant_is_restored() {
        let root = Root { lost: Some(b't'), rest: "ulis" };
        root.spelled(|root| assert_eq!(root, "tulis"));
        assert!(root.is_spelled_like(Root::whole("tulis")));
        assert_eq!(root.behind("tu"), Some(("lis", false)));
    }

    #[test]
    fn sounds_decide_whether_an_unknown_root_is_one() {
        for root in ["lanjut", "program", "stabil", "syair", "nyala", "ngarai", "é"] {
            assert!(could_be_root(root), "{root}");
        }
        for piece in ["mpertimbang", "rsero", "rtempur", "bcd", "a-b"] {
            assert!(!could_be_root(piece), "{piece}");
        }
    }
}
