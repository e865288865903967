//! From the flags to the exit status.

use std::io::{self, IsTerminal};
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;

use petik::Analyzer;

use crate::cli::{Cli, Command, CommonArgs, DocumentArgs, LanguageArgs, OutputForm};
use crate::detect::Detect;
use crate::error::Error;
use crate::failure::Failure;
use crate::input::piece::{Block, Cut, Piece, blocks};
use crate::input::source::SourceReader;
use crate::keywords::Keywords;
use crate::ordered;
use crate::output::sink::Sink;
use crate::output::writer::{self, Outcome};
use crate::print::Print;
use crate::progress::Progress;
#[cfg(feature = "report")]
use crate::report;
use crate::segment::Segment;
#[cfg(feature = "serve")]
use crate::serve;
use crate::stem::WordStemmer;
use crate::summarize::Summarize;

/// Does what the command line says.
pub(crate) fn run(cli: Cli) -> Result<ExitCode, Error> {
    let outcome = match cli.command {
        Command::Segment(args) => print_documents(args.documents, Segment::new(analyzer(&args.language))),
        Command::Stem(args) => {
            let stemmer = WordStemmer::new(&args)?;
            work_through(args.common, Cut::Lines, move |piece, sink| stemmer.print(piece, sink))
        }
        Command::Keywords(args) => print_documents(
            args.documents,
            Keywords::new(analyzer(&args.language), args.number, args.explain),
        ),
        Command::Summarize(args) => {
            let summarize = Summarize::new(analyzer(&args.language), &args)?;
            print_documents(args.documents, summarize)
        }
        Command::Detect(args) => print_documents(args.documents, Detect),
        #[cfg(feature = "report")]
        Command::Report(args) => {
            tell_who_types(&args.documents.common.files);
            let analyzer = analyzer(&args.language);
            report::print(args, &analyzer)
        }
        #[cfg(feature = "serve")]
        Command::Serve(args) => serve::run(args),
    };
    outcome.map(ExitCode::from)
}

fn print_documents(args: DocumentArgs, printer: impl Print) -> Result<Outcome, Error> {
    let reader = SourceReader::new(&args);
    let form = args.common.output;
    work_through(args.common, reader.cut(), move |piece, sink| {
        let source = match reader.read(piece) {
            Ok(Some(source)) => source,
            Ok(None) => return Ok(()),
            Err(failure) => return sink.failure(failure),
        };
        match form {
            OutputForm::Text => printer.text(source, sink),
            OutputForm::Jsonl => printer.jsonl(source, sink),
        }
    })
}

/// Works on all pieces of the input and writes what is found, in the order of the input.
fn work_through(
    args: CommonArgs,
    cut: Cut,
    work: impl Fn(Piece, &mut Sink<'_>) -> io::Result<()> + Send + Sync + 'static,
) -> Result<Outcome, Error> {
    tell_who_types(&args.files);
    let progress = Progress::new(args.progress, &args.files);
    let jobs = args.jobs.or_else(|| thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN);
    let blocks = blocks(args.files, cut, &progress);
    let found = ordered::run(jobs, blocks, weight, move |block, to| {
        let mut sink = Sink::new(to);
        // An error says that the writer is gone, and there is nobody left to tell.
        let _ = match block {
            Ok(block) => work_on(block, &mut sink, &work),
            Err(failure) => sink.failure(failure),
        };
    });
    let outcome = writer::write(found.map_err(Error::threads)?, &progress);
    progress.finish();
    outcome
}

/// A person at a terminal who named no file is told what the command waits for.
fn tell_who_types(files: &[PathBuf]) {
    let reads_standard_input = files.is_empty() || files.iter().any(|file| file == Path::new("-"));
    if reads_standard_input && io::stdin().is_terminal() && io::stderr().is_terminal() {
        writer::complain(&"reading what you type; end with Ctrl-D");
    }
}

fn weight(block: &Result<Block, Failure>) -> usize {
    block.as_ref().map_or(0, Block::len)
}

/// Does `work` on each piece; should it panic after all, then that piece failed and the others go on.
fn work_on(
    block: Block,
    sink: &mut Sink<'_>,
    work: impl Fn(Piece, &mut Sink<'_>) -> io::Result<()>,
) -> io::Result<()> {
    for piece in block.pieces() {
        let place = piece.place.clone();
        let done = catch_unwind(AssertUnwindSafe(|| work(piece, sink)));
        done.unwrap_or_else(|_| {
            let reason = "petik stumbled over this text, which is a defect of petik; please report it";
            sink.failure(Failure::of_document(place, reason))
        })?;
        sink.done();
    }
    Ok(())
}

fn analyzer(args: &LanguageArgs) -> Analyzer {
    let analyzer = Analyzer::new();
    match args.language {
        Some(language) => analyzer.language(language),
        None => analyzer,
    }
}
