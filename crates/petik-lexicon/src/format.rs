//! The layout of a data file, and the look-up that reads it in place.
//!
//! Both files of `data/` have this layout; every number is little-endian.
//!
//! ```text
//! header   magic "petiklex", format u32, version [u8; 12], digest of the records u64,
//!          count of pilots u32, count of slots u32
//! pilots   count × u8: for each group of words the number that leads them to slots of their own
//! slots    count × u32: low 20 bits where the slot's record begins, high 12 bits its fingerprint
//! records  shape u16 (low 5 bits length of the word, high 11 bits its tags),
//!          frequency u8, affix patterns u8, the word itself in UTF-8
//! ```
//!
//! The file of words holds 27,368 records in 438 KB: 14 KB of pilots, 115 KB of slots, 309 KB of
//! records. The most frequent words stand first, so that those of a running text share few cache lines.
//!
//! The hash is perfect: the generator has found for each group of some two words a pilot with which
//! no two words of the file meet in a slot (Pibiri and Trani 2021). So a word has one place where it
//! can be, its slot numbers it for tables of other crates, and nothing is searched. A stemmer
//! mostly asks for words that do not exist; the fingerprint turns away all but one of 4,096 of
//! those before a record is read.
//!
//! The generator (`cargo xtask lexicon`) includes this very file, so that writer and reader
//! cannot disagree.

/// The first bytes of every data file.
pub(crate) const MAGIC: [u8; 8] = *b"petiklex";

/// The layout described above; a change of layout is a new number.
pub(crate) const FORMAT: u32 = 3;

/// Bits of a slot which say where its record begins: enough for 1 MiB of records.
pub(crate) const OFFSET_BITS: u32 = 20;

/// Bits of a shape which hold the length. The longest words of the language in use
/// (*ketidakbertanggungjawaban*) have 25 letters.
pub(crate) const LENGTH_BITS: u32 = 5;

/// Length in bytes of the longest word that a record can hold.
pub(crate) const LONGEST: usize = (1 << LENGTH_BITS) - 1;

/// What is known about a word, as the bits above the length in a record's shape.
pub(crate) mod tag {
    pub(crate) const ROOT: u16 = 1;
    pub(crate) const FUNCTION_WORD: u16 = 1 << 1;
    pub(crate) const STOP_WORD: u16 = 1 << 2;
    pub(crate) const LEXICALIZED: u16 = 1 << 3;
    pub(crate) const NAME: u16 = 1 << 4;
    pub(crate) const KEEPS_CLITIC: u16 = 1 << 5;
    pub(crate) const NOUN: u16 = 1 << 6;
    pub(crate) const VERB: u16 = 1 << 7;
    pub(crate) const ADJECTIVE: u16 = 1 << 8;
    pub(crate) const ADVERB: u16 = 1 << 9;
    /// The word is a variant of another; the list of variants says of which.
    pub(crate) const VARIANT: u16 = 1 << 10;

    // In the file of abbreviations the low three bits number the class.
    pub(crate) const ABBREVIATION_CLASS: u16 = 0b111;
    /// The abbreviation holds only in the letter case in which it is listed.
    pub(crate) const EXACT_CASE: u16 = 1 << 3;
}

/// The affixes with which a root is seen in text, as bits of a record.
pub(crate) mod pattern {
    pub(crate) const VERB: u8 = 1;
    pub(crate) const VERB_KAN: u8 = 1 << 1;
    pub(crate) const VERB_I: u8 = 1 << 2;
    pub(crate) const BER: u8 = 1 << 3;
    pub(crate) const TER: u8 = 1 << 4;
    pub(crate) const PEN_PER: u8 = 1 << 5;
    pub(crate) const KE_AN: u8 = 1 << 6;
    pub(crate) const AN: u8 = 1 << 7;
}

/// One data file, read where it lies.
#[derive(Clone, Copy)]
pub(crate) struct Table<'a> {
    version: &'a [u8; 12],
    digest: u64,
    pilots: &'a [u8],
    slots: &'a [[u8; 4]],
    records: &'a [u8],
}

/// What a record says about its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Record {
    /// Bits of [`tag`].
    pub(crate) tags: u16,
    /// Step on the scale of frequencies; 0 where the word was not counted.
    pub(crate) frequency: u8,
    /// Bits of [`pattern`].
    pub(crate) patterns: u8,
}

impl<'a> Table<'a> {
    /// Reads the header; `None` where these are not the bytes of a data file of this format.
    pub(crate) const fn new(bytes: &'a [u8]) -> Option<Self> {
        let Some((magic, rest)) = bytes.split_first_chunk::<8>() else { return None };
        let Some((format, rest)) = rest.split_first_chunk::<4>() else { return None };
        let Some((version, rest)) = rest.split_first_chunk::<12>() else { return None };
        let Some((digest, rest)) = rest.split_first_chunk::<8>() else { return None };
        let Some((pilots, rest)) = rest.split_first_chunk::<4>() else { return None };
        let Some((slots, rest)) = rest.split_first_chunk::<4>() else { return None };
        if u64::from_le_bytes(*magic) != u64::from_le_bytes(MAGIC) || u32::from_le_bytes(*format) != FORMAT {
            return None;
        }
        let (pilots, slots) = (u32::from_le_bytes(*pilots), u32::from_le_bytes(*slots));
        let Some((pilots, rest)) = rest.split_at_checked(pilots as usize) else { return None };
        let Some((slots, records)) = rest.split_at_checked(slots as usize * 4) else { return None };
        let (slots, _) = slots.as_chunks::<4>();
        Some(Self { version, digest: u64::from_le_bytes(*digest), pilots, slots, records })
    }

