//! `petik segment`.

use std::io::{self, Write};

use petik::{Analyzer, Document, SentenceKind, Span};

use crate::print::Print;
use crate::record::{self, SegmentRecord};
use crate::sink::Sink;
use crate::source::{Id, Source};

/// Prints the sentences of each document.
pub(crate) struct Segment {
    analyzer: Analyzer,
}

impl Segment {
    pub(crate) fn new(analyzer: Analyzer) -> Self {
        Self { analyzer }
    }
}

impl Print for Segment {
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
}

fn print_sentences(document: &Document, id: Option<&Id>, sink: &mut Sink<'_>) -> io::Result<()> {
    for index in 0..document.sentences().len() {
        let span = document.sentence_span(index);
        let record = SegmentRecord {
            id,
            start: Some(span.start),
            end: Some(span.end),
            text: document.sentence_text(index),
            ..segment(document, index, 0)
        };
        record::write(sink, &record)?;
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
        let record = SegmentRecord { id, index: Some(index), text, ..segment(document, index, start) };
        record::write(sink, &record)?;
    }
    Ok(())
}

/// Kind, tokens and words of the sentence `index`, offsets counted from `start`.
fn segment(document: &Document, index: usize, start: usize) -> SegmentRecord<'_> {
    let Some(sentence) = document.sentences().get(index) else { return SegmentRecord::default() };
    let from_start = |span: Span| (span.start.saturating_sub(start), span.end.saturating_sub(start));
    let tokens = document.tokens().get(sentence.tokens()).unwrap_or_default().iter().map(|token| {
        let (start, end) = from_start(token.span());
        (start, end, token.kind().name())
    });
    let words = sentence.tokens().flat_map(|token| document.words(token)).map(from_start);
    SegmentRecord {
        kind: kind(sentence.kind()),
        tokens: tokens.collect(),
        words: words.collect(),
        ..SegmentRecord::default()
    }
}

/// Programs are told whether a unit is running text or stands above or beside it: a caption or a
/// *Baca juga* line counts as a heading.
fn kind(kind: SentenceKind) -> &'static str {
    if kind.is_sentence() { SentenceKind::Sentence.name() } else { SentenceKind::Heading.name() }
}
