//! The ways in: [`tokens`], [`token_spans`] and the options of [`Tokenizer`].

use alloc::vec::Vec;

use petik_text::Span;

use crate::abbreviation;
use crate::batch::Batch;
use crate::class::Class;
use crate::cursor::Cursor;
use crate::kernel::{Kernel, Ready};
use crate::naive;
use crate::scanner::{self, Scanner};
use crate::source::Source;
use crate::token::{Token, TokenKind, TokenSpan};

/// Iterates over the tokens of `text`, with the default options.
///
/// # Complexity
///
/// Linear in the bytes of `text`; allocates nothing.
///
/// # Examples
///
/// ```
/// let words: Vec<_> = petik_token::tokens("Anak-anak membaca 3 buku.").map(|t| t.text()).collect();
/// assert_eq!(words, ["Anak-anak", "membaca", "3", "buku", "."]);
/// ```
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokenizer::new().tokens(text)
}

/// Collects the tokens of `text` without a borrow of it, with the default options.
///
/// # Complexity
///
/// Linear in the bytes of `text`.
///
/// # Examples
///
/// ```
/// let text = "Harganya Rp5.000.";
/// let tokens = petik_token::token_spans(text);
/// assert_eq!(tokens[2].text_in(text), "5.000");
/// ```
pub fn token_spans(text: &str) -> Vec<TokenSpan> {
    let mut buffer = Vec::new();
    Tokenizer::new().tokens_into(text, &mut buffer);
    buffer
}

/// A tokenizer with options, by value; any combination of them is right.
///
/// # Examples
///
/// Web addresses, mentions and hashtags are one token each, unless told otherwise:
///
/// ```
/// use petik_token::Tokenizer;
///
/// let count = |tokenizer: Tokenizer| tokenizer.tokens("@budi baca #berita").count();
/// assert_eq!(count(Tokenizer::new()), 3);
/// assert_eq!(count(Tokenizer::new().web(false)), 5);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tokenizer {
    pub(crate) web: bool,
    pub(crate) kernel: Option<Kernel>,
}

impl Tokenizer {
    /// The default options: everything on.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_token::Tokenizer::new().tokens("Baca Kompas.com").count(), 2);
    /// ```
    pub const fn new() -> Self {
        Self { web: true, kernel: None }
    }

    /// Whether URLs, e-mail addresses, mentions and hashtags are tokens of their own kind (the
    /// default) or are cut like any other text.
    ///
    /// # Examples
    ///
    /// ```
    /// let plain = petik_token::Tokenizer::new().web(false);
    /// assert_eq!(plain.tokens("#hemat").count(), 2);
    /// ```
    #[must_use]
    pub const fn web(mut self, on: bool) -> Self {
        self.web = on;
        self
    }

    /// The instruction set to classify bytes with, where this machine has it; the best at hand is
    /// the default. The tokens are the same with each.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_token::{Kernel, Tokenizer};
    ///
    /// let portable = Tokenizer::new().kernel(Kernel::Words);
    /// assert_eq!(portable.tokens("Selamat pagi").count(), 2);
    /// ```
    #[must_use]
    pub const fn kernel(mut self, kernel: Kernel) -> Self {
        self.kernel = Some(kernel);
        self
    }

