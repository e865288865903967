//! What ends the run.

use std::fmt;
use std::io;
use std::process::ExitCode;

use crate::failure::Failure;
use crate::output::writer;

/// Exit status of wrong usage, of an input that cannot be used, and of output that cannot be written.
pub(crate) const UNUSABLE: u8 = 2;

/// A reason to stop before all is done.
#[derive(Debug)]
pub(crate) struct Error(ErrorKind);

#[derive(Debug)]
enum ErrorKind {
    /// The results cannot be written.
    Write(io::Error),
    /// The threads cannot be started.
    Threads(String),
    /// The options do not go together.
    Options(String),
    /// A word list cannot be used.
    WordList(Failure),
    /// The server cannot run.
    #[cfg(feature = "serve")]
    Serve(String),
}

impl Error {
    pub(crate) fn options(error: impl fmt::Display) -> Self {
        Self(ErrorKind::Options(error.to_string()))
    }

    pub(crate) fn threads(error: impl fmt::Display) -> Self {
        Self(ErrorKind::Threads(error.to_string()))
    }

    #[cfg(feature = "serve")]
    pub(crate) fn serve(error: &petik_serve::ServeError) -> Self {
        let advice =
            if error.is_address_in_use() { "; try another --port, or 0 for one that is free" } else { "" };
        Self(ErrorKind::Serve(format!("{error}{advice}")))
    }

    /// Tells on standard error, and gives the exit status.
    ///
    /// A reader that went away (`petik … | head`) has what it wanted: nothing is told, and all is well.
    pub(crate) fn report(self) -> ExitCode {
        if self.is_broken_pipe() {
            return ExitCode::SUCCESS;
        }
        writer::complain(&self);
        ExitCode::from(UNUSABLE)
    }

    fn is_broken_pipe(&self) -> bool {
        matches!(&self.0, ErrorKind::Write(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            ErrorKind::Write(error) => write!(f, "cannot write the results: {error}"),
            ErrorKind::Threads(error) => write!(f, "cannot start the threads: {error}; try a smaller --jobs"),
            ErrorKind::Options(error) => f.write_str(error),
            ErrorKind::WordList(failure) => failure.fmt(f),
            #[cfg(feature = "serve")]
            ErrorKind::Serve(error) => f.write_str(error),
        }
    }
}

/// The only input or output whose failure ends a run is standard output.
impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self(ErrorKind::Write(error))
    }
}

/// A failure ends the run only where all results depend on it: in a word list.
impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        Self(ErrorKind::WordList(failure))
    }
}
