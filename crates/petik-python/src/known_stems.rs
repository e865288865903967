//! The stems of a column of words, each found once.

use std::hash::BuildHasher;
use std::sync::Arc;

use arrow_array::ArrayRef;
use arrow_array::builder::StringBuilder;
use hashbrown::{DefaultHashBuilder, HashTable};
use petik::Stemmer;

/// Words that a thread remembers at most, in some 5 MB: the vocabulary of a newspaper's year.
///
/// `petik::Memo` is made for single texts, and small. In a column most words that a small memo forgets come back.
const REMEMBERED: usize = 1 << 17;

/// Words of more bytes are too rare to be worth the memory.
const LONGEST: usize = 60;

/// The stems that one thread has found so far.
///
/// They stand in one string in the order in which they were found, so the frequent ones stand close together and stay in
/// the processor's cache. A map from the words of the column itself took a quarter longer on news.
pub(crate) struct KnownStems<'s> {
    stemmer: &'s Stemmer,
    hasher: DefaultHashBuilder,
    /// Indices of `known`, by the hash of the word.
    places: HashTable<u32>,
    known: Vec<Known>,
    /// Each word, and its stem behind it.
    text: String,
}

/// Where a word stands in the string, and behind it its stem.
struct Known {
    start: usize,
    middle: usize,
    end: usize,
}

impl<'s> KnownStems<'s> {
    /// Stems block after block of one column.
    pub(crate) fn worker(stemmer: &'s Stemmer) -> impl FnMut(&[Option<&str>]) -> ArrayRef + use<'s> {
        let (hasher, places) = (DefaultHashBuilder::default(), HashTable::new());
        let mut known = Self { stemmer, hasher, places, known: Vec::new(), text: String::new() };
        move |words| known.of_each(words)
    }

    /// The stem of each word, as a column; null where there is none.
    fn of_each(&mut self, words: &[Option<&str>]) -> ArrayRef {
        let bytes = words.iter().flatten().map(|word| word.len()).sum();
        let mut column = StringBuilder::with_capacity(words.len(), bytes);
        for word in words {
            match word {
                Some(word) => self.append(word, &mut column),
                None => column.append_null(),
            }
        }
        Arc::new(column.finish())
    }

    fn append(&mut self, word: &str, column: &mut StringBuilder) {
        let hash = self.hasher.hash_one(word);
        if let Some(known) = self.find(hash, word) {
            return column.append_value(self.text.get(known.middle..known.end).unwrap_or_default());
        }
        let stem = self.stemmer.stem(word);
        column.append_value(&stem);
        if self.known.len() < REMEMBERED && word.len() <= LONGEST {
            self.remember(hash, word, &stem);
        }
    }

    fn find(&self, hash: u64, word: &str) -> Option<&Known> {
        let is_word = |known: &Known| self.text.get(known.start..known.middle) == Some(word);
        let index = self.places.find(hash, |&index| self.known.get(index as usize).is_some_and(is_word))?;
        self.known.get(*index as usize)
    }

    fn remember(&mut self, hash: u64, word: &str, stem: &str) {
        let Ok(index) = u32::try_from(self.known.len()) else { return };
        let start = self.text.len();
        let middle = start + word.len();
        self.text.push_str(word);
        self.text.push_str(stem);
        self.known.push(Known { start, middle, end: middle + stem.len() });
        let word_of = |index: &u32| {
            let known = self.known.get(*index as usize);
            known.and_then(|it| self.text.get(it.start..it.middle)).unwrap_or_default()
        };
        self.places.insert_unique(hash, index, |index| self.hasher.hash_one(word_of(index)));
    }
}
