//! A scorer that learned from human summaries: the default.

use crate::features::{FEATURES, Features};
use crate::ranker_forest::{DEPTH, QUESTIONS, VALUES};
use crate::{Contribution, Forest, Lead, Sentence, SentenceScorer, Sentences};

/// Scores a sentence by what it is expected to add to a summary: the default scorer.
///
/// Boosted regression trees ([`Forest`]) were fitted to the human summaries of 2,734 news articles
/// (`IndoSum`): from 46 [`FEATURES`] of a sentence they tell how much it adds to the summary's ROUGE.
///
/// # What the features weigh
///
/// By how much a feature moves the score of a sentence on average, in thousandths:
///
/// | weight | features |
/// |---|---|
/// | 17–38 | words before, place, words, paragraph: news says first what matters, in sentences of some length |
/// | 5–8 | centroid share, key terms, new terms, lasting terms, centroid: what the article is about |
/// | 7 | quotation, quoted: an example of what was said before |
/// | 6–7 | like first, like second: what goes on from the lead |
/// | 6 | names |
/// | 5 | like title, where there is one |
/// | 1–4 | mean words, quotations, sentences, like previous, personal, mean rarity, numbers, speech |
/// | < 1 | dateline, unfinished, connective, dangling, aside, question, what the sentence behind is like |
///
/// [`explain`](SentenceScorer::explain) tells it of one sentence. In a long text or one of many
/// headed sections, places count from the beginning of the section, and a [`Summarizer`](crate::Summarizer)
/// spreads its picks over the sections.
///
/// A text of fewer than [`LEAST_WORDS`](Ranker::LEAST_WORDS) words is not like any article that the trees have seen:
/// its sentences are scored by [`Lead`].
///
/// # Measurement
///
/// Three sentences of each article, ROUGE-1 / 2 / L F1 in percent; the ranker by rankers that did not see the
/// article (five folds), redundancy 0.1:
///
/// | scorer | ROUGE-1 / 2 / L |
/// |---|---|
/// | `Ranker` | 69.3 / 62.5 / 66.4 |
/// | `Ranker` with titles | 69.4 / 62.6 / 66.4 |
/// | [`Blend`](crate::Blend) | 68.2 / 61.4 / 65.3 |
/// | [`Lead`](crate::Lead) | 65.8 / 59.1 / 62.9 |
/// | [`Centroid`](crate::Centroid) | 48.4 / 37.1 / 42.6 |
/// | [`TextRank`](crate::TextRank) | 47.8 / 35.6 / 41.4 |
/// | [`LexRank`](crate::LexRank) | 42.9 / 29.9 / 36.0 |
/// | [`SumBasic`](crate::SumBasic) | 34.9 / 20.2 / 26.6 |
/// | the best three sentences | 85.1 / 80.6 / 83.6 |
///
/// # Complexity
///
/// Linear in the terms of all sentences.
///
/// # Examples
///
/// ```
/// use petik_summary::{Ranker, Sentence, SentenceScorer, Sentences, TermId};
///
/// // an article of nine sentences, the second one quoted
/// let sentence = || Sentence::new(vec![TermId::new(0), TermId::new(1)], 16);
/// let all = (0..9).map(|index| sentence().opens_paragraph(true).quotation(index == 1));
/// let scores = Ranker::new().score(&Sentences::new(all.collect(), vec![8.0; 2]));
/// assert!(scores[0] > scores[1] && scores[0] > scores[8]);
/// ```
#[derive(Clone, Debug)]
pub struct Ranker {
    forest: Forest,
    /// Words of a text from which the trees are asked.
    least_words: usize,
}

impl Ranker {
    /// The trees that come with this crate.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Ranker, SentenceScorer, Sentences};
    ///
    /// assert!(Ranker::new().score(&Sentences::default()).is_empty());
    /// ```
    pub const fn new() -> Self {
        Self { forest: Forest::fixed(DEPTH, &QUESTIONS, &VALUES), least_words: Self::LEAST_WORDS }
    }

    /// The words of a text from which the trees that come with this crate are asked: of the 2,734 articles that they
    /// were fitted to, 3 are shorter. In shorter texts they picked *Pedagang mengeluh.* behind *Harga beras naik di
    /// semua pasar.*
    pub const LEAST_WORDS: usize = 50;

