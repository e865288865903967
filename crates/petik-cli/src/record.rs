//! The records of `--output jsonl`, field by field as the help of each subcommand gives them.

use std::io::{self, Write};

use serde::Serialize;

use crate::source::Id;

/// Half-open, in bytes.
pub(crate) type SpanRecord = (usize, usize);

/// A sentence of `segment`.
#[derive(Default, Serialize)]
pub(crate) struct SegmentRecord<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<&'a Id>,
    /// Where the sentence stands among those that were given, where they were.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) index: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) start: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) end: Option<usize>,
    pub(crate) text: &'a str,
    pub(crate) kind: &'static str,
    pub(crate) tokens: Vec<(usize, usize, &'static str)>,
    pub(crate) words: Vec<SpanRecord>,
}

/// A word of `stem`.
#[derive(Serialize)]
pub(crate) struct StemRecord<'a> {
    pub(crate) word: &'a str,
    pub(crate) stem: &'a str,
    pub(crate) analyses: Vec<AnalysisRecord<'a>>,
}

/// One way to take a word apart.
#[derive(Serialize)]
pub(crate) struct AnalysisRecord<'a> {
    pub(crate) root: &'a str,
    pub(crate) morphs: Vec<MorphRecord<'a>>,
    pub(crate) evidence: &'static str,
}

/// A piece of a word.
#[derive(Serialize)]
pub(crate) struct MorphRecord<'a> {
    pub(crate) kind: &'static str,
    pub(crate) form: &'a str,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// A document of `keywords`.
#[derive(Serialize)]
pub(crate) struct KeywordsRecord<'a> {
    pub(crate) id: &'a Id,
    pub(crate) keywords: Vec<KeywordRecord<'a>>,
}

/// A keyphrase of a document.
#[derive(Serialize)]
pub(crate) struct KeywordRecord<'a> {
    pub(crate) text: &'a str,
    pub(crate) score: f64,
    pub(crate) spans: Vec<SpanRecord>,
    /// What the score is made of, where that is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) explanation: Option<Vec<ReasonRecord>>,
}

/// A document of `summarize`.
#[derive(Serialize)]
pub(crate) struct SummaryRecord<'a> {
    pub(crate) id: &'a Id,
    pub(crate) sentences: Vec<PickRecord<'a>>,
}

/// A sentence of a summary.
#[derive(Serialize)]
pub(crate) struct PickRecord<'a> {
    pub(crate) index: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) start: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) end: Option<usize>,
    pub(crate) text: &'a str,
    pub(crate) score: f64,
    /// What the score is made of, where that is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) explanation: Option<Vec<ReasonRecord>>,
}

/// What a feature of a sentence or phrase adds to its score.
#[derive(Serialize)]
pub(crate) struct ReasonRecord {
    pub(crate) feature: &'static str,
    pub(crate) value: f64,
    pub(crate) amount: f64,
}

/// A document of `detect`.
#[derive(Serialize)]
pub(crate) struct DetectRecord<'a> {
    pub(crate) id: &'a Id,
    pub(crate) language: &'static str,
    pub(crate) confidence: f64,
}

/// Writes `record` as one line of JSON.
pub(crate) fn write(to: &mut impl Write, record: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *to, record)?;
    to.write_all(b"\n")
}
