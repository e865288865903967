//! What a lexicon knows about one word.

#[cfg(feature = "lexicon")]
use petik_lexicon::{AffixPatterns, Entry};

#[cfg(not(feature = "lexicon"))]
use self::unlisted::{Entry, Entry as AffixPatterns};

/// What a lexicon knows about one word: eight bytes, of which questions are answered in place.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum Knowledge {
    #[default]
    Nothing,
    /// A root of the caller's own.
    OwnRoot,
    /// A word that the caller asked to keep.
    Kept,
    /// A built-in word.
    #[cfg_attr(not(feature = "lexicon"), expect(dead_code, reason = "no word is built in"))]
    Listed(Entry),
}

impl Knowledge {
    #[inline]
    pub(crate) fn is_root(self) -> bool {
        match self {
            Self::OwnRoot => true,
            Self::Listed(entry) => entry.is_root(),
            Self::Nothing | Self::Kept => false,
        }
    }

    pub(crate) const fn is_kept(self) -> bool {
        matches!(self, Self::Kept)
    }

    /// Seen in text, whatever it is.
    pub(crate) const fn is_attested(self) -> bool {
        !matches!(self, Self::Nothing)
    }

    #[inline]
    pub(crate) fn is_function_word(self) -> bool {
        self.is_listed(Entry::is_function_word)
    }

    #[inline]
    pub(crate) fn is_name(self) -> bool {
        self.is_listed(Entry::is_name)
    }

    pub(crate) fn keeps_clitic(self) -> bool {
        self.is_listed(Entry::keeps_clitic)
    }

    #[inline]
    pub(crate) fn is_lexicalized(self) -> bool {
        self.is_listed(Entry::is_lexicalized)
    }

    #[inline]
    pub(crate) fn is_variant(self) -> bool {
        self.is_listed(Entry::is_variant)
    }

    pub(crate) fn is_adjective(self) -> bool {
        self.is_listed(|entry| entry.classes().adjective())
    }

    /// Its word classes are known, and verb is none of them.
    pub(crate) fn is_no_verb(self) -> bool {
        self.is_listed(|entry| {
            let classes = entry.classes();
            !classes.verb() && (classes.noun() || classes.adjective())
        })
    }

    /// The power of two below its occurrences in a million words; none for a word of the caller's,
    /// which is never too rare.
    pub(crate) fn octave(self) -> Option<i8> {
        if let Self::Listed(entry) = self { Some(entry.frequency_octave()) } else { None }
    }

    /// The affixes with which it is seen; none for a word of the caller's.
    pub(crate) fn patterns(self) -> Option<Patterns> {
        if let Self::Listed(entry) = self { Some(Patterns(entry.patterns())) } else { None }
    }

    #[inline]
    fn is_listed(self, as_what: impl FnOnce(Entry) -> bool) -> bool {
        if let Self::Listed(entry) = self { as_what(entry) } else { false }
    }
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
#[derive(Clone, Copy, Debug)]
pub(crate) struct Patterns(AffixPatterns);

impl Patterns {
    pub(crate) fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn has(self, pattern: Pattern) -> bool {
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

/// Stands in for the entry where no word is built in; there never is one.
#[cfg(not(feature = "lexicon"))]
mod unlisted {
    #[derive(Clone, Copy, Debug, Default)]
    pub(crate) struct Entry;

    macro_rules! never_asked {
        ($type:ty: $($question:ident)+) => {
            impl Entry {
                $(pub(crate) fn $question(self) -> $type {
                    <$type>::default()
                })+
            }
        };
    }

    never_asked!(bool: is_root is_function_word is_name keeps_clitic is_lexicalized is_variant);
    never_asked!(bool: noun verb adjective is_empty verb_kan verb_i ber ter pen_per ke_an an);
    never_asked!(i8: frequency_octave);
    never_asked!(Self: classes patterns);
}
