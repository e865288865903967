//! The stemmer of the published Confix Stripping algorithm, as Sastrawi has it.

mod confix;
mod normalize;
mod plural;
mod prefix;
mod suffix;
mod word;

use alloc::borrow::Cow;

use petik_text::fold;

use crate::Stem;
use crate::lexicon::Lexicon;

/// Brings an Indonesian word to its root by the Confix Stripping algorithm, as Sastrawi has it.
///
/// For those who compare with published figures, or who replace Sastrawi and want the same stems
/// as before; [`Stemmer`](crate::Stemmer) is right more often. With the same word list the stem is
/// the one that `PySastrawi` 1.2.1 gives, errors included.
///
/// The algorithm is that of Nazief & Adriani (1996), with the confix stripping of Asian (2007), the
/// enhancements of Arifin, Mahendra & Ciptaningtyas (2009) and Tahitoe & Purwarianti (2010), and a
/// few rules of Sastrawi itself:
///
/// 1. A word of the list is its own root.
/// 2. Particle, possessive and derivational suffix come off, in this order, then up to three
///    prefixes by 42 rules; the first result that is in the list is the root. Where a suffix is more likely a
///    part of the word (*be…lah, be…an, me…i, di…i, pe…i, ter…i*), prefixes are tried first.
/// 3. If that leads nowhere, the suffixes are put back, one after the other (*pengembalian
///    akhiran*), and the prefixes are tried again.
/// 4. If nothing leads to a word of the list, the word stays as it is.
///
/// A word with a hyphen gets a root where both sides have the same one (*buku-bukunya*,
/// *berbalas-balasan*, *meniru-nirukan*).
///
/// # What is done to the text
///
/// Other than [`Stemmer`](crate::Stemmer), Sastrawi keeps letters, digits and hyphens alone; all
/// else parts words, which are stemmed one by one and joined by a space: *jum'at* gives *jum at*.
/// This type does the same, with one exception: a word with letters beyond ASCII is returned folded
/// (*département*), where Sastrawi would tear it (*d partement*).
///
/// # Complexity
///
/// Linear in the bytes of the word. No allocation where the stem is a piece of the word.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "lexicon")] {
/// use petik_stem::{Sastrawi, Stemmer};
///
/// let sastrawi = Sastrawi::new();
/// assert_eq!(sastrawi.stem("memperjuangkan"), "juang");
///
/// // Faithful, errors included: between be- and -an prefixes come off first.
/// let sastrawi = Sastrawi::with_roots(["ikan", "beri"]);
/// assert_eq!(sastrawi.stem("berikan"), "ikan");
/// assert_eq!(Stemmer::new().stem("berikan"), "beri");
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Sastrawi {
    lexicon: Lexicon,
}

impl Sastrawi {
    /// The algorithm with the roots and function words of the built-in lexicon.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_stem::Sastrawi::new().stem("Pembangunan"), "bangun");
    /// ```
    #[cfg(feature = "lexicon")]
    pub fn new() -> Self {
        Self::with_lexicon(Lexicon::builtin())
    }

    /// The algorithm with a word list of the caller's, folded on the way in.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_stem::Sastrawi;
    ///
    /// let sastrawi = Sastrawi::with_roots(["nilai", "tiru"]);
    /// assert_eq!(sastrawi.stem("penilaian"), "nilai");
    /// assert_eq!(sastrawi.stem("meniru-nirukan"), "tiru");
    /// assert_eq!(sastrawi.stem("menyapu"), "menyapu");
    /// ```
    pub fn with_roots<'r>(roots: impl IntoIterator<Item = &'r str>) -> Self {
        let mut lexicon = Lexicon::empty();
        lexicon.extend(roots);
        Self::with_lexicon(lexicon)
    }

    /// The algorithm with a lexicon, whose roots, function words and kept words are the word list.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_stem::{Lexicon, Sastrawi};
    ///
    /// let sastrawi = Sastrawi::with_lexicon(Lexicon::empty().add("unggah").keep("unggahan"));
    /// assert_eq!(sastrawi.stem("mengunggah"), "unggah");
    /// assert_eq!(sastrawi.stem("unggahannya"), "unggahan");
    /// ```
    pub fn with_lexicon(lexicon: Lexicon) -> Self {
        Self { lexicon }
    }

    /// The root of `word`, folded.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_stem::Sastrawi;
    ///
    /// let sastrawi = Sastrawi::with_roots(["rumah", "sakit"]);
    /// assert_eq!(sastrawi.stem("Rumahnya"), "rumah");
    /// assert_eq!(sastrawi.stem("rumah-rumah"), "rumah");
    ///
    /// // What Sastrawi takes for several words gives several stems.
    /// assert_eq!(sastrawi.stem("rumahnya/kesakitan"), "rumah sakit");
    /// assert_eq!(sastrawi.stem("Yūko"), "yūko");
    /// ```
    pub fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        match fold(word) {
            Cow::Borrowed(text) => self.stems(text),
            Cow::Owned(text) => Cow::Owned(self.stems(&text).into_owned()),
        }
    }

    /// The stems of the words in a folded text, joined by a space.
    fn stems<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut words = normalize::words(text);
        let mut stems = words.next().map_or(Cow::Borrowed(""), |word| self.root(word));
        for word in words {
            let stems = stems.to_mut();
            stems.push(' ');
            stems.push_str(&self.root(word));
        }
        stems
    }

    fn root<'t>(&self, word: &'t str) -> Cow<'t, str> {
        if word.is_ascii() { plural::root(word, &self.lexicon).into_text() } else { Cow::Borrowed(word) }
    }
}

#[cfg(feature = "lexicon")]
impl Default for Sastrawi {
    fn default() -> Self {
        Self::new()
    }
}

impl Stem for Sastrawi {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        Self::stem(self, word)
    }
}
