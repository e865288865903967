//! Languages, by their codes.

use core::fmt;

/// A language, named by its shortest BCP 47 code.
///
/// It covers what whatlang recognizes, what Snowball stems, and the larger languages of Indonesia,
/// which a caller may name although nothing recognizes them.
///
/// # Examples
///
/// ```
/// use petik::Language;
///
/// assert_eq!(Language::from_code("id"), Some(Language::INDONESIAN));
/// assert_eq!(Language::from_code("IND"), Some(Language::INDONESIAN));
/// assert_eq!(Language::from_code("jav").map(Language::code), Some("jv"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Language(&'static str);

impl Language {
    /// Indonesian, `id`.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::{Document, Language};
    ///
    /// assert_eq!(Document::new("Harga beras naik.").language(), Language::INDONESIAN);
    /// ```
    pub const INDONESIAN: Self = Self("id");

    /// English, `en`.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::{Analyzer, Language};
    ///
    /// // *Update Status* is English, but far too short for a guess.
    /// let document = Analyzer::new().language(Language::ENGLISH).document("Update Status");
    /// assert_eq!(document.language(), Language::ENGLISH);
    /// ```
    pub const ENGLISH: Self = Self("en");

    /// Javanese, `jv`.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik::Language::JAVANESE.name(), "Javanese");
    /// ```
    pub const JAVANESE: Self = Self("jv");

    /// The language with an ISO 639-1 or ISO 639-3 code, in any case.
    ///
    /// A macrolanguage and the member that stands for it in practice are one: `zho` and `cmn`, `fas`
    /// and `pes`, `nor` and `nob`, `msa` and `zsm`.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Language;
    ///
    /// assert_eq!(Language::from_code("su").map(Language::name), Some("Sundanese"));
    /// assert_eq!(Language::from_code("SUN"), Language::from_code("su"));
    /// assert_eq!(Language::from_code("xx"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Self> {
        let is_named = |row: &&Row| row.codes.iter().any(|known| known.eq_ignore_ascii_case(code));
        TABLE.iter().find(is_named).and_then(Row::language)
    }

    /// The BCP 47 code: two letters where they exist, else three.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Language;
    ///
    /// assert_eq!(Language::INDONESIAN.code(), "id");
    /// assert_eq!(Language::from_code("ban").map(Language::code), Some("ban")); // Balinese
    /// ```
    pub const fn code(self) -> &'static str {
        self.0
    }

    /// The English name.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik::Language::INDONESIAN.name(), "Indonesian");
    /// ```
    pub fn name(self) -> &'static str {
        TABLE.iter().find(|row| row.language() == Some(self)).map_or(self.0, |row| row.name)
    }
}

/// The code.
impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({})", self.0)
    }
}

struct Row {
    /// The BCP 47 code first, then all others.
    codes: &'static [&'static str],
    name: &'static str,
}

impl Row {
    fn language(&self) -> Option<Language> {
        self.codes.first().map(|code| Language(code))
    }
}

const fn row(codes: &'static [&'static str], name: &'static str) -> Row {
    Row { codes, name }
}

