//! Keyphrases as the text writes them.

use core::ops::Range;
use std::borrow::Cow;
use std::collections::HashMap;

use petik_keyword::Contribution;
use petik_text::{Span, fold};
use petik_token::TokenSpan;

use crate::Document;
use crate::spacing::single_spaced;

/// A phrase that says what a text is about, as the text writes it.
///
/// Made by [`Document::keyphrases`] and [`keyphrases`](crate::keyphrases).
///
/// # Examples
///
/// ```
/// use petik::Document;
///
/// let document = Document::new("Dukungan militer naik. Rusia menolak dukungan militer itu.");
/// let best = &document.keyphrases(1)[0];
///
/// assert_eq!(best.text(), "dukungan militer");
/// let written: Vec<&str> = best.spans().iter().map(|&span| &document.text()[span]).collect();
/// assert_eq!(written, ["Dukungan militer", "dukungan militer"]);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Keyphrase {
    text: String,
    score: f64,
    spans: Vec<Span>,
    contributions: Vec<Contribution>,
}

impl Keyphrase {
    /// The wording that the text uses most, on one line; among equals the first.
    ///
    /// Wordings that differ in capitals alone count as one. It is written as inside a sentence, if it
    /// stands there: the first word of a sentence and all words of a heading have other capitals.
    ///
    /// # Examples
    ///
    /// ```
    /// let text = "Harga cabai naik. Menurut pedagang, harga\ncabai belum pernah setinggi itu.";
    /// let best = &petik::keyphrases(text, 1)[0];
    /// assert_eq!(best.text(), "harga cabai");
    /// ```
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How much the phrase says about the text, comparable within one document.
    ///
    /// In Indonesian, about how likely an author would name the phrase.
    ///
    /// # Examples
    ///
    /// ```
    /// let keyphrases = petik::keyphrases("Rudal itu jatuh. Pecahan rudal ditemukan warga.", 3);
    /// assert!(keyphrases[0].score() > keyphrases[1].score());
    /// ```
    pub fn score(&self) -> f64 {
        self.score
    }

    /// Everywhere the phrase stands, in any form: bytes of the document's text, ascending.
    ///
    /// None for a phrase of the [title](crate::Document::titled) that the text does not have.
    ///
    /// # Examples
    ///
    /// ```
    /// let text = "Rudal itu jatuh. Rudal lain meledak.";
    /// let best = &petik::keyphrases(text, 1)[0];
    /// assert_eq!(best.spans().len(), 2);
    /// assert_eq!(&text[best.spans()[1]], "Rudal");
    /// ```
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// Why: what each [feature](crate::layers::keyword::FEATURES) adds to the logarithm of the odds, the largest
    /// first.
    ///
    /// Empty where single terms were scored ([`Document::keyphrases_by`], languages other than Indonesian).
    ///
    /// # Examples
    ///
    /// ```
    /// let text = "Banjir rob merendam pesisir. Warga pesisir menghadapi banjir rob setiap tahun.";
    /// let best = &petik::keyphrases(text, 1)[0];
    /// let reason = best.contributions()[0];
    /// println!("{}: {:+.3} by {} = {}", best.text(), reason.amount(), reason.feature(), reason.value());
    /// ```
    pub fn contributions(&self) -> &[Contribution] {
        &self.contributions
    }
}

/// Brings phrases of terms back to the text, and to the title where the text does not have them.
///
/// One phrase after the other, each forgotten when it is written: that of a refrain has as many places as a
/// book has lines.
pub(crate) fn written(document: &Document, phrases: Vec<petik_keyword::Keyphrase>) -> Vec<Keyphrase> {
    phrases.into_iter().map(|phrase| on_the_page(document, &phrase)).collect()
}

fn on_the_page(document: &Document, phrase: &petik_keyword::Keyphrase) -> Keyphrase {
    let uses: Vec<Use> = phrase.occurrences().map(|slots| Use::new(document, &slots)).collect();
    let in_title = uses.iter().take_while(|it| it.setting == Setting::Title).count();
    let mut spans = Vec::with_capacity(uses.len() - in_title);
    spans.extend(uses.iter().skip(in_title).map(|it| it.span));
    let contributions = phrase.contributions().to_vec();
    Keyphrase { text: most_used(document, &uses), score: phrase.score(), spans, contributions }
}

/// How title and text write what stands at these slots.
pub(crate) fn wording(document: &Document, uses: &[Range<usize>]) -> String {
    most_used(document, &uses.iter().map(|slots| Use::new(document, slots)).collect::<Vec<_>>())
}

/// One occurrence of a phrase.
struct Use {
    /// Bytes of the title in the title, else of the text.
    span: Span,
    setting: Setting,
    is_one_token: bool,
}

/// Where a phrase is used; the later, the less its capitals say.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Setting {
    InsideSentence,
    StartOfSentence,
    Heading,
    Title,
}

const SETTINGS: usize = Setting::Title as usize + 1;

