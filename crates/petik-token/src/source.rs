//! A text, and how to read it.

use crate::cursor::Cursor;

/// What tokens are found in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source<'a> {
    pub(crate) cursor: Cursor<'a>,
    /// Whether web addresses, mentions and hashtags are tokens of their own kind.
    pub(crate) web: bool,
    /// Whether it is short as a tweet is, in which rare bytes are as frequent as not: to ask for them is guessed
    /// wrong for every second block, so they are looked for in each.
    pub(crate) is_short: bool,
}

impl<'a> Source<'a> {
    #[inline(always)]
    pub(crate) fn new(text: &'a str, web: bool) -> Self {
        /// The longest tweet has 280 characters.
        const SHORT: usize = 512;

        Self { cursor: Cursor::new(text), web, is_short: text.len() <= SHORT }
    }
}
