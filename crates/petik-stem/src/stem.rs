//! The trait of everything that brings a word to its stem, and its simplest implementation.

use alloc::borrow::Cow;

use petik_text::fold;

/// Brings the forms of a word to one stem.
///
/// # Examples
///
/// Code that compares words can leave the way of stemming to its caller:
///
/// ```
/// use petik_stem::{FoldOnly, Stem};
///
/// fn same(stemmer: &dyn Stem, one: &str, other: &str) -> bool {
///     stemmer.stem(one) == stemmer.stem(other)
/// }
///
/// assert!(same(&FoldOnly, "Jum’at", "jum'at"));
/// # #[cfg(feature = "lexicon")]
/// assert!(same(&petik_stem::Stemmer::new(), "menulis", "tulisan"));
/// ```
pub trait Stem {
    /// The stem of `word`, folded; borrowed where it stands in `word` as it is.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_stem::{FoldOnly, Stem};
    ///
    /// assert_eq!(FoldOnly.stem("Menulis"), "menulis");
    /// ```
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str>;
}

/// Stems nothing: folds, so that `Bumi` and `bumi` are one term.
///
/// For languages without a stemmer.
///
/// # Examples
///
/// ```
/// use petik_stem::{FoldOnly, Stem};
///
/// // Javanese: no rule of Indonesian applies.
/// assert_eq!(FoldOnly.stem("Panjenengan"), "panjenengan");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct FoldOnly;

impl Stem for FoldOnly {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        fold(word)
    }
}
