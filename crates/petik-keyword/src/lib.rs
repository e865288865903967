/*!
Keywords and keyphrases of a document whose words have become numbers.

A caller turns each content word into a [`TermId`] and everything else into gaps and breaks; this
crate says which terms matter and which runs of them are phrases. It knows no language and holds
no strings.

# Overview

- [`Terms`] is a document as a row of [`Slot`]s, with its terms counted.
- A [`Scorer`] gives each term a score: [`TermFrequency`], [`TfIdf`], [`TextRank`], [`Yake`], [`Rake`].
- A [`PhraseRanker`] ranks the phrases of a [`Passage`], which also knows how words look, by a small
  model over [`FEATURES`], and says why.
- [`keyphrases`] joins scored terms to [`Keyphrase`]s; [`PhrasePicker`] holds its options.

# Example: from words to keyphrases

```
use std::collections::HashMap;
use petik_keyword::{Scorer, Slot, TermId, Terms, TfIdf, inverse_frequency, keyphrases};

let text = "banjir rob melanda pesisir semarang . warga pesisir siaga banjir rob .";
let mut vocabulary: Vec<&str> = Vec::new();
let mut ids: HashMap<&str, TermId> = HashMap::new();
let slots = text.split(' ').map(|word| match word {
    "." => Slot::Break,
    word => Slot::Term(*ids.entry(word).or_insert_with(|| {
        vocabulary.push(word);
        TermId::new(vocabulary.len() as u32 - 1)
    })),
});
let terms = Terms::new(slots.collect());

let per_million = HashMap::from([("melanda", 20.0), ("warga", 300.0)]);
let idf = vocabulary.iter().map(|word| inverse_frequency(*per_million.get(word).unwrap_or(&5.0))).collect();
let scores = TfIdf::new(idf).score(&terms);

let best = &keyphrases(&terms, &scores, 3)[0];
let words: Vec<&str> = best.terms().iter().map(|term| vocabulary[term.index()]).collect();
assert_eq!(words, ["banjir", "rob"]);
```

# Example: one's own scorer

A [`Scorer`] is one function from [`Terms`] to [`Scores`]; see there.

# What does this crate not do?

It finds no words, strips no affixes, knows no stop words and no frequencies of any language
(petik does, with its other crates), and gives back places as ranges of slots, not bytes.
*/

#![forbid(unsafe_code)]

mod candidate;
mod contribution;
mod forest;
mod graph;
mod keyphrase;
mod passage;
mod phrase_features;
#[rustfmt::skip] // as the trainer writes it
mod phrase_forest;
mod phrase_picker;
mod phrase_ranker;
mod rake;
mod scores;
mod term;
mod term_frequency;
mod terms;
mod text_rank;
mod tf_idf;
mod yake;

pub use contribution::Contribution;
pub use forest::{Forest, Question};
pub use graph::Graph;
pub use keyphrase::{Keyphrase, keyphrases};
pub use passage::{Looks, Passage};
pub use phrase_features::FEATURES;
pub use phrase_picker::PhrasePicker;
pub use phrase_ranker::PhraseRanker;
pub use rake::Rake;
pub use scores::{Scorer, Scores};
pub use term::TermId;
pub use term_frequency::TermFrequency;
pub use terms::{Slot, Terms};
pub use text_rank::TextRank;
pub use tf_idf::{TfIdf, inverse_frequency};
pub use yake::Yake;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
