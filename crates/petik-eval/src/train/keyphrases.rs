//! Fits the ranker of phrases to the keywords that authors gave to their abstracts.
//!
//! The trees are fitted by least squares to 1 for a phrase that is a keyword and 0 for any other, so that
//! they estimate how likely it is one. Each document is seen twice, with and without its title, so that
//! the ranker can use a title and can do without.

use std::collections::HashMap;
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use petik::PhraseRanker;
use petik::layers::keyword::{FEATURES, Forest, Node};
use rayon::prelude::*;

use crate::data::Data;
use crate::error::EvalError;
use crate::keywords::{self, Abstract};
use crate::train::boosting::{Binned, Boosting, Split};

/// Parts of the documents of which each is left out once.
pub(crate) const FOLDS: usize = 10;

/// Twice the trees gain nothing; trees of three questions lose two tenths.
const BOOSTING: Boosting = Boosting {
    trees: 100,
    depth: 4,
    rate: 0.1,
    least_rows: 100,
    row_share: 0.7,
    feature_share: 0.5,
    shrinkage: 100.0,
};

const SEED: u64 = 1;

/// Where the trees are committed.
const TREES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../petik-keyword/src/phrase_forest.rs");

/// Fits the trees to all documents and writes them where they are committed.
///
/// # Errors
///
/// When the data cannot be read or the trees cannot be written.
pub(crate) fn run(data: &Data) -> Result<(), Box<dyn Error>> {
    let abstracts = keywords::abstracts(data)?;
    let splits = Examples::new(&abstracts).fit(|_| true);
    let path = Path::new(TREES);
    let file = written(&splits, &weights(&forest(&splits), &abstracts));
    fs::write(path, file).map_err(|error| EvalError::new(path, error))?;
    Ok(())
}

/// A ranker for each fold that saw no document of it; document `n` is in fold `n % FOLDS`.
pub(crate) fn cross_validated(abstracts: &[Abstract]) -> Vec<PhraseRanker> {
    let examples = Examples::new(abstracts);
    let fit = |fold| PhraseRanker::with_forest(forest(&examples.fit(|document| document % FOLDS != fold)));
    (0..FOLDS).into_par_iter().map(fit).collect()
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
        let seen = |it: &Abstract| {
            let document = it.document();
            let untitled = document.clone().titled("");
            let candidates = [document, untitled].map(|it| it.keyphrase_candidates()).concat();
            candidates
                .into_iter()
                .map(|(text, row)| (row, f64::from(u8::from(it.has_keyword(&text)))))
                .collect()
        };
        let seen: Vec<Vec<_>> = abstracts.par_iter().map(seen).collect();
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

    fn fit(&self, is_used: impl Fn(usize) -> bool) -> Vec<Split> {
        BOOSTING.fit(&self.rows, &self.targets, |row| is_used(self.documents[row]), SEED)
    }
}

fn forest(splits: &[Split]) -> Forest {
    let nodes = splits.iter().map(|it| Node::new(it.feature, it.threshold, it.value));
    Forest::new(BOOSTING.depth, nodes.collect())
}

/// By how much each feature moves the score of one of the best ten phrases on average, the largest first.
fn weights(forest: &Forest, abstracts: &[Abstract]) -> Vec<(&'static str, f64)> {
    let ranker = PhraseRanker::with_forest(forest.clone());
    let mut amounts: HashMap<&str, f64> = HashMap::new();
    let mut count = 0_usize;
    for document in abstracts.iter().map(Abstract::document) {
        for phrase in document.keyphrases_ranked(&ranker, 10) {
            for reason in phrase.contributions() {
                *amounts.entry(reason.feature()).or_default() += reason.amount().abs();
            }
            count += 1;
        }
    }
    let mean = |name: &&'static str| (*name, amounts.get(name).copied().unwrap_or(0.0) / count.max(1) as f64);
    let mut weights: Vec<_> = FEATURES.iter().map(mean).collect();
    weights.sort_by(|a, b| b.1.total_cmp(&a.1));
    weights
}

/// The trees as a file of Rust; writing to a string cannot fail.
fn written(splits: &[Split], weights: &[(&str, f64)]) -> String {
    let mut file = String::from(HEAD);
    for (name, weight) in weights {
        let _ = writeln!(file, "//! | {name} | {:.1} |", 1000.0 * weight);
    }
    let Boosting { trees, depth, .. } = BOOSTING;
    let size = (1 << (depth + 1)) - 1;
    let _ = write!(file, "{BODY}pub(crate) const DEPTH: u32 = {depth};\n\n");
    let _ = write!(file, "/// A tree a line.\n#[rustfmt::skip]\n");
    let _ = writeln!(file, "pub(crate) static NODES: [Node; {}] = [", trees * size);
    for tree in splits.chunks(size) {
        for (place, split) in tree.iter().enumerate() {
            let value = (split.value * 1e5).round();
            let _ = match (place < size / 2, split.threshold == f32::INFINITY) {
                (false, _) => write!(file, "a({value}),"),
                (true, true) => write!(file, "p({value}),"),
                (true, false) => write!(file, "q({},{:?},{value}),", split.feature, split.threshold),
            };
        }
        file.push('\n');
    }
    file.push_str("];\n");
    file
}

const HEAD: &str = "\
//! The trees of the ranker of phrases, fitted to abstracts with their authors' keywords by
//! `cargo run --release -p petik-eval -- train keyphrases --data DIR`. Do not edit.
//!
//! What each feature weighs: by how much it moves the score of one of the best ten phrases on average, in
//! thousandths. Questions name features by their place in [`FEATURES`](crate::FEATURES).
//!
//! | feature | weight |
//! |---|---|
";

const BODY: &str = "
#![allow(clippy::approx_constant, clippy::unreadable_literal, clippy::excessive_precision, reason = \"written by a program\")]

use crate::Node;

/// An answer, in hundred-thousandths.
const fn a(value: i32) -> Node {
    Node::new(0, 0.0, value as f32 / 1e5)
}

/// A question that is not asked: what gets here goes left.
#[allow(dead_code, reason = \"not every fit leaves a question out\")]
const fn p(value: i32) -> Node {
    Node::new(0, f32::INFINITY, value as f32 / 1e5)
}

/// Is the feature at most the threshold? And what is expected when this is asked.
const fn q(feature: u8, threshold: f32, value: i32) -> Node {
    Node::new(feature, threshold, value as f32 / 1e5)
}

";
