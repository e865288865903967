//! What does a summary with keyphrases cost from the text on, and which layer takes the time?
//! What does yake-rust take for keyphrases alone?
//!
//! The rows of a group follow the pipeline: tokens; tokens and sentences; a whole `Document`, with
//! its language told or detected; then, over a document that is there already, keyphrases and the
//! summary. `end to end` is all of it in one call. The floor beneath `summary` is the lead, the
//! first sentences of the text. yake-rust has petik's stop words and its own sentences. `article` is one news document, `large` a megabyte of news as one.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use petik::{Analyzer, Budget, Document, Language, Lead, Splitter, Summarizer, token_spans};
use petik_bench::{Input, large, small};
use petik_lexicon::{is_function_word, is_stop_word, words};
use yake_rust::StopWords;

/// Sentences of a summary.
const SENTENCES: usize = 3;

/// Keyphrases beside it.
const KEYPHRASES: usize = 5;

/// Tokens and sentences of `article` and `large`.
const COUNTS: [(usize, usize); 2] = [(450, 27), (171_752, 10_510)];

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    summarize(&mut criterion);
    criterion.final_summary();
}

fn summarize(criterion: &mut Criterion) {
    let cases = [("article", text_of(&small())), ("large", text_of(&large()))];
    let documents = cases.each_ref().map(|(_, text)| Document::new(text.as_str()));
    let counts = documents.each_ref().map(|document| (document.tokens().len(), document.sentences().len()));
    assert_eq!(counts, COUNTS);

    let ranker = Summarizer::builder()
        .budget(Budget::Sentences(SENTENCES))
        .build()
        .expect("three sentences are a budget");
    let lead =
        Summarizer::builder().budget(Budget::Sentences(SENTENCES)).scorer(Lead).build().expect("likewise");
    let indonesian = Analyzer::new().language(Language::INDONESIAN);
    let stop_words = stop_words();
    let yake = yake_rust::Config { ngrams: 3, ..yake_rust::Config::default() };
    for ((name, text), document) in cases.iter().zip(&documents) {
        assert_eq!(document.language(), Language::INDONESIAN);
        assert_eq!(document.keyphrases(KEYPHRASES).len(), KEYPHRASES);
        assert_eq!(ranker.summarize(document).sentences().len(), SENTENCES);

        let mut group = criterion.benchmark_group(format!("summarize/{name}"));
        group.throughput(Throughput::Bytes(text.len() as u64)).sample_size(10);
        group.bench_function("tokens", |bencher| bencher.iter(|| token_spans(black_box(text))));
        group.bench_function("tokens, sentences", |bencher| {
            bencher.iter(|| Splitter::new().ranges(text, &token_spans(black_box(text))));
        });
        group.bench_function("document, language told", |bencher| {
            bencher.iter(|| indonesian.document(black_box(text.as_str())));
        });
        group.bench_function("document", |bencher| bencher.iter(|| Document::new(black_box(text.as_str()))));
        group.bench_function("keyphrases", |bencher| {
            bencher.iter(|| black_box(document).keyphrases(KEYPHRASES));
        });
        group.bench_function("summary", |bencher| bencher.iter(|| ranker.summarize(black_box(document))));
        group.bench_function("summary, lead", |bencher| bencher.iter(|| lead.summarize(black_box(document))));
        group.bench_function("end to end", |bencher| {
            bencher.iter(|| {
                let document = Document::new(black_box(text.as_str()));
                (document.keyphrases(KEYPHRASES), ranker.summarize(&document))
            });
        });
        // Of a megabyte it takes minutes.
        if text.len() < 100_000 {
            group.bench_function("yake-rust, keyphrases alone", |bencher| {
                bencher.iter(|| yake_rust::get_n_best(KEYPHRASES, black_box(text), &stop_words, &yake));
            });
        }
        group.finish();
    }
}

/// petik's own list: those of yake-rust come from YAKE, which is not as free.
fn stop_words() -> StopWords {
    let listed = words().filter(|word| is_stop_word(word) || is_function_word(word));
    StopWords::custom(listed.map(str::to_owned).collect())
}

fn text_of(input: &Input) -> String {
    input.texts().concat()
}
