//! `petik detect`.

use std::io::{self, Write};

use petik::Detection;
use petik_record::DetectRecord;

use crate::input::source::{Content, Source};
use crate::output::record;
use crate::output::sink::Sink;
use crate::output::table::{Column, TableRow, Value};
use crate::print::Print;

/// Prints the language of each document.
pub(crate) struct Detect;

impl Print<Source> for Detect {
    fn text(&self, source: Source, sink: &mut Sink<'_>) -> io::Result<()> {
        if let Some(name) = &source.name {
            write!(sink, "{name}: ")?;
        }
        let detection = detect(&source.content);
        writeln!(sink, "{} {:.2}", detection.language().code(), detection.confidence())
    }

    fn jsonl(&self, source: Source, sink: &mut Sink<'_>) -> io::Result<()> {
        record::write(sink, &DetectRecord::new(&source.id, detect(&source.content)))
    }

    fn columns(&self) -> &'static [Column] {
        const COLUMNS: &[Column] =
            &[Column::text("id"), Column::text("language"), Column::real("confidence")];
        COLUMNS
    }

    fn rows(&self, source: Source) -> Vec<TableRow> {
        let detection = detect(&source.content);
        vec![vec![
            Value::text(source.id.as_text()),
            Value::text(detection.language().code()),
            Value::Real(detection.confidence()),
        ]]
    }
}

fn detect(content: &Content) -> Detection {
    match content {
        Content::Text(text) => petik::detect(text),
        Content::Paragraphs(paragraphs) => {
            let sentences: Vec<&str> = paragraphs.iter().flatten().map(String::as_str).collect();
            petik::detect(&sentences.join(" "))
        }
    }
}
