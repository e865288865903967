/*!
NLP for Indonesian text: tokens, sentences, stems, keyphrases and summaries in one pipeline.

# Overview

- [`summarize`] and [`keyphrases`] do it in one call.
- [`Document`] is a text with its language, tokens, sentences and terms, each computed once;
  an [`Analyzer`] makes documents with options.
- [`Summarizer`] picks sentences within a [`Budget`].

# Example: a summary and the keyphrases

```
let text = "\
Banjir Rob Rendam Pesisir

Banjir rob merendam ratusan rumah di pesisir Semarang, Senin. Warga pesisir mengungsi ke balai desa.
Air masuk sejak subuh. Menurut warga, banjir rob kali ini lebih tinggi daripada tahun lalu.";

assert_eq!(
    petik::summarize(text, 1).to_string(),
    "Banjir rob merendam ratusan rumah di pesisir Semarang, Senin.",
);
assert_eq!(petik::keyphrases(text, 1)[0].text(), "banjir rob");
```

# Example: all layers of a text

```
use petik::Document;

let document = Document::new("Rumahnya roboh. Dr. Siti membantu warga.");

assert_eq!(document.language().code(), "id");
assert_eq!(document.sentence_text(1), "Dr. Siti membantu warga.");
let stems: Vec<&str> = document.terms().slots().iter()
    .filter_map(|slot| slot.term())
    .map(|term| document.term_stem(term))
    .collect();
assert_eq!(stems, ["rumah", "roboh", "siti", "bantu", "warga"]);
```

# Example: many texts at once

```
use petik::{Analyzer, Language};

let analyzer = &Analyzer::new().language(Language::INDONESIAN);
let texts = ["Hujan reda.", "Air surut. Warga pulang."];

let counts: Vec<usize> = std::thread::scope(|scope| {
    let threads = texts.map(|text| scope.spawn(move || analyzer.document(text).sentences().len()));
    threads.into_iter().filter_map(|thread| thread.join().ok()).collect()
});
assert_eq!(counts, [1, 2]);
```

# The layers

Each layer is a crate of its own that works without the others: petik-token, petik-sentence,
petik-stem, petik-keyword, petik-summary, over petik-text and petik-lexicon. What is met most is
re-exported here; [`layers`] has the rest.

# Features

- `detect` (on): guess the language of a text with whatlang. Without it a text is Indonesian
  unless the [`Analyzer`] is told otherwise.
- `snowball` (on): stem the languages that Snowball knows. Without it they are only folded.
- `serde` (off): serialize the results of every layer.

# What does this crate not do?

It reads no files and prints nothing (petik-cli does), and generates no text: summaries and
keyphrases stand in the text as they are given. Keyphrases and summaries of other languages than
Indonesian work, but without stop words and background frequencies they are worse. It recognizes no
names and no parts of speech.
*/

#![forbid(unsafe_code)]

mod analyzer;
mod detection;
mod document;
mod general;
mod keyphrase;
mod language;
mod naming;
mod one_call;
mod routing;
mod sentence_form;
mod spacing;
mod stems;
mod summarizer;
mod title;
mod verb;
mod vocabulary;

pub mod layers;

pub use analyzer::Analyzer;
pub use detection::{Detection, detect};
pub use document::Document;
pub use keyphrase::Keyphrase;
pub use language::Language;
pub use one_call::{keyphrases, summarize};
#[doc(inline)]
pub use petik_keyword::{
    PhraseRanker, Rake, Scorer, Scores, Slot, TermFrequency, TermId, Terms, TextRank, TfIdf, Yake,
};
#[doc(inline)]
pub use petik_sentence::{Sentence, SentenceKind, SentenceRange, Sentences, Splitter, sentences};
#[cfg(feature = "snowball")]
#[doc(inline)]
pub use petik_stem::Snowball;
#[doc(inline)]
pub use petik_stem::{
    Analysis, Evidence, FoldOnly, Lexicon, Memo, Morph, MorphKind, Profile, Sastrawi, Stem, Stemmer,
};
#[doc(inline)]
pub use petik_summary::{
    Blend, Budget, Centroid, Contribution, Lead, LexRank, Ranker, SentenceScorer, SumBasic, SummarizerError,
};
#[doc(inline)]
pub use petik_text::{Span, fold};
#[doc(inline)]
pub use petik_token::{Token, TokenKind, TokenSpan, Tokenizer, Tokens, token_spans, tokens};
pub use summarizer::{Summarizer, SummarizerBuilder, Summary, SummarySentence, sentence_features};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
