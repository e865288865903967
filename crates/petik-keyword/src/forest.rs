//! Regression trees, added up.

use core::ops::Range;
use std::borrow::Cow;

/// A question that a whole level of a tree asks: is the feature above the threshold?
///
/// # Examples
///
/// ```
/// use petik_keyword::Question;
///
/// // "Is the place above 2?"
/// assert_ne!(Question::new(0, 2.0), Question::new(0, 3.0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Question {
    feature: u8,
    threshold: f32,
}

impl Question {
    /// Whether the feature of this number is above the threshold.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::Question;
    ///
    /// let is_long = Question::new(7, 24.5);
    /// assert_eq!(is_long, Question::new(7, 24.5));
    /// ```
    pub const fn new(feature: u8, threshold: f32) -> Self {
        Self { feature, threshold }
    }
}

/// Trees whose answers are added up: gradient-boosted regression trees (Friedman 2001), symmetric ones
/// (Dorogush, Ershov & Gulin 2018).
///
/// A symmetric tree asks the same question everywhere on a level, so an item's way through it is a number
/// whose bits are the answers. Many items go through a tree in step, a question one comparison of vectors:
/// four times as fast as trees that branch, and no less accurate here. Answers are whole numbers, so that
/// sums do not depend on their order.
///
/// # Examples
///
/// ```
/// use petik_keyword::{FEATURES, Forest, PhraseRanker, Question};
///
/// let capitals = FEATURES.iter().position(|&name| name == "capitals").unwrap_or(0);
/// let questions = vec![Question::new(capitals as u8, 0.5)];
/// let ranker = PhraseRanker::with_forest(Forest::new(1, questions, vec![0, -90_000, 150_000])); // names first
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Forest {
    depth: usize,
    questions: Cow<'static, [Question]>,
    values: Cow<'static, [i32]>,
}

/// Items that go through a tree in step: enough to fill the registers of any target.
const LANES: usize = 16;

impl Forest {
    /// Answers are counted in parts of one.
    const PARTS: f64 = 1e5;

    /// More questions than this on one way would only learn a data set by heart.
    const DEEPEST: usize = 16;

    /// Trees of `depth` questions each, one behind the other.
    ///
    /// Of each tree there are `2^(depth + 1) − 1` values, in hundred-thousandths: what is expected before the first
    /// question, then before the second where the first was answered no and where yes, and so on; the last
    /// `2^depth` are the answers. A tree that is not complete is left out.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Forest, Question};
    ///
    /// let forest = Forest::new(1, vec![Question::new(0, 2.0)], vec![50_000, 75_000, 25_000]);
    /// assert_eq!(forest.trees(), 1);
    /// ```
    pub fn new(depth: usize, questions: Vec<Question>, values: Vec<i32>) -> Self {
        let depth = depth.min(Self::DEEPEST);
        Self { depth, questions: Cow::Owned(questions), values: Cow::Owned(values) }
    }

    /// Trees that are compiled in, such as a fitted model: nothing is copied.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Forest, Question};
    ///
    /// static QUESTIONS: [Question; 1] = [Question::new(0, 2.0)];
    /// static VALUES: [i32; 3] = [50_000, 75_000, 25_000];
    /// assert_eq!(Forest::fixed(1, &QUESTIONS, &VALUES).sums(&[[7.0]]), [0.25]);
    /// ```
    pub const fn fixed(depth: usize, questions: &'static [Question], values: &'static [i32]) -> Self {
        let depth = if depth > Self::DEEPEST { Self::DEEPEST } else { depth };
        Self { depth, questions: Cow::Borrowed(questions), values: Cow::Borrowed(values) }
    }

    /// The number of trees.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_keyword::Forest::default().trees(), 0);
    /// ```
    pub fn trees(&self) -> usize {
        self.each(0..usize::MAX).count()
    }

