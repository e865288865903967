//! `petik_stem`: the root of a word.

use std::cell::RefCell;
use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, StringViewBuilder};
use datafusion::arrow::datatypes::DataType;
use datafusion::common::Result;
use petik::{Memo, Stemmer};

use crate::conversion::Rows;
use crate::function::Answer;

/// Words that a thread remembers: running text repeats itself, and a column of words more so. At about 40 bytes a
/// word this is 2.6 MB a thread.
const REMEMBERED: usize = 1 << 16;

thread_local! {
    // The engine calls once a batch of some thousand rows; what a batch taught serves the next.
    static MEMO: RefCell<Memo<Stemmer>> = RefCell::new(Memo::new(Stemmer::new(), REMEMBERED));
}

#[derive(Debug)]
pub(crate) struct Stem;

impl Answer for Stem {
    const NAME: &'static str = "petik_stem";
    const SUMMARY: &'static str = "The root (kata dasar) of an Indonesian word: mendukung gives dukung.";
    const CALL: &'static str = "petik_stem(word)";
    const TEXT: &'static str = "word";

    fn data_type() -> DataType {
        DataType::Utf8View
    }

    fn answer(rows: Rows<'_>) -> Result<ArrayRef> {
        let mut stems = StringViewBuilder::with_capacity(rows.len());
        MEMO.with_borrow_mut(|memo| {
            for word in rows.texts() {
                stems.append_option(word.map(|word| memo.stem(word)));
            }
        });
        Ok(Arc::new(stems.finish()))
    }
}
