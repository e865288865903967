//! A root as it stands in a word, and the sounds that one can have.

use crate::nasal::Letters;
use crate::short::strip_start;

/// The longest word that is analysed, in bytes; a longer one is no word of Indonesian.
///
/// *Mempertanggungjawabkannyalah* has 28. Bounds the work and the buffer for restored roots.
pub(crate) const LONGEST: usize = 60;

/// A root as it stands in a word: perhaps without its first consonant.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Root<'w> {
    pub(crate) lost: Option<u8>,
    pub(crate) rest: &'w str,
    /// Where an e stands for the a of the written language, in bytes of the rest: *temen*, *teman*.
    e_for_a: Option<u8>,
}

impl<'w> Root<'w> {
    pub(crate) const fn whole(rest: &'w str) -> Self {
        Self::behind_nasal(None, rest)
    }

    pub(crate) const fn behind_nasal(lost: Option<u8>, rest: &'w str) -> Self {
        Self { lost, rest, e_for_a: None }
    }

    /// The root with a for the e of its last syllable, if a consonant closes that; as they say
    /// *dateng* in Jakarta for *datang*.
    pub(crate) fn with_a_for_e(self) -> Option<Self> {
        let at = self.rest.rfind(['a', 'i', 'u', 'e', 'o'])?;
        let closed = self.rest.as_bytes().get(at) == Some(&b'e') && at + 1 < self.rest.len() && at > 0;
        closed.then(|| Self { e_for_a: u8::try_from(at).ok(), ..self })
    }

    pub(crate) const fn has_a_for_e(self) -> bool {
        self.e_for_a.is_some()
    }

    /// Whether it is spelled otherwise than what stands in the word.
    pub(crate) const fn is_restored(self) -> bool {
        self.lost.is_some() || self.e_for_a.is_some()
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
        let written = move |(at, byte)| if self.e_for_a.map(usize::from) == Some(at) { b'a' } else { byte };
        self.lost.into_iter().chain(self.rest.bytes().enumerate().map(written))
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
            Some(lost) if prefix.bytes().next() == Some(lost) => strip_start(self.rest, prefix.get(1..)?),
            Some(_) => None,
            None => strip_start(self.rest, prefix),
        }?;
        Some(rest.strip_prefix('-').map_or((rest, false), |rest| (rest, true)))
    }

    /// Gives the whole root to `use_it`, restored in a buffer where needed.
    pub(crate) fn spelled<T>(self, use_it: impl FnOnce(&str) -> T) -> T {
        if !self.is_restored() {
            return use_it(self.rest);
        }
        let mut buffer = [0; LONGEST + 1];
        for (place, byte) in buffer.iter_mut().zip(self.bytes()) {
            *place = byte;
        }
        let restored = buffer.get(..self.len()).and_then(|bytes| core::str::from_utf8(bytes).ok());
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
    if !rest.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return !rest.contains('-') && (!rest.is_ascii() || sounds_like_root(rest));
    }
    sounds_like_root(rest)
}

fn sounds_like_root(rest: &str) -> bool {
    let onset = match rest.as_bytes() {
        [b's', ..] | [b'n', b'g', ..] => true,
        [first, second, ..] if Letters::CONSONANTS.contains(*first) => {
            !Letters::CONSONANTS.without(Letters::of("rlyhw")).contains(*second)
        }
        _ => true,
    };
    onset && rest.bytes().any(|byte| Letters::VOWELS.contains(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lost_consonant_is_restored() {
        let root = Root::behind_nasal(Some(b't'), "ulis");
        root.spelled(|root| assert_eq!(root, "tulis"));
        assert!(root.is_spelled_like(Root::whole("tulis")));
        assert_eq!(root.behind("tu"), Some(("lis", false)));
    }

    #[test]
    fn an_e_of_speech_is_read_as_a() {
        let root = Root::behind_nasal(Some(b't'), "angkep").with_a_for_e();
        assert_eq!(root.map(|root| root.spelled(|root| root == "tangkap")), Some(true));
        assert!(Root::whole("sate").with_a_for_e().is_none());
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
