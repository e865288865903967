//! Summaries of documents.

use core::fmt;
use std::collections::HashSet;

use petik_keyword::TermId;
use petik_sentence::{SentenceKind, SentenceRange};
use petik_summary::{Budget, Contribution, SentenceScorer, Sentences, SummarizerError};
use petik_text::Span;
use petik_token::TokenKind;

use crate::sentence_form::FormReader;
use crate::spacing::single_spaced;
use crate::{Analyzer, Document};

/// Picks the sentences that summarize a document.
///
/// Headings are not picked, unless the document has nothing else.
///
/// # Examples
///
/// ```
/// use petik::{Budget, Document, Summarizer};
///
/// let text = "Banjir Jakarta\n\nBanjir melanda Jakarta. Ada yang mengungsi. Hujan sudah reda.";
/// let summarizer = Summarizer::builder().budget(Budget::Sentences(1)).build()?;
///
/// assert_eq!(summarizer.summarize(&Document::new(text)).to_string(), "Banjir melanda Jakarta.");
/// # Ok::<(), petik::SummarizerError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Summarizer {
    picker: petik_summary::Summarizer,
    query: Option<String>,
}

impl Summarizer {
    /// Options to build from: three sentences, scored by [`Ranker`](crate::Ranker).
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::{Budget, Summarizer};
    ///
    /// assert!(Summarizer::builder().budget(Budget::Words(60)).build().is_ok());
    /// ```
    pub fn builder() -> SummarizerBuilder {
        SummarizerBuilder { picker: petik_summary::Summarizer::builder(), query: None }
    }

    /// Picks the sentences of a summary, in the order of the document.
    ///
    /// # Complexity
    ///
    /// Near-linear in the terms of the document.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::{Document, Summarizer};
    ///
    /// let document = Document::new("Air surut. Warga pulang. Sekolah dibuka. Listrik menyala.");
    /// assert_eq!(Summarizer::default().summarize(&document).sentences().len(), 3);
    /// ```
    pub fn summarize(&self, document: &Document) -> Summary {
        self.summary(document, &self.asked(document))
    }

    /// Picks as [`summarize`](Self::summarize) does, and says why: what the features of each picked sentence
    /// add to its score, the largest first.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::{Document, Summarizer};
    ///
    /// let document = Document::new("Banjir melanda Jakarta sejak Senin pagi. Warga mengungsi ke balai desa.");
    /// let (summary, reasons) = Summarizer::default().explained(&document);
    /// let sum: f64 = reasons[0].iter().map(|reason| reason.amount()).sum();
    /// assert!((sum - summary.sentences()[0].score()).abs() < 1e-9);
    /// ```
    pub fn explained(&self, document: &Document) -> (Summary, Vec<Vec<Contribution>>) {
        let sentences = self.asked(document);
        let reasons = self.picker.explain(&sentences, &self.picker.picks(&sentences));
        (self.summary(document, &sentences), reasons)
    }

    fn summary(&self, document: &Document, sentences: &Sentences) -> Summary {
        let picks = self.picker.picks(sentences);
        let sentences =
            picks.iter().map(|pick| SummarySentence::new(document, pick.sentence(), pick.score()));
        Summary { sentences: sentences.collect() }
    }

    /// The sentences, with the terms of the query that the document has.
    fn asked(&self, document: &Document) -> Sentences {
        let sentences = sentence_features(document);
        let Some(query) = &self.query else { return sentences };
        let query = Analyzer::new().language(document.language()).document(query.as_str());
        let ids = |document: &Document| (0..).map(TermId::new).take(document.term_weights().len());
        let stems: HashSet<&str> = ids(&query).map(|id| query.term_stem(id)).collect();
        let terms: Vec<TermId> = ids(document).filter(|&id| stems.contains(document.term_stem(id))).collect();
        sentences.asked(&terms)
    }
}

