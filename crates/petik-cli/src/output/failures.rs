//! Where failures go: to standard error, or as records to a file.

use std::io::{BufWriter, Write};
use std::path::PathBuf;

use crate::complaint::complain;
use crate::error::Error;
use crate::failure::Failure;
use crate::messages::note::Note;
use crate::output::destination::Destination;
use crate::output::record;
use crate::progress::Progress;

/// Where failures go.
#[derive(Debug)]
pub(crate) enum Failures {
    /// To standard error, each as it comes.
    Told,
    /// To a file, a record each.
    Recorded { path: PathBuf, file: BufWriter<Destination> },
}

impl Failures {
    /// To the file at `path`, whose first `length` bytes stay; to standard error where there is none.
    pub(crate) fn open(path: Option<PathBuf>, length: u64) -> Result<Self, Error> {
        let Some(path) = path else { return Ok(Self::Told) };
        let file = BufWriter::new(Destination::open(&path)?.keep(length)?);
        Ok(Self::Recorded { path, file })
    }

    pub(crate) fn take(&mut self, failure: &Failure, progress: &Progress) -> Result<(), Error> {
        match self {
            Self::Told => progress.aside(|| complain(failure)),
            Self::Recorded { path, file } => {
                record::write(file, &failure.record()).map_err(|error| Error::file(path, error))?;
            }
        }
        Ok(())
    }

    /// Waits until all is on the disk, and gives the length of the file.
    pub(crate) fn sync(&mut self) -> Result<u64, Error> {
        let Self::Recorded { path, file } = self else { return Ok(0) };
        file.flush().map_err(|error| Error::file(path, error))?;
        file.get_ref().sync()?;
        Ok(file.get_ref().length())
    }

    /// Tells where to look, once, where nothing was told before.
    pub(crate) fn tell(&self, count: u64) {
        if let Self::Recorded { path, .. } = self
            && count > 0
        {
            complain(&Note::Failures { count, file: &path.to_string_lossy() });
        }
    }
}
