//! The Arrow `PyCapsule` interface: columns in and out of Python without copying them.
//!
//! A capsule holds a struct of the [Arrow C data interface](https://arrow.apache.org/docs/format/CDataInterface.html).
//! That its pointers are right is the producer's word, as it is for every consumer of that interface.

use std::ffi::{c_int, c_void};
use std::ptr;
use std::vec::IntoIter;

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi, to_ffi};
use arrow_array::ffi_stream::{ArrayStreamReader, FFI_ArrowArrayStream};
use arrow_array::{Array, ArrayRef, make_array};
use arrow_schema::{ArrowError, DataType};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};

/// The chunks of a column that a Python object offers.
pub(crate) fn import(column: &Bound<'_, PyAny>) -> PyResult<Vec<ArrayRef>> {
    if column.hasattr("__arrow_c_stream__")? {
        import_stream(column)
    } else if column.hasattr("__arrow_c_array__")? {
        import_array(column).map(|array| vec![array])
    } else {
        let name = column.get_type().name()?;
        Err(PyTypeError::new_err(format!(
            "'{name}' object is no Arrow column: it has neither __arrow_c_stream__ nor __arrow_c_array__, as those of \
             pyarrow 14, polars 1.3, pandas 2.2 and duckdb 1.1 or newer have"
        )))
    }
}

fn import_stream(column: &Bound<'_, PyAny>) -> PyResult<Vec<ArrayRef>> {
    let capsule = column.call_method0("__arrow_c_stream__")?;
    let stream = capsule.cast::<PyCapsule>()?.pointer_checked(Some(c"arrow_array_stream"))?;
    // SAFETY: the capsule's name says that it holds an initialized stream. It is moved out of it, and what stays there
    // is marked as released, so nobody releases it a second time.
    let stream = unsafe { FFI_ArrowArrayStream::from_raw(stream.as_ptr().cast()) };
    // The producer may compute each chunk when it is asked for, in threads that want the interpreter.
    column.py().detach(|| ArrayStreamReader::try_new(stream)?.collect::<Result<_, _>>()).map_err(failed)
}

fn import_array(column: &Bound<'_, PyAny>) -> PyResult<ArrayRef> {
    let pair = column.call_method0("__arrow_c_array__")?;
    let pair = pair.cast::<PyTuple>()?;
    let (schema, array) = (pair.get_item(0)?, pair.get_item(1)?);
    let schema = schema.cast::<PyCapsule>()?.pointer_checked(Some(c"arrow_schema"))?;
    let array = array.cast::<PyCapsule>()?.pointer_checked(Some(c"arrow_array"))?;
    // SAFETY: the names of the capsules say what they hold, initialized. The array is moved out and marked as
    // released in the capsule; the schema is borrowed while `pair` keeps its capsule alive.
    let data = unsafe { from_ffi(FFI_ArrowArray::from_raw(array.as_ptr().cast()), schema.cast().as_ref()) };
    data.map(make_array).map_err(failed)
}

/// What a consumer gets to know of the type of a column.
pub(crate) fn export_schema<'py>(py: Python<'py>, data_type: &DataType) -> PyResult<Bound<'py, PyCapsule>> {
    let schema = FFI_ArrowSchema::try_from(data_type).map_err(failed)?;
    PyCapsule::new_with_value(py, schema, c"arrow_schema")
}

/// A column of one chunk.
pub(crate) fn export_array<'py>(py: Python<'py>, array: &dyn Array) -> PyResult<Bound<'py, PyTuple>> {
    let (array, schema) = to_ffi(&array.to_data()).map_err(failed)?;
    let schema = PyCapsule::new_with_value(py, schema, c"arrow_schema")?;
    let array = PyCapsule::new_with_value(py, array, c"arrow_array")?;
    PyTuple::new(py, [schema, array])
}

/// A column of any number of chunks.
pub(crate) fn export_stream(
    py: Python<'_>,
    data_type: DataType,
    chunks: Vec<ArrayRef>,
) -> PyResult<Bound<'_, PyCapsule>> {
    let exported = Box::new(Exported { data_type, chunks: chunks.into_iter() });
    let exported = Box::into_raw(exported).cast();
    // SAFETY: the callbacks do what the C stream interface asks of them, and rely on nothing but `exported`, which
    // lives until `release` is called.
    let stream = unsafe {
        FFI_ArrowArrayStream::new_unchecked(
            Some(schema),
            Some(next),
            Some(last_error),
            Some(release),
            exported,
        )
    };
    PyCapsule::new_with_value(py, stream, c"arrow_array_stream")
}

/// What a stream still has to hand out.
struct Exported {
    data_type: DataType,
    chunks: IntoIter<ArrayRef>,
}

/// What the C interface takes for an invalid argument (`EINVAL`).
const INVALID: c_int = 22;

unsafe extern "C" fn schema(stream: *mut FFI_ArrowArrayStream, out: *mut FFI_ArrowSchema) -> c_int {
    // SAFETY: a consumer may call this until it releases the stream, with the stream and a place to write to.
    let exported = unsafe { exported(stream) };
    let Ok(schema) = FFI_ArrowSchema::try_from(&exported.data_type) else { return INVALID };
    // SAFETY: as above; what the place holds is not initialized and so must not be dropped.
    unsafe { ptr::write(out, schema) };
    0
}

unsafe extern "C" fn next(stream: *mut FFI_ArrowArrayStream, out: *mut FFI_ArrowArray) -> c_int {
    // SAFETY: a consumer may call this until it releases the stream, with the stream and a place to write to.
    let exported = unsafe { exported(stream) };
    // A released array says that there are no more.
    let array =
        exported.chunks.next().map_or_else(FFI_ArrowArray::empty, |it| FFI_ArrowArray::new(&it.to_data()));
    // SAFETY: as above; what the place holds is not initialized and so must not be dropped.
    unsafe { ptr::write(out, array) };
    0
}

/// There are no words for what cannot happen: the types and chunks of a column are ours.
unsafe extern "C" fn last_error(_stream: *mut FFI_ArrowArrayStream) -> *const std::ffi::c_char {
    ptr::null()
}

unsafe extern "C" fn release(stream: *mut FFI_ArrowArrayStream) {
    // SAFETY: the stream is released once, by its consumer or when it is dropped; the mark says that it is. What it
    // owns came from `Box::into_raw` in `export_stream`.
    unsafe {
        let exported: *mut c_void = (*stream).set_private_data(ptr::null_mut());
        (*stream).set_release(None);
        drop(Box::from_raw(exported.cast::<Exported>()));
    }
}

/// What a stream hands out.
///
/// # Safety
///
/// The stream must come from [`export_stream`], not be released yet, and be in no one else's use.
unsafe fn exported<'s>(stream: *mut FFI_ArrowArrayStream) -> &'s mut Exported {
    // SAFETY: then this is the pointer that `export_stream` put there.
    unsafe { &mut *(*stream).private_data().cast::<Exported>() }
}

fn failed(error: ArrowError) -> PyErr {
    match error {
        ArrowError::CDataInterface(message) | ArrowError::InvalidArgumentError(message) => {
            PyValueError::new_err(format!("the Arrow column cannot be read: {message}"))
        }
        other => PyValueError::new_err(format!("the Arrow column cannot be read: {other}")),
    }
}
