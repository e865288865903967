//! What holds for the picks of any document.

use petik_summary::{
    Blend, Budget, Centroid, Contribution, Lead, LexRank, Mark, Pick, Ranker, Sentence, SentenceScorer,
    Sentences, SumBasic, Summarizer, TermId, TextRank,
};
use proptest::prelude::*;

/// Gives whatever it was told to, which need not be sound or complete.
struct Foreign(Vec<f64>);

impl SentenceScorer for Foreign {
    fn score(&self, _: &Sentences) -> Vec<f64> {
        self.0.clone()
    }
}

fn sentence() -> impl Strategy<Value = Sentence> {
    let terms = prop::collection::vec((0_u32..15).prop_map(TermId::new), 0..12);
    let flags = (prop::bool::weighted(0.8), any::<bool>(), any::<bool>());
    (terms, 0_usize..40, flags).prop_map(|(terms, words, (pickable, opens, quotation))| {
        let sentence = Sentence::new(terms, words).pickable(pickable).opens_paragraph(opens);
        let sentence = if words % 3 == 0 { sentence.marked(Mark::Dangling) } else { sentence };
        sentence.quotation(quotation).of_characters(6 * words).holding(words / 4, words / 9, words / 5)
    })
}

fn weight() -> impl Strategy<Value = f64> {
    prop_oneof![8 => 0.0_f64..15.0, 1 => Just(0.0), 1 => any::<f64>()]
}

fn documents() -> impl Strategy<Value = Sentences> {
    let sentences = prop::collection::vec(sentence(), 0..40);
    (sentences, prop::collection::vec(weight(), 0..18))
        .prop_map(|(all, weights)| Sentences::new(all, weights))
}

fn budgets() -> impl Strategy<Value = Budget> {
    prop_oneof![
        (1_usize..12).prop_map(Budget::Sentences),
        (1_usize..200).prop_map(Budget::Words),
        (1_usize..1200).prop_map(Budget::Characters),
        (0.001_f64..=1.0).prop_map(Budget::Ratio),
    ]
}

fn summarizers() -> impl Strategy<Value = Summarizer> {
    let scores = prop::collection::vec(any::<f64>(), 0..50);
    (budgets(), 0.0_f64..=1.0, 0_usize..8, scores).prop_filter_map(
        "valid",
        |(budget, redundancy, scorer, scores)| {
            let builder = Summarizer::builder().budget(budget).redundancy(redundancy);
            let builder = match scorer {
                0 => builder.scorer(Lead),
                1 => builder.scorer(Centroid),
                2 => builder.scorer(LexRank),
                3 => builder.scorer(Foreign(scores)),
                4 => builder.scorer(TextRank),
                5 => builder.scorer(SumBasic),
                6 => builder.scorer(Blend::new()),
                _ => builder,
            };
            builder.build().ok()
        },
    )
}

fn indices(picks: &[Pick]) -> Vec<usize> {
    picks.iter().map(Pick::sentence).collect()
}

fn pickable(sentences: &Sentences) -> Vec<usize> {
    let all = sentences.all().iter().enumerate();
    all.filter(|(_, sentence)| sentence.is_pickable()).map(|(index, _)| index).collect()
}

fn words(sentences: &Sentences, indices: &[usize]) -> usize {
    indices.iter().map(|&index| sentences.all()[index].words()).sum()
}

