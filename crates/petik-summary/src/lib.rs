/*!
Extractive summaries over sentences whose words have become numbers.

A caller describes each sentence by the ids of its terms, its length and its place in the layout;
this crate says which sentences to pick. It knows no language and holds no strings.

# Overview

- [`Sentences`] are the [`Sentence`]s of a document with the weights of its terms.
- A [`SentenceScorer`] gives each sentence a score: [`Ranker`], which learned from human summaries,
  [`Lead`], [`Centroid`], [`LexRank`], [`TextRank`], [`SumBasic`], and [`Blend`] with weights to set.
- A [`Summarizer`] picks the best sentences that do not repeat each other within a [`Budget`], and says
  by [`Contribution`]s why.

# Example: a summary of one sentence

```
use petik_summary::{Budget, Lead, Sentence, Sentences, Summarizer, TermId};

let texts = ["Banjir Jakarta", "Banjir melanda Jakarta.", "Warga mengungsi.", "Hujan reda."];
let [banjir, jakarta, landa, warga, ungsi, hujan, reda] = [0, 1, 2, 3, 4, 5, 6].map(TermId::new);
let sentences = vec![
    Sentence::new(vec![banjir, jakarta], 2).pickable(false), // a heading
    Sentence::new(vec![banjir, landa, jakarta], 3).opens_paragraph(true),
    Sentence::new(vec![warga, ungsi], 2),
    Sentence::new(vec![hujan, reda], 2).opens_paragraph(true),
];
let rarity = vec![10.5, 8.2, 10.0, 8.1, 10.9, 9.6, 11.4];

let summarizer = Summarizer::builder().scorer(Lead).budget(Budget::Sentences(1)).build()?;
let picks = summarizer.picks(&Sentences::new(sentences, rarity));
assert_eq!(texts[picks[0].sentence()], "Banjir melanda Jakarta.");
# Ok::<(), petik_summary::SummarizerError>(())
```

# Example: one's own scorer

A [`SentenceScorer`] is one function from [`Sentences`] to scores; see there.

# What does this crate not do?

It splits no sentences and finds no terms (petik does, with its other crates), shortens or joins no
sentence, and generates nothing: what it picks stands in the text.
*/

#![forbid(unsafe_code)]

mod blend;
mod budget;
mod centroid;
mod error;
mod features;
mod lead;
mod lex_rank;
mod mark;
mod mmr;
mod neighbours;
mod pick;
mod ranker;
#[rustfmt::skip] // as the trainer writes it
mod ranker_forest;
mod scorer;
mod sections;
mod sentence;
mod sentences;
mod sum_basic;
mod summarizer;
mod text_rank;
mod vectors;

pub use blend::Blend;
pub use budget::Budget;
pub use centroid::Centroid;
pub use error::SummarizerError;
pub use features::FEATURES;
pub use lead::Lead;
pub use lex_rank::LexRank;
pub use mark::Mark;
pub use petik_keyword::{Contribution, Forest, Question, TermId};
pub use pick::Pick;
pub use ranker::Ranker;
pub use scorer::SentenceScorer;
pub use sentence::Sentence;
pub use sentences::Sentences;
pub use sum_basic::SumBasic;
pub use summarizer::{Summarizer, SummarizerBuilder};
pub use text_rank::TextRank;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
