//! `petik detect`.

use std::io::{self, Write};

use petik::Detection;
use petik_record::DetectRecord;

use crate::input::source::{Content, Source};
use crate::output::record;
use crate::output::sink::Sink;
use crate::print::Print;

/// Prints the language of each document.
pub(crate) struct Detect;

impl Print for Detect {
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
