//! `petik_summarize`: the sentences that say most.

use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, StringViewBuilder};
use datafusion::arrow::datatypes::DataType;
use datafusion::common::{DataFusionError, Result};
use petik::{Analyzer, Budget, Summarizer};

use crate::conversion::Rows;
use crate::function::Answer;

#[derive(Debug)]
pub(crate) struct Summarize;

impl Answer for Summarize {
    const NAME: &'static str = "petik_summarize";
    const SUMMARY: &'static str =
        "The sentences that say most of a text, one a line, in the order of the text.";
    const CALL: &'static str = "petik_summarize(text [, n])";
    const COUNTED: Option<(&'static str, usize)> = Some(("sentences", 3));

    fn data_type() -> DataType {
        DataType::Utf8View
    }

    fn answer(rows: Rows<'_>) -> Result<ArrayRef> {
        let analyzer = Analyzer::new();
        let mut summarizer = Fitting::default();
        let mut summaries = StringViewBuilder::with_capacity(rows.len());
        for row in rows.counted() {
            let Some((text, count)) = row else {
                summaries.append_null();
                continue;
            };
            let summary = summarizer.of(count)?.summarize(&analyzer.document(text));
            summaries.append_value(summary.to_string());
        }
        Ok(Arc::new(summaries.finish()))
    }
}

/// The summarizer of the count that was asked for last: mostly all rows ask for the same.
#[derive(Default)]
struct Fitting(Option<(usize, Summarizer)>);

impl Fitting {
    fn of(&mut self, count: usize) -> Result<&Summarizer> {
        let (_, summarizer) = match self.0.take() {
            Some(fitting) if fitting.0 == count => self.0.insert(fitting),
            _ => {
                let summarizer = Summarizer::builder()
                    .budget(Budget::Sentences(count))
                    .build()
                    .map_err(|error| DataFusionError::External(Box::new(error)))?;
                self.0.insert((count, summarizer))
            }
        };
        Ok(summarizer)
    }
}
