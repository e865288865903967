/*!
Indonesian for the search engine [tantivy](https://docs.rs/tantivy): who searches for *mendukung* finds *dukungan*.

# Overview

- [`indonesian`] is the whole chain, ready to be registered: tokens, function words left out, roots.
- [`IndonesianTokenizer`], [`StopFilter`] and [`StemFilter`] are its links, to be chained as one likes.
- [`StopWords`] are the levels of what is left out: function words, the words that fill the news, all their forms.

They implement the traits of `tantivy-tokenizer-api`, which changes less often than tantivy itself.

# Example: an index that knows Indonesian

```
use tantivy::collector::Count;
use tantivy::query::QueryParser;
use tantivy::schema::{IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::{Index, doc};

let mut schema = Schema::builder();
let indexing = TextFieldIndexing::default()
    .set_tokenizer("id")
    .set_index_option(IndexRecordOption::WithFreqsAndPositions);
let isi = schema.add_text_field("isi", TextOptions::default().set_indexing_options(indexing));
let index = Index::create_in_ram(schema.build());
index.tokenizers().register("id", petik_tantivy::indonesian());

let mut writer = index.writer_with_num_threads(1, 15_000_000)?;
writer.add_document(doc!(isi => "Warga memberi dukungan kepada regu penolong."))?;
writer.commit()?;

let query = QueryParser::for_index(&index, vec![isi]).parse_query("mendukung")?;
assert_eq!(index.reader()?.searcher().search(&query, &Count)?, 1);
# Ok::<(), tantivy::TantivyError>(())
```

# Example: a chain of one's own

```
use petik_tantivy::{IndonesianTokenizer, Lexicon, StemFilter, Stemmer, StopFilter, StopWords};
use tantivy::tokenizer::{TextAnalyzer, TokenStream};

// A shop sells a thing called Gerakan: its name is no form of *gerak*.
let stemmer = Stemmer::with_lexicon(Lexicon::builtin().keep("gerakan")).informal(true);
let mut analyzer = TextAnalyzer::builder(IndonesianTokenizer::new())
    .filter(StopFilter::new(StopWords::News))
    .filter(StemFilter::new(stemmer))
    .build();

let mut terms = Vec::new();
analyzer.token_stream("Gerakan kita nyariin lagi, kata pembeli").process(&mut |token| terms.push(token.text.clone()));
assert_eq!(terms, ["gerakan", "cari", "beli"]);
```

# Offsets

A token's offsets are bytes of the text as it was given, and frame the word as it is written there, with prefixes, clitics
and accents. So what a snippet marks is the whole word: *memperjuangkannya*, not *juang*.

# What does this crate not do?

It guesses no languages: a field has one. It expands no synonyms and corrects no spelling, beyond the
short and spoken forms which a [`Stemmer`] knows that is told to expect them.
*/

#![forbid(unsafe_code)]

mod analyzer;
mod stem;
mod stop;
mod tokenizer;

pub use analyzer::indonesian;
#[doc(inline)]
pub use petik_stem::{Lexicon, Profile, Stemmer};
pub use stem::StemFilter;
pub use stop::{StopFilter, StopWords};
pub use tokenizer::IndonesianTokenizer;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