/// A document as a summarizer sees it: numbers alone, for those who fit or compare scorers.
///
/// # Examples
///
/// ```
/// use petik::{Document, sentence_features};
///
/// let sentences = sentence_features(&Document::new("Air surut. \"Kami lega,\" kata warga."));
/// assert!(sentences.all()[1].is_quotation());
/// ```
pub fn sentence_features(document: &Document) -> Sentences {
    let is_sentence = |range: &SentenceRange| range.kind() == SentenceKind::Sentence;
    let only_headings = !document.sentences().iter().any(|it| is_sentence(it) && words(document, *it) > 0);
    let mut forms = FormReader::new(document);
    let terms = |range: &SentenceRange| document.vocabulary().terms_in(range.tokens());
    let sentences = document.sentences().iter().enumerate().map(|(index, range)| {
        let sentence = petik_summary::Sentence::new(terms(range), words(document, *range))
            .opens_paragraph(range.opens_paragraph());
        let sentence = forms.read(index, *range, sentence);
        let pickable = only_headings || is_sentence(range);
        sentence.pickable(pickable)
    });
    let sentences = Sentences::new(sentences.collect(), document.term_weights().to_vec());
    if document.title().is_empty() {
        return sentences;
    }
    let title: Vec<TermId> = document.title_terms().iter().filter_map(|slot| slot.term()).collect();
    sentences.titled(&title)
}

/// Options of a [`Summarizer`], made by [`Summarizer::builder`].
///
/// # Examples
///
/// ```
/// use petik::{Budget, LexRank, Summarizer};
///
/// let builder = Summarizer::builder().budget(Budget::Ratio(0.2)).scorer(LexRank).redundancy(0.3);
/// assert!(builder.build().is_ok());
/// ```
#[derive(Clone, Debug)]
pub struct SummarizerBuilder {
    picker: petik_summary::SummarizerBuilder,
    query: Option<String>,
}

impl SummarizerBuilder {
    /// How long a summary may be; three sentences if not said.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::{Budget, Document, Summarizer};
    ///
    /// let document = Document::new("Air surut. Warga pulang.");
    /// let summarizer = Summarizer::builder().budget(Budget::Words(2)).build()?;
    /// assert_eq!(summarizer.summarize(&document).sentences().len(), 1);
    /// # Ok::<(), petik::SummarizerError>(())
    /// ```
    #[must_use]
    pub fn budget(self, budget: Budget) -> Self {
        Self { picker: self.picker.budget(budget), ..self }
    }

    /// Who scores the sentences; [`Ranker`](crate::Ranker) if not said.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::{Lead, Summarizer};
    ///
    /// assert!(Summarizer::builder().scorer(Lead).build().is_ok());
    /// ```
    #[must_use]
    pub fn scorer(self, scorer: impl SentenceScorer + Send + Sync + 'static) -> Self {
        Self { picker: self.picker.scorer(scorer), ..self }
    }

    /// What the reader wants to know: sentences that share words with it are picked first.
    ///
    /// Words are compared by their stems. A query that the document says nothing about changes nothing.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::{Budget, Document, Summarizer};
    ///
    /// let text = "Banjir melanda Jakarta sejak Senin. Harga beras naik di pasar. Sekolah tetap dibuka.";
    /// let summarizer = Summarizer::builder().budget(Budget::Sentences(1)).query("kenaikan harga beras").build()?;
    /// let summary = summarizer.summarize(&Document::new(text));
    /// assert_eq!(summary.to_string(), "Harga beras naik di pasar.");
    /// # Ok::<(), petik::SummarizerError>(())
    /// ```
    #[must_use]
    pub fn query(self, query: impl Into<String>) -> Self {
        Self { query: Some(query.into()), ..self }
    }

    /// How much repetition counts against relevance: 0 ignores it, 1 ignores relevance.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Summarizer;
    ///
    /// assert!(Summarizer::builder().redundancy(0.5).build().is_ok());
    /// ```
    #[must_use]
    pub fn redundancy(self, redundancy: f64) -> Self {
        Self { picker: self.picker.redundancy(redundancy), ..self }
    }

    /// The summarizer with these options.
    ///
    /// # Errors
    ///
    /// If the budget allows no sentence, word or character, a ratio lies outside (0, 1], or redundancy lies
    /// outside 0 to 1.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::{Budget, Summarizer};
    ///
    /// let error = Summarizer::builder().budget(Budget::Sentences(0)).build().unwrap_err();
    /// assert!(error.is_budget());
    /// ```
    pub fn build(self) -> Result<Summarizer, SummarizerError> {
        let Self { picker, query } = self;
        picker.build().map(|picker| Summarizer { picker, query })
    }
}

