//! Abbreviations that are written with a stop.

use crate::format::{LONGEST, Table, tag};

static ABBREVIATIONS: Table<'static> = ABBREVIATION_TABLE;

const ABBREVIATION_TABLE: Table<'static> = Table::new_or_empty(include_bytes!("../data/abbreviations.bin"));

/// Which first letters, last letters and lengths go together in some abbreviation: the bit `n` of
/// the whole is that of the [`signature`] `n`.
///
/// A tokenizer asks at every end of a sentence, nearly always in vain. Few words have the
/// signature of an abbreviation; the others are spared the look-up of some 100 instructions with
/// its second try in lower case.
static SIGNATURES: [u64; SIGNATURE_COUNT / 64] = {
    let mut bits = [0; SIGNATURE_COUNT / 64];
    let mut next = ABBREVIATION_TABLE.word_from(0);
    while let Some((word, behind)) = next {
        let Some(signature) = signature(word) else { panic!("an abbreviation begins and ends in a letter") };
        bits[signature / 64] |= 1 << (signature % 64);
        next = ABBREVIATION_TABLE.word_from(behind);
    }
    bits
};

const SIGNATURE_COUNT: usize = 1 << 14;

/// The first letter, the last letter (five bits each, in either case) and the length (four bits) of
/// a word that begins and ends in a letter and is no longer than an abbreviation may be.
#[inline]
const fn signature(word: &[u8]) -> Option<usize> {
    if word.is_empty() || word.len() >= 16 {
        return None;
    }
    let (first, last) = (word[0], word[word.len() - 1]);
    if !first.is_ascii_alphabetic() || !last.is_ascii_alphabetic() {
        return None;
    }
    Some((first as usize & 31) << 9 | (last as usize & 31) << 4 | word.len())
}

/// Length in bytes of the longest abbreviation that has no stop inside, such as *Brigjen.*: behind
/// a longer word a stop ends the sentence.
///
/// # Examples
///
/// ```
/// use petik_lexicon::{LONGEST_ABBREVIATION_WITHOUT_STOP, abbreviation};
///
/// assert!("menjelaskan".len() > LONGEST_ABBREVIATION_WITHOUT_STOP);
/// assert_eq!(abbreviation("menjelaskan"), None);
/// ```
pub const LONGEST_ABBREVIATION_WITHOUT_STOP: usize = ABBREVIATION_TABLE.longest_without(b'.');

/// What an abbreviation stands before or behind, which tells whether its stop can end a sentence.
///
/// # Examples
///
/// ```
/// use petik_lexicon::{AbbreviationClass, abbreviation};
///
/// // Behind *Dr.* a name follows, so that the capital there opens no sentence.
/// assert_eq!(abbreviation("Dr"), Some(AbbreviationClass::Title));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AbbreviationClass {
    /// Stands before a name: *Dr.*, *Hj.*, *Prof.*, *Yth.*
    Title,
    /// Stands behind a name: *S.H.*, *M.Pd.*, *Ph.D.*
    Degree,
    /// Stands in an address, before a name or a number: *Jl.*, *Kec.*, *No.*
    Address,
    /// A unit of measure or money, before or behind a number: *kg.*, *Rp.*
    Unit,
    /// Any other: *dll.*, *tgl.*, *a.n.*, *PT.*
    General,
}

impl AbbreviationClass {
    /// The name of the class in lower case, as in the seed files.
    ///
    /// # Examples
    ///
    /// ```
    /// let class = petik_lexicon::abbreviation("Jl").expect("jalan");
    /// assert_eq!(class.name(), "address");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Degree => "degree",
            Self::Address => "address",
            Self::Unit => "unit",
            Self::General => "general",
        }
    }

    const fn from_tags(tags: u16) -> Option<Self> {
        match tags & tag::ABBREVIATION_CLASS {
            0 => Some(Self::Title),
            1 => Some(Self::Degree),
            2 => Some(Self::Address),
            3 => Some(Self::Unit),
            4 => Some(Self::General),
            _ => None,
        }
    }
}

/// The class of an abbreviation, asked for as it is written, without its last stop.
///
/// Letter case does not matter unless it tells words apart: *Kol.* is a colonel and *kol* a cabbage.
///
/// # Examples
///
/// ```
/// use petik_lexicon::{AbbreviationClass, abbreviation};
///
/// assert_eq!(abbreviation("S.H"), Some(AbbreviationClass::Degree));
/// assert_eq!(abbreviation("JL"), abbreviation("jl"));
/// assert_eq!(abbreviation("Kol"), Some(AbbreviationClass::Title));
/// assert_eq!(abbreviation("kol"), None);
/// assert_eq!(abbreviation("rumah"), None);
/// ```
#[inline]
pub fn abbreviation(form_without_last_stop: &str) -> Option<AbbreviationClass> {
    let form = form_without_last_stop.as_bytes();
    let signature = signature(form)?;
    if SIGNATURES[signature / 64] >> (signature % 64) & 1 == 0 {
        return None;
    }
    look_up(form)
}

/// The class of a form that has the signature of an abbreviation. Out of line, so that the question
/// before it is part of the caller.
#[inline(never)]
fn look_up(form: &[u8]) -> Option<AbbreviationClass> {
    if let Some(record) = ABBREVIATIONS.find(form) {
        return AbbreviationClass::from_tags(record.tags);
    }
    if !form.iter().any(u8::is_ascii_uppercase) {
        return None;
    }
    let mut buffer = [0; LONGEST];
    let lower = buffer.get_mut(..form.len())?;
    lower.copy_from_slice(form);
    lower.make_ascii_lowercase();
    ABBREVIATIONS
        .find(lower)
        .filter(|record| record.tags & tag::EXACT_CASE == 0)
        .and_then(|record| AbbreviationClass::from_tags(record.tags))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_class() {
        use AbbreviationClass::{Address, Degree, General, Title, Unit};
        for (class, forms) in [
            (Title, ["Dr", "Ir", "H", "Hj", "Tn", "Ny", "Prof", "Bpk", "Yth"].as_slice()),
            (Degree, &["S.H", "M.Pd", "Ph.D", "Sp.A"]),
            (Address, &["Jl", "Gg", "No", "Kec", "Kab", "RT", "RW", "Km"]),
            (Unit, &["kg", "cm", "Rp"]),
            (General, &["dll", "dsb", "tgl", "hlm", "a.n", "s.d", "Tbk", "PT"]),
        ] {
            for form in forms {
                assert_eq!(abbreviation(form), Some(class), "{form}");
            }
        }
    }

    #[test]
    fn case_matters_only_where_it_tells_words_apart() {
        assert_eq!(abbreviation("DLL"), abbreviation("dll"));
        assert!(abbreviation("hal").is_some() && abbreviation("Hal").is_none());
        assert!(abbreviation("Des").is_some() && abbreviation("des").is_none());
    }

    #[test]
    fn words_are_none() {
        for form in ["", "rumah", "kota", "ketidakbertanggungjawabannyakah", "Ä", "No."] {
            assert_eq!(abbreviation(form), None, "{form}");
        }
    }
}
