//! What holds for the keywords of any document.

use std::collections::HashSet;

use petik_keyword::{
    Graph, PhrasePicker, Scorer, Scores, Slot, TermFrequency, TermId, Terms, TextRank, TfIdf,
    inverse_frequency, keyphrases,
};
use proptest::prelude::*;

/// Documents over few terms, so that phrases repeat.
fn documents() -> impl Strategy<Value = Terms> {
    let slot = prop_oneof![
        6 => (0_u32..12).prop_map(|index| Slot::Term(TermId::new(index))),
        2 => Just(Slot::Gap),
        1 => Just(Slot::Break),
    ];
    prop::collection::vec(slot, 0..120).prop_map(Terms::new)
}

/// Documents with the scores that one of the scorers, its options drawn too, gives to them.
fn scored() -> impl Strategy<Value = (Terms, Scores)> {
    let idf = prop::collection::vec(any::<f64>(), 0..14);
    (documents(), 0_usize..3, idf, 0_usize..20, any::<f64>()).prop_map(
        |(terms, scorer, idf, window, damping)| {
            let scores = match scorer {
                0 => TermFrequency.score(&terms),
                1 => TfIdf::new(idf).score(&terms),
                _ => TextRank::new().window(window).damping(damping).score(&terms),
            };
            (terms, scores)
        },
    )
}

proptest! {
    #[test]
    fn every_term_has_a_finite_score((terms, scores) in scored()) {
        let ranked = scores.ranked();
        prop_assert_eq!(ranked.len(), terms.distinct());
        prop_assert!(ranked.iter().all(|(_, score)| score.is_finite() && *score >= 0.0));
        prop_assert!(ranked.is_sorted_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)).is_lt()));
    }

    #[test]
    fn occurrences_are_all_places_of_the_phrase((terms, scores) in scored(), longest in 0_usize..10) {
        for phrase in PhrasePicker::new().longest(longest).pick(&terms, &scores, 50) {
            let wanted: Vec<Slot> = phrase.terms().iter().copied().map(Slot::Term).collect();
            let places = terms.slots().windows(wanted.len()).enumerate().filter(|(_, window)| *window == wanted);
            let ranges: Vec<_> = places.map(|(start, _)| start..start + wanted.len()).collect();
            prop_assert_eq!(phrase.occurrences().collect::<Vec<_>>(), ranges);
        }
    }

    #[test]
    fn phrases_are_ranked_finite_and_differ_in_their_terms((terms, scores) in scored()) {
        let phrases = keyphrases(&terms, &scores, 50);
        prop_assert!(phrases.iter().all(|phrase| phrase.score().is_finite() && phrase.score() > 0.0));
        prop_assert!(phrases.is_sorted_by(|a, b| a.score() >= b.score()));
        let sets: HashSet<_> = phrases.iter().map(|phrase| {
            let mut set = phrase.terms().to_vec();
            set.sort_unstable();
            set
        }).collect();
        prop_assert_eq!(sets.len(), phrases.len());
    }

    #[test]
    fn a_smaller_limit_gives_the_first_of_the_same_phrases(
        (terms, scores) in scored(), limit in 0_usize..12,
    ) {
        let all = keyphrases(&terms, &scores, 50);
        let some = keyphrases(&terms, &scores, limit);
        prop_assert_eq!(&some[..], &all[..limit.min(all.len())]);
    }

    #[test]
    fn some_phrase_is_found_where_some_term_scores(terms in documents()) {
        let phrases = keyphrases(&terms, &TermFrequency.score(&terms), 1);
        prop_assert_eq!(phrases.is_empty(), terms.total() == 0);
    }

    #[test]
    fn ranks_do_not_depend_on_how_an_edge_is_written(
        edges in prop::collection::vec((0_usize..9, 0_usize..9, 0.0_f64..2.0), 0..40), damping in 0.0_f64..1.0,
    ) {
        let turned = edges.iter().map(|&(a, b, weight)| (b, a, weight)).collect();
        prop_assert_eq!(Graph::new(9, edges).ranks(damping), Graph::new(9, turned).ranks(damping));
    }

    #[test]
    fn any_scores_can_be_ranked(scores in prop::collection::vec(any::<f64>(), 0..20)) {
        let ranked = Scores::new(scores).ranked();
        prop_assert!(ranked.iter().all(|(_, score)| score.is_finite() && *score >= 0.0));
    }

    #[test]
    fn the_rarer_word_weighs_more(a in 0.0_f64..100_000.0, b in 0.0_f64..100_000.0) {
        prop_assert_eq!(a < b, inverse_frequency(a) > inverse_frequency(b));
    }
}
