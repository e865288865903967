//! What a document subcommand is: a way to print one document.

use std::io;

use crate::input::source::Source;
use crate::output::sink::Sink;

/// What a subcommand prints for a document.
pub(crate) trait Print: Send + Sync + 'static {
    /// For people.
    fn text(&self, source: Source, sink: &mut Sink<'_>) -> io::Result<()>;

    /// For programs: JSON Lines.
    fn jsonl(&self, source: Source, sink: &mut Sink<'_>) -> io::Result<()>;
}
