//! A column of results.

use std::sync::{Mutex, PoisonError};

use arrow_array::{Array, ArrayRef, new_empty_array};
use arrow_schema::{ArrowError, DataType};
use arrow_select::concat::concat;
use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};

use crate::capsule;

/// Bytes up to which results become one array: far enough below the 2 GiB at which the offsets of a string end.
const LARGEST: usize = 1 << 30;

/// A column that the functions of ``petik.arrow`` return.
///
/// Anything that reads Arrow takes it: ``pyarrow.array``, ``pyarrow.chunked_array``, ``polars.Series``. A reader of a
/// stream gets the chunks that the threads made, without a copy; for one of an array they are joined first.
///
/// >>> import petik.arrow, pyarrow
/// >>> column = petik.arrow.stem(pyarrow.array(["menulis", None]))
/// >>> column, len(column)
/// (Column(Utf8, rows=2), 2)
/// >>> pyarrow.array(column).to_pylist()
/// ['tulis', None]
#[pyclass(frozen, module = "petik.arrow")]
pub(crate) struct Column {
    data_type: DataType,
    rows: usize,
    /// What the threads made, until somebody wants it in one piece.
    chunks: Mutex<Vec<ArrayRef>>,
}

impl Column {
    pub(crate) fn new(data_type: DataType, chunks: Vec<ArrayRef>) -> Self {
        Self { data_type, rows: chunks.iter().map(Array::len).sum(), chunks: Mutex::new(chunks) }
    }

    fn chunks(&self) -> Vec<ArrayRef> {
        self.chunks.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The column in one piece, which it is from then on; or in how many it must stay.
    ///
    /// Not joined before: many readers take chunks as they are, and joining copies everything once more.
    fn joined(&self) -> Result<Result<ArrayRef, usize>, ArrowError> {
        let mut chunks = self.chunks.lock().unwrap_or_else(PoisonError::into_inner);
        if let [chunk] = &**chunks {
            return Ok(Ok(chunk.clone()));
        }
        if chunks.iter().map(Array::get_buffer_memory_size).sum::<usize>() > LARGEST {
            return Ok(Err(chunks.len()));
        }
        let parts: Vec<&dyn Array> = chunks.iter().map(AsRef::as_ref).collect();
        let whole = if parts.is_empty() { new_empty_array(&self.data_type) } else { concat(&parts)? };
        *chunks = vec![whole.clone()];
        Ok(Ok(whole))
    }
}

#[pymethods]
impl Column {
    fn __len__(&self) -> usize {
        self.rows
    }

    fn __repr__(&self) -> String {
        let Self { data_type, rows, .. } = self;
        format!("Column({data_type}, rows={rows})")
    }

    /// The Arrow type, for those who read the column.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        capsule::export_schema(py, &self.data_type)
    }

    /// The column as one Arrow array, up to 1 GiB of results.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_array__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        // A producer need not follow the consumer's wish for another type.
        let _ = requested_schema;
        let joined = py.detach(|| self.joined());
        match joined.map_err(|error| PyRuntimeError::new_err(error.to_string()))? {
            Ok(array) => capsule::export_array(py, &array),
            Err(chunks) => Err(PyValueError::new_err(format!(
                "the column is too long for one array: take its {chunks} chunks as a stream, as pyarrow.chunked_array \
                 does"
            ))),
        }
    }

    /// The column as a stream of Arrow arrays, as the threads made them.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let chunks = py.detach(|| self.chunks());
        capsule::export_stream(py, self.data_type.clone(), chunks)
    }
}
