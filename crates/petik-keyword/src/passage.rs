//! A document with what is known of its words.

use std::sync::Arc;

use crate::Terms;

/// What is known of the word in a slot, as plain numbers: no language is asked.
///
/// # Examples
///
/// ```
/// use petik_keyword::Looks;
///
/// // *NATO*, the seventh wording that the text uses
/// let nato = Looks::new(7).letters(4).capitalized(true).acronym(true);
/// assert_ne!(nato, Looks::new(7));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    pub(crate) form: u32,
    pub(crate) letters: u8,
    /// What holds of the word, a bit each: there are as many looks as a text has words.
    traits: u8,
}

impl Looks {
    const CAPITALIZED: u8 = 1;
    const ACRONYM: u8 = 1 << 1;
    const NAME: u8 = 1 << 2;
    const GENERAL: u8 = 1 << 3;

    const fn with(self, which: u8, holds: bool) -> Self {
        Self { traits: if holds { self.traits | which } else { self.traits & !which }, ..self }
    }

    pub(crate) const fn is_capitalized(self) -> bool {
        self.traits & Self::CAPITALIZED != 0
    }

    pub(crate) const fn is_acronym(self) -> bool {
        self.traits & Self::ACRONYM != 0
    }

    pub(crate) const fn is_name(self) -> bool {
        self.traits & Self::NAME != 0
    }

    pub(crate) const fn is_general(self) -> bool {
        self.traits & Self::GENERAL != 0
    }

    /// A word of this wording; equal wordings have equal numbers, whatever their capitals.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::Looks;
    ///
    /// // *dukungan* and *pendukung* are one term in two wordings.
    /// assert_ne!(Looks::new(0), Looks::new(1));
    /// ```
    pub const fn new(form: u32) -> Self {
        Self { form, letters: 0, traits: 0 }
    }

    /// The number of its letters, of which 255 are counted.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::Looks;
    ///
    /// assert_eq!(Looks::new(0).letters(300), Looks::new(0).letters(255));
    /// ```
    #[must_use]
    pub fn letters(self, letters: usize) -> Self {
        Self { letters: u8::try_from(letters).unwrap_or(u8::MAX), ..self }
    }

    /// Whether it has a capital that its place in the sentence does not explain.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::Looks;
    ///
    /// // "Menurut Rutte": *Menurut* only opens the sentence.
    /// let [menurut, rutte] = [Looks::new(0), Looks::new(1).capitalized(true)];
    /// assert_ne!(menurut, rutte);
    /// ```
    #[must_use]
    pub const fn capitalized(self, is_capitalized: bool) -> Self {
        self.with(Self::CAPITALIZED, is_capitalized)
    }

    /// Whether it is all capitals, two or more.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::Looks;
    ///
    /// assert_ne!(Looks::new(0).acronym(true), Looks::new(0)); // *PBB*
    /// ```
    #[must_use]
    pub const fn acronym(self, is_acronym: bool) -> Self {
        self.with(Self::ACRONYM, is_acronym)
    }

    /// Whether it is known as a name.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::Looks;
    ///
    /// assert_ne!(Looks::new(0).name(true), Looks::new(0)); // *Makassar*
    /// ```
    #[must_use]
    pub const fn name(self, is_name: bool) -> Self {
        self.with(Self::NAME, is_name)
    }

    /// Whether texts of any subject use it.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::Looks;
    ///
    /// assert_ne!(Looks::new(0).general(true), Looks::new(0)); // *hasil*
    /// ```
    #[must_use]
    pub const fn general(self, is_general: bool) -> Self {
        self.with(Self::GENERAL, is_general)
    }
}

