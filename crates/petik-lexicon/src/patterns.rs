//! The affixes with which a root is seen.

use core::fmt;

use crate::format::pattern;

/// The affix patterns (*pola imbuhan*) in which a root is seen in text.
///
/// Found by counting: each root was put into each pattern, and a form so made that occurs in text
/// speaks for the root, unless another root makes the same form. A pattern that is missing may yet
/// be good Indonesian.
///
/// # Examples
///
/// ```
/// let baik = petik_lexicon::entry("baik").expect("a common word").patterns();
/// assert!(baik.ke_an()); // kebaikan
/// assert!(baik.ter()); // terbaik
/// assert!(!baik.an());
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct AffixPatterns(u8);

impl AffixPatterns {
    pub(crate) const fn new(bits: u8) -> Self {
        Self(bits)
    }

    /// Whether the root is seen in no pattern at all.
    ///
    /// # Examples
    ///
    /// ```
    /// // Nothing is derived from *yakni*.
    /// assert!(petik_lexicon::entry("yakni").is_some_and(|entry| entry.patterns().is_empty()));
    /// ```
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether with meN- or di- alone: *dibaca*, *menulis*.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_lexicon::entry("baca").is_some_and(|entry| entry.patterns().verb()));
    /// ```
    pub const fn verb(self) -> bool {
        self.0 & pattern::VERB != 0
    }

    /// Whether with meN- or di- with -kan: *dilakukan*.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_lexicon::entry("laku").is_some_and(|entry| entry.patterns().verb_kan()));
    /// ```
    pub const fn verb_kan(self) -> bool {
        self.0 & pattern::VERB_KAN != 0
    }

    /// Whether with meN- or di- with -i: *dialami*.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_lexicon::entry("alam").is_some_and(|entry| entry.patterns().verb_i()));
    /// ```
    pub const fn verb_i(self) -> bool {
        self.0 & pattern::VERB_I != 0
    }

    /// Whether with ber-, alone or with -an or -kan: *berjalan*.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_lexicon::entry("jalan").is_some_and(|entry| entry.patterns().ber()));
    /// ```
    pub const fn ber(self) -> bool {
        self.0 & pattern::BER != 0
    }

    /// Whether with ter-, alone or with -kan or -i: *terangkat*.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_lexicon::entry("angkat").is_some_and(|entry| entry.patterns().ter()));
    /// ```
    pub const fn ter(self) -> bool {
        self.0 & pattern::TER != 0
    }

    /// Whether with peN-, peN-…-an or per-…-an: *pembaca*, *pertemuan*.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_lexicon::entry("temu").is_some_and(|entry| entry.patterns().pen_per()));
    /// ```
    pub const fn pen_per(self) -> bool {
        self.0 & pattern::PEN_PER != 0
    }

    /// Whether with ke-…-an: *kebaikan*.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_lexicon::entry("baik").is_some_and(|entry| entry.patterns().ke_an()));
    /// ```
    pub const fn ke_an(self) -> bool {
        self.0 & pattern::KE_AN != 0
    }

    /// Whether with -an alone: *tulisan*.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_lexicon::entry("tulis").is_some_and(|entry| entry.patterns().an()));
    /// ```
    pub const fn an(self) -> bool {
        self.0 & pattern::AN != 0
    }
}

impl fmt::Debug for AffixPatterns {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let patterns = [
            (self.verb(), "verb"),
            (self.verb_kan(), "verb_kan"),
            (self.verb_i(), "verb_i"),
            (self.ber(), "ber"),
            (self.ter(), "ter"),
            (self.pen_per(), "pen_per"),
            (self.ke_an(), "ke_an"),
            (self.an(), "an"),
        ];
        let names = patterns.iter().filter(|(has, _)| *has).map(|(_, name)| name);
        f.debug_set().entries(names).finish()
    }
}
