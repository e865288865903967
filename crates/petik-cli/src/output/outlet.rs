//! All that a run writes: results, failures, and how far it is.

#[cfg(feature = "parquet")]
use std::io::IsTerminal;
use std::io::{self, BufWriter, Stdout, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::cli::{CommonArgs, OutputForm, StreamArgs};
use crate::complaint::complain;
use crate::error::Error;
use crate::failure::Failure;
use crate::input::position::Position;
use crate::messages::note::Note;
use crate::outcome::Outcome;
use crate::output::checkpoint::{Checkpoint, State};
use crate::output::csv_table;
use crate::output::destination::{Destination, is_special};
use crate::output::failures::Failures;
#[cfg(feature = "parquet")]
use crate::output::parquet_table::ParquetTable;
use crate::output::table::{Column, TableRow};
use crate::progress::Progress;

/// Few system calls, little memory.
const BUFFER: usize = 64 * 1024;

/// Time between checkpoints: what is lost by an end without warning is done again in as much time, and waiting for the
/// disk this often costs nothing that could be measured.
const BETWEEN_CHECKPOINTS: Duration = Duration::from_secs(1);

/// All that a run writes.
pub(crate) struct Outlet {
    results: Results,
    failures: Failures,
    /// Beside an output that can be continued.
    checkpoint: Option<Checkpoint>,
    state: State,
    saved: Instant,
    /// The file of the results, where there is one.
    path: Option<PathBuf>,
    is_headed: bool,
}

/// Where results go.
enum Results {
    Stdout(BufWriter<Stdout>),
    File(BufWriter<Destination>),
    #[cfg(feature = "parquet")]
    Table(Box<ParquetTable<Box<dyn Write + Send>>>),
}

impl Outlet {
    /// Opens what the options name, as new or to be continued; none where there is nothing to continue.
    ///
    /// `run` is a hash of all that shapes the output, and `columns` are those of its table.
    pub(crate) fn open(
        args: &CommonArgs,
        stream: &StreamArgs,
        run: u64,
        columns: &[Column],
    ) -> Result<Option<Self>, Error> {
        let path = args.output_path().map(Path::to_owned);
        let is_resumed = stream.pace.resume;
        if is_resumed && stream.output.is_closed_by_its_end() {
            return Err(Error::not_resumable());
        }
        if is_resumed && path.as_ref().is_some_and(|path| is_complete(path)) {
            let file = path.unwrap_or_default();
            complain(&Note::Complete { file: &file.to_string_lossy() });
            return Ok(None);
        }
        let fresh = State { run, ..State::default() };
        let (checkpoint, state) = match &path {
            Some(path) if !is_special(path) && !stream.output.is_closed_by_its_end() => {
                let (checkpoint, state) = begin(path, is_resumed, fresh)?;
                (Some(checkpoint), state)
            }
            _ => (None, fresh),
        };
        let results = Results::open(path.as_deref(), stream.output, columns, state.output)?;
        let failures = Failures::open(args.errors.clone(), state.errors)?;
        let is_headed = state.output > 0;
        Ok(Some(Self { results, failures, checkpoint, state, saved: Instant::now(), path, is_headed }))
    }

    /// Where the run begins.
    pub(crate) fn start(&self) -> Position {
        self.state.position
    }

    /// Names the document whose results follow.
    pub(crate) fn head(&mut self, name: &str) -> Result<(), Error> {
        let gap = if self.is_headed { "\n" } else { "" };
        self.is_headed = true;
        self.write(format!("{gap}==> {name} <==\n").as_bytes())
    }

    pub(crate) fn write(&mut self, results: &[u8]) -> Result<(), Error> {
        let written = match &mut self.results {
            Results::Stdout(out) => out.write_all(results),
            Results::File(out) => out.write_all(results),
            #[cfg(feature = "parquet")]
            Results::Table(_) => Ok(()),
        };
        written.map_err(|error| self.error(error))
    }

    /// Writes rows of the table; other forms have none.
    #[cfg_attr(not(feature = "parquet"), allow(unused_variables, clippy::needless_pass_by_value))]
    pub(crate) fn write_rows(&mut self, rows: Vec<TableRow>) -> Result<(), Error> {
        #[cfg(feature = "parquet")]
        if let Results::Table(table) = &mut self.results {
            return table.write(rows).map_err(|error| self.error(error));
        }
        Ok(())
    }

    pub(crate) fn fail(&mut self, failure: &Failure, progress: &Progress) -> Result<(), Error> {
        self.state.failures += 1;
        self.state.outcome = self.state.outcome.max(Outcome::of(failure));
        self.failures.take(failure, progress)
    }

    /// The input is done up to `position`, with `documents` more.
    pub(crate) fn reach(&mut self, position: Position, documents: u64) -> Result<(), Error> {
        self.state.position = position;
        self.state.documents += documents;
        if self.checkpoint.is_some() && self.saved.elapsed() >= BETWEEN_CHECKPOINTS {
            self.save()
        } else {
            Ok(())
        }
    }

    pub(crate) fn documents(&self) -> u64 {
        self.state.documents
    }

    pub(crate) fn failed(&self) -> u64 {
        self.state.failures
    }

    /// Passes on what waits to be written; in a file nobody waits for it.
    pub(crate) fn flush(&mut self) -> Result<(), Error> {
        match &mut self.results {
            Results::Stdout(out) => out.flush().map_err(|error| self.error(error)),
            _ => Ok(()),
        }
    }

    /// All is done.
    pub(crate) fn finish(mut self) -> Result<Outcome, Error> {
        self.sync()?;
        #[cfg(feature = "parquet")]
        if let Results::Table(table) = self.results {
            let path = self.path;
            let finished = table.finish().and_then(|mut file| file.flush());
            finished.map_err(|error| Error::results(path.as_deref(), error))?;
        }
        if let Some(checkpoint) = self.checkpoint {
            checkpoint.remove()?;
        }
        self.failures.tell(self.state.failures);
        Ok(self.state.outcome)
    }

    /// A signal ends the run before all is done: says how to go on.
    pub(crate) fn stop(mut self) -> Result<(), Error> {
        self.save()?;
        let documents = self.state.documents;
        match (&self.checkpoint, &self.path) {
            (Some(_), Some(path)) => {
                complain(&Note::Interrupted { documents, file: &path.to_string_lossy() });
            }
            _ => complain(&Note::Stopped { documents }),
        }
        self.checkpoint = None;
        self.finish().map(|_| ())
    }

    fn save(&mut self) -> Result<(), Error> {
        self.sync()?;
        if let Some(checkpoint) = &mut self.checkpoint {
            checkpoint.save(&self.state)?;
        }
        self.saved = Instant::now();
        Ok(())
    }

    /// Waits until all that was written is on the disk, and notes how much that is.
    fn sync(&mut self) -> Result<(), Error> {
        match &mut self.results {
            Results::Stdout(out) => out.flush().map_err(|error| Error::results(None, error))?,
            Results::File(out) => {
                out.flush().map_err(|error| Error::results(self.path.as_deref(), error))?;
                out.get_ref().sync()?;
                self.state.output = out.get_ref().length();
            }
            #[cfg(feature = "parquet")]
            Results::Table(_) => {}
        }
        self.state.errors = self.failures.sync()?;
        Ok(())
    }

    fn error(&self, error: io::Error) -> Error {
        let error = Error::results(self.path.as_deref(), error);
        if self.checkpoint.is_some() { error.resumable() } else { error }
    }
}

/// Whether the output is there and no run of it is unfinished.
fn is_complete(output: &Path) -> bool {
    output.exists() && !Checkpoint::path_of(output).exists() && !is_special(output)
}

/// The checkpoint of a run and the state that it begins with.
fn begin(output: &Path, is_resumed: bool, fresh: State) -> Result<(Checkpoint, State), Error> {
    let (mut checkpoint, found) = Checkpoint::open(output)?;
    match found {
        Some(_) if !is_resumed => Err(Error::unfinished(output, &Checkpoint::path_of(output))),
        Some(state) if state.run != fresh.run => Err(Error::other_run(&Checkpoint::path_of(output))),
        Some(state) => {
            complain(&Note::Resumed { documents: state.documents, file: &output.to_string_lossy() });
            Ok((checkpoint, state))
        }
        None => {
            checkpoint.save(&fresh)?;
            Ok((checkpoint, fresh))
        }
    }
}

impl Results {
    fn open(path: Option<&Path>, form: OutputForm, columns: &[Column], length: u64) -> Result<Self, Error> {
        let file = path.map(|path| Destination::open(path)?.keep(length)).transpose()?;
        #[cfg(feature = "parquet")]
        if form == OutputForm::Parquet {
            let to: Box<dyn Write + Send> = match file {
                Some(file) => Box::new(BufWriter::with_capacity(BUFFER, file)),
                None if io::stdout().is_terminal() => return Err(Error::binary_to_terminal()),
                None => Box::new(io::stdout()),
            };
            let table = ParquetTable::new(to, columns).map_err(|error| Error::results(path, error))?;
            return Ok(Self::Table(Box::new(table)));
        }
        let mut results = match file {
            Some(file) => Self::File(BufWriter::with_capacity(BUFFER, file)),
            None => Self::Stdout(BufWriter::with_capacity(BUFFER, io::stdout())),
        };
        if form == OutputForm::Csv && length == 0 {
            let headed = match &mut results {
                Self::Stdout(out) => csv_table::write_header(out, columns),
                Self::File(out) => csv_table::write_header(out, columns),
                #[cfg(feature = "parquet")]
                Self::Table(_) => Ok(()),
            };
            headed.map_err(|error| Error::results(path, error))?;
        }
        Ok(results)
    }
}
