//! The record of a sentence.

use petik::{Document, SentenceKind, Span};
use serde::Serialize;

use crate::SpanRecord;

/// A sentence of a document, with its tokens and words.
///
/// # Examples
///
/// ```
/// use petik::Document;
/// use petik_record::SegmentRecord;
///
/// let document = Document::new("Rumahnya roboh.");
/// let record = SegmentRecord::new(&document, 0).of(1);
/// assert_eq!(record.tokens[0], (0, 8, "word"));
/// assert_eq!(record.words[..2], [(0, 5), (5, 8)]);
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct SegmentRecord<'a, I> {
    /// How the document is called, where there may be several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<I>,
    /// Where the sentence stands among those that were given, where they were.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index: Option<usize>,
    /// Where it starts; none where the sentences were given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<usize>,
    /// Where it ends; none where the sentences were given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<usize>,
    /// As the document writes it.
    pub text: &'a str,
    /// `sentence` for running text, `heading` for what stands above or beside it: captions and *Baca juga*
    /// lines too.
    pub kind: &'static str,
    /// Start, end, and the name of the kind.
    pub tokens: Vec<(usize, usize, &'static str)>,
    /// The tokens with their clitics split off.
    pub words: Vec<SpanRecord>,
}

impl<'a, I> SegmentRecord<'a, I> {
    /// The record of the sentence `index`, which names no document.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Document;
    /// use petik_record::SegmentRecord;
    ///
    /// let document = Document::new("Air surut. Warga pulang.");
    /// assert_eq!(SegmentRecord::<()>::new(&document, 1).start, Some(11));
    /// ```
    pub fn new(document: &'a Document, index: usize) -> Self {
        let span = document.sentence_span(index);
        Self {
            start: Some(span.start),
            end: Some(span.end),
            ..Self::shifted(document, index, 0, document.sentence_text(index))
        }
    }

    /// The record of the sentence `index` of those that were given, in which its tokens are counted from
    /// `start`, where the sentence stands in the document's text.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Analyzer;
    /// use petik_record::SegmentRecord;
    ///
    /// let given = ["Air surut .".to_owned(), "Warga pulang .".to_owned()];
    /// let document = Analyzer::new().document_from_sentences(&[given.to_vec()]);
    /// let record = SegmentRecord::<()>::of_given(&document, 1, 12, &given[1]);
    /// assert_eq!((record.index, record.words[0]), (Some(1), (0, 5)));
    /// ```
    pub fn of_given(document: &'a Document, index: usize, start: usize, text: &'a str) -> Self {
        Self { index: Some(index), ..Self::shifted(document, index, start, text) }
    }

    /// This record, as of the document `id`.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Document;
    /// use petik_record::SegmentRecord;
    ///
    /// assert_eq!(SegmentRecord::new(&Document::new("Air surut."), 0).of("a.txt").id, Some("a.txt"));
    /// ```
    #[must_use]
    pub fn of(self, id: I) -> Self {
        Self { id: Some(id), ..self }
    }

    /// Kind, tokens and words of the sentence `index`, offsets counted from `start`.
    fn shifted(document: &'a Document, index: usize, start: usize, text: &'a str) -> Self {
        let from_start = |span: Span| (span.start.saturating_sub(start), span.end.saturating_sub(start));
        let sentence = document.sentences().get(index);
        let range = sentence.map_or(0..0, |sentence| sentence.tokens());
        let tokens = document.tokens().get(range.clone()).unwrap_or_default().iter().map(|token| {
            let (start, end) = from_start(token.span());
            (start, end, token.kind().name())
        });
        let words = range.flat_map(|token| document.words(token)).map(from_start);
        Self {
            id: None,
            index: None,
            start: None,
            end: None,
            text,
            kind: kind(sentence.map_or(SentenceKind::Sentence, |sentence| sentence.kind())),
            tokens: tokens.collect(),
            words: words.collect(),
        }
    }
}

/// Programs are told whether a unit is running text or stands above or beside it.
fn kind(kind: SentenceKind) -> &'static str {
    if kind.is_sentence() { SentenceKind::Sentence.name() } else { SentenceKind::Heading.name() }
}
