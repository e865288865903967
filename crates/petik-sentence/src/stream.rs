//! Sentences of a stream in bounded memory: [`stream`].

use alloc::string::String;
use alloc::vec::{self, Vec};
use core::fmt;
use core::iter::FusedIterator;
use core::ops::Range;
use std::error::Error;
use std::io::{self, BufRead};

use petik_text::Span;

use crate::block::{self, LONGEST, Search};
use crate::head::{OPENING, head};
use crate::sentence::SentenceKind;
use crate::units::{Rules, Unit, Units};

/// The most bytes taken from the reader at a time, which may offer a whole file at once.
const READ: usize = 1 << 16;

/// Reads sentences from a stream.
///
/// The sentences are those that [`sentences`](crate::sentences) finds in the whole text, however
/// the reader cuts it into pieces. Only a token of more than a mebibyte is cut.
///
/// # Errors
///
/// The iterator yields an error where the reader fails or the bytes are not UTF-8, after the
/// sentences of what stands before, and then nothing more.
///
/// # Complexity
///
/// Time linear in the stream. Memory for a little more than one mebibyte of text and its tokens, however
/// long the stream is.
///
/// # Examples
///
/// ```
/// use std::io::Cursor;
///
/// let file = Cursor::new("Hujan turun. Jalan licin.\n\nKesimpulan\n\nHati-hati di jalan.");
/// let texts: Result<Vec<_>, _> = petik_sentence::stream(file).map(|s| s.map(|s| s.into_text())).collect();
/// assert_eq!(texts?, ["Hujan turun.", "Jalan licin.", "Kesimpulan", "Hati-hati di jalan."]);
/// # Ok::<(), petik_sentence::StreamError>(())
/// ```
pub fn stream<R: BufRead>(reader: R) -> SentenceReader<R> {
    SentenceReader {
        reader,
        pending: Vec::new(),
        text: String::new(),
        offset: 0,
        split: 0..0,
        searched: 0,
        state: State::Open,
        rules: Rules::default(),
        units: Vec::new().into_iter(),
    }
}

/// An iterator over the sentences of a stream, made by [`stream`].
///
/// # Examples
///
/// ```
/// let mut reader = petik_sentence::stream("Apa kabar? Baik.".as_bytes());
/// let first = reader.next().unwrap()?;
/// assert_eq!(first.text(), "Apa kabar?");
/// # Ok::<(), petik_sentence::StreamError>(())
/// ```
#[derive(Debug)]
pub struct SentenceReader<R> {
    reader: R,
    /// Bytes of a character whose end is not read yet.
    pending: Vec<u8>,
    /// The window of the stream that is at hand.
    text: String,
    /// Where the window begins in the stream.
    offset: usize,
    /// The block in the window whose sentences are at hand; what stands behind it is not split yet.
    split: Range<usize>,
    /// Bytes behind the block in which no end of the next was found.
    searched: usize,
    state: State,
    rules: Rules,
    /// The units of the block that were not taken yet.
    units: vec::IntoIter<Unit>,
}

#[derive(Debug)]
enum State {
    Open,
    Ended,
    Failed(StreamError),
}

impl<R: BufRead> SentenceReader<R> {
    /// Splits the next block; false if there is none.
    fn advance(&mut self) -> bool {
        loop {
            let rest = self.text.get(self.split.end..).unwrap_or_default();
            let is_open = matches!(self.state, State::Open);
            let length = match block::end(rest, self.searched) {
                Search::Ends(length) if length <= LONGEST => Some(length),
                // Nothing that is still to come can end the block earlier.
                _ if rest.len() > LONGEST + 2 * OPENING || (!is_open && rest.len() > LONGEST) => {
                    Some(block::forced_end(rest).unwrap_or_else(|| head(rest, LONGEST).len()))
                }
                _ if !is_open => (!rest.is_empty()).then_some(rest.len()),
                Search::Ends(_) => None,
                Search::Continue(from) => {
                    self.searched = from;
                    None
                }
            };
            if let Some(length) = length {
                let (text, behind) = rest.split_at(length);
                let mut units = Units::new(text, behind, core::mem::take(&mut self.rules));
                self.units = (&mut units).collect::<Vec<_>>().into_iter();
                self.rules = units.take_rules();
                self.split = self.split.end..self.split.end + length;
                self.searched = 0;
                return true;
            }
            if !is_open {
                return false;
            }
            self.read();
        }
    }

    /// Reads on; forgets what is split.
    fn read(&mut self) {
        self.text.drain(..self.split.end);
        self.offset += self.split.end;
        self.split = 0..0;
        if let Err(error) = self.read_into_pending() {
            self.state = State::Failed(error);
        }
    }

    fn read_into_pending(&mut self) -> Result<(), StreamError> {
        let behind = self.offset + self.text.len();
        let bytes = loop {
            match self.reader.fill_buf() {
                Ok(bytes) => break bytes,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(StreamError { offset: behind, kind: ErrorKind::Io(error) }),
            }
        };
        if bytes.is_empty() {
            self.state = State::Ended;
            return if self.pending.is_empty() { Ok(()) } else { Err(StreamError::utf8(behind)) };
        }
        let count = bytes.len().min(READ);
        self.pending.extend_from_slice(bytes.get(..count).unwrap_or(bytes));
        self.reader.consume(count);
        self.take_characters().map_err(|valid| StreamError::utf8(behind + valid))
    }

