//! The ways in: [`sentences`] and [`Splitter`].

use alloc::vec::Vec;

use petik_token::{TokenSpan, token_spans};

use crate::boundary::is_boundary;
use crate::enclosure;
use crate::heading::is_heading;
use crate::layout::{Gap, Layout};
use crate::line;
use crate::sentence::{SentenceKind, SentenceRange, Sentences};
use crate::tail::Tail;

/// Iterates over the sentences and headings of `text`.
///
/// # Complexity
///
/// The text is tokenized and split in the call: time and memory are linear in its bytes.
///
/// # Examples
///
/// ```
/// # if cfg!(feature = "lexicon") {
/// let text = "Ia tinggal di Jl. Melati. “Mengapa jalan ini ditutup?” tanyanya heran.";
/// let sentences: Vec<_> = petik_sentence::sentences(text).map(|s| s.text()).collect();
/// assert_eq!(sentences, ["Ia tinggal di Jl. Melati.", "“Mengapa jalan ini ditutup?” tanyanya heran."]);
/// # }
/// ```
pub fn sentences(text: &str) -> Sentences<'_> {
    let tokens = token_spans(text);
    let ranges = Splitter::new().ranges(text, &tokens);
    Sentences::new(text, tokens, ranges)
}

/// Groups tokens into sentences and headings.
///
/// This is the layer below [`sentences`], for callers who have the tokens already. It looks at the
/// tokens and at the white space between them and tokenizes nothing again.
///
/// # Examples
///
/// ```
/// use petik_sentence::Splitter;
///
/// let text = "Ia lahir di Solo. Ayahnya guru.";
/// let tokens = petik_token::token_spans(text);
/// let ranges = Splitter::new().ranges(text, &tokens);
///
/// let first = &tokens[ranges[0].tokens()];
/// assert_eq!(first.last().unwrap().text_in(text), ".");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Splitter {}

impl Splitter {
    /// The splitter for Indonesian.
    ///
    /// # Examples
    ///
    /// ```
    /// let none = petik_sentence::Splitter::new().ranges("", &[]);
    /// assert!(none.is_empty());
    /// ```
    pub const fn new() -> Self {
        Self {}
    }

    /// The sentences and headings of `text` as ranges of `tokens`, which they partition in order.
    ///
    /// `tokens` are the tokens of `text` in order, as petik-token makes them.
    ///
    /// # Complexity
    ///
    /// Time and memory are linear in the bytes of `text`.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_sentence::{SentenceKind, Splitter};
    ///
    /// let text = "Kesimpulan\n\nHarga naik. Stok aman.";
    /// let ranges = Splitter::new().ranges(text, &petik_token::token_spans(text));
    ///
    /// assert_eq!(ranges.len(), 3);
    /// assert_eq!(ranges[0].kind(), SentenceKind::Heading);
    /// assert!(ranges[1].opens_paragraph());
    /// ```
    pub fn ranges(self, text: &str, tokens: &[TokenSpan]) -> Vec<SentenceRange> {
        let mut layout = Layout::new(text, tokens);
        line::find_wraps(&mut layout);
        let enclosures = enclosure::find(&mut layout);
        let mut enclosures = enclosures.into_iter().peekable();

        let mut ranges = Vec::new();
        let (mut start, mut at) = (0, 0);
        while at < layout.len() {
            let enclosure = enclosures.next_if(|enclosure| enclosure.open == at);
            let tail = Tail::find(&layout, start, at, enclosure);
            at = tail.end;
            while enclosures.next_if(|enclosure| enclosure.open < at).is_some() {}
            let following = enclosures.peek().copied().filter(|enclosure| enclosure.open == at);
            if is_boundary(&layout, start, &tail, following) {
                let previous = ranges.last().map(|range: &SentenceRange| range.tokens().start);
                ranges.push(range(&layout, previous, start, at));
                start = at;
            }
        }
        ranges
    }
}

fn range(layout: &Layout<'_>, previous: Option<usize>, start: usize, end: usize) -> SentenceRange {
    let is_heading = is_heading(layout, previous, start..end);
    let kind = if is_heading { SentenceKind::Heading } else { SentenceKind::Sentence };
    SentenceRange::new(start..end, kind, layout.gap(start) >= Gap::Line)
}
