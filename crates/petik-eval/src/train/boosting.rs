//! Gradient-boosted regression trees (Friedman 2001) over binned features, the same in every run.

use crate::random::Random;

/// How trees are fitted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Boosting {
    pub(crate) trees: usize,
    /// Questions on each way from the root to a leaf.
    pub(crate) depth: u32,
    /// How much of what a tree finds is taken over.
    pub(crate) rate: f64,
    /// Rows that a leaf must have.
    pub(crate) least_rows: usize,
    /// The share of rows, and of features, that each tree sees.
    pub(crate) row_share: f64,
    pub(crate) feature_share: f64,
    /// Added to the rows of a leaf, so that small ones answer less.
    pub(crate) shrinkage: f64,
}

/// A node of a complete tree in the order of a heap; the last level are leaves.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Split {
    pub(crate) feature: u8,
    /// The way is the left one where the feature is at most this.
    pub(crate) threshold: f32,
    /// What the tree expects of the rows that get here.
    pub(crate) value: f32,
}

/// Rows of features, each brought to the number of its bin.
#[derive(Debug)]
pub(crate) struct Binned {
    features: usize,
    /// Row by row.
    bins: Vec<u8>,
    /// By feature, the upper edge of each bin but the last.
    edges: Vec<Vec<f32>>,
}

/// Bins of a feature, at most.
const BINS: usize = 64;

impl Binned {
    pub(crate) fn new<const N: usize>(rows: &[[f32; N]]) -> Self {
        let edges: Vec<Vec<f32>> =
            (0..N).map(|feature| edges(rows.iter().map(|row| row[feature]).collect())).collect();
        let bin = |feature: usize, value: f32| edges[feature].partition_point(|&edge| edge < value);
        let bins =
            rows.iter().flat_map(|row| (0..N).map(|feature| byte(bin(feature, row[feature])))).collect();
        Self { features: N, bins, edges }
    }

    fn row(&self, row: usize) -> &[u8] {
        &self.bins[row * self.features..(row + 1) * self.features]
    }
}

/// Edges that part the values into bins of about as many; rounded, so that they can be written down.
fn edges(mut values: Vec<f32>) -> Vec<f32> {
    values.sort_unstable_by(f32::total_cmp);
    let mut distinct = values.clone();
    distinct.dedup();
    let mut edges: Vec<f32> = if distinct.len() <= BINS {
        distinct.windows(2).map(|pair| 0.5 * (pair[0] + pair[1])).collect()
    } else {
        (1..BINS).map(|bin| values[bin * values.len() / BINS]).collect()
    };
    for edge in &mut edges {
        *edge = rounded(*edge);
    }
    edges.dedup();
    edges
}

/// Four digits.
pub(crate) fn rounded(value: f32) -> f32 {
    format!("{value:.3e}").parse().unwrap_or(value)
}

fn byte(bin: usize) -> u8 {
    u8::try_from(bin).unwrap_or(u8::MAX)
}

impl Boosting {
    /// The trees that together give `targets` for the rows that `is_used`, one behind the other.
    pub(crate) fn fit(
        &self,
        rows: &Binned,
        targets: &[f64],
        is_used: impl Fn(usize) -> bool,
        seed: u64,
    ) -> Vec<Split> {
        let used: Vec<usize> = (0..targets.len()).filter(|&row| is_used(row)).collect();
        let mut random = Random::new(seed);
        let mut answers = vec![0.0; targets.len()];
        let mut forest = Vec::new();
        for _ in 0..self.trees {
            let sample = random.sample(used.len(), share_of(used.len(), self.row_share));
            let features = random.sample(rows.features, share_of(rows.features, self.feature_share));
            let sample: Vec<usize> = sample.into_iter().map(|it| used[it]).collect();
            let errors: Vec<f64> = sample.iter().map(|&row| targets[row] - answers[row]).collect();
            let tree = self.tree(rows, &sample, &errors, &features);
            for &row in &used {
                answers[row] += f64::from(answer(&tree, rows, row).value);
            }
            forest.extend(tree.into_iter().map(|node| node.split));
        }
        forest
    }

