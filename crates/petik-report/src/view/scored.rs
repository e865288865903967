//! The sentences of a document with their scores.

use petik::layers::summary::{Sentence, Sentences};
use petik::{Budget, Contribution, Document, Ranker, SentenceScorer, Summarizer, Summary, sentence_features};

/// What petik says of the sentences, each computed once.
pub(crate) struct Scored {
    features: Sentences,
    scores: Vec<f64>,
    pub(crate) summary: Summary,
}

impl Scored {
    pub(crate) fn new(document: &Document, picks: usize) -> Self {
        let features = sentence_features(document);
        let scores = Ranker::new().score(&features);
        // A budget of one sentence or more cannot be refused.
        let summarizer = Summarizer::builder().budget(Budget::Sentences(picks)).build().unwrap_or_default();
        Self { features, scores, summary: summarizer.summarize(document) }
    }

    pub(crate) fn reasons(&self, sentences: &[usize]) -> Vec<Vec<Contribution>> {
        Ranker::new().explain(&self.features, sentences)
    }

    pub(crate) fn is_pickable(&self, sentence: usize) -> bool {
        self.features.all().get(sentence).is_some_and(Sentence::is_pickable)
    }

    pub(crate) fn score(&self, sentence: usize) -> f64 {
        self.scores.get(sentence).copied().unwrap_or_default()
    }

    /// The least and the highest score that may be picked.
    pub(crate) fn bounds(&self) -> (f64, f64) {
        let pickable = || (0..self.scores.len()).filter(|&it| self.is_pickable(it)).map(|it| self.score(it));
        (pickable().fold(f64::INFINITY, f64::min), pickable().fold(f64::NEG_INFINITY, f64::max))
    }

    /// What a reader counts as words.
    pub(crate) fn words(&self) -> usize {
        self.features.all().iter().map(Sentence::words).sum()
    }
}
