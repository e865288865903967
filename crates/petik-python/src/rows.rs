//! The rows of a column of text, read where the producer has them.

use std::ops::Range;

use arrow_array::cast::AsArray;
use arrow_array::{
    Array, ArrayRef, BinaryArray, BinaryViewArray, GenericBinaryArray, GenericStringArray, LargeBinaryArray,
    OffsetSizeTrait,
};
use arrow_schema::DataType;
use pyo3::exceptions::{PyOverflowError, PyTypeError, PyUnicodeDecodeError};
use pyo3::prelude::*;

/// One chunk of a column, as bytes.
///
/// Also what is called a string is read as bytes and checked: who hands over pointers may have checked them or not,
/// and the check costs little beside the analysis.
pub(crate) enum Rows {
    Small(BinaryArray),
    Large(LargeBinaryArray),
    View(BinaryViewArray),
    /// A column of type null has no text anywhere.
    Null(usize),
}

/// The longest text that is taken: then no part of its result has offsets beyond 32 bits.
const LONGEST: usize = i32::MAX as usize;

impl Rows {
    /// Reads a chunk of strings or binary, or of structs with that as their only field, as the result of a query is.
    pub(crate) fn new(array: &ArrayRef) -> PyResult<Self> {
        match array.data_type() {
            DataType::Utf8 => Ok(Self::Small(bytes(array.as_string()))),
            DataType::LargeUtf8 => Ok(Self::Large(bytes(array.as_string()))),
            DataType::Utf8View => Ok(Self::View(array.as_string_view().clone().to_binary_view())),
            DataType::Binary => Ok(Self::Small(array.as_binary().clone())),
            DataType::LargeBinary => Ok(Self::Large(array.as_binary().clone())),
            DataType::BinaryView => Ok(Self::View(array.as_binary_view().clone())),
            DataType::Null => Ok(Self::Null(array.len())),
            DataType::Struct(fields) if fields.len() == 1 => Self::new(array.as_struct().column(0)),
            DataType::Struct(fields) => Err(wrong(&format!("a table of {} columns", fields.len()))),
            other => Err(wrong(&format!("a column of type {other}"))),
        }
    }

    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Small(array) => array.len(),
            Self::Large(array) => array.len(),
            Self::View(array) => array.len(),
            Self::Null(len) => *len,
        }
    }

    /// Where a run of rows from `start` on ends that has so many bytes or, at the end of the rows, fewer.
    pub(crate) fn end_of_run(&self, start: usize, rows: usize, bytes: usize) -> usize {
        let limit = self.len().min(start + rows);
        match self {
            Self::Small(array) => end_of_run(array, start, limit, bytes),
            Self::Large(array) => end_of_run(array, start, limit, bytes),
            Self::View(array) => {
                let mut sum = 0;
                let is_full = |&row: &usize| {
                    sum += array.value(row).len();
                    sum >= bytes
                };
                (start..limit).find(is_full).map_or(limit, |row| row + 1)
            }
            Self::Null(_) => limit,
        }
    }

    /// The texts of a run of rows; none where a row is null.
    ///
    /// # Errors
    ///
    /// The first row that cannot be read, counted from the start of the chunk.
    pub(crate) fn texts(&self, rows: Range<usize>) -> Result<Vec<Option<&str>>, (usize, RowError)> {
        let at_once = match self {
            Self::Small(array) => texts(array, &rows),
            Self::Large(array) => texts(array, &rows),
            Self::View(_) | Self::Null(_) => None,
        };
        let one_by_one = || rows.map(|row| self.text(row).map_err(|error| (row, error))).collect();
        at_once.map_or_else(one_by_one, Ok)
    }

    /// The text of a row; none where it is null.
    fn text(&self, row: usize) -> Result<Option<&str>, RowError> {
        let Some(bytes) = self.bytes(row) else { return Ok(None) };
        if bytes.len() > LONGEST {
            return Err(RowError::TooLong);
        }
        str::from_utf8(bytes).map(Some).map_err(|error| RowError::NoText { bytes: bytes.to_vec(), error })
    }

    /// The bytes of a row; none where it is null.
    fn bytes(&self, row: usize) -> Option<&[u8]> {
        match self {
            Self::Small(array) => array.is_valid(row).then(|| array.value(row)),
            Self::Large(array) => array.is_valid(row).then(|| array.value(row)),
            Self::View(array) => array.is_valid(row).then(|| array.value(row)),
            Self::Null(_) => None,
        }
    }
}

/// As [`Rows::end_of_run`], by the offsets alone.
fn end_of_run<O: OffsetSizeTrait>(
    array: &GenericBinaryArray<O>,
    start: usize,
    limit: usize,
    bytes: usize,
) -> usize {
    let offsets = array.value_offsets().get(start..limit + 1).unwrap_or_default();
    let first = offsets.first().map_or(0, |first| first.as_usize());
    let fuller = |offset: &O| offset.as_usize().saturating_sub(first) < bytes;
    limit.min(start + offsets.partition_point(fuller))
}

/// The texts of rows that stand behind one another, checked as one: that costs a tenth of checking each word of a
/// column. Nothing where a look at each row is needed: because one is no text, or all are very long.
fn texts<'a, O: OffsetSizeTrait>(
    array: &'a GenericBinaryArray<O>,
    rows: &Range<usize>,
) -> Option<Vec<Option<&'a str>>> {
    let offsets = array.value_offsets().get(rows.start..=rows.end)?;
    let (first, last) = (offsets.first()?.as_usize(), offsets.last()?.as_usize());
    let bytes = array.value_data().get(first..last).filter(|bytes| bytes.len() <= LONGEST)?;
    let all = str::from_utf8(bytes).ok()?;
    let bounds = offsets.iter().zip(offsets.iter().skip(1));
    let text = |(start, end): (&O, &O)| all.get(start.as_usize() - first..end.as_usize() - first);
    let texts = bounds.map(text);
    match array.nulls() {
        None => texts.map(|text| Some(Some(text?))).collect(),
        Some(nulls) => {
            let is_given = rows.clone().map(|row| nulls.is_valid(row));
            is_given
                .zip(texts)
                .map(|(given, text)| if given { Some(Some(text?)) } else { Some(None) })
                .collect()
        }
    }
}

fn bytes<O: OffsetSizeTrait>(array: &GenericStringArray<O>) -> GenericBinaryArray<O> {
    let (offsets, values, nulls) = array.clone().into_parts();
    GenericBinaryArray::new(offsets, values, nulls)
}

fn wrong(what: &str) -> PyErr {
    PyTypeError::new_err(format!("{what} is no text: petik reads a column of strings, or of binary in UTF-8"))
}

/// Why a row cannot be read.
pub(crate) enum RowError {
    TooLong,
    NoText { bytes: Vec<u8>, error: std::str::Utf8Error },
}

impl RowError {
    /// The error that Python shows, which counts rows of the whole column.
    pub(crate) fn raised(self, py: Python<'_>, row: usize) -> PyErr {
        match self {
            Self::TooLong => PyOverflowError::new_err(format!(
                "row {row} is longer than {LONGEST} bytes: cut it into texts"
            )),
            Self::NoText { bytes, error } => {
                let start = error.valid_up_to();
                let end = error.error_len().map_or(bytes.len(), |length| start + length);
                let reason = format!("row {row} is no text");
                match py.get_type::<PyUnicodeDecodeError>().call1((
                    "utf-8",
                    bytes.as_slice(),
                    start,
                    end,
                    reason,
                )) {
                    Ok(error) => PyErr::from_value(error),
                    Err(error) => error,
                }
            }
        }
    }
}
