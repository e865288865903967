//! What an analysis says: a root, the morphs around it and what speaks for it.

use alloc::string::String;
use alloc::vec::Vec;

use petik_text::Span;

/// One reading of a word: its root and the morphs that the word is made of.
///
/// Comes from [`Stemmer::analyses`](crate::Stemmer::analyses).
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "lexicon")] {
/// use petik_stem::Stemmer;
///
/// let analyses = Stemmer::new().analyses("penulisannya");
/// let best = &analyses[0];
/// let forms: Vec<_> = best.morphs().iter().map(|morph| morph.form()).collect();
///
/// assert_eq!(best.root(), "tulis");
/// assert_eq!(forms, ["peN-", "tulis", "-an", "-nya"]);
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Analysis {
    root: String,
    morphs: Vec<Morph>,
    evidence: Evidence,
}

impl Analysis {
    pub(crate) fn new(root: String, morphs: Vec<Morph>, evidence: Evidence) -> Self {
        Self { root, morphs, evidence }
    }

    /// The root (*kata dasar*), folded.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "lexicon")] {
    /// let analyses = petik_stem::Stemmer::new().analyses("Keberhasilan");
    /// assert_eq!(analyses[0].root(), "hasil");
    /// # }
    /// ```
    pub fn root(&self) -> &str {
        &self.root
    }

    /// The morphs in the order of the word; their spans are disjoint and lie inside it.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "lexicon")] {
    /// let analyses = petik_stem::Stemmer::new().analyses("tolong-menolong");
    /// let kinds: Vec<_> = analyses[0].morphs().iter().map(|morph| morph.kind().name()).collect();
    /// assert_eq!(kinds, ["root", "prefix", "reduplicate"]);
    /// # }
    /// ```
    pub fn morphs(&self) -> &[Morph] {
        &self.morphs
    }

    /// What speaks for this reading.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "lexicon")] {
    /// use petik_stem::{Evidence, Stemmer};
    ///
    /// let stemmer = Stemmer::new();
    /// assert_eq!(stemmer.analyses("menulis")[0].evidence(), Evidence::Lexicon);
    /// assert_eq!(stemmer.analyses("adalah")[0].evidence(), Evidence::Function);
    /// # }
    /// ```
    pub fn evidence(&self) -> Evidence {
        self.evidence
    }
}

/// A concrete piece of a word, such as *men-* in *mencari*.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "lexicon")] {
/// use petik_stem::{MorphKind, Stemmer};
///
/// let word = "menulis";
/// let analyses = Stemmer::new().analyses(word);
/// let root = analyses[0].morphs().iter().find(|morph| morph.kind() == MorphKind::Root);
/// let root = root.expect("every analysis has a root");
///
/// // meN- has swallowed the t of tulis: the form has it, the span cannot.
/// assert_eq!(root.form(), "tulis");
/// assert_eq!(&word[root.span()], "ulis");
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Morph {
    kind: MorphKind,
    form: String,
    span: Span,
}

impl Morph {
    pub(crate) fn new(kind: MorphKind, form: &str, span: Span) -> Self {
        Self { kind, form: form.into(), span }
    }

    /// Which kind of morph it is.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "lexicon")] {
    /// use petik_stem::{MorphKind, Stemmer};
    ///
    /// let analyses = Stemmer::new().analyses("siapakah");
    /// assert_eq!(analyses[0].morphs()[0].kind(), MorphKind::Root);
    /// # }
    /// ```
    pub fn kind(&self) -> MorphKind {
        self.kind
    }

    /// The form under which a dictionary or grammar lists it: `meN-`, `tulis`, `-kan`, `-em-`.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "lexicon")] {
    /// // *mem-* and *meng-* are one prefix.
    /// for word in ["membaca", "mengambil"] {
    ///     let analyses = petik_stem::Stemmer::new().analyses(word);
    ///     assert_eq!(analyses[0].morphs()[0].form(), "meN-");
    /// }
    /// # }
    /// ```
    pub fn form(&self) -> &str {
        &self.form
    }

    /// Where it stands, in bytes of the word as given.
    ///
    /// An infix cuts its root in two; the span of that root is the part behind the infix.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "lexicon")] {
    /// let word = "Rumahnya";
    /// let analyses = petik_stem::Stemmer::new().analyses(word);
    /// let pieces: Vec<_> = analyses[0].morphs().iter().map(|morph| &word[morph.span()]).collect();
    /// assert_eq!(pieces, ["Rumah", "nya"]);
    /// # }
    /// ```
    pub fn span(&self) -> Span {
        self.span
    }
}

/// The kinds of morphs.
///
/// # Examples
///
/// ```
/// use petik_stem::MorphKind;
///
/// // -nya is a word of its own that leans on another: no suffix.
/// assert_ne!(MorphKind::Clitic, MorphKind::Suffix);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum MorphKind {
    /// *ber-* in *berjalan*.
    Prefix,
    /// *-em-* in *gemetar*, from *getar*.
    Infix,
    /// *-kan* in *berikan*.
    Suffix,
    /// *jalan* in *berjalan*.
    Root,
    /// *-nya* in *rumahnya*, *ku-* in *kubaca*.
    Clitic,
    /// *-lah* in *apalah*.
    Particle,
    /// The second *anak* in *anak-anak*, *pe-* in *pepohonan*.
    Reduplicate,
}

impl MorphKind {
    /// The kind in lower-case letters, for output.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_stem::MorphKind::Infix.name(), "infix");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Prefix => "prefix",
            Self::Infix => "infix",
            Self::Suffix => "suffix",
            Self::Root => "root",
            Self::Clitic => "clitic",
            Self::Particle => "particle",
            Self::Reduplicate => "reduplicate",
        }
    }
}

/// What speaks for an analysis.
///
/// # Examples
///
/// ```
/// use petik_stem::{Evidence, Lexicon, Stemmer};
///
/// let stemmer = Stemmer::with_lexicon(Lexicon::empty().add("tulis").keep("petikan"));
///
/// assert_eq!(stemmer.analyses("menulis")[0].evidence(), Evidence::Lexicon);
/// assert_eq!(stemmer.analyses("dikatakan")[0].evidence(), Evidence::Rule);
/// assert_eq!(stemmer.analyses("petikan")[0].evidence(), Evidence::Kept);
/// assert_eq!(stemmer.analyses("kabut")[0].evidence(), Evidence::Unknown);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Evidence {
    /// The lexicon lists the root.
    Lexicon,
    /// The lexicon lists the word as a derived one with a life of its own, which the profile keeps.
    Lexicalized,
    /// The affixes look so much like affixes that a root was inferred which the lexicon lacks.
    Rule,
    /// The word is one that the lexicon's user asked to keep, a name, or no word of letters.
    Kept,
    /// The word is a function word, of which nothing is ever stripped.
    Function,
    /// Nothing is known about the word; it stands as it is.
    Unknown,
}

impl Evidence {
    /// The evidence in lower-case letters, for output.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_stem::Evidence::Lexicon.name(), "lexicon");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lexicon => "lexicon",
            Self::Lexicalized => "lexicalized",
            Self::Rule => "rule",
            Self::Kept => "kept",
            Self::Function => "function",
            Self::Unknown => "unknown",
        }
    }
}
