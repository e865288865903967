//! Which stemmer makes the terms of which language.

use std::borrow::Cow;

#[cfg(feature = "snowball")]
use petik_stem::Snowball;
use petik_stem::{FoldOnly, Stem, Stemmer};

use crate::Language;

/// The stemmer of one language: ours for Indonesian, Snowball where it has one, else folding alone.
pub(crate) enum TermStemmer<'s> {
    Indonesian(&'s Stemmer),
    #[cfg(feature = "snowball")]
    Snowball(Snowball),
    FoldOnly(FoldOnly),
}

impl<'s> TermStemmer<'s> {
    pub(crate) fn of(language: Language, indonesian: &'s Stemmer) -> Self {
        if language == Language::INDONESIAN {
            return Self::Indonesian(indonesian);
        }
        #[cfg(feature = "snowball")]
        if let Some(snowball) = Snowball::for_language(language.code()) {
            return Self::Snowball(snowball);
        }
        Self::FoldOnly(FoldOnly)
    }

    /// The Indonesian stemmer, if the language is Indonesian.
    pub(crate) fn indonesian(&self) -> Option<&'s Stemmer> {
        if let Self::Indonesian(stemmer) = self { Some(stemmer) } else { None }
    }
}

impl Stem for TermStemmer<'_> {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        match self {
            Self::Indonesian(stemmer) => stemmer.stem(word),
            #[cfg(feature = "snowball")]
            Self::Snowball(stemmer) => stemmer.stem(word),
            Self::FoldOnly(stemmer) => stemmer.stem(word),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stem(code: &str, word: &str) -> String {
        let indonesian = Stemmer::new();
        let language = Language::from_code(code).unwrap();
        TermStemmer::of(language, &indonesian).stem(word).into_owned()
    }

    #[test]
    fn each_language_has_its_stemmer() {
        assert_eq!(stem("id", "Mendukung"), "dukung");
        assert_eq!(stem("jv", "Mendukung"), "mendukung");
    }

    #[cfg(feature = "snowball")]
    #[test]
    fn snowball_stems_what_it_knows() {
        assert_eq!(stem("en", "Running"), "run");
        assert_eq!(stem("nb", "Husene"), "hus");
    }
}
