//! A stemmer that remembers the words it has seen lately.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec;
use core::array;

use crate::stem::Stem;

/// Words longer than this are stemmed anew each time: too rare to be worth the memory.
const LONGEST: usize = 60;

/// Words that share a place, of which the one seen last is asked first. With one a place two
/// frequent words could drive each other out all the time.
const WAYS: usize = 2;

/// Remembers the stems of the words that it saw last, for running text.
///
/// In a text few words make up most of it, and finding one again is several times as fast as
/// stemming it. Where words hardly come back, as in a list of distinct ones, a memo only costs
/// time.
///
/// The stems are those of the stemmer inside, always. A memo is not shared: each thread has its
/// own.
///
/// # Complexity
///
/// A word that is remembered costs a hash and a comparison, linear in its bytes, and no allocation.
/// Memory is bounded by the capacity, some 200 bytes a word at most and mostly half of it; words of
/// more than 60 bytes are not remembered.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "lexicon")] {
/// use petik_stem::{Memo, Stemmer};
///
/// let mut memo = Memo::new(Stemmer::new(), 4096);
/// let text = "nelayan melaut lagi dan nelayan pulang lagi";
/// let stems: Vec<String> = text.split(' ').map(|word| memo.stem(word).to_owned()).collect();
/// assert_eq!(stems, ["nelayan", "laut", "lagi", "dan", "nelayan", "pulang", "lagi"]);
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Memo<S> {
    stemmer: S,
    places: Box<[[Remembered; WAYS]]>,
    /// The stem of a word that is too long to be remembered.
    long: String,
}

/// A word and its stem, in one string that is used again for the next word.
#[derive(Clone, Debug, Default)]
struct Remembered {
    text: String,
    /// Where the word ends and the stem begins; none before the first word.
    word_end: Option<usize>,
}

impl<S: Stem> Memo<S> {
    /// A memo for the words that `stemmer` stems, of `capacity` words at least one.
    ///
    /// An odd capacity is rounded up. A few thousand words are the better part of any text:
    /// what no longer fits into the processor's cache is little faster than stemming.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_stem::{Memo, Sastrawi};
    ///
    /// let mut memo = Memo::new(Sastrawi::with_roots(["tulis"]), 1024);
    /// assert_eq!(memo.stem("menulis"), "tulis");
    /// ```
    pub fn new(stemmer: S, capacity: usize) -> Self {
        let places = capacity.div_ceil(WAYS).max(1);
        let place = array::from_fn(|_| Remembered::default());
        Self { stemmer, places: vec![place; places].into(), long: String::new() }
    }

    /// The stem of `word`, as the stemmer inside gives it.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_stem::{FoldOnly, Memo};
    ///
    /// let mut memo = Memo::new(FoldOnly, 2);
    /// for word in ["Kali", "kali", "KALI", "Kali"] {
    ///     assert_eq!(memo.stem(word), "kali");
    /// }
    /// ```
    pub fn stem(&mut self, word: &str) -> &str {
        if word.len() > LONGEST {
            self.long.clear();
            self.long.push_str(&self.stemmer.stem(word));
            return &self.long;
        }
        let count = self.places.len();
        let [first, second] = &mut self.places[place(hash(word.as_bytes()), count)];
        if !first.holds(word) {
            core::mem::swap(first, second);
            if !first.holds(word) {
                first.replace(word, &self.stemmer.stem(word));
            }
        }
        first.stem()
    }

    /// The stemmer inside, for what a memo has no part in.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_stem::{Lexicon, Memo, Stemmer};
    ///
    /// let memo = Memo::new(Stemmer::with_lexicon(Lexicon::empty().add("tulis")), 64);
    /// assert_eq!(memo.stemmer().analyses("menulis")[0].root(), "tulis");
    /// ```
    pub fn stemmer(&self) -> &S {
        &self.stemmer
    }
}

