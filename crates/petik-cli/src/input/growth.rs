//! A limit on what a small input may decompress to.

use std::fmt;
use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Compressed bytes that are counted as they are read.
pub(crate) struct Counted<R> {
    raw: R,
    read: Arc<AtomicU64>,
}

impl<R> Counted<R> {
    /// `raw`, and the limit on what becomes of it: the first `free` bytes are let through in any case.
    pub(crate) fn new(raw: R, free: u64) -> (Self, Growth) {
        let read = Arc::new(AtomicU64::new(0));
        (Self { raw, read: Arc::clone(&read) }, Growth { read, free })
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.raw.read(buffer)?;
        self.read.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

/// The limit on what becomes of an input.
pub(crate) struct Growth {
    read: Arc<AtomicU64>,
    free: u64,
}

impl Growth {
    /// How many bytes may come of one byte. Text becomes 3 to 50 of them, the best of gzip is about 1000, and zstd has
    /// no bound.
    pub(crate) const MOST: u64 = 500;

    /// `decoded`, which fails with [`Grown`] where the limit is passed.
    pub(crate) fn watch<R: Read>(self, decoded: R) -> impl Read + use<R> {
        Watched { decoded, written: 0, growth: self }
    }
}

struct Watched<R> {
    decoded: R,
    written: u64,
    growth: Growth,
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.decoded.read(buffer)?;
        self.written += count as u64;
        let most = self.growth.read.load(Ordering::Relaxed).saturating_mul(Growth::MOST);
        if self.written > self.growth.free && self.written > most {
            return Err(io::Error::other(Grown));
        }
        Ok(count)
    }
}

/// The limit is passed.
#[derive(Debug)]
pub(crate) struct Grown;

impl Grown {
    pub(crate) fn is_in(error: &io::Error) -> bool {
        error.get_ref().is_some_and(<dyn std::error::Error + Send + Sync>::is::<Self>)
    }
}

impl fmt::Display for Grown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("grows out of all proportion")
    }
}

impl std::error::Error for Grown {}

#[cfg(test)]
mod tests {
    use super::*;

    fn grown(read: usize, written: u64, free: u64) -> bool {
        let (mut raw, growth) = Counted::new(io::repeat(0), free);
        raw.read_exact(&mut vec![0; read]).unwrap();
        match io::copy(&mut growth.watch(io::repeat(0).take(written)), &mut io::sink()) {
            Ok(_) => false,
            Err(error) => Grown::is_in(&error),
        }
    }

    #[test]
    fn growth_is_limited_behind_what_is_free() {
        assert!(!grown(10, 5_000, 0));
        assert!(grown(10, 5_001, 0));
        assert!(!grown(10, 5_001, 5_001));
        assert!(grown(0, 1, 0));
    }
}
