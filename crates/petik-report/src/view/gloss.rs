//! The text word by word: what each word is made of.

use std::collections::HashMap;

use petik::{Analysis, Document, Language, MorphKind, Span, Stemmer, TokenKind, fold};

use crate::labels::Labels;
use crate::plain::{WORD, excerpt, plain};

/// The start of a text, word by word.
pub(crate) struct GlossView {
    pub(crate) lines: Vec<Vec<TokenView>>,
    /// Each distinct word, in the order of the text.
    pub(crate) words: Vec<WordView>,
    /// How many tokens are shown, where that is not all.
    pub(crate) cut: Option<usize>,
}

/// A token.
pub(crate) struct TokenView {
    /// Whether white space stands before it.
    pub(crate) is_spaced: bool,
    pub(crate) text: String,
    /// Which of the distinct words it is; none for numbers, marks and the like.
    pub(crate) word: Option<usize>,
    /// The parts of a word as it is written here; true for the root.
    pub(crate) parts: Vec<(String, bool)>,
}

/// A distinct word.
pub(crate) struct WordView {
    pub(crate) word: String,
    pub(crate) stem: String,
    /// Whether the stem says something that the word does not.
    pub(crate) is_derived: bool,
    /// Such as `meN- (prefix) + tulis (root)`.
    pub(crate) pieces: String,
    pub(crate) evidence: &'static str,
    pub(crate) times: usize,
    spans: Vec<(Span, bool)>,
}

impl GlossView {
    /// The view of as many tokens as are `left`, which is made less by them; none where nothing is left.
    pub(crate) fn new(document: &Document, labels: &Labels, left: &mut usize) -> Option<Self> {
        let all = document.tokens().len();
        let shown = all.min(*left);
        *left -= shown;
        if shown == 0 {
            return None;
        }
        let mut glosser =
            Glosser { document, labels, stemmer: Stemmer::new(), words: Vec::new(), known: HashMap::new() };
        let mut lines: Vec<Vec<TokenView>> = Vec::new();
        for (sentence, range) in document.sentences().iter().enumerate() {
            let tokens = range.tokens().start..range.tokens().end.min(shown);
            if tokens.is_empty() {
                continue;
            }
            let line = tokens.map(|token| glosser.token(sentence, token));
            if range.opens_paragraph() || lines.is_empty() {
                lines.push(line.collect());
            } else if let Some(open) = lines.last_mut() {
                open.extend(line);
            }
        }
        Some(Self { lines, words: glosser.words, cut: (shown < all).then_some(shown) })
    }

    /// The word that a token is, and its number.
    pub(crate) fn word_of(&self, token: &TokenView) -> Option<(usize, &WordView)> {
        token.word.and_then(|number| self.words.get(number).map(|word| (number, word)))
    }
}

/// Analyzes each distinct word once.
struct Glosser<'d> {
    document: &'d Document,
    labels: &'d Labels,
    stemmer: Stemmer,
    words: Vec<WordView>,
    known: HashMap<String, usize>,
}

impl Glosser<'_> {
    fn token(&mut self, sentence: usize, index: usize) -> TokenView {
        let document = self.document;
        let tokens = document.tokens();
        let Some(token) = tokens.get(index) else {
            return TokenView { is_spaced: false, text: String::new(), word: None, parts: Vec::new() };
        };
        let behind =
            index.checked_sub(1).and_then(|before| tokens.get(before)).map_or(0, |token| token.end());
        let surface = token.text_in(document.text());
        let word = (token.kind() == TokenKind::Word).then(|| self.word(surface, index + sentence));
        TokenView {
            is_spaced: token.start() > behind,
            text: plain(surface).into_owned(),
            word,
            parts: word.and_then(|it| self.words.get(it)).map_or_else(Vec::new, |it| it.parts(surface)),
        }
    }

    /// The number of a word, which stands in a slot of the document's terms.
    fn word(&mut self, surface: &str, slot: usize) -> usize {
        let folded = fold(surface);
        if let Some(&known) = self.known.get(folded.as_ref()) {
            if let Some(word) = self.words.get_mut(known) {
                word.times += 1;
            }
            return known;
        }
        let word = if self.document.language() == Language::INDONESIAN {
            let best = self.stemmer.analyses(surface).into_iter().next();
            best.map_or_else(
                || WordView::bare(&folded),
                |best| WordView::analyzed(&folded, &best, self.labels),
            )
        } else {
            let term = self.document.terms().slots().get(slot).and_then(|slot| slot.term());
            WordView::stemmed(&folded, term.map_or(folded.as_ref(), |term| self.document.term_stem(term)))
        };
        self.known.insert(folded.into_owned(), self.words.len());
        self.words.push(word);
        self.words.len() - 1
    }
}

