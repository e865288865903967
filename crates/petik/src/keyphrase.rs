//! Keyphrases as the text writes them.

use std::collections::HashMap;

use petik_text::{Span, fold};

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
/// assert_eq!(best.text(), "Dukungan militer");
/// let written: Vec<&str> = best.spans().iter().map(|&span| &document.text()[span]).collect();
/// assert_eq!(written, ["Dukungan militer", "dukungan militer"]);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Keyphrase {
    text: String,
    score: f64,
    spans: Vec<Span>,
}

impl Keyphrase {
    /// The wording that the text uses most, on one line; among equals the first.
    ///
    /// Wordings that differ in capitals alone count as one, and the more frequent writing is given.
    ///
    /// # Examples
    ///
    /// ```
    /// let text = "Menangkap ikan itu sulit. Penangkapan ikan dibatasi. Kuota penangkapan\nikan turun.";
    /// let best = &petik::keyphrases(text, 1)[0];
    /// assert_eq!(best.text(), "Penangkapan ikan");
    /// ```
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How much the phrase says about the text: positive, and comparable within one document.
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
}

/// Brings phrases of terms back to the text.
pub(crate) fn written(document: &Document, phrases: &[petik_keyword::Keyphrase]) -> Vec<Keyphrase> {
    let on_the_page = |phrase: &petik_keyword::Keyphrase| {
        let spans: Vec<Span> =
            phrase.occurrences().iter().map(|slots| span(document, slots.start, slots.end)).collect();
        let wordings = spans.iter().filter_map(|span| document.text().get(span.range()));
        Keyphrase { text: most_used(wordings), score: phrase.score(), spans }
    };
    phrases.iter().map(on_the_page).collect()
}

/// From the start of the first slot's token to the end of the last one's.
fn span(document: &Document, first: usize, end: usize) -> Span {
    let token = |slot| document.tokens().get(document.token_of(slot)).map(|token| token.span());
    match (token(first), token(end.saturating_sub(1))) {
        (Some(first), Some(last)) => Span::new(first.start, last.end),
        _ => Span::default(),
    }
}

/// The most used writing of the most used wording, on one line; the first among equals.
fn most_used<'w>(wordings: impl Iterator<Item = &'w str>) -> String {
    let writings: Vec<_> = wordings.map(single_spaced).collect();
    let folded: Vec<_> = writings.iter().map(|writing| fold(writing)).collect();
    let wording = mode(folded.iter().map(AsRef::as_ref));
    let same = writings.iter().zip(&folded).filter(|(_, folded)| Some(folded.as_ref()) == wording);
    mode(same.map(|(writing, _)| writing.as_ref())).unwrap_or_default().to_owned()
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

    #[test]
    fn the_most_used_wording_wins_then_the_most_used_writing() {
        let writings = ["Menteri", "menteri", "kementerian", "kementerian", "menteri"];
        assert_eq!(most_used(writings.into_iter()), "menteri");
        assert_eq!(most_used(["Rapat", "rapat"].into_iter()), "Rapat");
        assert_eq!(most_used(["harga\n beras", "harga beras"].into_iter()), "harga beras");
        assert_eq!(most_used(std::iter::empty()), "");
    }
}
