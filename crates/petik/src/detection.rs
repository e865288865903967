//! In which language is a text?

use crate::Language;

/// The language of a text and how sure the guess is.
///
/// Made by [`detect`].
///
/// # Examples
///
/// ```
/// let detection = petik::detect("Warga desa bergotong royong memperbaiki jembatan yang rusak.");
///
/// assert_eq!(detection.language().code(), "id");
/// assert!((0.0..=1.0).contains(&detection.confidence()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Detection {
    language: Language,
    confidence: f64,
}

impl Detection {
    /// The language.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik::detect("").language(), petik::Language::INDONESIAN);
    /// ```
    pub const fn language(self) -> Language {
        self.language
    }

    /// How sure the guess is, from 0 to 1; 0 where Indonesian is only assumed.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik::detect("1945").confidence(), 0.0);
    /// ```
    pub const fn confidence(self) -> f64 {
        self.confidence
    }

    const fn assumed() -> Self {
        Self { language: Language::INDONESIAN, confidence: 0.0 }
    }
}

/// Guesses the language of a text.
///
/// Indonesian is the answer unless the text says otherwise clearly: see
/// [how it is decided](#how-it-is-decided). Without the feature `detect` every text is taken for
/// Indonesian, with confidence 0.
///
/// Malay has no label of its own in whatlang and is taken for Indonesian, Sundanese mostly for
/// Javanese; [`Analyzer::language`](crate::Analyzer::language) says what no one can guess.
///
/// # How it is decided
///
/// 1. Five words such as *yang*, *dengan*, *tersebut* among the first 64 decide for Indonesian.
/// 2. Else whatlang guesses from the letters and letter triples of the first 4 KiB from the first letter
///    on, which is more than any guess needs; so a book costs no more than an article. Seventeen
///    languages in Latin script that are hardly met in Indonesia and hardly told apart in a short text
///    (Latin, Akan, Esperanto …) are left out.
/// 3. A guess of Indonesian stands.
/// 4. Any other guess gives way to Indonesian if half of the words are Indonesian roots or function words
///    (*padi*, *yang*): names and loans fool letter triples, a lexicon hardly.
/// 5. It gives way as well unless whatlang, asked to choose between that language and Indonesian
///    alone, is sure by 0.8. The confidence of the choice among all languages would not do: it
///    compares the two best, and two relatives such as Danish and Norwegian make each other look
///    unsure about a text that is surely not Indonesian.
///
/// # Complexity
///
/// Linear in the bytes before the first letter, else bounded.
///
/// # Examples
///
/// ```
/// # if cfg!(feature = "detect") {
/// use petik::detect;
///
/// assert_eq!(detect("Harga beras di pasar kembali naik.").language().code(), "id");
/// assert_eq!(detect("The price of rice went up again this week.").language().code(), "en");
/// assert_eq!(detect("Цены на рис снова выросли.").language().code(), "ru");
/// // Too short to tell: an Indonesian headline may be all names.
/// assert_eq!(detect("Real Madrid").language().code(), "id");
/// # }
/// ```
pub fn detect(text: &str) -> Detection {
    guess(text).unwrap_or(Detection::assumed())
}

#[cfg(feature = "detect")]
use guessing::guess;

#[cfg(not(feature = "detect"))]
fn guess(_: &str) -> Option<Detection> {
    None
}

#[cfg(feature = "detect")]
mod guessing {
    use petik_token::{TokenKind, tokens};
    use whatlang::{Detector, Lang};

    use super::Detection;
    use crate::Language;

    /// Bytes of the text that are looked at.
    const PREFIX: usize = 4096;

    /// The share of Indonesian roots and function words from which a text is Indonesian.
    ///
    /// In sentences of Javanese, which has many of these words too, it is below 0.47, in other languages
    /// near 0. On 39,000 pieces of Indonesian news and encyclopedia text, 2 to 40 words long, it keeps a
    /// good half of those of more than 40 characters that would be taken for another language.
    const INDONESIAN_WORDS: f64 = 0.5;

    /// How sure whatlang must be that a text is in another language and not in Indonesian.
    ///
    /// On the same pieces and on 4,000 of English prose: between 20 and 40 characters 99.6% of the
    /// Indonesian pieces are kept and 72% of the English ones are recognized, between 40 and 70 characters
    /// 99.7% and 93%, beyond 120 characters 99.8% and 100%.
    const SURE: f64 = 0.8;

    /// Languages that whatlang offers but texts from Indonesia hardly are in.
    ///
    /// Without them a piece of at most 40 characters is recognized as Indonesian in 74 instead of 71 of
    /// a hundred cases, and twice as fast.
    const UNLIKELY: [Lang; 17] = [
        Lang::Afr,
        Lang::Aka,
        Lang::Aze,
        Lang::Cat,
        Lang::Cym,
        Lang::Epo,
        Lang::Est,
        Lang::Hrv,
        Lang::Lat,
        Lang::Lav,
        Lang::Lit,
        Lang::Slk,
        Lang::Slv,
        Lang::Sna,
        Lang::Tuk,
        Lang::Uzb,
        Lang::Zul,
    ];

