/*!
Sentences and headings of Indonesian text, by written rules over tokens.

A stop ends a sentence, or it belongs to *Jl.*, to *S.H.*, to *Rp. 750.000*, to a quotation that
goes on with *kata Sumarni*. Each rule here is a named function with an example that a linguist
can check; no model is trained and no text is tokenized twice.

# Overview

- [`sentences`] iterates over the [`Sentence`]s of a text: what most callers want.
- [`Splitter`] is the layer below: it groups tokens that exist already into [`SentenceRange`]s.
- [`SentenceKind`] tells a sentence from a heading, a caption or a *Baca juga* line.
- `stream` (feature `std`) reads the sentences of a stream in bounded memory.

# Example: stops that do not end a sentence

```
# if cfg!(feature = "lexicon") {
let text = "Rapat dipimpin Dr. Hasan di Jl. Melati No. 5. Hasilnya diumumkan pukul 10.30.";
let sentences: Vec<_> = petik_sentence::sentences(text).map(|s| s.text()).collect();

assert_eq!(sentences, [
    "Rapat dipimpin Dr. Hasan di Jl. Melati No. 5.",
    "Hasilnya diumumkan pukul 10.30.",
]);
# }
```

# Example: a quotation and its speaker are one sentence

```
let text = "\"Kami sudah siap. Semua dikirim kemarin,\" kata kepala posko. Relawan tiba sore hari.";

assert_eq!(petik_sentence::sentences(text).count(), 2);
```

# Example: headings are set off by line breaks

```
use petik_sentence::{SentenceKind, sentences};

let text = "Harga Beras Kembali Naik\nPemerintah menggelar operasi pasar. Stok masih aman.";
let kinds: Vec<_> = sentences(text).map(|s| s.kind()).collect();

assert_eq!(kinds, [SentenceKind::Heading, SentenceKind::Sentence, SentenceKind::Sentence]);
```

# What does this crate not do?

It does not tokenize (petik-token), and where the tokenizer joined a stop to an abbreviation it
does not doubt that. It knows no stems and gives no scores. It finds no clauses inside a sentence.
*/

#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod aside;
mod block;
mod boundary;
mod cell;
mod enclosure;
mod forgotten;
mod head;
mod heading;
mod knowledge;
mod layout;
mod line;
mod marker;
mod opener;
mod piece;
mod sentence;
mod sentences;
mod sign;
mod speech;
mod splitter;
#[cfg(feature = "std")]
mod stream;
mod tail;
mod units;
mod word_set;

pub use sentence::{Sentence, SentenceKind, SentenceRange};
pub use sentences::{Sentences, sentences};
pub use splitter::Splitter;
#[cfg(feature = "std")]
pub use stream::{SentenceBuf, SentenceReader, StreamError, stream};

#[cfg(all(doctest, feature = "lexicon"))]
#[doc = include_str!("../README.md")]
struct Readme;
