//! What a splitter yields: [`Sentence`], [`SentenceRange`] and [`SentenceKind`].

use core::fmt;
use core::ops::Range;

use petik_text::Span;

/// What a unit of text between two boundaries is.
///
/// # Examples
///
/// ```
/// use petik_sentence::{SentenceKind, sentences};
///
/// let first = sentences("Kesimpulan\nHarga beras naik.").next().unwrap();
/// assert_eq!(first.kind(), SentenceKind::Heading);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum SentenceKind {
    /// A sentence, whole or not: `Harga beras naik.`, a list item, the last line of a chat.
    Sentence,
    /// A short line without a final mark, set off by line breaks: `Kesimpulan`, `BAB I`.
    Heading,
    /// A line that says what a picture or table shows, or where it is from: `Foto: Antara`,
    /// `Gambar 2. Peta lokasi`, `Sumber: BPS`.
    Caption,
    /// A line of a news page that leads to another article: `Baca juga: Jadwal Liga 1 Pekan Ini`.
    Related,
}

impl SentenceKind {
    /// The kind's name in lower case, as programs read it in JSON.
    ///
    /// # Examples
    ///
    /// ```
    /// let kalimat = petik_sentence::sentences("Hujan turun.").next().unwrap();
    /// assert_eq!(kalimat.kind().name(), "sentence");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sentence => "sentence",
            Self::Heading => "heading",
            Self::Caption => "caption",
            Self::Related => "related",
        }
    }

    /// Whether the unit belongs to the running text; all other kinds stand above or beside it.
    ///
    /// # Examples
    ///
    /// ```
    /// let text = "Hujan turun.\n\nBaca juga: Banjir di Pesisir\n\nJalan licin.";
    /// let running: Vec<_> =
    ///     petik_sentence::sentences(text).filter(|s| s.kind().is_sentence()).map(|s| s.text()).collect();
    /// assert_eq!(running, ["Hujan turun.", "Jalan licin."]);
    /// ```
    pub const fn is_sentence(self) -> bool {
        matches!(self, Self::Sentence)
    }
}

impl fmt::Display for SentenceKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A sentence as a range of token indices, without a borrow of text or tokens.
///
/// The ranges of a text partition its tokens in order: the first begins at token 0, each begins
/// where the one before ends, none is empty.
///
/// # Examples
///
/// ```
/// let text = "Hujan turun. Jalan licin.";
/// let tokens = petik_token::token_spans(text);
/// let ranges = petik_sentence::Splitter::new().ranges(text, &tokens);
///
/// assert_eq!(ranges[1].tokens(), 3..6);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct SentenceRange {
    start: usize,
    end: usize,
    kind: SentenceKind,
    opens_paragraph: bool,
}

impl SentenceRange {
    /// A sentence over `tokens`: for callers whose text is split already.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_sentence::{SentenceKind, SentenceRange};
    ///
    /// let range = SentenceRange::new(0..3, SentenceKind::Sentence, true);
    /// assert_eq!(range.tokens().len(), 3);
    /// ```
    pub const fn new(tokens: Range<usize>, kind: SentenceKind, opens_paragraph: bool) -> Self {
        Self { start: tokens.start, end: tokens.end, kind, opens_paragraph }
    }

    /// The same sentence where `tokens` more tokens stand before it.
    pub(crate) const fn shifted(self, tokens: usize) -> Self {
        Self { start: self.start + tokens, end: self.end + tokens, ..self }
    }

    /// Indices of the sentence's tokens.
    ///
    /// # Examples
    ///
    /// ```
    /// let text = "Apa kabar?";
    /// let tokens = petik_token::token_spans(text);
    /// let range = petik_sentence::Splitter::new().ranges(text, &tokens)[0];
    /// assert_eq!(tokens[range.tokens()].len(), 3);
    /// ```
    pub const fn tokens(self) -> Range<usize> {
        self.start..self.end
    }

    /// What the unit is.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_sentence::{SentenceKind, Splitter};
    ///
    /// let text = "BAB I\n\nHujan turun.";
    /// let ranges = Splitter::new().ranges(text, &petik_token::token_spans(text));
    /// assert_eq!(ranges[0].kind(), SentenceKind::Heading);
    /// ```
    pub const fn kind(self) -> SentenceKind {
        self.kind
    }

    /// Whether the unit begins a paragraph: at the start of the text, after a blank line, or on a
    /// line of its own that is not the continuation of a wrapped one.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_sentence::Splitter;
    ///
    /// let text = "Hujan turun. Jalan licin.\n\nPagi cerah.";
    /// let ranges = Splitter::new().ranges(text, &petik_token::token_spans(text));
    /// let opening: Vec<_> = ranges.iter().map(|range| range.opens_paragraph()).collect();
    /// assert_eq!(opening, [true, false, true]);
    /// ```
    pub const fn opens_paragraph(self) -> bool {
        self.opens_paragraph
    }
}

impl fmt::Debug for SentenceRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let paragraph = if self.opens_paragraph { "¶" } else { "" };
        write!(f, "{paragraph}{}@{}..{}", self.kind, self.start, self.end)
    }
}

/// A sentence that borrows the text: what [`sentences`](crate::sentences) yields.
///
/// # Examples
///
/// ```
/// let sentence = petik_sentence::sentences("Apa kabar? Baik.").nth(1).unwrap();
/// assert_eq!(sentence.text(), "Baik.");
/// assert_eq!(sentence.span().range(), 11..16);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sentence<'a> {
    text: &'a str,
    start: usize,
    kind: SentenceKind,
}

impl<'a> Sentence<'a> {
    pub(crate) const fn new(text: &'a str, start: usize, kind: SentenceKind) -> Self {
        Self { text, start, kind }
    }

    /// The sentence as written, from its first token to its last.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_sentence::sentences(" Baik. ").next().unwrap().text(), "Baik.");
    /// ```
    pub const fn text(self) -> &'a str {
        self.text
    }

    /// The sentence's bytes in the text.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_sentence::sentences(" Baik. ").next().unwrap().span().range(), 1..6);
    /// ```
    pub const fn span(self) -> Span {
        Span::new(self.start, self.start + self.text.len())
    }

    /// What the unit is.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_sentence::{SentenceKind, sentences};
    ///
    /// assert_eq!(sentences("Baik.").next().unwrap().kind(), SentenceKind::Sentence);
    /// ```
    pub const fn kind(self) -> SentenceKind {
        self.kind
    }
}

impl fmt::Debug for Sentence<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{:?} {:?}", self.kind, self.span(), self.text)
    }
}