impl Remembered {
    #[inline]
    fn holds(&self, word: &str) -> bool {
        self.word_end == Some(word.len()) && self.text.as_bytes().starts_with(word.as_bytes())
    }

    fn replace(&mut self, word: &str, stem: &str) {
        self.text.clear();
        self.text.push_str(word);
        self.text.push_str(stem);
        self.word_end = Some(word.len());
    }

    #[inline]
    fn stem(&self) -> &str {
        self.word_end.and_then(|end| self.text.get(end..)).unwrap_or_default()
    }
}

/// The place of a hash among `count`, without a division (Lemire 2016).
#[expect(clippy::cast_possible_truncation, reason = "the result is below `count`")]
#[inline]
fn place(hash: u64, count: usize) -> usize {
    ((u128::from(hash) * count as u128) >> 64) as usize
}

/// Eight bytes at a time, each joined by a multiplication; the last ones may overlap those before.
#[inline]
fn hash(word: &[u8]) -> u64 {
    /// An odd number without structure: the golden ratio.
    const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15;
    let join = |state: u64, bytes: u64| (state.rotate_left(29) ^ bytes).wrapping_mul(MULTIPLIER);

    let (chunks, rest) = word.as_chunks::<8>();
    let mut state = word.len() as u64;
    for chunk in chunks {
        state = join(state, u64::from_le_bytes(*chunk));
    }
    let tail = match (word.last_chunk::<8>(), rest) {
        (Some(last), _) => u64::from_le_bytes(*last),
        (None, [first, .., last]) => {
            let (half, middle) = (rest.len() / 2, |at: usize| u64::from(rest.get(at).copied().unwrap_or(0)));
            u64::from(*first)
                | u64::from(*last) << 8
                | middle(half) << 16
                | middle(1) << 24
                | middle(half + 1) << 32
        }
        (None, [only]) => u64::from(*only),
        (None, []) => 0,
    };
    join(state, tail)
}

#[cfg(test)]
mod tests {
    use alloc::borrow::Cow;
    use alloc::string::ToString;
    use core::cell::Cell;

    use super::*;
    use crate::stem::FoldOnly;

    /// Folds, and counts how often it is asked.
    #[derive(Default)]
    struct Counted(Cell<usize>);

    impl Stem for Counted {
        fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
            self.0.set(self.0.get() + 1);
            FoldOnly.stem(word)
        }
    }

    #[test]
    fn a_word_that_comes_back_is_not_stemmed_again() {
        let mut memo = Memo::new(Counted::default(), 64);
        for _ in 0..10 {
            assert_eq!(memo.stem("Bahasa"), "bahasa");
            assert_eq!(memo.stem(""), "");
        }
        assert_eq!(memo.stemmer().0.get(), 2);
    }

    #[test]
    fn the_word_seen_last_stays() {
        let mut memo = Memo::new(Counted::default(), 2);
        for word in ["a", "b", "a", "c", "a"] {
            assert_eq!(memo.stem(word), word);
        }
        assert_eq!(memo.stemmer().0.get(), 3);
    }

    #[test]
    fn long_words_are_stemmed_and_not_remembered() {
        let mut memo = Memo::new(Counted::default(), 0);
        let long = "A".repeat(LONGEST + 1);
        assert_eq!(memo.stem(&long), long.to_lowercase());
        assert_eq!(memo.stem("pendek"), "pendek");
        assert_eq!(memo.stem(&long), long.to_lowercase());
        assert_eq!(memo.stemmer().0.get(), 3);
    }

    #[test]
    fn words_spread_over_the_places() {
        let mut words = [0_u32; 1024];
        for number in 0..1024 {
            words[place(hash(number.to_string().as_bytes()), 1024)] += 1;
        }
        // With 1,024 balls in 1,024 bins the fullest holds 5 or 6.
        assert!(words.iter().all(|&words| words <= 9), "{words:?}");
    }
}
