//! Fits the ranker of phrases to the keywords that authors gave to their abstracts.
//!
//! The trees are fitted to the odds that a phrase is a keyword (logistic loss). Half of the documents are
//! seen a second time without its title, so that the ranker can use a title and can do without. Most candidates
//! are told apart by the first trees; the others are fitted to the promising ones alone, and asked of them alone.

use std::error::Error;
use std::fs;
use std::path::Path;

use petik::PhraseRanker;
use petik::layers::keyword::FEATURES;
use rayon::prelude::*;

use crate::abstracts::{self, Abstract};
use crate::data::Data;
use crate::error::EvalError;
use crate::train::boosting::{Binned, Boosting, Fitting, Loss, Tree};
use crate::train::trees::{self, Weights, forest};

/// Parts of the documents of which each is left out once.
pub(crate) const FOLDS: usize = 10;

/// The trees that are asked of all candidates: a few large steps.
const GLANCE: Boosting = Boosting { trees: PhraseRanker::GLANCE, rate: 0.15, ..BOOSTING };

/// Those that are asked of the promising ones: smaller steps. Four questions, 40 trees more, or half the large
/// steps differ by less than seeds do.
const BOOSTING: Boosting = Boosting {
    loss: Loss::Logistic,
    trees: 120,
    depth: 5,
    rate: 0.06,
    row_share: 0.7,
    feature_share: 0.5,
    shrinkage: 8.0,
};

const SEED: u64 = 1;

/// One document in so many is also seen without its title; all of them would cost three tenths at 10
/// phrases where there are titles.
const UNTITLED: usize = 2;

/// Where the trees are committed.
const TREES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../petik-keyword/src/phrase_forest.rs");

/// Fits the trees to all documents and writes them where they are committed.
///
/// # Errors
///
/// When the data cannot be read or the trees cannot be written.
pub(crate) fn run(data: &Data) -> Result<(), Box<dyn Error>> {
    let abstracts = abstracts::abstracts(data)?;
    let trees = Examples::new(&abstracts).fit(|_| true);
    let path = Path::new(TREES);
    let file = trees::module(HEAD, &weights(&ranker(&trees), &abstracts), &trees);
    fs::write(path, file).map_err(|error| EvalError::new(path, error))?;
    Ok(())
}

/// A ranker for each fold that saw no document of it; document `n` is in fold `n % FOLDS`.
pub(crate) fn cross_validated(abstracts: &[Abstract]) -> Vec<PhraseRanker> {
    let examples = Examples::new(abstracts);
    let fit = |fold| ranker(&examples.fit(|document| document % FOLDS != fold));
    (0..FOLDS).into_par_iter().map(fit).collect()
}

fn ranker(trees: &[Tree]) -> PhraseRanker {
    PhraseRanker::with_forest(forest(trees)).glancing(PhraseRanker::GLANCE, PhraseRanker::BAR)
}

/// The candidates of all documents, as features and whether each is a keyword.
struct Examples {
    rows: Binned,
    targets: Vec<f64>,
    /// By row, the number of its document.
    documents: Vec<usize>,
}

impl Examples {
    fn new(abstracts: &[Abstract]) -> Self {
        let seen = |(number, it): (usize, &Abstract)| -> Vec<_> {
            let document = it.document();
            let mut candidates = document.keyphrase_candidates();
            if number % UNTITLED == 0 {
                candidates.extend(document.titled("").keyphrase_candidates());
            }
            candidates
                .into_iter()
                .map(|(text, row)| (row, f64::from(u8::from(it.has_keyword(&text)))))
                .collect()
        };
        let seen: Vec<Vec<_>> = abstracts.par_iter().enumerate().map(seen).collect();
        let (mut rows, mut targets, mut documents) = (Vec::new(), Vec::new(), Vec::new());
        for (document, (row, target)) in seen
            .into_iter()
            .enumerate()
            .flat_map(|(number, seen)| seen.into_iter().map(move |it| (number, it)))
        {
            rows.push(row);
            targets.push(target);
            documents.push(document);
        }
        Self { rows: Binned::new(&rows), targets, documents }
    }

    fn fit(&self, is_used: impl Fn(usize) -> bool) -> Vec<Tree> {
        let is_used = |row: usize| is_used(self.documents[row]);
        let mut fitting = Fitting::new(BOOSTING.loss, &self.rows, &self.targets, is_used, SEED);
        fitting.boost(&GLANCE);
        fitting.narrow(PhraseRanker::BAR);
        fitting.boost(&BOOSTING);
        fitting.finish()
    }
}

/// By how much each feature moves the score of one of the best ten phrases on average, the largest first.
fn weights(ranker: &PhraseRanker, abstracts: &[Abstract]) -> Vec<(&'static str, f64)> {
    let mut weights = Weights::new();
    for document in abstracts.iter().map(Abstract::document) {
        for phrase in document.keyphrases_ranked(ranker, 10) {
            weights.add(phrase.contributions());
        }
    }
    weights.ranked(&FEATURES)
}

const HEAD: &str = "\
//! The trees of the ranker of phrases, fitted to abstracts with their authors' keywords by
//! `cargo run --release -p petik-eval -- train keyphrases --data DIR`. Do not edit.
//!
//! What each feature weighs: by how much it moves the logarithm of the odds of one of the best ten phrases on
//! average, in thousandths. Questions name features by their place in [`FEATURES`](crate::FEATURES).
";
