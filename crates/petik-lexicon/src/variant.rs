//! Forms that stand for another word: short, spoken and bound ones.

use crate::variants::VARIANTS;

/// The variant that a folded word is; `None` where it is no variant of another word.
///
/// # Complexity
///
/// Logarithmic in the few hundred variants; no allocation.
///
/// # Examples
///
/// ```
/// use petik_lexicon::{Register, variant};
///
/// let nggak = variant("nggak").expect("a spoken form of *tidak*");
/// assert_eq!(nggak.standard(), "tidak");
/// assert_eq!(nggak.register(), Register::Spoken);
/// assert!(variant("tidak").is_none());
/// ```
pub fn variant(folded_word: &str) -> Option<Variant> {
    let at = VARIANTS.binary_search_by(|row| row.0.cmp(folded_word)).ok()?;
    VARIANTS.get(at).map(|&(_, standard, register)| Variant { standard, register })
}

/// What a form stands for, and where it is used.
///
/// # Examples
///
/// ```
/// let tapi = petik_lexicon::variant("tapi").expect("a short form");
/// assert_eq!(tapi.standard(), "tetapi");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variant {
    standard: &'static str,
    register: Register,
}

impl Variant {
    /// The standard form.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_lexicon::variant("udah").map(|variant| variant.standard()), Some("sudah"));
    /// ```
    pub const fn standard(self) -> &'static str {
        self.standard
    }

    /// Where the form is used.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_lexicon::{Register, variant};
    ///
    /// // *bukuku*: -ku is *aku* that leans on another word.
    /// assert_eq!(variant("ku").map(|variant| variant.register()), Some(Register::Bound));
    /// ```
    pub const fn register(self) -> Register {
        self.register
    }
}

/// Where a variant is used.
///
/// # Examples
///
/// ```
/// use petik_lexicon::{Register, variant};
///
/// // A reader of newspapers meets *tapi*, but not *nggak*.
/// assert_eq!(variant("tapi").map(|variant| variant.register()), Some(Register::Common));
/// assert_eq!(variant("nggak").map(|variant| variant.register()), Some(Register::Spoken));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Register {
    /// In any text, also edited ones: *tapi* for *tetapi*.
    Common,
    /// In speech, and where people write as they speak: *nggak* for *tidak*.
    Spoken,
    /// A pronoun that leans on another word or has a fuller form: *-nya* and *ia* for *dia*.
    Bound,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_are_sorted_and_lead_to_no_other_variant() {
        assert!(VARIANTS.is_sorted_by(|one, other| one.0 < other.0));
        for &(form, standard, _) in VARIANTS {
            assert!(variant(standard).is_none(), "{form} leads to {standard}, which is a variant itself");
        }
    }
}