proptest! {
    #[test]
    fn picks_are_pickable_ascending_and_finite(sentences in documents(), summarizer in summarizers()) {
        let picks = summarizer.picks(&sentences);
        let may = pickable(&sentences);
        prop_assert!(indices(&picks).is_sorted_by(|a, b| a < b));
        prop_assert!(picks.iter().all(|pick| may.contains(&pick.sentence()) && pick.score().is_finite()));
        prop_assert_eq!(&picks, &summarizer.picks(&sentences));
    }

    #[test]
    fn a_number_of_sentences_is_met_exactly_while_there_are_any(sentences in documents(), limit in 1_usize..50) {
        let summarizer = Summarizer::builder().budget(Budget::Sentences(limit)).build().unwrap();
        prop_assert_eq!(summarizer.picks(&sentences).len(), limit.min(pickable(&sentences).len()));
    }

    #[test]
    fn words_are_never_exceeded_and_never_left_where_a_sentence_fits(
        sentences in documents(), limit in 1_usize..300,
    ) {
        let summarizer = Summarizer::builder().budget(Budget::Words(limit)).build().unwrap();
        let picked = indices(&summarizer.picks(&sentences));
        let used = words(&sentences, &picked);
        prop_assert!(used <= limit);
        for left in pickable(&sentences).into_iter().filter(|index| !picked.contains(index)) {
            prop_assert!(used + sentences.all()[left].words() > limit);
        }
    }

    #[test]
    fn characters_are_never_exceeded(sentences in documents(), limit in 1_usize..1200) {
        let summarizer = Summarizer::builder().budget(Budget::Characters(limit)).build().unwrap();
        let picked = indices(&summarizer.picks(&sentences));
        prop_assert!(6 * words(&sentences, &picked) <= limit);
    }

    #[test]
    fn a_ratio_is_exceeded_by_one_sentence_alone(sentences in documents(), ratio in 0.001_f64..=1.0) {
        let summarizer = Summarizer::builder().budget(Budget::Ratio(ratio)).build().unwrap();
        let picked = indices(&summarizer.picks(&sentences));
        let all = pickable(&sentences);
        let within = words(&sentences, &picked) as f64 <= ratio * words(&sentences, &all) as f64;
        prop_assert!(within || picked.len() == 1);
        prop_assert_eq!(picked.is_empty(), all.is_empty());
    }

    #[test]
    fn a_ratio_of_one_picks_everything(sentences in documents()) {
        let summarizer = Summarizer::builder().budget(Budget::Ratio(1.0)).build().unwrap();
        prop_assert_eq!(indices(&summarizer.picks(&sentences)), pickable(&sentences));
    }

    #[test]
    fn scorers_give_every_sentence_a_finite_score(
        sentences in documents(), weights in prop::collection::vec(any::<f64>(), 6),
    ) {
        let blend = Blend::new()
            .lead(weights[0]).opening(weights[1]).centroid(weights[2])
            .lex_rank(weights[3]).quotation(weights[4]).length(weights[5]);
        let scorers: [&dyn SentenceScorer; 8] =
            [&Lead, &Centroid, &LexRank, &TextRank, &SumBasic, &Ranker::new(), &Blend::new(), &blend];
        let all: Vec<usize> = (0..sentences.all().len()).collect();
        for scorer in scorers {
            let scores = scorer.score(&sentences);
            prop_assert_eq!(scores.len(), sentences.all().len());
            prop_assert!(scores.iter().all(|score| score.is_finite()));
            for (reasons, score) in scorer.explain(&sentences, &all).iter().zip(&scores) {
                let sum: f64 = reasons.iter().map(Contribution::amount).sum();
                prop_assert!((sum - score).abs() <= 1e-9 * score.abs().max(1.0));
            }
        }
    }

    #[test]
    fn sentences_that_are_equal_in_all_but_place_are_picked_from_the_front(
        sentence in sentence(), copies in 1_usize..20, limit in 1_usize..20, redundancy in 0.0_f64..=1.0,
    ) {
        let sentences = Sentences::new(vec![sentence.pickable(true); copies], vec![1.0; 15]);
        let summarizer = Summarizer::builder()
            .scorer(Centroid).budget(Budget::Sentences(limit)).redundancy(redundancy).build().unwrap();
        let picked = indices(&summarizer.picks(&sentences));
        prop_assert_eq!(&picked, &pickable(&sentences)[..picked.len()]);
    }
}
