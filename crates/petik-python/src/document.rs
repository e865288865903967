//! A text with all its layers.

use petik::Analyzer;
use pyo3::prelude::*;

use crate::offsets::{Offsets, Unit};
use crate::options::{LanguageCode, summarizer};
use crate::stemmer::Stemmer;
use crate::values::{Keyphrase, Sentence, SummarySentence, Token};

/// A text with its language, tokens, sentences and terms, each computed once.
///
/// ``title`` is one that stands beside the text, ``language`` a code such as ``"jv"`` for a text whose language
/// need not be guessed, ``stemmer`` one with your own words.
///
/// >>> import petik
/// >>> document = petik.Document("Petani panen padi. Harga gabah naik di tingkat petani.")
/// >>> document.language, len(document.sentences), document.keywords(1)[0].text
/// ('id', 2, 'petani')
#[pyclass(frozen, module = "petik")]
pub(crate) struct Document {
    inner: petik::Document,
    unit: Unit,
}

#[pymethods]
impl Document {
    #[new]
    #[pyo3(
        signature = (text, *, title=None, language=None, stemmer=None, offsets=Unit::CodePoints),
        text_signature = "(text, *, title=None, language=None, stemmer=None, offsets='codepoints')"
    )]
    fn new(
        py: Python<'_>,
        text: &str,
        title: Option<&str>,
        language: Option<LanguageCode>,
        stemmer: Option<&Stemmer>,
        offsets: Unit,
    ) -> Self {
        py.detach(|| {
            let analyzer = Analyzer::new();
            let analyzer = language.into_iter().fold(analyzer, |analyzer, code| analyzer.language(code.0));
            let analyzer =
                stemmer.into_iter().fold(analyzer, |analyzer, it| analyzer.stemmer(it.inner.clone()));
            let document = analyzer.document(text);
            let inner = title.into_iter().fold(document, petik::Document::titled);
            Self { inner, unit: offsets }
        })
    }

    /// The text as it was given.
    ///
    /// >>> import petik
    /// >>> petik.Document("Air surut.").text
    /// 'Air surut.'
    #[getter]
    fn text(&self) -> &str {
        self.inner.text()
    }

    /// The title as it was given; empty without one.
    ///
    /// >>> import petik
    /// >>> petik.Document("Air surut.", title="Banjir Surut").title
    /// 'Banjir Surut'
    #[getter]
    fn title(&self) -> &str {
        self.inner.title()
    }

    /// The code of the language: guessed, or as it was given.
    ///
    /// >>> import petik
    /// >>> petik.Document("Cai walungan geus gedé.", language="su").language
    /// 'su'
    #[getter]
    fn language(&self) -> &'static str {
        self.inner.language().code()
    }

    /// All tokens in the order of the text.
    ///
    /// >>> import petik
    /// >>> [token.kind for token in petik.Document("Harga Rp5.000").tokens]
    /// ['word', 'word', 'number']
    #[getter]
    fn tokens(&self, py: Python<'_>) -> Vec<Token> {
        py.detach(|| {
            let (text, offsets) = (self.inner.text(), self.offsets());
            let tokens = self.inner.tokens().iter();
            tokens.map(|token| Token::new(text, token.kind(), token.span(), &offsets)).collect()
        })
    }

    /// Sentences and headings in the order of the text.
    ///
    /// >>> import petik
    /// >>> [sentence.text for sentence in petik.Document("Air surut. Warga pulang.").sentences]
    /// ['Air surut.', 'Warga pulang.']
    #[getter]
    fn sentences(&self, py: Python<'_>) -> Vec<Sentence> {
        py.detach(|| {
            let (text, offsets) = (self.inner.text(), self.offsets());
            let sentences = self.inner.sentences().iter().enumerate();
            let sentence = |(index, sentence): (usize, &petik::SentenceRange)| {
                Sentence::new(text, sentence.kind(), self.inner.sentence_span(index), &offsets)
            };
            sentences.map(sentence).collect()
        })
    }

    /// The stems of the words that have content, in the order of the text: no stop words, no numbers.
    ///
    /// >>> import petik
    /// >>> petik.Document("Mereka mendukung perundingan itu.").terms
    /// ['dukung', 'runding']
    #[getter]
    fn terms(&self) -> Vec<&str> {
        let terms = self.inner.terms().slots().iter().filter_map(|slot| slot.term());
        terms.map(|term| self.inner.term_stem(term)).collect()
    }

    /// The ``limit`` phrases that say most about the text and its title, best first.
    ///
    /// >>> import petik
    /// >>> document = petik.Document("Banjir rob merendam pesisir. Warga menghadapi banjir rob.")
    /// >>> document.keywords(1)[0].text
    /// 'banjir rob'
    #[pyo3(signature = (limit=10))]
    fn keywords(&self, py: Python<'_>, limit: usize) -> Vec<Keyphrase> {
        py.detach(|| {
            let offsets = self.offsets();
            self.inner.keyphrases(limit).iter().map(|keyphrase| Keyphrase::new(keyphrase, &offsets)).collect()
        })
    }

    /// The picked sentences in the order of the text: so many, or with ``words`` as many as have so many words together.
    ///
    /// Sentences that share words with the ``query`` come first.
    ///
    /// >>> import petik
    /// >>> text = "Banjir melanda Jakarta sejak Senin. Harga beras naik di pasar. Sekolah tetap dibuka."
    /// >>> [sentence.text for sentence in petik.Document(text).summarize(1, query="kenaikan harga beras")]
    /// ['Harga beras naik di pasar.']
    #[pyo3(signature = (sentences=3, *, words=None, query=None))]
    fn summarize(
        &self,
        py: Python<'_>,
        sentences: usize,
        words: Option<usize>,
        query: Option<&str>,
    ) -> PyResult<Vec<SummarySentence>> {
        let summarizer = summarizer(sentences, words, query)?;
        Ok(py.detach(|| {
            let offsets = self.offsets();
            let summary = summarizer.summarize(&self.inner);
            summary.sentences().iter().map(|sentence| SummarySentence::new(sentence, &offsets)).collect()
        }))
    }

    fn __repr__(&self) -> String {
        let (language, sentences) = (self.language(), self.inner.sentences().len());
        format!("Document(language='{language}', sentences=<{sentences}>)")
    }
}

impl Document {
    fn offsets(&self) -> Offsets {
        Offsets::new(self.inner.text(), self.unit)
    }
}
