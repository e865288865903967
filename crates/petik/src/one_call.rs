//! The whole pipeline in one call.

use crate::{Budget, Document, Keyphrase, Summarizer, Summary};

/// Picks the `limit` sentences that summarize a text; fewer if it has no more.
///
/// For several questions to the same text, make a [`Document`] once; for other budgets and scorers,
/// a [`Summarizer`].
///
/// # Examples
///
/// ```
/// let text = "Harga Beras\n\nHarga beras naik di semua pasar. Pedagang mengeluh. Ada yang menutup kios.";
/// let summary = petik::summarize(text, 1);
/// assert_eq!(summary.to_string(), "Harga beras naik di semua pasar.");
/// ```
pub fn summarize(text: &str, limit: usize) -> Summary {
    let summarizer = Summarizer::builder().budget(Budget::Sentences(limit)).build();
    // Only a limit of no sentences builds no summarizer.
    summarizer.map_or_else(|_| Summary::default(), |it| it.summarize(&Document::new(text)))
}

/// The `limit` phrases that say most about a text, best first.
///
/// # Examples
///
/// ```
/// let text = "Banjir rob merendam pesisir. Warga pesisir menghadapi banjir rob setiap tahun.";
/// let keyphrases = petik::keyphrases(text, 2);
/// assert_eq!(keyphrases[0].text(), "banjir rob");
/// assert_eq!(keyphrases.len(), 2);
/// ```
pub fn keyphrases(text: &str, limit: usize) -> Vec<Keyphrase> {
    Document::new(text).keyphrases(limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sentences_are_an_empty_summary() {
        assert_eq!(summarize("Air surut.", 0), Summary::default());
    }
}
