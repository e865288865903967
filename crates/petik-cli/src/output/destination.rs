//! A file that this run alone writes to.

use std::fs::{self, File, TryLockError};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::error::Error;

/// A file that is locked for this run; the system takes the lock off when the run ends, however it ends.
#[derive(Debug)]
pub(crate) struct Destination {
    file: File,
    path: PathBuf,
    /// Bytes that are written, those of earlier runs included.
    length: u64,
    is_regular: bool,
}

impl Destination {
    /// Opens the file at `path`, or makes it, and leaves what is in it.
    pub(crate) fn open(path: &Path) -> Result<Self, Error> {
        let unusable = |error: io::Error| Error::file(path, error);
        let file = File::options().write(true).create(true).truncate(false).open(path).map_err(unusable)?;
        let is_regular = file.metadata().map_err(unusable)?.is_file();
        if is_regular {
            lock(&file, path)?;
            sync_folder(path).map_err(unusable)?;
        }
        Ok(Self { file, path: path.to_owned(), length: 0, is_regular })
    }

    /// Cuts the file to its first `length` bytes, behind which writing goes on.
    pub(crate) fn keep(mut self, length: u64) -> Result<Self, Error> {
        if !self.is_regular {
            return Ok(self);
        }
        let there = self.file.metadata().map_err(|error| self.error(error))?.len();
        if there < length {
            return Err(Error::shortened(&self.path));
        }
        self.file.set_len(length).map_err(|error| self.error(error))?;
        self.file.seek(SeekFrom::Start(length)).map_err(|error| self.error(error))?;
        self.length = length;
        Ok(self)
    }

    pub(crate) fn length(&self) -> u64 {
        self.length
    }

    /// Waits until all that was written is on the disk.
    pub(crate) fn sync(&self) -> Result<(), Error> {
        if self.is_regular { self.file.sync_data().map_err(|error| self.error(error)) } else { Ok(()) }
    }

    fn error(&self, error: io::Error) -> Error {
        Error::file(&self.path, error)
    }
}

impl Write for Destination {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.file.write(bytes)?;
        self.length += count as u64;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Locks `file`; where the file system knows no locks there is none to respect.
pub(crate) fn lock(file: &File, path: &Path) -> Result<(), Error> {
    match file.try_lock() {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => Err(Error::taken(path)),
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(()),
        Err(TryLockError::Error(error)) => Err(Error::file(path, error)),
    }
}

/// Waits until the names in the folder of `path` are on the disk.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(not(unix)) {
        return Ok(()); // Elsewhere folders cannot be opened, and names are written through.
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

/// Whether something other than a regular file, which cannot be cut and continued, is at `path`.
pub(crate) fn is_special(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|file| !file.is_file())
}
