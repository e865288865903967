//! `petik summarize`.

use std::io::{self, Write};
use std::num::NonZeroUsize;

use petik::{Analyzer, Budget, Contribution, Document, Summarizer, Summary};
use petik_record::{PickRecord, SummaryRecord};

use crate::cli::{LengthArgs, SummarizeArgs};
use crate::error::Error;
use crate::input::source::{Content, Source};
use crate::output::record;
use crate::output::sink::Sink;
use crate::output::table::{Column, TableRow, Value};
use crate::plain::OneLine;
use crate::print::Print;

/// Sentences in a summary whose length nobody fixed.
const SENTENCES: usize = 3;

/// Prints the summary of each document.
pub(crate) struct Summarize {
    analyzer: Analyzer,
    summarizer: Summarizer,
    explains: bool,
}

impl Summarize {
    pub(crate) fn new(analyzer: Analyzer, args: &SummarizeArgs) -> Result<Self, Error> {
        if args.explain && args.stream.output.is_table() {
            return Err(Error::not_explainable());
        }
        let builder = Summarizer::builder().budget(budget(&args.length));
        let builder = match &args.query {
            Some(query) => builder.query(query),
            None => builder,
        };
        let summarizer = builder.build().map_err(Error::options)?;
        Ok(Self { analyzer, summarizer, explains: args.explain })
    }

    fn document(&self, content: Content, title: Option<String>) -> Document {
        let document = content.document(&self.analyzer);
        match title {
            Some(title) => document.titled(title),
            None => document,
        }
    }

    /// The summary, and the reasons for each of its sentences where they are asked for.
    fn summary(&self, document: &Document) -> (Summary, Vec<Vec<Contribution>>) {
        if self.explains {
            self.summarizer.explained(document)
        } else {
            (self.summarizer.summarize(document), Vec::new())
        }
    }
}

fn budget(length: &LengthArgs) -> Budget {
    if let Some(words) = length.words {
        Budget::Words(words.get())
    } else if let Some(characters) = length.characters {
        Budget::Characters(characters.get())
    } else if let Some(ratio) = length.ratio {
        Budget::Ratio(ratio)
    } else {
        Budget::Sentences(length.sentences.map_or(SENTENCES, NonZeroUsize::get))
    }
}

impl Print<Source> for Summarize {
    fn text(&self, source: Source, sink: &mut Sink<'_>) -> io::Result<()> {
        sink.heading(&source)?;
        let document = self.document(source.content, source.title);
        let (summary, reasons) = self.summary(&document);
        for (place, sentence) in summary.sentences().iter().enumerate() {
            writeln!(sink, "{}", OneLine(sentence.text()))?;
            if let Some(reasons) = reasons.get(place) {
                explain(sentence.score(), reasons, sink)?;
            }
        }
        Ok(())
    }

    fn jsonl(&self, source: Source, sink: &mut Sink<'_>) -> io::Result<()> {
        let given = source.content.given_sentences();
        let document = self.document(source.content, source.title);
        let (summary, reasons) = self.summary(&document);
        let record = SummaryRecord::new(&source.id, &summary, &reasons);
        match &given {
            None => record::write(sink, &record),
            Some(given) => record::write(sink, &record.of_given(given)),
        }
    }

    fn columns(&self) -> &'static [Column] {
        const COLUMNS: &[Column] = &[
            Column::text("id"),
            Column::count("index"),
            Column::count("start"),
            Column::count("end"),
            Column::text("text"),
            Column::real("score"),
        ];
        COLUMNS
    }

    fn rows(&self, source: Source) -> Vec<TableRow> {
        let given = source.content.given_sentences();
        let document = self.document(source.content, source.title);
        let (summary, _) = self.summary(&document);
        let record = SummaryRecord::new((), &summary, &[]);
        let record = match &given {
            None => record,
            Some(given) => record.of_given(given),
        };
        let row = |pick: &PickRecord<'_>| {
            vec![
                Value::text(source.id.as_text()),
                Value::count(pick.index),
                Value::count_or_nothing(pick.start),
                Value::count_or_nothing(pick.end),
                Value::text(pick.text),
                Value::Real(pick.score),
            ]
        };
        record.sentences.iter().map(row).collect()
    }
}

/// The score, then what the features add to it, one a line; those that hardly move it in one sum.
fn explain(score: f64, reasons: &[Contribution], sink: &mut Sink<'_>) -> io::Result<()> {
    const LEAST: f64 = 0.005;
    writeln!(sink, "    {score:+.3}")?;
    let mut rest = 0.0;
    for reason in reasons {
        if reason.amount().abs() < LEAST {
            rest += reason.amount();
        } else {
            let value = (reason.value() * 1000.0).round() / 1000.0;
            writeln!(sink, "      {:+.3}  {} {value}", reason.amount(), reason.feature())?;
        }
    }
    writeln!(sink, "      {rest:+.3}  all others")
}
