//! `petik keywords`.

use std::io::{self, Write};

use petik::{Analyzer, Document, Keyphrase};
use petik_record::KeywordsRecord;

use crate::cli::KeywordsArgs;
use crate::error::Error;
use crate::input::source::{Content, Source};
use crate::output::record;
use crate::output::sink::Sink;
use crate::output::table::{Column, TableRow, Value};
use crate::plain::OneLine;
use crate::print::Print;

/// Characters in the column of keyphrases, at most: one endless word must not push all scores away.
const WIDEST: usize = 60;

/// Reasons that a person is told; JSON Lines have all.
const REASONS: usize = 5;

/// Prints the keyphrases of each document.
pub(crate) struct Keywords {
    analyzer: Analyzer,
    number: usize,
    explains: bool,
}

impl Keywords {
    pub(crate) fn new(analyzer: Analyzer, args: &KeywordsArgs) -> Result<Self, Error> {
        if args.explain && args.stream.output.is_table() {
            return Err(Error::not_explainable());
        }
        Ok(Self { analyzer, number: args.number.get(), explains: args.explain })
    }
}

impl Print<Source> for Keywords {
    /// A table: rank, keyphrase, score.
    fn text(&self, source: Source, sink: &mut Sink<'_>) -> io::Result<()> {
        sink.heading(&source)?;
        let document = document(source.content, source.title, &self.analyzer);
        let keyphrases = document.keyphrases(self.number);
        let texts: Vec<String> = keyphrases.iter().map(|phrase| OneLine(phrase.text()).to_string()).collect();
        let rank_width = texts.len().to_string().len();
        let text_width = texts.iter().map(|text| text.chars().count()).max().unwrap_or_default().min(WIDEST);
        for (rank, (text, phrase)) in (1..).zip(texts.iter().zip(&keyphrases)) {
            writeln!(sink, "{rank:>rank_width$}  {text:<text_width$}  {:.4}", phrase.score())?;
            let reasons = phrase.contributions().iter().take(if self.explains { REASONS } else { 0 });
            for reason in reasons {
                let (amount, feature, value) = (reason.amount(), reason.feature(), reason.value());
                writeln!(sink, "{:rank_width$}  {amount:+.4}  {feature} = {value:.2}", "")?;
            }
        }
        Ok(())
    }

    fn jsonl(&self, source: Source, sink: &mut Sink<'_>) -> io::Result<()> {
        let document = document(source.content, source.title, &self.analyzer);
        let keyphrases = document.keyphrases(self.number);
        let record = if self.explains { KeywordsRecord::explained } else { KeywordsRecord::new };
        record::write(sink, &record(&source.id, &keyphrases))
    }

    fn columns(&self) -> &'static [Column] {
        const COLUMNS: &[Column] = &[
            Column::text("id"),
            Column::count("rank"),
            Column::text("text"),
            Column::real("score"),
            Column::count("occurrences"),
        ];
        COLUMNS
    }

    fn rows(&self, source: Source) -> Vec<TableRow> {
        let document = document(source.content, source.title, &self.analyzer);
        let keyphrases = document.keyphrases(self.number);
        let row = |(rank, phrase): (usize, &Keyphrase)| {
            vec![
                Value::text(source.id.as_text()),
                Value::count(rank),
                Value::text(phrase.text()),
                Value::Real(phrase.score()),
                Value::count(phrase.spans().len()),
            ]
        };
        (1..).zip(&keyphrases).map(row).collect()
    }
}

/// The document, with its title where it has one.
fn document(content: Content, title: Option<String>, analyzer: &Analyzer) -> Document {
    let document = content.document(analyzer);
    match title {
        Some(title) => document.titled(title),
        None => document,
    }
}
