//! Keyphrases against the keywords that authors gave to their abstracts.

use petik::{Document, Keyphrase, Rake, TermFrequency, TextRank, TfIdf, Yake};
use rayon::prelude::*;

use crate::abstracts::{Abstract, abstracts, distinct};
use crate::counts::Counts;
use crate::data::Data;
use crate::error::EvalError;
use crate::figure::{Figure, Layer, Report};
use crate::train;

/// How many keyphrases are asked for.
const LIMITS: [usize; 2] = [5, 10];

/// The keyphrases of a document, as many as asked for, by one of the scorers of single terms.
type KeyphrasesBy = fn(&Document, usize) -> Vec<Keyphrase>;

/// Measures the first five and the first ten keyphrases of title and abstract.
///
/// The ranker is fitted to other abstracts than those that it is measured on. Beside it stand the scorers
/// of single terms.
///
/// # Errors
///
/// When the abstracts cannot be read.
pub(crate) fn measured(data: &Data) -> Result<Report, EvalError> {
    let abstracts = abstracts(data)?;
    let documents: Vec<Document> = abstracts.par_iter().map(Abstract::document).collect();
    let most = LIMITS.iter().copied().max().unwrap_or_default();
    let rankers = train::keyphrases::cross_validated(&abstracts);
    let by_ranker = |number: usize, document: &Document| {
        rankers.get(number % rankers.len()).map_or_else(Vec::new, |it| document.keyphrases_ranked(it, most))
    };
    let picks = picked(&documents, by_ranker);
    let mut report = Report::default();
    for limit in LIMITS {
        report.figures.extend(figures(limit, &counted(&abstracts, &picks, limit)));
    }
    let scorers: [(&str, KeyphrasesBy); 5] = [
        ("tf", |it, most| it.keyphrases_by(&TermFrequency, most)),
        ("tf-idf", |it, most| it.keyphrases_by(&TfIdf::new(it.term_weights().to_vec()), most)),
        ("text-rank", |it, most| it.keyphrases_by(&TextRank::new(), most)),
        ("yake", |it, most| it.keyphrases_by(&Yake::new(), most)),
        ("rake", |it, most| it.keyphrases_by(&Rake, most)),
    ];
    for (name, scorer) in scorers {
        let picks = picked(&documents, |_, document| scorer(document, most));
        for limit in LIMITS {
            let [f1, ..] = figures(limit, &counted(&abstracts, &picks, limit));
            let name = format!("at-{limit}.baseline-{name}");
            report.figures.push(Figure::baseline(Layer::Keywords, &name, f1.percent / 100.0, f1.beside));
        }
    }
    Ok(report)
}

/// The texts of the phrases that are picked from each document.
fn picked(
    documents: &[Document],
    pick: impl Fn(usize, &Document) -> Vec<Keyphrase> + Sync,
) -> Vec<Vec<String>> {
    let texts = |(number, document)| -> Vec<String> {
        pick(number, document).iter().map(|it| it.text().to_owned()).collect()
    };
    documents.par_iter().enumerate().map(texts).collect()
}

fn counted(abstracts: &[Abstract], picks: &[Vec<String>], limit: usize) -> Vec<Counts> {
    let first = |picked: &'_ Vec<String>| picked.iter().take(limit).cloned().collect::<Vec<_>>();
    abstracts.iter().zip(picks).map(|(it, picked)| compared(&first(picked), &it.keywords, limit)).collect()
}

/// Counts picks that equal a gold keyword but for case and white space. Of a pick that is missing
/// nothing can be right: precision is over the `limit` that was asked for.
fn compared<S: AsRef<str>, T: AsRef<str>>(picked: &[S], gold: &[T], limit: usize) -> Counts {
    let (picked, gold) = (distinct(picked), distinct(gold));
    Counts { predicted: limit, ..Counts::of_sorted(&picked, &gold) }
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