/// By English name.
const TABLE: &[Row] = &[
    row(&["ace"], "Acehnese"),
    row(&["af", "afr"], "Afrikaans"),
    row(&["ak", "aka"], "Akan"),
    row(&["am", "amh"], "Amharic"),
    row(&["ar", "ara", "arb"], "Arabic"),
    row(&["hy", "hye"], "Armenian"),
    row(&["az", "aze", "azj"], "Azerbaijani"),
    row(&["ban"], "Balinese"),
    row(&["bjn"], "Banjar"),
    row(&["bbc"], "Batak Toba"),
    row(&["be", "bel"], "Belarusian"),
    row(&["bn", "ben"], "Bengali"),
    row(&["bew"], "Betawi"),
    row(&["bug"], "Buginese"),
    row(&["bg", "bul"], "Bulgarian"),
    row(&["my", "mya"], "Burmese"),
    row(&["ca", "cat"], "Catalan"),
    row(&["zh", "zho", "cmn"], "Chinese"),
    row(&["hr", "hrv"], "Croatian"),
    row(&["cs", "ces"], "Czech"),
    row(&["da", "dan"], "Danish"),
    row(&["nl", "nld"], "Dutch"),
    row(&["en", "eng"], "English"),
    row(&["eo", "epo"], "Esperanto"),
    row(&["et", "est", "ekk"], "Estonian"),
    row(&["fi", "fin"], "Finnish"),
    row(&["fr", "fra"], "French"),
    row(&["ka", "kat"], "Georgian"),
    row(&["de", "deu"], "German"),
    row(&["el", "ell"], "Greek"),
    row(&["gu", "guj"], "Gujarati"),
    row(&["he", "heb"], "Hebrew"),
    row(&["hi", "hin"], "Hindi"),
    row(&["hu", "hun"], "Hungarian"),
    row(&["id", "ind"], "Indonesian"),
    row(&["it", "ita"], "Italian"),
    row(&["ja", "jpn"], "Japanese"),
    row(&["jv", "jav"], "Javanese"),
    row(&["kn", "kan"], "Kannada"),
    row(&["km", "khm"], "Khmer"),
    row(&["ko", "kor"], "Korean"),
    row(&["la", "lat"], "Latin"),
    row(&["lv", "lav", "lvs"], "Latvian"),
    row(&["lt", "lit"], "Lithuanian"),
    row(&["mk", "mkd"], "Macedonian"),
    row(&["mad"], "Madurese"),
    row(&["ms", "msa", "zsm"], "Malay"),
    row(&["ml", "mal"], "Malayalam"),
    row(&["mr", "mar"], "Marathi"),
    row(&["min"], "Minangkabau"),
    row(&["ne", "nep", "npi"], "Nepali"),
    row(&["nb", "nob", "no", "nor"], "Norwegian"),
    row(&["or", "ori", "ory"], "Odia"),
    row(&["fa", "fas", "pes"], "Persian"),
    row(&["pl", "pol"], "Polish"),
    row(&["pt", "por"], "Portuguese"),
    row(&["pa", "pan"], "Punjabi"),
    row(&["ro", "ron"], "Romanian"),
    row(&["ru", "rus"], "Russian"),
    row(&["sr", "srp"], "Serbian"),
    row(&["sn", "sna"], "Shona"),
    row(&["si", "sin"], "Sinhala"),
    row(&["sk", "slk"], "Slovak"),
    row(&["sl", "slv"], "Slovenian"),
    row(&["es", "spa"], "Spanish"),
    row(&["su", "sun"], "Sundanese"),
    row(&["sv", "swe"], "Swedish"),
    row(&["tl", "tgl"], "Tagalog"),
    row(&["ta", "tam"], "Tamil"),
    row(&["te", "tel"], "Telugu"),
    row(&["th", "tha"], "Thai"),
    row(&["tr", "tur"], "Turkish"),
    row(&["tk", "tuk"], "Turkmen"),
    row(&["uk", "ukr"], "Ukrainian"),
    row(&["ur", "urd"], "Urdu"),
    row(&["uz", "uzb", "uzn"], "Uzbek"),
    row(&["vi", "vie"], "Vietnamese"),
    row(&["cy", "cym"], "Welsh"),
    row(&["yi", "yid", "ydd"], "Yiddish"),
    row(&["zu", "zul"], "Zulu"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_names_one_language() {
        let mut codes: Vec<&str> = TABLE.iter().flat_map(|row| row.codes).copied().collect();
        let all = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all);
    }

    #[test]
    fn the_table_is_sorted_by_name() {
        assert!(TABLE.is_sorted_by_key(|row| row.name));
    }

    #[test]
    fn constants_stand_in_the_table() {
        for language in [Language::INDONESIAN, Language::ENGLISH, Language::JAVANESE] {
            assert_eq!(Language::from_code(language.code()), Some(language));
            assert_ne!(language.name(), language.code());
        }
    }

    #[cfg(feature = "detect")]
    #[test]
    fn every_label_of_whatlang_has_a_language() {
        for label in whatlang::Lang::all() {
            assert!(Language::from_code(label.code()).is_some(), "{label}");
        }
    }
}
