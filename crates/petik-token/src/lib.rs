//! Tokenizer for Indonesian text.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

mod scanner;
mod token;
mod tokenizer;

#[doc(inline)]
pub use petik_text::Span;
pub use token::{Token, TokenKind, TokenSpan};
pub use tokenizer::{Tokenizer, Tokens, token_spans, tokens};
