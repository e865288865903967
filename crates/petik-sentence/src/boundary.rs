//! The rules: whether a sentence ends behind a final mark.

use crate::enclosure::Enclosure;
use crate::knowledge;
use crate::layout::{Gap, Layout};
use crate::line;
use crate::marker;
use crate::sign::Sign;
use crate::speech;
use crate::tail::{Mark, Tail};
use crate::word_set::WordSet;

/// Whether the sentence that began at `start` ends behind `tail`.
///
/// A meant line break decides alone. `following` is the quotation or bracket that opens right behind it, if one does.
pub(crate) fn is_boundary(
    layout: &Layout<'_>,
    start: usize,
    tail: &Tail,
    following: Option<Enclosure>,
) -> bool {
    match layout.gap(tail.end) {
        Gap::Blank => true,
        Gap::Line => !line::goes_on(layout, start, tail.end),
        _ => tail.mark.is_some_and(|mark| ends(&Place { layout, start, tail, mark, following })),
    }
}

/// A final mark and what stands around it.
struct Place<'a> {
    layout: &'a Layout<'a>,
    start: usize,
    tail: &'a Tail,
    mark: Mark,
    following: Option<Enclosure>,
}

/// The reasons for which a sentence goes on behind a final mark; if none holds, it ends.
const REASONS_TO_GO_ON: [fn(&Place<'_>) -> bool; 14] = [
    list_marker_ends_here,
    nothing_is_said_yet,
    pause_follows,
    text_is_glued_on,
    lower_case_follows,
    bracket_belongs_to_what_precedes,
    dash_goes_on_in_lower_case,
    speaker_follows,
    ellipsis_halts,
    initials_precede_name,
    short_form_precedes_word,
    hospital_or_hadith_precedes_name,
    short_word_numbers_something,
    company_form_follows,
];

fn ends(place: &Place<'_>) -> bool {
    !REASONS_TO_GO_ON.iter().any(|holds| holds(place))
}

impl Place<'_> {
    fn next(&self) -> usize {
        self.tail.end
    }

    /// The token before the first final mark.
    fn last_said(&self) -> usize {
        self.tail.first_mark.saturating_sub(1)
    }
}

/// The stop of a list marker: *1. Rebus air* · *KTP. 2. Kartu keluarga* · *Syaratnya: 1. KTP*.
fn list_marker_ends_here(place: &Place<'_>) -> bool {
    /// *(*, *2*, *)* or *1*, *.*
    const LONGEST_MARKER: usize = 3;

    let may_be_marker = place.next() - place.start <= LONGEST_MARKER;
    marker::counts_in_line(place.layout, place.start, place.last_said())
        || (may_be_marker
            && marker::behind(place.layout, place.start).is_some_and(|behind| place.next() <= behind))
}

/// Only a few marks and no word stand before it: *... Ia pulang.*
fn nothing_is_said_yet(place: &Place<'_>) -> bool {
    const FEW: usize = 8;
    let mut said = place.start..place.next();
    said.len() <= FEW && !said.any(|at| matches!(place.layout.sign(at), Sign::Word | Sign::Emoji))
}

/// A comma, colon or closing mark follows: *Sp.A., menyambut kami* · *"Ya!", serunya*.
fn pause_follows(place: &Place<'_>) -> bool {
    matches!(place.layout.sign(place.next()), Sign::Comma | Sign::Colon | Sign::Close(_))
}

/// No white space follows: *v.2/rc*, *Ka.Sub*. But a word in lower case before a stop and a capital
/// behind it are two sentences that lack their space: *ke pasar.Ibu memasak*.
fn text_is_glued_on(place: &Place<'_>) -> bool {
    let layout = place.layout;
    let next = place.next();
    let is_spaced = layout.gap(next) != Gap::Glued || layout.sign(next - 1) == Sign::Blank;
    if is_spaced || place.tail.is_quoted || matches!(layout.sign(next), Sign::Open(_)) {
        return false;
    }
    let last = place.last_said();
    let is_plain = layout.is_lower(last) && layout.word(last).len() > 2;
    !(layout.is_capital(next) && (is_plain || place.mark != Mark::Stop))
}

/// A word in lower case follows: *"Mengapa?" tanyanya* · *Ia diam... lalu pergi*.
///
/// But people forget capitals too. A stop behind a word of five letters or more ends a sentence
/// even so, as abbreviations are shorter: *ke pasar. ayah di rumah*; of a word with a hyphen the last part
/// counts: *ke rumah-rumah. ayah ikut*. Who begins a sentence in lower case may begin the next so: *ok deh.
/// nanti saya ke sana*. And a title in lower case may begin one: *Lukanya kecil. dr. Hasan puas.*
fn lower_case_follows(place: &Place<'_>) -> bool {
    let layout = place.layout;
    let next = place.next();
    if !layout.is_lower(next) {
        return false;
    }
    if place.tail.is_quoted || place.mark == Mark::Ellipsis {
        return true;
    }
    let word = layout.word(place.last_said());
    let is_long = place.mark == Mark::Stop && letters(word.rsplit('-').next().unwrap_or(word)) >= 5;
    let is_title =
        layout.word(next).ends_with('.') && layout.is_capital(next + 1) && layout.gap(next + 1) < Gap::Line;
    let may_end = is_long || is_title || line::begins_in_lower_case(layout, place.start);
    !may_end || speech::is_verb(layout.word(next))
}

