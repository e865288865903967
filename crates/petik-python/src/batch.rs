//! Functions of whole columns.

use std::num::NonZeroUsize;
use std::sync::Arc;

use arrow_array::builder::StringBuilder;
use arrow_array::types::Float64Type;
use arrow_array::{ArrayRef, PrimitiveArray, StructArray};
use arrow_buffer::OffsetBuffer;
use arrow_schema::{DataType, Field, Fields};
use petik::Analyzer;
use pyo3::prelude::*;

use crate::column::Column;
use crate::known_stems::KnownStems;
use crate::lists::{list, list_type, nulls};
use crate::offsets::Unit;
use crate::options::{ProfileName, summarizer};
use crate::pieces::Pieces;
use crate::rows::Rows;
use crate::stemmer::Stemmer;
use crate::{capsule, parallel};

/// The stem of each word of a column, as a column of strings.
///
/// >>> import petik.arrow, pyarrow
/// >>> words = pyarrow.array(["memperjuangkannya", "Bali", None, ""])
/// >>> pyarrow.array(petik.arrow.stem(words)).to_pylist()
/// ['juang', 'bali', None, '']
///
/// ``stemmer`` is one with your own words; it has a profile of its own.
#[pyfunction]
#[pyo3(
    name = "stem",
    signature = (column, *, profile=ProfileName::default(), informal=false, stemmer=None, threads=None),
    text_signature = "(column, *, profile='root', informal=False, stemmer=None, threads=None)"
)]
pub(crate) fn stem_column(
    column: &Bound<'_, PyAny>,
    profile: ProfileName,
    informal: bool,
    stemmer: Option<&Stemmer>,
    threads: Option<NonZeroUsize>,
) -> PyResult<Column> {
    let default = || petik::Stemmer::new().profile(profile.0).informal(informal);
    let stemmer = &stemmer.map_or_else(default, |stemmer| stemmer.inner.clone());
    let chunks = rows(column)?;
    let parts = parallel::map(column.py(), &chunks, threads, || KnownStems::worker(stemmer))?;
    Ok(Column::new(DataType::Utf8, parts))
}

/// The tokens of each text of a column, as lists of structs of text, kind, start and end.
///
/// >>> import petik.arrow, pyarrow
/// >>> texts = pyarrow.array(["Harga Rp5.000", None])
/// >>> pyarrow.array(petik.arrow.tokens(texts))[0][2].as_py()
/// {'text': '5.000', 'kind': 'number', 'start': 8, 'end': 13}
#[pyfunction]
#[pyo3(
    name = "tokens",
    signature = (column, *, web=true, offsets=Unit::CodePoints, threads=None),
    text_signature = "(column, *, web=True, offsets='codepoints', threads=None)"
)]
pub(crate) fn tokens_column(
    column: &Bound<'_, PyAny>,
    web: bool,
    offsets: Unit,
    threads: Option<NonZeroUsize>,
) -> PyResult<Column> {
    mapped(column, threads, Pieces::data_type(), |texts| {
        let tokenizer = petik::Tokenizer::new().web(web);
        Pieces::of_each(texts, offsets, |text, tokens| tokenizer.tokens_into(text, tokens))
    })
}

/// The sentences and headings of each text of a column, as lists of structs of text, kind, start and end.
///
/// >>> import petik.arrow, pyarrow
/// >>> texts = pyarrow.array(["Air surut. Dr. Siti pulang."])
/// >>> [sentence["text"] for sentence in pyarrow.array(petik.arrow.sentences(texts))[0].as_py()]
/// ['Air surut.', 'Dr. Siti pulang.']
#[pyfunction]
#[pyo3(
    name = "sentences",
    signature = (column, *, offsets=Unit::CodePoints, threads=None),
    text_signature = "(column, *, offsets='codepoints', threads=None)"
)]
pub(crate) fn sentences_column(
    column: &Bound<'_, PyAny>,
    offsets: Unit,
    threads: Option<NonZeroUsize>,
) -> PyResult<Column> {
    mapped(column, threads, Pieces::data_type(), |texts| {
        Pieces::of_each(texts, offsets, |text, sentences| sentences.extend(petik::sentences(text)))
    })
}

