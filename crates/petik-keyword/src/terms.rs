//! A document as a row of slots.

use crate::TermId;

/// What stands at one place of a document.
///
/// # Examples
///
/// ```
/// use petik_keyword::{Slot, TermId};
///
/// // "Banjir di Jakarta." with *di* as a stop word:
/// let (banjir, jakarta) = (TermId::new(0), TermId::new(1));
/// let slots = [Slot::Term(banjir), Slot::Gap, Slot::Term(jakarta), Slot::Gap, Slot::Break];
/// assert_eq!(slots[2].term(), Some(jakarta));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Slot {
    /// A word with content.
    Term(TermId),
    /// A token without content inside a sentence: a stop word, a number, a comma.
    Gap,
    /// The end of a sentence or heading: no phrase and no window reaches across.
    Break,
}

impl Slot {
    /// The term that stands here, if any.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Slot, TermId};
    ///
    /// assert_eq!(Slot::Term(TermId::new(0)).term(), Some(TermId::new(0)));
    /// assert_eq!(Slot::Gap.term(), None);
    /// ```
    pub const fn term(self) -> Option<TermId> {
        match self {
            Self::Term(term) => Some(term),
            Self::Gap | Self::Break => None,
        }
    }
}

/// A document as a row of [`Slot`]s, with its terms counted.
///
/// # Complexity
///
/// Memory is linear in the number of slots and in the largest term index, so number terms densely.
///
/// # Examples
///
/// ```
/// use petik_keyword::{Slot, TermId, Terms};
///
/// // "Banjir melanda Jakarta. Jakarta siaga banjir."
/// let [banjir, landa, jakarta, siaga] = [0, 1, 2, 3].map(TermId::new);
/// let first = [banjir, landa, jakarta].map(Slot::Term);
/// let second = [jakarta, siaga, banjir].map(Slot::Term);
/// let terms = Terms::new([&first[..], &[Slot::Break], &second, &[Slot::Break]].concat());
///
/// assert_eq!(terms.total(), 6);
/// assert_eq!(terms.distinct(), 4);
/// assert_eq!(terms.count(banjir), 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    slots: Vec<Slot>,
    /// No text has four thousand million words.
    counts: Vec<u32>,
    total: usize,
}

impl Terms {
    /// Counts the terms of these slots.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::Terms;
    ///
    /// assert_eq!(Terms::new(Vec::new()).total(), 0);
    /// ```
    pub fn new(slots: Vec<Slot>) -> Self {
        let table = slots.iter().filter_map(|slot| slot.term()).map(|term| term.index() + 1).max();
        let mut counts = vec![0_u32; table.unwrap_or(0)];
        let mut total = 0;
        for term in slots.iter().filter_map(|slot| slot.term()) {
            if let Some(count) = counts.get_mut(term.index()) {
                *count = count.saturating_add(1);
            }
            total += 1;
        }
        Self { slots, counts, total }
    }

    /// The slots in the order of the text.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Slot, Terms};
    ///
    /// let terms = Terms::new(vec![Slot::Gap, Slot::Break]);
    /// assert_eq!(terms.slots(), [Slot::Gap, Slot::Break]);
    /// ```
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// The number of distinct terms: one more than the largest index.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Slot, TermId, Terms};
    ///
    /// let banjir = Slot::Term(TermId::new(0));
    /// assert_eq!(Terms::new(vec![banjir, Slot::Gap, banjir]).distinct(), 1);
    /// ```
    pub fn distinct(&self) -> usize {
        self.counts.len()
    }

    /// How often a term occurs; 0 for a term that the document does not know.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Slot, TermId, Terms};
    ///
    /// let banjir = TermId::new(0);
    /// let terms = Terms::new(vec![Slot::Term(banjir), Slot::Gap, Slot::Term(banjir)]);
    /// assert_eq!(terms.count(banjir), 2);
    /// assert_eq!(terms.count(TermId::new(9)), 0);
    /// ```
    pub fn count(&self, term: TermId) -> usize {
        self.counts.get(term.index()).map_or(0, |&count| count as usize)
    }

    /// How many slots hold a term.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Slot, TermId, Terms};
    ///
    /// let banjir = Slot::Term(TermId::new(0));
    /// assert_eq!(Terms::new(vec![banjir, Slot::Gap, banjir]).total(), 2);
    /// ```
    pub fn total(&self) -> usize {
        self.total
    }

    /// The counts of all terms, by index.
    pub(crate) fn counts(&self) -> &[u32] {
        &self.counts
    }
}
