//! The keyphrases with the lengths of their bars.

use petik::{Document, Keyphrase};

use super::reasons::{ReasonView, hundredths, reasons};
use crate::labels::Labels;
use crate::number;
use crate::plain::{WORD, excerpt};

/// A keyphrase.
pub(crate) struct KeyphraseView {
    /// Its place by score, from 1: the number of its switch.
    pub(crate) rank: usize,
    pub(crate) text: String,
    pub(crate) times: usize,
    /// The sentence of the first occurrence, from 0.
    pub(crate) first: Option<usize>,
    pub(crate) score: String,
    /// In hundredths of the plot.
    pub(crate) width: f64,
    pub(crate) reasons: Vec<ReasonView>,
}

/// The keyphrases, best first.
pub(crate) fn views(document: &Document, keyphrases: &[Keyphrase], labels: &Labels) -> Vec<KeyphraseView> {
    let most = keyphrases.iter().map(Keyphrase::score).fold(0.0, f64::max);
    let view = |(phrase, rank): (&Keyphrase, usize)| KeyphraseView {
        rank,
        text: excerpt(phrase.text(), WORD),
        times: phrase.spans().len(),
        first: phrase.spans().first().map(|span| sentence_at(document, span.start)),
        score: number::decimal(phrase.score(), 2, labels.tongue),
        width: if most > 0.0 { hundredths(100.0 * phrase.score().max(0.0) / most) } else { 0.0 },
        reasons: reasons(phrase.contributions(), labels),
    };
    keyphrases.iter().zip(1..).map(view).collect()
}

/// The sentence in which a byte of the text stands.
fn sentence_at(document: &Document, at: usize) -> usize {
    let (mut low, mut high) = (0, document.sentences().len());
    while low < high {
        let middle = low.midpoint(high);
        if document.sentence_span(middle).end <= at { low = middle + 1 } else { high = middle }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_leads_to_its_sentence() {
        let document = Document::new("Air surut. Warga pulang. Sekolah dibuka.");
        assert_eq!([0, 9, 11, 25, 39].map(|at| sentence_at(&document, at)), [0, 0, 1, 2, 2]);
    }
}
