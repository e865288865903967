//! CSV cut into rows.

use std::io::{self, BufRead, Cursor, Read};
use std::mem;
use std::sync::Arc;

use csv::{ByteRecord, ErrorKind, Reader, ReaderBuilder};

use crate::failure::{Failure, Place};
use crate::input::Input;
use crate::input::cutter::{BLOCK, Content, Cutter};
use crate::input::piece::{Cell, Row};
use crate::input::source::FieldNames;
use crate::messages::reason::Reason;
use crate::plain::OneLine;

/// Signs that stand between fields, the likelier first: where two are as many, the first counts.
const DELIMITERS: [u8; 4] = *b",;\t|";

/// Cuts an input into blocks of rows.
pub(crate) struct CsvRows {
    rows: Reader<Bounded>,
    name: Arc<str>,
    columns: Columns,
    longest: u64,
    /// Lines that csv counts too few at the start of a row: where they end in `\r\n`, it has not seen the `\n` yet.
    behind: u64,
    /// What ends the input, to be told behind the rows before it.
    end: Option<Failure>,
}

/// Where the fields that are asked for stand in a row.
struct Columns {
    id: Option<usize>,
    title: Option<usize>,
    text: usize,
    count: usize,
}

impl CsvRows {
    /// Reads the first row, which names the columns.
    pub(crate) fn new(mut input: Input, fields: &FieldNames, longest: u64) -> Result<Self, Failure> {
        let head = peek_row(&mut input).map_err(|error| input.failure(&error))?;
        let delimiter = delimiter(&head);
        let name = Arc::clone(&input.name);
        let bounded = Bounded { input, left: longest };
        // Rows of another length are told one by one, below.
        let mut rows = ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(bounded);
        let header = match rows.byte_headers() {
            Ok(header) => header.clone(),
            Err(error) => return Err(lost(&error, &rows, &name, longest)),
        };
        let columns = Columns::new(&header, fields).map_err(|reason| Failure::of_input(&name, reason))?;
        let is_crlf = head.split(|&byte| byte == b'\n').next().is_some_and(|row| row.ends_with(b"\r"));
        Ok(Self { rows, name, columns, longest, behind: u64::from(is_crlf), end: None })
    }

    fn next_row(&mut self) -> Result<Option<(u64, Row)>, Failure> {
        let mut record = ByteRecord::new();
        self.rows.get_mut().left = self.longest;
        match self.rows.read_byte_record(&mut record) {
            Ok(false) => Ok(None),
            Ok(true) => {
                let line = record.position().map_or(0, csv::Position::line) + self.behind;
                Ok(Some((line, self.columns.row(&record))))
            }
            Err(error) => Err(lost(&error, &self.rows, &self.name, self.longest)),
        }
    }
}

impl Cutter for CsvRows {
    fn skip(&mut self, units: u64) -> Result<(), Failure> {
        for _ in 0..units {
            if self.next_row()?.is_none() {
                return Err(Failure::of_input(
                    &self.name,
                    Reason::from(&io::ErrorKind::UnexpectedEof.into()),
                ));
            }
        }
        Ok(())
    }

    fn next(&mut self) -> Result<Option<Content>, Failure> {
        let mut rows = Vec::new();
        let mut bytes = 0;
        while bytes < BLOCK && self.end.is_none() {
            match self.next_row() {
                Ok(Some((line, row))) => {
                    bytes += row.len();
                    rows.push((line, row));
                }
                Ok(None) => break,
                Err(failure) => self.end = Some(failure),
            }
        }
        if !rows.is_empty() {
            return Ok(Some(Content::Rows(rows)));
        }
        self.end.take().map_or(Ok(None), Err)
    }
}

impl Columns {
    fn new(header: &ByteRecord, fields: &FieldNames) -> Result<Self, Reason> {
        let find = |name: &str| header.iter().position(|column| column == name.as_bytes());
        let Some(text) = find(&fields.text) else {
            let shown = |column| OneLine(&String::from_utf8_lossy(column)).to_string();
            let columns: Vec<_> = header.iter().map(shown).collect();
            return Err(Reason::NoColumn { name: fields.text.clone(), columns: columns.join(", ") });
        };
        Ok(Self { id: find(&fields.id), title: find("title"), text, count: header.len() })
    }

