/*!
Tokenizer for Indonesian text: borrowed tokens with byte spans and kinds, by shape, without a model.

# Overview

- [`tokens`] iterates over the [`Token`]s of a text. They borrow the text and allocate nothing.
- [`TokenKind`] says what a token is: word, number, punctuation, symbol, URL, e-mail, mention,
  hashtag or emoji.
- [`Tokenizer`] has the options, and the forms that fill a reused buffer with [`TokenSpan`]s, which
  do not borrow, or a [`Batch`] with those of many short texts.

# Example: words, amounts, abbreviations

```
use petik_token::tokens;

let text = "Dr. Siti membeli buku-buku seharga Rp1.250.000 di Jl. Melati No. 7.";
let found: Vec<_> = tokens(text).map(|token| token.text()).collect();
# #[cfg(feature = "lexicon")]
assert_eq!(found, [
    "Dr.", "Siti", "membeli", "buku-buku", "seharga", "Rp", "1.250.000", "di", "Jl.", "Melati", "No.", "7", ".",
]);
```

The stop that ends a sentence is a token of its own, that of an abbreviation belongs to it: the
tokenizer decides, so that no later layer tokenizes again.

# Example: only the words

```
use petik_token::{TokenKind, tokens};

let text = "Unduh di https://petik.id sekarang! 👍🏽 #hemat";
let words: Vec<_> =
    tokens(text).filter(|token| token.kind() == TokenKind::Word).map(|token| token.text()).collect();
assert_eq!(words, ["Unduh", "di", "sekarang"]);
```

# The grammar

All rules stand on one page, with examples: [`grammar`].

# What does this crate not do?

It knows no sentences (petik-sentence) and no roots (petik-stem), splits no clitics off
(*rumahnya* is one token here; petik-stem splits it), rewrites nothing, and never fails: any text
has tokens, even if they are only symbols.
*/

#![no_std]
#![deny(unsafe_code)]
#![allow(clippy::inline_always, reason = "what runs in a kernel must be compiled with its instruction set")]

extern crate alloc;
#[cfg(any(feature = "std", test))]
extern crate std;

mod abbreviation;
mod batch;
mod block;
mod byte_set;
mod class;
mod cursor;
#[cfg(test)]
mod differential;
mod emoji;
mod foreign;
#[expect(unsafe_code, reason = "vector instructions; every block says why it is sound")]
mod kernel;
mod naive;
#[cfg(any(test, feature = "oracle"))]
mod oracle;
mod outline;
mod page;
mod scanner;
mod source;
mod token;
mod tokenizer;
#[rustfmt::skip]
mod unicode_table;
mod web;
mod word;

#[doc = include_str!("../GRAMMAR.md")]
pub mod grammar {}

pub use batch::Batch;
pub use kernel::Kernel;
#[cfg(any(test, feature = "oracle"))]
pub use oracle::tokens_by_grammar;
pub use outline::{LineOutline, Outline, Outliner};
#[doc(inline)]
pub use petik_text::Span;
pub use token::{Token, TokenKind, TokenSpan};
pub use tokenizer::{Tokenizer, Tokens, token_spans, tokens};
