//! Snowball stemmers of other languages behind the same trait.

use alloc::borrow::Cow;
use core::fmt;

use petik_text::fold;
use rust_stemmers::Algorithm;

use crate::Stem;

/// A Snowball stemmer (Porter 2001) of a language other than Indonesian.
///
/// # Examples
///
/// ```
/// use petik_stem::{Snowball, Stem};
///
/// let english = Snowball::for_language("en").expect("Snowball stems English");
/// assert_eq!(english.stem("Elections"), "elect");
/// ```
pub struct Snowball {
    algorithm: Algorithm,
    stemmer: rust_stemmers::Stemmer,
}

impl Snowball {
    /// The stemmer of a language named by its ISO 639-1 or 639-3 code; none where Snowball has none.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_stem::Snowball;
    ///
    /// assert!(Snowball::for_language("en").is_some());
    /// assert!(Snowball::for_language("eng").is_some());
    /// // Indonesian has a stemmer of its own here; Javanese has none.
    /// assert!(Snowball::for_language("id").is_none());
    /// assert!(Snowball::for_language("jv").is_none());
    /// ```
    pub fn for_language(code: &str) -> Option<Self> {
        algorithm(code).map(Self::with_algorithm)
    }

    fn with_algorithm(algorithm: Algorithm) -> Self {
        Self { algorithm, stemmer: rust_stemmers::Stemmer::create(algorithm) }
    }
}

fn algorithm(code: &str) -> Option<Algorithm> {
    Some(match code {
        "ar" | "ara" => Algorithm::Arabic,
        "da" | "dan" => Algorithm::Danish,
        "nl" | "nld" => Algorithm::Dutch,
        "en" | "eng" => Algorithm::English,
        "fi" | "fin" => Algorithm::Finnish,
        "fr" | "fra" => Algorithm::French,
        "de" | "deu" => Algorithm::German,
        "el" | "ell" => Algorithm::Greek,
        "hu" | "hun" => Algorithm::Hungarian,
        "it" | "ita" => Algorithm::Italian,
        "no" | "nor" | "nb" | "nob" => Algorithm::Norwegian,
        "pt" | "por" => Algorithm::Portuguese,
        "ro" | "ron" => Algorithm::Romanian,
        "ru" | "rus" => Algorithm::Russian,
        "es" | "spa" => Algorithm::Spanish,
        "sv" | "swe" => Algorithm::Swedish,
        "ta" | "tam" => Algorithm::Tamil,
        "tr" | "tur" => Algorithm::Turkish,
        _ => return None,
    })
}

impl Stem for Snowball {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        match fold(word) {
            Cow::Borrowed(folded) => self.stemmer.stem(folded),
            Cow::Owned(folded) => Cow::Owned(self.stemmer.stem(&folded).into_owned()),
        }
    }
}

impl Clone for Snowball {
    fn clone(&self) -> Self {
        Self::with_algorithm(self.algorithm)
    }
}

impl fmt::Debug for Snowball {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Snowball").field(&self.algorithm).finish()
    }
}
