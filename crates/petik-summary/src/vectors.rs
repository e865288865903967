//! Sentences as sparse vectors of weighted terms, equal ones kept once.

use std::collections::HashMap;

use petik_keyword::TermId;

/// A term of a sentence: its index, and its count there times its weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Entry {
    pub(crate) term: u32,
    pub(crate) value: f32,
}

/// The distinct vectors of a document, numbered by first occurrence, in one piece of memory.
///
/// A refrain or a page footer is one vector however often it stands in the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Vectors {
    /// Vector `v` has the entries `ends[v - 1]..ends[v]`.
    ends: Vec<usize>,
    entries: Vec<Entry>,
    norms: Vec<f64>,
    /// By sentence, the number of its vector.
    numbers: Vec<u32>,
}

impl Vectors {
    pub(crate) fn new<'t>(sentences: impl Iterator<Item = &'t [TermId]>, weights: &[f64]) -> Self {
        let mut vectors = Self::default();
        let mut known: HashMap<u64, u32> = HashMap::new();
        let mut entries = Vec::new();
        let mut indices = Vec::new();
        for terms in sentences {
            collect(terms, weights, &mut indices, &mut entries);
            let fresh = u32::try_from(vectors.ends.len()).unwrap_or(u32::MAX);
            let number = *known.entry(hash(&entries)).or_insert(fresh);
            // Two different vectors of one hash would only be kept apart, as if neither were repeated.
            let is_known = number != fresh && vectors.entries(number as usize) == entries;
            if !is_known {
                vectors.push(&entries);
            }
            vectors.numbers.push(if is_known { number } else { fresh });
        }
        vectors
    }

    fn push(&mut self, entries: &[Entry]) {
        self.entries.extend_from_slice(entries);
        self.ends.push(self.entries.len());
        self.norms.push(norm(entries));
    }

    /// How many distinct vectors there are.
    pub(crate) fn distinct(&self) -> usize {
        self.ends.len()
    }

    /// The number of a sentence's vector.
    pub(crate) fn number(&self, sentence: usize) -> usize {
        self.numbers[sentence] as usize
    }

    /// Entries by ascending term.
    pub(crate) fn entries(&self, vector: usize) -> &[Entry] {
        let start = if vector == 0 { 0 } else { self.ends[vector - 1] };
        &self.entries[start..self.ends[vector]]
    }

    pub(crate) fn norm(&self, vector: usize) -> f64 {
        self.norms[vector]
    }

    /// The entries of a sentence.
    pub(crate) fn of(&self, sentence: usize) -> &[Entry] {
        self.entries(self.number(sentence))
    }

    /// The cosine of two sentences, from 0 to 1.
    pub(crate) fn cosine(&self, one: usize, other: usize) -> f64 {
        let (one, other) = (self.number(one), self.number(other));
        if one == other {
            return if self.norm(one) > 0.0 { 1.0 } else { 0.0 };
        }
        cosine((self.entries(one), self.norm(one)), (self.entries(other), self.norm(other)))
    }
}

/// A vector that stands alone, such as that of a title.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Vector {
    pub(crate) entries: Vec<Entry>,
    pub(crate) norm: f64,
}

impl Vector {
    pub(crate) fn new(terms: &[TermId], weights: &[f64]) -> Self {
        let mut entries = Vec::new();
        collect(terms, weights, &mut Vec::new(), &mut entries);
        Self { norm: norm(&entries), entries }
    }

    /// The cosine with a sentence, from 0 to 1.
    pub(crate) fn cosine(&self, vectors: &Vectors, sentence: usize) -> f64 {
        let number = vectors.number(sentence);
        cosine((&self.entries, self.norm), (vectors.entries(number), vectors.norm(number)))
    }
}

/// Terms without weight are left out: they can make no sentence like another.
fn collect(terms: &[TermId], weights: &[f64], indices: &mut Vec<usize>, entries: &mut Vec<Entry>) {
    indices.clear();
    indices.extend(terms.iter().map(|term| term.index()));
    indices.sort_unstable();
    entries.clear();
    entries.extend(indices.chunk_by(|a, b| a == b).filter_map(|same| {
        let index = *same.first()?;
        #[allow(clippy::cast_possible_truncation, reason = "six digits are enough to compare sentences")]
        let value = (same.len() as f64 * weights.get(index)?) as f32;
        (value > 0.0).then_some(Entry { term: u32::try_from(index).ok()?, value })
    }));
}

fn norm(entries: &[Entry]) -> f64 {
    entries.iter().map(|entry| f64::from(entry.value).powi(2)).sum::<f64>().sqrt()
}

/// FNV-1a (Fowler, Noll & Vo 1991) over the entries: the same in every run.
fn hash(entries: &[Entry]) -> u64 {
    let mixed = |hash: u64, part: u32| (hash ^ u64::from(part)).wrapping_mul(0x0100_0000_01b3);
    entries
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, entry| mixed(mixed(hash, entry.term), entry.value.to_bits()))
}

fn cosine(one: (&[Entry], f64), other: (&[Entry], f64)) -> f64 {
    let product = product(one.0, other.0);
    if product > 0.0 { (product / (one.1 * other.1)).min(1.0) } else { 0.0 }
}

fn product(mut one: &[Entry], mut other: &[Entry]) -> f64 {
    let mut sum = 0.0;
    while let ([a, one_rest @ ..], [b, other_rest @ ..]) = (one, other) {
        if a.term == b.term {
            sum += f64::from(a.value) * f64::from(b.value);
        }
        if a.term <= b.term {
            one = one_rest;
        }
        if b.term <= a.term {
            other = other_rest;
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vectors(all: &[&[u32]]) -> Vectors {
        let all: Vec<Vec<TermId>> =
            all.iter().map(|it| it.iter().copied().map(TermId::new).collect()).collect();
        Vectors::new(all.iter().map(Vec::as_slice), &[1.0, 2.0, 0.0, 1.0])
    }

    #[test]
    fn equal_sentences_share_a_vector_whatever_the_order_of_their_words() {
        let vectors = vectors(&[&[0, 1], &[3], &[1, 0], &[]]);
        assert_eq!(vectors.distinct(), 3);
        assert_eq!((vectors.number(0), vectors.number(2)), (0, 0));
        assert!((vectors.cosine(0, 2) - 1.0).abs() < 1e-12);
        assert!(vectors.cosine(0, 1) == 0.0 && vectors.cosine(3, 3) == 0.0);
    }

    #[test]
    fn terms_without_weight_are_left_out() {
        assert_eq!(vectors(&[&[2, 3, 3, 9]]).of(0), [Entry { term: 3, value: 2.0 }]);
    }
}
