//! Sentences of frequent words, each word worth less once it was said.

use crate::{SentenceScorer, Sentences};

/// Scores a sentence by the probability of its words: `SumBasic` (Nenkova & Vanderwende 2005).
///
/// Step by step the sentence is taken whose words are most probable on average among those that hold
/// the most probable word of all; then the probabilities of its words are squared. The n-th taken
/// scores 1 / n. A word is a term; sentences of the same terms are taken together.
///
/// # Complexity
///
/// At most 64 steps, each linear; what is left then scores by its probability, below those taken.
///
/// # Examples
///
/// ```
/// use petik_summary::{Sentence, SentenceScorer, Sentences, SumBasic, TermId};
///
/// // "Harga cabai naik. Banjir melanda Jakarta. Jakarta banjir."
/// let [harga, cabai, naik, banjir, landa, jakarta] = [0, 1, 2, 3, 4, 5].map(TermId::new);
/// let sentences = vec![
///     Sentence::new(vec![harga, cabai, naik], 3),
///     Sentence::new(vec![banjir, landa, jakarta], 3),
///     Sentence::new(vec![jakarta, banjir], 2),
/// ];
/// let scores = SumBasic.score(&Sentences::new(sentences, vec![1.0; 6]));
/// assert_eq!(scores[2], 1.0);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SumBasic;

impl SumBasic {
    const STEPS: usize = 64;
}

impl SentenceScorer for SumBasic {
    fn score(&self, sentences: &Sentences) -> Vec<f64> {
        let mut words = Words::new(sentences);
        let vectors = sentences.vectors();
        let means = (0..vectors.distinct()).map(|vector| words.mean(vector));
        let mut scores: Vec<f64> = means.map(|mean| mean / (Self::STEPS + 1) as f64).collect();
        let mut may = pickable(sentences);
        for step in 1..=Self::STEPS {
            let Some(best) = words.best(&may) else { break };
            scores[best] = 1.0 / step as f64;
            may[best] = false;
            words.square(best);
        }
        (0..sentences.all().len()).map(|sentence| scores[vectors.number(sentence)]).collect()
    }
}

/// By vector, whether a sentence that has it may be picked.
fn pickable(sentences: &Sentences) -> Vec<bool> {
    let mut pickable = vec![false; sentences.vectors().distinct()];
    for (index, sentence) in sentences.all().iter().enumerate() {
        pickable[sentences.vectors().number(index)] |= sentence.is_pickable();
    }
    pickable
}

struct Words<'s> {
    sentences: &'s Sentences,
    /// By term.
    probabilities: Vec<f64>,
}

impl<'s> Words<'s> {
    fn new(sentences: &'s Sentences) -> Self {
        let mut probabilities = vec![0.0; sentences.term_table()];
        let mut total = 0.0_f64;
        for term in sentences.all().iter().flat_map(crate::Sentence::terms) {
            if let Some(count) = probabilities.get_mut(term.index()) {
                *count += 1.0;
                total += 1.0;
            }
        }
        for probability in &mut probabilities {
            *probability /= total.max(1.0);
        }
        Self { sentences, probabilities }
    }

    fn of(&self, vector: usize) -> impl Iterator<Item = f64> {
        let entries = self.sentences.vectors().entries(vector).iter();
        entries.map(|entry| self.probabilities[entry.term as usize])
    }

    fn mean(&self, vector: usize) -> f64 {
        self.of(vector).sum::<f64>() / self.sentences.vectors().entries(vector).len().max(1) as f64
    }

    /// The best of those that hold the most probable word; ties fall to the earlier one.
    fn best(&self, may: &[bool]) -> Option<usize> {
        let open = || (0..may.len()).filter(|&vector| may[vector]);
        let largest = |vector: usize| self.of(vector).fold(0.0, f64::max);
        let most = open().map(largest).fold(0.0, f64::max);
        let holders = open().filter(|&vector| largest(vector) >= most);
        holders
            .map(|vector| (vector, self.mean(vector)))
            .reduce(|a, b| if b.1 > a.1 { b } else { a })
            .map(|it| it.0)
    }

    fn square(&mut self, vector: usize) {
        for entry in self.sentences.vectors().entries(vector) {
            self.probabilities[entry.term as usize] *= self.probabilities[entry.term as usize];
        }
    }
}
