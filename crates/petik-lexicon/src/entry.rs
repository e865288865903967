//! What the lexicon knows about a word.

use core::fmt;

use crate::format::{Record, Table, tag};
use crate::frequency::{LOWEST_OCTAVE, per_million};
use crate::patterns::AffixPatterns;

static WORDS: Table<'static> = WORDS_TABLE;

const WORDS_TABLE: Table<'static> = Table::new_or_empty(include_bytes!("../data/words.bin"));

/// The version of the data: the day of its last review.
///
/// A stored stem or summary can be compared with another only if both were made with the same
/// data, so keep this beside it.
///
/// # Examples
///
/// ```
/// println!("kosakata {}", petik_lexicon::VERSION);
/// assert_eq!(petik_lexicon::VERSION.len(), "2026-11-24".len());
/// ```
pub const VERSION: &str = WORDS_TABLE.version();

/// The entry of a word, which must be folded: NFC, lower case, plain hyphen and apostrophe.
///
/// `petik_text::fold` brings a word into that form. `None` says that the lexicon knows nothing
/// of the word, neither a class nor a frequency.
///
/// # Complexity
///
/// Independent of the size of the lexicon; no allocation.
///
/// # Examples
///
/// ```
/// use petik_lexicon::entry;
///
/// // *perang* looks like per- + ang, but is a root; *perangkat* is another.
/// assert!(entry("perang").is_some_and(|entry| entry.is_root()));
/// assert!(entry("perangkat").is_some_and(|entry| entry.is_root()));
/// assert!(entry("ang").is_none_or(|entry| !entry.is_root()));
/// ```
#[inline]
pub fn entry(folded_word: &str) -> Option<Entry> {
    let (number, record) = WORDS.find_slot(folded_word.as_bytes())?;
    Some(Entry { record, number: u16::try_from(number).ok()? })
}

/// All words of the lexicon, the most frequent first.
///
/// # Examples
///
/// ```
/// let longest_root = petik_lexicon::words()
///     .filter(|word| petik_lexicon::is_root(word))
///     .max_by_key(|word| word.len());
/// assert!(longest_root.is_some_and(|root| root.len() > 12));
/// ```
pub fn words() -> impl Iterator<Item = &'static str> {
    WORDS.iter().filter_map(|(word, _)| core::str::from_utf8(word).ok())
}

/// The numbers of entries are below this one; see [`Entry::number`].
///
/// # Examples
///
/// ```
/// assert!(petik_lexicon::words().count() <= petik_lexicon::NUMBERS);
/// ```
pub const NUMBERS: usize = WORDS_TABLE.slots();

/// The digest of the data: with another word or another fact about one it is another number.
///
/// A table that was made from the lexicon, or is numbered by [`Entry::number`], keeps this beside it.
///
/// # Examples
///
/// ```
/// println!("kosakata {:x}", petik_lexicon::DIGEST);
/// ```
pub const DIGEST: u64 = WORDS_TABLE.digest();

/// Whether a folded word is a root (*kata dasar*).
///
/// # Examples
///
/// ```
/// use petik_lexicon::is_root;
///
/// assert!(is_root("tulis"));
/// assert!(!is_root("menulis")); // derived: meN- + tulis
/// assert!(!is_root("nulis"));
/// ```
#[inline]
pub fn is_root(word: &str) -> bool {
    entry(word).is_some_and(Entry::is_root)
}

/// Whether a folded word says too little about a text to be one of its terms.
///
/// # Examples
///
/// ```
/// let content: Vec<_> = "perang yang berlangsung di ukraina"
///     .split(' ')
///     .filter(|word| !petik_lexicon::is_stop_word(word))
///     .collect();
/// assert_eq!(content, ["perang", "berlangsung", "ukraina"]);
/// ```
#[inline]
pub fn is_stop_word(word: &str) -> bool {
    entry(word).is_some_and(Entry::is_stop_word)
}

/// Whether a folded word belongs to a closed class.
///
/// # Examples
///
/// ```
/// use petik_lexicon::is_function_word;
///
/// // *adalah* ends in -lah, but nobody takes it apart; *setelah* is felt as se- and *telah*.
/// assert!(is_function_word("adalah") && is_function_word("setelah"));
/// assert!(!is_function_word("rumah"));
/// ```
#[inline]
pub fn is_function_word(word: &str) -> bool {
    entry(word).is_some_and(Entry::is_function_word)
}

