//! `petik_keywords`: the keyphrases of a text with their scores.

use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, Float64Builder, ListBuilder, StringViewBuilder, StructBuilder};
use datafusion::arrow::datatypes::{DataType, Field, Fields};
use datafusion::common::Result;
use petik::Analyzer;

use crate::conversion::Rows;
use crate::function::Answer;

#[derive(Debug)]
pub(crate) struct Keywords;

impl Answer for Keywords {
    const NAME: &'static str = "petik_keywords";
    const SUMMARY: &'static str = "The keyphrases of a text with their scores, best first.";
    const CALL: &'static str = "petik_keywords(text [, n])";
    const COUNTED: Option<(&'static str, usize)> = Some(("keyphrases", 10));

    fn data_type() -> DataType {
        DataType::List(Field::new_list_field(DataType::Struct(fields()), true).into())
    }

    fn answer(rows: Rows<'_>) -> Result<ArrayRef> {
        let analyzer = Analyzer::new();
        let mut lists = ListBuilder::new(keyphrases());
        for row in rows.counted() {
            if let Some((text, count)) = row {
                for keyphrase in analyzer.document(text).keyphrases(count) {
                    push(lists.values(), keyphrase.text(), keyphrase.score());
                }
            }
            lists.append(row.is_some());
        }
        Ok(Arc::new(lists.finish()))
    }
}

fn fields() -> Fields {
    Fields::from(vec![
        Field::new("text", DataType::Utf8View, false),
        Field::new("score", DataType::Float64, false),
    ])
}

fn keyphrases() -> StructBuilder {
    StructBuilder::new(fields(), vec![Box::new(StringViewBuilder::new()), Box::new(Float64Builder::new())])
}

fn push(keyphrases: &mut StructBuilder, text: &str, score: f64) {
    // Both columns are there by construction: `keyphrases` made them.
    if let Some(texts) = keyphrases.field_builder::<StringViewBuilder>(0) {
        texts.append_value(text);
    }
    if let Some(scores) = keyphrases.field_builder::<Float64Builder>(1) {
        scores.append_value(score);
    }
    keyphrases.append(true);
}
