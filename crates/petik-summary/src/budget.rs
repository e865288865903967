//! How long a summary may be.

use crate::{Sentence, Sentences};

/// How long a summary may be.
///
/// # Examples
///
/// ```
/// use petik_summary::{Budget, Sentence, Sentences, Summarizer, TermId};
///
/// // "Banjir surut." twice as long the second time
/// let [banjir, surut] = [0, 1].map(TermId::new);
/// let sentences = vec![Sentence::new(vec![banjir, surut], 2), Sentence::new(vec![banjir, surut], 4)];
/// let sentences = Sentences::new(sentences, vec![1.0; 2]);
///
/// let picks = |budget| Summarizer::builder().budget(budget).build().map(|it| it.picks(&sentences).len());
/// assert_eq!(picks(Budget::Sentences(5)), Ok(2));
/// assert_eq!(picks(Budget::Words(3)), Ok(1));
/// assert_eq!(picks(Budget::Ratio(0.1)), Ok(1)); // a share is never empty
/// # Ok::<(), petik_summary::SummarizerError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum Budget {
    /// At most this many sentences.
    Sentences(usize),
    /// At most this many words. A sentence that does not fit is passed over for the next best that
    /// does; if none fits, nothing is picked.
    Words(usize),
    /// At most this many characters, those between the sentences not counted; otherwise as `Words`.
    Characters(usize),
    /// At most this share of the words of all pickable sentences, above 0 and up to 1. If no
    /// sentence fits into the share, the best one is picked alone.
    Ratio(f64),
}

impl Budget {
    pub(crate) fn is_valid(self) -> bool {
        match self {
            Self::Sentences(limit) | Self::Words(limit) | Self::Characters(limit) => limit > 0,
            Self::Ratio(share) => share > 0.0 && share <= 1.0,
        }
    }

    pub(crate) fn limits(self, sentences: &Sentences) -> Limits {
        let none = Limits {
            sentences: usize::MAX,
            length: usize::MAX,
            measure: Sentence::words,
            best_at_least: false,
        };
        match self {
            Self::Sentences(limit) => Limits { sentences: limit, ..none },
            Self::Words(limit) => Limits { length: limit, ..none },
            Self::Characters(limit) => Limits { length: limit, measure: Sentence::characters, ..none },
            Self::Ratio(share) => {
                let pickable = sentences.all().iter().filter(|sentence| sentence.is_pickable());
                let words = pickable.fold(0_usize, |sum, sentence| sum.saturating_add(sentence.words()));
                Limits { length: share_of(words, share), best_at_least: true, ..none }
            }
        }
    }
}

/// A budget brought to numbers for one document.
pub(crate) struct Limits {
    pub(crate) sentences: usize,
    /// The sum of what `measure` gives for the picked sentences, at most.
    pub(crate) length: usize,
    pub(crate) measure: fn(&Sentence) -> usize,
    pub(crate) best_at_least: bool,
}

/// The share of a count, rounded down.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share in (0, 1] of a count lies between 0 and the count"
)]
fn share_of(count: usize, share: f64) -> usize {
    ((count as f64 * share).floor() as usize).min(count)
}
