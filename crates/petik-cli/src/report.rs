//! `petik report`.

use std::io::{self, Write};
use std::path::Path;

use petik::Analyzer;
use petik_report::{Article, Report};

use crate::cli::ReportArgs;
use crate::error::Error;
use crate::failure::Failure;
use crate::input::Reading;
use crate::input::block::Blocks;
use crate::input::source::{Source, SourceReader};
use crate::input::walk::Files;
use crate::input::written::{Written, refuse_what_is_read};
use crate::messages::tongue;
use crate::outcome::Outcome;
use crate::output::destination::Destination;
use crate::output::failures::Failures;
use crate::progress::Progress;

/// Sentences in a summary whose length nobody fixed.
const SENTENCES: usize = 3;

/// Writes one page about all documents.
///
/// Documents are read and rendered one by one; what is kept is the page.
pub(crate) fn print(args: &ReportArgs, analyzer: &Analyzer) -> Result<Outcome, Error> {
    let common = &args.documents.common;
    refuse_what_is_read(common)?;
    // Whether it can be written is known before the work, and told.
    let page = common.output_path().map(Destination::open).transpose()?;
    let mut tally = Tally::new(args)?;
    let html = report(args).page(sources(args, &tally.progress).filter_map(|source| match source {
        Ok(source) => {
            tally.done();
            Some(article(source, analyzer))
        }
        Err(failure) => {
            tally.fail(&failure);
            None
        }
    }));
    let outcome = tally.finish()?;
    write(&html, page, common.output_path())?;
    Ok(outcome)
}

/// The documents, and what failed in the place of some.
fn sources(args: &ReportArgs, progress: &Progress) -> impl Iterator<Item = Result<Source, Failure>> + use<> {
    let (common, form) = (&args.documents.common, args.documents.input);
    let reader = SourceReader::new(&args.documents);
    let reading =
        Reading { progress: progress.clone(), longest: common.max_document, written: Written::by(common) };
    let blocks = Blocks::new(files(args), form, args.documents.fields(), reading);
    blocks.flat_map(move |step| match step.block {
        Ok(block) => block.pieces().into_iter().filter_map(|piece| reader.read(piece).transpose()).collect(),
        Err(failure) => vec![Err(failure)],
    })
}

/// How a run goes, and what people are told of it.
struct Tally {
    progress: Progress,
    failures: Failures,
    /// Whether all failures could be told.
    told: Result<(), Error>,
    documents: u64,
    failed: u64,
    outcome: Outcome,
}

impl Tally {
    fn new(args: &ReportArgs) -> Result<Self, Error> {
        let common = &args.documents.common;
        Ok(Self {
            progress: Progress::new(common.telling.progress, || files(args)),
            failures: Failures::open(common.errors.clone(), 0)?,
            told: Ok(()),
            documents: 0,
            failed: 0,
            outcome: Outcome::AllDone,
        })
    }

    fn done(&mut self) {
        self.documents += 1;
        self.progress.show(self.documents, self.failed);
    }

    fn fail(&mut self, failure: &Failure) {
        self.failed += 1;
        self.outcome = self.outcome.max(Outcome::of(failure));
        if self.told.is_ok() {
            self.told = self.failures.take(failure, &self.progress);
        }
    }

    fn finish(mut self) -> Result<Outcome, Error> {
        self.progress.finish();
        self.told?;
        self.failures.sync()?;
        self.failures.tell(self.failed);
        Ok(self.outcome)
    }
}

fn files(args: &ReportArgs) -> Files {
    Files::new(&args.documents.common.files, args.documents.input.endings())
}

fn write(html: &str, file: Option<Destination>, path: Option<&Path>) -> Result<(), Error> {
    let written = match file {
        Some(file) => file.keep(0)?.write_all(html.as_bytes()),
        None => io::stdout().lock().write_all(html.as_bytes()).and_then(|()| io::stdout().flush()),
    };
    written.map_err(|error| Error::results(path, error))
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
