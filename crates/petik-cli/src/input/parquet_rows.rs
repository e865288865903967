//! Parquet cut into rows.
//!
//! The columns are read as the file's own types say, whatever an Arrow schema in it adds, so that a text has one type
//! only. A Parquet file is read from its end: what is no plain file is put into a temporary one first.

use std::fs::File;
use std::io::{self, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, RecordBatch};
use arrow_schema::DataType;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{
    ArrowReaderOptions, ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder,
};

use crate::failure::{Failure, Place};
use crate::input::Input;
use crate::input::cutter::{Content, Cutter};
use crate::input::piece::{Cell, Row};
use crate::input::source::FieldNames;
use crate::messages::reason::Reason;
use crate::progress::Progress;

/// Rows that are passed on together: some ten kilobytes where they are articles.
const ROWS: usize = 16;

/// Cuts an input into blocks of rows.
pub(crate) struct ParquetRows {
    name: Arc<str>,
    fields: FieldNames,
    file: File,
    rows: ParquetRecordBatchReader,
    /// Number of the next row.
    row: u64,
    /// Moved by the share of the rows, as the file is not read from its start to its end.
    progress: Progress,
    bytes_per_row: u64,
}

impl ParquetRows {
    pub(crate) fn new(mut input: Input, fields: &FieldNames, progress: &Progress) -> Result<Self, Failure> {
        let name = Arc::clone(&input.name);
        let file = seekable(&mut input).map_err(|error| input.failure(&error))?;
        let (rows, count) = open(&file, fields, 0).map_err(|reason| Failure::of_input(&name, reason))?;
        let bytes = file.metadata().map_or(0, |file| file.len());
        let bytes_per_row = if input.plain.is_some() { bytes / count.max(1) } else { 0 };
        let progress = progress.clone();
        Ok(Self { name, fields: fields.clone(), file, rows, row: 1, progress, bytes_per_row })
    }

    fn failure(&self, error: String) -> Failure {
        let place = Place { file: Arc::clone(&self.name), line: Some(self.row) };
        Failure::of_rest(place, Reason::NotTable { format: FORMAT, error })
    }
}

const FORMAT: &str = "Parquet";

impl Cutter for ParquetRows {
    fn skip(&mut self, units: u64) -> Result<(), Failure> {
        let rows = open(&self.file, &self.fields, units);
        (self.rows, _) = rows.map_err(|reason| Failure::of_input(&self.name, reason))?;
        self.row += units;
        Ok(())
    }

    fn next(&mut self) -> Result<Option<Content>, Failure> {
        let batch = match guarded(|| self.rows.next().transpose().map_err(|error| error.to_string())) {
            Ok(Some(batch)) => batch,
            Ok(None) => return Ok(None),
            Err(error) => return Err(self.failure(error)),
        };
        let first = self.row;
        self.row += batch.num_rows() as u64;
        self.progress.add(self.bytes_per_row * batch.num_rows() as u64);
        let rows = (0..batch.num_rows()).map(|row| read_row(&batch, row, &self.fields));
        Ok(Some(Content::Rows((first..).zip(rows).collect())))
    }
}

/// The input as a file in which one can go to and fro.
fn seekable(input: &mut Input) -> io::Result<File> {
    if let Some(path) = &input.plain {
        return File::open(path);
    }
    let mut file = tempfile::tempfile()?;
    io::copy(&mut input.bytes, &mut file)?;
    file.seek(SeekFrom::Start(0))?;
    Ok(file)
}

/// A reader of the rows behind the first `skipped`, and how many rows there are.
fn open(file: &File, fields: &FieldNames, skipped: u64) -> Result<(ParquetRecordBatchReader, u64), Reason> {
    let damaged = |error: String| Reason::NotTable { format: FORMAT, error };
    let file = file.try_clone().map_err(|error| Reason::from(&error))?;
    let options = ArrowReaderOptions::new().with_skip_arrow_metadata(true);
    let builder = guarded(|| {
        ParquetRecordBatchReaderBuilder::try_new_with_options(file, options)
            .map_err(|error| error.to_string())
    })
    .map_err(damaged)?;
    check(builder.schema().fields(), fields)?;
    let count = u64::try_from(builder.metadata().file_metadata().num_rows()).unwrap_or_default();
    let wanted = [fields.text.as_str(), &fields.id, "title", "paragraphs"];
    let roots =
        builder.parquet_schema().root_schema().get_fields().iter().map(|field| field.name().to_owned());
    let roots: Vec<_> = roots.enumerate().filter(|(_, name)| wanted.contains(&name.as_str())).collect();
    let mask = ProjectionMask::roots(builder.parquet_schema(), roots.into_iter().map(|(index, _)| index));
    let skipped = usize::try_from(skipped).unwrap_or(usize::MAX);
    let rows = guarded(|| {
        let builder = builder.with_projection(mask).with_batch_size(ROWS).with_offset(skipped);
        builder.build().map_err(|error| error.to_string())
    });
    Ok((rows.map_err(damaged)?, count))
}