    /// For each item, a row of features, the sum of the trees' answers.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Forest, Question};
    ///
    /// // One tree: is the first feature above 2?
    /// let forest = Forest::new(1, vec![Question::new(0, 2.0)], vec![10_000, 75_000, -25_000]);
    /// assert_eq!(forest.sums(&[[1.0], [3.0]]), [0.75, -0.25]);
    /// ```
    pub fn sums<const N: usize>(&self, rows: &[[f32; N]]) -> Vec<f64> {
        let mut sums = vec![0; rows.len()];
        self.add(0..usize::MAX, rows, &mut sums);
        sums.into_iter().map(Self::whole).collect()
    }

    /// Adds to the sum of each row, in parts, what these trees answer.
    pub(crate) fn add<const N: usize>(&self, trees: Range<usize>, rows: &[[f32; N]], sums: &mut [i32]) {
        for (rows, sums) in rows.chunks(LANES).zip(sums.chunks_mut(LANES)) {
            for (sum, more) in sums.iter_mut().zip(self.in_step(trees.clone(), &columns(rows))) {
                *sum = sum.wrapping_add(more);
            }
        }
    }

    /// A sum of parts as what it stands for.
    pub(crate) fn whole(parts: i32) -> f64 {
        f64::from(parts) / Self::PARTS
    }

    /// What sums are counted in.
    #[allow(clippy::cast_possible_truncation, reason = "held in range")]
    pub(crate) const fn parts(whole: f64) -> i32 {
        (whole * Self::PARTS) as i32
    }

    /// The sums of items whose features come column by column; one that is not there is 0.
    fn in_step(&self, trees: Range<usize>, columns: &[[f32; LANES]]) -> [i32; LANES] {
        match self.depth {
            // That of the fitted models: their answers are found without a look at the bounds.
            5 => self.in_step_to::<32>(trees, columns),
            _ => self.in_step_to::<{ 1 << Self::DEEPEST }>(trees, columns),
        }
    }

    /// The same for trees of `ANSWERS` answers at most.
    fn in_step_to<const ANSWERS: usize>(
        &self,
        trees: Range<usize>,
        columns: &[[f32; LANES]],
    ) -> [i32; LANES] {
        let mut sums = [0_i32; LANES];
        for (questions, values) in self.each(trees) {
            let mut ways = [0_u32; LANES];
            for question in questions {
                let column = columns.get(usize::from(question.feature)).unwrap_or(&[0.0; LANES]);
                for (way, value) in ways.iter_mut().zip(column) {
                    *way = 2 * *way + u32::from(*value > question.threshold);
                }
            }
            let answers = values.get(values.len() / 2..).unwrap_or_default();
            if let Some(answers) = answers.first_chunk::<ANSWERS>() {
                for (sum, way) in sums.iter_mut().zip(ways) {
                    *sum = sum.wrapping_add(answers[way as usize % ANSWERS]);
                }
                continue;
            }
            for (sum, way) in sums.iter_mut().zip(ways) {
                *sum = sum.wrapping_add(answers.get(way as usize).copied().unwrap_or(0));
            }
        }
        sums
    }

