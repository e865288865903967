//! The words a stemmer knows: petik-lexicon's, the caller's own, or both.

use alloc::collections::BTreeMap;
use alloc::string::String;

#[cfg(feature = "lexicon")]
use petik_lexicon::Register;
use petik_text::fold;

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

/// What a lexicon knows about one word.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "a word can be any of them at once")]
pub(crate) struct Knowledge {
    pub(crate) root: bool,
    pub(crate) kept: bool,
    pub(crate) function: bool,
    pub(crate) name: bool,
    pub(crate) keeps_clitic: bool,
    pub(crate) lexicalized: bool,
    pub(crate) variant: bool,
    /// Its word classes are known, and verb is none of them.
    pub(crate) no_verb: bool,
    pub(crate) adjective: bool,
    /// Seen in text, whatever it is.
    pub(crate) attested: bool,
    /// The power of two below its occurrences in a million words; none for a word of the caller's,
    /// which is never too rare.
    pub(crate) octave: Option<i8>,
    /// The affixes with which it is seen; none for a word of the caller's.
    pub(crate) patterns: Option<Patterns>,
}

/// A pattern of affixes under which families of roots are counted.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Pattern {
    Verb,
    VerbKan,
    VerbI,
    Ber,
    Ter,
    PenPer,
    KeAn,
    An,
}

/// The patterns in which a root is seen.
#[cfg(feature = "lexicon")]
#[derive(Clone, Copy, Debug)]
pub(crate) struct Patterns(petik_lexicon::AffixPatterns);

#[cfg(feature = "lexicon")]
impl Patterns {
    pub(crate) const fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    pub(crate) const fn has(self, pattern: Pattern) -> bool {
        match pattern {
            Pattern::Verb => self.0.verb(),
            Pattern::VerbKan => self.0.verb_kan(),
            Pattern::VerbI => self.0.verb_i(),
            Pattern::Ber => self.0.ber(),
            Pattern::Ter => self.0.ter(),
            Pattern::PenPer => self.0.pen_per(),
            Pattern::KeAn => self.0.ke_an(),
            Pattern::An => self.0.an(),
        }
    }
}

/// No built-in word, no pattern.
#[cfg(not(feature = "lexicon"))]
#[derive(Clone, Copy, Debug)]
pub(crate) enum Patterns {}

#[cfg(not(feature = "lexicon"))]
impl Patterns {
    pub(crate) const fn is_empty(self) -> bool {
        match self {}
    }

    pub(crate) const fn has(self, _pattern: Pattern) -> bool {
        match self {}
    }
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
            Some(Own::Root) => Knowledge { root: true, attested: true, ..Knowledge::default() },
            Some(Own::Kept) => Knowledge { kept: true, attested: true, ..Knowledge::default() },
            Some(Own::Removed) => Knowledge::default(),
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

    /// The entry of a folded word, if the built-in words are all that is known.
    #[cfg(feature = "lexicon")]
    #[inline]
    pub(crate) fn entry(&self, word: &str) -> Option<petik_lexicon::Entry> {
        if self.builtin && self.own.is_empty() { petik_lexicon::entry(word) } else { None }
    }

    /// Whether the caller said something of a folded word.
    pub(crate) fn has_own(&self, word: &str) -> bool {
        self.find_own(word).is_some()
    }

    fn find_own(&self, word: &str) -> Option<Own> {
        if self.own.is_empty() { None } else { self.own.get(word).copied() }
    }

    #[cfg(feature = "lexicon")]
    fn find_builtin(&self, word: &str) -> Knowledge {
        let entry = if self.builtin { petik_lexicon::entry(word) } else { None };
        entry.map_or_else(Knowledge::default, |entry| {
            let classes = entry.classes();
            Knowledge {
                root: entry.is_root(),
                kept: false,
                function: entry.is_function_word(),
                name: entry.is_name(),
                keeps_clitic: entry.keeps_clitic(),
                lexicalized: entry.is_lexicalized(),
                variant: entry.is_variant(),
                adjective: classes.adjective(),
                no_verb: !classes.verb() && (classes.noun() || classes.adjective()),
                attested: true,
                octave: Some(entry.frequency_octave()),
                patterns: Some(Patterns(entry.patterns())),
            }
        })
    }

    #[cfg(not(feature = "lexicon"))]
    #[expect(clippy::unused_self, reason = "the feature `lexicon` needs it")]
    fn find_builtin(&self, _word: &str) -> Knowledge {
        Knowledge::default()
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
