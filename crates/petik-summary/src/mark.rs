//! What a caller may know of a sentence's form.

/// What a caller may know of a sentence's form beside its terms.
///
/// The names are those of a language; whoever reads the text decides by its rules which of them hold.
///
/// # Examples
///
/// ```
/// use petik_summary::{Mark, Sentence};
///
/// // "Menurutnya, air akan surut besok."
/// let sentence = Sentence::new(Vec::new(), 5).marked(Mark::Dangling);
/// assert!(sentence.has(Mark::Dangling));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Mark {
    /// Begins inside a quotation: with an opening mark, or behind one that its paragraph has not closed.
    Quotation,
    /// Begins with a word that points back: *Ia*, *Hal itu*, *Menurutnya*.
    Dangling,
    /// Begins with a word that joins it to the sentence before: *Namun*, *Selain itu*.
    Connective,
    /// Begins with a place or an outlet and a dash: *JAKARTA –*.
    Dateline,
    /// Says that somebody said something: *kata*, *ujarnya*.
    Speech,
    /// Speaks of the speaker or the reader: *saya*, *kami*, *Anda*.
    Personal,
    /// Ends with a question mark.
    Question,
    /// Is no part of the text: a source in brackets, *Baca juga*, *Foto:*.
    Aside,
    /// Has no final mark.
    Unfinished,
}

impl Mark {
    /// The mark's name in lower case.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_summary::Mark::Dateline.name(), "dateline");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Quotation => "quotation",
            Self::Dangling => "dangling",
            Self::Connective => "connective",
            Self::Dateline => "dateline",
            Self::Speech => "speech",
            Self::Personal => "personal",
            Self::Question => "question",
            Self::Aside => "aside",
            Self::Unfinished => "unfinished",
        }
    }

    pub(crate) const fn bit(self) -> u16 {
        1 << self as u16
    }
}
