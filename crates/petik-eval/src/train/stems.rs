//! Fits the weights of the stemmer's ranking to the lemmas of the treebanks.
//!
//! A reading's cost is a sum of named weights. Costs are made probabilities, each four points a
//! factor of e (a conditional log-linear model), and the weights are moved so that the readings with
//! the gold root become likelier. A Gaussian around the weights set by hand holds them back where
//! the treebanks say little. How firmly is chosen by cross-validation over five blocks of sentences.
//!
//! Only words are used of which the treebanks say which root they have, so that what is learnt is
//! how to choose among roots and not which words an annotator kept whole.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use petik_stem::{Evidence, Stemmer, Weight, weights};

use crate::counts::ratio;
use crate::data::Data;
use crate::stems::is_lower_word;
use crate::treebank::{self, Treebank};

/// Blocks of sentences, of which each is kept back once.
const FOLDS: usize = 5;
/// Points of cost which make a reading e times less likely.
const TEMPERATURE: f64 = 4.0;
/// How firmly the weights are held where the hand put them; tried in this order.
const FIRMNESS: [f64; 5] = [3.0, 1.0, 0.3, 0.1, 0.03];
/// Steps of the descent; more change no weight by half a point.
const STEPS: usize = 400;
/// The first step, in points.
const PACE: f64 = 1.0;

/// Where the weights are committed.
const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../petik-stem/src/weights.rs");

/// A word, its readings, and how often each block of sentences has it.
struct Example {
    readings: Vec<Reading>,
    counts: [usize; FOLDS],
}

/// A reading: which weights it sums up, and whether its root is the gold one.
struct Reading {
    weights: Vec<usize>,
    is_gold: bool,
}

/// Fits the weights, prints how good they are on text kept back, and writes them.
///
/// # Errors
///
/// When a treebank cannot be read or the file cannot be written.
pub(crate) fn run(data: &Data) -> Result<(), Box<dyn Error>> {
    let examples = examples(&treebank::all(data)?);
    let hand: Vec<f64> = weights().iter().map(|weight| f64::from(weight.by_hand())).collect();
    let mut out = io::stdout().lock();
    writeln!(out, "{} words with a choice of roots", examples.len())?;
    writeln!(out, "by hand: {}", crossed(&examples, &|_| hand.clone()))?;
    let mut best = (Score::default(), 0.0);
    for firmness in FIRMNESS {
        let score = crossed(&examples, &|fold| fitted(&examples, Some(fold), &hand, firmness));
        writeln!(out, "fitted with firmness {firmness}, on blocks kept back: {score}")?;
        if score.is_better_than(&best.0) {
            best = (score, firmness);
        }
    }
    let all = fitted(&examples, None, &hand, best.1);
    let on_all = examples.iter().fold(Score::default(), |score, it| score.with(it, &all, it.total()));
    writeln!(out, "firmness {}, fitted to all and asked of all: {on_all}", best.1)?;
    fs::write(Path::new(FILE), written(weights(), &all, best.1))?;
    writeln!(out, "{FILE}: written")?;
    Ok(())
}

/// The words of all treebanks that have readings with the gold root and others.
fn examples(treebanks: &[Treebank]) -> Vec<Example> {
    let mut counts: BTreeMap<(String, String), [usize; FOLDS]> = BTreeMap::new();
    for treebank in treebanks {
        for (number, sentence) in treebank.sentences.iter().enumerate() {
            let fold = number * FOLDS / treebank.sentences.len();
            for word in sentence.tokens.iter().flat_map(|token| &token.words) {
                if word.class != "PROPN" && is_lower_word(&word.form) && !word.form.contains('-') {
                    counts.entry((word.form.clone(), word.lemma.to_lowercase())).or_default()[fold] += 1;
                }
            }
        }
    }
    let stemmer = Stemmer::new();
    counts
        .into_iter()
        .filter_map(|((form, lemma), counts)| example(&stemmer, &form, &lemma, counts))
        .collect()
}

