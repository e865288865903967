//! Fits the ranker of sentences to human summaries.
//!
//! F1 under a budget is won by the sentences that share more with the reference than their length
//! costs (Dinkelbach 1967): with F1 near `usual`, one of n words of which m are in the reference adds
//! `(m − usual / 2 · n) / (words of the reference)`. The trees are fitted to that gain, words and
//! pairs of words added up. Each document is seen twice, without and with its title, so that the
//! ranker can use a title and can do without.

use std::error::Error;
use std::fs;
use std::path::Path;

use petik::layers::summary::{FEATURES, Forest, Sentences};
use petik::{Ranker, SentenceScorer, sentence_features};
use rayon::prelude::*;

use crate::analyzer::analyzer;
use crate::counts::Counts;
use crate::data::Data;
use crate::error::EvalError;
use crate::news::{self, News};
use crate::rouge::{Vocabulary, matches};
use crate::train::boosting::{Binned, Boosting, Loss, Tree};
use crate::train::trees::{self, Weights, forest};

/// Parts of the documents of which each is left out once.
pub(crate) const FOLDS: usize = 5;

/// More trees would weigh more than 100 KB.
const BOOSTING: Boosting = Boosting {
    loss: Loss::Squares,
    trees: 300,
    depth: 5,
    rate: 0.07,
    row_share: 0.7,
    feature_share: 0.5,
    shrinkage: 20.0,
};

const SEED: u64 = 1;

/// F1 of a good summary by words and by pairs of words.
const USUAL: [f64; 2] = [0.70, 0.64];

/// Where the trees are committed.
const TREES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../petik-summary/src/ranker_forest.rs");

/// Fits the trees to all documents and writes them where they are committed.
///
/// # Errors
///
/// When the data cannot be read or the trees cannot be written.
pub(crate) fn run(data: &Data) -> Result<(), Box<dyn Error>> {
    let news = news::news(data)?;
    let examples = Examples::new(&news);
    let trees = examples.fit(|_| true);
    let weights = weights(&forest(&trees), &news);
    let path = Path::new(TREES);
    fs::write(path, trees::module(HEAD, &weights, &trees)).map_err(|error| EvalError::new(path, error))?;
    Ok(())
}

/// A ranker for each fold that saw no document of it; document `n` is in fold `n % FOLDS`.
pub(crate) fn cross_validated(news: &[News]) -> Vec<Ranker> {
    let examples = Examples::new(news);
    let fit = |fold| Ranker::with_forest(forest(&examples.fit(|document| document % FOLDS != fold)));
    (0..FOLDS).into_par_iter().map(fit).collect()
}

/// The sentences of all documents, as features and what each is worth.
struct Examples {
    rows: Binned,
    gains: Vec<f64>,
    /// By row, the number of its document.
    documents: Vec<usize>,
}

impl Examples {
    fn new(news: &[News]) -> Self {
        let seen: Vec<_> = news.par_iter().map(|news| (sentences(news), gains(news))).collect();
        let mut rows = Vec::new();
        let (mut all, mut documents) = (Vec::new(), Vec::new());
        for (document, (sentences, gains)) in seen.into_iter().enumerate() {
            for sentences in sentences {
                rows.extend(Ranker::features(&sentences));
                all.extend_from_slice(&gains);
                documents.resize(all.len(), document);
            }
        }
        Self { rows: Binned::new(&rows), gains: all, documents }
    }

    fn fit(&self, is_used: impl Fn(usize) -> bool) -> Vec<Tree> {
        BOOSTING.fit(&self.rows, &self.gains, |row| is_used(self.documents[row]), SEED)
    }
}

/// A document without and with its title.
fn sentences(news: &News) -> [Sentences; 2] {
    let document = analyzer().document_from_sentences(&news.paragraphs);
    let untitled = sentence_features(&document);
    [untitled, sentence_features(&document.titled(news.title()))]
}

fn gains(news: &News) -> Vec<f64> {
    let mut vocabulary = Vocabulary::default();
    let reference = vocabulary.words(&news.summary.join(" "));
    let sentences = news.paragraphs.iter().flatten();
    sentences.map(|sentence| gain(&vocabulary.words(sentence), &reference)).collect()
}

fn gain(sentence: &[u32], reference: &[u32]) -> f64 {
    let part = |(counts, usual): (Counts, f64)| {
        (counts.right as f64 - 0.5 * usual * counts.predicted as f64) / counts.gold.max(1) as f64
    };
    matches(sentence, reference).into_iter().zip(USUAL).map(part).sum()
}

/// By how much each feature moves the score of a sentence on average, the largest first.
fn weights(forest: &Forest, news: &[News]) -> Vec<(&'static str, f64)> {
    let ranker = Ranker::with_forest(forest.clone());
    let mut weights = Weights::new();
    for news in news {
        let [_, titled] = sentences(news);
        let all: Vec<usize> = (0..titled.all().len()).collect();
        for reasons in ranker.explain(&titled, &all) {
            weights.add(&reasons);
        }
    }
    weights.ranked(&FEATURES)
}

const HEAD: &str = "\
//! The trees of the ranker, fitted to IndoSum (Kurniawan & Louvan 2018, CC BY-SA 4.0) by
//! `cargo run --release -p petik-eval -- train summaries --data DIR`. Do not edit.
//!
//! What each feature weighs: by how much it moves a sentence's score on average, in thousandths. The
//! scores are expected gains of ROUGE: half the sentences lie within 0.1 of each other.
";
