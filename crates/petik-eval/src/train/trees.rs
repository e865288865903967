//! Fitted trees as what the libraries evaluate, and as the file of Rust that is committed.

use std::collections::HashMap;
use std::fmt::Write as _;

use petik::layers::keyword::{Contribution, Forest, Question};

use super::boosting::Tree;

/// The trees as a forest.
pub(crate) fn forest(trees: &[Tree]) -> Forest {
    let questions = trees.iter().flat_map(|tree| &tree.questions);
    let questions =
        questions.map(|it| Question::new(u8::try_from(it.feature).unwrap_or(u8::MAX), it.threshold));
    let values = trees.iter().flat_map(|tree| &tree.values).copied();
    let depth = trees.first().map_or(0, |tree| tree.questions.len());
    Forest::new(depth, questions.collect(), values.collect())
}

/// By how much each feature moves a score on average, the largest first.
pub(crate) struct Weights {
    amounts: HashMap<&'static str, f64>,
    items: usize,
}

impl Weights {
    pub(crate) fn new() -> Self {
        Self { amounts: HashMap::new(), items: 0 }
    }

    /// Counts one item, scored for these reasons.
    pub(crate) fn add<'a>(&mut self, reasons: impl IntoIterator<Item = &'a Contribution>) {
        for reason in reasons {
            *self.amounts.entry(reason.feature()).or_default() += reason.amount().abs();
        }
        self.items += 1;
    }

    pub(crate) fn ranked(&self, features: &[&'static str]) -> Vec<(&'static str, f64)> {
        let mean = |name: &&'static str| {
            (*name, self.amounts.get(name).copied().unwrap_or(0.0) / self.items.max(1) as f64)
        };
        let mut weights: Vec<_> = features.iter().map(mean).collect();
        weights.sort_by(|a, b| b.1.total_cmp(&a.1));
        weights
    }
}

/// The module that holds the trees: `head`, a table of the weights in thousandths, and questions and values,
/// a tree a line. Writing to a string cannot fail.
pub(crate) fn module(head: &str, weights: &[(&str, f64)], trees: &[Tree]) -> String {
    let mut file = String::from(head);
    file.push_str("//!\n//! | feature | weight |\n//! |---|---|\n");
    for (name, weight) in weights {
        let _ = writeln!(file, "//! | {name} | {:.1} |", 1000.0 * weight);
    }
    let depth = trees.first().map_or(0, |tree| tree.questions.len());
    let count = |of: fn(&Tree) -> usize| trees.iter().map(of).sum::<usize>();
    let _ = write!(file, "{BODY}pub(crate) const DEPTH: usize = {depth};\n\n");
    let questions = count(|tree| tree.questions.len());
    let _ = writeln!(file, "/// A tree a line.\npub(crate) static QUESTIONS: [Question; {questions}] = [");
    for tree in trees {
        for it in &tree.questions {
            let _ = write!(file, "q({},{:?}),", it.feature, it.threshold);
        }
        file.push('\n');
    }
    let values = count(|tree| tree.values.len());
    let _ = writeln!(file, "];\n\n/// Likewise.\npub(crate) static VALUES: [i32; {values}] = [");
    for tree in trees {
        for value in &tree.values {
            let _ = write!(file, "{value},");
        }
        file.push('\n');
    }
    file.push_str("];\n");
    file
}

const BODY: &str = "
#![allow(
    clippy::approx_constant,
    clippy::unreadable_literal,
    clippy::excessive_precision,
    reason = \"written by a program\"
)]

use crate::Question;

/// Is the feature above the threshold?
const fn q(feature: u8, threshold: f32) -> Question {
    Question::new(feature, threshold)
}

";