/// Occurrences of a folded word in a million words of text; 0 where it was not counted.
///
/// # Examples
///
/// ```
/// use petik_lexicon::frequency;
///
/// assert!(frequency("yang") > frequency("negara"));
/// assert!(frequency("negara") > frequency("geranium"));
/// ```
#[inline]
pub fn frequency(word: &str) -> f32 {
    entry(word).map_or(0.0, Entry::frequency)
}

/// What the lexicon knows about one word.
///
/// A word can be several things at once: *dalam* is a function word by itself and the root of
/// *memperdalam*. A word that is none of them is known by its frequency alone.
///
/// # Examples
///
/// ```
/// let dalam = petik_lexicon::entry("dalam").expect("a common word");
/// assert!(dalam.is_function_word() && dalam.is_root());
///
/// let tersebut = petik_lexicon::entry("tersebut").expect("a common word");
/// assert!(tersebut.is_lexicalized() && !tersebut.is_root());
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    record: Record,
    number: u16,
}

impl Entry {
    /// The number of the word, below [`NUMBERS`]: no two words have the same.
    ///
    /// For tables of one's own, which so need not hold the words again. The numbers have gaps and no
    /// meaning, and change with the data.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_lexicon::{NUMBERS, entry};
    ///
    /// // How often does each word of the lexicon stand in a text?
    /// let mut counts = vec![0; NUMBERS];
    /// for word in "anak ikan makan ikan".split(' ') {
    ///     if let Some(entry) = entry(word) {
    ///         counts[entry.number()] += 1;
    ///     }
    /// }
    /// assert_eq!(entry("ikan").map(|ikan| counts[ikan.number()]), Some(2));
    /// ```
    #[inline]
    pub const fn number(self) -> usize {
        self.number as usize
    }

    /// Whether the word is a root (*kata dasar*), or a bound one such as *juang* in *berjuang*.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_lexicon::entry("juang").is_some_and(|entry| entry.is_root()));
    /// ```
    #[inline]
    pub const fn is_root(self) -> bool {
        self.has(tag::ROOT)
    }

    /// Whether the word is of a closed class. No analysis takes it apart, unless it is lexicalized as
    /// well, as *setelah* is: then one that wants roots does.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_lexicon::entry("hanya").is_some_and(|entry| entry.is_function_word()));
    /// ```
    #[inline]
    pub const fn is_function_word(self) -> bool {
        self.has(tag::FUNCTION_WORD)
    }

    /// Whether the word says too little about a text to be one of its terms.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_lexicon::entry("bahwa").is_some_and(|entry| entry.is_stop_word()));
    /// ```
    #[inline]
    pub const fn is_stop_word(self) -> bool {
        self.has(tag::STOP_WORD)
    }

    /// Whether the word is a derived form with a life of its own: a lemmatizer keeps it, a stemmer
    /// that wants roots takes it apart.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_lexicon::entry("merupakan").is_some_and(|entry| entry.is_lexicalized()));
    /// ```
    #[inline]
    pub const fn is_lexicalized(self) -> bool {
        self.has(tag::LEXICALIZED)
    }

    /// Whether the word is a name of a person or a place, which rules for words should spare.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_lexicon::entry("bekasi").is_some_and(|entry| entry.is_name()));
    /// ```
    #[inline]
    pub const fn is_name(self) -> bool {
        self.has(tag::NAME)
    }

    /// Whether the word ends like a clitic or particle, yet none may be split off.
    ///
    /// # Examples
    ///
    /// ```
    /// // *sebelumnya* is one word; *rumahnya* is two, *rumah* and *-nya*.
    /// assert!(petik_lexicon::entry("sebelumnya").is_some_and(|entry| entry.keeps_clitic()));
    /// assert!(petik_lexicon::entry("rumahnya").is_none_or(|entry| !entry.keeps_clitic()));
    /// ```
    #[inline]
    pub const fn keeps_clitic(self) -> bool {
        self.has(tag::KEEPS_CLITIC)
    }

