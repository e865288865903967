//! How many bytes a second does petik tokenize, and how far is that from the tools a Rust program
//! would otherwise use, and from the floor of any scan?
//!
//! Groups are inputs of `petik_bench`: `large` is news of which each paragraph comes again some thirty
//! times, `news`, `mixed` and `tweets` are texts that no branch predictor knows by heart, and `real news` is
//! there where the environment names it. Throughput is in bytes of text. The rivals do not all answer the same
//! question: `unicode_words`, icu and tantivy drop punctuation, the floors find no tokens at all. The nearest
//! rival is logos with a plain grammar; beside it stands petik without URLs, mentions and hashtags, which still
//! knows abbreviations, amounts and emoji; petik with each kernel below the best; and the form for a batch of
//! short texts.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use logos::Logos;
use petik_bench::{
    Contender, Input, assert_counts, large, mixed, real_news, small, tiny, tweets, use_all, varied,
};
use petik_token::{Batch, Kernel, Tokenizer};
use tantivy::tokenizer::{LowerCaser, SimpleTokenizer, TextAnalyzer, TokenStream};
use unicode_segmentation::UnicodeSegmentation;

/// What each contender finds in `tiny`, `small`, `large`, `news`, `mixed` and `tweets`.
const COUNTS: &[(&str, [usize; 6])] = &[
    ("petik, iterator", [18, 450, 171_752, 171_653, 91_640, 93_393]),
    ("petik, buffer", [18, 450, 171_752, 171_653, 91_640, 93_393]),
    ("petik, buffer, no web", [18, 450, 172_661, 172_562, 92_036, 100_442]),
    ("petik, batch", [18, 450, 171_752, 171_653, 91_640, 93_393]),
    ("petik, buffer, AVX2", [18, 450, 171_752, 171_653, 91_640, 93_393]),
    ("petik, buffer, portable", [18, 450, 171_752, 171_653, 91_640, 93_393]),
    ("logos, plain grammar", [20, 450, 176_501, 176_501, 93_008, 101_364]),
    ("unicode_words", [16, 418, 142_914, 142_914, 70_464, 75_411]),
    ("split_word_bounds", [35, 870, 317_001, 317_001, 164_040, 170_590]),
    ("icu_segmenter word", [16, 418, 142_914, 142_914, 69_684, 75_488]),
    ("tantivy simple", [17, 418, 147_614, 147_614, 71_952, 78_733]),
    ("tantivy simple, lower case", [17, 418, 147_614, 147_614, 71_952, 78_733]),
    ("split_whitespace", [16, 415, 139_297, 139_297, 69_760, 76_560]),
    ("memchr on spaces", [15, 399, 134_772, 134_772, 67_268, 70_541]),
];

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    tokenize(&mut criterion);
    criterion.final_summary();
}

/// Bytes of the inputs that are varied: more than a branch predictor learns in the time of a measurement.
const VARIED_BYTES: usize = 500_000;

fn tokenize(criterion: &mut Criterion) {
    let inputs = [
        tiny(),
        small(),
        large(),
        varied("news", &large(), VARIED_BYTES),
        varied("mixed", &mixed(), VARIED_BYTES),
        varied("tweets", &tweets(), VARIED_BYTES),
    ];
    let mut contenders: Vec<_> = petik().into_iter().chain(rivals()).chain(floors()).collect();
    assert_counts(&mut contenders, &inputs, COUNTS);
    for input in inputs.iter().chain(&news_of_gold_data()) {
        let mut group = criterion.benchmark_group(format!("tokenize/{}", input.name()));
        group.throughput(Throughput::Bytes(input.bytes()));
        for contender in &mut contenders {
            group.bench_function(contender.name(), |bencher| {
                bencher.iter(|| contender.count(black_box(input)));
            });
        }
        group.finish();
    }
}

