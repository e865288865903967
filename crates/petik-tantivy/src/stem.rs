//! Words to their roots inside an analyzer.

use petik_stem::{Memo, Stemmer};
use tantivy_tokenizer_api::{Token, TokenFilter, TokenStream, Tokenizer};

/// Words of which the stems are remembered: the better part of any text, in some 200 kB.
pub(crate) const REMEMBERED: usize = 2048;

/// Replaces each word by its stem; offsets stay those of the word.
///
/// The [`Stemmer`] decides what a stem is: the root by default, the dictionary form with
/// [`Profile::Lemma`](crate::Profile::Lemma), chats and tweets with [`Stemmer::informal`].
///
/// # Examples
///
/// ```
/// use petik_tantivy::{IndonesianTokenizer, Profile, StemFilter, Stemmer};
/// use tantivy::tokenizer::{TextAnalyzer, TokenStream};
///
/// let stems = |filter: StemFilter| {
///     let mut analyzer = TextAnalyzer::builder(IndonesianTokenizer::new()).filter(filter).build();
///     let mut stems = Vec::new();
///     analyzer.token_stream("kesempatan mendukungnya").process(&mut |token| stems.push(token.text.clone()));
///     stems
/// };
///
/// assert_eq!(stems(StemFilter::default()), ["sempat", "dukung"]);
/// assert_eq!(stems(StemFilter::new(Stemmer::new().profile(Profile::Lemma))), ["kesempatan", "dukung"]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct StemFilter {
    stemmer: Stemmer,
}

impl StemFilter {
    /// The filter with a stemmer of one's choice.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_tantivy::{IndonesianTokenizer, StemFilter, Stemmer};
    /// use tantivy::tokenizer::{TextAnalyzer, TokenStream};
    ///
    /// let chats = StemFilter::new(Stemmer::new().informal(true));
    /// let mut analyzer = TextAnalyzer::builder(IndonesianTokenizer::new()).filter(chats).build();
    /// let mut stream = analyzer.token_stream("ngopi");
    /// assert_eq!(stream.next().map(|token| token.text.as_str()), Some("kopi"));
    /// ```
    #[must_use]
    pub const fn new(stemmer: Stemmer) -> Self {
        Self { stemmer }
    }
}

impl TokenFilter for StemFilter {
    type Tokenizer<T: Tokenizer> = StemTokenizer<T>;

    fn transform<T: Tokenizer>(self, tokenizer: T) -> StemTokenizer<T> {
        StemTokenizer { memo: Memo::new(self.stemmer, REMEMBERED), inner: tokenizer }
    }
}

/// A tokenizer of stems, made by [`StemFilter`].
#[derive(Clone, Debug)]
pub struct StemTokenizer<T> {
    /// Lives as long as the tokenizer: words come back from document to document.
    memo: Memo<Stemmer>,
    inner: T,
}

impl<T: Tokenizer> Tokenizer for StemTokenizer<T> {
    type TokenStream<'a> = StemTokenStream<'a, T::TokenStream<'a>>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Self::TokenStream<'a> {
        StemTokenStream { memo: &mut self.memo, inner: self.inner.token_stream(text) }
    }
}

/// The tokens of one text with stems for words.
#[derive(Debug)]
pub struct StemTokenStream<'a, S> {
    memo: &'a mut Memo<Stemmer>,
    inner: S,
}

impl<S: TokenStream> TokenStream for StemTokenStream<'_, S> {
    fn advance(&mut self) -> bool {
        let advances = self.inner.advance();
        if advances {
            let text = &mut self.inner.token_mut().text;
            let stem = self.memo.stem(text);
            text.clear();
            text.push_str(stem);
        }
        advances
    }

    fn token(&self) -> &Token {
        self.inner.token()
    }

    fn token_mut(&mut self) -> &mut Token {
        self.inner.token_mut()
    }
}
