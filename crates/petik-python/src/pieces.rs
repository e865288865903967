//! Columns of the pieces of texts: tokens, sentences.

use std::sync::{Arc, LazyLock};

use arrow_array::types::{Int8Type, Int32Type};
use arrow_array::{ArrayRef, DictionaryArray, PrimitiveArray, StringArray};
use arrow_buffer::{Buffer, OffsetBuffer, ScalarBuffer};
use arrow_schema::{DataType, Field, Fields};
use petik::Span;

use crate::lists::{list, list_type};
use crate::offsets::{Offsets, Unit};

/// The names of all kinds of pieces, to which the columns point.
///
/// One array for all blocks, so that they can be joined without comparing names.
static KINDS: LazyLock<ArrayRef> = LazyLock::new(|| Arc::new(StringArray::from(NAMES.to_vec())));

const NAMES: [&str; 13] = [
    "word",
    "number",
    "punctuation",
    "symbol",
    "url",
    "email",
    "mention",
    "hashtag",
    "emoji",
    "sentence",
    "heading",
    "caption",
    "related",
];

/// The pieces of a block of texts, in the buffers that become columns.
pub(crate) struct Pieces {
    wordings: Vec<u8>,
    wording_ends: Vec<i32>,
    kinds: Vec<i8>,
    starts: Vec<i32>,
    ends: Vec<i32>,
}

impl Pieces {
    /// A list of pieces for each text, which `cut` finds.
    pub(crate) fn of_each(
        texts: &[Option<&str>],
        unit: Unit,
        cut: impl Fn(&str, &mut dyn FnMut(Span, &'static str)),
    ) -> ArrayRef {
        let mut pieces = Self {
            wordings: Vec::with_capacity(texts.iter().flatten().map(|text| text.len()).sum()),
            wording_ends: vec![0],
            kinds: Vec::new(),
            starts: Vec::new(),
            ends: Vec::new(),
        };
        let push_all = |text: &Option<_>| {
            let before = pieces.starts.len();
            if let Some(text) = *text {
                let offsets = Offsets::new(text, unit);
                cut(text, &mut |span, kind| pieces.push(text, span, kind, &offsets));
            }
            pieces.starts.len() - before
        };
        let lengths: Vec<usize> = texts.iter().map(push_all).collect();
        list(Self::fields(), pieces.columns(), OffsetBuffer::from_lengths(lengths), texts)
    }

    fn push(&mut self, text: &str, span: Span, kind: &str, offsets: &Offsets<'_>) {
        let (start, end) = offsets.of(span);
        self.wordings.extend_from_slice(text.get(span.range()).unwrap_or_default().as_bytes());
        // No block is so long that these would cut anything off: `Rows` takes no such text.
        self.wording_ends.push(i32::try_from(self.wordings.len()).unwrap_or(i32::MAX));
        self.starts.push(i32::try_from(start).unwrap_or(i32::MAX));
        self.ends.push(i32::try_from(end).unwrap_or(i32::MAX));
        // Compared by name, for the lists of kinds may grow; the frequent ones come first.
        let number = NAMES.iter().position(|name| *name == kind).unwrap_or_default();
        self.kinds.push(i8::try_from(number).unwrap_or_default());
    }

    fn columns(self) -> Vec<ArrayRef> {
        let ends = OffsetBuffer::new(ScalarBuffer::from(self.wording_ends));
        let kinds = PrimitiveArray::<Int8Type>::from(self.kinds);
        vec![
            Arc::new(StringArray::new(ends, Buffer::from_vec(self.wordings), None)),
            Arc::new(DictionaryArray::new(kinds, Arc::clone(&KINDS))),
            Arc::new(PrimitiveArray::<Int32Type>::from(self.starts)),
            Arc::new(PrimitiveArray::<Int32Type>::from(self.ends)),
        ]
    }

    fn fields() -> Fields {
        let field = |name, data_type| Field::new(name, data_type, false);
        let kinds = DataType::Dictionary(Box::new(DataType::Int8), Box::new(DataType::Utf8));
        Fields::from(vec![
            field("text", DataType::Utf8),
            field("kind", kinds),
            field("start", DataType::Int32),
            field("end", DataType::Int32),
        ])
    }

    pub(crate) fn data_type() -> DataType {
        list_type(Self::fields())
    }
}
