//! `petik_sentences`: the sentences and headings of a text.

use datafusion::arrow::array::ArrayRef;
use datafusion::arrow::datatypes::DataType;
use datafusion::common::Result;

use crate::conversion::{Rows, TextLists, texts_type};
use crate::function::Answer;

#[derive(Debug)]
pub(crate) struct Sentences;

impl Answer for Sentences {
    const NAME: &'static str = "petik_sentences";
    const SUMMARY: &'static str = "The sentences of a text, headings among them, as they are written.";
    const CALL: &'static str = "petik_sentences(text)";

    fn data_type() -> DataType {
        texts_type()
    }

    fn answer(rows: Rows<'_>) -> Result<ArrayRef> {
        let mut lists = TextLists::with_capacity(rows.len());
        for text in rows.texts() {
            lists.push(text.map(|text| petik::sentences(text).map(petik::Sentence::text)));
        }
        Ok(lists.finish())
    }
}
