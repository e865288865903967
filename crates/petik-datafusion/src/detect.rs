//! `petik_detect`: the language of a text.

use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, Float64Builder, NullBufferBuilder, StringViewBuilder, StructArray};
use datafusion::arrow::datatypes::{DataType, Field, Fields};
use datafusion::common::Result;

use crate::conversion::Rows;
use crate::function::Answer;

#[derive(Debug)]
pub(crate) struct Detect;

impl Answer for Detect {
    const NAME: &'static str = "petik_detect";
    const SUMMARY: &'static str =
        "The language of a text, as its BCP 47 code, and how sure that is, from 0 to 1.";
    const CALL: &'static str = "petik_detect(text)";

    fn data_type() -> DataType {
        DataType::Struct(fields())
    }

    fn answer(rows: Rows<'_>) -> Result<ArrayRef> {
        let mut languages = StringViewBuilder::with_capacity(rows.len());
        let mut confidences = Float64Builder::with_capacity(rows.len());
        let mut valid = NullBufferBuilder::new(rows.len());
        for text in rows.texts() {
            let detection = text.map(petik::detect);
            languages.append_option(detection.map(|detection| detection.language().code()));
            confidences.append_option(detection.map(petik::Detection::confidence));
            valid.append(detection.is_some());
        }
        let columns: Vec<ArrayRef> = vec![Arc::new(languages.finish()), Arc::new(confidences.finish())];
        Ok(Arc::new(StructArray::try_new(fields(), columns, valid.finish())?))
    }
}

fn fields() -> Fields {
    Fields::from(vec![
        Field::new("language", DataType::Utf8View, true),
        Field::new("confidence", DataType::Float64, true),
    ])
}