    fn tree(&self, rows: &Binned, sample: &[usize], errors: &[f64], features: &[usize]) -> Vec<Node> {
        let mut tree = vec![Node::default(); (1 << (self.depth + 1)) - 1];
        let mut at = vec![0_usize; sample.len()];
        let mut histograms = Vec::new();
        for level in 0..=self.depth {
            let first = (1_usize << level) - 1;
            if level == 0 {
                let sum: f64 = errors.iter().sum();
                tree[0].split.value = self.value(Sum { sum, rows: errors.len() as f64 });
            }
            if level == self.depth {
                break;
            }
            histograms.clear();
            histograms.resize((first + 1) * features.len() * BINS, Sum::default());
            for ((&row, &error), &node) in sample.iter().zip(errors).zip(&at) {
                let bins = rows.row(row);
                let start = (node - first) * features.len() * BINS;
                for (place, &feature) in features.iter().enumerate() {
                    histograms[start + place * BINS + usize::from(bins[feature])].add(error);
                }
            }
            for (node, histogram) in (first..).zip(histograms.chunks_exact(features.len() * BINS)) {
                self.split(&mut tree, node, histogram, rows, features);
            }
            for (node, &row) in at.iter_mut().zip(sample) {
                *node = child(&tree, *node, rows, row);
            }
        }
        tree
    }

    fn split(&self, tree: &mut [Node], node: usize, histogram: &[Sum], rows: &Binned, features: &[usize]) {
        let total = histogram.iter().take(BINS).copied().fold(Sum::default(), Sum::and);
        let mut best = (1e-9, 0, 0, total, Sum::default());
        for (bins, &feature) in histogram.chunks_exact(BINS).zip(features) {
            let mut left = Sum::default();
            for (bin, &here) in bins.iter().enumerate().take(rows.edges[feature].len()) {
                left = left.and(here);
                let right = total.without(left);
                if left.rows.min(right.rows) < self.least_rows as f64 {
                    continue;
                }
                let gain = self.gain(left) + self.gain(right) - self.gain(total);
                if gain > best.0 {
                    best = (gain, feature, bin, left, right);
                }
            }
        }
        let (gain, feature, bin, left, right) = best;
        let value = tree[node].split.value;
        let is_split = gain > 1e-9;
        tree[node].bin = if is_split { bin } else { usize::MAX };
        tree[node].split.feature = byte(feature);
        tree[node].split.threshold = if is_split { rows.edges[feature][bin] } else { f32::INFINITY };
        // What is not split goes left, and the right side is never asked.
        tree[2 * node + 1].split.value = if is_split { self.value(left) } else { value };
        tree[2 * node + 2].split.value = if is_split { self.value(right) } else { value };
    }

    fn gain(&self, sum: Sum) -> f64 {
        sum.sum * sum.sum / (sum.rows + self.shrinkage)
    }

    #[allow(clippy::cast_possible_truncation, reason = "values are written down with four digits")]
    fn value(&self, sum: Sum) -> f32 {
        let value = self.rate * sum.sum / (sum.rows + self.shrinkage);
        (value * 1e5).round() as f32 / 1e5
    }
}

#[derive(Clone, Copy, Debug, Default)]
struct Node {
    split: Split,
    /// The last bin that goes left.
    bin: usize,
}

#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    sum: f64,
    rows: f64,
}

impl Sum {
    fn add(&mut self, error: f64) {
        self.sum += error;
        self.rows += 1.0;
    }

    fn and(self, other: Self) -> Self {
        Self { sum: self.sum + other.sum, rows: self.rows + other.rows }
    }

    fn without(self, other: Self) -> Self {
        Self { sum: self.sum - other.sum, rows: self.rows - other.rows }
    }
}

fn child(tree: &[Node], node: usize, rows: &Binned, row: usize) -> usize {
    let Node { split, bin } = tree[node];
    2 * node + if usize::from(rows.row(row)[usize::from(split.feature)]) <= bin { 1 } else { 2 }
}

fn answer(tree: &[Node], rows: &Binned, row: usize) -> Split {
    let mut node = 0;
    while 2 * node + 1 < tree.len() {
        node = child(tree, node, rows, row);
    }
    tree[node].split
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a count is a count")]
fn share_of(count: usize, share: f64) -> usize {
    (count as f64 * share).round() as usize
}
