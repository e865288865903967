//! Documents as the input gives them: an id, and a text or ready sentences.

use std::collections::HashMap;
use std::fmt;
use std::path::PathBuf;

use petik::{Analyzer, Document};
use serde::Serialize;
use serde_json::Number;
use serde_json::value::RawValue;

use crate::cli::{DocumentArgs, InputForm};
use crate::failure::{Failure, Place};
use crate::input::piece::{Cell, Piece, Raw, Row, line_breaks};
use crate::messages::reason::{Reason, Whole};
use crate::plain::OneLine;

/// A document to work on.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) id: Id,
    /// How text output calls the document, where there may be several.
    pub(crate) name: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) content: Content,
}

/// What a document says.
#[derive(Debug)]
pub(crate) enum Content {
    Text(String),
    /// Sentences that are not split again, in their paragraphs.
    Paragraphs(Vec<Vec<String>>),
}

impl Content {
    /// The sentences that are not split again, across paragraphs; none where there is a text.
    pub(crate) fn given_sentences(&self) -> Option<Vec<String>> {
        match self {
            Self::Text(_) => None,
            Self::Paragraphs(paragraphs) => Some(paragraphs.concat()),
        }
    }

    /// Goes through all layers of the analysis.
    pub(crate) fn document(self, analyzer: &Analyzer) -> Document {
        match self {
            Self::Text(text) => analyzer.document(text),
            Self::Paragraphs(paragraphs) => analyzer.document_from_sentences(&paragraphs),
        }
    }
}

/// How a document is called.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Id {
    Text(String),
    Line(u64),
    Number(Number),
    /// A JSON string or number, to be returned as it was given.
    Given(Box<RawValue>),
}

impl Id {
    /// As a field of a table: what a JSON string says, and a number as it was written.
    pub(crate) fn as_text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Line(line) => line.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Given(raw) => serde_json::from_str(raw.get()).unwrap_or_else(|_| raw.get().to_owned()),
        }
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(name) => OneLine(name).fmt(f),
            Self::Line(line) => line.fmt(f),
            Self::Number(number) => number.fmt(f),
            Self::Given(raw) => match serde_json::from_str::<String>(raw.get()) {
                Ok(string) => OneLine(&string).fmt(f),
                Err(_) => f.write_str(raw.get()),
            },
        }
    }
}

/// How pieces of the input become documents.
pub(crate) struct SourceReader {
    form: InputForm,
    fields: FieldNames,
    lossy: bool,
    longest: u64,
    names: Names,
}

/// Which fields of an object or a row are read; `title` and `paragraphs` have no other names.
#[derive(Clone, Debug)]
pub(crate) struct FieldNames {
    pub(crate) text: String,
    pub(crate) id: String,
}

impl Default for FieldNames {
    fn default() -> Self {
        Self { text: "text".to_owned(), id: "id".to_owned() }
    }
}

/// What tells the documents of a run apart.
#[derive(Clone, Copy)]
enum Names {
    /// Nothing has to: there is one document.
    None,
    Id,
    FileAndId,
}

impl SourceReader {
    pub(crate) fn new(args: &DocumentArgs) -> Self {
        Self {
            form: args.input,
            fields: args.fields(),
            lossy: args.common.lossy,
            longest: args.common.max_document,
            names: match (args.input, is_one(&args.common.files)) {
                (InputForm::Text, true) => Names::None,
                (InputForm::Text, false) | (_, true) => Names::Id,
                _ => Names::FileAndId,
            },
        }
    }

    /// The document in a piece; none in a blank line between JSON objects.
    pub(crate) fn read(&self, piece: Piece) -> Result<Option<Source>, Failure> {
        let Piece { place, raw } = piece;
        match raw {
            Raw::Row(row) => self.read_row(row, &place).map(Some),
            Raw::Bytes(bytes) if bytes.len() as u64 > self.longest => {
                Err(Failure::of_document(place, Reason::TooLong { limit: self.longest }))
            }
            Raw::Bytes(bytes) => {
                let text = decode(bytes, self.lossy, &place)?;
                if self.form == InputForm::Jsonl {
                    return self.read_json(&text, place);
                }
                let id = place.line.map_or_else(|| Id::Text(place.file.to_string()), Id::Line);
                Ok(Some(self.source(id, &place, None, Content::Text(text))))
            }
        }
    }

