//! From the flags to the exit status.

use std::io::{self, IsTerminal};
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;
use std::thread;

use petik::Analyzer;
use petik::layers::lexicon;

use crate::cli::{Cli, Command, CommonArgs, DocumentArgs, InputForm, LanguageArgs, StreamArgs};
use crate::complaint::complain;
use crate::detect::Detect;
use crate::error::Error;
use crate::failure::Failure;
use crate::input::block::{Block, Blocks, Step};
use crate::input::piece::Piece;
use crate::input::position::fnv;
use crate::input::source::{FieldNames, Source, SourceReader};
use crate::input::walk::Files;
use crate::input::written::{Written, refuse_what_is_read};
use crate::input::{Reading, is_standard_input};
use crate::interrupt::Interrupt;
use crate::keywords::Keywords;
use crate::manners;
use crate::messages::note::Note;
use crate::messages::reason::Reason;
use crate::ordered;
use crate::outcome::Outcome;
use crate::output::outlet::Outlet;
use crate::output::sink::Sink;
use crate::output::writer;
use crate::print::Print;
use crate::progress::Progress;
#[cfg(feature = "report")]
use crate::report;
use crate::segment::Segment;
#[cfg(feature = "serve")]
use crate::serve;
use crate::stem::{WordStemmer, read_word};
use crate::summarize::Summarize;

/// Does what the command line says.
pub(crate) fn run(cli: Cli) -> Result<ExitCode, Error> {
    let identity = identity(&cli.command);
    let outcome = match cli.command {
        Command::Segment(args) => {
            let segment = Segment::new(analyzer(&args.language));
            print_documents(&args.documents, &args.stream, identity, segment)
        }
        Command::Stem(args) => {
            let stemmer = WordStemmer::new(&args)?;
            print_words(&args.common, &args.stream, identity, stemmer)
        }
        Command::Keywords(args) => {
            let keywords = Keywords::new(analyzer(&args.language), &args)?;
            print_documents(&args.documents, &args.stream, identity, keywords)
        }
        Command::Summarize(args) => {
            let summarize = Summarize::new(analyzer(&args.language), &args)?;
            print_documents(&args.documents, &args.stream, identity, summarize)
        }
        Command::Detect(args) => print_documents(&args.documents, &args.stream, identity, Detect),
        #[cfg(feature = "report")]
        Command::Report(args) => {
            tell_who_types(&args.documents.common.files);
            let analyzer = analyzer(&args.language);
            report::print(&args, &analyzer)
        }
        #[cfg(feature = "serve")]
        Command::Serve(args) => serve::run(args),
        Command::Completions(args) => manners::completions(args.shell).map(|()| Outcome::AllDone),
        Command::Man(args) => manners::manual(args.folder.as_deref()).map(|()| Outcome::AllDone),
    };
    outcome.map(ExitCode::from)
}

/// A hash of all that shapes the output, by which a run knows that it goes on with itself: the options, those left out
/// that change no result, and the versions of what decides.
fn identity(command: &Command) -> u64 {
    let shaped_by = format!("{} {} {command:?}", env!("CARGO_PKG_VERSION"), lexicon::VERSION);
    fnv(0, shaped_by.as_bytes())
}

fn print_documents(
    args: &DocumentArgs,
    stream: &StreamArgs,
    identity: u64,
    printer: impl Print<Source>,
) -> Result<Outcome, Error> {
    let reader = SourceReader::new(args);
    let cut = Cut { form: args.input, fields: args.fields() };
    work_through(&args.common, stream, identity, cut, move |piece| reader.read(piece), printer)
}

fn print_words(
    args: &CommonArgs,
    stream: &StreamArgs,
    identity: u64,
    stemmer: WordStemmer,
) -> Result<Outcome, Error> {
    let cut = Cut { form: InputForm::Lines, fields: FieldNames::default() };
    let (lossy, longest) = (args.lossy, args.max_document);
    work_through(args, stream, identity, cut, move |piece| read_word(piece, lossy, longest), stemmer)
}

/// How inputs are cut into pieces.
struct Cut {
    form: InputForm,
    fields: FieldNames,
}

/// Works on all pieces of the input and writes what is found, in the order of the input.
fn work_through<S>(
    args: &CommonArgs,
    stream: &StreamArgs,
    identity: u64,
    cut: Cut,
    read: impl Fn(Piece) -> Result<Option<S>, Failure> + Send + Sync + 'static,
    printer: impl Print<S>,
) -> Result<Outcome, Error> {
    tell_who_types(&args.files);
    refuse_what_is_read(args)?;
    let Some(outlet) = Outlet::open(args, stream, identity, printer.columns())? else {
        return Ok(Outcome::AllDone);
    };
    let interrupt = Interrupt::watch().map_err(Error::threads)?;
    let files = || Files::new(&args.files, cut.form.endings());
    let progress = Progress::new(args.telling.progress, files);
    let reading =
        Reading { progress: progress.clone(), longest: args.max_document, written: Written::by(args) };
    let blocks = Blocks::new(files(), cut.form, cut.fields, reading).skip_to(outlet.start())?;
    let form = stream.output;
    let jobs = stream.pace.jobs.or_else(|| thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN);
    let found = ordered::run(jobs, blocks, weight, &interrupt, move |step: Step, to| {
        let mut sink = Sink::new(to, step.after);
        // An error says that the writer is gone, and there is nobody left to tell.
        let _ = match step.block {
            Err(failure) => printer.failed(failure, form, &mut sink),
            Ok(block) => work_on(block, &mut sink, |piece, sink| match read(piece) {
                Ok(Some(source)) => printer.print(source, form, sink),
                Ok(None) => Ok(()),
                Err(failure) => printer.failed(failure, form, sink),
            }),
        };
    });
    let outcome = writer::write(found.map_err(Error::threads)?, outlet, &progress, &interrupt);
    progress.finish();
    outcome
}

/// A person at a terminal who named no file is told what the command waits for.
fn tell_who_types(files: &[PathBuf]) {
    let reads_standard_input = files.is_empty() || files.iter().any(|file| is_standard_input(file));
    if reads_standard_input && io::stdin().is_terminal() && io::stderr().is_terminal() {
        complain(&Note::Typing);
    }
}

fn weight(step: &Step) -> usize {
    step.block.as_ref().map_or(0, Block::len)
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
        done.unwrap_or_else(|_| sink.failure(Failure::of_document(place, Reason::Defect)))?;
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