/// The ``limit`` best keyphrases of each text of a column, as lists of structs of text and score.
///
/// >>> import petik.arrow, pyarrow
/// >>> texts = pyarrow.array(["Banjir rob merendam pesisir. Warga menghadapi banjir rob."])
/// >>> pyarrow.array(petik.arrow.keywords(texts, 1))[0][0]["text"].as_py()
/// 'banjir rob'
#[pyfunction]
#[pyo3(name = "keywords", signature = (column, limit=10, *, threads=None))]
pub(crate) fn keywords_column(
    column: &Bound<'_, PyAny>,
    limit: usize,
    threads: Option<NonZeroUsize>,
) -> PyResult<Column> {
    let analyzer = Analyzer::new();
    mapped(column, threads, keyphrases_type(), |texts| {
        let (mut wordings, mut scores) = (StringBuilder::new(), Vec::new());
        let lengths = texts.iter().map(|text| {
            let keyphrases = text.map(|text| analyzer.document(text).keyphrases(limit)).unwrap_or_default();
            for keyphrase in &keyphrases {
                wordings.append_value(keyphrase.text());
                scores.push(keyphrase.score());
            }
            keyphrases.len()
        });
        let offsets = OffsetBuffer::from_lengths(lengths);
        let columns: Vec<ArrayRef> =
            vec![Arc::new(wordings.finish()), Arc::new(PrimitiveArray::<Float64Type>::from(scores))];
        list(keyphrase_fields(), columns, offsets, texts)
    })
}

/// A summary of each text of a column: sentences of it, one a line, as a column of strings.
///
/// >>> import petik.arrow, pyarrow
/// >>> texts = pyarrow.array(["Banjir rob merendam ratusan rumah di Semarang. Warga mengungsi.", ""])
/// >>> pyarrow.array(petik.arrow.summarize(texts, 1)).to_pylist()
/// ['Banjir rob merendam ratusan rumah di Semarang.', '']
#[pyfunction]
#[pyo3(name = "summarize", signature = (column, sentences=3, *, threads=None))]
pub(crate) fn summarize_column(
    column: &Bound<'_, PyAny>,
    sentences: usize,
    threads: Option<NonZeroUsize>,
) -> PyResult<Column> {
    let (analyzer, summarizer) = (Analyzer::new(), summarizer(sentences, None, None)?);
    mapped(column, threads, DataType::Utf8, |texts| {
        let mut summaries = StringBuilder::new();
        for text in texts {
            let summary = text.map(|text| summarizer.summarize(&analyzer.document(text)).to_string());
            summaries.append_option(summary);
        }
        Arc::new(summaries.finish())
    })
}

/// The language of each text of a column, as structs of language and confidence.
///
/// >>> import petik.arrow, pyarrow
/// >>> texts = pyarrow.array(["Harga beras naik lagi.", "The price of rice went up again this week."])
/// >>> [found["language"] for found in pyarrow.array(petik.arrow.detect(texts)).to_pylist()]
/// ['id', 'en']
#[pyfunction]
#[pyo3(name = "detect", signature = (column, *, threads=None))]
pub(crate) fn detect_column(column: &Bound<'_, PyAny>, threads: Option<NonZeroUsize>) -> PyResult<Column> {
    mapped(column, threads, DataType::Struct(detection_fields()), |texts| {
        let detections: Vec<_> = texts.iter().map(|text| text.map(petik::detect)).collect();
        let mut languages = StringBuilder::new();
        languages.extend(detections.iter().map(|it| it.map(|it| it.language().code())));
        let confidences: PrimitiveArray<Float64Type> =
            detections.iter().map(|it| it.map(petik::Detection::confidence)).collect();
        let columns: Vec<ArrayRef> = vec![Arc::new(languages.finish()), Arc::new(confidences)];
        Arc::new(StructArray::new(detection_fields(), columns, nulls(texts)))
    })
}

/// What a function makes of each block of rows of a column.
fn mapped(
    column: &Bound<'_, PyAny>,
    threads: Option<NonZeroUsize>,
    data_type: DataType,
    work: impl Fn(&[Option<&str>]) -> ArrayRef + Sync,
) -> PyResult<Column> {
    let chunks = rows(column)?;
    let parts = parallel::map(column.py(), &chunks, threads, || &work)?;
    Ok(Column::new(data_type, parts))
}

fn rows(column: &Bound<'_, PyAny>) -> PyResult<Vec<Rows>> {
    capsule::import(column)?.iter().map(Rows::new).collect()
}

fn keyphrase_fields() -> Fields {
    Fields::from(vec![
        Field::new("text", DataType::Utf8, false),
        Field::new("score", DataType::Float64, false),
    ])
}

fn keyphrases_type() -> DataType {
    list_type(keyphrase_fields())
}

fn detection_fields() -> Fields {
    Fields::from(vec![
        Field::new("language", DataType::Utf8, true),
        Field::new("confidence", DataType::Float64, true),
    ])
}
