//! Fitted trees as what the libraries evaluate, and as the file of Rust that is committed.

use std::collections::HashMap;
use std::fmt::Write as _;

use petik::layers::keyword::{Contribution, Forest, Node};

use super::boosting::{Boosting, Split};

/// The trees as a forest.
pub(crate) fn forest(boosting: &Boosting, splits: &[Split]) -> Forest {
    let nodes = splits.iter().map(|it| Node::new(it.feature, it.threshold, it.value));
    Forest::new(boosting.depth, nodes.collect())
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

/// The module that holds the trees: `head`, a table of the weights in thousandths, and the nodes, a
/// tree a line. Writing to a string cannot fail.
pub(crate) fn module(head: &str, weights: &[(&str, f64)], boosting: &Boosting, splits: &[Split]) -> String {
    let mut file = String::from(head);
    file.push_str("//!\n//! | feature | weight |\n//! |---|---|\n");
    for (name, weight) in weights {
        let _ = writeln!(file, "//! | {name} | {:.1} |", 1000.0 * weight);
    }
    let Boosting { trees, depth, .. } = *boosting;
    let size = (1 << (depth + 1)) - 1;
    let _ = write!(file, "{BODY}pub(crate) const DEPTH: u32 = {depth};\n\n/// A tree a line.\n");
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

const BODY: &str = "
#![allow(
    clippy::approx_constant,
    clippy::unreadable_literal,
    clippy::excessive_precision,
    reason = \"written by a program\"
)]

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
