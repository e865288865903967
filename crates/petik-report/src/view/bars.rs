//! The scores of the sentences along the text.

use petik::Document;

use super::picks::PickView;
use super::reasons::{ReasonView, hundredths, reasons};
use super::scored::Scored;
use crate::labels::Labels;
use crate::number;
use crate::plain::excerpt;

/// More bars than this would be thinner than a fingertip by far; sentences then share one.
const MOST_BARS: usize = 240;

/// Characters of a sentence that are shown beside its reasons.
const EXCERPT: usize = 90;

/// The plot.
pub(crate) struct BarsView {
    pub(crate) bars: Vec<BarView>,
    pub(crate) is_grouped: bool,
}

/// The bar of a sentence.
pub(crate) struct BarView {
    /// Counts the sentences of the document from 0.
    pub(crate) sentence: usize,
    pub(crate) is_picked: bool,
    /// Whether it is the first of the picks by score, whose reasons are shown until others are asked for.
    pub(crate) is_best: bool,
    pub(crate) is_pickable: bool,
    /// In hundredths of the plot.
    pub(crate) top: f64,
    pub(crate) height: f64,
    pub(crate) score: String,
    pub(crate) excerpt: String,
    pub(crate) reasons: Vec<ReasonView>,
}

impl BarsView {
    pub(crate) fn new(document: &Document, scored: &Scored, picks: &[PickView], labels: &Labels) -> Self {
        let size = document.sentences().len().div_ceil(MOST_BARS).max(1);
        let sentences: Vec<usize> = (0..document.sentences().len()).collect();
        let chosen: Vec<usize> = sentences.chunks(size).filter_map(|group| best(group, scored)).collect();
        let scale = Scale::new(scored);
        let bars = chosen.iter().zip(scored.reasons(&chosen)).map(|(&sentence, contributions)| {
            let is_pickable = scored.is_pickable(sentence);
            let height = if is_pickable { scale.height(scored.score(sentence)) } else { Scale::FLOOR / 2.0 };
            BarView {
                sentence,
                is_picked: picks.iter().any(|pick| pick.sentence == sentence),
                is_best: picks.iter().any(|pick| pick.sentence == sentence && pick.rank == 1),
                is_pickable,
                top: hundredths(100.0 - height),
                height,
                score: number::decimal(scored.score(sentence), 2, labels.tongue),
                excerpt: excerpt(document.sentence_text(sentence), EXCERPT),
                reasons: if is_pickable { reasons(&contributions, labels) } else { Vec::new() },
            }
        });
        Self { bars: bars.collect(), is_grouped: size > 1 }
    }
}

/// The sentence that stands for a group: the highest score of those that may be picked, the first among equals.
fn best(group: &[usize], scored: &Scored) -> Option<usize> {
    let value = |it: usize| (scored.is_pickable(it), scored.score(it));
    group.iter().rev().copied().max_by(|&a, &b| {
        let (a, b) = (value(a), value(b));
        a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
    })
}

/// From scores to heights.
struct Scale {
    least: f64,
    range: f64,
}

impl Scale {
    /// The lowest score still has a bar to point at, in hundredths.
    const FLOOR: f64 = 6.0;

    fn new(scored: &Scored) -> Self {
        let (least, most) = scored.bounds();
        Self { least, range: most - least }
    }

    fn height(&self, score: f64) -> f64 {
        let share = if self.range > 0.0 { (score - self.least) / self.range } else { 1.0 };
        hundredths(Self::FLOOR + (100.0 - Self::FLOOR) * share)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Tongue;

    fn bars(document: &Document) -> BarsView {
        BarsView::new(document, &Scored::new(document, 3), &[], Labels::of(Tongue::English))
    }

    #[test]
    fn headings_have_low_bars_without_reasons() {
        let view =
            bars(&Document::new("Harga Beras Naik\n\nPemerintah menggelar operasi pasar. Harga turun."));
        assert!(!view.bars[0].is_pickable && view.bars[0].reasons.is_empty());
        assert!(view.bars[1].height > view.bars[0].height && !view.bars[1].reasons.is_empty());
    }

    #[test]
    fn a_long_document_has_a_bounded_number_of_bars() {
        let view = bars(&Document::new("Air surut. ".repeat(1000)));
        assert!(view.is_grouped && view.bars.len() <= MOST_BARS);
        assert!(bars(&Document::new("")).bars.is_empty());
    }
}
