//! The record of a document's summary.

use petik::{Contribution, Summary, SummarySentence};
use serde::Serialize;

use crate::ReasonRecord;

/// A document's summary, its sentences in the order of the document.
///
/// # Examples
///
/// ```
/// use petik_record::SummaryRecord;
///
/// let summary = petik::summarize("Air surut.", 1);
/// let record = SummaryRecord::new("a.txt", &summary, &[]);
/// assert_eq!((record.sentences[0].start, record.sentences[0].end), (Some(0), Some(10)));
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct SummaryRecord<'a, I> {
    /// How the document is called.
    pub id: I,
    /// In the order of the document.
    pub sentences: Vec<PickRecord<'a>>,
}

impl<'a, I> SummaryRecord<'a, I> {
    /// The record of the document `id`; with reasons for each sentence where there are any.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::{Document, Summarizer};
    ///
    /// let (summary, reasons) = Summarizer::default().explained(&Document::new("Air surut."));
    /// let record = petik_record::SummaryRecord::new(1, &summary, &reasons);
    /// assert!(record.sentences[0].explanation.is_some());
    /// ```
    pub fn new(id: I, summary: &'a Summary, reasons: &[Vec<Contribution>]) -> Self {
        let pick = |(place, sentence)| PickRecord::new(sentence, reasons.get(place).map(Vec::as_slice));
        Self { id, sentences: summary.sentences().iter().enumerate().map(pick).collect() }
    }

    /// This record for a document whose sentences were given: their text as given, and no offsets, for there
    /// is no other text to point into.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::{Analyzer, Summarizer};
    ///
    /// let given = [" Air surut . ".to_owned()];
    /// let document = Analyzer::new().document_from_sentences(&[given.to_vec()]);
    /// let summary = Summarizer::default().summarize(&document);
    /// let record = petik_record::SummaryRecord::new(1, &summary, &[]).of_given(&given);
    /// assert_eq!((record.sentences[0].text, record.sentences[0].start), (" Air surut . ", None));
    /// ```
    #[must_use]
    pub fn of_given(mut self, given: &'a [String]) -> Self {
        for pick in &mut self.sentences {
            (pick.start, pick.end) = (None, None);
            pick.text = given.get(pick.index).map_or(pick.text, String::as_str);
        }
        self
    }
}

/// A sentence of a [`SummaryRecord`].
///
/// # Examples
///
/// ```
/// let summary = petik::summarize("Air surut.", 1);
/// let record = petik_record::SummaryRecord::new(1, &summary, &[]);
/// assert_eq!(record.sentences[0].index, 0);
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct PickRecord<'a> {
    /// Which sentence of the document, from 0, headings counted.
    pub index: usize,
    /// Where it starts; none where the sentences were given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<usize>,
    /// Where it ends; none where the sentences were given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<usize>,
    /// As the document writes it.
    pub text: &'a str,
    /// Finite, and comparable within one document.
    pub score: f64,
    /// What the score is made of, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Vec<ReasonRecord>>,
}

impl<'a> PickRecord<'a> {
    fn new(sentence: &'a SummarySentence, reasons: Option<&[Contribution]>) -> Self {
        Self {
            index: sentence.index(),
            start: Some(sentence.span().start),
            end: Some(sentence.span().end),
            text: sentence.text(),
            score: sentence.score(),
            explanation: reasons.map(|reasons| reasons.iter().map(ReasonRecord::from).collect()),
        }
    }
}
