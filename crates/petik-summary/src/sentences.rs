//! The sentences of a document, ready to be compared.

use crate::vector::Vector;
use crate::{Sentence, TermId};

/// The sentences of a document and the weights of its terms.
///
/// # Examples
///
/// ```
/// use petik_summary::{Sentence, Sentences, TermId};
///
/// // "Banjir melanda Jakarta. Jakarta siaga."
/// let [banjir, landa, jakarta, siaga] = [0, 1, 2, 3].map(TermId::new);
/// let sentences = vec![Sentence::new(vec![banjir, landa, jakarta], 3), Sentence::new(vec![jakarta, siaga], 2)];
/// let rarity = vec![10.5, 10.0, 8.2, 11.0];
/// let sentences = Sentences::new(sentences, rarity);
/// assert_eq!(sentences.all().len(), 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentences {
    all: Vec<Sentence>,
    weights: Vec<f64>,
    vectors: Vec<Vector>,
}

impl Sentences {
    /// Sentences in the order of the text, and a weight for each term index: its rarity in the language.
    ///
    /// A weight that is negative or not a number counts as 0, as does one that is missing; the
    /// largest weight is 10⁶. A term without weight cannot make sentences alike.
    ///
    /// # Complexity
    ///
    /// Memory is linear in the terms of all sentences and in the number of weights.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Sentence, Sentences, TermId};
    ///
    /// let sentences = vec![Sentence::new(vec![TermId::new(0)], 1)]; // "Banjir!"
    /// let sentences = Sentences::new(sentences, vec![f64::NAN]);
    /// assert_eq!(sentences.weight(TermId::new(0)), 0.0);
    /// ```
    pub fn new(sentences: Vec<Sentence>, mut weights: Vec<f64>) -> Self {
        // Far above any real rarity, far below what the squares summed over a book could overflow.
        const LARGEST: f64 = 1e6;
        for weight in &mut weights {
            *weight = if weight.is_nan() { 0.0 } else { weight.clamp(0.0, LARGEST) };
        }
        let vectors = sentences.iter().map(|sentence| Vector::of(sentence.terms(), &weights)).collect();
        Self { all: sentences, weights, vectors }
    }

    /// All sentences, those that may not be picked included.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::Sentences;
    ///
    /// assert!(Sentences::default().all().is_empty());
    /// ```
    pub fn all(&self) -> &[Sentence] {
        &self.all
    }

    /// The weight of a term; 0 for an unknown one.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Sentences, TermId};
    ///
    /// let banjir = TermId::new(0);
    /// assert_eq!(Sentences::new(Vec::new(), vec![10.5]).weight(banjir), 10.5);
    /// ```
    pub fn weight(&self, term: TermId) -> f64 {
        self.weights.get(term.index()).copied().unwrap_or(0.0)
    }

    pub(crate) fn vectors(&self) -> &[Vector] {
        &self.vectors
    }

    /// One more than the largest term index that has a weight.
    pub(crate) fn term_table(&self) -> usize {
        self.weights.len()
    }
}
