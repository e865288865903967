//! What a subcommand is: a way to print a piece of the input.

use std::io;

use crate::cli::OutputForm;
use crate::failure::Failure;
use crate::output::csv_table;
use crate::output::sink::Sink;
use crate::output::table::{Column, TableRow};

/// What a subcommand prints for what it is given: a document, or a word.
pub(crate) trait Print<S>: Send + Sync + 'static {
    /// For people.
    fn text(&self, source: S, sink: &mut Sink<'_>) -> io::Result<()>;

    /// For programs: JSON Lines.
    fn jsonl(&self, source: S, sink: &mut Sink<'_>) -> io::Result<()>;

    /// The columns of the table.
    fn columns(&self) -> &'static [Column];

    /// The rows of the table.
    fn rows(&self, source: S) -> Vec<TableRow>;

    /// For people, in the place of what has failed.
    fn failed(&self, failure: Failure, _: OutputForm, sink: &mut Sink<'_>) -> io::Result<()> {
        sink.failure(failure)
    }

    /// In the form that is asked for.
    fn print(&self, source: S, form: OutputForm, sink: &mut Sink<'_>) -> io::Result<()> {
        match form {
            OutputForm::Text => self.text(source, sink),
            OutputForm::Jsonl => self.jsonl(source, sink),
            OutputForm::Csv => csv_table::write_rows(sink, &self.rows(source)),
            #[cfg(feature = "parquet")]
            OutputForm::Parquet => sink.rows(self.rows(source)),
        }
    }
}
