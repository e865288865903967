//! Inputs cut into lines.

use std::io::{self, BufRead, Read};
use std::sync::Arc;

use crate::failure::{Failure, Place};
use crate::input::Input;
use crate::input::cutter::{BLOCK, Content, Cutter};
use crate::input::piece::{line_breaks, without_ending};
use crate::messages::reason::Reason;

/// Cuts an input into blocks of lines.
pub(crate) struct Lines {
    input: Input,
    /// Number of the next line.
    line: u64,
    longest: u64,
}

impl Lines {
    pub(crate) fn new(input: Input, longest: u64) -> Self {
        Self { input, line: 1, longest }
    }

    /// Whole lines, some [`BLOCK`] bytes of those that are here without waiting, or one line to wait
    /// for; empty at the end.
    fn read(&mut self) -> io::Result<Vec<u8>> {
        let bytes = &mut self.input.bytes;
        let here = loop {
            match bytes.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                here => break here?,
            }
        };
        let here = here.get(..BLOCK).unwrap_or(here);
        if let Some(last) = here.iter().rposition(|&byte| byte == b'\n') {
            let lines = here[..=last].to_vec();
            bytes.consume(lines.len());
            return Ok(lines);
        }
        let mut line = Vec::new();
        // At the end of the input a terminal is not asked a second time.
        if !here.is_empty() {
            let with_ending = self.longest.saturating_add(2);
            bytes.take(with_ending).read_until(b'\n', &mut line)?;
        }
        Ok(line)
    }
}

impl Cutter for Lines {
    fn skip(&mut self, units: u64) -> Result<(), Failure> {
        for _ in 0..units {
            let skipped = self.input.bytes.skip_until(b'\n').map_err(|error| self.input.failure(&error))?;
            if skipped == 0 {
                return Err(self.input.failure(&io::ErrorKind::UnexpectedEof.into()));
            }
        }
        self.line += units;
        Ok(())
    }

    fn next(&mut self) -> Result<Option<Content>, Failure> {
        let bytes = self.read().map_err(|error| self.input.failure(&error))?;
        if bytes.is_empty() {
            return Ok(None);
        }
        let first = self.line;
        self.line += line_breaks(&bytes);
        let is_cut = !bytes.ends_with(b"\n") && without_ending(&bytes).len() as u64 > self.longest;
        if is_cut {
            self.line += 1;
            self.input.bytes.skip_until(b'\n').map_err(|error| self.input.failure(&error))?;
            let place = Place { file: Arc::clone(&self.input.name), line: Some(first) };
            return Err(Failure::of_document(place, Reason::TooLong { limit: self.longest }));
        }
        Ok(Some(Content::Lines { first, bytes }))
    }
}
