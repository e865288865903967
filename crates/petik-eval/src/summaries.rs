//! Summaries against the human summaries of IndoSum (Kurniawan & Louvan 2018).

use petik::layers::summary::TextRank;
use petik::{Blend, Budget, Centroid, Document, Lead, LexRank, Ranker, SumBasic, Summarizer};
use rayon::prelude::*;

use crate::analyzer::analyzer;
use crate::data::Data;
use crate::error::EvalError;
use crate::figure::{Figure, Layer, Report};
use crate::news::{NEWS, News, news};
use crate::random::Random;
use crate::rouge::{Rouge, Vocabulary};
use crate::train::summaries::{FOLDS, cross_validated};

/// The budget of every system and baseline, in sentences.
const BUDGET: usize = 3;

/// The random summaries of each document whose mean is taken: with ten, the standard error of the mean
/// over the data set is about a tenth of a point.
const RANDOM_DRAWS: usize = 10;

/// The baselines, in the order in which [`baselines`] scores them.
const BASELINES: [&str; 4] = ["baseline-lead-3", "baseline-random-3", "oracle-3", "baseline-short-lead-1"];

/// Measures summaries of three sentences by all scorers, and by the baselines of the task.
///
/// # Errors
///
/// When the data set cannot be read.
pub(crate) fn measured(data: &Data) -> Result<Report, EvalError> {
    let news = news(data)?;
    let systems = systems().map_err(|error| EvalError::new(&data.path(NEWS), error))?;
    let held_out = HeldOut::by_fold(&news).map_err(|error| EvalError::new(&data.path(NEWS), error))?;
    let scored: Vec<Vec<Rouge>> = (0..)
        .zip(&news)
        .collect::<Vec<(u64, _)>>()
        .par_iter()
        .map(|(number, news)| scores(news, *number, &systems, &held_out))
        .collect();
    let ours = systems.iter().map(|(name, _)| *name).chain(HELD_OUT).map(|name| (name, true));
    let names = ours.chain(BASELINES.map(|name| (name, false)));
    let figures = names.enumerate().flat_map(|(column, (name, is_ours))| {
        let column: Vec<Rouge> = scored.iter().filter_map(|row| row.get(column)).copied().collect();
        figures(name, is_ours, Rouge::mean(&column))
    });
    Ok(Report { figures: figures.collect(), fails: Vec::new() })
}

