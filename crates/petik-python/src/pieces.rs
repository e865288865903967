//! Columns of the pieces of texts: tokens, sentences.

use std::sync::{Arc, LazyLock};

use arrow_array::types::{Int8Type, Int32Type};
use arrow_array::{ArrayRef, DictionaryArray, PrimitiveArray, StringArray};
use arrow_buffer::OffsetBuffer;
use arrow_schema::{DataType, Field, Fields};
use petik::{Sentence, Span, TokenKind, TokenSpan};

use crate::lists::{list, list_type};
use crate::offsets::{Offsets, Unit};
use crate::wordings::Wordings;

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

/// A token or a sentence.
pub(crate) trait Piece {
    /// Bytes of a text for each piece, about: what the buffers are made for.
    const LENGTH: usize;

    fn span(&self) -> Span;

    /// Where the name of its kind stands in `NAMES`.
    fn kind(&self) -> i8;
}

impl Piece for TokenSpan {
    const LENGTH: usize = 6;

    fn span(&self) -> Span {
        (*self).span()
    }

    fn kind(&self) -> i8 {
        match (*self).kind() {
            TokenKind::Word => 0,
            TokenKind::Number => 1,
            TokenKind::Punctuation => 2,
            kind => number(kind.name()),
        }
    }
}

impl Piece for Sentence<'_> {
    const LENGTH: usize = 100;

    fn span(&self) -> Span {
        (*self).span()
    }

    fn kind(&self) -> i8 {
        number((*self).kind().name())
    }
}

/// Of a kind that is not frequent: by name, for the lists of kinds may grow.
fn number(name: &str) -> i8 {
    NAMES.iter().zip(0..).find(|(known, _)| **known == name).map_or(0, |(_, number)| number)
}

/// The pieces of a block of texts, in the buffers that become columns.
pub(crate) struct Pieces {
    wordings: Wordings,
    kinds: Vec<i8>,
    starts: Vec<i32>,
    ends: Vec<i32>,
}

impl Pieces {
    /// A list of pieces for each text, which `cut` finds.
    pub(crate) fn of_each<'t, P: Piece>(
        texts: &[Option<&'t str>],
        unit: Unit,
        cut: impl Fn(&'t str, &mut Vec<P>),
    ) -> ArrayRef {
        let mut pieces = Self::for_bytes(texts.iter().flatten().map(|text| text.len()).sum(), P::LENGTH);
        let mut found = Vec::new();
        let push_all = |text: Option<&'t str>| {
            found.clear();
            if let Some(text) = text {
                cut(text, &mut found);
                pieces.push_all(text, &found, &Offsets::new(text, unit));
            }
            found.len()
        };
        let lengths: Vec<usize> = texts.iter().copied().map(push_all).collect();
        list(Self::fields(), pieces.columns(), OffsetBuffer::from_lengths(lengths), texts)
    }

    fn for_bytes(bytes: usize, length: usize) -> Self {
        let count = bytes / length + 1;
        Self {
            wordings: Wordings::with_capacity(count, bytes),
            kinds: Vec::with_capacity(count),
            starts: Vec::with_capacity(count),
            ends: Vec::with_capacity(count),
        }
    }

    /// One column after the other: each is a loop over numbers without a look at the room that is left.
    fn push_all<P: Piece>(&mut self, text: &str, pieces: &[P], offsets: &Offsets) {
        // No text is so long that this would cut anything off: `Rows` takes no such text.
        let at = |offset| i32::try_from(offsets.at(offset)).unwrap_or(i32::MAX);
        self.starts.extend(pieces.iter().map(|piece| at(piece.span().start)));
        self.ends.extend(pieces.iter().map(|piece| at(piece.span().end)));
        self.kinds.extend(pieces.iter().map(Piece::kind));
        for span in pieces.iter().map(Piece::span) {
            self.wordings.push(text.as_bytes(), span.start, span.end);
        }
    }

    fn columns(self) -> Vec<ArrayRef> {
        let kinds = PrimitiveArray::<Int8Type>::from(self.kinds);
        vec![
            Arc::new(self.wordings.finish(None)),
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
