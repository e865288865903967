//! A column of results.

use arrow_array::{Array, ArrayRef, new_empty_array};
use arrow_schema::{ArrowError, DataType};
use arrow_select::concat::concat;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};

use crate::capsule;

/// Bytes up to which results become one chunk: far enough below the 2 GiB at which the offsets of a string end.
const CHUNK: usize = 1 << 30;

/// A column that the functions of ``petik.arrow`` return.
///
/// Anything that reads Arrow takes it without a copy: ``pyarrow.array``, ``pyarrow.chunked_array``, ``polars.Series``.
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
    chunks: Vec<ArrayRef>,
}

impl Column {
    /// Joins the parts of a column into as few chunks as may be.
    pub(crate) fn joined(data_type: DataType, parts: &[ArrayRef]) -> Result<Self, ArrowError> {
        let mut chunks = Vec::new();
        let mut rest = parts;
        while !rest.is_empty() {
            let mut bytes = 0;
            let fits = |part: &&ArrayRef| {
                bytes += part.get_array_memory_size();
                bytes <= CHUNK
            };
            // One at least, however long it is.
            let count = rest.iter().take_while(fits).count().max(1);
            let (now, later) = rest.split_at(count);
            let now: Vec<&dyn Array> = now.iter().map(AsRef::as_ref).collect();
            chunks.push(concat(&now)?);
            rest = later;
        }
        Ok(Self { data_type, chunks })
    }
}

#[pymethods]
impl Column {
    fn __len__(&self) -> usize {
        self.chunks.iter().map(Array::len).sum()
    }

    fn __repr__(&self) -> String {
        let (data_type, rows) = (&self.data_type, self.__len__());
        format!("Column({data_type}, rows={rows})")
    }

    /// The Arrow type, for those who read the column.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        capsule::export_schema(py, &self.data_type)
    }

    /// The column as an Arrow array, if it has no more than one chunk: up to 1 GiB of results.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_array__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        // A producer need not follow the consumer's wish for another type.
        let _ = requested_schema;
        match &*self.chunks {
            [] => capsule::export_array(py, &new_empty_array(&self.data_type)),
            [chunk] => capsule::export_array(py, chunk),
            chunks => Err(PyValueError::new_err(format!(
                "the column has {} chunks: take it as a stream, as pyarrow.chunked_array and polars.Series do",
                chunks.len()
            ))),
        }
    }

    /// The column as a stream of Arrow arrays.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        capsule::export_stream(py, self.data_type.clone(), self.chunks.clone())
    }
}