    /// The word classes which the word can have.
    ///
    /// # Examples
    ///
    /// ```
    /// let classes = petik_lexicon::entry("makan").expect("a common word").classes();
    /// assert!(classes.verb() && !classes.adjective());
    /// ```
    #[inline]
    pub const fn classes(self) -> WordClasses {
        WordClasses(self.record.tags)
    }

    /// Whether the word is a variant of another, which [`variant`](crate::variant()) finds.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_lexicon::entry("nggak").is_some_and(|entry| entry.is_variant()));
    /// ```
    #[inline]
    pub const fn is_variant(self) -> bool {
        self.has(tag::VARIANT)
    }

    /// The affixes with which the root is seen in text; none where the word is no root.
    ///
    /// # Examples
    ///
    /// ```
    /// // *memohon* belongs to *mohon*, for there is *dimohon* and no *dipohon*.
    /// let takes_di = |root| petik_lexicon::entry(root).is_some_and(|root| root.patterns().verb());
    /// assert!(takes_di("mohon") && !takes_di("pohon"));
    /// ```
    #[inline]
    pub const fn patterns(self) -> AffixPatterns {
        AffixPatterns::new(self.record.patterns)
    }

    /// Occurrences in a million words of text, within 3%; 0 where the word was not counted.
    ///
    /// Counted by the Unicode UNILEX project on 6.6 million words of Indonesian, mostly news. It
    /// counts the form itself, not the words derived from it.
    ///
    /// # Examples
    ///
    /// ```
    /// let yang = petik_lexicon::entry("yang").expect("a common word");
    /// assert!(yang.frequency() > 20_000.0);
    /// ```
    #[inline]
    pub fn frequency(self) -> f32 {
        per_million(self.record.frequency)
    }

    /// The power of two below the frequency, from -5 to 16: a rough scale of how common the word is. -128
    /// where it was not counted.
    ///
    /// # Examples
    ///
    /// ```
    /// let rudal = petik_lexicon::entry("rudal").expect("a word of the news");
    /// let power = f32::from(rudal.frequency_octave()).exp2();
    /// assert!(power <= rudal.frequency() && rudal.frequency() < 2.0 * power);
    /// ```
    #[inline]
    pub const fn frequency_octave(self) -> i8 {
        match self.record.frequency.checked_sub(1) {
            Some(above) => (above / 12).cast_signed() - LOWEST_OCTAVE.cast_signed(),
            None => i8::MIN,
        }
    }

    const fn has(self, tag: u16) -> bool {
        self.record.tags & tag != 0
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry")
            .field("is_root", &self.is_root())
            .field("is_function_word", &self.is_function_word())
            .field("is_stop_word", &self.is_stop_word())
            .field("is_lexicalized", &self.is_lexicalized())
            .field("is_name", &self.is_name())
            .field("keeps_clitic", &self.keeps_clitic())
            .field("is_variant", &self.is_variant())
            .field("classes", &self.classes())
            .field("patterns", &self.patterns())
            .field("frequency", &self.frequency())
            .finish()
    }
}

/// The word classes (*kelas kata*) which a word can have; none where they are not known.
///
/// # Examples
///
/// ```
/// let lari = petik_lexicon::entry("lari").expect("a common word");
/// assert!(lari.classes().verb());
/// ```
#[derive(Clone, Copy)]
pub struct WordClasses(u16);

impl WordClasses {
    /// Whether the word can be a noun (*nomina*).
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_lexicon::entry("rumah").is_some_and(|entry| entry.classes().noun()));
    /// ```
    pub const fn noun(self) -> bool {
        self.0 & tag::NOUN != 0
    }

    /// Whether the word can be a verb (*verba*).
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_lexicon::entry("pergi").is_some_and(|entry| entry.classes().verb()));
    /// ```
    pub const fn verb(self) -> bool {
        self.0 & tag::VERB != 0
    }

    /// Whether the word can be an adjective (*adjektiva*).
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_lexicon::entry("besar").is_some_and(|entry| entry.classes().adjective()));
    /// ```
    pub const fn adjective(self) -> bool {
        self.0 & tag::ADJECTIVE != 0
    }

    /// Whether the word can be an adverb (*adverbia*).
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_lexicon::entry("sangat").is_some_and(|entry| entry.classes().adverb()));
    /// ```
    pub const fn adverb(self) -> bool {
        self.0 & tag::ADVERB != 0
    }
}

