//! The layout of a data file, and the look-up that reads it in place.
//!
//! Both files of `data/` have this layout; every number is little-endian.
//!
//! ```text
//! header   magic "petiklex", format u32, version [u8; 12], buckets u32
//! heads    (buckets + 1) × u32: low 20 bits where the bucket's records begin,
//!          high 12 bits which fingerprints occur in the bucket
//! records  shape u16 (low 5 bits length of the word, high 11 bits its tags),
//!          frequency u8, affix patterns u8, the word itself in UTF-8
//! ```
//!
//! The file of words holds 27,088 records in 410 KB: 131 KB of heads, 279 KB of records.
//!
//! A word's hash picks its bucket; the records of a bucket stand together and end where the next
//! bucket begins, so no slot is wasted and no probe leaves the bucket. A stemmer mostly asks for
//! words that do not exist. Those cost one load: unless the word's fingerprint, one bit of
//! twelve, is set in the head, the answer is no, and with less than one record a bucket fourteen of
//! fifteen misses end there.
//!
//! The generator (`cargo xtask lexicon`) includes this very file, so that writer and reader
//! cannot disagree.

/// The first bytes of every data file.
pub(crate) const MAGIC: [u8; 8] = *b"petiklex";

/// The layout described above; a change of layout is a new number.
pub(crate) const FORMAT: u32 = 2;

/// Bits of a head which say where the bucket begins: enough for 1 MiB of records.
pub(crate) const OFFSET_BITS: u32 = 20;

/// The other bits of a head: one for each fingerprint.
pub(crate) const FINGERPRINTS: u32 = u32::BITS - OFFSET_BITS;

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
    heads: &'a [[u8; 4]],
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
        let Some((magic, rest)) = bytes.split_first_chunk::<8>() else {
            return None;
        };
        let Some((format, rest)) = rest.split_first_chunk::<4>() else {
            return None;
        };
        let Some((version, rest)) = rest.split_first_chunk::<12>() else {
            return None;
        };
        let Some((buckets, rest)) = rest.split_first_chunk::<4>() else {
            return None;
        };
        let buckets = u32::from_le_bytes(*buckets);
        if u64::from_le_bytes(*magic) != u64::from_le_bytes(MAGIC)
            || u32::from_le_bytes(*format) != FORMAT
            || !buckets.is_power_of_two()
        {
            return None;
        }
        let Some((heads, records)) = rest.split_at_checked((buckets as usize + 1) * 4) else {
            return None;
        };
        let (heads, _) = heads.as_chunks::<4>();
        Some(Self { version, heads, records })
    }

    /// The version of the data, as its reviewers gave it.
    pub(crate) const fn version(&self) -> &'a str {
        match core::str::from_utf8(self.version) {
            Ok(version) => version.trim_ascii_end(),
            Err(_) => "",
        }
    }

    /// The record of a word.
    #[inline]
    pub(crate) fn find(&self, word: &[u8]) -> Option<Record> {
        let hash = hash(word);
        let mut records = self.bucket(hash)?;
        while let Some((record, candidate, rest)) = first_record(records) {
            if candidate == word {
                return Some(record);
            }
            records = rest;
        }
        None
    }

    /// The records of the bucket of a hash; `None` where its fingerprint does not occur in it.
    #[inline]
    fn bucket(&self, hash: u64) -> Option<&'a [u8]> {
        let index = bucket_index(hash, self.heads.len() - 1);
        let head = u32::from_le_bytes(*self.heads.get(index)?);
        if head & fingerprint(hash) == 0 {
            return None;
        }
        let next = u32::from_le_bytes(*self.heads.get(index + 1)?);
        self.records.get(offset(head)..offset(next))
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

    /// All words with their records, in the order of the file.
    #[cfg(test)]
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'a [u8], Record)> {
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

/// Where a bucket begins among the records.
#[inline]
const fn offset(head: u32) -> usize {
    (head & ((1 << OFFSET_BITS) - 1)) as usize
}

/// The bucket of a hash, from its low bits; `buckets` is a power of two.
#[expect(clippy::cast_possible_truncation, reason = "a bucket's number is below the count of buckets")]
#[inline]
pub(crate) const fn bucket_index(hash: u64, buckets: usize) -> usize {
    (hash & (buckets as u64 - 1)) as usize
}

/// The bit of a head which stands for the fingerprint of a hash, from its high half.
#[inline]
pub(crate) const fn fingerprint(hash: u64) -> u32 {
    1 << (OFFSET_BITS as u64 + (((hash >> 32) * FINGERPRINTS as u64) >> 32))
}

/// A hash of a word, the same on every target: eight bytes at a time, read little-endian, joined
/// by a multiplication of which both halves are kept (the "folded multiply" of wyhash, Wang Yi 2019).
#[inline]
pub(crate) fn hash(word: &[u8]) -> u64 {
    let (chunks, rest) = word.as_chunks::<8>();
    let mut state = word.len() as u64;
    for chunk in chunks {
        state = folded_multiply(state ^ u64::from_le_bytes(*chunk));
    }
    folded_multiply(state ^ tail(rest))
}

/// Up to seven bytes as one number; the pieces may overlap, which costs nothing and needs no loop.
#[inline]
fn tail(rest: &[u8]) -> u64 {
    if let (Some(first), Some(last)) = (rest.first_chunk::<4>(), rest.last_chunk::<4>()) {
        u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last))
    } else if let (Some(&first), Some(&last)) = (rest.first(), rest.last()) {
        let middle = rest.get(rest.len() / 2).copied().unwrap_or(last);
        u64::from(first) << 16 | u64::from(middle) << 8 | u64::from(last)
    } else {
        0
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the halves of the product are what is wanted")]
#[inline]
const fn folded_multiply(value: u64) -> u64 {
    // The first digits of pi behind the point, made odd: no structure of their own.
    const MULTIPLIER: u128 = 0x243f_6a88_85a3_08d3;
    let product = (value ^ 0x9e37_79b9_7f4a_7c15) as u128 * MULTIPLIER;
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
        let mut buckets = [0_u32; 4096];
        let mut fingerprints = [0_u32; FINGERPRINTS as usize];
        for number in 0..4096_u32 {
            let digit = |place: u32| b'a' + (number >> (4 * place) & 15) as u8;
            let hash = hash(&[b'k', b'a', b't', b'a', digit(2), digit(1), digit(0)]);
            buckets[bucket_index(hash, 4096)] += 1;
            fingerprints[(fingerprint(hash) >> OFFSET_BITS).trailing_zeros() as usize] += 1;
        }
        // With 4,096 balls in 4,096 bins the fullest holds 6 or 7.
        assert!(buckets.iter().max().unwrap() <= &10);
        assert!(fingerprints.iter().all(|&count| (280..=410).contains(&count)), "{fingerprints:?}");
    }
}
