//! Gradient-boosted symmetric trees (Friedman 2001; Dorogush, Ershov & Gulin 2018) over binned features, the
//! same in every run.

use crate::random::Random;

/// How trees are fitted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Boosting {
    pub(crate) loss: Loss,
    pub(crate) trees: usize,
    /// Questions of a tree.
    pub(crate) depth: usize,
    /// How much of what a tree finds is taken over.
    pub(crate) rate: f64,
    /// The share of rows, and of features, that each tree sees.
    pub(crate) row_share: f64,
    pub(crate) feature_share: f64,
    /// Added to the weight of a leaf, so that small ones answer less.
    pub(crate) shrinkage: f64,
}

/// What the sums of answers are to be.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Loss {
    /// Near the targets, by least squares.
    Squares,
    /// The logarithms of the odds that a target is 1 and not 0.
    Logistic,
}

impl Loss {
    /// What is expected before anything is asked.
    fn start(self, mean: f64) -> f64 {
        match self {
            Self::Squares => 0.0,
            Self::Logistic => (mean / (1.0 - mean)).ln(),
        }
    }

    /// The slope and the curvature of the loss where this is answered.
    fn error(self, target: f64, answer: f64) -> Sum {
        match self {
            Self::Squares => Sum { slope: target - answer, weight: 1.0 },
            Self::Logistic => {
                let chance = 1.0 / (1.0 + (-answer).exp());
                Sum { slope: target - chance, weight: chance * (1.0 - chance) }
            }
        }
    }
}

/// A tree that asks one question a level.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Tree {
    pub(crate) questions: Vec<Asked>,
    /// What is expected at each node, in hundred-thousandths, in the order of a heap.
    pub(crate) values: Vec<i32>,
}

/// A question: is the feature above the threshold?
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Asked {
    pub(crate) feature: usize,
    pub(crate) threshold: f32,
    /// The last bin where the answer is no.
    bin: u8,
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
    /// The trees that together tell the targets of the rows that `is_used`.
    pub(crate) fn fit(
        &self,
        rows: &Binned,
        targets: &[f64],
        is_used: impl Fn(usize) -> bool,
        seed: u64,
    ) -> Vec<Tree> {
        let mut fitting = Fitting::new(self.loss, rows, targets, is_used, seed);
        fitting.boost(self);
        fitting.finish()
    }

    fn tree(&self, rows: &Binned, sample: &[usize], errors: &[Sum], features: &[usize]) -> Tree {
        let all = errors.iter().copied().fold(Sum::default(), Sum::and);
        let mut tree = Tree { questions: Vec::new(), values: vec![self.value(all)] };
        let mut ways = vec![0_usize; sample.len()];
        let mut histograms = Vec::new();
        for level in 0..self.depth {
            let nodes = 1 << level;
            histograms.clear();
            histograms.resize(features.len() * nodes * BINS, Sum::default());
            for ((&row, &error), &way) in sample.iter().zip(errors).zip(&ways) {
                let bins = rows.row(row);
                for (place, &feature) in features.iter().enumerate() {
                    let sum = &mut histograms[(place * nodes + way) * BINS + usize::from(bins[feature])];
                    *sum = sum.and(error);
                }
            }
            let (place, bin) = self.best(&histograms, nodes, features, rows);
            let feature = features[place];
            tree.questions.push(Asked { feature, threshold: rows.edges[feature][bin], bin: byte(bin) });
            let first = tree.values.len() / 2;
            for (node, bins) in histograms[place * nodes * BINS..].chunks_exact(BINS).take(nodes).enumerate()
            {
                let [no, yes] = halves(bins, bin);
                let value = tree.values[first + node];
                // Where nobody went, what was expected before stays.
                for half in [no, yes] {
                    tree.values.push(if half.weight > 0.0 { self.value(half) } else { value });
                }
            }
            for (way, &row) in ways.iter_mut().zip(sample) {
                *way = 2 * *way + usize::from(usize::from(rows.row(row)[feature]) > bin);
            }
        }
        tree
    }

    /// The place among the features, and the bin, whose question gains most on all nodes together.
    fn best(&self, histograms: &[Sum], nodes: usize, features: &[usize], rows: &Binned) -> (usize, usize) {
        let mut best = (f64::NEG_INFINITY, 0, 0);
        let mut gains = [0.0; BINS];
        for (place, histogram) in histograms.chunks_exact(nodes * BINS).enumerate() {
            gains.fill(0.0);
            for bins in histogram.chunks_exact(BINS) {
                let total = bins.iter().copied().fold(Sum::default(), Sum::and);
                let mut no = Sum::default();
                for (gain, &here) in gains.iter_mut().zip(bins) {
                    no = no.and(here);
                    *gain += self.gain(no) + self.gain(total.without(no));
                }
            }
            for (bin, &gain) in gains.iter().enumerate().take(rows.edges[features[place]].len()) {
                if gain > best.0 {
                    best = (gain, place, bin);
                }
            }
        }
        (best.1, best.2)
    }

    fn gain(&self, sum: Sum) -> f64 {
        sum.slope * sum.slope / (sum.weight + self.shrinkage)
    }

    fn value(&self, sum: Sum) -> i32 {
        hundred_thousandths(self.rate * sum.slope / (sum.weight + self.shrinkage))
    }
}

