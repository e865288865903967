//! Bytes of the fuzzer as numbers, choices and text.

use std::borrow::Cow;

/// Reads an input from the front; behind the end everything is 0.
pub(crate) struct Choices<'a> {
    rest: &'a [u8],
}

impl<'a> Choices<'a> {
    pub(crate) const fn of(input: &'a [u8]) -> Self {
        Self { rest: input }
    }

    /// The next byte.
    pub(crate) fn byte(&mut self) -> u8 {
        let Some((&first, rest)) = self.rest.split_first() else { return 0 };
        self.rest = rest;
        first
    }

    /// A number below `count`.
    pub(crate) fn below(&mut self, count: u8) -> u8 {
        self.byte() % count
    }

    pub(crate) fn flag(&mut self) -> bool {
        self.byte() & 1 == 1
    }

    /// One of these; the first where there is nothing left.
    pub(crate) fn one_of<'o, T>(&mut self, options: &'o [T]) -> &'o T {
        &options[usize::from(self.byte()) % options.len()]
    }

    /// A weight such as callers give, sound or not.
    pub(crate) fn weight(&mut self) -> f64 {
        match self.byte() {
            255 => f64::NAN,
            254 => f64::INFINITY,
            253 => f64::NEG_INFINITY,
            252 => f64::MAX,
            251 => f64::MIN_POSITIVE,
            250 => -1.0,
            byte => f64::from(byte) / 16.0,
        }
    }

    /// Whether the input is used up.
    pub(crate) const fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// What is left.
    pub(crate) const fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// What is left, as text; bytes that are none are replaced.
    pub(crate) fn text(self) -> Cow<'a, str> {
        String::from_utf8_lossy(self.rest)
    }
}

/// Whether an input is one of 32 on which something is tried that takes longer than all else.
///
/// All bytes decide: a byte that asked for threads or connections, whose counters differ from run to run, would soon
/// be that of all inputs a fuzzer keeps.
pub(crate) fn is_rare(input: &[u8]) -> bool {
    input.iter().fold(0_u8, |sum, &byte| sum.wrapping_add(byte)) < 8
}

/// The place nearest to the middle of `text` where it may be cut.
pub(crate) fn middle(text: &str) -> usize {
    (0..=text.len() / 2).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}
