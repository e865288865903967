//! ROUGE (Lin 2004): how much of a human summary a machine's summary says in the same words.
//!
//! A text is compared as its runs of letters and digits in lower case; nothing is stemmed and no
//! stop word is dropped. ROUGE-1 and ROUGE-2 compare multisets of words and of pairs of words,
//! ROUGE-L the longest common subsequence of the two whole texts.

use std::collections::HashMap;

use crate::counts::Counts;

/// The F1 of a summary for the three usual variants, each from 0 to 1.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Rouge {
    /// Single words.
    pub(crate) one: f64,
    /// Pairs of neighbouring words.
    pub(crate) two: f64,
    /// The longest common subsequence.
    pub(crate) longest: f64,
}

impl Rouge {
    /// Compares a summary with the reference.
    pub(crate) fn new(summary: &[u32], reference: &[u32]) -> Self {
        Self {
            one: overlap::<1>(summary, reference).f1(),
            two: overlap::<2>(summary, reference).f1(),
            longest: Counts {
                right: common_subsequence(summary, reference),
                predicted: summary.len(),
                gold: reference.len(),
            }
            .f1(),
        }
    }

    /// The mean of many summaries, added up in their order.
    pub(crate) fn mean(scores: &[Self]) -> Self {
        let mean = |part: fn(&Self) -> f64| scores.iter().map(part).sum::<f64>() / scores.len().max(1) as f64;
        Self {
            one: mean(|score| score.one),
            two: mean(|score| score.two),
            longest: mean(|score| score.longest),
        }
    }
}

/// Numbers the distinct words of one document and its summaries, so that comparing is cheap.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    numbers: HashMap<String, u32>,
}

impl Vocabulary {
    /// The runs of letters and digits of `text` in lower case, as numbers.
    pub(crate) fn words(&mut self, text: &str) -> Vec<u32> {
        text.to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(|word| self.number(word))
            .collect()
    }

    fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.numbers.get(word) {
            return number;
        }
        // No document has as many words; were it so, the last ones would count as one word.
        let number = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        self.numbers.insert(word.to_owned(), number);
        number
    }
}

/// The shared words and pairs of words of a summary and the reference.
pub(crate) fn matches(summary: &[u32], reference: &[u32]) -> [Counts; 2] {
    [overlap::<1>(summary, reference), overlap::<2>(summary, reference)]
}

fn overlap<const N: usize>(summary: &[u32], reference: &[u32]) -> Counts {
    Counts::of_sorted(&sorted_grams::<N>(summary), &sorted_grams::<N>(reference))
}

fn sorted_grams<const N: usize>(words: &[u32]) -> Vec<[u32; N]> {
    let mut grams: Vec<[u32; N]> = words.windows(N).filter_map(|gram| gram.try_into().ok()).collect();
    grams.sort_unstable();
    grams
}

/// The length of the longest common subsequence (Wagner & Fischer 1974), one row at a time.
///
/// # Complexity
///
/// The product of the two lengths in time; linear in the second in memory.
fn common_subsequence(left: &[u32], right: &[u32]) -> usize {
    let mut row = vec![0; right.len() + 1];
    for a in left {
        // The cell above and to the left of the one that is being filled, and the one to its left.
        let (mut diagonal, mut before) = (0, 0);
        for (cell, b) in row.iter_mut().skip(1).zip(right) {
            let above = *cell;
            *cell = if a == b { diagonal + 1 } else { above.max(before) };
            (diagonal, before) = (above, *cell);
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rouge(summary: &str, reference: &str) -> Rouge {
        let mut vocabulary = Vocabulary::default();
        let summary = vocabulary.words(summary);
        Rouge::new(&summary, &vocabulary.words(reference))
    }

    fn assert_near(measured: f64, expected: f64) {
        assert!((measured - expected).abs() < 1e-12, "{measured} is not {expected}");
    }

    #[test]
    fn punctuation_and_case_do_not_count() {
        let score = rouge("Harga beras naik .", "\" harga Beras \" naik");
        assert_near(score.one, 1.0);
        assert_near(score.two, 1.0);
        assert_near(score.longest, 1.0);
    }

    #[test]
    fn words_pairs_and_order_are_told_apart() {
        // Shared: petani, menanam, padi, di (4 of 5 and 6 words); `petani menanam`,
        // `menanam padi` (2 of 4 and 5 pairs); in order: petani menanam padi di.
        let score = rouge("petani menanam padi di sawah", "petani menanam padi kemarin di ladang");
        assert_near(score.one, 8.0 / 11.0);
        assert_near(score.two, 4.0 / 9.0);
        assert_near(score.longest, 8.0 / 11.0);
        // The same words in reverse: all are shared, no pair is, one word is in order.
        let reversed = rouge("padi menanam petani", "petani menanam padi");
        assert_near(reversed.one, 1.0);
        assert_near(reversed.two, 0.0);
        assert_near(reversed.longest, 1.0 / 3.0);
    }

    #[test]
    fn a_repeated_word_counts_as_often_as_the_reference_has_it() {
        // One `anak` of two in the summary is right: 2 * 1 / (2 + 1).
        assert_near(rouge("anak-anak", "anak").one, 2.0 / 3.0);
    }

    #[test]
    fn an_empty_summary_scores_nothing() {
        let score = rouge("", "harga beras naik");
        assert_near(score.one + score.two + score.longest, 0.0);
    }

    #[test]
    fn the_mean_is_taken_over_documents() {
        let scores = [rouge("beras", "beras"), rouge("beras", "padi")];
        assert_near(Rouge::mean(&scores).one, 0.5);
    }
}