    pub(super) fn guess(text: &str) -> Option<Detection> {
        let piece = beginning(text);
        if is_plainly_indonesian(piece) {
            return Some(Detection { language: Language::INDONESIAN, confidence: 1.0 });
        }
        let guess = Detector::with_denylist(UNLIKELY.to_vec()).detect(piece)?;
        if guess.lang() == Lang::Ind {
            return Some(detection(&guess));
        }
        if indonesian_words(piece) >= INDONESIAN_WORDS {
            return None;
        }
        let choice = Detector::with_allowlist(vec![Lang::Ind, guess.lang()]).detect(piece)?;
        (choice.lang() != Lang::Ind && choice.confidence() >= SURE).then(|| detection(&choice))
    }

    fn detection(info: &whatlang::Info) -> Detection {
        let language = Language::from_code(info.lang().code()).unwrap_or(Language::INDONESIAN);
        Detection { language, confidence: info.confidence().clamp(0.0, 1.0) }
    }

    /// From the first letter on, at most [`PREFIX`] bytes, cut between characters.
    fn beginning(text: &str) -> &str {
        let start = text.find(char::is_alphabetic).unwrap_or(text.len());
        let text = &text[start..];
        let end = (0..=PREFIX.min(text.len())).rev().find(|&end| text.is_char_boundary(end));
        &text[..end.unwrap_or(0)]
    }

    /// Whether the first words hold five that are frequent in Indonesian and in no other language that
    /// whatlang knows; in Javanese too they are *lan, saka, karo, kanggo, iki, iku, ora*.
    ///
    /// True of nearly all news, at a twentieth of what triples of letters cost.
    fn is_plainly_indonesian(piece: &str) -> bool {
        const WORDS: usize = 64;
        const HITS: usize = 5;
        let words = tokens(piece).filter(|token| token.kind() == TokenKind::Word).take(WORDS);
        words.filter(|word| is_frequent(word.text())).nth(HITS - 1).is_some()
    }

    fn is_frequent(word: &str) -> bool {
        matches!(
            word,
            "yang"
                | "dan"
                | "untuk"
                | "dengan"
                | "dari"
                | "pada"
                | "dalam"
                | "ini"
                | "itu"
                | "tidak"
                | "akan"
                | "adalah"
                | "juga"
                | "oleh"
                | "karena"
                | "tersebut"
                | "telah"
                | "sudah"
        )
    }

    /// The share of roots and function words among the words that begin small, for names say nothing.
    fn indonesian_words(piece: &str) -> f64 {
        let begins_small = |word: &str| word.chars().next().is_some_and(char::is_lowercase);
        let words =
            tokens(piece).filter(|token| token.kind() == TokenKind::Word && begins_small(token.text()));
        let (all, known) = words.fold((0_u32, 0_u32), |(all, known), word| {
            let entry = petik_lexicon::entry(&petik_text::fold(word.text()));
            let is_known = entry.is_some_and(|entry| entry.is_root() || entry.is_function_word());
            (all + 1, known + u32::from(is_known))
        });
        f64::from(known) / f64::from(all.max(1))
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn the_beginning_is_cut_between_characters() {
            let text = format!("12 {}", "é".repeat(PREFIX));
            assert_eq!(beginning(&text).len(), PREFIX);
            assert_eq!(beginning("a".repeat(PREFIX + 1).as_str()).len(), PREFIX);
            assert_eq!(beginning("12,5 %"), "");
        }
    }
}

#[cfg(all(test, feature = "detect"))]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_detects(code: &str, text: &str) {
        assert_eq!(detect(text).language().code(), code, "{text}");
    }

    #[test]
    fn indonesian_full_of_names_stays_indonesian() {
        assert_detects(
            "id",
            "Jakarta, CNN Indonesia - Pebalap Repsol Honda, Marc Marquez, meraih pole di Austria.",
        );
        assert_detects("id", "Petani panen padi. Harga gabah naik di tingkat petani.");
        assert_detects("id", "Daftar lengkap game Xbox One X Enhanced bisa Anda lihat di tautan ini.");
    }

    #[test]
    fn other_languages_are_recognized() {
        assert_detects("en", "Residents of the city were evacuated during the night because of the floods.");
        assert_detects(
            "fr",
            "Les habitants de la ville ont été évacués pendant la nuit à cause des inondations.",
        );
        assert_detects("de", "Die Bewohner der Stadt wurden in der Nacht wegen des Hochwassers evakuiert.");
        assert_detects(
            "jv",
            "Regane beras ing pasar mundhak maneh minggu iki, mula para pedagang padha ngresula.",
        );
        assert_detects("ar", "شدد الأمين العام يوم الثلاثاء على أهمية المساعدات العسكرية لأوكرانيا.");
        assert_detects("zh", "北约秘书长周二强调了对乌克兰军事援助的重要性。");
        assert_detects("ja", "事務総長は火曜日、ウクライナへの軍事支援の重要性を強調した。");
    }

    #[test]
    fn what_says_nothing_is_assumed_to_be_indonesian() {
        for text in ["", " \n\t ", "1945", "🙂🙂", "\0", "ok", "\u{301}\u{301}"] {
            assert_eq!(detect(text).language(), Language::INDONESIAN, "{text:?}");
        }
    }
}
