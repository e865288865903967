//! The way in with tokens: [`Splitter`].

use alloc::vec::Vec;
use core::ops::Range;
use core::{iter, mem};

use petik_token::TokenSpan;

use crate::aside;
use crate::block::{self, LONGEST};
use crate::boundary::is_boundary;
use crate::enclosure::{self, Enclosure};
use crate::forgotten;
use crate::heading::is_heading;
use crate::layout::{Cells, Edges, Gap, Layout};
use crate::line;
use crate::sentence::{SentenceKind, SentenceRange};
use crate::tail::Tail;

/// Groups tokens into sentences and headings.
///
/// This is the layer below [`sentences`](crate::sentences), for callers who have the tokens already. It looks at the
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
        // A sentence has some twenty tokens: a buffer that grows costs a post more than its rules.
        let mut ranges = Vec::with_capacity(tokens.len() / 16 + 1);
        let mut workspace = Workspace::default();
        let (mut rest, mut first) = (tokens, 0);
        for (before, edges) in blocks(text) {
            let is_last = edges.behind.is_empty();
            let count =
                if is_last { rest.len() } else { rest.partition_point(|token| token.start() < before.len()) };
            let (tokens, behind) = rest.split_at(count);
            workspace.split(before, tokens, edges, |range| ranges.push(range.shifted(first)));
            (rest, first) = (behind, first + count);
        }
        ranges
    }
}

/// The text up to the end of each block, and what stands around the block; what is no longer than a block may be
/// is one.
fn blocks(text: &str) -> impl Iterator<Item = (&str, Edges<'_>)> {
    let mut next = Some(0);
    iter::from_fn(move || {
        let start = next?;
        let rest = text.get(start..)?;
        let end = start + if text.len() <= LONGEST { rest.len() } else { block::length(rest) };
        next = Some(end).filter(|&end| end < text.len());
        let (before, behind) = text.split_at_checked(end)?;
        Some((before, Edges { behind, ..Edges::ALONE }))
    })
}

/// What splitting needs beside its result; it serves again for the next block.
#[derive(Clone, Debug, Default)]
pub(crate) struct Workspace {
    cells: Cells,
    enclosures: Vec<Enclosure>,
}

impl Workspace {
    /// Gives the ranges of `tokens`, which are those of `text`, one after the other.
    pub(crate) fn split(
        &mut self,
        text: &str,
        tokens: &[TokenSpan],
        edges: Edges<'_>,
        give: impl FnMut(SentenceRange),
    ) {
        let mut layout = Layout::reusing(mem::take(&mut self.cells), text, tokens, edges);
        line::find_wraps(&mut layout);
        enclosure::find(&mut layout, &mut self.enclosures);
        split(&layout, &self.enclosures, give);
        self.cells = layout.into_cells();
    }
}

/// Walks from mark to mark; between two marks nothing can end.
fn split(layout: &Layout<'_>, enclosures: &[Enclosure], mut give: impl FnMut(SentenceRange)) {
    let mut previous = None;
    let mut push = |aside, tokens: Range<usize>| {
        let Range { start, end } = tokens;
        give(range(layout, previous, aside, tokens));
        previous = Some(start);
        end
    };
    let mut next = 0;
    let skip = |next: &mut usize, to: usize| {
        while enclosures.get(*next).is_some_and(|enclosure| enclosure.open() < to) {
            *next += 1;
        }
        enclosures.get(*next).copied().filter(|enclosure| enclosure.open() == to)
    };
    let mut start = 0;
    // Behind the last tail: what stands before it is decided.
    let mut decided = 0;
    let mut aside = aside::kind(layout, 0);
    for mark in layout.marks() {
        if mark < decided || (aside.is_some() && layout.gap(mark) < Gap::Line) {
            continue;
        }
        if mark > decided && opens_without_mark(layout, start, mark) {
            start = push(aside, start..mark);
            aside = aside::kind(layout, start);
            if aside.is_some() {
                continue;
            }
        }
        let enclosure = skip(&mut next, mark);
        if enclosure.is_none() && !layout.sign(mark).is_final() {
            continue;
        }
        let tail = Tail::find(layout, start, mark, enclosure);
        decided = tail.end;
        let following = skip(&mut next, decided);
        if is_boundary(layout, start, &tail, following) {
            start = push(aside, start..decided);
            aside = aside::kind(layout, start);
        }
    }
    if start < layout.len() {
        push(aside, start..layout.len());
    }
}

/// Whether a unit opens at `at` behind a token that is no final mark.
#[inline]
fn opens_without_mark(layout: &Layout<'_>, start: usize, at: usize) -> bool {
    match layout.gap(at) {
        Gap::Blank => true,
        Gap::Line => !line::goes_on(layout, start, at),
        Gap::Glued => false,
        Gap::Space | Gap::Wrap => forgotten::stop_is_forgotten(layout, start, at),
    }
}

/// The unit over `tokens`; `previous` is where the one before it begins.
fn range(
    layout: &Layout<'_>,
    previous: Option<usize>,
    aside: Option<SentenceKind>,
    tokens: Range<usize>,
) -> SentenceRange {
    let opens_paragraph = layout.gap(tokens.start) >= Gap::Line;
    let kind = match aside {
        Some(kind) => kind,
        None if is_heading(layout, previous, tokens.clone()) => SentenceKind::Heading,
        None => SentenceKind::Sentence,
    };
    SentenceRange::new(tokens, kind, opens_paragraph)
}
