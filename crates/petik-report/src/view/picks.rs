//! The picked sentences.

use petik::SummarySentence;

use super::reasons::{ReasonView, reasons};
use super::scored::Scored;
use crate::labels::Labels;
use crate::number;
use crate::plain::plain;

/// A picked sentence.
pub(crate) struct PickView {
    /// Which sentence of the document, from 0.
    pub(crate) sentence: usize,
    /// Its place by score, from 1.
    pub(crate) rank: usize,
    /// 1 to 3, by score among the picks.
    pub(crate) strength: usize,
    pub(crate) strength_name: &'static str,
    pub(crate) text: String,
    pub(crate) score: String,
    pub(crate) reasons: Vec<ReasonView>,
}

/// The picks in the order of the document.
pub(crate) fn picks(scored: &Scored, labels: &Labels) -> Vec<PickView> {
    let sentences = scored.summary.sentences();
    let indices: Vec<usize> = sentences.iter().map(SummarySentence::index).collect();
    let contributions = scored.reasons(&indices);
    let scores = || sentences.iter().map(SummarySentence::score);
    let bounds = (scores().fold(f64::INFINITY, f64::min), scores().fold(f64::NEG_INFINITY, f64::max));
    let ranks = ranks(scores());
    let views = sentences.iter().zip(ranks).zip(contributions).map(|((it, rank), contributions)| {
        let strength = strength(it.score(), bounds);
        PickView {
            sentence: it.index(),
            rank,
            strength,
            strength_name: labels.strength.get(strength - 1).copied().unwrap_or_default(),
            text: plain(it.text()).into_owned(),
            score: number::decimal(it.score(), 2, labels.tongue),
            reasons: reasons(&contributions, labels),
        }
    });
    views.collect()
}

/// Places from 1, the highest score first; ties fall to the first.
fn ranks(scores: impl Iterator<Item = f64>) -> Vec<usize> {
    let mut order: Vec<(usize, f64)> = scores.enumerate().collect();
    order.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    let mut places: Vec<(usize, usize)> = order.into_iter().map(|(index, _)| index).zip(1..).collect();
    places.sort_unstable();
    places.into_iter().map(|(_, rank)| rank).collect()
}

fn strength(score: f64, (least, most): (f64, f64)) -> usize {
    let share = if most > least { (score - least) / (most - least) } else { 1.0 };
    if share < 1.0 / 3.0 {
        1
    } else if share < 2.0 / 3.0 {
        2
    } else {
        3
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_go_by_score_and_ties_by_place() {
        assert_eq!(ranks([0.2, 0.5, 0.2, 0.9].into_iter()), [3, 2, 4, 1]);
    }

    #[test]
    fn one_pick_alone_is_the_strongest() {
        assert_eq!(strength(0.3, (0.3, 0.3)), 3);
        assert_eq!([0.0, 0.5, 1.0].map(|score| strength(score, (0.0, 1.0))), [1, 2, 3]);
    }
}
