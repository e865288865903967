//! `petik report`.

use std::io::{self, Write};
use std::path::Path;

use petik::Analyzer;
use petik_report::{Article, Report};

use crate::cli::{CommonArgs, ReportArgs};
use crate::error::Error;
use crate::input::Reading;
use crate::input::block::Blocks;
use crate::input::source::{Source, SourceReader};
use crate::input::walk::Files;
use crate::messages::tongue;
use crate::output::destination::Destination;
use crate::output::failures::Failures;
use crate::output::writer::Outcome;
use crate::progress::Progress;

/// Sentences in a summary whose length nobody fixed.
const SENTENCES: usize = 3;

/// Writes one page about all documents.
///
/// Documents are read and rendered one by one; what is kept is the page.
pub(crate) fn print(args: ReportArgs, analyzer: &Analyzer) -> Result<Outcome, Error> {
    let report = report(&args);
    let reader = SourceReader::new(&args.documents);
    let (form, fields) = (args.documents.input, args.documents.fields());
    let CommonArgs { files, telling, output_file, errors, max_document, .. } = args.documents.common;
    let files = || Files::new(&files, form.endings());
    let progress = Progress::new(telling.progress, files);
    let reading = Reading::new(progress.clone(), max_document, output_file.as_deref());
    let mut failures = Failures::open(errors, 0)?;
    let mut outcome = Outcome::AllDone;
    let mut failed = Ok(());
    let sources = Blocks::new(files(), form, fields, reading).flat_map(|step| match step.block {
        Ok(block) => block.pieces().into_iter().map(|piece| reader.read(piece)).collect(),
        Err(failure) => vec![Err(failure)],
    });
    let articles = sources.filter_map(|source| match source {
        Ok(source) => source.map(|source| article(source, analyzer)),
        Err(failure) => {
            outcome = outcome.max(Outcome::of(&failure));
            failed = std::mem::replace(&mut failed, Ok(())).and_then(|()| failures.take(&failure, &progress));
            None
        }
    });
    let page = report.page(articles);
    progress.finish();
    failed?;
    failures.sync()?;
    write(&page, output_file.as_deref())?;
    Ok(outcome)
}

fn write(page: &str, to: Option<&Path>) -> Result<(), Error> {
    let written = match to {
        Some(path) => Destination::open(path)?.keep(0)?.write_all(page.as_bytes()),
        None => io::stdout().lock().write_all(page.as_bytes()).and_then(|()| io::stdout().flush()),
    };
    written.map_err(|error| Error::results(to, error))
}

fn report(args: &ReportArgs) -> Report {
    let report = Report::new()
        .tongue(tongue().into())
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