/// Whether the columns that are asked for are there and hold what can be read.
fn check(columns: &arrow_schema::Fields, fields: &FieldNames) -> Result<(), Reason> {
    let kind = |name: &str| columns.find(name).map(|(_, column)| column.data_type());
    let wrong =
        |name: &str, kind: &DataType| Reason::ColumnShape { name: name.to_owned(), kind: kind.to_string() };
    let text = kind(&fields.text);
    let paragraphs = kind("paragraphs");
    if text.is_none() && paragraphs.is_none() {
        let names: Vec<_> = columns.iter().map(|column| column.name().as_str()).collect();
        return Err(Reason::NoColumn { name: fields.text.clone(), columns: names.join(", ") });
    }
    if let Some(kind) = text.filter(|kind| !is_text(kind)) {
        return Err(wrong(&fields.text, kind));
    }
    if let Some(kind) = kind("title").filter(|kind| !is_text(kind)) {
        return Err(wrong("title", kind));
    }
    if let Some(kind) = paragraphs.filter(|kind| !are_paragraphs(kind)) {
        return Err(wrong("paragraphs", kind));
    }
    match kind(&fields.id).filter(|kind| !is_text(kind) && !kind.is_integer()) {
        Some(kind) => Err(wrong(&fields.id, kind)),
        None => Ok(()),
    }
}

fn is_text(kind: &DataType) -> bool {
    matches!(kind, DataType::Utf8 | DataType::Binary)
}

fn are_paragraphs(kind: &DataType) -> bool {
    let inner = |kind: &DataType| match kind {
        DataType::List(item) => Some(item.data_type().clone()),
        _ => None,
    };
    inner(kind).as_ref().and_then(inner).is_some_and(|kind| kind == DataType::Utf8)
}

fn read_row(batch: &RecordBatch, row: usize, fields: &FieldNames) -> Row {
    let column = |name: &str| batch.column_by_name(name).filter(|column| column.is_valid(row));
    Row {
        id: column(&fields.id).and_then(|column| cell(column, row)),
        title: column("title").and_then(|column| text(column, row)),
        text: column(&fields.text).and_then(|column| text(column, row)),
        paragraphs: column("paragraphs").map(|column| paragraphs(column, row)),
        wrong_length: None,
    }
}

fn text(column: &dyn Array, row: usize) -> Option<Vec<u8>> {
    match column.data_type() {
        DataType::Utf8 => Some(column.as_string::<i32>().value(row).as_bytes().to_vec()),
        DataType::Binary => Some(column.as_binary::<i32>().value(row).to_vec()),
        _ => None,
    }
}

fn cell(column: &dyn Array, row: usize) -> Option<Cell> {
    let number = match column.data_type() {
        DataType::Int8 => column.as_primitive::<Int8Type>().value(row).into(),
        DataType::Int16 => column.as_primitive::<Int16Type>().value(row).into(),
        DataType::Int32 => column.as_primitive::<Int32Type>().value(row).into(),
        DataType::Int64 => column.as_primitive::<Int64Type>().value(row).into(),
        DataType::UInt8 => column.as_primitive::<UInt8Type>().value(row).into(),
        DataType::UInt16 => column.as_primitive::<UInt16Type>().value(row).into(),
        DataType::UInt32 => column.as_primitive::<UInt32Type>().value(row).into(),
        DataType::UInt64 => column.as_primitive::<UInt64Type>().value(row).into(),
        _ => return text(column, row).map(Cell::Text),
    };
    Some(Cell::Number(number))
}

/// Lists of strings; what is null is empty.
fn paragraphs(column: &dyn Array, row: usize) -> Vec<Vec<String>> {
    let paragraphs = column.as_list::<i32>().value(row);
    let paragraphs = paragraphs.as_list::<i32>();
    let sentences = |paragraph: usize| -> Vec<String> {
        let sentences = paragraphs.value(paragraph);
        sentences.as_string::<i32>().iter().map(|sentence| sentence.unwrap_or_default().to_owned()).collect()
    };
    (0..paragraphs.len())
        .map(|paragraph| if paragraphs.is_null(paragraph) { Vec::new() } else { sentences(paragraph) })
        .collect()
}

/// What `read` reads; should a damaged file make the reader panic, then that is an error like any other.
fn guarded<T>(read: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(read))
        .unwrap_or_else(|_| Err("its inner structure contradicts itself".to_owned()))
}
