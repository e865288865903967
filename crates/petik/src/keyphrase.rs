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
}

/// Where a phrase is used; the later, the less its capitals say.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Setting {
    InsideSentence,
    StartOfSentence,
    Heading,
    Title,
}

impl Use {
    /// The use at these slots of title and text in a row.
    fn new(document: &Document, slots: &Range<usize>) -> Self {
        let title = document.title_terms().len();
        let Some(start) = slots.start.checked_sub(title) else {
            return Self { span: hull(document.title_tokens(), slots), setting: Setting::Title };
        };
        let (first, sentence) = document.place_of(start);
        let setting = match document.sentences().get(sentence) {
            Some(sentence) if !sentence.kind().is_sentence() => Setting::Heading,
            Some(sentence) if sentence.tokens().start == first => Setting::StartOfSentence,
            _ => Setting::InsideSentence,
        };
        Self { span: hull(document.tokens(), &(first..first + slots.len())), setting }
    }

    fn writing<'d>(&self, document: &'d Document) -> Cow<'d, str> {
        let text = if self.setting == Setting::Title { document.title() } else { document.text() };
        single_spaced(text.get(self.span.range()).unwrap_or_default())
    }
}

fn hull(tokens: &[TokenSpan], range: &Range<usize>) -> Span {
    match tokens.get(range.clone()) {
        Some([first, .., last]) => Span::new(first.start(), last.end()),
        Some([only]) => only.span(),
        _ => Span::default(),
    }
}

/// The most used wording, in its most used writing where capitals say most.
fn most_used(document: &Document, uses: &[Use]) -> String {
    if let [only] = uses {
        return only.writing(document).into_owned();
    }
    let writings = || uses.iter().map(|it| it.writing(document));
    let wording = mode(writings().map(folded)).unwrap_or_default();
    let same = || uses.iter().filter(|it| folded(it.writing(document)) == wording);
    let best = same().map(|it| it.setting).min();
    let telling = same().filter(|it| Some(it.setting) == best);
    mode(telling.map(|it| it.writing(document))).unwrap_or_default().into_owned()
}

fn folded(writing: Cow<'_, str>) -> Cow<'_, str> {
    match writing {
        Cow::Borrowed(writing) => fold(writing),
        Cow::Owned(writing) => Cow::Owned(fold(&writing).into_owned()),
    }
}

/// The most frequent string, the first among equals.
fn mode<'s>(mut strings: impl Iterator<Item = Cow<'s, str>>) -> Option<Cow<'s, str>> {
    let first = strings.next()?;
    let mut counts: Vec<(Cow<'s, str>, usize)> = vec![(first, 1)];
    let mut places: HashMap<Cow<'s, str>, usize> = HashMap::new();
    for string in strings {
        // Most phrases are written in one way only, which needs no table.
        let known = counts.first().filter(|(first, _)| *first == string).map(|_| 0);
        let place = known.unwrap_or_else(|| {
            *places.entry(string).or_insert_with_key(|string| {
                counts.push((string.clone(), 0));
                counts.len() - 1
            })
        });
        if let Some((_, count)) = counts.get_mut(place) {
            *count += 1;
        }
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(string, _)| string)
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
        assert_eq!(mode(["b", "a", "a", "b"].map(Cow::Borrowed).into_iter()).as_deref(), Some("b"));
        assert_eq!(mode(std::iter::empty()), None);
    }
}
