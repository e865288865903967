//! From a text to a document.

use std::sync::Arc;

use petik_sentence::{SentenceKind, SentenceRange, Splitter};
use petik_stem::Stemmer;
use petik_text::Span;
use petik_token::{TokenSpan, token_spans};

use crate::document::Layers;
use crate::{Document, Language, detect};

/// Makes [`Document`]s: computes each layer of a text exactly once.
///
/// One analyzer serves any number of texts and threads.
///
/// # Examples
///
/// ```
/// use petik::{Analyzer, Language, Lexicon, Stemmer};
///
/// // A collection known to be Indonesian, with a word that no dictionary has yet.
/// let stemmer = Stemmer::with_lexicon(Lexicon::builtin().add("healing"));
/// let analyzer = Analyzer::new().language(Language::INDONESIAN).stemmer(stemmer);
///
/// let document = analyzer.document("Mereka healingnya ke Bali.");
/// assert_eq!(document.term_stem(petik::TermId::new(0)), "healing");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Analyzer {
    language: Option<Language>,
    stemmer: Arc<Stemmer>,
}

impl Analyzer {
    /// Detects the language of each text and stems Indonesian with the built-in lexicon.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Analyzer;
    ///
    /// let analyzer = Analyzer::new();
    /// let counts = ["Hujan reda.", "Air surut. Warga pulang."].map(|it| analyzer.document(it).sentences().len());
    /// assert_eq!(counts, [1, 2]);
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes every text for one in this language instead of detecting it.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::{Analyzer, Language};
    ///
    /// let sundanese = Language::from_code("su").unwrap_or(Language::INDONESIAN);
    /// let document = Analyzer::new().language(sundanese).document("Cai walungan geus gedé.");
    /// assert_eq!(document.language().name(), "Sundanese");
    /// ```
    #[must_use]
    pub fn language(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }

    /// Stems Indonesian with this stemmer.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::{Analyzer, Lexicon, Stemmer, TermId};
    ///
    /// let lexicon = Lexicon::builtin().keep("penggunaan");
    /// let analyzer = Analyzer::new().stemmer(Stemmer::with_lexicon(lexicon));
    /// assert_eq!(analyzer.document("Penggunaan").term_stem(TermId::new(0)), "penggunaan");
    /// ```
    #[must_use]
    pub fn stemmer(mut self, stemmer: Stemmer) -> Self {
        self.stemmer = Arc::new(stemmer);
        self
    }

    /// Analyzes a text: language, tokens, sentences, terms.
    ///
    /// Any text will do, also an empty one.
    ///
    /// # Complexity
    ///
    /// Time and memory near-linear in the text. Each distinct word is stemmed once.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Analyzer;
    ///
    /// let document = Analyzer::new().document("Rapat di Jl. Melati No. 5. Hasilnya menyusul.");
    /// assert_eq!(document.sentence_text(1), "Hasilnya menyusul.");
    /// ```
    pub fn document(&self, text: impl Into<String>) -> Document {
        let text = text.into();
        let mut tokens = token_spans(&text);
        let mut sentences = Splitter::new().ranges(&text, &tokens);
        // They are kept as long as the document.
        tokens.shrink_to_fit();
        sentences.shrink_to_fit();
        let sentence_spans = sentences.iter().map(|sentence| hull(&tokens, *sentence)).collect();
        self.finished(Layers { text, tokens, sentences, sentence_spans })
    }

    /// Analyzes a text whose paragraphs are split into sentences already.
    ///
    /// Each string is exactly one sentence, whatever stops it holds, and an empty one is a sentence
    /// without tokens: indices count the strings across paragraphs. The document's text is the strings
    /// joined by a space, the paragraphs joined by an empty line.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Analyzer;
    ///
    /// let paragraphs = [
    ///     vec!["Air surut . Warga pulang .".to_owned(), "Sekolah dibuka .".to_owned()],
    ///     vec!["Listrik menyala .".to_owned()],
    /// ];
    /// let document = Analyzer::new().document_from_sentences(&paragraphs);
    ///
    /// assert_eq!(document.sentences().len(), 3);
    /// assert_eq!(document.sentence_text(0), "Air surut . Warga pulang .");
    /// assert!(document.sentences()[2].opens_paragraph());
    /// assert!(document.text().ends_with("dibuka .\n\nListrik menyala ."));
    /// ```
    pub fn document_from_sentences(&self, paragraphs: &[Vec<String>]) -> Document {
        let mut layers = Layers {
            text: String::new(),
            tokens: Vec::new(),
            sentences: Vec::new(),
            sentence_spans: Vec::new(),
        };
        for (index, paragraph) in paragraphs.iter().enumerate() {
            layers.text.push_str(if index == 0 { "" } else { "\n\n" });
            for (index, sentence) in paragraph.iter().enumerate() {
                layers.text.push_str(if index == 0 { "" } else { " " });
                layers.push(sentence, index == 0);
            }
        }
        self.finished(layers)
    }

    fn finished(&self, layers: Layers) -> Document {
        let language = self.language.unwrap_or_else(|| detect(&layers.text).language());
        Document::from_layers(layers, language, Arc::clone(&self.stemmer))
    }
}

impl Layers {
    /// Appends one sentence. It is tokenized by itself, lest an abbreviation at its end keep its stop
    /// because the next sentence goes on.
    fn push(&mut self, sentence: &str, opens_paragraph: bool) {
        let (start, first) = (self.text.len(), self.tokens.len());
        self.text.push_str(sentence);
        let shifted = |token: TokenSpan| TokenSpan::new(token.span().shifted(start), token.kind());
        self.tokens.extend(token_spans(sentence).into_iter().map(shifted));
        let tokens = first..self.tokens.len();
        self.sentences.push(SentenceRange::new(tokens, SentenceKind::Sentence, opens_paragraph));
        self.sentence_spans.push(Span::new(start, self.text.len()));
    }
}

/// From the start of a sentence's first token to the end of its last.
fn hull(tokens: &[TokenSpan], sentence: SentenceRange) -> Span {
    match tokens.get(sentence.tokens()) {
        Some([first, .., last]) => Span::new(first.start(), last.end()),
        Some([only]) => only.span(),
        _ => Span::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(paragraphs: &[&[&str]]) -> Document {
        let owned: Vec<Vec<String>> =
            paragraphs.iter().map(|it| it.iter().map(|&sentence| sentence.to_owned()).collect()).collect();
        Analyzer::new().document_from_sentences(&owned)
    }

    #[test]
    fn each_given_string_is_one_sentence() {
        let document = split(&[&["", "Satu. Dua.", " \n "], &[], &["Tiga"]]);
        let texts: Vec<&str> = (0..4).map(|index| document.sentence_text(index)).collect();
        assert_eq!(texts, ["", "Satu. Dua.", " \n ", "Tiga"]);
        let opens: Vec<bool> =
            document.sentences().iter().map(|sentence| sentence.opens_paragraph()).collect();
        assert_eq!(opens, [true, false, false, true]);
        assert_eq!(document.sentences().iter().flat_map(|it| it.tokens()).count(), document.tokens().len());
    }

    #[test]
    fn sentences_do_not_lean_on_each_other() {
        let document = split(&[&["Ia tinggal di Jl.", "Melati indah."]]);
        assert_eq!(document.tokens()[3].text_in(document.text()), "Jl");
    }

    #[test]
    fn no_paragraphs_make_an_empty_document() {
        assert!(split(&[]).text().is_empty());
        assert!(split(&[&[]]).sentences().is_empty());
    }
}
