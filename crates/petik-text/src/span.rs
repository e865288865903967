//! A half-open range of byte offsets.

use core::fmt;
use core::ops::{Index, Range};

/// A half-open range of byte offsets into a text.
///
/// It exists because [`Range`] is not `Copy`. It indexes a `str` directly.
///
/// # Examples
///
/// ```
/// use petik_text::Span;
///
/// let text = "Selamat pagi";
/// let span = Span::new(8, 12);
/// assert_eq!(&text[span], "pagi");
/// assert_eq!(span.len(), 4);
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset behind the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, but without, `end`.
    ///
    /// # Examples
    ///
    /// ```
    /// let kata = petik_text::Span::new(3, 7);
    /// assert_eq!(&"di mana"[kata], "mana");
    /// ```
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Length in bytes; 0 where the end does not lie behind the start.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_text::Span::new(0, "pagi".len()).len(), 4);
    /// ```
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether the span holds no byte.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_text::Span::new(4, 4).is_empty());
    /// ```
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The same span as a standard range.
    ///
    /// # Examples
    ///
    /// ```
    /// let span = petik_text::Span::new(0, 7);
    /// assert_eq!("Selamat pagi".get(span.range()), Some("Selamat"));
    /// ```
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The span moved right by `offset` bytes: from a part's own offsets to those of the whole.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_text::Span;
    ///
    /// let clitic_in_word = Span::new(5, 8); // the *nya* of *rumahnya*
    /// let text = "Di rumahnya";
    /// assert_eq!(&text[clitic_in_word.shifted(3)], "nya");
    /// ```
    #[must_use]
    pub const fn shifted(self, offset: usize) -> Self {
        Self::new(self.start + offset, self.end + offset)
    }
}

impl Index<Span> for str {
    type Output = str;

    fn index(&self, span: Span) -> &str {
        &self[span.range()]
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.range()
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}
