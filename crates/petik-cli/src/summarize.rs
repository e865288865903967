//! `petik summarize`.

use std::io::{self, Write};
use std::num::NonZeroUsize;

use petik::{Analyzer, Budget, Summarizer};

use crate::cli::LengthArgs;
use crate::error::Error;
use crate::plain::OneLine;
use crate::record::{self, PickRecord, SummaryRecord};
use crate::run::Print;
use crate::sink::Sink;
use crate::source::Source;

/// Sentences in a summary whose length nobody fixed.
const SENTENCES: usize = 3;

/// Prints the summary of each document.
pub(crate) struct Summarize {
    analyzer: Analyzer,
    summarizer: Summarizer,
}

impl Summarize {
    pub(crate) fn new(analyzer: Analyzer, length: &LengthArgs) -> Result<Self, Error> {
        let summarizer = Summarizer::builder().budget(budget(length)).build().map_err(Error::options)?;
        Ok(Self { analyzer, summarizer })
    }
}

fn budget(length: &LengthArgs) -> Budget {
    if let Some(words) = length.words {
        Budget::Words(words.get())
    } else if let Some(ratio) = length.ratio {
        Budget::Ratio(ratio)
    } else {
        Budget::Sentences(length.sentences.map_or(SENTENCES, NonZeroUsize::get))
    }
}

impl Print for Summarize {
    fn text(&self, source: Source, sink: &mut Sink<'_>) -> io::Result<()> {
        sink.heading(&source)?;
        let document = source.content.document(&self.analyzer);
        for sentence in self.summarizer.summarize(&document).sentences() {
            writeln!(sink, "{}", OneLine(sentence.text()))?;
        }
        Ok(())
    }

    fn jsonl(&self, source: Source, sink: &mut Sink<'_>) -> io::Result<()> {
        let given = source.content.given_sentences();
        let document = source.content.document(&self.analyzer);
        let summary = self.summarizer.summarize(&document);
        let sentences = summary.sentences().iter().map(|sentence| PickRecord {
            index: sentence.index(),
            start: given.is_none().then_some(sentence.span().start),
            end: given.is_none().then_some(sentence.span().end),
            text: given
                .as_ref()
                .and_then(|given| given.get(sentence.index()))
                .map_or(sentence.text(), String::as_str),
            score: sentence.score(),
        });
        record::write(sink, &SummaryRecord { id: &source.id, sentences: sentences.collect() })
    }
}