    /// Other trees over the same [`FEATURES`], asked of texts of any length.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{Forest, Ranker, Sentence, SentenceScorer, Sentences};
    ///
    /// let ranker = Ranker::with_forest(Forest::new(0, Vec::new(), vec![50_000]));
    /// let sentences = Sentences::new(vec![Sentence::new(Vec::new(), 5)], Vec::new());
    /// assert_eq!(ranker.score(&sentences), [0.5]);
    /// ```
    pub const fn with_forest(forest: Forest) -> Self {
        Self { forest, least_words: 0 }
    }

    /// The [`FEATURES`] of each sentence: what trees are fitted to.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_summary::{FEATURES, Ranker, Sentence, Sentences};
    ///
    /// let sentences = Sentences::new(vec![Sentence::new(Vec::new(), 5)], Vec::new());
    /// let words = FEATURES.iter().position(|&name| name == "words");
    /// assert_eq!(words.map(|words| Ranker::features(&sentences)[0][words]), Some(5.0));
    /// ```
    pub fn features(sentences: &Sentences) -> Vec<[f32; FEATURES.len()]> {
        let features = Features::new(sentences);
        (0..sentences.all().len()).map(|sentence| features.of(sentence)).collect()
    }

    fn knows(&self, sentences: &Sentences) -> bool {
        sentences.all().iter().map(Sentence::words).sum::<usize>() >= self.least_words
    }
}

/// Rows of features that are kept at a time, of a book they would be larger than all else.
const BATCH: usize = 64;

impl Default for Ranker {
    fn default() -> Self {
        Self::new()
    }
}

impl SentenceScorer for Ranker {
    fn score(&self, sentences: &Sentences) -> Vec<f64> {
        if !self.knows(sentences) {
            return Lead.score(sentences);
        }
        let features = Features::new(sentences);
        let count = sentences.all().len();
        let mut scores = Vec::with_capacity(count);
        let mut rows = Vec::with_capacity(BATCH);
        for first in (0..count).step_by(BATCH) {
            rows.clear();
            rows.extend((first..count).take(BATCH).map(|sentence| features.of(sentence)));
            scores.extend(self.forest.sums(&rows));
        }
        scores
    }

    /// The parts by feature, the largest first, those that move nothing left out; *start* is what is
    /// expected of any sentence. In a text that is too short, the *score* by place alone.
    fn explain(&self, sentences: &Sentences, picked: &[usize]) -> Vec<Vec<Contribution>> {
        if !self.knows(sentences) {
            return Lead.explain(sentences, picked);
        }
        let features = Features::new(sentences);
        let explain = |&sentence: &usize| {
            if sentence >= sentences.all().len() {
                return Vec::new();
            }
            let values = features.of(sentence);
            let mut parts = [0.0; FEATURES.len()];
            let start = self.forest.explain(&values, &mut parts);
            let named = FEATURES.iter().zip(values).zip(parts);
            let mut all: Vec<Contribution> = named
                .map(|((name, value), part)| Contribution::new(name, f64::from(value), part))
                .filter(|contribution| contribution.amount() != 0.0)
                .collect();
            all.sort_by(|a, b| b.amount().abs().total_cmp(&a.amount().abs()));
            all.insert(0, Contribution::new("start", 0.0, start));
            all
        };
        picked.iter().map(explain).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TermId;

    #[test]
    fn in_a_text_too_short_to_tell_the_first_sentence_is_the_best() {
        let of = |words: &[usize]| {
            let all = words.iter().map(|&words| Sentence::new(vec![TermId::new(0)], words)).collect();
            Sentences::new(all, vec![8.0])
        };
        let ranker = Ranker::new();
        assert_eq!(ranker.score(&of(&[6, 2, 4])), [1.0, 0.5, 1.0 / 3.0]);
        assert_eq!(ranker.explain(&of(&[6, 2, 4]), &[1]), Lead.explain(&of(&[6, 2, 4]), &[1]));
        assert_ne!(ranker.score(&of(&[30, 20])), Lead.score(&of(&[30, 20])));
    }
}
