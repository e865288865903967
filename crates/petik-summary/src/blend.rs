//! Several views of a sentence, weighed together by hand.

use crate::{Centroid, LexRank, Sentence, SentenceScorer, Sentences};

/// Scores a sentence by its place, its terms, its company and its form together, by weights that can be set.
///
/// Each view lies in 0 to 1 and is multiplied by its weight; two of them are subtracted.
///
/// | view | weight | |
/// |---|---|---|
/// | lead | 1 | e^(−n/5) for the sentence with n pickable ones before it: news says first what matters |
/// | opening | 0.05 | opens a paragraph |
/// | centroid | 0.3 | [`Centroid`], as a share of the largest |
/// | LexRank | 0.05 | [`LexRank`], as a share of the largest |
/// | quotation | −0.5 | begins inside a quotation: an example of what was said before |
/// | length | −0.8 | under 8 words (*Ini sebabnya.*) or over 35, rising to 1 at no words and at 50 |
///
/// # Measurement
///
/// Summaries of three sentences of 2,734 news articles (`IndoSum`, the development part), ROUGE F1 in percent,
/// redundancy 0.1; even and odd articles apart show that the rounded weights were not fitted to one half:
///
/// | scorer | ROUGE-1 / 2 / L | even, ROUGE-1 / 2 | odd, ROUGE-1 / 2 |
/// |---|---|---|---|
/// | [`Lead`](crate::Lead) | 66.8 / 58.2 / 62.9 | 66.9 / 58.3 | 66.7 / 58.1 |
/// | [`Centroid`] | 50.6 / 36.6 / 43.4 | | |
/// | [`LexRank`] | 45.8 / 29.4 / 37.0 | | |
/// | `Blend` | 69.4 / 61.0 / 65.4 | 69.7 / 61.3 | 69.1 / 60.7 |
/// | `Blend` that knows no quotations | 67.6 / 58.8 / 63.4 | 67.6 / 58.9 | 67.5 / 58.8 |
///
/// Beside a lead of 1, any one of the other weights may be changed by a quarter for at most 0.2 points.
///
/// # Examples
///
/// ```
/// use petik_summary::{Blend, Sentence, SentenceScorer, Sentences, TermId};
///
/// // "Banjir melanda Jakarta. Warga Jakarta mengungsi."
/// let [banjir, landa, jakarta, warga, ungsi] = [0, 1, 2, 3, 4].map(TermId::new);
/// let sentences = vec![
///     Sentence::new(vec![banjir, landa, jakarta], 3).opens_paragraph(true),
///     Sentence::new(vec![warga, jakarta, ungsi], 3),
/// ];
/// let scores = Blend::new().score(&Sentences::new(sentences, vec![1.0; 5]));
/// assert!(scores[0] > scores[1]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Blend {
    lead: f64,
    opening: f64,
    centroid: f64,
    lex_rank: f64,
    quotation: f64,
    length: f64,
}

impl Blend {
    /// The measured weights.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Blend, SentenceScorer, Sentences};
    ///
    /// assert!(Blend::new().score(&Sentences::default()).is_empty());
    /// ```
    pub const fn new() -> Self {
        Self { lead: 1.0, opening: 0.05, centroid: 0.3, lex_rank: 0.05, quotation: 0.5, length: 0.8 }
    }

    /// The weight of the place: 0 for a text that does not begin with what matters, such as minutes.
    ///
    /// Like every weight it is held in 0 to 10⁶.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Blend, Sentence, SentenceScorer, Sentences};
    ///
    /// let sentences = Sentences::new(vec![Sentence::new(Vec::new(), 12); 2], Vec::new());
    /// let scores = Blend::new().lead(0.0).score(&sentences);
    /// assert_eq!(scores[0], scores[1]);
    /// ```
    #[must_use]
    pub fn lead(self, weight: f64) -> Self {
        Self { lead: bounded(weight), ..self }
    }

    /// The weight of opening a paragraph.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Blend, Sentence, SentenceScorer, Sentences};
    ///
    /// let inner = Sentence::new(Vec::new(), 12);
    /// let opening = inner.clone().opens_paragraph(true);
    /// let scores = Blend::new().opening(1.0).score(&Sentences::new(vec![inner, opening], Vec::new()));
    /// assert!(scores[1] > scores[0]);
    /// ```
    #[must_use]
    pub fn opening(self, weight: f64) -> Self {
        Self { opening: bounded(weight), ..self }
    }

