//! Tables as Parquet.

use std::io::{self, Write};
use std::sync::Arc;

use arrow_array::{ArrayRef, Float64Array, RecordBatch, StringArray, UInt64Array};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;

use crate::output::table::{Column, Kind, TableRow, Value};

/// Rows that are encoded together; fewer would cost a call for each, more would only wait.
const BATCH: usize = 4096;
/// Encoded bytes of a row group, about: readers like them large, and they are held until they are complete.
const ROW_GROUP: usize = 16 << 20;

/// A table that is written as its rows come.
pub(crate) struct ParquetTable<W: Write + Send> {
    schema: SchemaRef,
    kinds: Vec<Kind>,
    rows: Vec<TableRow>,
    writer: ArrowWriter<W>,
}

impl<W: Write + Send> ParquetTable<W> {
    pub(crate) fn new(to: W, columns: &[Column]) -> io::Result<Self> {
        let field = |column: &Column| Field::new(column.name, data_type(column.kind), true);
        let schema = Arc::new(Schema::new(columns.iter().map(field).collect::<Vec<_>>()));
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(ZstdLevel::default()))
            .set_created_by(concat!("petik ", env!("CARGO_PKG_VERSION")).to_owned())
            .build();
        let writer = ArrowWriter::try_new(to, Arc::clone(&schema), Some(properties)).map_err(written)?;
        Ok(Self {
            schema,
            kinds: columns.iter().map(|column| column.kind).collect(),
            rows: Vec::new(),
            writer,
        })
    }

    pub(crate) fn write(&mut self, rows: Vec<TableRow>) -> io::Result<()> {
        self.rows.extend(rows);
        if self.rows.len() >= BATCH { self.encode() } else { Ok(()) }
    }

    /// Writes what is left, and the foot of the file.
    pub(crate) fn finish(mut self) -> io::Result<W> {
        self.encode()?;
        self.writer.into_inner().map_err(written)
    }

    fn encode(&mut self) -> io::Result<()> {
        let rows = std::mem::take(&mut self.rows);
        let columns =
            self.kinds.iter().enumerate().map(|(index, &kind)| column(kind, index, &rows)).collect();
        let batch =
            RecordBatch::try_new(Arc::clone(&self.schema), columns).map_err(|error| written(error.into()))?;
        self.writer.write(&batch).map_err(written)?;
        if self.writer.in_progress_size() >= ROW_GROUP {
            self.writer.flush().map_err(written)?;
        }
        Ok(())
    }
}

fn data_type(kind: Kind) -> DataType {
    match kind {
        Kind::Text => DataType::Utf8,
        Kind::Count => DataType::UInt64,
        Kind::Real => DataType::Float64,
    }
}

/// The values under the column `index` as an array; a value of another kind is none.
fn column(kind: Kind, index: usize, rows: &[TableRow]) -> ArrayRef {
    let values = rows.iter().map(|row| row.get(index).unwrap_or(&Value::Nothing));
    match kind {
        Kind::Text => Arc::new(values.map(Value::as_text).collect::<StringArray>()),
        Kind::Count => Arc::new(values.map(Value::as_count).collect::<UInt64Array>()),
        Kind::Real => Arc::new(values.map(Value::as_real).collect::<Float64Array>()),
    }
}

/// What went wrong is told as an error of writing, with its own kind where the file itself failed.
fn written(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(error) => io::Error::other(error.to_string()),
        },
        error => io::Error::other(error.to_string()),
    }
}