fn example(stemmer: &Stemmer, form: &str, lemma: &str, counts: [usize; FOLDS]) -> Option<Example> {
    let explanations = stemmer.explanations(form);
    let is_gold = |root: &str| root == lemma;
    let is_listed = |evidence| evidence != Evidence::Unknown;
    let has_gold =
        explanations.iter().any(|it| is_gold(it.analysis().root()) && is_listed(it.analysis().evidence()));
    let has_other = explanations.iter().any(|it| !is_gold(it.analysis().root()));
    let is_weighed = explanations.iter().all(|it| !it.reasons().is_empty());
    let readings = explanations.iter().map(|it| Reading {
        weights: it.reasons().iter().map(|reason| place(reason)).collect(),
        is_gold: is_gold(it.analysis().root()),
    });
    (has_gold && has_other && is_weighed).then(|| Example { readings: readings.collect(), counts })
}

/// The place of a weight in the table.
fn place(weight: &Weight) -> usize {
    weights().iter().position(|it| it == weight).unwrap_or_default()
}

impl Example {
    fn total(&self) -> usize {
        self.counts.iter().sum()
    }

    /// Occurrences outside a block.
    fn outside(&self, fold: Option<usize>) -> usize {
        self.total() - fold.map_or(0, |fold| self.counts[fold])
    }

    fn costs<'e>(&'e self, weights: &'e [f64]) -> impl Iterator<Item = f64> + 'e {
        self.readings.iter().map(|reading| reading.weights.iter().map(|&at| weights[at]).sum())
    }

    /// Whether the cheapest reading, of equals the first, has the gold root.
    fn is_right(&self, weights: &[f64]) -> bool {
        let best = self.costs(weights).enumerate().min_by(|one, other| one.1.total_cmp(&other.1));
        best.is_some_and(|(at, _)| self.readings[at].is_gold)
    }

    /// Adds to `slope` how the logarithm of the gold readings' probability falls with each weight.
    fn add_slope(&self, weights: &[f64], share: f64, slope: &mut [f64]) {
        let costs: Vec<f64> = self.costs(weights).collect();
        let least = costs.iter().copied().fold(f64::INFINITY, f64::min);
        let odds: Vec<f64> = costs.iter().map(|cost| ((least - cost) / TEMPERATURE).exp()).collect();
        let all: f64 = odds.iter().sum();
        let gold: f64 = odds.iter().zip(&self.readings).filter(|it| it.1.is_gold).map(|it| it.0).sum();
        for (odds, reading) in odds.iter().zip(&self.readings) {
            let wanted = if reading.is_gold { odds / gold.max(f64::MIN_POSITIVE) } else { 0.0 };
            for &at in &reading.weights {
                slope[at] += share * (wanted - odds / all) / TEMPERATURE;
            }
        }
    }
}

/// The weights fitted to the examples outside a block (`AdaGrad`, Duchi, Hazan & Singer 2011).
fn fitted(examples: &[Example], fold: Option<usize>, hand: &[f64], firmness: f64) -> Vec<f64> {
    let mut weights = hand.to_vec();
    let mut squares = vec![1e-9; hand.len()];
    for _ in 0..STEPS {
        let mut slope: Vec<f64> =
            weights.iter().zip(hand).map(|(weight, hand)| firmness * (weight - hand)).collect();
        for example in examples {
            let count = example.outside(fold);
            if count > 0 {
                // A word that is seen often says more, but not as much more as it is seen.
                example.add_slope(&weights, 1.0 + (count as f64).ln(), &mut slope);
            }
        }
        for (at, slope) in slope.iter_mut().enumerate() {
            if is_fixed(at) {
                *slope = 0.0;
            }
        }
        for ((weight, slope), square) in weights.iter_mut().zip(slope).zip(&mut squares) {
            *square += slope * slope;
            *weight -= PACE * slope / square.sqrt();
        }
    }
    weights.iter().map(|weight| weight.round() + 0.0).collect()
}

