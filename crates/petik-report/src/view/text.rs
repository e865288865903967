//! The text with its marks.

use std::collections::HashMap;

use petik::{Document, Keyphrase, SentenceKind, Span};

use super::picks::PickView;
use crate::plain::plain;

/// A paragraph, a heading, or a line that is no running text.
pub(crate) struct Paragraph {
    pub(crate) kind: SentenceKind,
    pub(crate) sentences: Vec<SentenceView>,
}

impl Paragraph {
    pub(crate) fn is_heading(&self) -> bool {
        self.kind == SentenceKind::Heading
    }
}

/// A sentence of the text.
pub(crate) struct SentenceView {
    /// Counts the sentences of the document from 0.
    pub(crate) index: usize,
    /// Rank and strength, where it was picked.
    pub(crate) pick: Option<(usize, usize)>,
    pub(crate) runs: Vec<Run>,
}

/// A piece of a sentence to which the same keyphrases apply.
pub(crate) struct Run {
    pub(crate) text: String,
    /// The ranks of these keyphrases.
    pub(crate) ranks: Vec<usize>,
}

/// Finds the marks of a sentence.
pub(crate) struct Marker<'d> {
    document: &'d Document,
    /// Start, end and rank of all that is to be marked, by start.
    occurrences: Vec<(Span, usize)>,
    picks: HashMap<usize, (usize, usize)>,
}

impl<'d> Marker<'d> {
    pub(crate) fn new(document: &'d Document, keyphrases: &[Keyphrase], picks: &[PickView]) -> Self {
        let of_phrase = |(phrase, rank): (&Keyphrase, usize)| {
            phrase.spans().iter().map(move |&span| (span, rank)).collect()
        };
        let occurrences: Vec<Vec<(Span, usize)>> = keyphrases.iter().zip(1..).map(of_phrase).collect();
        let mut occurrences = occurrences.concat();
        occurrences.sort_unstable_by_key(|(span, rank)| (span.start, *rank));
        let picks = picks.iter().map(|pick| (pick.sentence, (pick.rank, pick.strength))).collect();
        Self { document, occurrences, picks }
    }

    /// The sentence `index`, cut where a keyphrase begins or ends.
    pub(crate) fn runs(&self, index: usize) -> Vec<Run> {
        let sentence = self.document.sentence_span(index);
        let from = self.occurrences.partition_point(|(span, _)| span.start < sentence.start);
        let inside = self.occurrences.iter().skip(from).take_while(|(span, _)| span.start < sentence.end);
        // Where a keyphrase ends (false sorts first) or begins.
        let mut edges: Vec<(usize, bool, usize)> = inside
            .flat_map(|&(span, rank)| [(span.start, true, rank), (span.end.min(sentence.end), false, rank)])
            .collect();
        edges.sort_unstable();
        let mut runs =
            Runs { text: self.document.text(), at: sentence.start, open: Vec::new(), done: Vec::new() };
        for (at, begins, rank) in edges {
            runs.cut(at);
            if begins {
                runs.open.push(rank);
            } else if let Some(place) = runs.open.iter().position(|&open| open == rank) {
                runs.open.swap_remove(place);
            }
        }
        runs.cut(sentence.end);
        runs.done
    }
}

/// The runs up to a place in the text.
struct Runs<'d> {
    text: &'d str,
    at: usize,
    /// The keyphrases that have begun and not ended: no more than there are.
    open: Vec<usize>,
    done: Vec<Run>,
}

impl Runs<'_> {
    /// Ends a run at `to`.
    fn cut(&mut self, to: usize) {
        let text = self.text.get(self.at..to).unwrap_or_default();
        if !text.is_empty() {
            let mut ranks = self.open.clone();
            ranks.sort_unstable();
            self.done.push(Run { text: plain(text).into_owned(), ranks });
        }
        self.at = to;
    }
}

/// The text in paragraphs; without its first sentence where that is shown as the headline.
pub(crate) fn paragraphs(document: &Document, marker: &Marker<'_>, skips_first: bool) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for (index, range) in document.sentences().iter().enumerate().skip(usize::from(skips_first)) {
        let pick = marker.picks.get(&index).copied();
        let sentence = SentenceView { index, pick, runs: marker.runs(index) };
        match paragraphs.last_mut() {
            Some(open) if !range.opens_paragraph() && open.kind == range.kind() => {
                open.sentences.push(sentence);
            }
            _ => paragraphs.push(Paragraph { kind: range.kind(), sentences: vec![sentence] }),
        }
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(document: &Document) -> Vec<String> {
        let marker = Marker::new(document, &document.keyphrases(10), &[]);
        let sentences = 0..document.sentences().len();
        sentences.map(|index| marker.runs(index).into_iter().map(|run| run.text).collect()).collect()
    }

    #[test]
    fn overlapping_keyphrases_share_runs() {
        let document = Document::new("Rutte memimpin aliansi NATO. Aliansi NATO dan NATO.");
        let keyphrases = document.keyphrases(10);
        let marker = Marker::new(&document, &keyphrases, &[]);
        let rank = |text: &str| 1 + keyphrases.iter().position(|it| it.text() == text).unwrap();
        let nato = marker.runs(0).into_iter().find(|run| run.text == "NATO").unwrap();
        assert!(
            nato.ranks.contains(&rank("aliansi NATO")) && nato.ranks.contains(&rank("NATO")),
            "{:?}",
            nato.ranks
        );
    }

    proptest! {
        #[test]
        fn runs_give_the_sentences_back(text in "(banjir rob|Banjir|rob|[ .\n\"<é]){0,60}") {
            let document = Document::new(text);
            for (index, shown) in shown(&document).into_iter().enumerate() {
                prop_assert_eq!(shown.as_str(), document.sentence_text(index));
            }
        }
    }
}
