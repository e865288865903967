//! The Indonesian stemmer.

use alloc::borrow::{Cow, ToOwned};
use alloc::vec::Vec;

use petik_text::{Span, fold};

use crate::analysis::{Analysis, Evidence};
use crate::bare::{bare_half, is_bare};
use crate::candidate::{Candidate, candidates};
use crate::explanation::Explanation;
use crate::knowledge::Knowledge;
use crate::lexicon::Lexicon;
use crate::options::{Options, Profile};
use crate::place::Places;
use crate::reading::{Best, Reading, Readings};
use crate::reduplication::doubled;
use crate::root::{LONGEST, Root};
#[cfg(feature = "lexicon")]
use crate::shortcut::Cut;
use crate::spelling::Plain;
use crate::weigh::{Roots, Scale};
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
    options: Options,
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
        Self { lexicon, options: Options::default() }
    }

    /// What a stem is: the root, or the dictionary form of the word in use.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "lexicon")] {
    /// use petik_stem::{Profile, Stemmer};
    ///
    /// let stemmer = Stemmer::new().profile(Profile::Lemma);
    /// assert_eq!(stemmer.stem("kesempatan"), "kesempatan");
    /// assert_eq!(stemmer.stem("penyelesaian"), "selesai");
    /// # }
    /// ```
    #[must_use]
    pub fn profile(self, profile: Profile) -> Self {
        Self { options: Options { profile, ..self.options }, ..self }
    }

    /// Whether to expect informal language too, as in chats and tweets; it is off at first.
    ///
    /// Then the bare nasals of speech come off (*nyari*, *ngopi*, *mikir*, *nunggu*), *-in* does
    /// (*bilangin*), *ke-* may stand for *ter-* (*ketabrak*), spoken and shortened forms lead to
    /// written ones (*gak* to *tidak*, *dateng* to *datang*), and letters may be drawn out.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "lexicon")] {
    /// let stemmer = petik_stem::Stemmer::new().informal(true);
    /// for (word, root) in [
    ///     ("ngopi", "kopi"),
    ///     ("nyariin", "cari"),
    ///     ("dengerin", "dengar"),
    ///     ("nggak", "tidak"),
    ///     ("bangeeet", "banget"),
    ///     ("jalan2", "jalan"),
    /// ] {
    ///     assert_eq!(stemmer.stem(word), root);
    /// }
    /// # }
    /// ```
    #[must_use]
    pub fn informal(self, informal: bool) -> Self {
        Self { options: Options { informal, ..self.options }, ..self }
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
        // What is listed is folded, so that there is no need to fold it first.
        let knowledge = self.lexicon.find(word);
        match self.stem_beforehand(word, knowledge) {
            Some(stem) => stem,
            None => self.stem_slowly(word, knowledge),
        }
    }

    /// The stem of a folded word that the built-in lexicon lists, as the ranking has given it beforehand.
    #[cfg(feature = "lexicon")]
    #[inline]
    fn stem_beforehand<'w>(&self, folded: &'w str, knowledge: Knowledge) -> Option<Cow<'w, str>> {
        Cut::find(self.lexicon.builtin_alone(knowledge)?, self.options)?.stem(folded)
    }

    #[cfg(not(feature = "lexicon"))]
    #[expect(clippy::unused_self, reason = "the feature `lexicon` needs it")]
    fn stem_beforehand<'w>(&self, _: &'w str, _: Knowledge) -> Option<Cow<'w, str>> {
        None
    }

    /// The stem of a word that is not known beforehand as it is written. Apart from the rest, so that
    /// listed words do not pay for the room that the ranking takes.
    #[inline(never)]
    fn stem_slowly<'w>(&self, word: &'w str, knowledge: Knowledge) -> Cow<'w, str> {
        match fold(word) {
            Cow::Borrowed(_) => self.stem_by_ranking(word, word, knowledge),
            Cow::Owned(folded) => {
                let knowledge = self.lexicon.find(&folded);
                let is_name = knowledge.is_name() && begins_with_capital(word);
                let stem = if is_name { None } else { self.stem_beforehand(&folded, knowledge) };
                let stem = stem.unwrap_or_else(|| self.stem_by_ranking(word, &folded, knowledge));
                borrowed_from(word, &folded, stem)
            }
        }
    }

    /// The stem of a word without affixes, where nothing is known that could make it another.
    fn stem_bare<'w>(&self, folded: &'w str, knowledge: Knowledge) -> Option<&'w str> {
        match knowledge {
            Knowledge::Nothing if is_bare(folded) => Some(folded),
            Knowledge::Nothing => bare_half(folded).filter(|half| !self.lexicon.find(half).is_variant()),
            _ => None,
        }
    }

    fn stem_by_ranking<'w>(&self, word: &str, folded: &'w str, knowledge: Knowledge) -> Cow<'w, str> {
        if !self.options.informal
            && let Some(stem) = self.stem_bare(folded, knowledge)
        {
            return Cow::Borrowed(stem);
        }
        if let Some(plain) = self.plain(folded) {
            let knowledge = self.lexicon.find(&plain.text);
            return Cow::Owned(self.best_root(word, &plain.text, knowledge).spelled(ToOwned::to_owned));
        }
        let root = self.best_root(word, folded, knowledge);
        if root.is_restored() {
            Cow::Owned(root.spelled(ToOwned::to_owned))
        } else {
            Cow::Borrowed(root.rest)
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
        self.ranked(word, |reading, place| reading.analysis(place))
    }

    /// Every analysis, best first, with the reasons for its rank.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "lexicon")] {
    /// let explanations = petik_stem::Stemmer::new().explanations("berikan");
    /// let ranking: Vec<_> = explanations.iter().map(|one| (one.analysis().root(), one.cost())).collect();
    /// assert_eq!(ranking[0].0, "beri"); // *ikan* with ber- comes behind it
    /// # }
    /// ```
    pub fn explanations(&self, word: &str) -> Vec<Explanation> {
        let scale = self.scale();
        self.ranked(word, |reading, place| {
            let mut reasons = Vec::new();
            if let Reading::Simple(candidate) = reading {
                let mut cost = 0;
                candidate.charge(scale, &mut cost);
                // What was kept without being weighed costs nothing, whatever could be said of it.
                if cost == candidate.cost {
                    candidate.charge(scale, &mut reasons);
                }
            }
            Explanation { analysis: reading.analysis(place), reasons, cost: reading.cost() }
        })
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

    /// The word in plain spelling, where informal language is expected and it is not so written.
    fn plain(&self, folded: &str) -> Option<Plain> {
        let is_short = self.options.informal && folded.len() <= LONGEST;
        if is_short { Plain::of(folded, &self.lexicon) } else { None }
    }

    /// What `make` makes of each reading and the way back to the word, the cheapest reading first.
    fn ranked<T>(&self, word: &str, make: impl Fn(&Reading<'_>, &dyn Fn(usize) -> usize) -> T) -> Vec<T> {
        if word.is_empty() {
            return Vec::new();
        }
        let folded = fold(word);
        let plain = self.plain(&folded);
        let read = plain.as_ref().map_or(&*folded, |plain| &plain.text);
        let mut readings = Vec::new();
        self.read(word, read, self.lexicon.find(read), &mut readings);
        readings.sort_by_key(Reading::cost);

        let places = Places::new(word, &folded);
        let place = |at| places.of(plain.as_ref().map_or(at, |plain| plain.place(at)));
        readings.iter().map(|reading| make(reading, &place)).collect()
    }

    /// The cheapest reading; of equals the first.
    pub(crate) fn best<'w>(&self, word: &str, folded: &'w str) -> Reading<'w> {
        let mut best = Best::<Reading<'w>>::NONE;
        self.read(word, folded, self.lexicon.find(folded), &mut best);
        best.made.unwrap_or(Reading::Simple(Candidate::whole(folded, Evidence::Unknown)))
    }

    /// The root of the cheapest reading.
    fn best_root<'w>(&self, word: &str, folded: &'w str, knowledge: Knowledge) -> Root<'w> {
        let mut best = Best::<Root<'w>>::NONE;
        self.read(word, folded, knowledge, &mut best);
        best.made.unwrap_or(Root::whole(folded))
    }

    /// Gives every reading of a folded word, of which `knowledge` is what the lexicon knows, to
    /// `readings`.
    fn read<'w>(&self, word: &str, folded: &'w str, knowledge: Knowledge, readings: &mut impl Readings<'w>) {
        let has_length = (2..=LONGEST).contains(&folded.len());
        let of_letters = has_length && is_of_letters(folded);
        if !has_length || !of_letters && !is_of_parts(folded) {
            return readings.simple(Candidate::whole(folded, Evidence::Kept));
        }
        if knowledge.is_kept() || knowledge.is_name() && begins_with_capital(word) {
            return readings.simple(Candidate::whole(folded, Evidence::Kept));
        }
        if knowledge.is_variant()
            && let Some(standard) = self.lexicon.standard(folded, self.options)
        {
            return readings.simple(Candidate::variant(folded, standard));
        }
        if Options::is_function(knowledge) {
            return readings.simple(Candidate::whole(folded, Evidence::Function));
        }
        if self.options.keeps(knowledge) {
            readings.simple(Candidate::whole(folded, Evidence::Lexicalized));
        }
        let scale = self.scale();
        candidates(folded, knowledge, scale, |candidate| readings.simple(candidate));
        if !of_letters && folded.contains('-') {
            doubled(folded, scale, |doubled| readings.doubled(doubled));
        }
    }

    fn scale(&self) -> Scale<'_> {
        Scale { lexicon: &self.lexicon, options: self.options, roots: Roots::Likely }
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

/// Whether all is `a` to `z`, as in most words.
fn is_of_letters(folded: &str) -> bool {
    folded.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Whether all is letters, hyphens and apostrophes, to which the rules apply.
fn is_of_parts(folded: &str) -> bool {
    folded.chars().all(|c| c.is_alphabetic() || c == '-' || c == '\'')
}

/// The stem of a word that was folded, borrowed from the word where it stands in it as it is.
fn borrowed_from<'w>(word: &'w str, folded: &str, stem: Cow<'_, str>) -> Cow<'w, str> {
    if let Cow::Borrowed(piece) = stem {
        let start = piece.as_ptr().addr().wrapping_sub(folded.as_ptr().addr());
        let same = word.get(start..start.wrapping_add(piece.len())).filter(|same| *same == piece);
        if let Some(same) = same {
            return Cow::Borrowed(same);
        }
    }
    Cow::Owned(stem.into_owned())
}

fn begins_with_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}
