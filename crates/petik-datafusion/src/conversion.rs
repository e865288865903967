//! Arrow columns to rows of text and counts, read in place; lists of texts back.

use datafusion::arrow::array::{
    Array, ArrayRef, AsArray, GenericListBuilder, LargeStringArray, ListBuilder, StringArray,
    StringViewArray, StringViewBuilder,
};
use datafusion::arrow::datatypes::{DataType, Field, Int64Type};
use datafusion::common::{Result, exec_err, plan_err};

/// A column of text in any of Arrow's three layouts.
#[derive(Clone, Copy)]
pub(crate) enum TextColumn<'a> {
    Offsets(&'a StringArray),
    LargeOffsets(&'a LargeStringArray),
    Views(&'a StringViewArray),
}

impl<'a> TextColumn<'a> {
    /// # Errors
    ///
    /// If the column is no text: the engine did not coerce it.
    pub(crate) fn new(function: &str, column: &'a ArrayRef) -> Result<Self> {
        match column.data_type() {
            DataType::Utf8 => Ok(Self::Offsets(column.as_string())),
            DataType::LargeUtf8 => Ok(Self::LargeOffsets(column.as_string())),
            DataType::Utf8View => Ok(Self::Views(column.as_string_view())),
            other => exec_err!("{function} was handed a column of {other} where it takes text"),
        }
    }

    fn len(self) -> usize {
        match self {
            Self::Offsets(texts) => texts.len(),
            Self::LargeOffsets(texts) => texts.len(),
            Self::Views(texts) => texts.len(),
        }
    }

    fn text(self, row: usize) -> Option<&'a str> {
        match self {
            Self::Offsets(texts) => texts.is_valid(row).then(|| texts.value(row)),
            Self::LargeOffsets(texts) => texts.is_valid(row).then(|| texts.value(row)),
            Self::Views(texts) => texts.is_valid(row).then(|| texts.value(row)),
        }
    }
}

/// Texts, each with how many of something are wanted of it; `None` where either is null.
pub(crate) struct Rows<'a> {
    texts: TextColumn<'a>,
    counts: Counts,
}

impl<'a> Rows<'a> {
    pub(crate) fn new(texts: TextColumn<'a>, counts: Counts) -> Self {
        Self { texts, counts }
    }

    pub(crate) fn len(&self) -> usize {
        self.texts.len()
    }

    /// The texts alone, for functions that count nothing.
    pub(crate) fn texts(&self) -> impl Iterator<Item = Option<&'a str>> {
        let texts = self.texts;
        (0..texts.len()).map(move |row| texts.text(row))
    }

    /// The texts with their counts.
    pub(crate) fn counted(&self) -> impl Iterator<Item = Option<(&'a str, usize)>> {
        self.texts().enumerate().map(|(row, text)| text.zip(self.counts.of(row)))
    }
}

/// How many are wanted: of every row the same, or of each row its own.
pub(crate) enum Counts {
    Same(usize),
    Each(Vec<Option<usize>>),
}

impl Counts {
    fn of(&self, row: usize) -> Option<usize> {
        match self {
            Self::Same(count) => Some(*count),
            Self::Each(counts) => counts.get(row).copied().flatten(),
        }
    }
}

/// Reads the column of counts, if one is given.
///
/// # Errors
///
/// If a count is under 1, or the column holds no integers.
pub(crate) fn counts(
    function: &str,
    counted: &str,
    column: Option<&ArrayRef>,
    rows: usize,
    default: usize,
) -> Result<Counts> {
    let Some(column) = column else {
        return Ok(Counts::Same(default));
    };
    let Some(column) = column.as_primitive_opt::<Int64Type>() else {
        return exec_err!("{function} was handed a column of {} where it takes a count", column.data_type());
    };
    let mut counts = Vec::with_capacity(rows);
    for count in column {
        counts.push(match count.map(usize::try_from) {
            None => None,
            Some(Ok(count)) if count > 0 => Some(count),
            Some(_) => {
                return exec_err!(
                    "{function} was asked for {} {counted}; ask for 1 or more",
                    count.unwrap_or_default()
                );
            }
        });
    }
    Ok(Counts::Each(counts))
}

/// The type in which a text argument is read: as it is where it is text.
///
/// # Errors
///
/// If it is no text: says what to cast.
pub(crate) fn text_type(function: &str, given: &DataType) -> Result<DataType> {
    match given {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => Ok(given.clone()),
        DataType::Null => Ok(DataType::Utf8View),
        DataType::Dictionary(_, values) if text_type(function, values).is_ok() => Ok(DataType::Utf8View),
        DataType::Binary | DataType::LargeBinary | DataType::BinaryView | DataType::FixedSizeBinary(_) => {
            plan_err!(
                "{function} takes text, not bytes ({given}): {function}(CAST(column AS VARCHAR)) checks that they are UTF-8"
            )
        }
        _ => plan_err!(
            "{function} takes text, not {given}: {function}(CAST(column AS VARCHAR)) makes text of it"
        ),
    }
}

/// The type in which a count is read.
///
/// # Errors
///
/// If it is no integer.
pub(crate) fn count_type(function: &str, counted: &str, given: &DataType) -> Result<DataType> {
    if given.is_integer() || given.is_null() {
        return Ok(DataType::Int64);
    }
    plan_err!("{function} takes how many {counted} as an integer, not {given}")
}

/// The type of a list of texts.
pub(crate) fn texts_type() -> DataType {
    DataType::List(Field::new_list_field(DataType::Utf8View, true).into())
}

/// Builds a column of lists of texts.
pub(crate) struct TextLists(ListBuilder<StringViewBuilder>);

impl TextLists {
    pub(crate) fn with_capacity(rows: usize) -> Self {
        Self(GenericListBuilder::with_capacity(StringViewBuilder::new(), rows))
    }

    pub(crate) fn push<'t>(&mut self, texts: Option<impl Iterator<Item = &'t str>>) {
        let given = texts.is_some();
        for text in texts.into_iter().flatten() {
            self.0.values().append_value(text);
        }
        self.0.append(given);
    }

    pub(crate) fn finish(mut self) -> ArrayRef {
        std::sync::Arc::new(self.0.finish())
    }
}
