//! Plain tokens: those that masks alone have found.

use super::{BLOCK, Window};
use crate::class::Class;
use crate::token::{TokenKind, TokenSpan};

/// First bytes of tokens, and the bytes right behind them: the n-th end belongs to the n-th start.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Bounds {
    pub(crate) starts: u64,
    pub(crate) ends: u64,
}

impl Bounds {
    /// The first byte of the next token and the byte right behind it.
    #[inline(always)]
    pub(crate) fn take(&mut self) -> (usize, usize) {
        let token = (self.starts.trailing_zeros() as usize, self.ends.trailing_zeros() as usize);
        self.starts &= self.starts.wrapping_sub(1);
        self.ends &= self.ends.wrapping_sub(1);
        token
    }
}

/// Some plain tokens of a block.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plain<'a> {
    /// Where the block begins in the text.
    pub(crate) base: usize,
    /// How many tokens there are.
    pub(crate) count: usize,
    /// The bounds that begin with theirs.
    pub(crate) bounds: Bounds,
    /// The block.
    pub(crate) window: &'a Window,
}

impl Plain<'_> {
    /// The next token. Behind the last one the result means nothing.
    #[inline(always)]
    pub(super) fn next(&mut self) -> TokenSpan {
        let (start, end) = self.bounds.take();
        plain_token(self.base, start, end, self.window[start % BLOCK])
    }
}

/// The plain token from `start` up to `end` in the block at `base`, whose first byte is `first`.
#[inline(always)]
pub(crate) fn plain_token(base: usize, start: usize, end: usize, first: u8) -> TokenSpan {
    TokenSpan::from_bits(base + start, base + end, TokenSpan::kind_bits(KINDS[usize::from(first)]))
}

/// The kinds of plain tokens by their first byte.
pub(super) static KINDS: [TokenKind; 256] = {
    let mut kinds = [TokenKind::Symbol; 256];
    let mut byte = 0;
    while byte < kinds.len() {
        kinds[byte] = match Class::of_ascii(byte) {
            Class::Letter => TokenKind::Word,
            Class::Digit => TokenKind::Number,
            Class::Punctuation => TokenKind::Punctuation,
            _ => TokenKind::Symbol,
        };
        byte += 1;
    }
    kinds
};