    /// The weight of [`Centroid`].
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Blend, Sentence, SentenceScorer, Sentences, TermId};
    ///
    /// // "Rapat dibuka. Banjir melanda Jakarta."
    /// let [rapat, buka, banjir, landa, jakarta] = [0, 1, 2, 3, 4].map(TermId::new);
    /// let sentences = vec![
    ///     Sentence::new(vec![rapat, buka], 9),
    ///     Sentence::new(vec![banjir, landa, jakarta], 9),
    /// ];
    /// let scores = Blend::new().centroid(2.0).score(&Sentences::new(sentences, vec![1.0; 5]));
    /// assert!(scores[1] > scores[0]);
    /// ```
    #[must_use]
    pub fn centroid(self, weight: f64) -> Self {
        Self { centroid: bounded(weight), ..self }
    }

    /// The weight of [`LexRank`].
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Blend, Sentence, SentenceScorer, Sentences, TermId};
    ///
    /// // "Harga cabai naik. Banjir melanda Jakarta. Jakarta banjir." with its place left out
    /// let [harga, cabai, naik, banjir, landa, jakarta] = [0, 1, 2, 3, 4, 5].map(TermId::new);
    /// let sentences = vec![
    ///     Sentence::new(vec![harga, cabai, naik], 9),
    ///     Sentence::new(vec![banjir, landa, jakarta], 9),
    ///     Sentence::new(vec![jakarta, banjir], 9),
    /// ];
    /// let scores = Blend::new().lead(0.0).lex_rank(1.0).score(&Sentences::new(sentences, vec![1.0; 6]));
    /// assert!(scores[1] > scores[0]);
    /// ```
    #[must_use]
    pub fn lex_rank(self, weight: f64) -> Self {
        Self { lex_rank: bounded(weight), ..self }
    }

    /// The weight that counts against quotations: 0 for an interview.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Blend, Sentence, SentenceScorer, Sentences};
    ///
    /// let quoted = Sentence::new(Vec::new(), 12).quotation(true);
    /// let sentences = Sentences::new(vec![quoted, Sentence::new(Vec::new(), 12)], Vec::new());
    /// let news = Blend::new().score(&sentences);
    /// let interview = Blend::new().quotation(0.0).score(&sentences);
    /// assert!(news[0] < news[1]);
    /// assert!(interview[0] > interview[1]);
    /// ```
    #[must_use]
    pub fn quotation(self, weight: f64) -> Self {
        Self { quotation: bounded(weight), ..self }
    }

    /// The weight that counts against very short and very long sentences.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Blend, Sentence, SentenceScorer, Sentences};
    ///
    /// // "Begitulah." before a sentence of twelve words
    /// let sentences = vec![Sentence::new(Vec::new(), 1), Sentence::new(Vec::new(), 12)];
    /// let scores = Blend::new().length(2.0).score(&Sentences::new(sentences, Vec::new()));
    /// assert!(scores[0] < scores[1]);
    /// ```
    #[must_use]
    pub fn length(self, weight: f64) -> Self {
        Self { length: bounded(weight), ..self }
    }

    fn form(self, sentence: &Sentence) -> f64 {
        let share = |holds: bool| f64::from(u8::from(holds));
        self.opening * share(sentence.is_opening())
            - self.quotation * share(sentence.is_quotation())
            - self.length * unfitness(sentence.words())
    }
}

impl Default for Blend {
    fn default() -> Self {
        Self::new()
    }
}

impl SentenceScorer for Blend {
    fn score(&self, sentences: &Sentences) -> Vec<f64> {
        let places = places(sentences);
        let centroid = shares_of_largest(Centroid.score(sentences));
        let lex_rank = shares_of_largest(LexRank.score(sentences));
        let views = places.iter().zip(&centroid).zip(&lex_rank).zip(sentences.all());
        let score = views.map(|(((place, centroid), lex_rank), sentence)| {
            self.lead * place + self.centroid * centroid + self.lex_rank * lex_rank + self.form(sentence)
        });
        score.collect()
    }
}

/// How near to the beginning each sentence stands: 1 for the first pickable one, falling by e every five.
fn places(sentences: &Sentences) -> Vec<f64> {
    const PATIENCE: f64 = 5.0;
    let mut before = 0.0;
    let places = sentences.all().iter().map(|sentence| {
        let place = f64::exp(-before / PATIENCE);
        before += if sentence.is_pickable() { 1.0 } else { 0.0 };
        place
    });
    places.collect()
}

/// How much too short or too long a sentence is for a summary: 0 between 8 and 35 words.
fn unfitness(words: usize) -> f64 {
    const SHORT: f64 = 8.0;
    const LONG: f64 = 35.0;
    const TOO_LONG: f64 = 50.0;
    let words = words as f64;
    (1.0 - words / SHORT).max(0.0) + ((words - LONG) / (TOO_LONG - LONG)).clamp(0.0, 1.0)
}

/// Scores that are not negative, brought to 0 to 1.
fn shares_of_largest(mut scores: Vec<f64>) -> Vec<f64> {
    let largest = scores.iter().copied().fold(0.0, f64::max);
    if largest > 0.0 {
        for score in &mut scores {
            *score /= largest;
        }
    }
    scores
}

fn bounded(weight: f64) -> f64 {
    const LARGEST: f64 = 1e6;
    if weight.is_nan() { 0.0 } else { weight.clamp(0.0, LARGEST) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_do_not_push_the_lead_back() {
        let heading = Sentence::new(Vec::new(), 3).pickable(false);
        let sentence = Sentence::new(Vec::new(), 12);
        assert_eq!(places(&Sentences::new(vec![heading, sentence], Vec::new())), [1.0, 1.0]);
    }

    #[test]
    fn length_counts_only_at_the_ends() {
        assert!((unfitness(0) - 1.0).abs() < 1e-12);
        assert!(unfitness(4) > unfitness(7));
        assert!(unfitness(8) == 0.0 && unfitness(35) == 0.0);
        assert!(unfitness(usize::MAX) <= 1.0);
    }

    #[test]
    fn without_weights_all_sentences_are_alike() {
        let none = Blend::new().lead(0.0).opening(0.0).centroid(0.0).lex_rank(0.0).quotation(0.0).length(0.0);
        let scores = none.score(&Sentences::new(vec![Sentence::new(Vec::new(), 2); 3], Vec::new()));
        assert!(scores.iter().all(|&score| score == 0.0));
    }
}