/// Trees while they are fitted: to all rows in use, then perhaps to those alone that still have a chance.
pub(crate) struct Fitting<'r> {
    rows: &'r Binned,
    targets: &'r [f64],
    used: Vec<usize>,
    /// By row, the sum of the trees' answers so far.
    answers: Vec<f64>,
    /// What is expected of all before anything is asked.
    start: i32,
    is_narrowed: bool,
    random: Random,
    forest: Vec<Tree>,
}

impl<'r> Fitting<'r> {
    pub(crate) fn new(
        loss: Loss,
        rows: &'r Binned,
        targets: &'r [f64],
        is_used: impl Fn(usize) -> bool,
        seed: u64,
    ) -> Self {
        let used: Vec<usize> = (0..targets.len()).filter(|&row| is_used(row)).collect();
        let mean = used.iter().map(|&row| targets[row]).sum::<f64>() / used.len().max(1) as f64;
        let start = hundred_thousandths(loss.start(mean));
        let answers = vec![f64::from(start) * 1e-5; targets.len()];
        let random = Random::new(seed);
        Self { rows, targets, used, answers, start, is_narrowed: false, random, forest: Vec::new() }
    }

    /// Adds trees that tell what those before did not.
    pub(crate) fn boost(&mut self, boosting: &Boosting) {
        let Self { rows, targets, used, answers, is_narrowed, random, forest, .. } = self;
        for _ in 0..boosting.trees {
            let sample = random.sample(used.len(), share_of(used.len(), boosting.row_share));
            let features = random.sample(rows.features, share_of(rows.features, boosting.feature_share));
            let sample: Vec<usize> = sample.into_iter().map(|it| used[it]).collect();
            let error = |&row: &usize| boosting.loss.error(targets[row], answers[row]);
            let errors: Vec<Sum> = sample.iter().map(error).collect();
            let mut tree = boosting.tree(rows, &sample, &errors, &features);
            for &row in &*used {
                answers[row] += f64::from(answer(&tree, rows.row(row))) * 1e-5;
            }
            // What only some are asked is no part of what is expected of all: their first answer counts whole.
            if let Some(expected) = tree.values.first_mut().filter(|_| *is_narrowed) {
                *expected = 0;
            }
            forest.push(tree);
        }
    }

    /// Leaves out the rows whose sum is not above `bar`: the trees to come are not asked about such.
    pub(crate) fn narrow(&mut self, bar: f64) {
        self.used.retain(|&row| self.answers[row] > bar);
        self.is_narrowed = true;
    }

    /// The trees; what is expected of all is told by the first.
    pub(crate) fn finish(mut self) -> Vec<Tree> {
        for value in self.forest.first_mut().into_iter().flat_map(|tree| &mut tree.values) {
            *value += self.start;
        }
        self.forest
    }
}

/// What falls below and what above the edge behind a bin.
fn halves(bins: &[Sum], bin: usize) -> [Sum; 2] {
    let (no, yes) = bins.split_at(bin + 1);
    [no, yes].map(|it| it.iter().copied().fold(Sum::default(), Sum::and))
}

/// Slopes and weights of rows, added up.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    slope: f64,
    weight: f64,
}

impl Sum {
    fn and(self, other: Self) -> Self {
        Self { slope: self.slope + other.slope, weight: self.weight + other.weight }
    }

    fn without(self, other: Self) -> Self {
        Self { slope: self.slope - other.slope, weight: (self.weight - other.weight).max(0.0) }
    }
}

fn answer(tree: &Tree, bins: &[u8]) -> i32 {
    let way = tree.questions.iter().fold(0, |way, it| 2 * way + usize::from(bins[it.feature] > it.bin));
    tree.values[tree.values.len() / 2 + way]
}

#[allow(clippy::cast_possible_truncation, reason = "answers are small")]
fn hundred_thousandths(value: f64) -> i32 {
    (value * 1e5).round() as i32
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a count is a count")]
fn share_of(count: usize, share: f64) -> usize {
    (count as f64 * share).round() as usize
}