impl fmt::Debug for WordClasses {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let classes = [
            (self.noun(), "noun"),
            (self.verb(), "verb"),
            (self.adjective(), "adjective"),
            (self.adverb(), "adverb"),
        ];
        let names = classes.iter().filter(|(has, _)| *has).map(|(_, name)| name);
        f.debug_set().entries(names).finish()
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::collections::{BTreeMap, BTreeSet};
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn roots_that_look_affixed() {
        for root in [
            "perang", "serang", "peran", "menang", "nikmat", "bawang", "makan", "ikan", "bulan", "jalan",
            "pulau", "kelola", "selidik", "sekolah", "terbang", "diri", "nilai", "kembang",
        ] {
            assert!(is_root(root), "{root}");
        }
    }

    #[test]
    fn derived_words_are_no_roots() {
        for word in
            ["beberapa", "sekitar", "berikan", "acuan", "merembes", "menulis", "berupa", "pekerja", "seorang"]
        {
            assert!(!is_root(word), "{word}");
        }
    }

    #[test]
    fn short_accidents_are_no_roots() {
        for word in ["upa", "rang", "meni", "lidi", "pasuk", "ang", "nulis"] {
            assert!(!is_root(word), "{word}");
        }
    }

    #[test]
    fn closed_classes_and_clitics() {
        for word in ["yang", "dalam", "adalah", "hanya", "untuk", "beberapa", "sekitar"] {
            assert!(is_function_word(word) && is_stop_word(word), "{word}");
        }
        assert!(!is_function_word("tersebut"));
        for word in ["hanya", "maupun", "adalah", "sebelumnya", "biasanya", "buku", "kalah", "tanya"] {
            assert!(entry(word).is_some_and(Entry::keeps_clitic), "{word}");
        }
        for word in ["katanya", "apakah", "rumahku"] {
            assert!(entry(word).is_none_or(|entry| !entry.keeps_clitic()), "{word}");
        }
    }

    #[test]
    fn an_octave_is_the_logarithm_rounded_down() {
        for entry in words().filter_map(entry).filter(|entry| entry.frequency() > 0.0) {
            let exponent = (entry.frequency().to_bits() >> 23).cast_signed() - 127;
            assert_eq!(i32::from(entry.frequency_octave()), exponent);
        }
        assert!(words().filter_map(entry).any(|entry| entry.frequency_octave() == i8::MIN));
    }

    #[test]
    fn unfolded_words_are_unknown() {
        assert_eq!(entry("Perang"), None);
        assert_eq!(entry(""), None);
    }

    #[test]
    fn the_data_is_of_this_format() {
        assert!(words().count() > 0, "run `cargo xtask lexicon`");
    }

    #[test]
    fn every_word_has_a_number_of_its_own() {
        let numbers: BTreeSet<usize> = words().filter_map(entry).map(Entry::number).collect();
        assert_eq!(numbers.len(), words().count());
        assert!(numbers.last().is_some_and(|&last| last < NUMBERS));
    }

    #[test]
    fn the_data_stays_small() {
        let bytes =
            include_bytes!("../data/words.bin").len() + include_bytes!("../data/abbreviations.bin").len();
        assert!(bytes <= 500_000, "{bytes} bytes");
    }

    proptest! {
        /// The look-up agrees with a search through a map of all records, whatever is asked for.
        #[test]
        fn agrees_with_a_map(words in prop::collection::vec("[a-z]{1,5}|(ber|me|pe|ke|se)[a-z]{2,4}(an|i|kan)?|\\PC{0,40}", 0..64)) {
            static MAP: LazyLock<BTreeMap<&[u8], Record>> = LazyLock::new(|| WORDS.iter().collect());
            for word in &words {
                prop_assert_eq!(entry(word).map(|entry| entry.record), MAP.get(word.as_bytes()).copied());
            }
        }
    }
}