    fn read_row(&self, row: Row, place: &Place) -> Result<Source, Failure> {
        let fail = |reason| Err(Failure::of_document(place.clone(), reason));
        if let Some((has, wants)) = row.wrong_length {
            return fail(Reason::RowLength { has, wants });
        }
        if row.len() as u64 > self.longest {
            return fail(Reason::TooLong { limit: self.longest });
        }
        let decode = |bytes| decode_field(bytes, self.lossy, place);
        let content = match (row.paragraphs, row.text) {
            (Some(paragraphs), _) => Content::Paragraphs(paragraphs),
            (None, Some(text)) => Content::Text(decode(text)?),
            (None, None) => return fail(Reason::NoField(self.fields.text.clone())),
        };
        let id = match row.id {
            None => Id::Line(place.line.unwrap_or_default()),
            Some(Cell::Number(number)) => Id::Number(number),
            Some(Cell::Text(text)) => Id::Text(decode(text)?),
        };
        let title = row.title.map(decode).transpose()?;
        Ok(self.source(id, place, title, content))
    }

    fn read_json(&self, line: &str, place: Place) -> Result<Option<Source>, Failure> {
        let json = line.trim_start_matches('\u{feff}');
        if json.trim().is_empty() {
            return Ok(None);
        }
        match self.parse(json, &place) {
            Ok(source) => Ok(Some(source)),
            Err(reason) => Err(Failure::of_document(place, reason)),
        }
    }

    fn parse(&self, json: &str, place: &Place) -> Result<Source, Reason> {
        let fields: Fields<'_> = serde_json::from_str(json).map_err(|error| not_json(&error))?;
        let id = self.id(&fields, place.line.unwrap_or_default())?;
        let title = fields.get("title").and_then(|title| serde_json::from_str(title.get()).ok());
        Ok(self.source(id, place, title, self.content(&fields)?))
    }

    fn source(&self, id: Id, place: &Place, title: Option<String>, content: Content) -> Source {
        let name = match self.names {
            Names::None => None,
            Names::Id => Some(id.to_string()),
            Names::FileAndId => Some(format!("{}:{id}", OneLine(&place.file))),
        };
        Source { id, name, title, content }
    }

    fn id(&self, fields: &Fields<'_>, line: u64) -> Result<Id, Reason> {
        let Some(raw) = present(fields, &self.fields.id) else { return Ok(Id::Line(line)) };
        match raw.get().as_bytes().first() {
            Some(b'"' | b'-' | b'0'..=b'9') => Ok(Id::Given(raw.to_owned())),
            _ => Err(Reason::IdShape(self.fields.id.clone())),
        }
    }

    fn content(&self, fields: &Fields<'_>) -> Result<Content, Reason> {
        if let Some(raw) = present(fields, "paragraphs") {
            let paragraphs = serde_json::from_str(raw.get());
            return paragraphs.map(Content::Paragraphs).map_err(|_| Reason::ParagraphsShape);
        }
        let name = &self.fields.text;
        let Some(raw) = present(fields, name) else { return Err(Reason::NoField(name.clone())) };
        let text = serde_json::from_str(raw.get());
        text.map(Content::Text).map_err(|error| {
            if error.is_data() {
                Reason::NotString(name.clone())
            } else {
                Reason::NotText { field: name.clone(), error: without_position(&error) }
            }
        })
    }
}

/// Whether there is one file, and it is no folder.
fn is_one(files: &[PathBuf]) -> bool {
    match files {
        [] => true,
        [file] => !file.is_dir(),
        _ => false,
    }
}

/// The fields of a JSON object, each still as it was written; of two that are named alike, the last.
type Fields<'a> = HashMap<String, &'a RawValue>;

/// The field `name`, where it is there and not null.
fn present<'a>(fields: &Fields<'a>, name: &str) -> Option<&'a RawValue> {
    fields.get(name).copied().filter(|raw| raw.get() != "null")
}

fn not_json(error: &serde_json::Error) -> Reason {
    if error.is_data() {
        return Reason::NotObject;
    }
    Reason::NotJson { column: error.column(), error: without_position(error) }
}

/// What serde says, without the line, which is always 1 in a line.
fn without_position(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.rsplit_once(" at line ").map_or(message.clone(), |(what, _)| what.to_owned())
}

/// The text in `bytes`; what is not UTF-8 is replaced where that is allowed.
pub(crate) fn decode(bytes: Vec<u8>, lossy: bool, place: &Place) -> Result<String, Failure> {
    decode_as(bytes, lossy, |at, bytes| match place.line {
        Some(line) => (line, Reason::NotUtf8 { at, of: Whole::Line }),
        None => (1 + bytes.get(..at).map_or(0, line_breaks), Reason::NotUtf8 { at, of: Whole::File }),
    })
    .map_err(|(line, reason)| Failure::of_document(Place { line: Some(line), ..place.clone() }, reason))
}

