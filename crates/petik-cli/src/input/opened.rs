//! Inputs: files and standard input, plain or compressed.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::Path;
use std::sync::Arc;

use flate2::bufread::MultiGzDecoder;

use crate::failure::Failure;
use crate::progress::Progress;

/// Large enough that a system call costs nothing beside the work on what it brings.
const BUFFER: usize = 64 * 1024;

/// Bytes of lines that are passed on together. Passing on costs some microseconds, which is little
/// beside the work on this much text, and that work is short enough to keep all threads busy.
const BLOCK: usize = 16 * 1024;

/// An input that is open, decompressed on the way.
pub(crate) struct Input {
    /// As on the command line.
    pub(crate) name: Arc<str>,
    bytes: Box<dyn BufRead + Send>,
    compression: Compression,
}

impl Input {
    /// Opens the file at `path`, or standard input for `-`.
    pub(crate) fn open(path: &Path, progress: &Progress) -> Result<Self, Failure> {
        let name: Arc<str> = path.to_string_lossy().into();
        match Self::open_named(Arc::clone(&name), path, progress) {
            Ok(input) => Ok(input),
            Err(error) => Err(Failure::of_input(&name, unusable(&error, Compression::None))),
        }
    }

    fn open_named(name: Arc<str>, path: &Path, progress: &Progress) -> io::Result<Self> {
        let raw: Box<dyn Read + Send> = if path == Path::new("-") {
            Box::new(progress.watch(io::stdin()))
        } else {
            Box::new(progress.watch(File::open(path)?))
        };
        let (head, raw) = peek(raw)?;
        let compression = Compression::of(&head);
        let raw = BufReader::with_capacity(BUFFER, Cursor::new(head).chain(raw));
        let bytes: Box<dyn BufRead + Send> = match compression {
            Compression::None => Box::new(raw),
            Compression::Gzip => Box::new(BufReader::with_capacity(BUFFER, MultiGzDecoder::new(raw))),
            Compression::Zstd => Box::new(BufReader::with_capacity(BUFFER, zstd::Decoder::with_buffer(raw)?)),
        };
        Ok(Self { name, bytes, compression })
    }

    /// All bytes that are left.
    pub(crate) fn rest(&mut self) -> Result<Vec<u8>, Failure> {
        let mut rest = Vec::new();
        match self.bytes.read_to_end(&mut rest) {
            Ok(_) => Ok(rest),
            Err(error) => Err(self.failure(&error)),
        }
    }

    /// Whole lines, some [`BLOCK`] bytes of those that are here without waiting, or one line to wait
    /// for; empty at the end.
    pub(crate) fn lines(&mut self) -> Result<Vec<u8>, Failure> {
        loop {
            match self.read_lines() {
                Ok(lines) => return Ok(lines),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(self.failure(&error)),
            }
        }
    }

    fn read_lines(&mut self) -> io::Result<Vec<u8>> {
        let here = self.bytes.fill_buf()?;
        let here = here.get(..BLOCK).unwrap_or(here);
        if let Some(last) = here.iter().rposition(|&byte| byte == b'\n') {
            let lines = here[..=last].to_vec();
            self.bytes.consume(lines.len());
            return Ok(lines);
        }
        let mut line = Vec::new();
        // At the end of the input a terminal is not asked a second time.
        if !here.is_empty() {
            self.bytes.read_until(b'\n', &mut line)?;
        }
        Ok(line)
    }

    fn failure(&self, error: &io::Error) -> Failure {
        Failure::of_input(&self.name, unusable(error, self.compression))
    }
}

/// How an input is compressed, told by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Compression {
    None,
    Gzip,
    Zstd,
}

const GZIP: [u8; 2] = [0x1f, 0x8b];
const ZSTD: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];
/// A skippable frame, as parallel and seekable compressors put in front; the low half of the first
/// byte is free.
const ZSTD_SKIPPABLE: [u8; 4] = [0x50, 0x2a, 0x4d, 0x18];

impl Compression {
    fn of(head: &[u8]) -> Self {
        if head.starts_with(&GZIP) {
            Self::Gzip
        } else if head.starts_with(&ZSTD) || without_low_half(head).starts_with(&ZSTD_SKIPPABLE) {
            Self::Zstd
        } else {
            Self::None
        }
    }

    /// Whether more bytes may still make `head` the start of a compressed input.
    fn is_undecided(head: &[u8]) -> bool {
        Self::of(head) == Self::None
            && (GZIP.starts_with(head)
                || ZSTD.starts_with(head)
                || ZSTD_SKIPPABLE.starts_with(&without_low_half(head)))
    }
}

fn without_low_half(head: &[u8]) -> Vec<u8> {
    let mut head = head.to_vec();
    if let Some(first) = head.first_mut() {
        *first &= 0xf0;
    }
    head
}

/// The first bytes of `raw`, as many as tell the compression and no more.
///
/// Standard input may be a person who types, or a program that waits for an answer to its first
/// line: no byte is waited for that is not needed.
fn peek(mut raw: Box<dyn Read + Send>) -> io::Result<(Vec<u8>, Box<dyn Read + Send>)> {
    let mut head = Vec::new();
    while Compression::is_undecided(&head) {
        let mut byte = [0];
        match raw.read(&mut byte) {
            Ok(0) => break,
            Ok(_) => head.extend(byte),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok((head, raw))
}

/// Why an input cannot be used, and what to do.
fn unusable(error: &io::Error, compression: Compression) -> String {
    let format = match compression {
        Compression::None => return unreadable(error),
        Compression::Gzip => "gzip",
        Compression::Zstd => "zstd",
    };
    format!("damaged or cut short as {format}: {error}; get the file anew")
}

fn unreadable(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file; check the name".to_owned(),
        io::ErrorKind::IsADirectory => "is a directory; name the files in it".to_owned(),
        io::ErrorKind::PermissionDenied => "may not be read; check its permissions".to_owned(),
        _ => format!("cannot be read: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compression_is_told_by_content() {
        for (head, compression) in [
            (&b""[..], Compression::None),
            (b"(", Compression::None),
            (b"(\xb5/", Compression::None),
            (b"(\xb5/\xfd", Compression::Zstd),
            (b"\x5e*M\x18", Compression::Zstd),
            (b"\x1f\x8b", Compression::Gzip),
            (b"\xef\xbb\xbf", Compression::None),
        ] {
            assert_eq!(Compression::of(head), compression, "{head:?}");
        }
    }

    #[test]
    fn peeking_takes_no_byte_too_many() {
        for (bytes, taken) in [(&b"Ini"[..], 1), (b"(a", 2), (b"\x1f\x8b\x08", 2), (b"", 0), (b"P*", 2)] {
            let (head, _) = peek(Box::new(Cursor::new(bytes.to_vec()))).unwrap();
            assert_eq!(head.len(), taken, "{bytes:?}");
        }
    }
}
