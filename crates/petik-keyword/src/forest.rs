//! Regression trees, added up.

use std::borrow::Cow;

/// A node of a tree: a question with what is expected when it is asked, or a last answer.
///
/// # Examples
///
/// ```
/// use petik_keyword::Node;
///
/// // "Is the place at most 2?" What gets here scores 0.4 on average.
/// assert_eq!(Node::new(0, 2.0, 0.4).value(), 0.4);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Node {
    feature: u8,
    threshold: f32,
    value: f32,
}

impl Node {
    /// A node that asks whether a feature is at most a threshold; a leaf's question is not asked.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::Node;
    ///
    /// assert_eq!(Node::new(0, 0.0, -0.25).value(), -0.25);
    /// ```
    pub const fn new(feature: u8, threshold: f32, value: f32) -> Self {
        Self { feature, threshold, value }
    }

    /// What is expected of what gets here.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_keyword::Node::default().value(), 0.0);
    /// ```
    pub const fn value(&self) -> f32 {
        self.value
    }
}

/// Trees whose answers are added up: gradient-boosted regression trees (Friedman 2001).
///
/// All trees are complete and of one depth. The nodes of a tree stand in the order of a heap: the children
/// of node `n` are `2n + 1`, where the answer is yes, and `2n + 2`.
///
/// # Examples
///
/// ```
/// use petik_keyword::{FEATURES, Forest, Node, PhraseRanker};
///
/// let capitals = FEATURES.iter().position(|&name| name == "capitals").unwrap_or(0);
/// let question = Node::new(capitals as u8, 0.5, 0.1);
/// let tree = vec![question, Node::new(0, 0.0, 0.05), Node::new(0, 0.0, 0.4)];
/// let ranker = PhraseRanker::with_forest(Forest::new(1, tree)); // names only
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Forest {
    depth: u32,
    nodes: Cow<'static, [Node]>,
}

impl Forest {
    /// Trees of so many questions on each way, one behind the other; an unfinished last one is left out.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Forest, Node};
    ///
    /// // two trees that only answer
    /// let forest = Forest::new(0, vec![Node::new(0, 0.0, 0.5), Node::new(0, 0.0, 0.25)]);
    /// assert_eq!(forest.trees(), 2);
    /// ```
    pub fn new(depth: u32, nodes: Vec<Node>) -> Self {
        Self { depth: depth.min(Self::DEEPEST), nodes: Cow::Owned(nodes) }
    }

    /// A forest of this depth whose nodes are compiled in, such as a fitted model: nothing is copied.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Forest, Node};
    ///
    /// static NODES: [Node; 1] = [Node::new(0, 0.0, 0.5)];
    /// assert_eq!(Forest::fixed(0, &NODES).sum(&[7.0]), 0.5);
    /// ```
    pub const fn fixed(depth: u32, nodes: &'static [Node]) -> Self {
        Self { depth, nodes: Cow::Borrowed(nodes) }
    }

    /// The number of trees.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_keyword::Forest::default().trees(), 0);
    /// ```
    pub fn trees(&self) -> usize {
        self.nodes.len() / self.size()
    }

    /// More questions than this on one way would only learn a data set by heart.
    const DEEPEST: u32 = 16;

    fn size(&self) -> usize {
        (1 << (self.depth + 1)) - 1
    }

    /// The sum of the trees' answers for an item with these features, in the order of the trees.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Forest, Node};
    ///
    /// // One tree: is the first feature at most 2?
    /// let tree = vec![Node::new(0, 2.0, 0.1), Node::new(0, 0.0, 0.75), Node::new(0, 0.0, -0.25)];
    /// let forest = Forest::new(1, tree);
    /// assert_eq!((forest.sum(&[1.0]), forest.sum(&[3.0])), (0.75, -0.25));
    /// ```
    pub fn sum(&self, features: &[f32]) -> f64 {
        let inner = self.size() / 2;
        let answer = |tree: &[Node]| {
            let mut at = 0;
            while at < inner {
                at = next(tree, at, features);
            }
            f64::from(tree[at].value)
        };
        self.nodes.chunks_exact(self.size()).map(answer).sum()
    }

    /// Adds to `parts`, by feature, how much its questions moved the sum (Saabas 2014), and returns what
    /// the sum was before any question: these together are [`sum`](Self::sum).
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Forest, Node};
    ///
    /// let tree = vec![Node::new(0, 2.0, 0.25), Node::new(0, 0.0, 0.75), Node::new(0, 0.0, -0.25)];
    /// let mut parts = [0.0];
    /// let start = Forest::new(1, tree).explain(&[1.0], &mut parts);
    /// assert_eq!((start, parts), (0.25, [0.5]));
    /// ```
    pub fn explain(&self, features: &[f32], parts: &mut [f64]) -> f64 {
        let inner = self.size() / 2;
        let mut start = 0.0;
        for tree in self.nodes.chunks_exact(self.size()) {
            start += f64::from(tree[0].value);
            let mut at = 0;
            while at < inner {
                let to = next(tree, at, features);
                if let Some(part) = parts.get_mut(usize::from(tree[at].feature)) {
                    *part += f64::from(tree[to].value) - f64::from(tree[at].value);
                }
                at = to;
            }
        }
        start
    }
}

/// A feature that is not there is 0.
fn next(tree: &[Node], at: usize, features: &[f32]) -> usize {
    let node = tree[at];
    let value = features.get(usize::from(node.feature)).copied().unwrap_or(0.0);
    2 * at + if value <= node.threshold { 1 } else { 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forest() -> Forest {
        let tree = |feature, yes, no| {
            [Node::new(feature, 1.0, 0.5 * (yes + no)), Node::new(0, 0.0, yes), Node::new(0, 0.0, no)]
        };
        Forest::new(1, [tree(0, 1.0, 0.0), tree(1, -0.5, 0.5)].concat())
    }

    #[test]
    fn answers_add_up() {
        assert!((forest().sum(&[1.0, 2.0]) - 1.5).abs() < 1e-9);
        assert!((forest().sum(&[]) - 0.5).abs() < 1e-9);
    }

    #[test]
    fn an_explanation_adds_up_to_the_sum() {
        let mut parts = [0.0; 2];
        let start = forest().explain(&[1.0, 2.0], &mut parts);
        assert!((start - 0.5).abs() < 1e-9);
        assert!((parts[0] - 0.5).abs() < 1e-9 && (parts[1] - 0.5).abs() < 1e-9);
    }

    #[test]
    fn an_unfinished_tree_is_left_out() {
        assert_eq!(Forest::new(1, vec![Node::default(); 5]).trees(), 1);
        assert_eq!(Forest::new(99, Vec::new()).trees(), 0);
    }
}
