//! Where the work on a piece puts what it finds.

use std::io::{self, Write};
use std::sync::mpsc::SyncSender;

use crate::failure::Failure;
use crate::input::position::Position;
use crate::input::source::Source;
use crate::output::table::TableRow;
use crate::plain::OneLine;

/// What the work on a piece has found, in order.
#[derive(Debug, PartialEq)]
pub(crate) enum Found {
    /// The results that follow are those of the document of this name.
    Heading(String),
    /// Results as they go to standard output.
    Results(Vec<u8>),
    /// Results as rows of a table.
    Rows(Vec<TableRow>),
    /// A failure.
    Failure(Failure),
    /// Nothing more: this many documents are done, and the input up to this position.
    End { documents: u64, after: Position },
}

/// Results go to the writer when this many bytes are there, which is seldom enough.
const CHUNK: usize = 64 * 1024;

/// Collects results and passes them on.
pub(crate) struct Sink<'a> {
    results: Vec<u8>,
    documents: u64,
    after: Position,
    to: &'a SyncSender<Found>,
}

impl<'a> Sink<'a> {
    /// For what is found up to the position `after`.
    pub(crate) fn new(to: &'a SyncSender<Found>, after: Position) -> Self {
        Self { results: Vec::new(), documents: 0, after, to }
    }

    /// Tells whose results follow, where there may be several documents.
    pub(crate) fn heading(&mut self, source: &Source) -> io::Result<()> {
        match (&source.name, &source.title) {
            (None, _) => Ok(()),
            (Some(name), None) => self.send(Found::Heading(name.clone())),
            (Some(name), Some(title)) => self.send(Found::Heading(format!("{name}: {}", OneLine(title)))),
        }
    }

    /// Passes on rows of a table.
    pub(crate) fn rows(&mut self, rows: Vec<TableRow>) -> io::Result<()> {
        self.send(Found::Rows(rows))
    }

    /// Tells of a failure; the work may go on.
    pub(crate) fn failure(&mut self, failure: Failure) -> io::Result<()> {
        self.send(Found::Failure(failure))
    }

    /// Counts a document that is done, for the progress.
    pub(crate) fn done(&mut self) {
        self.documents += 1;
    }

    fn send(&mut self, found: Found) -> io::Result<()> {
        self.flush()?;
        self.pass(found)
    }

    /// The writer is gone when nobody reads what the command writes: then the work may stop.
    fn pass(&self, found: Found) -> io::Result<()> {
        self.to.send(found).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

impl Write for Sink<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.results.extend_from_slice(bytes);
        if self.results.len() >= CHUNK {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.results.is_empty() {
            return Ok(());
        }
        let results = std::mem::take(&mut self.results);
        self.pass(Found::Results(results))
    }
}

impl Drop for Sink<'_> {
    fn drop(&mut self) {
        // Fails only where the writer is gone.
        let _ = self.send(Found::End { documents: self.documents, after: self.after });
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;
    use crate::failure::Place;
    use crate::messages::reason::Reason;

    #[test]
    fn what_is_found_keeps_its_order() {
        let (to, from) = mpsc::sync_channel(8);
        let failure = || Failure::of_document(Place { file: "a".into(), line: Some(2) }, Reason::NotObject);
        let after = Position::default().after(2);
        let mut sink = Sink::new(&to, after);
        sink.write_all(b"satu\n").unwrap();
        sink.failure(failure()).unwrap();
        sink.write_all(b"tiga\n").unwrap();
        sink.done();
        drop(sink);
        drop(to);
        let found: Vec<_> = from.into_iter().collect();
        let expected = [
            Found::Results(b"satu\n".to_vec()),
            Found::Failure(failure()),
            Found::Results(b"tiga\n".to_vec()),
            Found::End { documents: 1, after },
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_writer_that_is_gone_stops_the_work() {
        let (to, from) = mpsc::sync_channel(1);
        drop(from);
        let mut sink = Sink::new(&to, Position::default());
        sink.write_all(b"satu\n").unwrap();
        assert_eq!(sink.flush().unwrap_err().kind(), io::ErrorKind::BrokenPipe);
    }
}