impl WordView {
    /// A word about which nothing is known.
    fn bare(word: &str) -> Self {
        let word = excerpt(word, WORD);
        Self {
            stem: word.clone(),
            is_derived: false,
            pieces: String::new(),
            evidence: "",
            times: 1,
            spans: Vec::new(),
            word,
        }
    }

    fn stemmed(word: &str, stem: &str) -> Self {
        Self { stem: excerpt(stem, WORD), is_derived: stem != word, ..Self::bare(word) }
    }

    fn analyzed(word: &str, analysis: &Analysis, labels: &Labels) -> Self {
        let piece = |morph: &petik::Morph| {
            format!("{} ({})", excerpt(morph.form(), WORD), labels.morph(morph.kind()))
        };
        let pieces: Vec<String> = analysis.morphs().iter().map(piece).collect();
        let spans = analysis.morphs().iter().map(|morph| (morph.span(), morph.kind() == MorphKind::Root));
        Self {
            pieces: pieces.join(" + "),
            evidence: labels.evidence(analysis.evidence()),
            spans: spans.collect(),
            ..Self::stemmed(word, analysis.root())
        }
    }

    /// The word as it is written here, cut between its morphs where they cover it.
    ///
    /// The spans are those of the first writing; another may have other capitals, and rarely another length.
    fn parts(&self, surface: &str) -> Vec<(String, bool)> {
        let mut parts = Vec::new();
        let mut at = 0;
        for &(span, is_root) in &self.spans {
            match surface.get(at..span.start) {
                Some("") => {}
                Some(between) => parts.push((plain(between).into_owned(), false)),
                None => return vec![(plain(surface).into_owned(), false)],
            }
            let Some(part) = surface.get(span.range()) else {
                return vec![(plain(surface).into_owned(), false)];
            };
            parts.push((plain(part).into_owned(), is_root));
            at = span.end;
        }
        match surface.get(at..) {
            Some("") => {}
            rest => parts.push((plain(rest.unwrap_or_default()).into_owned(), false)),
        }
        parts
    }
}

#[cfg(test)]
mod tests {
    use petik::Analyzer;
    use proptest::prelude::*;

    use super::*;
    use crate::Tongue;

    fn gloss(document: &Document, left: &mut usize) -> Option<GlossView> {
        GlossView::new(document, Labels::of(Tongue::English), left)
    }

    #[test]
    fn words_are_taken_apart() {
        let view = gloss(&Document::new("Rumahnya roboh. Ia menulis 3 buku."), &mut 100).unwrap();
        let house = &view.words[0];
        assert_eq!((house.stem.as_str(), house.is_derived), ("rumah", true));
        assert_eq!(house.pieces, "rumah (root) + -nya (clitic)");
        assert_eq!(view.lines[0][0].parts, [("Rumah".to_owned(), true), ("nya".to_owned(), false)]);
        assert!(view.lines[0].iter().any(|token| token.text == "3" && token.word.is_none()));
    }

    #[test]
    fn the_rest_is_left_out_and_said() {
        let document = Document::new("Satu dua tiga. Empat lima enam.");
        let mut left = 5;
        assert_eq!(gloss(&document, &mut left).unwrap().cut, Some(5));
        assert!(gloss(&document, &mut left).is_none());
    }

    #[test]
    fn other_languages_have_stems_without_pieces() {
        let english =
            Analyzer::new().language(Language::from_code("en").unwrap()).document("Houses collapsed.");
        let view = gloss(&english, &mut 10).unwrap();
        assert_eq!((view.words[0].stem.as_str(), view.words[0].pieces.as_str()), ("hous", ""));
    }

    proptest! {
        #[test]
        fn parts_give_the_word_back(text in "(memper|ke|rumah|Juang|nya|-|İ|é|ber| ){0,12}") {
            let document = Analyzer::new().language(Language::INDONESIAN).document(text);
            for token in gloss(&document, &mut 100).iter().flat_map(|it| it.lines.iter().flatten()) {
                let parts: String = token.parts.iter().map(|(part, _)| part.as_str()).collect();
                prop_assert!(token.word.is_none() || parts == token.text, "{parts} {}", token.text);
            }
        }
    }
}
