//! Stems that others expect: the test suite of Sastrawi, and words that users reported.

use petik::Stemmer;

use crate::counts::ratio;
use crate::data::Data;
use crate::error::EvalError;
use crate::figure::{Figure, Layer, Report};

const SASTRAWI: &str = "stems/sastrawi_cases.tsv";
const REPORTED: &str = "stems/reported.tsv";

/// Measures the share of the words whose stem is the one that is expected.
///
/// Sastrawi's cases are those for single words that its suite runs; its whole sentences test its
/// tokenizer. Its suite brings a dictionary of its own; here the built-in lexicon stems all.
///
/// # Errors
///
/// When a file cannot be read.
pub(crate) fn measured(data: &Data) -> Result<Report, EvalError> {
    let stemmer = Stemmer::new();
    let stem = |word: &str| stemmer.stem(word).into_owned();
    let sastrawi = data.rows::<3>(SASTRAWI)?;
    let sastrawi: Vec<[String; 2]> = sastrawi
        .into_iter()
        .filter(|[_, _, suite]| is_word_suite(suite))
        .map(|[word, wanted, _]| [word, wanted])
        .collect();
    let mut report = cases("sastrawi", &sastrawi, &stem);
    report.extend(cases("reported", &data.rows::<2>(REPORTED)?, &stem));
    Ok(report)
}

/// Whether a suite of Sastrawi runs and is about single words; this also drops the header.
fn is_word_suite(suite: &str) -> bool {
    matches!(suite, "php-functional" | "php-integration")
}

fn cases(name: &str, cases: &[[String; 2]], stem: &dyn Fn(&str) -> String) -> Report {
    let fails: Vec<String> = cases
        .iter()
        .filter(|[word, wanted]| stem(word) != *wanted)
        .map(|[word, wanted]| format!("conformance {name}: {word}: wanted {wanted}, but came {}", stem(word)))
        .collect();
    let right = cases.len() - fails.len();
    let beside = format!("{right} of {} words", cases.len());
    let share = ratio(right, cases.len());
    Report { figures: vec![Figure::new(Layer::Conformance, name, share, beside)], fails }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_stem_is_listed() {
        let pairs = [["bali", "bali"], ["berikan", "beri"]].map(|pair| pair.map(str::to_owned));
        let report = cases("reported", &pairs, &str::to_owned);
        assert!((report.figures[0].percent - 50.0).abs() < 1e-9);
        let expected = "conformance reported: berikan: wanted beri, but came berikan";
        assert_eq!(report.fails, [expected]);
    }

    #[test]
    fn disabled_cases_and_sentences_are_left_out() {
        assert!(is_word_suite("php-integration"));
        assert!(!is_word_suite("php-disabled-TODO"));
        assert!(!is_word_suite("php-functional-sentence"));
    }
}
