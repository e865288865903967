//! The stems of a column of words, each found once.

use std::hash::BuildHasher;
use std::sync::Arc;

use arrow_array::ArrayRef;
use hashbrown::{DefaultHashBuilder, HashTable};
use petik::Stemmer;

use crate::lists::nulls;
use crate::wordings::Wordings;

/// Words that a thread remembers at most, in some 5 MB: the vocabulary of a newspaper's year.
///
/// `petik::Memo` is made for single texts, and small. In a column most words that a small memo forgets come back.
const REMEMBERED: usize = 1 << 17;

/// Words of more bytes are too rare to be worth the memory.
const LONGEST: usize = 60;

/// The stems that one thread has found so far.
///
/// They stand in one text in the order in which they were found, so the frequent ones stand close together and stay in
/// the processor's cache. A map from the words of the column itself took a quarter longer on news.
pub(crate) struct KnownStems<'s> {
    stemmer: &'s Stemmer,
    hasher: DefaultHashBuilder,
    known: HashTable<Known>,
    /// Each word, and its stem behind it.
    text: Vec<u8>,
}

/// Where a word stands in the text, and behind it its stem; in eight bytes, for there are many.
#[derive(Clone, Copy)]
struct Known {
    start: u32,
    word: u8,
    stem: u8,
}

impl Known {
    fn word(self, text: &[u8]) -> &[u8] {
        let start = self.start as usize;
        text.get(start..start + usize::from(self.word)).unwrap_or_default()
    }

    /// From where to where its stem stands.
    fn stem(self) -> (usize, usize) {
        let start = self.start as usize + usize::from(self.word);
        (start, start + usize::from(self.stem))
    }
}

impl<'s> KnownStems<'s> {
    /// Stems block after block of one column.
    pub(crate) fn worker(stemmer: &'s Stemmer) -> impl FnMut(&[Option<&str>]) -> ArrayRef + use<'s> {
        let (hasher, known) = (DefaultHashBuilder::default(), HashTable::new());
        let mut known = Self { stemmer, hasher, known, text: Vec::new() };
        move |words| known.of_each(words)
    }

    /// The stem of each word, as a column; null where there is none.
    fn of_each(&mut self, words: &[Option<&str>]) -> ArrayRef {
        let bytes = words.iter().flatten().map(|word| word.len()).sum();
        let mut column = Wordings::with_capacity(words.len(), bytes);
        for word in words {
            self.append(word.unwrap_or_default(), &mut column);
        }
        Arc::new(column.finish(nulls(words)))
    }

    fn append(&mut self, word: &str, column: &mut Wordings) {
        let hash = self.hasher.hash_one(word.as_bytes());
        if let Some(known) = self.known.find(hash, |known| known.word(&self.text) == word.as_bytes()) {
            let (start, end) = known.stem();
            return column.push(&self.text, start, end);
        }
        let stem = self.stemmer.stem(word);
        column.push(stem.as_bytes(), 0, stem.len());
        if self.known.len() < REMEMBERED && word.len() <= LONGEST {
            self.remember(hash, word, &stem);
        }
    }

    /// Remembers a stem, unless it is so much longer than its word that the numbers have no room for it.
    fn remember(&mut self, hash: u64, word: &str, stem: &str) {
        let start = u32::try_from(self.text.len());
        let (Ok(start), Ok(word_length), Ok(stem_length)) =
            (start, u8::try_from(word.len()), u8::try_from(stem.len()))
        else {
            return;
        };
        self.text.extend_from_slice(word.as_bytes());
        self.text.extend_from_slice(stem.as_bytes());
        let (text, hasher) = (&self.text, &self.hasher);
        let known = Known { start, word: word_length, stem: stem_length };
        self.known.insert_unique(hash, known, |known| hasher.hash_one(known.word(text)));
    }
}
