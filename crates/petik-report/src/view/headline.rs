//! What stands above an article.

use petik::SentenceKind;

use super::text::{Marker, Run};
use crate::Article;
use crate::plain::{NAME, excerpt, plain};

/// Letters in a headline taken from running text, at most.
const LONGEST: usize = 160;

/// The headline of an article: its title, else the heading that it begins with, else what the page is called, else
/// its name.
pub(crate) struct Headline {
    pub(crate) text: String,
    is_first_sentence: bool,
}

impl Headline {
    pub(crate) fn new(article: &Article, page: Option<&str>) -> Self {
        let document = &article.document;
        let begins_with_heading =
            document.sentences().first().is_some_and(|it| it.kind() == SentenceKind::Heading)
                && document.sentences().len() > 1
                && document.sentence_text(0).chars().count() <= LONGEST;
        let title = document.title().trim();
        if begins_with_heading && title.is_empty() {
            return Self { text: plain(document.sentence_text(0)).into_owned(), is_first_sentence: true };
        }
        let text = [title, page.unwrap_or_default(), &article.name].into_iter().find(|it| !it.is_empty());
        Self { text: excerpt(text.unwrap_or("\u{2014}"), NAME), is_first_sentence: false }
    }

    /// Whether the text goes on behind its first sentence.
    pub(crate) fn skips_first(&self) -> bool {
        self.is_first_sentence
    }

    /// The headline, with marks where it is a sentence of the text.
    pub(crate) fn runs(&self, marker: &Marker<'_>) -> Vec<Run> {
        if self.is_first_sentence {
            return marker.runs(0);
        }
        vec![Run { text: self.text.clone(), ranks: Vec::new() }]
    }
}

#[cfg(test)]
mod tests {
    use petik::Document;

    use super::*;

    #[test]
    fn the_best_known_headline_is_taken() {
        let headline = |document, page| Headline::new(&Article::new("a.txt", document), page).text;
        let text = "Banjir Rob Semarang\n\nBanjir rob merendam pesisir Semarang sejak subuh.";
        assert_eq!(headline(Document::new(text).titled("Rob"), Some("Laman")), "Rob");
        assert_eq!(headline(Document::new(text), Some("Laman")), "Banjir Rob Semarang");
        assert_eq!(headline(Document::new("Air surut."), Some("Laman")), "Laman");
        assert_eq!(headline(Document::new("Air surut."), None), "a.txt");
        assert_eq!(Headline::new(&Article::new("", Document::new("")), None).text, "\u{2014}");
    }
}
