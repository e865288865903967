//! `petik keywords`.

use std::io::{self, Write};
use std::num::NonZeroUsize;

use petik::Analyzer;

use crate::plain::OneLine;
use crate::record::{self, KeywordRecord, KeywordsRecord};
use crate::run::Print;
use crate::sink::Sink;
use crate::source::Source;

/// Characters in the column of keyphrases, at most: one endless word must not push all scores away.
const WIDEST: usize = 60;

/// Prints the keyphrases of each document.
pub(crate) struct Keywords {
    analyzer: Analyzer,
    number: usize,
}

impl Keywords {
    pub(crate) fn new(analyzer: Analyzer, number: NonZeroUsize) -> Self {
        Self { analyzer, number: number.get() }
    }
}

impl Print for Keywords {
    /// A table: rank, keyphrase, score.
    fn text(&self, source: Source, sink: &mut Sink<'_>) -> io::Result<()> {
        sink.heading(&source)?;
        let document = source.content.document(&self.analyzer);
        let keyphrases = document.keyphrases(self.number);
        let rows: Vec<(String, f64)> =
            keyphrases.iter().map(|phrase| (OneLine(phrase.text()).to_string(), phrase.score())).collect();
        let rank_width = rows.len().to_string().len();
        let text_width =
            rows.iter().map(|(text, _)| text.chars().count()).max().unwrap_or_default().min(WIDEST);
        for (rank, (text, score)) in (1..).zip(rows) {
            writeln!(sink, "{rank:>rank_width$}  {text:<text_width$}  {score:.4}")?;
        }
        Ok(())
    }

    fn jsonl(&self, source: Source, sink: &mut Sink<'_>) -> io::Result<()> {
        let document = source.content.document(&self.analyzer);
        let keyphrases = document.keyphrases(self.number);
        let keywords = keyphrases.iter().map(|phrase| KeywordRecord {
            text: phrase.text(),
            score: phrase.score(),
            spans: phrase.spans().iter().map(|span| (span.start, span.end)).collect(),
        });
        record::write(sink, &KeywordsRecord { id: &source.id, keywords: keywords.collect() })
    }
}