    fn row(&self, record: &ByteRecord) -> Row {
        let field = |column: Option<usize>| column.and_then(|column| record.get(column)).map(<[u8]>::to_vec);
        let is_wrong = record.len() != self.count;
        Row {
            id: field(self.id).filter(|id| !id.is_empty()).map(Cell::Text),
            title: field(self.title),
            text: field(Some(self.text)),
            paragraphs: None,
            wrong_length: is_wrong.then(|| (record.len(), self.count)),
        }
    }
}

/// The first row, or as much of a long one as tells the sign between its fields; it is read again behind this.
///
/// What an input has in its buffer would not do: that may be a byte, as it is where compression was told by it.
fn peek_row(input: &mut Input) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    (&mut input.bytes).take(BLOCK as u64).read_until(b'\n', &mut head)?;
    let rest = mem::replace(&mut input.bytes, Box::new(io::empty()));
    input.bytes = Box::new(Cursor::new(head.clone()).chain(rest));
    Ok(head)
}

/// The sign that stands between the fields of the first row: that of [`DELIMITERS`] which is there most often outside
/// quotes, for spreadsheets of many countries write semicolons.
fn delimiter(head: &[u8]) -> u8 {
    let mut is_quoted = false;
    let first_row = head.iter().take_while(|&&byte| byte != b'\n');
    let outside: Vec<u8> = first_row
        .filter(|&&byte| {
            is_quoted ^= byte == b'"';
            !is_quoted
        })
        .copied()
        .collect();
    let count = |sign: u8| outside.iter().map(|&byte| usize::from(byte == sign)).sum::<usize>();
    // `max_by_key` takes the last of several.
    DELIMITERS.into_iter().rev().max_by_key(|&sign| count(sign)).unwrap_or(b',')
}

/// What broke ends the input: where the next row would begin cannot be known.
fn lost(error: &csv::Error, rows: &Reader<Bounded>, name: &Arc<str>, longest: u64) -> Failure {
    let place = Place { file: Arc::clone(name), line: Some(rows.position().line()) };
    match error.kind() {
        ErrorKind::Io(error) if error.kind() == io::ErrorKind::FileTooLarge => {
            Failure::of_rest(place, Reason::OpenQuote { limit: longest })
        }
        ErrorKind::Io(error) => rows.get_ref().input.failure(error),
        _ => Failure::of_rest(place, Reason::NotTable { format: "CSV", error: error.to_string() }),
    }
}

/// An input that fails when more of it is read for one row than a row may have: a quote that is never closed would
/// make one row of all the rest.
struct Bounded {
    input: Input,
    left: u64,
}

impl Read for Bounded {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let count = self.input.bytes.read(buffer)?;
        self.left = self.left.saturating_sub(count as u64);
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Reading;

    fn rows(csv: &str) -> CsvRows {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.csv");
        std::fs::write(&file, csv).unwrap();
        let input = Input::open(&file, &Reading::silent()).unwrap();
        CsvRows::new(input, &FieldNames::default(), u64::MAX).unwrap()
    }

    #[test]
    fn the_first_row_is_seen_however_few_bytes_are_in_view() {
        let mut rows = rows("id;text\n1;Apa?\n");
        assert!(matches!(rows.next(), Ok(Some(Content::Rows(rows))) if rows.len() == 1));
    }

    #[test]
    fn no_more_rows_are_skipped_than_there_are() {
        let csv = "id,text\n1,Apa?\n2,Siapa?\n";
        assert!(rows(csv).skip(2).is_ok());
        assert!(rows(csv).skip(3).is_err());
    }

    #[test]
    fn columns_are_told_on_one_line() {
        let header = ByteRecord::from(vec!["a\r\nb", "\x1b[2J"]);
        let reason = Columns::new(&header, &FieldNames::default()).err().unwrap().to_string();
        assert!(!reason.contains(['\n', '\r', '\x1b']), "{reason:?}");
    }

    #[test]
    fn the_delimiter_is_told_by_the_first_row() {
        for (head, sign) in [
            ("id,text\n", b','),
            ("id;text;title\na,b,c,d,e", b';'),
            ("id\ttext", b'\t'),
            ("id|text", b'|'),
            ("\"a,b,c\";text", b';'),
            ("text", b','),
            ("", b','),
        ] {
            assert_eq!(delimiter(head.as_bytes()), sign, "{head:?}");
        }
    }
}
