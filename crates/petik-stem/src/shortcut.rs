//! Stems known beforehand: what the ranking says of each word of the built-in lexicon.
//!
//! Seven words of eight in running text are in the lexicon, as roots or as forms that were counted.
//! To analyse them anew each time would say the same each time, so `cargo xtask shortcuts` asks
//! [`Stemmer::analyses`](crate::Stemmer::analyses) once for all of them and writes down where in
//! the word the root stands. In `data/shortcuts.bin`, little-endian:
//!
//! ```text
//! header   magic "petikcut", digest of the lexicon u64
//! cuts     256 × (bytes before the root u8, bytes behind it u8, its lost consonant u8 or 0,
//!          answers u8: two bits for each choice of options)
//! numbers  for each number of an entry of the lexicon: which cut
//! ```
//!
//! An answer is 0 where nothing is known, 1 for the root, 2 for the whole word. What fits no cut,
//! as a variant whose root is another word, is left to the ranking.

use alloc::borrow::Cow;
use alloc::string::String;

use petik_lexicon::{DIGEST, Entry};

use crate::options::{Options, Profile};

static SHORTCUTS: Option<Shortcuts> = Shortcuts::new(include_bytes!("../data/shortcuts.bin"));

struct Shortcuts {
    cuts: &'static [[u8; 4]],
    numbers: &'static [u8],
}

impl Shortcuts {
    /// None where the file was made from another lexicon.
    const fn new(bytes: &'static [u8]) -> Option<Self> {
        let Some((magic, rest)) = bytes.split_first_chunk::<8>() else { return None };
        let Some((digest, rest)) = rest.split_first_chunk::<8>() else { return None };
        let Some((cuts, numbers)) = rest.split_at_checked(256 * 4) else { return None };
        let is_right = u64::from_le_bytes(*magic) == u64::from_le_bytes(*b"petikcut")
            && u64::from_le_bytes(*digest) == DIGEST;
        if is_right { Some(Self { cuts: cuts.as_chunks().0, numbers }) } else { None }
    }
}

/// Where a stem stands in a folded word.
#[derive(Clone, Copy)]
pub(crate) struct Cut {
    start: u8,
    behind: u8,
    /// The consonant that the stem has lost in the word.
    lost: Option<u8>,
}

impl Cut {
    pub(crate) const WHOLE: Self = Self { start: 0, behind: 0, lost: None };

    /// The stem of an entry, if it is known beforehand.
    #[inline]
    pub(crate) fn find(entry: Entry, options: Options) -> Option<Self> {
        let shortcuts = SHORTCUTS.as_ref()?;
        let number = *shortcuts.numbers.get(entry.number())?;
        let [start, behind, lost, answers] = *shortcuts.cuts.get(usize::from(number))?;
        match answers >> (2 * choice(options)) & 0b11 {
            1 => Some(Self { start, behind, lost: (lost != 0).then_some(lost) }),
            2 => Some(Self::WHOLE),
            _ => None,
        }
    }

    /// What the stem is in a folded word.
    #[inline]
    pub(crate) fn stem(self, word: &str) -> Option<Cow<'_, str>> {
        let end = word.len().checked_sub(usize::from(self.behind))?;
        let rest = word.get(usize::from(self.start)..end)?;
        Some(match self.lost {
            None => Cow::Borrowed(rest),
            Some(lost) => Cow::Owned(restored(lost, rest)),
        })
    }
}

#[cold]
fn restored(lost: u8, rest: &str) -> String {
    let mut stem = String::with_capacity(1 + rest.len());
    stem.push(char::from(lost));
    stem.push_str(rest);
    stem
}

/// The number of a choice of options, from 0 to 3.
const fn choice(options: Options) -> u8 {
    let profile = match options.profile {
        Profile::Root => 0,
        Profile::Lemma => 1,
    };
    if options.informal { profile + 2 } else { profile }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_made_from_this_lexicon() {
        assert!(SHORTCUTS.is_some(), "run `cargo xtask shortcuts`");
    }

    #[test]
    fn a_lost_consonant_comes_back() {
        let entry = petik_lexicon::entry("menulis").unwrap();
        let cut = Cut::find(entry, Options::default()).unwrap();
        assert_eq!(cut.stem("menulis").as_deref(), Some("tulis"));
        assert_eq!(cut.stem("me"), None);
    }
}
