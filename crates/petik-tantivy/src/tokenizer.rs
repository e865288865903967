//! From petik's tokens to those of a search index.

use std::borrow::Cow;

use petik_stem::Stemmer;
use petik_text::{Span, fold};
use petik_token::{TokenKind, Tokens};
use tantivy_tokenizer_api::{Token, TokenStream, Tokenizer};

/// Cuts Indonesian text into the words that people search for, folded.
///
/// - Words, numbers, addresses and emoji are tokens; punctuation and symbols are none.
/// - A word with hyphens is one token where it is one word, as *buku-buku* and *sayur-mayur* are, and a token
///   for each of its parts elsewhere: *Rusia-Ukraina* is found by *Ukraina*, *COVID-19* by *covid*.
/// - `#` and `@` are left out, so that *banjir* finds *#banjir*.
/// - Abbreviations lose their stops: *Jl.* is *jl*, *S.H.* is *sh*.
///
/// The text of a token is folded (NFC, lower case, plain hyphens and apostrophes); its offsets frame what
/// the text has there.
///
/// # Examples
///
/// ```
/// use petik_tantivy::IndonesianTokenizer;
/// use tantivy::tokenizer::{TokenStream, Tokenizer};
///
/// let text = "Buku-buku S.H. Mintardja, #fiksi!";
/// let mut tokenizer = IndonesianTokenizer::new();
/// let mut stream = tokenizer.token_stream(text);
/// let mut found = Vec::new();
/// while stream.advance() {
///     let token = stream.token();
///     found.push((token.text.clone(), &text[token.offset_from..token.offset_to]));
/// }
/// let found: Vec<_> = found.iter().map(|(term, surface)| (term.as_str(), *surface)).collect();
/// assert_eq!(found, [("buku-buku", "Buku-buku"), ("sh", "S.H"), ("mintardja", "Mintardja"), ("fiksi", "fiksi")]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct IndonesianTokenizer {
    /// Tells words from compounds.
    stemmer: Stemmer,
}

impl IndonesianTokenizer {
    /// The tokenizer; it has no options.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_tantivy::IndonesianTokenizer;
    /// use tantivy::tokenizer::TextAnalyzer;
    ///
    /// let mut words = TextAnalyzer::from(IndonesianTokenizer::new());
    /// assert!(words.token_stream("Apa kabar?").advance());
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Tokenizer for IndonesianTokenizer {
    type TokenStream<'a> = IndonesianTokenStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> IndonesianTokenStream<'a> {
        let (stemmer, pieces) = (&self.stemmer, petik_token::tokens(text));
        IndonesianTokenStream { stemmer, text, pieces, parts: Span::default(), token: Token::default() }
    }
}

/// The words of one text, made by [`IndonesianTokenizer`].
#[derive(Debug)]
pub struct IndonesianTokenStream<'a> {
    stemmer: &'a Stemmer,
    text: &'a str,
    pieces: Tokens<'a>,
    /// What is left of a word that is cut at its hyphens.
    parts: Span,
    token: Token,
}

impl TokenStream for IndonesianTokenStream<'_> {
    fn advance(&mut self) -> bool {
        loop {
            if let Some(part) = self.next_part() {
                self.emit(part, fold);
                return true;
            }
            let Some(piece) = self.pieces.next() else { return false };
            let span = piece.span();
            match piece.kind() {
                TokenKind::Word if self.is_compound(piece.text()) => {
                    self.parts = span;
                    continue;
                }
                TokenKind::Word if piece.text().contains('.') => self.emit(span, without_stops),
                TokenKind::Mention | TokenKind::Hashtag => {
                    self.emit(Span::new(span.start + 1, span.end), fold);
                }
                TokenKind::Punctuation | TokenKind::Symbol => continue,
                _ => self.emit(span, fold),
            }
            return true;
        }
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

impl IndonesianTokenStream<'_> {
    /// Whether hyphens join words in this one: no analysis makes it one word.
    fn is_compound(&self, word: &str) -> bool {
        word.contains(is_hyphen) && self.stemmer.stem(word).contains('-')
    }

    /// The next part of a compound that is not empty.
    fn next_part(&mut self) -> Option<Span> {
        while !self.parts.is_empty() {
            let (start, end) = (self.parts.start, self.parts.end);
            let rest = self.text.get(start..end).unwrap_or_default();
            let (length, hyphen) = rest.match_indices(is_hyphen).next().unwrap_or((rest.len(), ""));
            self.parts = Span::new(start + length + hyphen.len(), end);
            if length > 0 {
                return Some(Span::new(start, start + length));
            }
        }
        None
    }

    fn emit(&mut self, span: Span, form: impl Fn(&str) -> Cow<'_, str>) {
        let surface = self.text.get(span.range()).unwrap_or_default();
        self.token.text.clear();
        self.token.text.push_str(&form(surface));
        self.token.offset_from = span.start;
        self.token.offset_to = span.end;
        // The first position is 0: a token begins with the last number there is.
        self.token.position = self.token.position.wrapping_add(1);
    }
}

