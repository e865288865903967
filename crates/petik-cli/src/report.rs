//! `petik report`.

use std::env;
use std::io::{self, Write};

use petik::Analyzer;
use petik_report::{Article, Report, Tongue};

use crate::cli::{CommonArgs, ReportArgs};
use crate::error::Error;
use crate::failure::Failure;
use crate::input::piece::blocks;
use crate::input::source::{Source, SourceReader};
use crate::output::writer::{Outcome, complain};
use crate::progress::Progress;

/// Sentences in a summary whose length nobody fixed.
const SENTENCES: usize = 3;

/// Writes one page about all documents.
///
/// Documents are read and rendered one by one; what is kept is the page.
pub(crate) fn print(args: ReportArgs, analyzer: &Analyzer) -> Result<Outcome, Error> {
    let report = report(&args);
    let reader = SourceReader::new(&args.documents);
    let CommonArgs { files, progress, .. } = args.documents.common;
    let progress = Progress::new(progress, &files);
    let mut outcome = Outcome::AllDone;
    let mut told = |failure: &Failure| {
        outcome = outcome.max(Outcome::of(failure));
        progress.aside(|| complain(failure));
    };
    let articles = blocks(files, reader.cut(), &progress).flat_map(|block| match block {
        Ok(block) => block.pieces().into_iter().map(|piece| reader.read(piece)).collect(),
        Err(failure) => vec![Err(failure)],
    });
    let articles = articles.filter_map(|source| match source {
        Ok(source) => source.map(|source| article(source, analyzer)),
        Err(failure) => {
            told(&failure);
            None
        }
    });
    let page = report.page(articles);
    progress.finish();
    let mut out = io::stdout().lock();
    out.write_all(page.as_bytes())?;
    out.flush()?;
    Ok(outcome)
}

fn report(args: &ReportArgs) -> Report {
    let tongue = env::var("LANG").ok().and_then(|tag| Tongue::from_tag(&tag)).unwrap_or(Tongue::English);
    let report = Report::new()
        .tongue(tongue)
        .sentences(args.sentences.map_or(SENTENCES, std::num::NonZeroUsize::get))
        .keyphrases(args.number.get());
    match &args.title {
        Some(title) => report.title(title),
        None => report,
    }
}

fn article(source: Source, analyzer: &Analyzer) -> Article {
    let document = source.content.document(analyzer);
    let document = match source.title {
        Some(title) => document.titled(title),
        None => document,
    };
    Article::new(source.id.to_string(), document)
}
