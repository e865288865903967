//! The record of a document's keyphrases.

use petik::Keyphrase;
use serde::Serialize;

use crate::{ReasonRecord, SpanRecord};

/// A document's keyphrases, best first.
///
/// # Examples
///
/// ```
/// use petik_record::KeywordsRecord;
///
/// let keyphrases = petik::keyphrases("Banjir rob merendam pesisir. Warga menghadapi banjir rob.", 2);
/// let record = KeywordsRecord::new("a.txt", &keyphrases);
/// assert_eq!(record.keywords[0].spans, [(0, 10), (46, 56)]);
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct KeywordsRecord<'a, I> {
    /// How the document is called.
    pub id: I,
    /// Best first.
    pub keywords: Vec<KeywordRecord<'a>>,
}

impl<'a, I> KeywordsRecord<'a, I> {
    /// The record of the document `id`, without reasons.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_record::KeywordsRecord::new(1, &[]).keywords.is_empty());
    /// ```
    pub fn new(id: I, keyphrases: &'a [Keyphrase]) -> Self {
        Self { id, keywords: keyphrases.iter().map(KeywordRecord::new).collect() }
    }

    /// The record of the document `id`, with what each feature adds to the scores.
    ///
    /// # Examples
    ///
    /// ```
    /// let keyphrases = petik::keyphrases("Banjir rob merendam pesisir.", 1);
    /// let record = petik_record::KeywordsRecord::explained(1, &keyphrases);
    /// assert!(record.keywords[0].explanation.is_some());
    /// ```
    pub fn explained(id: I, keyphrases: &'a [Keyphrase]) -> Self {
        Self { id, keywords: keyphrases.iter().map(KeywordRecord::explained).collect() }
    }
}

/// A keyphrase of a [`KeywordsRecord`].
///
/// # Examples
///
/// ```
/// let keyphrases = petik::keyphrases("Banjir rob merendam pesisir.", 1);
/// let record = petik_record::KeywordsRecord::new(1, &keyphrases);
/// assert_eq!(record.keywords[0].text, keyphrases[0].text());
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct KeywordRecord<'a> {
    /// The wording that the document uses most.
    pub text: &'a str,
    /// Finite, and comparable within one document.
    pub score: f64,
    /// Where it stands; nowhere for a phrase that only the title has.
    pub spans: Vec<SpanRecord>,
    /// What the score is made of, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Vec<ReasonRecord>>,
}

impl<'a> KeywordRecord<'a> {
    fn new(phrase: &'a Keyphrase) -> Self {
        let spans = phrase.spans().iter().map(|span| (span.start, span.end)).collect();
        Self { text: phrase.text(), score: phrase.score(), spans, explanation: None }
    }

    fn explained(phrase: &'a Keyphrase) -> Self {
        let reasons = phrase.contributions().iter().map(ReasonRecord::from);
        Self { explanation: Some(reasons.collect()), ..Self::new(phrase) }
    }
}
