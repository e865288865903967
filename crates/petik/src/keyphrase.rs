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
pub(crate) fn written(document: &Document, phrases: &[petik_keyword::Keyphrase]) -> Vec<Keyphrase> {
    let on_the_page = |phrase: &petik_keyword::Keyphrase| {
        let uses: Vec<Use<'_>> = phrase.occurrences().iter().map(|slots| Use::new(document, slots)).collect();
        let spans = uses.iter().filter(|it| it.setting != Setting::Title).map(|it| it.span).collect();
        let contributions = phrase.contributions().to_vec();
        Keyphrase { text: most_used(&uses), score: phrase.score(), spans, contributions }
    };
    phrases.iter().map(on_the_page).collect()
}

/// How title and text write what stands at these slots.
pub(crate) fn wording(document: &Document, uses: &[Range<usize>]) -> String {
    most_used(&uses.iter().map(|slots| Use::new(document, slots)).collect::<Vec<_>>())
}

/// One occurrence of a phrase.
struct Use<'d> {
    span: Span,
    writing: Cow<'d, str>,
    setting: Setting,
}

/// Where a phrase is used; the later, the less its capitals say.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Setting {
    InsideSentence,
    StartOfSentence,
    Heading,
    Title,
}

impl<'d> Use<'d> {
    /// The use at these slots of title and text in a row.
    fn new(document: &'d Document, slots: &Range<usize>) -> Self {
        let title = document.title_terms().len();
        let Some(start) = slots.start.checked_sub(title) else {
            return Self::cut(document.title(), document.title_tokens(), slots, Setting::Title);
        };
        let (first, sentence) = document.place_of(start);
        let setting = match document.sentences().get(sentence) {
            Some(sentence) if !sentence.kind().is_sentence() => Setting::Heading,
            Some(sentence) if sentence.tokens().start == first => Setting::StartOfSentence,
            _ => Setting::InsideSentence,
        };
        Self::cut(document.text(), document.tokens(), &(first..first + slots.len()), setting)
    }

    fn cut(text: &'d str, tokens: &[TokenSpan], range: &Range<usize>, setting: Setting) -> Self {
        let span = match tokens.get(range.clone()) {
            Some([first, .., last]) => Span::new(first.start(), last.end()),
            Some([only]) => only.span(),
            _ => Span::default(),
        };
        let writing = single_spaced(text.get(span.range()).unwrap_or_default());
        Self { span, writing, setting }
    }
}

/// The most used wording, in its most used writing where capitals say most.
fn most_used(uses: &[Use<'_>]) -> String {
    let folded: Vec<_> = uses.iter().map(|it| fold(&it.writing)).collect();
    let wording = mode(folded.iter().map(AsRef::as_ref));
    let same =
        || uses.iter().zip(&folded).filter(|(_, folded)| Some(folded.as_ref()) == wording).map(|(it, _)| it);
    let best = same().map(|it| it.setting).min();
    let telling = same().filter(|it| Some(it.setting) == best);
    mode(telling.map(|it| it.writing.as_ref())).unwrap_or_default().to_owned()
}

/// The most frequent string, the first among equals.
fn mode<'s>(strings: impl Iterator<Item = &'s str>) -> Option<&'s str> {
    let mut places = HashMap::new();
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for string in strings {
        let place = *places.entry(string).or_insert_with(|| {
            counts.push((string, 0));
            counts.len() - 1
        });
        if let Some((_, count)) = counts.get_mut(place) {
            *count += 1;
        }
    }
    counts.iter().rev().max_by_key(|(_, count)| *count).map(|(string, _)| *string)
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
        assert_eq!(mode(["b", "a", "a", "b"].into_iter()), Some("b"));
        assert_eq!(mode(std::iter::empty()), None);
    }
}