impl Use {
    /// The use at these slots of title and text in a row.
    fn new(document: &Document, slots: &Range<usize>) -> Self {
        let title = document.title_terms().len();
        let is_one_token = slots.len() == 1;
        let Some(start) = slots.start.checked_sub(title) else {
            return Self {
                span: hull(document.title_tokens(), slots),
                setting: Setting::Title,
                is_one_token,
            };
        };
        let (first, sentence) = document.place_of(start);
        let setting = match document.sentences().get(sentence) {
            Some(sentence) if !sentence.kind().is_sentence() => Setting::Heading,
            Some(sentence) if sentence.tokens().start == first => Setting::StartOfSentence,
            _ => Setting::InsideSentence,
        };
        Self { span: hull(document.tokens(), &(first..first + slots.len())), setting, is_one_token }
    }

    fn writing<'d>(&self, document: &'d Document) -> Cow<'d, str> {
        let text = if self.setting == Setting::Title { document.title() } else { document.text() };
        let piece = text.get(self.span.range()).unwrap_or_default();
        // Nothing inside a token is a blank.
        if self.is_one_token { Cow::Borrowed(piece) } else { single_spaced(piece) }
    }
}

fn hull(tokens: &[TokenSpan], range: &Range<usize>) -> Span {
    match tokens.get(range.clone()) {
        Some([first, .., last]) => Span::new(first.start(), last.end()),
        Some([only]) => only.span(),
        _ => Span::default(),
    }
}

/// The most used wording, in its most used writing where capitals say most; among equals the first.
fn most_used(document: &Document, uses: &[Use]) -> String {
    let mut writings: Vec<Writing<'_>> = Vec::new();
    let mut places: HashMap<Cow<'_, str>, usize> = HashMap::new();
    for one in uses {
        let text = one.writing(document);
        // Most phrases are written in one or two ways, which need no table.
        let known = writings.iter().take(FEW).position(|it| it.text == text);
        let place = known.unwrap_or_else(|| {
            let place = writings.len();
            if place < FEW {
                writings.push(Writing::new(text));
                return place;
            }
            *places.entry(text).or_insert_with_key(|text| {
                writings.push(Writing::new(text.clone()));
                place
            })
        });
        if let Some(count) = writings.get_mut(place).and_then(|it| it.counts.get_mut(one.setting as usize)) {
            *count += 1;
        }
    }
    if let [only] = &mut *writings {
        return core::mem::take(&mut only.text).into_owned();
    }
    let folds: Vec<Cow<'_, str>> = writings.iter().map(|it| fold(&it.text)).collect();
    let mut wordings: HashMap<&str, [usize; SETTINGS]> = HashMap::new();
    for (writing, fold) in writings.iter().zip(&folds) {
        let counts = wordings.entry(fold).or_default();
        for (all, more) in counts.iter_mut().zip(writing.counts) {
            *all += more;
        }
    }
    let counts_of = |fold: &str| wordings.get(fold).copied().unwrap_or_default();
    let Some(wording) = first_most(&folds, |fold| counts_of(fold).iter().sum()) else { return String::new() };
    let best = counts_of(wording).iter().position(|&count| count > 0).unwrap_or_default();
    let telling: Vec<&Writing<'_>> = writings
        .iter()
        .zip(&folds)
        .filter(|(_, fold)| *fold == wording)
        .map(|(writing, _)| writing)
        .collect();
    let count = |writing: &&Writing<'_>| writing.counts.get(best).copied().unwrap_or_default();
    first_most(&telling, count).map_or_else(String::new, |writing| writing.text.to_string())
}

/// Ways to write a phrase that are compared one after the other.
const FEW: usize = 4;

/// One way to write a phrase, with how often it stands in each setting.
struct Writing<'d> {
    text: Cow<'d, str>,
    counts: [usize; SETTINGS],
}

impl<'d> Writing<'d> {
    fn new(text: Cow<'d, str>) -> Self {
        Self { text, counts: [0; SETTINGS] }
    }
}

/// What counts most, the first among equals.
fn first_most<T>(all: &[T], count: impl Fn(&T) -> usize) -> Option<&T> {
    all.iter().rev().max_by_key(|it| count(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_written(expected: &str, text: &str) {
        assert_eq!(crate::keyphrases(text, 1)[0].text(), expected);
    }

    #[test]
    fn the_most_used_wording_wins() {
        assert_written("pengguna rudal", "Ia pengguna rudal. Ada penggunaan rudal. Si pengguna\nrudal lari.");
    }

    #[test]
    fn capitals_are_those_inside_a_sentence() {
        assert_written(
            "harga cabai",
            "Harga Cabai\n\nHarga cabai naik. Harga cabai melonjak lagi, harga cabai.",
        );
        assert_written("Harga cabai", "Harga Cabai\n\nHarga cabai naik.");
        assert_written("Cabai", "Cabai\n\nTurun lagi, kata mereka.");
    }

    #[test]
    fn ties_fall_to_the_first() {
        assert_eq!(first_most(&["b", "a"], |it| it.len()), Some(&"b"));
        assert_eq!(first_most(&["b", "aa", "cc"], |it| it.len()), Some(&"aa"));
        assert_eq!(first_most::<&str>(&[], |it| it.len()), None);
    }

    #[test]
    fn of_many_writings_the_most_used_wins() {
        let text = "Ada harga cabai. Ada Harga Cabai. Ada HARGA CABAI. Ada harga Cabai. Ada Harga CABAI. \
                    Ada harga CABAI, ada harga CABAI.";
        assert!(crate::keyphrases(text, 10).iter().any(|it| it.text() == "harga CABAI"));
    }
}