    /// Moves the whole characters of the pending bytes to the text.
    ///
    /// # Errors
    ///
    /// The count of valid bytes before one that is not UTF-8.
    fn take_characters(&mut self) -> Result<(), usize> {
        let mut result = Ok(());
        let mut valid = self.pending.len();
        if let Err(error) = core::str::from_utf8(&self.pending) {
            valid = error.valid_up_to();
            result = error.error_len().map_or(Ok(()), |_| Err(valid));
        }
        let rest = self.pending.split_off(valid);
        let characters = core::str::from_utf8(&self.pending).unwrap_or_default();
        self.text.push_str(characters);
        self.pending = rest;
        result
    }
}

impl<R: BufRead> Iterator for SentenceReader<R> {
    type Item = Result<SentenceBuf, StreamError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let block = self.text.get(self.split.clone()).unwrap_or_default();
            if let Some(sentence) = self.units.next().and_then(|unit| unit.sentence(block)) {
                let start = self.offset + self.split.start + sentence.span().start;
                return Some(Ok(SentenceBuf { text: sentence.text().into(), start, kind: sentence.kind() }));
            }
            if !self.advance() {
                let state = core::mem::replace(&mut self.state, State::Ended);
                return if let State::Failed(error) = state { Some(Err(error)) } else { None };
            }
        }
    }
}

impl<R: BufRead> FusedIterator for SentenceReader<R> {}

/// A sentence that owns its text: what a [`SentenceReader`] yields.
///
/// # Examples
///
/// ```
/// let second = petik_sentence::stream("Apa kabar? Baik.".as_bytes()).nth(1).unwrap()?;
/// assert_eq!((second.text(), second.span().range()), ("Baik.", 11..16));
/// # Ok::<(), petik_sentence::StreamError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SentenceBuf {
    text: String,
    start: usize,
    kind: SentenceKind,
}

impl SentenceBuf {
    /// The sentence as written, from its first token to its last.
    ///
    /// # Examples
    ///
    /// ```
    /// let first = petik_sentence::stream(" Baik. ".as_bytes()).next().unwrap()?;
    /// assert_eq!(first.text(), "Baik.");
    /// # Ok::<(), petik_sentence::StreamError>(())
    /// ```
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The sentence as written, without a copy.
    ///
    /// # Examples
    ///
    /// ```
    /// let first = petik_sentence::stream("Baik.".as_bytes()).next().unwrap()?;
    /// assert_eq!(first.into_text(), "Baik.");
    /// # Ok::<(), petik_sentence::StreamError>(())
    /// ```
    pub fn into_text(self) -> String {
        self.text
    }

    /// The sentence's bytes in the stream.
    ///
    /// # Examples
    ///
    /// ```
    /// let first = petik_sentence::stream(" Baik.".as_bytes()).next().unwrap()?;
    /// assert_eq!(first.span().range(), 1..6);
    /// # Ok::<(), petik_sentence::StreamError>(())
    /// ```
    pub fn span(&self) -> Span {
        Span::new(self.start, self.start + self.text.len())
    }

    /// What the unit is.
    ///
    /// # Examples
    ///
    /// ```
    /// let first = petik_sentence::stream("BAB I\n\nHujan turun.".as_bytes()).next().unwrap()?;
    /// assert_eq!(first.kind().name(), "heading");
    /// # Ok::<(), petik_sentence::StreamError>(())
    /// ```
    pub const fn kind(&self) -> SentenceKind {
        self.kind
    }
}

/// Why a stream could not be read to its end.
///
/// # Examples
///
/// ```
/// let error = petik_sentence::stream(&b"Apa kabar? \xff"[..]).find_map(Result::err).unwrap();
/// assert_eq!(error.to_string(), "invalid UTF-8 at byte 11");
/// ```
#[derive(Debug)]
pub struct StreamError {
    offset: usize,
    kind: ErrorKind,
}

#[derive(Debug)]
enum ErrorKind {
    Io(io::Error),
    Utf8,
}

impl StreamError {
    const fn utf8(offset: usize) -> Self {
        Self { offset, kind: ErrorKind::Utf8 }
    }

    /// Whether the bytes of the stream are not UTF-8.
    ///
    /// # Examples
    ///
    /// ```
    /// let latin1 = &b"Caf\xe9 itu tutup."[..];
    /// assert!(petik_sentence::stream(latin1).find_map(Result::err).unwrap().is_utf8());
    /// ```
    pub const fn is_utf8(&self) -> bool {
        matches!(self.kind, ErrorKind::Utf8)
    }

    /// Whether the reader failed.
    ///
    /// # Examples
    ///
    /// ```
    /// use std::io::{self, BufReader, Read};
    ///
    /// struct Broken;
    /// impl Read for Broken {
    ///     fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
    ///         Err(io::Error::other("kabel putus"))
    ///     }
    /// }
    /// let error = petik_sentence::stream(BufReader::new(Broken)).find_map(Result::err).unwrap();
    /// assert!(error.is_io());
    /// ```
    pub const fn is_io(&self) -> bool {
        matches!(self.kind, ErrorKind::Io(_))
    }

    /// Bytes of the stream before what is wrong.
    ///
    /// # Examples
    ///
    /// ```
    /// let error = petik_sentence::stream(&b"Caf\xe9"[..]).find_map(Result::err).unwrap();
    /// assert_eq!(error.offset(), 3);
    /// ```
    pub const fn offset(&self) -> usize {
        self.offset
    }
}

impl fmt::Display for StreamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            ErrorKind::Io(_) => write!(f, "cannot read on behind byte {}", self.offset),
            ErrorKind::Utf8 => write!(f, "invalid UTF-8 at byte {}", self.offset),
        }
    }
}

impl Error for StreamError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.kind {
            ErrorKind::Io(error) => Some(error),
            ErrorKind::Utf8 => None,
        }
    }
}
