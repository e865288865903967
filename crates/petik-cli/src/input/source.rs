//! Documents as the input gives them: an id, and a text or ready sentences.

use std::collections::HashMap;
use std::fmt;

use petik::{Analyzer, Document};
use serde::Serialize;
use serde_json::value::RawValue;

use crate::cli::{DocumentArgs, InputForm};
use crate::failure::{Failure, Place};
use crate::input::piece::{Cut, Piece, line_breaks};
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
    File(String),
    Line(u64),
    /// A JSON string or number, to be returned as it was given.
    Given(Box<RawValue>),
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(name) => OneLine(name).fmt(f),
            Self::Line(line) => line.fmt(f),
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
    text_field: String,
    id_field: String,
    lossy: bool,
    names: Names,
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
            text_field: args.text_field.clone(),
            id_field: args.id_field.clone(),
            lossy: args.common.lossy,
            names: match (args.input, args.common.files.len()) {
                (InputForm::Text, 0 | 1) => Names::None,
                (InputForm::Text, _) | (_, 0 | 1) => Names::Id,
                _ => Names::FileAndId,
            },
        }
    }

    /// Where the input is cut into documents.
    pub(crate) fn cut(&self) -> Cut {
        match self.form {
            InputForm::Text => Cut::Nowhere,
            InputForm::Lines | InputForm::Jsonl => Cut::Lines,
        }
    }

    /// The document in a piece; none in a blank line between JSON objects.
    pub(crate) fn read(&self, piece: Piece) -> Result<Option<Source>, Failure> {
        let Piece { place, bytes } = piece;
        let text = decode(bytes, self.lossy, &place)?;
        if self.form == InputForm::Jsonl {
            return self.read_json(&text, place);
        }
        let id = place.line.map_or_else(|| Id::File(place.file.to_string()), Id::Line);
        Ok(Some(self.source(id, &place, None, Content::Text(text))))
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

    fn parse(&self, json: &str, place: &Place) -> Result<Source, String> {
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

    fn id(&self, fields: &Fields<'_>, line: u64) -> Result<Id, String> {
        let Some(raw) = present(fields, &self.id_field) else { return Ok(Id::Line(line)) };
        match raw.get().as_bytes().first() {
            Some(b'"' | b'-' | b'0'..=b'9') => Ok(Id::Given(raw.to_owned())),
            _ => Err(format!("field `{}` is neither a string nor a number; correct the line", self.id_field)),
        }
    }

    fn content(&self, fields: &Fields<'_>) -> Result<Content, String> {
        if let Some(raw) = present(fields, "paragraphs") {
            let paragraphs = serde_json::from_str(raw.get());
            return paragraphs.map(Content::Paragraphs).map_err(|_| {
                "field `paragraphs` is not a list of lists of strings; correct the line".to_owned()
            });
        }
        let name = &self.text_field;
        let Some(raw) = present(fields, name) else {
            return Err(format!("no field `{name}`; name the field of the text with --text-field"));
        };
        let text = serde_json::from_str(raw.get());
        text.map(Content::Text).map_err(|error| {
            if error.is_data() {
                format!("field `{name}` is not a string; name the field of the text with --text-field")
            } else {
                format!("field `{name}` is not text: {}; correct the line", without_position(&error))
            }
        })
    }
}

/// The fields of a JSON object, each still as it was written; of two that are named alike, the last.
type Fields<'a> = HashMap<String, &'a RawValue>;

/// The field `name`, where it is there and not null.
fn present<'a>(fields: &Fields<'a>, name: &str) -> Option<&'a RawValue> {
    fields.get(name).copied().filter(|raw| raw.get() != "null")
}

fn not_json(error: &serde_json::Error) -> String {
    if error.is_data() {
        return "not a JSON object; give one object a line".to_owned();
    }
    format!("not valid JSON at column {}: {}; correct the line", error.column(), without_position(error))
}

/// What serde says, without the line, which is always 1 in a line.
fn without_position(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.rsplit_once(" at line ").map_or(message.clone(), |(what, _)| what.to_owned())
}

/// The text in `bytes`; what is not UTF-8 is replaced where that is allowed.
pub(crate) fn decode(bytes: Vec<u8>, lossy: bool, place: &Place) -> Result<String, Failure> {
    let error = match String::from_utf8(bytes) {
        Ok(text) => return Ok(text),
        Err(error) => error,
    };
    if lossy {
        return Ok(String::from_utf8_lossy(error.as_bytes()).into_owned());
    }
    let at = error.utf8_error().valid_up_to();
    let (line, of) = match place.line {
        Some(line) => (line, "line"),
        None => (1 + error.as_bytes().get(..at).map_or(0, line_breaks), "file"),
    };
    let reason =
        format!("not valid UTF-8 at byte {at} of the {of}; convert it, or replace such bytes with --lossy");
    Err(Failure::of_document(Place { line: Some(line), ..place.clone() }, reason))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(form: InputForm, bytes: &str) -> Result<Option<Source>, String> {
        let reader = SourceReader {
            form,
            text_field: "text".into(),
            id_field: "id".into(),
            lossy: false,
            names: Names::Id,
        };
        let place = Place { file: "f".into(), line: Some(7) };
        reader.read(Piece { place, bytes: bytes.into() }).map_err(|failure| failure.to_string())
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