/// The picked sentences of a document, in its order.
///
/// Made by [`Summarizer::summarize`] and [`summarize`](crate::summarize). Displays as one sentence a
/// line, line breaks inside a sentence turned into spaces.
///
/// # Examples
///
/// ```
/// let summary = petik::summarize("Air sungai\nmulai surut. Warga pulang.", 2);
/// assert_eq!(summary.to_string(), "Air sungai mulai surut.\nWarga pulang.");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Summary {
    sentences: Vec<SummarySentence>,
}

impl Summary {
    /// The sentences in the order of the document.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik::summarize("", 3).sentences().is_empty());
    /// ```
    pub fn sentences(&self) -> &[SummarySentence] {
        &self.sentences
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, sentence) in self.sentences.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { "\n" })?;
            f.write_str(&single_spaced(&sentence.text))?;
        }
        Ok(())
    }
}

/// A sentence of a [`Summary`].
///
/// # Examples
///
/// ```
/// let text = "Banjir Jakarta\n\nBanjir melanda Jakarta.";
/// let summary = petik::summarize(text, 1);
/// let sentence = &summary.sentences()[0];
///
/// assert_eq!(sentence.index(), 1);
/// assert_eq!(&text[sentence.span()], sentence.text());
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct SummarySentence {
    index: usize,
    span: Span,
    text: String,
    score: f64,
}

impl SummarySentence {
    fn new(document: &Document, index: usize, score: f64) -> Self {
        let text = document.sentence_text(index).to_owned();
        Self { index, span: document.sentence_span(index), text, score }
    }

    /// The index among all sentences of the document, headings included.
    ///
    /// # Examples
    ///
    /// ```
    /// let summary = petik::summarize("Air surut.", 1);
    /// assert_eq!(summary.sentences()[0].index(), 0);
    /// ```
    pub fn index(&self) -> usize {
        self.index
    }

    /// Where the sentence stands: bytes of the document's text.
    ///
    /// # Examples
    ///
    /// ```
    /// let summary = petik::summarize("  Air surut.", 1);
    /// assert_eq!(summary.sentences()[0].span(), petik::Span::new(2, 12));
    /// ```
    pub fn span(&self) -> Span {
        self.span
    }

    /// The sentence as the document writes it.
    ///
    /// # Examples
    ///
    /// ```
    /// let summary = petik::summarize("Air surut.", 1);
    /// assert_eq!(summary.sentences()[0].text(), "Air surut.");
    /// ```
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The score for which it was picked: finite, and comparable within one document.
    ///
    /// # Examples
    ///
    /// ```
    /// let summary = petik::summarize("Air surut.", 1);
    /// assert!(summary.sentences()[0].score().is_finite());
    /// ```
    pub fn score(&self) -> f64 {
        self.score
    }
}

/// What a reader counts as words: everything but marks, symbols and emoji.
fn words(document: &Document, sentence: SentenceRange) -> usize {
    let tokens = document.tokens().get(sentence.tokens()).unwrap_or_default();
    let is_word = |kind| !matches!(kind, TokenKind::Punctuation | TokenKind::Symbol | TokenKind::Emoji);
    tokens.iter().filter(|token| is_word(token.kind())).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_picked_only_where_there_is_nothing_else() {
        let heading = Document::new("Harga Beras Naik\n\n***");
        assert_eq!(Summarizer::default().summarize(&heading).to_string(), "Harga Beras Naik");

        let article = Document::new("Harga Beras Naik\n\nPemerintah menggelar operasi pasar hari ini.");
        assert_eq!(Summarizer::default().summarize(&article).sentences()[0].index(), 1);
    }

    #[test]
    fn an_empty_sentence_keeps_its_number_and_is_not_picked() {
        let paragraphs = [vec![String::new(), "Air surut .".to_owned()]];
        let document = Analyzer::new().document_from_sentences(&paragraphs);
        let summary = Summarizer::default().summarize(&document);
        assert_eq!(summary.sentences().iter().map(SummarySentence::index).collect::<Vec<_>>(), [1]);
    }
}
