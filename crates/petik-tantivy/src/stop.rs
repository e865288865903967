//! Which words are not worth a place in the index.

use petik_lexicon::{Entry, entry};
use petik_stem::{Memo, Stemmer};
use tantivy_tokenizer_api::{Token, TokenFilter, TokenStream, Tokenizer};

use crate::stem::REMEMBERED;

/// How many words are left out; each level leaves out what the ones before it do.
///
/// The words are those of petik-lexicon, reviewed one by one.
///
/// # Examples
///
/// ```
/// use petik_tantivy::StopWords;
///
/// let words = ["yang", "dari", "menegaskan", "pertanyaan", "senjata"];
/// let left = |level: StopWords| words.into_iter().filter(|word| !level.contains(word)).collect::<Vec<_>>();
///
/// assert_eq!(left(StopWords::Function), ["menegaskan", "pertanyaan", "senjata"]);
/// assert_eq!(left(StopWords::News), ["pertanyaan", "senjata"]);
/// assert_eq!(left(StopWords::Wide), ["senjata"]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum StopWords {
    /// Words of the closed classes, some 300: *yang*, *dari*, *mereka*, *tidak*, *sudah*. They say nothing by
    /// themselves, so leaving them out costs no search a document.
    #[default]
    Function,
    /// The whole list, some 800: also what fills news and reports, as who said what and when (*ujar*, *menurut*,
    /// *menegaskan*, *kemarin*, *pihak*). It is what petik leaves out of keyphrases and summaries.
    News,
    /// All that is made of those: with clitics and particles (*dalamnya*), spoken (*gaada*), derived (*pertanyaan*,
    /// *kemungkinan*, for *tanya* and *mungkin* are listed). For topics and clusters, where only what
    /// tells documents apart should count; too many for a search box.
    Wide,
}

impl StopWords {
    /// Whether a word, folded, is left out at this level.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_tantivy::StopWords;
    ///
    /// assert!(StopWords::Function.contains("dengan"));
    /// assert!(!StopWords::Function.contains("ujarnya") && StopWords::News.contains("ujarnya"));
    /// ```
    #[must_use]
    pub fn contains(self, word: &str) -> bool {
        match self {
            Self::Function => entry(word).is_some_and(Entry::is_function_word),
            Self::News => is_listed(word),
            Self::Wide => is_listed(word) || is_listed(&Stemmer::new().informal(true).stem(word)),
        }
    }
}

fn is_listed(word: &str) -> bool {
    entry(word).is_some_and(|entry| entry.is_stop_word() || entry.is_function_word())
}

/// Leaves out the stop words of a level. Their positions stay empty, so that phrases still match.
///
/// Expects folded words, as [`IndonesianTokenizer`](crate::IndonesianTokenizer) gives them, and belongs before a
/// [`StemFilter`](crate::StemFilter): the stem of a stop word may be a word of content.
///
/// # Examples
///
/// ```
/// use petik_tantivy::{IndonesianTokenizer, StopFilter, StopWords};
/// use tantivy::tokenizer::{TextAnalyzer, TokenStream};
///
/// let mut analyzer =
///     TextAnalyzer::builder(IndonesianTokenizer::new()).filter(StopFilter::new(StopWords::Function)).build();
/// let mut stream = analyzer.token_stream("Kami pulang dari pasar");
/// let mut found = Vec::new();
/// stream.process(&mut |token| found.push((token.text.clone(), token.position)));
/// assert_eq!(found, [("pulang".into(), 1), ("pasar".into(), 3)]);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct StopFilter {
    level: StopWords,
}

impl StopFilter {
    /// The filter of one level.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_tantivy::{IndonesianTokenizer, StopFilter, StopWords};
    /// use tantivy::tokenizer::TextAnalyzer;
    ///
    /// let filter = StopFilter::new(StopWords::News);
    /// let mut analyzer = TextAnalyzer::builder(IndonesianTokenizer::new()).filter(filter).build();
    /// assert!(!analyzer.token_stream("katanya kemarin").advance());
    /// ```
    #[must_use]
    pub const fn new(level: StopWords) -> Self {
        Self { level }
    }
}

impl TokenFilter for StopFilter {
    type Tokenizer<T: Tokenizer> = StopTokenizer<T>;

    fn transform<T: Tokenizer>(self, tokenizer: T) -> StopTokenizer<T> {
        let memo =
            (self.level == StopWords::Wide).then(|| Memo::new(Stemmer::new().informal(true), REMEMBERED));
        StopTokenizer { level: self.level, memo, inner: tokenizer }
    }
}

/// A tokenizer without stop words, made by [`StopFilter`].
#[derive(Clone, Debug)]
pub struct StopTokenizer<T> {
    level: StopWords,
    /// Of the level that asks for stems.
    memo: Option<Memo<Stemmer>>,
    inner: T,
}

impl<T: Tokenizer> Tokenizer for StopTokenizer<T> {
    type TokenStream<'a> = StopTokenStream<'a, T::TokenStream<'a>>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Self::TokenStream<'a> {
        StopTokenStream { level: self.level, memo: self.memo.as_mut(), inner: self.inner.token_stream(text) }
    }
}

/// The tokens of one text without its stop words.
#[derive(Debug)]
pub struct StopTokenStream<'a, S> {
    level: StopWords,
    memo: Option<&'a mut Memo<Stemmer>>,
    inner: S,
}

impl<S: TokenStream> TokenStream for StopTokenStream<'_, S> {
    fn advance(&mut self) -> bool {
        while self.inner.advance() {
            let word = &self.inner.token().text;
            let is_stop_word = match &mut self.memo {
                Some(memo) => is_listed(word) || is_listed(memo.stem(word)),
                None => self.level.contains(word),
            };
            if !is_stop_word {
                return true;
            }
        }
        false
    }

    fn token(&self) -> &Token {
        self.inner.token()
    }

    fn token_mut(&mut self) -> &mut Token {
        self.inner.token_mut()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::IndonesianTokenizer;

    const TEXT: &str =
        "Menurut saksi, pertanyaannya belum dijawab dan gak ada kemungkinan lain, ujar polisi.";

    fn left(level: StopWords, text: &str) -> Vec<String> {
        let mut tokenizer = StopFilter::new(level).transform(IndonesianTokenizer::new());
        let mut found = Vec::new();
        tokenizer.token_stream(text).process(&mut |token| found.push(token.text.clone()));
        found
    }

    #[test]
    fn levels_leave_out_more_and_more() {
        let function =
            ["menurut", "saksi", "pertanyaannya", "dijawab", "kemungkinan", "lain", "ujar", "polisi"];
        assert_eq!(left(StopWords::Function, TEXT), function);
        assert_eq!(left(StopWords::News, TEXT), ["saksi", "pertanyaannya", "kemungkinan", "polisi"]);
        assert_eq!(left(StopWords::Wide, TEXT), ["saksi", "polisi"]);
    }

    #[test]
    fn a_level_says_of_a_word_what_its_filter_does() {
        for level in [StopWords::Function, StopWords::News, StopWords::Wide] {
            let words = left(StopWords::Function, TEXT).into_iter().filter(|word| !level.contains(word));
            assert_eq!(words.collect::<Vec<_>>(), left(level, TEXT));
        }
    }

    #[test]
    fn only_stop_words_leave_nothing() {
        assert!(left(StopWords::Function, "yang dan di").is_empty());
        assert!(left(StopWords::Wide, "").is_empty());
    }
}
