//! Picks of sentences, by every scorer and within every budget.

use petik_summary::{
    Blend, Budget, Centroid, Contribution, Lead, LexRank, Mark, Pick, Ranker, Sentence, SentenceScorer,
    Sentences, SumBasic, Summarizer, TermId, TextRank,
};

use crate::choices::Choices;

const MARKS: [Mark; 9] = [
    Mark::Quotation,
    Mark::Dangling,
    Mark::Connective,
    Mark::Dateline,
    Mark::Speech,
    Mark::Personal,
    Mark::Question,
    Mark::Aside,
    Mark::Unfinished,
];

/// Gives whatever it was told to, which need not be sound or complete.
struct Foreign(Vec<f64>);

impl SentenceScorer for Foreign {
    fn score(&self, _: &Sentences) -> Vec<f64> {
        self.0.clone()
    }
}

/// The first bytes choose scorer, budget and weights, the others are sentences.
pub(crate) fn check(input: &[u8]) {
    let mut choices = Choices::of(input);
    let (scorer, redundancy) = (choices.below(9), f64::from(choices.byte()) / 255.0);
    let budget = budget(&mut choices);
    let weights = [choices.weight(), choices.weight(), choices.weight(), choices.weight()];
    let (titled, asked) = (choices.flag(), choices.flag());
    let mut sentences = Sentences::new(sentences(choices), weights.repeat(4));
    if titled {
        sentences = sentences.titled(&[TermId::new(1), TermId::new(40)]);
    }
    if asked {
        sentences = sentences.asked(&[TermId::new(2), TermId::new(u32::MAX)]);
    }
    check_scorer(scorer, &weights, &sentences);
    let Ok(summarizer) = summarizer(scorer, &weights, budget, redundancy) else {
        assert!(matches!(
            budget,
            Budget::Sentences(0) | Budget::Words(0) | Budget::Characters(0) | Budget::Ratio(_)
        ));
        return;
    };
    let picks = summarizer.picks(&sentences);
    assert_eq!(picks, summarizer.picks(&sentences), "the same sentences, the same picks");
    assert_picks(&picks, &sentences);
    assert_budget(budget, &picks, &sentences);
    assert_eq!(summarizer.explain(&sentences, &picks).len(), picks.len());
}

fn budget(choices: &mut Choices<'_>) -> Budget {
    let kind = choices.below(4);
    let amount = choices.byte();
    match kind {
        0 => Budget::Sentences(amount.into()),
        1 => Budget::Words(amount.into()),
        2 => Budget::Characters(8 * usize::from(amount)),
        _ => Budget::Ratio(f64::from(amount) / 250.0),
    }
}

fn sentences(mut choices: Choices<'_>) -> Vec<Sentence> {
    let mut all = Vec::new();
    while !choices.is_empty() {
        let (shape, words) = (choices.byte(), usize::from(choices.below(48)));
        let terms = (0..shape % 8).map(|_| TermId::new(u32::from(choices.below(24)))).collect();
        let sentence = Sentence::new(terms, words)
            .pickable(shape & 8 == 0)
            .opens_paragraph(shape & 16 > 0)
            .of_characters(6 * words)
            .holding(words / 4, words / 9, words / 5);
        let is_marked = shape & 32 > 0;
        all.push(if is_marked { sentence.marked(*choices.one_of(&MARKS)) } else { sentence });
    }
    all
}

fn scorer_of(scorer: u8, weights: &[f64; 4]) -> Box<dyn SentenceScorer + Send + Sync> {
    let [lead, opening, centroid, rank] = *weights;
    match scorer {
        0 => Box::new(Ranker::new()),
        1 => Box::new(Lead),
        2 => Box::new(Centroid),
        3 => Box::new(LexRank),
        4 => Box::new(TextRank),
        5 => Box::new(SumBasic),
        6 => Box::new(Blend::new()),
        7 => {
            Box::new(Blend::new().lead(lead).opening(opening).centroid(centroid).lex_rank(rank).length(lead))
        }
        _ => Box::new(Foreign(weights.repeat(2))),
    }
}

/// Every scorer but a foreign one is sound, and tells of what its scores are made.
fn check_scorer(scorer: u8, weights: &[f64; 4], sentences: &Sentences) {
    let is_foreign = scorer == 8;
    if is_foreign {
        return;
    }
    let scorer = scorer_of(scorer, weights);
    let scores = scorer.score(sentences);
    assert_eq!(scores.len(), sentences.all().len(), "every sentence has a score");
    assert!(scores.iter().all(|score| score.is_finite()), "scores are finite: {scores:?}");
    let all: Vec<usize> = (0..scores.len()).collect();
    for (reasons, score) in scorer.explain(sentences, &all).iter().zip(&scores) {
        let sum: f64 = reasons.iter().map(Contribution::amount).sum();
        assert!((sum - score).abs() <= 1e-6 * score.abs().max(1.0), "reasons add up: {sum} {score}");
    }
}

struct Boxed(Box<dyn SentenceScorer + Send + Sync>);

impl SentenceScorer for Boxed {
    fn score(&self, sentences: &Sentences) -> Vec<f64> {
        self.0.score(sentences)
    }

    fn explain(&self, sentences: &Sentences, picked: &[usize]) -> Vec<Vec<Contribution>> {
        self.0.explain(sentences, picked)
    }
}

fn summarizer(
    scorer: u8,
    weights: &[f64; 4],
    budget: Budget,
    redundancy: f64,
) -> Result<Summarizer, petik_summary::SummarizerError> {
    let builder = Summarizer::builder().budget(budget).redundancy(redundancy);
    builder.scorer(Boxed(scorer_of(scorer, weights))).build()
}

/// Picks are a subsequence of the sentences that may be picked.
fn assert_picks(picks: &[Pick], sentences: &Sentences) {
    assert!(picks.is_sorted_by(|a, b| a.sentence() < b.sentence()), "in the order of the text, none twice");
    for pick in picks {
        assert!(sentences.all()[pick.sentence()].is_pickable(), "only what may be picked");
        assert!(pick.score().is_finite());
    }
}

fn assert_budget(budget: Budget, picks: &[Pick], sentences: &Sentences) {
    let of = |measure: fn(&Sentence) -> usize| -> usize {
        picks.iter().map(|pick| measure(&sentences.all()[pick.sentence()])).sum()
    };
    let pickable = || sentences.all().iter().filter(|sentence| sentence.is_pickable());
    match budget {
        Budget::Sentences(limit) => assert_eq!(picks.len(), limit.min(pickable().count()), "met exactly"),
        Budget::Words(limit) => assert!(of(Sentence::words) <= limit),
        Budget::Characters(limit) => assert!(of(Sentence::characters) <= limit),
        Budget::Ratio(share) => {
            let all: usize = pickable().map(Sentence::words).sum();
            assert!(picks.len() <= 1 || of(Sentence::words) as f64 <= share * all as f64);
            assert_eq!(picks.is_empty(), all == 0, "a share is never empty");
        }
        _ => {}
    }
}