/// A document as [`Terms`], with the looks of every word and the rarity of every term.
///
/// What [`PhraseRanker`](crate::PhraseRanker) ranks the phrases of.
///
/// # Examples
///
/// ```
/// use petik_keyword::{Looks, Passage, PhraseRanker, Slot, TermId, Terms};
///
/// // "Banjir rob. Warga menghadapi banjir rob."
/// let [banjir, rob, warga] = [0, 1, 2].map(TermId::new).map(Slot::Term);
/// let terms = Terms::new(vec![banjir, rob, Slot::Break, warga, Slot::Gap, banjir, rob, Slot::Break]);
/// let looks = [0, 1, 9, 2, 9, 0, 1, 9].map(Looks::new).to_vec();
/// let passage = Passage::new(terms, looks, vec![9.0, 13.0, 7.0]);
///
/// let best = &PhraseRanker::new().rank(&passage, 1)[0];
/// assert!(best.occurrences().eq([0..2, 5..7]));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Passage {
    pub(crate) terms: Terms,
    pub(crate) looks: Vec<Looks>,
    pub(crate) rarities: Arc<[f64]>,
    pub(crate) title: usize,
    /// By slot, its number among all of which these are kept; none if all are.
    places: Vec<u32>,
    /// How many slots these are kept of; 0 if all are.
    kept_of: usize,
}

impl Passage {
    /// A document with the looks of each slot and the rarity of each term, by index.
    ///
    /// Of slots without a term the looks do not count; what is missing is as by default. Rarities may be shared, as
    /// there are as many as a text has different words.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Passage, Terms};
    ///
    /// assert_eq!(Passage::new(Terms::default(), Vec::new(), vec![0.0; 0]), Passage::default());
    /// ```
    pub fn new(terms: Terms, looks: Vec<Looks>, rarities: impl Into<Arc<[f64]>>) -> Self {
        Self { terms, looks, rarities: rarities.into(), ..Self::default() }
    }

    /// Takes the first `slots` slots for the title, the break behind it included.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Looks, Passage, PhraseRanker, Slot, TermId, Terms};
    ///
    /// let [banjir, surut] = [0, 1].map(TermId::new).map(Slot::Term);
    /// let terms = Terms::new(vec![banjir, Slot::Break, surut]);
    /// let passage = Passage::new(terms, [0, 0, 1].map(Looks::new).to_vec(), vec![9.0, 9.0]).title(2);
    /// assert!(PhraseRanker::new().rank(&passage, 1)[0].occurrences().eq([0..1]));
    /// ```
    #[must_use]
    pub fn title(self, slots: usize) -> Self {
        Self { title: slots, ..self }
    }

    /// Takes the slots for those that are kept of `all` slots, each with its number among them.
    ///
    /// Of a run of gaps one tells as much as all to a [`PhraseRanker`](crate::PhraseRanker), which then gives the same
    /// phrases, and their places among all slots: a text of marks alone is a passage of few slots. Scorers
    /// that count the slots between terms want to be given all.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Looks, Passage, PhraseRanker, Slot, TermId, Terms};
    ///
    /// // "***** Banjir", of which one star is kept
    /// let terms = Terms::new(vec![Slot::Gap, Slot::Term(TermId::new(0)), Slot::Break]);
    /// let passage = Passage::new(terms, vec![Looks::new(0); 3], vec![9.0]).kept(vec![0, 5, 6], 7);
    /// assert!(PhraseRanker::new().rank(&passage, 1)[0].occurrences().eq([5..6]));
    /// ```
    #[must_use]
    pub fn kept(self, places: Vec<u32>, all: usize) -> Self {
        Self { places, kept_of: all, ..self }
    }

    /// The number of a slot among all.
    pub(crate) fn place(&self, slot: u32) -> u32 {
        self.places.get(slot as usize).copied().unwrap_or(slot)
    }

    /// How many slots there are, kept or not.
    pub(crate) fn len(&self) -> usize {
        self.kept_of.max(self.terms.slots().len())
    }

    /// The document as terms.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_keyword::Passage::default().terms().total(), 0);
    /// ```
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    pub(crate) fn looks(&self, slot: usize) -> Looks {
        self.looks.get(slot).copied().unwrap_or_default()
    }
}