/// What [`fold`] makes a plain hyphen.
fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// An abbreviation as people type it who search for it.
fn without_stops(surface: &str) -> Cow<'_, str> {
    fold(surface).replace('.', "").into()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Term, surface and position of each token.
    fn tokens(text: &str) -> Vec<(String, &str, usize)> {
        let mut tokenizer = IndonesianTokenizer::new();
        let mut stream = tokenizer.token_stream(text);
        let mut found = Vec::new();
        while let Some(token) = stream.next() {
            found.push((token.text.clone(), &text[token.offset_from..token.offset_to], token.position));
        }
        found
    }

    #[track_caller]
    fn assert_tokens(text: &str, expected: &[(&str, &str)]) {
        let found = tokens(text);
        let pairs: Vec<_> = found.iter().map(|(term, surface, _)| (term.as_str(), *surface)).collect();
        assert_eq!(pairs, expected);
        assert!(found.iter().enumerate().all(|(index, token)| token.2 == index));
    }

    #[test]
    fn doubled_words_are_one() {
        assert_tokens(
            "Anak‑anaknya makan sayur-mayur",
            &[("anak-anaknya", "Anak‑anaknya"), ("makan", "makan"), ("sayur-mayur", "sayur-mayur")],
        );
    }

    #[test]
    fn joined_words_are_several() {
        assert_tokens(
            "Rusia‐Ukraina, COVID-19",
            &[("rusia", "Rusia"), ("ukraina", "Ukraina"), ("covid", "COVID"), ("19", "19")],
        );
    }

    #[test]
    fn signs_and_marks_are_left_out() {
        assert_tokens(
            "@Rina: “hemat” 50% #BBM 👍🏽 pasar.id!",
            &[
                ("rina", "Rina"),
                ("hemat", "hemat"),
                ("50", "50"),
                ("bbm", "BBM"),
                ("👍🏽", "👍🏽"),
                ("pasar.id", "pasar.id"),
            ],
        );
    }

    #[test]
    fn offsets_are_of_the_text_as_given() {
        // A decomposed é and an apostrophe of three bytes: the term is shorter than what it was made of.
        assert_tokens("kafe\u{301} Jum’at", &[("kafé", "kafe\u{301}"), ("jum'at", "Jum’at")]);
    }

    #[test]
    fn abbreviations_lose_their_stops() {
        assert_tokens("di Jl. Melati", &[("di", "di"), ("jl", "Jl."), ("melati", "Melati")]);
        assert_tokens("Hasan, S.H., hakim", &[("hasan", "Hasan"), ("sh", "S.H."), ("hakim", "hakim")]);
    }

    proptest! {
        #[test]
        fn any_text_has_ordered_tokens_that_are_not_empty(text in "[a-z@#.‑é\u{301} -]{0,20}|\\PC{0,40}") {
            let mut end = 0;
            for (index, (term, surface, position)) in tokens(&text).into_iter().enumerate() {
                let start = surface.as_ptr().addr() - text.as_ptr().addr();
                prop_assert!(!term.is_empty() && start >= end && position == index);
                end = start + surface.len();
            }
        }
    }
}
