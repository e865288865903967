//! `petik segment`.

use std::io::{self, Write};

use petik::{Analyzer, Document};
use petik_record::SegmentRecord;

use crate::input::source::{Id, Source};
use crate::output::record;
use crate::output::sink::Sink;
use crate::output::table::{Column, TableRow, Value};
use crate::print::Print;

/// Prints the sentences of each document.
pub(crate) struct Segment {
    analyzer: Analyzer,
}

impl Segment {
    pub(crate) fn new(analyzer: Analyzer) -> Self {
        Self { analyzer }
    }
}

impl Print<Source> for Segment {
    fn text(&self, source: Source, sink: &mut Sink<'_>) -> io::Result<()> {
        sink.heading(&source)?;
        let document = source.content.document(&self.analyzer);
        for sentence in document.sentences() {
            let mut gap = "";
            for token in document.tokens().get(sentence.tokens()).unwrap_or_default() {
                write!(sink, "{gap}{}", token.text_in(document.text()))?;
                gap = " ";
            }
            writeln!(sink)?;
        }
        Ok(())
    }

    fn jsonl(&self, source: Source, sink: &mut Sink<'_>) -> io::Result<()> {
        let id = source.name.as_ref().map(|_| &source.id);
        let given = source.content.given_sentences();
        let document = source.content.document(&self.analyzer);
        match given {
            None => print_sentences(&document, id, sink),
            Some(given) => print_given_sentences(&document, &given, id, sink),
        }
    }

    fn columns(&self) -> &'static [Column] {
        const COLUMNS: &[Column] = &[
            Column::text("id"),
            Column::count("index"),
            Column::count("start"),
            Column::count("end"),
            Column::text("kind"),
            Column::text("text"),
        ];
        COLUMNS
    }

    fn rows(&self, source: Source) -> Vec<TableRow> {
        let given = source.content.given_sentences();
        let document = source.content.document(&self.analyzer);
        let row = |index: usize| {
            let record = SegmentRecord::<()>::new(&document, index);
            let is_given = given.is_some();
            let text = given.as_ref().and_then(|given| given.get(index)).map_or(record.text, String::as_str);
            vec![
                Value::text(source.id.as_text()),
                Value::count(index),
                Value::count_or_nothing(record.start.filter(|_| !is_given)),
                Value::count_or_nothing(record.end.filter(|_| !is_given)),
                Value::text(record.kind),
                Value::text(text),
            ]
        };
        (0..document.sentences().len()).map(row).collect()
    }
}

fn print_sentences(document: &Document, id: Option<&Id>, sink: &mut Sink<'_>) -> io::Result<()> {
    for index in 0..document.sentences().len() {
        let record = SegmentRecord::new(document, index);
        record::write(sink, &named(record, id))?;
    }
    Ok(())
}

/// The offsets are offsets into the sentence as it was given, for there is no other text to point into.
fn print_given_sentences(
    document: &Document,
    given: &[String],
    id: Option<&Id>,
    sink: &mut Sink<'_>,
) -> io::Result<()> {
    let mut behind = 0;
    for (index, text) in given.iter().enumerate() {
        let start =
            document.text().get(behind..).and_then(|rest| rest.find(text)).map_or(behind, |at| behind + at);
        behind = start + text.len();
        let record = SegmentRecord::of_given(document, index, start, text);
        record::write(sink, &named(record, id))?;
    }
    Ok(())
}

fn named<'a, 'i>(record: SegmentRecord<'a, &'i Id>, id: Option<&'i Id>) -> SegmentRecord<'a, &'i Id> {
    match id {
        Some(id) => record.of(id),
        None => record,
    }
}
