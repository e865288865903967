//! The words a stemmer knows: petik-lexicon's, the caller's own, or both.

use alloc::collections::BTreeMap;
use alloc::string::String;

#[cfg(feature = "lexicon")]
use petik_lexicon::Register;
use petik_text::fold;

use crate::knowledge::Knowledge;
use crate::options::Options;
#[cfg(feature = "lexicon")]
use crate::options::Profile;

/// The roots and kept words on which a [`Stemmer`](crate::Stemmer) relies.
///
/// Starts as the built-in words or as nothing, and takes the caller's own on top; the caller's win.
/// Words are folded on the way in.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "lexicon")] {
/// use petik_stem::{Lexicon, Stemmer};
///
/// // A product is called Berikan: its name is no form of *beri*.
/// let stemmer = Stemmer::with_lexicon(Lexicon::builtin().keep("Berikan").add("gawai"));
/// assert_eq!(stemmer.stem("berikan"), "berikan");
/// assert_eq!(stemmer.stem("gawainya"), "gawai");
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Lexicon {
    #[cfg(feature = "lexicon")]
    builtin: bool,
    own: BTreeMap<String, Own>,
}

/// What the caller said of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Own {
    Root,
    Kept,
    Removed,
}

impl Lexicon {
    /// The reviewed words of petik-lexicon.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_stem::{Lexicon, Stemmer};
    ///
    /// let stemmer = Stemmer::with_lexicon(Lexicon::builtin().remove("rumah"));
    /// assert_eq!(stemmer.stem("berikan"), "beri");
    /// ```
    #[cfg(feature = "lexicon")]
    pub fn builtin() -> Self {
        Self { builtin: true, own: BTreeMap::new() }
    }

    /// No words at all: a start for a list of one's own.
    ///
    /// With nothing in it only the clearest affixes come off.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_stem::{Lexicon, Stemmer};
    ///
    /// let stemmer = Stemmer::with_lexicon(Lexicon::empty());
    /// assert_eq!(stemmer.stem("dilanjutkannya"), "lanjut");
    /// assert_eq!(stemmer.stem("makanan"), "makanan");
    /// ```
    pub fn empty() -> Self {
        Self {
            #[cfg(feature = "lexicon")]
            builtin: false,
            own: BTreeMap::new(),
        }
    }

    /// Adds a root, to which affixed forms may be traced.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_stem::{Lexicon, Stemmer};
    ///
    /// let stemmer = Stemmer::with_lexicon(Lexicon::empty().add("makan"));
    /// assert_eq!(stemmer.stem("makanan"), "makan");
    /// ```
    #[must_use]
    #[expect(clippy::should_implement_trait, reason = "a lexicon plus a word reads as no sum")]
    pub fn add(self, root: &str) -> Self {
        self.with(root, Own::Root)
    }

    /// Keeps a word: it is returned folded, and nothing is ever stripped of it.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_stem::{Lexicon, Stemmer};
    ///
    /// let stemmer = Stemmer::with_lexicon(Lexicon::empty().add("minum").keep("minuman"));
    /// assert_eq!(stemmer.stem("minuman"), "minuman");
    /// ```
    #[must_use]
    pub fn keep(self, word: &str) -> Self {
        self.with(word, Own::Kept)
    }

    /// Forgets a word, whether built in, added or kept.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_stem::{Evidence, Lexicon, Stemmer};
    ///
    /// let stemmer = Stemmer::with_lexicon(Lexicon::empty().add("rang").remove("rang"));
    /// assert_eq!(stemmer.analyses("rang")[0].evidence(), Evidence::Unknown);
    /// ```
    #[must_use]
    pub fn remove(self, word: &str) -> Self {
        self.with(word, Own::Removed)
    }

    fn with(mut self, word: &str, own: Own) -> Self {
        self.own.insert(fold(word).into_owned(), own);
        self
    }

    /// What is known of a folded word.
    #[inline]
    pub(crate) fn find(&self, word: &str) -> Knowledge {
        match self.find_own(word) {
            Some(Own::Root) => Knowledge::OwnRoot,
            Some(Own::Kept) => Knowledge::Kept,
            Some(Own::Removed) => Knowledge::Nothing,
            None => self.find_builtin(word),
        }
    }

    /// The word for which a variant stands, where that is used in what the options ask for.
    #[cfg(feature = "lexicon")]
    pub(crate) fn standard(&self, word: &str, options: Options) -> Option<&'static str> {
        if self.find_own(word).is_some() {
            return None;
        }
        let variant = petik_lexicon::variant(word).filter(|_| self.builtin)?;
        let is_used = match variant.register() {
            Register::Common => true,
            Register::Spoken => options.informal,
            Register::Bound => options.profile == Profile::Lemma,
            _ => false,
        };
        is_used.then_some(variant.standard())
    }

    #[cfg(not(feature = "lexicon"))]
    #[expect(clippy::unused_self, reason = "the feature `lexicon` needs it")]
    pub(crate) fn standard(&self, _word: &str, _options: Options) -> Option<&'static str> {
        None
    }

    /// The entry that is known, if the caller has added no word and forgotten none.
    #[cfg(feature = "lexicon")]
    #[inline]
    pub(crate) fn builtin_alone(&self, knowledge: Knowledge) -> Option<petik_lexicon::Entry> {
        match knowledge {
            Knowledge::Listed(entry) if self.own.is_empty() => Some(entry),
            _ => None,
        }
    }

    /// Whether the caller said something of a folded word.
    pub(crate) fn has_own(&self, word: &str) -> bool {
        self.find_own(word).is_some()
    }

    #[inline]
    fn find_own(&self, word: &str) -> Option<Own> {
        if self.own.is_empty() { None } else { self.own.get(word).copied() }
    }

    #[cfg(feature = "lexicon")]
    #[inline]
    fn find_builtin(&self, word: &str) -> Knowledge {
        let entry = if self.builtin { petik_lexicon::entry(word) } else { None };
        entry.map_or(Knowledge::Nothing, Knowledge::Listed)
    }

    #[cfg(not(feature = "lexicon"))]
    #[expect(clippy::unused_self, reason = "the feature `lexicon` needs it")]
    fn find_builtin(&self, _word: &str) -> Knowledge {
        Knowledge::Nothing
    }
}

#[cfg(feature = "lexicon")]
impl Default for Lexicon {
    fn default() -> Self {
        Self::builtin()
    }
}

/// Adds roots.
///
/// # Examples
///
/// ```
/// use petik_stem::{Lexicon, Stemmer};
///
/// let mut lexicon = Lexicon::empty();
/// lexicon.extend(["unggah", "unduh"]);
/// assert_eq!(Stemmer::with_lexicon(lexicon).stem("mengunduh"), "unduh");
/// ```
impl<'w> Extend<&'w str> for Lexicon {
    fn extend<T: IntoIterator<Item = &'w str>>(&mut self, roots: T) {
        self.own.extend(roots.into_iter().map(|root| (fold(root).into_owned(), Own::Root)));
    }
}
