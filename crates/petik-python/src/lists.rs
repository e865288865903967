//! Columns that have a list of structs for each text.

use std::sync::Arc;

use arrow_array::{ArrayRef, ListArray, StructArray};
use arrow_buffer::{NullBuffer, OffsetBuffer};
use arrow_schema::{DataType, Field, Fields};

/// The type of such a column.
pub(crate) fn list_type(fields: Fields) -> DataType {
    DataType::new_list(DataType::Struct(fields), true)
}

/// Lists of structs, null where the text is.
pub(crate) fn list(
    fields: Fields,
    columns: Vec<ArrayRef>,
    offsets: OffsetBuffer<i32>,
    texts: &[Option<&str>],
) -> ArrayRef {
    let item = Arc::new(Field::new_list_field(DataType::Struct(fields.clone()), true));
    Arc::new(ListArray::new(item, offsets, Arc::new(StructArray::new(fields, columns, None)), nulls(texts)))
}

/// Which rows have a text; nothing if all have.
pub(crate) fn nulls(texts: &[Option<&str>]) -> Option<NullBuffer> {
    let nulls: NullBuffer = texts.iter().map(Option::is_some).collect();
    Some(nulls).filter(|nulls| nulls.null_count() > 0)
}