    /// Iterates over the tokens of `text`.
    ///
    /// # Complexity
    ///
    /// Linear in the bytes of `text`; allocates nothing.
    ///
    /// # Examples
    ///
    /// ```
    /// let first = petik_token::Tokenizer::new().tokens("Selamat pagi").next().unwrap();
    /// assert_eq!(first.text(), "Selamat");
    /// ```
    pub fn tokens(self, text: &str) -> Tokens<'_> {
        Tokens { scanner: Scanner::new(self.source(text), self.ready()), at: 0 }
    }

    /// The token that begins at the byte `start` of `text`, or `None` where no character begins or
    /// one that is part of no token.
    ///
    /// No token reaches over white space, so behind it tokenizing can begin anywhere: this is for who needs
    /// to know of one place alone, as whether a stop belongs to the word before it.
    ///
    /// # Complexity
    ///
    /// Linear in the bytes of the token.
    ///
    /// # Examples
    ///
    /// ```
    /// let text = "Rapat di Jl. Melati.";
    /// let token = petik_token::Tokenizer::new().token_at(text, 9).unwrap();
    /// # #[cfg(feature = "lexicon")]
    /// assert_eq!(token.text_in(text), "Jl.");
    /// ```
    pub fn token_at(self, text: &str, start: usize) -> Option<TokenSpan> {
        let cursor = Cursor::new(text);
        // A plain word and its stop, which is what callers ask about, can be nothing but that: the grammar
        // would ask a thousand instructions' worth of questions first.
        let end = cursor.ascii_run(start, usize::MAX, |byte| byte.is_ascii_alphabetic());
        if end > start && cursor.byte(end) == b'.' && cursor.byte(end + 1) == b' ' {
            let end = abbreviation::with_stop(cursor, start, end);
            return Some(TokenSpan::new(Span::new(start, end), TokenKind::Word));
        }
        let first = text.get(start..)?.chars().next()?;
        (!Class::of(first).is_outside()).then(|| naive::token_at(cursor, start, self.web))
    }

    /// Appends the tokens of `text` to `buffer`, whose capacity serves again for the next text.
    ///
    /// # Complexity
    ///
    /// Linear in the bytes of `text`; allocates only where `buffer` must grow.
    ///
    /// # Examples
    ///
    /// ```
    /// let mut buffer = Vec::new();
    /// petik_token::Tokenizer::new().tokens_into("Selamat pagi", &mut buffer);
    /// assert_eq!(buffer.len(), 2);
    /// ```
    pub fn tokens_into(self, text: &str, buffer: &mut Vec<TokenSpan>) {
        scanner::append(self.source(text), self.ready(), buffer);
    }
}

impl Tokenizer {
    /// Fills `batch` with the tokens of each of many short texts, in place of what it held; what
    /// is to be set up for a text is set up once for all.
    ///
    /// # Complexity
    ///
    /// Linear in the bytes of the texts; allocates only where `batch` must grow.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_token::{Batch, Tokenizer};
    ///
    /// let tweets = ["Macet lagi di Sudirman 😩", "@infobmkg gempa?", "Selamat pagi!"];
    /// let mut batch = Batch::new();
    /// Tokenizer::new().batch_into(tweets, &mut batch);
    ///
    /// assert_eq!(batch.len(), 3);
    /// assert_eq!(batch.tokens(1)[0].text_in(tweets[1]), "@infobmkg");
    /// ```
    pub fn batch_into<'t>(self, texts: impl IntoIterator<Item = &'t str>, batch: &mut Batch) {
        let (tokens, ends) = batch.begin();
        let sources = texts.into_iter().map(|text| self.source(text));
        scanner::append_each(sources, self.ready(), tokens, |end| ends.push(end));
    }

    #[inline]
    fn source(self, text: &str) -> Source<'_> {
        Source::new(text, self.web)
    }

    /// The kernel to use on this machine.
    fn ready(self) -> Ready {
        Ready::or_best(self.kernel)
    }
}

impl Default for Tokenizer {
    fn default() -> Self {
        Self::new()
    }
}

/// An iterator over the tokens of a text, made by [`tokens`] or [`Tokenizer::tokens`].
///
/// # Examples
///
/// ```
/// let mut tokens = petik_token::tokens("Apa kabar?");
/// assert_eq!(tokens.next().unwrap().text(), "Apa");
/// assert_eq!(tokens.rest(), " kabar?");
/// ```
#[derive(Clone, Debug)]
pub struct Tokens<'a> {
    scanner: Scanner<'a>,
    /// Behind the last token.
    at: usize,
}

impl<'a> Tokens<'a> {
    /// The text not read yet.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_token::tokens("Apa kabar?").rest(), "Apa kabar?");
    /// ```
    pub fn rest(&self) -> &'a str {
        &self.scanner.text()[self.at..]
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    #[inline]
    fn next(&mut self) -> Option<Token<'a>> {
        let token = self.scanner.next()?;
        self.at = token.end();
        Some(Token::new(self.scanner.text(), token))
    }
}

impl core::iter::FusedIterator for Tokens<'_> {}
