//! How far a stemmer goes, and which language it expects: the written one, or the spoken one as well.

use crate::knowledge::Knowledge;

/// What a stem is.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "lexicon")] {
/// use petik_stem::{Profile, Stemmer};
///
/// let root = Stemmer::new();
/// let lemma = Stemmer::new().profile(Profile::Lemma);
/// for (word, its_root, its_lemma) in [
///     ("tersebut", "sebut", "tersebut"),
///     ("merupakan", "rupa", "merupakan"),
///     ("kesempatannya", "sempat", "kesempatan"),
///     ("menulis", "tulis", "tulis"),
/// ] {
///     assert_eq!(root.stem(word), its_root);
///     assert_eq!(lemma.stem(word), its_lemma);
/// }
/// # }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Profile {
    /// The root (*kata dasar*): all affixes come off, also those of function words that are still
    /// felt as derived: *setelah* is *telah*, *kedua* is *dua*.
    #[default]
    Root,
    /// The dictionary form of the word in use: lexicalized words stay whole (*sebagai*, *terjadi*,
    /// *kedua*), and bound pronouns become full ones (*nya* is *dia*).
    Lemma,
}

impl Profile {
    /// The profile in lower-case letters, for output.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_stem::Profile::Lemma.name(), "lemma");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Root => "root",
            Self::Lemma => "lemma",
        }
    }
}

/// What the caller of a stemmer chose.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Options {
    pub(crate) profile: Profile,
    pub(crate) informal: bool,
}

impl Options {
    /// Whether a word is a lexicalized one that stays whole.
    pub(crate) fn keeps(self, knowledge: Knowledge) -> bool {
        knowledge.is_lexicalized() && self.profile == Profile::Lemma
    }

    /// Whether nothing comes off a word whatever is asked for: *adalah*, but not *setelah*, which is
    /// felt as se- and *telah*.
    pub(crate) fn is_function(knowledge: Knowledge) -> bool {
        knowledge.is_function_word() && !knowledge.is_lexicalized()
    }
}
