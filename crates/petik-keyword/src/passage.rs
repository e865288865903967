//! A document with what is known of its words.

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
#[allow(clippy::struct_excessive_bools, reason = "each says one thing of a word, and any may go with any")]
pub struct Looks {
    pub(crate) form: u32,
    pub(crate) letters: u8,
    pub(crate) is_capitalized: bool,
    pub(crate) is_acronym: bool,
    pub(crate) is_name: bool,
    pub(crate) is_general: bool,
}

impl Looks {
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
        Self { form, letters: 0, is_capitalized: false, is_acronym: false, is_name: false, is_general: false }
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
        Self { is_capitalized, ..self }
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
        Self { is_acronym, ..self }
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
        Self { is_name, ..self }
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
        Self { is_general, ..self }
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
    pub(crate) rarities: Vec<f64>,
    pub(crate) title: usize,
}

impl Passage {
    /// A document with the looks of each slot and the rarity of each term, by index.
    ///
    /// Of slots without a term the looks do not count; what is missing is as by default.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_keyword::{Passage, Terms};
    ///
    /// assert_eq!(Passage::new(Terms::default(), Vec::new(), Vec::new()), Passage::default());
    /// ```
    pub fn new(terms: Terms, looks: Vec<Looks>, rarities: Vec<f64>) -> Self {
        Self { terms, looks, rarities, title: 0 }
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