/// All scorers. The default was fitted to these documents: what it is worth elsewhere is told by the
/// figures of [`HELD_OUT`].
fn systems() -> Result<[(&'static str, Summarizer); 7], petik::SummarizerError> {
    let builder = || Summarizer::builder().budget(Budget::Sentences(BUDGET));
    Ok([
        ("default", builder().build()?),
        ("lead", builder().scorer(Lead).build()?),
        ("centroid", builder().scorer(Centroid).build()?),
        ("lexrank", builder().scorer(LexRank).build()?),
        ("textrank", builder().scorer(TextRank).build()?),
        ("sumbasic", builder().scorer(SumBasic).build()?),
        ("blend", builder().scorer(Blend::new()).build()?),
    ])
}

/// The default, fitted to the other documents: without and with the title; and one sentence of a short text.
const HELD_OUT: [&str; 3] = ["cross-validated", "cross-validated-titled", "cross-validated-short"];

/// What the documents are cut to, to see what becomes of short texts.
const SHORT: usize = 3;

/// Summarizers of [`BUDGET`] sentences and of one, by one ranker.
struct HeldOut {
    several: Summarizer,
    one: Summarizer,
}

impl HeldOut {
    fn new(ranker: Ranker) -> Result<Self, petik::SummarizerError> {
        let of = |sentences, ranker| {
            Summarizer::builder().budget(Budget::Sentences(sentences)).scorer(ranker).build()
        };
        Ok(Self { several: of(BUDGET, ranker.clone())?, one: of(1, ranker)? })
    }

    /// By fold, what was fitted to the others.
    fn by_fold(news: &[News]) -> Result<Vec<Self>, petik::SummarizerError> {
        cross_validated(news).into_iter().map(Self::new).collect()
    }
}

/// The scores of all systems, then of all baselines.
fn scores(news: &News, number: u64, systems: &[(&str, Summarizer)], held_out: &[HeldOut]) -> Vec<Rouge> {
    let mut vocabulary = Vocabulary::default();
    let reference = vocabulary.words(&news.summary.join(" "));
    let document = analyzer().document_from_sentences(&news.paragraphs);
    let mut score = |document: &Document, summarizer: &Summarizer| {
        Rouge::new(&vocabulary.words(&summarized(document, summarizer)), &reference)
    };
    let mut scores: Vec<Rouge> = systems.iter().map(|(_, summarizer)| score(&document, summarizer)).collect();
    let fold = usize::try_from(number).unwrap_or(0) % FOLDS;
    if let Some(HeldOut { several, one }) = held_out.get(fold) {
        scores.push(score(&document, several));
        scores.push(score(&document.titled(news.title()), several));
        scores.push(score(&analyzer().document_from_sentences(&news.beginning(SHORT)), one));
    }
    scores.extend(baselines(news, number, &reference, &mut vocabulary));
    scores
}

fn summarized(document: &Document, summarizer: &Summarizer) -> String {
    let summary = summarizer.summarize(document);
    summary.sentences().iter().map(petik::SummarySentence::text).collect::<Vec<_>>().join(" ")
}

fn baselines(news: &News, number: u64, reference: &[u32], vocabulary: &mut Vocabulary) -> [Rouge; 4] {
    let sentences: Vec<Vec<u32>> =
        news.paragraphs.iter().flatten().map(|sentence| vocabulary.words(sentence)).collect();
    let lead: Vec<usize> = (0..BUDGET.min(sentences.len())).collect();
    let mut random = Random::new(number);
    let draws: Vec<Rouge> = (0..RANDOM_DRAWS)
        .map(|_| score(&sentences, &random.sample(sentences.len(), BUDGET), reference))
        .collect();
    let labelled = (0..).zip(news.gold_labels.iter().flatten());
    let labelled: Vec<usize> = labelled.filter_map(|(index, &label)| label.then_some(index)).collect();
    let oracle = greedy(&sentences, &labelled, reference);
    let first = lead.iter().take(1).copied().collect::<Vec<_>>();
    [
        score(&sentences, &lead, reference),
        Rouge::mean(&draws),
        score(&sentences, &oracle, reference),
        score(&sentences, &first, reference),
    ]
}

/// Picks of the candidates, one after the other, the sentence that raises ROUGE-1 and ROUGE-2
/// most, up to the budget; the picks in the order of the document.
fn greedy(sentences: &[Vec<u32>], candidates: &[usize], reference: &[u32]) -> Vec<usize> {
    let mut picks: Vec<usize> = Vec::new();
    let mut best = 0.0;
    while picks.len() < BUDGET {
        let mut better = None;
        for &candidate in candidates.iter().filter(|candidate| !picks.contains(candidate)) {
            let mut trial = picks.clone();
            trial.push(candidate);
            trial.sort_unstable();
            let score = score(sentences, &trial, reference);
            if score.one + score.two > best {
                best = score.one + score.two;
                better = Some(trial);
            }
        }
        let Some(trial) = better else { break };
        picks = trial;
    }
    picks
}

fn score(sentences: &[Vec<u32>], picks: &[usize], reference: &[u32]) -> Rouge {
    let picked = picks.iter().filter_map(|&pick| sentences.get(pick));
    Rouge::new(&picked.flatten().copied().collect::<Vec<u32>>(), reference)
}

fn figures(name: &str, is_ours: bool, rouge: Rouge) -> [Figure; 3] {
    let make = if is_ours { Figure::new } else { Figure::baseline };
    [("rouge-1", rouge.one), ("rouge-2", rouge.two), ("rouge-l", rouge.longest)]
        .map(|(variant, share)| make(Layer::Summaries, &format!("{name}.{variant}"), share, String::new()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn news() -> News {
        News {
            paragraphs: vec![
                vec!["Harga beras naik .".to_owned()],
                vec!["Cuaca cerah .".to_owned(), "Pedagang mengeluh .".to_owned()],
                vec!["Stok beras menipis .".to_owned()],
            ],
            gold_labels: vec![vec![true], vec![false, false], vec![true]],
            summary: vec!["Harga beras naik .".to_owned(), "Stok beras menipis .".to_owned()],
            ..News::default()
        }
    }

    #[test]
    fn the_oracle_reaches_a_summary_that_is_in_the_text() {
        let news = news();
        let mut vocabulary = Vocabulary::default();
        let reference = vocabulary.words(&news.summary.join(" "));
        let [lead, random, oracle, _] = baselines(&news, 0, &reference, &mut vocabulary);
        assert!((oracle.one - 1.0).abs() < 1e-12 && (oracle.longest - 1.0).abs() < 1e-12);
        // Lead: harga beras naik of seven words, against six: 2 * 3 / 13.
        assert!((lead.one - 6.0 / 13.0).abs() < 1e-12);
        assert!(random.one < oracle.one);
    }

    #[test]
    fn every_system_has_a_score() {
        let systems = systems().expect("the budget is good");
        let held_out = [HeldOut::new(Ranker::new()).expect("the budgets are good")];
        // Whatever is picked is in the reference.
        let news = News { summary: news().paragraphs.concat(), ..news() };
        let scores = scores(&news, 0, &systems, &held_out);
        assert_eq!(scores.len(), systems.len() + HELD_OUT.len() + BASELINES.len());
        assert!(scores.iter().all(|score| score.one > 0.0));
    }
}
