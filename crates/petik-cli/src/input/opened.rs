//! Inputs: files and standard input, plain or compressed.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use flate2::bufread::MultiGzDecoder;

use crate::failure::{Failure, Place};
use crate::input::Reading;
use crate::input::compression::{Compression, peek};
use crate::input::growth::{Counted, Grown, Growth};
use crate::messages::reason::Reason;

/// Large enough that a system call costs nothing beside the work on what it brings.
const BUFFER: usize = 64 * 1024;

/// An input that is open, decompressed on the way.
pub(crate) struct Input {
    /// As on the command line.
    pub(crate) name: Arc<str>,
    pub(crate) bytes: Box<dyn BufRead + Send>,
    /// Where the bytes lie as they are, where they do.
    pub(crate) plain: Option<PathBuf>,
    compression: Compression,
    longest: u64,
}

impl Input {
    /// Opens the file at `path`, or standard input for `-`.
    pub(crate) fn open(path: &Path, reading: &Reading) -> Result<Self, Failure> {
        let name: Arc<str> = path.to_string_lossy().into();
        if reading.written.includes(path) {
            return Err(Failure::of_input(&name, Reason::IsOutput));
        }
        match Self::open_named(Arc::clone(&name), path, reading) {
            Ok(input) => Ok(input),
            Err(error) => Err(Failure::of_input(&name, Reason::from(&error))),
        }
    }

    fn open_named(name: Arc<str>, path: &Path, reading: &Reading) -> io::Result<Self> {
        let raw: Box<dyn Read + Send> = if is_standard_input(path) {
            Box::new(reading.progress.watch(io::stdin()))
        } else {
            Box::new(reading.progress.watch(File::open(path)?))
        };
        let (head, raw) = peek(raw)?;
        let compression = Compression::of(&head);
        let (raw, growth) = Counted::new(Cursor::new(head).chain(raw), reading.longest);
        let raw = BufReader::with_capacity(BUFFER, raw);
        let bytes: Box<dyn BufRead + Send> = match compression {
            Compression::None => Box::new(raw),
            Compression::Gzip => buffered(growth.watch(MultiGzDecoder::new(raw))),
            Compression::Zstd => buffered(growth.watch(zstd::Decoder::with_buffer(raw)?)),
        };
        let is_plain = compression == Compression::None && !is_standard_input(path);
        let plain = is_plain.then(|| path.to_owned());
        Ok(Self { name, bytes, plain, compression, longest: reading.longest })
    }

    /// All bytes, which are one document.
    pub(crate) fn whole(&mut self) -> Result<Vec<u8>, Failure> {
        let mut bytes = Vec::new();
        let read = (&mut self.bytes).take(self.longest.saturating_add(1)).read_to_end(&mut bytes);
        read.map_err(|error| self.failure(&error))?;
        if u64::try_from(bytes.len()).is_ok_and(|length| length <= self.longest) {
            return Ok(bytes);
        }
        let place = Place { file: Arc::clone(&self.name), line: None };
        Err(Failure::of_document(place, Reason::TooLong { limit: self.longest }))
    }

    /// The failure to read on.
    pub(crate) fn failure(&self, error: &io::Error) -> Failure {
        Failure::of_input(&self.name, self.reason(error))
    }

    /// Why reading failed, and what to do.
    fn reason(&self, error: &io::Error) -> Reason {
        match self.compression.name() {
            None => Reason::from(error),
            Some(format) if Grown::is_in(error) => Reason::Bomb { format, ratio: Growth::MOST },
            Some(format) => Reason::Damaged { format, error: error.to_string() },
        }
    }
}

fn buffered(decoded: impl Read + Send + 'static) -> Box<dyn BufRead + Send> {
    Box::new(BufReader::with_capacity(BUFFER, decoded))
}

/// Whether `path` stands for standard input.
pub(crate) fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}
