//! Keyphrases of rows of terms, by every scorer and by the ranker.

use std::collections::HashSet;

use petik_keyword::{
    Contribution, FEATURES, Forest, Keyphrase, Looks, Passage, PhrasePicker, PhraseRanker, Question, Rake,
    Scorer, Scores, Slot, TermFrequency, TermId, Terms, TextRank, TfIdf, Yake,
};

use crate::choices::Choices;

/// More phrases than any row of this size has.
const ALL: usize = 10_000;

/// The first bytes choose scorer and options, the others are slots.
pub(crate) fn check(input: &[u8]) {
    let mut choices = Choices::of(input);
    let scorer = choices.below(6);
    let options = [choices.weight(), choices.weight(), choices.weight()];
    let (longest, limit) = (usize::from(choices.below(12)), usize::from(choices.byte()));
    let (slots, looks) = slots(choices);
    let terms = Terms::new(slots);
    if scorer == 5 {
        let passage = Passage::new(terms, looks.clone(), options.repeat(3)).title(limit);
        let ranker =
            if longest == 0 { PhraseRanker::new() } else { PhraseRanker::with_forest(small_forest()) };
        let all = check_ranker(&ranker, &passage, limit);
        assert_eq!(ranker.rank(&kept(&passage, &looks, options, limit), ALL), all, "one gap is as many");
        return;
    }
    let scores = score(scorer, options, &terms);
    assert_scores(&scores, &terms);
    assert_eq!(scores, score(scorer, options, &terms), "the same terms, the same scores");
    check_picker(PhrasePicker::new().longest(longest), &terms, &scores, limit);
}

fn slots(mut choices: Choices<'_>) -> (Vec<Slot>, Vec<Looks>) {
    let (mut slots, mut looks) = (Vec::new(), Vec::new());
    while !choices.is_empty() {
        let byte = choices.byte();
        slots.push(match byte & 0b1111 {
            0b1111 => Slot::Break,
            0b1101 | 0b1110 => Slot::Gap,
            // A number without a use before it makes a hole in the tables.
            0b1100 => Slot::Term(TermId::new(u32::from(choices.byte()))),
            term => Slot::Term(TermId::new(u32::from(term))),
        });
        let form = u32::from(byte >> 5);
        looks
            .push(Looks::new(form).letters(usize::from(byte)).capitalized(byte & 16 > 0).acronym(byte > 250));
    }
    (slots, looks)
}

fn score(scorer: u8, [one, two, three]: [f64; 3], terms: &Terms) -> Scores {
    match scorer {
        0 => TermFrequency.score(terms),
        1 => TfIdf::new([one, two, three].repeat(5)).score(terms),
        2 => TextRank::new().window(terms.total() % 13).damping(one).score(terms),
        3 => Yake::new().capitals(vec![u32::MAX; terms.distinct() / 2]).score(terms),
        _ => Rake.score(terms),
    }
}

fn assert_scores(scores: &Scores, terms: &Terms) {
    let ranked = scores.ranked();
    assert_eq!(ranked.len(), terms.distinct(), "every term has a score");
    for &(term, score) in &ranked {
        assert!(score.is_finite() && score >= 0.0 && score.total_cmp(&scores.of(term)).is_eq());
    }
    assert!(ranked.is_sorted_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)).is_lt()), "best first");
}

fn check_picker(picker: PhrasePicker, terms: &Terms, scores: &Scores, limit: usize) {
    let all = picker.pick(terms, scores, ALL);
    for phrase in &all {
        assert!(phrase.score().is_finite() && phrase.score() > 0.0);
        assert_stands_everywhere(phrase, terms.slots());
    }
    assert_ranked(&all);
    let few = picker.pick(terms, scores, limit);
    assert_eq!(few, all[..limit.min(all.len())], "a smaller limit gives the first of the same");
}

/// Trees that ask for places, neighbours and looks: the shipped ones are some hundred, which are all alike and take most
/// of the time.
pub(crate) fn small_forest() -> Forest {
    let question = |name| FEATURES.iter().position(|it| *it == name).and_then(|it| u8::try_from(it).ok());
    let names = [("first-share", 0.3), ("open-left", 0.5), ("reach", 0.2), ("yake", -1.0)];
    let questions: Vec<Question> =
        names.iter().filter_map(|&(name, above)| Some(Question::new(question(name)?, above))).collect();
    Forest::new(2, questions, [0, 9_000, -7_000, 30_000, -20_000, 11_000, 5_000].repeat(2))
}

/// The passage with one gap of each run of gaps.
fn kept(passage: &Passage, looks: &[Looks], options: [f64; 3], title: usize) -> Passage {
    let slots = passage.terms().slots();
    let is_gap = |place: usize| slots.get(place) == Some(&Slot::Gap);
    let repeats = |&place: &usize| place > 0 && place != title && is_gap(place - 1) && is_gap(place);
    let places: Vec<usize> = (0..slots.len()).filter(|place| !repeats(place)).collect();
    let terms = Terms::new(places.iter().map(|&place| slots[place]).collect());
    let looks = places.iter().map(|&place| looks[place]).collect();
    let title = places.iter().filter(|&&place| place < title).count();
    let places = places.into_iter().filter_map(|place| u32::try_from(place).ok()).collect();
    Passage::new(terms, looks, options.repeat(3)).title(title).kept(places, slots.len())
}

fn check_ranker(ranker: &PhraseRanker, passage: &Passage, limit: usize) -> Vec<Keyphrase> {
    let all = ranker.rank(passage, ALL);
    let start = all.first().map_or(0.0, unexplained);
    for phrase in &all {
        assert!((0.0..=1.0).contains(&phrase.score()), "a score is a chance");
        assert!(
            (unexplained(phrase) - start).abs() <= 1e-5,
            "reasons add up to the odds but for what all get"
        );
        for places in phrase.occurrences() {
            let slots = passage.terms().slots().get(places).expect("places are in the text");
            assert_eq!(slots.len(), phrase.terms().len());
        }
        assert!(phrase.occurrences().is_sorted_by(|a, b| a.end <= b.start), "ascending and disjoint");
    }
    assert_ranked(&all);
    assert_eq!(ranker.rank(passage, limit), all[..limit.min(all.len())]);
    all
}

/// What the logarithm of the odds of a score is more than its reasons.
fn unexplained(phrase: &Keyphrase) -> f64 {
    (phrase.score() / (1.0 - phrase.score())).ln()
        - phrase.contributions().iter().map(Contribution::amount).sum::<f64>()
}

/// The occurrences of a phrase are all places of its terms.
fn assert_stands_everywhere(phrase: &Keyphrase, slots: &[Slot]) {
    let wanted: Vec<Slot> = phrase.terms().iter().copied().map(Slot::Term).collect();
    let places = slots.windows(wanted.len()).enumerate().filter(|(_, window)| *window == wanted);
    assert!(places.map(|(start, _)| start..start + wanted.len()).eq(phrase.occurrences()));
}

fn assert_ranked(phrases: &[Keyphrase]) {
    assert!(phrases.is_sorted_by(|a, b| a.score() >= b.score()), "best first");
    let mut sets = HashSet::new();
    for phrase in phrases {
        let mut set = phrase.terms().to_vec();
        set.sort_unstable();
        assert!(set.is_sorted_by(|a, b| a < b), "the terms of a phrase differ");
        assert!(sets.insert(set), "phrases differ in their terms");
        assert!(phrase.occurrences().len() > 0);
    }
}