    /// Reads the header; no words where the bytes are of another format, as after a change of the
    /// layout: the generator, which asks this crate too, must be built before it can write new ones.
    pub(crate) const fn new_or_empty(bytes: &'a [u8]) -> Self {
        match Self::new(bytes) {
            Some(table) => table,
            None => Self { version: &[0; 12], digest: 0, pilots: &[], slots: &[], records: &[] },
        }
    }

    /// The version of the data, as its reviewers gave it.
    pub(crate) const fn version(&self) -> &'a str {
        match core::str::from_utf8(self.version) {
            Ok(version) => version.trim_ascii_end(),
            Err(_) => "",
        }
    }

    /// The digest of the records: other words or other records have another one.
    pub(crate) const fn digest(&self) -> u64 {
        self.digest
    }

    /// The count of slots, some more than there are words.
    pub(crate) const fn slots(&self) -> usize {
        self.slots.len()
    }

    /// The record of a word.
    #[inline]
    pub(crate) fn find(&self, word: &[u8]) -> Option<Record> {
        self.find_slot(word).map(|(_, record)| record)
    }

    /// The number of a word's slot, and its record.
    #[inline]
    pub(crate) fn find_slot(&self, word: &[u8]) -> Option<(usize, Record)> {
        let hash = hash(word);
        let pilot = *self.pilots.get(group(hash, self.pilots.len()))?;
        let number = slot(hash, pilot, self.slots.len());
        let slot = u32::from_le_bytes(*self.slots.get(number)?);
        if slot >> OFFSET_BITS != fingerprint(hash) {
            return None;
        }
        let (record, candidate, _) = first_record(self.records.get(offset(slot)..)?)?;
        same(candidate, word).then_some((number, record))
    }

    /// The length in bytes of the longest word without `byte`.
    pub(crate) const fn longest_without(&self, byte: u8) -> usize {
        let mut longest = 0;
        let mut next = self.word_from(0);
        while let Some((word, behind)) = next {
            let mut i = 0;
            while i < word.len() && word[i] != byte {
                i += 1;
            }
            if i == word.len() && i > longest {
                longest = i;
            }
            next = self.word_from(behind);
        }
        longest
    }

    /// The word of the record at `at`, and where the next record begins. For use at compile time,
    /// where bytes that do not fit are an error.
    pub(crate) const fn word_from(&self, at: usize) -> Option<(&'a [u8], usize)> {
        let (_, records) = self.records.split_at(at);
        let Some((head, rest)) = records.split_first_chunk::<4>() else {
            return None;
        };
        let length = head[0] as usize & LONGEST;
        let (word, _) = rest.split_at(length);
        Some((word, at + head.len() + length))
    }

    /// All words with their records, the most frequent first.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'a [u8], Record)> + use<'a> {
        let mut records = self.records;
        core::iter::from_fn(move || {
            let (record, word, rest) = first_record(records)?;
            records = rest;
            Some((word, record))
        })
    }
}

/// Takes the first record off: what it says, its word, and the records behind it.
#[inline]
fn first_record(records: &[u8]) -> Option<(Record, &[u8], &[u8])> {
    let (&[low, high, frequency, patterns], rest) = records.split_first_chunk::<4>()?;
    let shape = u16::from_le_bytes([low, high]);
    let (word, rest) = rest.split_at_checked(usize::from(shape) & LONGEST)?;
    let tags = shape >> LENGTH_BITS;
    Some((Record { tags, frequency, patterns }, word, rest))
}

/// Where a slot's record begins.
#[inline]
const fn offset(slot: u32) -> usize {
    (slot & ((1 << OFFSET_BITS) - 1)) as usize
}

/// The group of a hash among `groups`, from its high half.
#[inline]
pub(crate) const fn group(hash: u64, groups: usize) -> usize {
    reduce(hash, groups)
}

/// The slot to which a pilot leads a hash, among `slots`.
#[inline]
pub(crate) const fn slot(hash: u64, pilot: u8, slots: usize) -> usize {
    let led = hash ^ (pilot as u64).wrapping_mul(MULTIPLIER);
    reduce(led.wrapping_mul(MULTIPLIER), slots)
}

/// The fingerprint of a hash, its lowest bits: as many as a slot has beside the offset.
#[expect(clippy::cast_possible_truncation, reason = "only low bits are wanted")]
#[inline]
pub(crate) const fn fingerprint(hash: u64) -> u32 {
    hash as u32 & (u32::MAX >> OFFSET_BITS)
}