/// Real articles, where the environment variable `PETIK_DATA` names a folder of gold data that has them: the
/// made ones are denser with abbreviations and amounts. Their counts are not recorded, as they are not part
/// of the repository.
fn news_of_gold_data() -> Option<Input> {
    real_news(std::env::var_os("PETIK_DATA")?.as_ref(), 4 * VARIED_BYTES)
}

fn petik() -> [Contender<'static>; 6] {
    let mut batch = Batch::new();
    [
        Contender::new("petik, iterator", |text| {
            use_all(petik_token::tokens(text).map(|token| token.text().len()))
        }),
        petik_into_buffer("petik, buffer", Tokenizer::new()),
        petik_into_buffer("petik, buffer, no web", Tokenizer::new().web(false)),
        Contender::of_all("petik, batch", move |texts| {
            Tokenizer::new().batch_into(texts.iter().map(String::as_str), &mut batch);
            black_box(&batch).iter().map(<[_]>::len).sum()
        }),
        petik_into_buffer("petik, buffer, AVX2", Tokenizer::new().kernel(Kernel::Avx2)),
        petik_into_buffer("petik, buffer, portable", Tokenizer::new().kernel(Kernel::Words)),
    ]
}

fn petik_into_buffer(name: &'static str, tokenizer: Tokenizer) -> Contender<'static> {
    let mut buffer = Vec::new();
    Contender::new(name, move |text| {
        buffer.clear();
        tokenizer.tokens_into(text, &mut buffer);
        black_box(&buffer).len()
    })
}

fn rivals() -> [Contender<'static>; 6] {
    let icu = WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
    let mut tantivy = TextAnalyzer::builder(SimpleTokenizer::default()).build();
    let mut tantivy_lower = TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser).build();
    [
        Contender::new("logos, plain grammar", |text| {
            let lexer = PlainToken::lexer(text).spanned();
            use_all(lexer.map(|(token, span)| span.len() + usize::from(token.is_err())))
        }),
        Contender::new("unicode_words", |text| use_all(text.unicode_words().map(str::len))),
        Contender::new("split_word_bounds", |text| use_all(text.split_word_bounds().map(str::len))),
        Contender::new("icu_segmenter word", move |text| {
            let ends = icu.segment_str(text).iter_with_word_type();
            use_all(ends.filter(|(_, kind)| kind.is_word_like()).map(|(end, _)| end))
        }),
        Contender::new("tantivy simple", move |text| drain(tantivy.token_stream(text))),
        Contender::new("tantivy simple, lower case", move |text| drain(tantivy_lower.token_stream(text))),
    ]
}

/// The least that finding words costs: looking for white space, and looking for one byte.
fn floors() -> [Contender<'static>; 2] {
    [
        Contender::new("split_whitespace", |text| use_all(text.split_whitespace().map(str::len))),
        Contender::new("memchr on spaces", |text| use_all(memchr::memchr_iter(b' ', text.as_bytes()))),
    ]
}

fn drain(mut stream: impl TokenStream) -> usize {
    let mut count = 0;
    while stream.advance() {
        black_box(stream.token().text.len());
        count += 1;
    }
    count
}

/// What can be said of petik's grammar in four regular expressions: words with inner hyphens and
/// apostrophes, numbers with inner marks, runs of stops and dashes, and any other character alone.
#[derive(Logos, Clone, Copy, Debug, PartialEq, Eq)]
#[logos(skip r"[\s\p{Cc}]+")]
enum PlainToken {
    #[regex(r"[\p{L}\p{M}\p{N}_]+([-'’‐][\p{L}\p{M}\p{N}_]+)*", priority = 3)]
    Word,
    #[regex(r"\p{N}+([.,:]\p{N}+)*", priority = 4)]
    Number,
    #[regex(r"\.+|-+", priority = 3)]
    Run,
    #[regex(r"[^\s\p{Cc}\p{L}\p{M}\p{N}_]", priority = 2)]
    Mark,
}
