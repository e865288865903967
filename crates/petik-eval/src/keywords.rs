//! Keyphrases against the keywords that authors gave to their abstracts.

use rayon::prelude::*;
use serde::Deserialize;

use crate::analyzer::analyzer;
use crate::counts::Counts;
use crate::data::Data;
use crate::error::EvalError;
use crate::figure::{Figure, Layer, Report};

const ABSTRACTS: &str = "keywords/abstracts_dev.jsonl";

/// How many keyphrases are asked for.
const LIMITS: [usize; 2] = [5, 10];

/// An abstract with the keywords of its authors.
#[derive(Debug, Deserialize)]
struct Abstract {
    title: String,
    text: String,
    keywords: Vec<String>,
}

/// Measures the first five and the first ten keyphrases of title and abstract.
///
/// # Errors
///
/// When the abstracts cannot be read.
pub(crate) fn measured(data: &Data) -> Result<Report, EvalError> {
    let abstracts: Vec<Abstract> = data.records(ABSTRACTS)?;
    let figures = LIMITS.iter().flat_map(|&limit| {
        let documents: Vec<Counts> = abstracts.par_iter().map(|document| counted(document, limit)).collect();
        figures(limit, &documents)
    });
    Ok(Report { figures: figures.collect(), fails: Vec::new() })
}

fn counted(document: &Abstract, limit: usize) -> Counts {
    let text = format!("{}\n\n{}", document.title, document.text);
    let keyphrases = analyzer().document(text).keyphrases(limit);
    let picked: Vec<&str> = keyphrases.iter().map(petik::Keyphrase::text).collect();
    compared(&picked, &document.keywords, limit)
}

/// Counts picks that equal a gold keyword but for case and white space. Of a pick that is missing
/// nothing can be right: precision is over the `limit` that was asked for.
fn compared<S: AsRef<str>, T: AsRef<str>>(picked: &[S], gold: &[T], limit: usize) -> Counts {
    let (picked, gold) = (distinct(picked), distinct(gold));
    Counts { predicted: limit, ..Counts::of_sorted(&picked, &gold) }
}

/// The phrases in lower case with single spaces, sorted, each once.
fn distinct<S: AsRef<str>>(phrases: &[S]) -> Vec<String> {
    let mut distinct: Vec<String> = phrases
        .iter()
        .map(|phrase| phrase.as_ref().split_whitespace().collect::<Vec<_>>().join(" "))
        .map(|phrase| phrase.to_lowercase())
        .filter(|phrase| !phrase.is_empty())
        .collect();
    distinct.sort_unstable();
    distinct.dedup();
    distinct
}

/// The means over documents, and beside the F1 of all documents taken together.
fn figures(limit: usize, documents: &[Counts]) -> [Figure; 3] {
    let mut together = Counts::default();
    for &document in documents {
        together += document;
    }
    let mean = |part: fn(Counts) -> f64| {
        documents.iter().copied().map(part).sum::<f64>() / documents.len().max(1) as f64
    };
    let found = format!("{} of {} keywords", together.right, together.gold);
    let micro = format!("micro-averaged {:.2}", 100.0 * together.f1());
    let figure = |name: &str, share, beside| {
        Figure::new(Layer::Keywords, &format!("at-{limit}.{name}"), share, beside)
    };
    [
        figure("f1", mean(Counts::f1), micro),
        figure("precision", mean(Counts::precision), String::new()),
        figure("recall", mean(Counts::recall), found),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_white_space_and_repeats_do_not_count() {
        let picked = ["kinerja pegawai", "Motivasi", "motivasi"];
        let gold = ["Kinerja  Pegawai", "Disiplin", "Motivasi", "Motivasi "];
        let counts = compared(&picked, &gold, 5);
        assert_eq!(counts, Counts { right: 2, predicted: 5, gold: 3 });
    }

    #[test]
    fn figures_are_means_over_documents() {
        // F1 2 * 1 / (5 + 1) and 0; together 2 * 1 / (10 + 4).
        let documents =
            [Counts { right: 1, predicted: 5, gold: 1 }, Counts { right: 0, predicted: 5, gold: 3 }];
        let [f1, precision, recall] = figures(5, &documents);
        assert!((f1.percent - 100.0 / 6.0).abs() < 1e-9);
        assert_eq!(f1.name, "keywords.at-5.f1");
        assert_eq!(f1.beside, "micro-averaged 14.29");
        assert!((precision.percent - 10.0).abs() < 1e-9);
        assert!((recall.percent - 50.0).abs() < 1e-9);
    }
}
