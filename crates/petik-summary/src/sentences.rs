//! The sentences of a document, ready to be compared.

use crate::vectors::{Vector, Vectors};
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
    vectors: Vectors,
    title: Option<Vector>,
    query: Option<Vector>,
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
        let vectors = Vectors::new(sentences.iter().map(Sentence::terms), &weights);
        Self { all: sentences, weights, vectors, title: None, query: None }
    }

    /// The document's title, by the terms that it shares with the sentences.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Sentence, Sentences, Summarizer, TermId};
    ///
    /// // "Cuaca cerah. Harga beras naik." under the title "Beras"
    /// let [cuaca, cerah, harga, beras, naik] = [0, 1, 2, 3, 4].map(TermId::new);
    /// let all = vec![Sentence::new(vec![cuaca, cerah], 9), Sentence::new(vec![harga, beras, naik], 9)];
    /// let sentences = Sentences::new(all, vec![8.0; 5]).titled(&[beras]);
    /// assert!(sentences.has_title());
    /// ```
    #[must_use]
    pub fn titled(self, terms: &[TermId]) -> Self {
        Self { title: Some(Vector::new(terms, &self.weights)), ..self }
    }

    /// What a reader asks the document, by the terms that it shares with the sentences: a
    /// [`Summarizer`](crate::Summarizer) then picks what answers.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Budget, Sentence, Sentences, Summarizer, TermId};
    ///
    /// // "Banjir melanda Jakarta. Harga beras naik."
    /// let [banjir, landa, jakarta, harga, beras, naik] = [0, 1, 2, 3, 4, 5].map(TermId::new);
    /// let all = vec![Sentence::new(vec![banjir, landa, jakarta], 9), Sentence::new(vec![harga, beras, naik], 9)];
    /// let sentences = Sentences::new(all, vec![8.0; 6]).asked(&[beras]);
    /// let summarizer = Summarizer::builder().budget(Budget::Sentences(1)).build()?;
    /// assert_eq!(summarizer.picks(&sentences)[0].sentence(), 1);
    /// # Ok::<(), petik_summary::SummarizerError>(())
    /// ```
    #[must_use]
    pub fn asked(self, terms: &[TermId]) -> Self {
        Self { query: Some(Vector::new(terms, &self.weights)), ..self }
    }

    /// Whether the document has a title.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(!petik_summary::Sentences::default().has_title());
    /// ```
    pub fn has_title(&self) -> bool {
        self.title.is_some()
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

    pub(crate) fn vectors(&self) -> &Vectors {
        &self.vectors
    }

    pub(crate) fn title(&self) -> Option<&Vector> {
        self.title.as_ref()
    }

    pub(crate) fn query(&self) -> Option<&Vector> {
        self.query.as_ref()
    }

    /// One more than the largest term index that has a weight.
    pub(crate) fn term_table(&self) -> usize {
        self.weights.len()
    }
}