/// A bracket follows that begins in lower case, or behind which the sentence goes on: *pukul 9.
/// (waktu setempat)* · *Encore Energy Ltd. (EEL), sebuah perusahaan*.
fn bracket_belongs_to_what_precedes(place: &Place<'_>) -> bool {
    let layout = place.layout;
    let next = place.next();
    let is_bracket = matches!(layout.sign(next), Sign::Open(family) if !family.is_quote());
    let goes_on = place.following.is_some_and(|bracket| {
        let behind = bracket.close() + 1;
        layout.gap(behind) < Gap::Line && (layout.is_lower(behind) || layout.sign(behind) == Sign::Comma)
    });
    is_bracket && (opens_in_lower_case(layout, next) || goes_on)
}

/// A dash that goes on in lower case follows a cry or a quotation: *"Siapa?" – tanya Ibu*.
fn dash_goes_on_in_lower_case(place: &Place<'_>) -> bool {
    let next = place.next();
    place.layout.sign(next) == Sign::Dash
        && opens_in_lower_case(place.layout, next)
        && (place.mark != Mark::Stop || place.tail.is_quoted)
}

/// Whether a word in lower case stands behind the mark at `mark`, on the same line.
fn opens_in_lower_case(layout: &Layout<'_>, mark: usize) -> bool {
    layout.gap(mark + 1) < Gap::Line && layout.is_lower(mark + 1)
}

/// A quotation is followed by its speaker, though with a capital: *"Siapa itu?" Tanya Ibu.*
fn speaker_follows(place: &Place<'_>) -> bool {
    place.tail.is_quoted && speech::is_unmistakable(&petik_text::fold(place.layout.word(place.next())))
}

/// An ellipsis ends a sentence before a capital or a quotation only: *Sepi... Begitulah malam*, but
/// *Tunggu... 3 hari lagi*.
fn ellipsis_halts(place: &Place<'_>) -> bool {
    let next = place.next();
    let begins = place.layout.is_capital(next) || matches!(place.layout.sign(next), Sign::Open(_));
    place.mark == Mark::Ellipsis && !begins
}

/// Several initials stand before a name, though the name is a word too: *karya N.H. Dini*. Before a
/// function word they end a sentence: *di Washington D.C. Ia kembali*. Or another initial follows:
/// *berinisial M. Y. ditahan*.
///
/// The stop of a single initial was weighed by the tokenizer, as was that of every abbreviation it
/// knows.
fn initials_precede_name(place: &Place<'_>) -> bool {
    let word = place.layout.word(place.last_said());
    let is_initial = |word: &str| word.strip_suffix('.').is_some_and(|piece| letters(piece) == 1);
    // What nearly no mark is comes first, here and below, and what is looked up last.
    (word.contains('.') || is_initial(place.layout.word(place.next())))
        && word.split('.').all(|piece| letters(piece) == 1)
        && is_bare_stop_before_name(place)
        && !knowledge::is_abbreviation(word)
}

/// A word without a vowel is short for another: *dgn. Tabel 3*, *Tb. Maktal*; so are *jo.* (*juncto*),
/// *utk.* and *yg.*
///
/// Abbreviations that the tokenizer knows are not meant, nor exclamations, nor what closes a phrase:
/// *pejabat ybs. Warga marah* · *wkwk. Lucu*.
fn short_form_precedes_word(place: &Place<'_>) -> bool {
    const FORMS_WITH_VOWEL: [&str; 3] = ["jo", "utk", "yg"];
    static CLOSING: WordSet =
        WordSet::of(&["bgt", "blm", "hmm", "jg", "lg", "pst", "sdh", "sst", "tdk", "wkwk", "ybs"]);

    let word = place.layout.word(place.last_said());
    let has_vowel = |word: &str| word.bytes().any(|byte| b"aeiouyAEIOUY".contains(&byte));
    is_bare_stop(place)
        && is_short(word, 5)
        && (!has_vowel(word) || FORMS_WITH_VOWEL.contains(&word))
        && !CLOSING.contains(word)
        && is_bare_stop_before_name(place)
        && !knowledge::is_abbreviation(word)
}