/// The text in the field of a row.
fn decode_field(bytes: Vec<u8>, lossy: bool, place: &Place) -> Result<String, Failure> {
    decode_as(bytes, lossy, |at, _| Reason::NotUtf8 { at, of: Whole::Field })
        .map_err(|reason| Failure::of_document(place.clone(), reason))
}

fn decode_as<E>(bytes: Vec<u8>, lossy: bool, invalid: impl Fn(usize, &[u8]) -> E) -> Result<String, E> {
    let error = match String::from_utf8(bytes) {
        Ok(text) => return Ok(text),
        Err(error) => error,
    };
    if lossy {
        return Ok(String::from_utf8_lossy(error.as_bytes()).into_owned());
    }
    Err(invalid(error.utf8_error().valid_up_to(), error.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(form: InputForm, bytes: &str) -> Result<Option<Source>, String> {
        let reader = SourceReader {
            form,
            fields: FieldNames::default(),
            lossy: false,
            longest: 1 << 20,
            names: Names::Id,
        };
        let place = Place { file: "f".into(), line: Some(7) };
        reader.read(Piece { place, raw: Raw::Bytes(bytes.into()) }).map_err(|failure| failure.to_string())
    }

    fn json(line: &str) -> Result<Option<Source>, String> {
        read(InputForm::Jsonl, line)
    }

    #[test]
    fn ids_are_kept_as_given() {
        for id in ["1", "-0.50", "123456789012345678901234567890", r#""a\u0062""#, r#""""#] {
            let source = json(&format!(r#"{{"id": {id}, "text": "Apa?"}}"#)).unwrap().unwrap();
            assert_eq!(serde_json::to_string(&source.id).unwrap(), id);
        }
        for line in [r#"{"text": "Apa?"}"#, r#"{"id": null, "text": "Apa?"}"#] {
            assert_eq!(json(line).unwrap().unwrap().id.to_string(), "7");
        }
    }

    #[test]
    fn the_last_of_two_fields_counts() {
        let source = json(r#"{"text": 1, "text": "Apa?", "x": {"text": []}}"#).unwrap().unwrap();
        assert!(matches!(source.content, Content::Text(text) if text == "Apa?"));
    }

    #[test]
    fn what_is_wrong_is_told() {
        for (line, reason) in [
            ("[]", "not a JSON object"),
            ("7", "not a JSON object"),
            ("{", "not valid JSON at column 1: EOF while parsing an object"),
            (r#"{"text": "a"} x"#, "not valid JSON at column 15: trailing characters"),
            (r#"{"teks": "a"}"#, "no field `text`"),
            (r#"{"text": null}"#, "no field `text`"),
            (r#"{"text": ["a"]}"#, "field `text` is not a string"),
            (r#"{"text": "\ud800"}"#, "field `text` is not text"),
            (r#"{"text": "a", "id": [1]}"#, "field `id` is neither"),
            (r#"{"paragraphs": ["a"]}"#, "field `paragraphs` is not a list of lists"),
        ] {
            let told = json(line).unwrap_err();
            assert!(told.starts_with(&format!("f:7: {reason}")), "{line}: {told}");
            assert!(told.contains("; "), "says what to do: {told}");
        }
    }

    #[test]
    fn blank_lines_are_documents_as_lines_and_nothing_as_json() {
        assert!(json(" \t\r\n").unwrap().is_none());
        assert!(read(InputForm::Lines, "").unwrap().is_some());
    }

    #[test]
    fn a_byte_order_mark_is_part_of_a_line_and_not_of_json() {
        let line = read(InputForm::Lines, "\u{feff}Apa?").unwrap().unwrap();
        assert!(matches!(line.content, Content::Text(text) if text == "\u{feff}Apa?"));
        assert!(json("\u{feff}{\"text\": \"Apa?\"}").unwrap().is_some());
    }

    #[test]
    fn invalid_utf8_is_told_with_its_line_and_byte() {
        let place = Place { file: "f".into(), line: None };
        let bytes = b"Satu.\nDua \xff.".to_vec();
        let told = decode(bytes.clone(), false, &place).unwrap_err().to_string();
        assert!(told.starts_with("f:2: not valid UTF-8 at byte 10 "), "{told}");
        assert_eq!(decode(bytes, true, &place).unwrap(), "Satu.\nDua \u{fffd}.");
    }
}