/// The high half of a hash, scaled down to a number below `count` without a division (Lemire 2016).
#[inline]
const fn reduce(hash: u64, count: usize) -> usize {
    (((hash >> 32) * count as u64) >> 32) as usize
}

/// A hash of a word, the same on every target: sixteen bytes at a time, read little-endian, joined
/// by a multiplication of which both halves are kept (the "folded multiply" of wyhash, Wang Yi 2019).
#[inline]
pub(crate) fn hash(word: &[u8]) -> u64 {
    let length = (word.len() as u64).wrapping_mul(MULTIPLIER);
    let state = if word.len() > ENDS { chunks_joined(word, length) } else { length };
    let (first, last) = ends(word);
    folded_multiply(state ^ first ^ PI, last ^ MULTIPLIER)
}

#[cold]
fn chunks_joined(word: &[u8], state: u64) -> u64 {
    let join = |state, chunk: &[u8; 8]| folded_multiply(state ^ u64::from_le_bytes(*chunk), MULTIPLIER);
    word.as_chunks().0.iter().fold(state, join)
}

/// Whether two words are the same; calls no `memcmp` for words of usual length.
#[inline]
fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && ends(one) == ends(other) && (one.len() <= ENDS || same_between(one, other))
}

#[cold]
fn same_between(one: &[u8], other: &[u8]) -> bool {
    one == other
}

/// Bytes of a word of which [`ends`] loses none.
const ENDS: usize = 16;

/// The first and the last eight bytes of a word, or as many as there are; they may overlap, which
/// costs nothing and needs no loop. Nothing is lost of a word of at most [`ENDS`] bytes.
#[inline]
fn ends(word: &[u8]) -> (u64, u64) {
    if let (Some(first), Some(last)) = (word.first_chunk::<8>(), word.last_chunk::<8>()) {
        (u64::from_le_bytes(*first), u64::from_le_bytes(*last))
    } else if let (Some(first), Some(last)) = (word.first_chunk::<4>(), word.last_chunk::<4>()) {
        (u64::from(u32::from_le_bytes(*first)), u64::from(u32::from_le_bytes(*last)))
    } else if let (&[first, ..], &[.., last]) = (word, word) {
        let middle = word.get(word.len() / 2).copied().unwrap_or(last);
        (u64::from(first) << 16 | u64::from(middle) << 8 | u64::from(last), 0)
    } else {
        (0, 0)
    }
}

/// Digits of the golden ratio behind the point, made odd: no structure of their own.
const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15;

/// The first digits of pi behind the point, likewise.
const PI: u64 = 0x243f_6a88_85a3_08d3;

#[expect(clippy::cast_possible_truncation, reason = "the halves of the product are what is wanted")]
#[inline]
const fn folded_multiply(one: u64, other: u64) -> u64 {
    let product = one as u128 * other as u128;
    (product as u64) ^ (product >> 64) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_bytes_are_refused() {
        let words: &[u8] = include_bytes!("../data/words.bin");
        assert!(Table::new(words).is_some());
        assert!(Table::new(&[]).is_none());
        assert!(Table::new(words.get(1..).unwrap()).is_none());
        assert!(Table::new(words.get(..100).unwrap()).is_none());
    }

    #[test]
    fn records_cut_short_end_the_search() {
        let words: &[u8] = include_bytes!("../data/words.bin");
        let whole = Table::new(words).unwrap();
        let cut = Table::new(words.get(..words.len() - whole.records.len() / 2).unwrap()).unwrap();
        let found = whole.iter().filter(|(word, _)| cut.find(word).is_some()).count();
        assert!(found > 0 && found < whole.iter().count());
    }

    #[test]
    fn hashes_spread() {
        let mut groups = [0_u32; 4096];
        let mut fingerprints = [0_u32; 16];
        for number in 0..4096_u32 {
            let digit = |place: u32| b'a' + (number >> (4 * place) & 15) as u8;
            let hash = hash(&[b'k', b'a', b't', b'a', digit(2), digit(1), digit(0)]);
            groups[group(hash, 4096)] += 1;
            fingerprints[fingerprint(hash) as usize % 16] += 1;
        }
        // With 4,096 balls in 4,096 bins the fullest holds 6 or 7.
        assert!(groups.iter().max().unwrap() <= &10);
        assert!(fingerprints.iter().all(|&count| (200..=320).contains(&count)), "{fingerprints:?}");
    }

    #[test]
    fn words_that_differ_in_one_byte_are_not_the_same() {
        let longest = *b"abcdefghijklmnopqrstuvwxyzabcdefghijklmn";
        for length in 0..longest.len() {
            let word = longest.get(..length).unwrap();
            assert!(same(word, word) && !same(word, &longest));
            for at in 0..length {
                let mut other = longest;
                other[at] = b'-';
                assert!(!same(word, other.get(..length).unwrap()), "{length} {at}");
            }
        }
    }
}