/// The acronym of a hospital or of a hadith binds to its name: *di RS. Santo Borromeus*, *HR. Bukhari*; but
/// before a common word it ends a sentence: *dibawa ke RS. Polisi datang*.
fn hospital_or_hadith_precedes_name(place: &Place<'_>) -> bool {
    /// Words that begin such names though they are common ones.
    const BEGINNINGS: [&str; 4] = ["Islam", "Muslim", "Santa", "Santo"];

    let next = place.layout.word(place.next());
    binds_to_name(place.layout.word(place.last_said()))
        && is_bare_stop_before_name(place)
        && (BEGINNINGS.contains(&next) || !knowledge::is_common_word(next))
}

/// Whether a word is an acronym that a name follows, stop or not.
pub(crate) fn binds_to_name(word: &str) -> bool {
    matches!(word, "HR" | "RS" | "RSIA" | "RSU")
}

/// A number follows a short word that is not known: *lamp. 2*, *Vol. 3*.
fn short_word_numbers_something(place: &Place<'_>) -> bool {
    let word = place.layout.word(place.last_said());
    place.layout.is_number(place.next())
        && is_bare_stop(place)
        && is_short(word, 4)
        && !knowledge::is_word(word)
}

/// The legal form of a foreign company is written in two words: *Pte. Ltd.*, *Sdn. Bhd.*
fn company_form_follows(place: &Place<'_>) -> bool {
    static FORMS: WordSet = WordSet::of(&["Bhd", "Corp", "Inc", "LLC", "Ltd", "Tbk"]);

    is_bare_stop(place) && FORMS.contains(place.layout.word(place.next()).trim_end_matches('.'))
}

/// Whether the mark is a stop without closing marks behind it and glued to the word before it.
fn is_bare_stop(place: &Place<'_>) -> bool {
    place.mark == Mark::Stop
        && place.next() == place.tail.first_mark + 1
        && place.layout.gap(place.tail.first_mark) == Gap::Glued
}

/// Whether a bare stop stands before a word with a capital that is no function word.
fn is_bare_stop_before_name(place: &Place<'_>) -> bool {
    let next = place.next();
    is_bare_stop(place)
        && place.layout.is_capital(next)
        && !knowledge::opens_sentences(place.layout.word(next))
}

/// Whether a word has two letters or more, `most` at most, and is no acronym like *AS*.
fn is_short(word: &str, most: usize) -> bool {
    // Most words are longer, which is told without looking at each letter.
    let is_longer = word.len() > most && word.is_ascii();
    !is_longer && (2..=most).contains(&letters(word)) && !word.chars().nth(1).is_some_and(char::is_uppercase)
}

/// Count of a word's letters; 0 if it has anything but letters.
fn letters(word: &str) -> usize {
    if word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return word.len();
    }
    if word.chars().all(char::is_alphabetic) { word.chars().count() } else { 0 }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use crate::{Sentence, sentences};

    fn assert_counts(expected: usize, texts: &[&str]) {
        for text in texts {
            let found: Vec<_> = sentences(text).map(Sentence::text).collect();
            assert_eq!(found.len(), expected, "{found:?}");
        }
    }

    #[test]
    fn reasons_to_go_on_hold() {
        assert_counts(
            1,
            &[
                "1. Rebus air",
                "Acaranya: 1. Doa, 2. Sambutan, dan 3. Makan.",
                "... Ia pulang.",
                "\"Ya!\", serunya.",
                "Ia diam... lalu pergi.",
                "\"Mengapa?\" tanyanya.",
                "Kami tiba pukul 9. (waktu setempat)",
                "\"Siapa?\" – tanya Ibu.",
                "\"Siapa itu?\" Tanya Ibu.",
                "Tunggu... 3 hari lagi.",
                "Korban berinisial M. Y. ditahan.",
                "Ia dirawat di RS. Santo Borromeus.",
                "Kapten (55 tahun!) berenang.",
            ],
        );
    }

    #[test]
    fn without_a_reason_it_ends() {
        assert_counts(
            2,
            &[
                "KTP saja. 2. Kartu keluarga",
                "Sepi... Begitulah malam.",
                "Ia ke pasar.Ibu memasak.",
                "Ia ke pasar. ayah di rumah.",
                "Ia ke rumah-rumah. ayah ikut.",
                "ok deh. nanti saya ke sana",
                "Apa?! Kau menjualnya?",
                "Terima kasih! 😊 Sampai jumpa.",
                "Bupati ybs. Warga marah.",
                "Ia menulis, \"Aku lulus.\" Kalimat itu digarisbawahi.",
            ],
        );
    }

    /// Without the lexicon any capital behind *RS.* may be a name.
    #[cfg(feature = "lexicon")]
    #[test]
    fn a_hospital_is_not_named_by_a_common_word() {
        assert_counts(2, &["Korban dibawa ke RS. Polisi datang."]);
    }
}
