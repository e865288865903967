//! How many bytes a second does petik split into sentences, and what part of that is tokenizing?
//!
//! `petik, over given tokens` is what the splitter costs a caller who has the tokens anyway;
//! `petik, from text` tokenizes only what is between two ends that are beyond doubt: little of `small` and of
//! `real news`, which is there where the environment names it, and most of `mixed`. The rivals follow UAX #29: they
//! end a sentence after most abbreviations and know no headings, so they count differently; sentencex has English
//! rules for Indonesian and yields the blank lines too. The floor looks for `.`, `?`, `!`.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use icu_segmenter::SentenceSegmenter;
use icu_segmenter::options::SentenceBreakInvariantOptions;
use petik_bench::{Contender, Input, assert_counts, inputs, real_news, use_all};
use petik_sentence::Splitter;
use petik_token::TokenSpan;
use unicode_segmentation::UnicodeSegmentation;

/// What each contender finds in `tiny`, `small`, `large`, `mixed` and `tweets`.
const COUNTS: &[(&str, [usize; 5])] = &[
    ("petik, from text", [1, 27, 10_510, 1_437, 111]),
    ("icu_segmenter sentence", [2, 27, 12_691, 1_717, 109]),
    ("unicode_sentences", [2, 27, 12_691, 1_702, 106]),
    ("sentencex id", [2, 22, 9_963, 102, 125]),
    ("memchr on .?!", [3, 22, 14_944, 1_864, 103]),
];

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    split(&mut criterion);
    criterion.final_summary();
}

fn split(criterion: &mut Criterion) {
    let inputs = inputs();
    let mut contenders = contenders();
    assert_counts(&mut contenders, &inputs, COUNTS);
    for input in inputs.iter().chain(&news_of_gold_data()) {
        let tokens = &tokens_of(input);
        let counted = contenders[0].count(input);
        assert_eq!(count_over_tokens(input, tokens), counted, "the layers must agree on {}", input.name());

        let mut group = criterion.benchmark_group(format!("sentence/{}", input.name()));
        group.throughput(Throughput::Bytes(input.bytes()));
        group.bench_function("petik, over given tokens", |bencher| {
            bencher.iter(|| count_over_tokens(black_box(input), tokens));
        });
        for contender in &mut contenders {
            group.bench_function(contender.name(), |bencher| {
                bencher.iter(|| contender.count(black_box(input)));
            });
        }
        group.finish();
    }
}

/// Real articles, where the environment variable `PETIK_DATA` names a folder of gold data that has them. Their
/// counts are not recorded, as they are not part of the repository.
fn news_of_gold_data() -> Option<Input> {
    /// Enough that no branch predictor learns it by heart.
    const BYTES: usize = 2_000_000;

    real_news(std::env::var_os("PETIK_DATA")?.as_ref(), BYTES)
}

fn tokens_of(input: &Input) -> Vec<Vec<TokenSpan>> {
    input.texts().iter().map(|text| petik_token::token_spans(text)).collect()
}

fn count_over_tokens(input: &Input, tokens: &[Vec<TokenSpan>]) -> usize {
    let splitter = Splitter::new();
    input
        .texts()
        .iter()
        .zip(tokens)
        .map(|(text, tokens)| black_box(splitter.ranges(text, tokens)).len())
        .sum()
}

fn contenders() -> [Contender<'static>; 5] {
    let icu = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    [
        Contender::new("petik, from text", |text| {
            use_all(petik_sentence::sentences(text).map(|sentence| sentence.text().len()))
        }),
        Contender::new("icu_segmenter sentence", move |text| {
            use_all(icu.segment_str(text).filter(|end| *end > 0))
        }),
        Contender::new("unicode_sentences", |text| use_all(text.unicode_sentences().map(str::len))),
        Contender::new("sentencex id", |text| {
            use_all(sentencex::segment("id", text).into_iter().map(str::len))
        }),
        Contender::new("memchr on .?!", |text| {
            use_all(memchr::memchr3_iter(b'.', b'?', b'!', text.as_bytes()))
        }),
    ]
}
