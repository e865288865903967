//! The Indonesian stemmer.

use alloc::borrow::{Cow, ToOwned};
use alloc::vec::Vec;

use petik_text::{Span, fold};

use crate::analysis::{Analysis, Evidence};
use crate::candidate::{Candidate, Roots, candidates};
use crate::lexicon::Lexicon;
use crate::place::Places;
use crate::reading::Reading;
use crate::reduplication::doubled;
use crate::root::{LONGEST, Root};
use crate::{Stem, split};

/// Brings an Indonesian word to its root (*kata dasar*), and says how.
///
/// Every way in which the rules of affixes, clitics and reduplication can take the word apart is a
/// candidate. Each has a cost, a sum of small reasons: how common the affixes are around such a
/// root, whether the lexicon lists the root, how frequent and how long it is. The cheapest wins;
/// of equals, the one found first.
///
/// Function words (*adalah*, *maupun*) stay whole, and so do names written with a capital (*Bali*,
/// *Bekasi*). Numbers, codes and anything that is no word of at most 60 bytes of letters, hyphens
/// and apostrophes are returned folded. Doubled words are halved even when they are words of their
/// own (*undang-undang*, *kupu-kupu*), for that is what a root is, unless they are function words.
///
/// # Complexity
///
/// Linear in the bytes of the word where it is too long to be one, otherwise bounded; one
/// allocation at most.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "lexicon")] {
/// use petik_stem::Stemmer;
///
/// let stemmer = Stemmer::new();
/// for (word, root) in [
///     ("memperjuangkannya", "juang"),
///     ("keberhasilan", "hasil"),
///     ("menyapu", "sapu"),
///     ("bertahun-tahun", "tahun"),
///     ("adalah", "adalah"),
/// ] {
///     assert_eq!(stemmer.stem(word), root);
/// }
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Stemmer {
    lexicon: Lexicon,
}

impl Stemmer {
    /// The stemmer with the built-in lexicon.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_stem::Stemmer::new().stem("Pemerintahan"), "perintah");
    /// ```
    #[cfg(feature = "lexicon")]
    pub fn new() -> Self {
        Self::with_lexicon(Lexicon::builtin())
    }

    /// The stemmer with a lexicon of the caller's choice.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_stem::{Lexicon, Stemmer};
    ///
    /// let stemmer = Stemmer::with_lexicon(Lexicon::empty().add("unggah"));
    /// assert_eq!(stemmer.stem("mengunggahnya"), "unggah");
    /// ```
    pub fn with_lexicon(lexicon: Lexicon) -> Self {
        Self { lexicon }
    }

    /// The root of the best analysis of `word`, folded.
    ///
    /// Folds inside. Borrows where the root stands in `word` as it is: *juang* in *perjuangan*, but
    /// not *tulis* in *menulis*.
    ///
    /// # Examples
    ///
    /// ```
    /// use std::borrow::Cow;
    ///
    /// use petik_stem::{Lexicon, Stemmer};
    ///
    /// let stemmer = Stemmer::with_lexicon(Lexicon::empty().add("juang").add("tulis"));
    /// assert!(matches!(stemmer.stem("Perjuangan"), Cow::Borrowed("juang")));
    /// assert_eq!(stemmer.stem("Menulis"), "tulis");
    /// ```
    pub fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        let folded = fold(word);
        let reading = self.best(word, &folded);
        let root = reading.root();
        match word.get(reading.root_range()) {
            Some(piece) if root.is_spelled_like(Root::whole(piece)) => Cow::Borrowed(piece),
            _ => Cow::Owned(root.spelled(ToOwned::to_owned)),
        }
    }

    /// Every analysis that the rules license, best first.
    ///
    /// There is always one at least, for every word but the empty one.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "lexicon")] {
    /// // Written alike: *ber-* + *uang*, "with money", and *beruang*, "bear".
    /// let analyses = petik_stem::Stemmer::new().analyses("beruang");
    /// let roots: Vec<_> = analyses.iter().map(|analysis| analysis.root()).collect();
    /// assert!(roots.contains(&"uang") && roots.contains(&"beruang"));
    /// # }
    /// ```
    pub fn analyses(&self, word: &str) -> Vec<Analysis> {
        if word.is_empty() {
            return Vec::new();
        }
        let folded = fold(word);
        let mut readings = Vec::new();
        self.for_each_reading(word, &folded, |reading| readings.push(reading));
        readings.sort_by_key(Reading::cost);

        let places = Places::new(word, &folded);
        readings.iter().map(|reading| reading.analysis(|at| places.of(at))).collect()
    }

    /// The words that are written together in `token`: a word and the clitics and particles around it.
    ///
    /// The spans are in bytes of `token` and follow each other without a gap. There is one alone
    /// where nothing is split, and none for the empty token. Adverbs in -nya are one word
    /// (*sebelumnya*, *biasanya*, *setidaknya*), as are *hanya*, *maupun*, *adalah*.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "lexicon")] {
    /// use petik_stem::Stemmer;
    ///
    /// let stemmer = Stemmer::new();
    /// let words = |token: &'static str| -> Vec<_> {
    ///     stemmer.words(token).map(|span| &token[span]).collect()
    /// };
    /// assert_eq!(words("rumahnya"), ["rumah", "nya"]);
    /// assert_eq!(words("siapakah"), ["siapa", "kah"]);
    /// assert_eq!(words("hanya"), ["hanya"]);
    /// # }
    /// ```
    pub fn words(&self, token: &str) -> impl Iterator<Item = Span> + use<> {
        split::words(self, token)
    }

    pub(crate) fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The cheapest reading; of equals the first.
    pub(crate) fn best<'w>(&self, word: &str, folded: &'w str) -> Reading<'w> {
        let mut best = None;
        self.for_each_reading(word, folded, |reading| {
            if best.as_ref().is_none_or(|best: &Reading<'_>| reading.cost() < best.cost()) {
                best = Some(reading);
            }
        });
        best.unwrap_or(Reading::Simple(Candidate::whole(folded, Evidence::Unknown)))
    }

    fn for_each_reading<'w>(&self, word: &str, folded: &'w str, mut visit: impl FnMut(Reading<'w>)) {
        let mut whole = |evidence| visit(Reading::Simple(Candidate::whole(folded, evidence)));
        if !is_word(folded) {
            return whole(Evidence::Kept);
        }
        let knowledge = self.lexicon.find(folded);
        if knowledge.kept || knowledge.name && begins_with_capital(word) {
            return whole(Evidence::Kept);
        }
        if knowledge.function {
            return whole(Evidence::Function);
        }
        candidates(folded, &self.lexicon, Roots::Likely, |candidate| visit(Reading::Simple(candidate)));
        if folded.contains('-') {
            doubled(folded, &self.lexicon, |doubled| visit(Reading::Doubled(doubled)));
        }
    }
}

#[cfg(feature = "lexicon")]
impl Default for Stemmer {
    fn default() -> Self {
        Self::new()
    }
}

impl Stem for Stemmer {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        Self::stem(self, word)
    }
}

/// Whether the rules apply: letters, hyphens and apostrophes, not too few and not too many of them.
fn is_word(folded: &str) -> bool {
    (2..=LONGEST).contains(&folded.len())
        && folded.chars().all(|c| c.is_alphabetic() || c == '-' || c == '\'')
}

fn begins_with_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}
