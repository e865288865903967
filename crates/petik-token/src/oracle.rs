//! The grammar run over a whole text: what every other way in must equal.

use alloc::vec::Vec;

use crate::class::Class;
use crate::cursor::Cursor;
use crate::naive;
use crate::token::TokenSpan;
use crate::tokenizer::Tokenizer;

/// The tokens of `text` by the grammar alone, run from the start, one after the other: the oracle
/// that every other way in must equal.
///
/// # Examples
///
/// ```
/// use petik_token::{Tokenizer, token_spans, tokens_by_grammar};
///
/// let text = "Harganya Rp5.000.";
/// assert_eq!(tokens_by_grammar(text, Tokenizer::new()), token_spans(text));
/// ```
pub fn tokens_by_grammar(text: &str, options: Tokenizer) -> Vec<TokenSpan> {
    let cursor = Cursor::new(text);
    let mut tokens = Vec::new();
    let mut at = cursor.run(0, Class::is_outside);
    while at < text.len() {
        let token = naive::token_at(cursor, at, options.web);
        at = cursor.run(token.end(), Class::is_outside);
        tokens.push(token);
    }
    tokens
}
