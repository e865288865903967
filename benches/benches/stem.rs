//! How many words a second does petik stem, in running text and over a list of distinct words?
//!
//! `running` has the words of all articles as they follow each other, so that frequent function
//! words weigh as they do in a text; `distinct` has each once, the case of filling a cache or an
//! index. Everybody gets the words in lower case, which the rivals ask for and petik does not.
//!
//! `petik, memo` remembers the words seen last, and starts each round with those of the round before,
//! as in the middle of a long stream. Under `distinct` it therefore finds every word again, which no
//! list of distinct words would grant it: read that row as the price of finding a word. `petik,
//! Sastrawi` is the Confix Stripping algorithm with petik's lexicon.
//!
//! The Snowball stemmer for Indonesian (Tala 2003) knows no lexicon; the English one is a yardstick
//! for the price of a few rules; `identity` is the floor, the cost of passing the words by. Counted
//! are the words that get a stem at all, which a change of lexicon does not alter.

use std::collections::HashSet;
use std::hint::black_box;

use criterion::{Criterion, Throughput};
use petik_bench::{Contender, Input, articles, assert_counts};
use petik_stem::{Memo, Sastrawi, Stemmer};
use petik_token::{TokenKind, tokens};
use tantivy_stemmers::algorithms::indonesian_tala;

/// How many words of `running` and `distinct` get a stem.
const COUNTS: &[(&str, [usize; 2])] = &[
    ("petik", [4_024, 1_900]),
    ("petik, memo", [4_024, 1_900]),
    ("petik, Sastrawi", [4_024, 1_900]),
    ("Snowball Indonesian", [4_024, 1_900]),
    ("Snowball English", [4_024, 1_900]),
    ("identity", [4_024, 1_900]),
];

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    stem(&mut criterion);
    criterion.final_summary();
}

fn stem(criterion: &mut Criterion) {
    let inputs = [running(), distinct()];
    let mut contenders = contenders();
    assert_counts(&mut contenders, &inputs, COUNTS);
    for input in &inputs {
        let mut group = criterion.benchmark_group(format!("stem/{}", input.name()));
        group.throughput(Throughput::Elements(input.texts().len() as u64));
        for contender in &mut contenders {
            group.bench_function(contender.name(), |bencher| {
                bencher.iter(|| contender.count(black_box(input)));
            });
        }
        group.finish();
    }
}

/// The words of all articles in order, in lower case.
fn running() -> Input {
    let words = articles().flat_map(tokens).filter(|token| token.kind() == TokenKind::Word);
    Input::new("running", words.map(|token| token.text().to_lowercase()).collect())
}

/// Each word of `running` once, by first occurrence.
fn distinct() -> Input {
    let mut seen = HashSet::new();
    let words = running().texts().iter().filter(|word| seen.insert(word.as_str())).cloned().collect();
    Input::new("distinct", words)
}

/// What the documentation of `Memo` recommends, some half a megabyte.
const MEMO_CAPACITY: usize = 4096;

fn contenders() -> [Contender<'static>; 6] {
    let petik = Stemmer::new();
    let mut memo = Memo::new(petik.clone(), MEMO_CAPACITY);
    let sastrawi = Sastrawi::new();
    let english = rust_stemmers::Stemmer::create(rust_stemmers::Algorithm::English);
    [
        Contender::new("petik", move |word| has_stem(&petik.stem(word))),
        Contender::new("petik, memo", move |word| has_stem(memo.stem(word))),
        Contender::new("petik, Sastrawi", move |word| has_stem(&sastrawi.stem(word))),
        Contender::new("Snowball Indonesian", |word| has_stem(&indonesian_tala(word))),
        Contender::new("Snowball English", move |word| has_stem(&english.stem(word))),
        Contender::new("identity", has_stem),
    ]
}

/// One for a stem, none for an empty string.
fn has_stem(stem: &str) -> usize {
    usize::from(!black_box(stem).is_empty())
}
