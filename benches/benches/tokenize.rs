//! How many bytes a second does petik tokenize, and how far is that from the tools a Rust program
//! would otherwise use, and from the floor of any scan?
//!
//! Groups are the inputs of `petik_bench`; throughput is in bytes of text. The rivals do not all
//! answer the same question: `unicode_words`, icu and tantivy drop punctuation, the floors find no
//! tokens at all. The nearest rival is logos with a plain grammar; beside it stands petik without
//! URLs, mentions and hashtags, which still knows abbreviations, amounts and emoji; petik with each
//! kernel below the best; and the form for a batch of short texts.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use logos::Logos;
use petik_bench::{Contender, assert_counts, inputs, use_all};
use petik_token::{Batch, Kernel, Tokenizer};
use tantivy::tokenizer::{LowerCaser, SimpleTokenizer, TextAnalyzer, TokenStream};
use unicode_segmentation::UnicodeSegmentation;

/// What each contender finds in `tiny`, `small`, `large`, `mixed` and `tweets`.
const COUNTS: &[(&str, [usize; 5])] = &[
    ("petik, iterator", [18, 450, 171_752, 22_919, 1_210]),
    ("petik, buffer", [18, 450, 171_752, 22_919, 1_210]),
    ("petik, buffer, no web", [18, 450, 172_661, 23_018, 1_301]),
    ("petik, batch", [18, 450, 171_752, 22_919, 1_210]),
    ("petik, buffer, AVX2", [18, 450, 171_752, 22_919, 1_210]),
    ("petik, buffer, portable", [18, 450, 171_752, 22_919, 1_210]),
    ("logos, plain grammar", [20, 450, 176_501, 23_252, 1_313]),
    ("unicode_words", [16, 418, 142_914, 17_616, 977]),
    ("split_word_bounds", [35, 870, 317_001, 41_010, 2_210]),
    ("icu_segmenter word", [16, 418, 142_914, 17_421, 978]),
    ("tantivy simple", [17, 418, 147_614, 17_988, 1_020]),
    ("tantivy simple, lower case", [17, 418, 147_614, 17_988, 1_020]),
    ("split_whitespace", [16, 415, 139_297, 17_440, 992]),
    ("memchr on spaces", [15, 399, 134_772, 16_817, 914]),
];

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    tokenize(&mut criterion);
    criterion.final_summary();
}

fn tokenize(criterion: &mut Criterion) {
    let inputs = inputs();
    let mut contenders: Vec<_> = petik().into_iter().chain(rivals()).chain(floors()).collect();
    assert_counts(&mut contenders, &inputs, COUNTS);
    for input in &inputs {
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