    /// Adds to `parts`, by feature, how much its questions moved the sum (Saabas 2014), and returns what
    /// the sum was before any question: these together are the item's [sum](Self::sums).
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Forest, Question};
    ///
    /// let mut parts = [0.0];
    /// let forest = Forest::new(1, vec![Question::new(0, 2.0)], vec![25_000, 75_000, -25_000]);
    /// assert_eq!((forest.explain(&[1.0], &mut parts), parts), (0.25, [0.5]));
    /// ```
    pub fn explain(&self, features: &[f32], parts: &mut [f64]) -> f64 {
        self.explain_of(0..usize::MAX, features, parts)
    }

    /// The same of some of the trees.
    pub(crate) fn explain_of(&self, trees: Range<usize>, features: &[f32], parts: &mut [f64]) -> f64 {
        // By feature, whatever number one byte can name: nothing to check within the loop, which runs for each
        // tree of each phrase that is picked.
        let mut known = [0.0_f32; 256];
        for (known, &feature) in known.iter_mut().zip(features) {
            *known = feature;
        }
        let mut moved = [0_i32; 256];
        let mut start = 0_i32;
        for (questions, values) in self.each(trees) {
            let mut here = values.first().copied().unwrap_or(0);
            start = start.wrapping_add(here);
            let mut at = 0;
            for question in questions {
                let feature = usize::from(question.feature);
                at = 2 * at + 1 + usize::from(known[feature] > question.threshold);
                let next = values.get(at).copied().unwrap_or(here);
                moved[feature] = moved[feature].wrapping_add(next.wrapping_sub(here));
                here = next;
            }
        }
        for (part, moved) in parts.iter_mut().zip(moved) {
            *part += Self::whole(moved);
        }
        Self::whole(start)
    }

    /// The questions and the values of each complete one of these trees.
    fn each(&self, trees: Range<usize>) -> impl Iterator<Item = (&[Question], &[i32])> {
        let values = self.values.chunks_exact((2 << self.depth) - 1).skip(trees.start);
        // Trees without a question still answer.
        let questions = trees.map(|tree| self.questions.get(tree * self.depth..(tree + 1) * self.depth));
        questions.zip(values).map_while(|(questions, values)| questions.map(|it| (it, values)))
    }
}

/// The features of up to [`LANES`] items, column by column.
fn columns<const N: usize>(rows: &[[f32; N]]) -> [[f32; LANES]; N] {
    let mut columns = [[0.0; LANES]; N];
    for (lane, row) in rows.iter().enumerate().take(LANES) {
        for (column, &value) in columns.iter_mut().zip(row) {
            if let Some(place) = column.get_mut(lane) {
                *place = value;
            }
        }
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Is the first above 1, is the second above 1? Then: is the second above 1, is the first above 1?
    fn forest() -> Forest {
        let questions = [0, 1, 1, 0].map(|feature| Question::new(feature, 1.0)).to_vec();
        let tree = [0, -1, 1, -2, 0, 0, 2].map(|it| 100_000 * it);
        Forest::new(2, questions, tree.repeat(2))
    }

    #[test]
    fn answers_add_up_for_any_number_of_items() {
        let rows: Vec<[f32; 2]> = (0_u8..37).map(|it| [f32::from(it % 4), f32::from(it % 3)]).collect();
        let sums = forest().sums(&rows);
        let expected = |[a, b]: &[f32; 2]| 4.0 * f64::from(u8::from(*a > 1.0) + u8::from(*b > 1.0)) - 4.0;
        for (row, sum) in rows.iter().zip(&sums) {
            assert!((sum - expected(row)).abs() < 1e-9, "{row:?}");
        }
        assert_eq!(sums.len(), rows.len());
    }

    #[test]
    fn an_explanation_adds_up_to_the_sum() {
        let mut parts = [0.0; 2];
        let start = forest().explain(&[2.0, 0.0], &mut parts);
        assert!(start.abs() < 1e-9);
        assert!((parts[0] - 2.0).abs() < 1e-9 && (parts[1] + 2.0).abs() < 1e-9);
    }

    #[test]
    fn an_unfinished_tree_is_left_out() {
        let questions = vec![Question::new(0, 0.0); 3];
        assert_eq!(Forest::new(1, questions, vec![0; 8]).trees(), 2);
        assert_eq!(Forest::new(99, Vec::new(), Vec::new()).trees(), 0);
        assert_eq!(Forest::new(0, Vec::new(), vec![50_000]).sums(&[[1.0]]), [0.5]);
    }

    #[test]
    fn a_feature_that_is_not_there_is_nothing() {
        assert_eq!(Forest::new(1, vec![Question::new(9, 0.5)], vec![0, 1, 2]).sums(&[[1.0]]), [1e-5]);
    }
}