/// Whether a weight says what to do with words of which nothing is known. The treebanks hold too few
/// of those, and users will bring many.
fn is_fixed(at: usize) -> bool {
    weights().get(at).is_some_and(|weight| weight.name().contains("unknown"))
}

/// How good weights are on the blocks that they were not fitted to.
fn crossed(examples: &[Example], fit: &dyn Fn(usize) -> Vec<f64>) -> Score {
    (0..FOLDS).fold(Score::default(), |score, fold| {
        let weights = fit(fold);
        examples.iter().fold(score, |score, it| score.with(it, &weights, it.counts[fold]))
    })
}

#[derive(Clone, Copy, Default)]
struct Score {
    words: usize,
    right_words: usize,
    tokens: usize,
    right_tokens: usize,
}

impl Score {
    fn with(mut self, example: &Example, weights: &[f64], count: usize) -> Self {
        if count > 0 {
            let is_right = usize::from(example.is_right(weights));
            self.words += 1;
            self.right_words += is_right;
            self.tokens += count;
            self.right_tokens += is_right * count;
        }
        self
    }

    fn is_better_than(&self, other: &Self) -> bool {
        self.right_words > other.right_words
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let share = |right, all| 100.0 * ratio(right, all);
        write!(
            formatter,
            "{:.2}% of {} words, {:.2}% of {} tokens",
            share(self.right_words, self.words),
            self.words,
            share(self.right_tokens, self.tokens),
            self.tokens
        )
    }
}

/// The weights as a file of Rust; writing to a string cannot fail.
fn written(table: &[Weight], fitted: &[f64], firmness: f64) -> String {
    let mut file = String::from(HEAD);
    let _ = write!(file, "//! Firmness: {firmness}.\n{BODY}");
    for (weight, fitted) in table.iter().zip(fitted) {
        let _ = writeln!(file, "    w({:?}, {}, {fitted}),", weight.name(), weight.by_hand());
    }
    file.push_str("];\n");
    file
}

const HEAD: &str = "\
//! The weights of the ranking, fitted to lemmas of the Universal Dependencies treebanks GSD (dev),
//! CSUI (train) and PUD (first 300 sentences) by
//! `cargo run --release -p petik-eval -- train stems --data DIR`.
//!
//! A name and the weight by hand may be edited; the fitted weight is the program's. `petik-eval`
//! tells how it fits them and how much text it keeps back to choose how firmly to hold to the hand.
//!
";

const BODY: &str = r"
use crate::reason::Weight;

const fn w(name: &'static str, by_hand: i16, fitted: i16) -> Weight {
    Weight { name, by_hand, fitted }
}

/// Name, as set by hand, as fitted. X is the root; the words are examples of how meN- meets it.
#[rustfmt::skip]
pub(crate) const WEIGHTS: &[Weight] = &[
";

#[cfg(test)]
mod tests {
    use super::*;

    fn example(gold: Vec<usize>, other: Vec<usize>) -> Example {
        let readings =
            vec![Reading { weights: gold, is_gold: true }, Reading { weights: other, is_gold: false }];
        Example { readings, counts: [1; FOLDS] }
    }

    #[test]
    fn weights_move_until_gold_is_cheapest() {
        let examples = [example(vec![0], vec![1]), example(vec![0, 2], vec![1])];
        let hand = [8.0, 6.0, 0.0];
        assert!(!examples[0].is_right(&hand));
        let weights = fitted(&examples, None, &hand, 0.1);
        assert!(examples.iter().all(|it| it.is_right(&weights)));
    }

    #[test]
    fn what_no_example_speaks_of_stays() {
        let weights = fitted(&[example(vec![0], vec![1])], None, &[0.0, 0.0, 5.0], 0.1);
        assert_eq!(weights[2].to_bits(), 5.0_f64.to_bits());
    }
}
