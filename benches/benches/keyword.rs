//! How many terms a second do the scorers of petik-keyword weigh, and what do keyphrases cost on top?
//!
//! `article` is one news document, `large` a megabyte of news as one document: the second shows
//! whether time grows with the text or faster. A term is here a word in lower case that is no stop
//! word; making terms is another layer's time and is not measured. `TermFrequency` is the floor: it
//! only divides counts.

use std::collections::HashMap;
use std::hint::black_box;

use criterion::{Criterion, Throughput};
use petik_bench::{Input, large, small};
use petik_keyword::{
    Looks, Passage, PhraseRanker, Rake, Scorer, Scores, Slot, TermFrequency, TermId, Terms, TextRank, TfIdf,
    Yake, inverse_frequency, keyphrases,
};
use petik_lexicon::{frequency, is_stop_word};
use petik_token::{TokenKind, tokens};

/// Distinct terms and all terms of `article` and `large`.
const COUNTS: [(usize, usize); 2] = [(123, 259), (1_630, 84_695)];

/// Keyphrases asked for, as many as a reader takes in.
const LIMIT: usize = 10;

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    score(&mut criterion);
    criterion.final_summary();
}

fn score(criterion: &mut Criterion) {
    let cases = [("article", Case::new(&small())), ("large", Case::new(&large()))];
    let counts = cases.each_ref().map(|(_, case)| (case.terms.distinct(), case.terms.total()));
    assert_eq!(counts, COUNTS);
    for (name, case) in &cases {
        let tf_idf = TfIdf::new(case.idf.clone());
        case.assert_scores(&[&TermFrequency, &tf_idf, &TextRank::new(), &Yake::new(), &Rake]);
        let passage = case.passage();
        assert_eq!(PhraseRanker::new().rank(&passage, LIMIT).len(), LIMIT);
        let scores = tf_idf.score(&case.terms);
        assert_eq!(keyphrases(&case.terms, &scores, LIMIT).len(), LIMIT);

        let mut group = criterion.benchmark_group(format!("keyword/{name}"));
        group.throughput(Throughput::Elements(case.terms.total() as u64));
        group.bench_function("TermFrequency", |bencher| bencher.iter(|| case.score(&TermFrequency)));
        group.bench_function("TfIdf", |bencher| bencher.iter(|| case.score(&tf_idf)));
        group.bench_function("TextRank", |bencher| bencher.iter(|| case.score(&TextRank::new())));
        group.bench_function("Yake", |bencher| bencher.iter(|| case.score(&Yake::new())));
        group.bench_function("Rake", |bencher| bencher.iter(|| case.score(&Rake)));
        group.bench_function("PhraseRanker", |bencher| {
            bencher.iter(|| PhraseRanker::new().rank(black_box(&passage), LIMIT));
        });
        group.bench_function("keyphrases", |bencher| {
            bencher.iter(|| keyphrases(black_box(&case.terms), &scores, LIMIT));
        });
        group.finish();
    }
}

/// A document as terms, with the rarity of each.
struct Case {
    terms: Terms,
    idf: Vec<f64>,
}

impl Case {
    fn new(input: &Input) -> Self {
        let mut slots = Vec::new();
        let mut ids = HashMap::new();
        let mut idf = Vec::new();
        for token in input.texts().iter().flat_map(|text| tokens(text)) {
            let word = token.text().to_lowercase();
            if token.kind() != TokenKind::Word || is_stop_word(&word) {
                slots.push(if matches!(token.text(), "." | "?" | "!") { Slot::Break } else { Slot::Gap });
                continue;
            }
            let rarity = inverse_frequency(f64::from(frequency(&word)));
            let id = *ids.entry(word).or_insert_with(|| {
                idf.push(rarity);
                TermId::new(u32::try_from(idf.len() - 1).unwrap_or(u32::MAX))
            });
            slots.push(Slot::Term(id));
        }
        Self { terms: Terms::new(slots), idf }
    }

    /// Every term has one wording here: it was told by its letters.
    fn passage(&self) -> Passage {
        let looks = self.terms.slots().iter().map(|_| Looks::new(0).letters(7)).collect();
        Passage::new(self.terms.clone(), looks, self.idf.clone())
    }

    fn score(&self, scorer: &impl Scorer) -> Scores {
        scorer.score(black_box(&self.terms))
    }

    /// Every scorer must weigh every term, and say which is best.
    fn assert_scores(&self, scorers: &[&dyn Scorer]) {
        for scorer in scorers {
            let ranked = scorer.score(&self.terms).ranked();
            assert_eq!(ranked.len(), self.terms.distinct());
            assert!(ranked.iter().all(|(_, score)| score.is_finite()));
            assert!(ranked.first().is_some_and(|(_, best)| *best > 0.0));
        }
    }
}
