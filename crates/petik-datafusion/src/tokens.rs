//! `petik_tokens`: the tokens of a text.

use datafusion::arrow::array::ArrayRef;
use datafusion::arrow::datatypes::DataType;
use datafusion::common::Result;

use crate::conversion::{Rows, TextLists, texts_type};
use crate::function::Answer;

#[derive(Debug)]
pub(crate) struct Tokens;

impl Answer for Tokens {
    const NAME: &'static str = "petik_tokens";
    const SUMMARY: &'static str = "The tokens of a text as they are written: words, numbers, marks.";
    const CALL: &'static str = "petik_tokens(text)";

    fn data_type() -> DataType {
        texts_type()
    }

    fn answer(rows: Rows<'_>) -> Result<ArrayRef> {
        let mut lists = TextLists::with_capacity(rows.len());
        for text in rows.texts() {
            lists.push(text.map(|text| petik::tokens(text).map(petik::Token::text)));
        }
        Ok(lists.finish())
    }
}
