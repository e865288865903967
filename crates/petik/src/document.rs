//! A text with all its layers.

use std::sync::{Arc, OnceLock};

use petik_keyword::{FEATURES, Passage, PhraseRanker, Scorer, Slot, TermId, Terms, TfIdf};
use petik_sentence::SentenceRange;
use petik_stem::Stemmer;
use petik_text::Span;
use petik_token::{TokenKind, TokenSpan, token_spans};

use crate::naming::Gaps;
use crate::routing::TermStemmer;
use crate::title::Title;
use crate::vocabulary::Vocabulary;
use crate::{Analyzer, Keyphrase, Language, keyphrase};

/// A text with its language, tokens, sentences and terms, each computed once.
///
/// Made by [`Document::new`], or by an [`Analyzer`] that has options. It never changes, and may be
/// sent to and shared between threads. All spans are byte offsets into [`text`](Self::text).
///
/// # Examples
///
/// ```
/// use petik::Document;
///
/// let document = Document::new("Banjir rob merendam pesisir. Warga pesisir menghadapi banjir rob setiap tahun.");
///
/// assert_eq!(document.language().code(), "id");
/// assert_eq!(document.sentences().len(), 2);
/// assert_eq!(document.sentence_text(0), "Banjir rob merendam pesisir.");
/// assert_eq!(document.keyphrases(1)[0].text(), "banjir rob");
/// ```
#[derive(Clone, Debug)]
pub struct Document {
    text: String,
    language: Language,
    tokens: Vec<TokenSpan>,
    sentences: Vec<SentenceRange>,
    sentence_spans: Vec<Span>,
    /// Made when it is first asked for: who wants sentences only does not pay for stems.
    vocabulary: OnceLock<Vocabulary>,
    /// Made when it is asked for too: keyphrases and summaries do without.
    terms: OnceLock<Terms>,
    stemmer: Arc<Stemmer>,
    title: Option<Title>,
}

impl Document {
    /// Analyzes a text with an [`Analyzer`] as it comes.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Document;
    ///
    /// assert_eq!(Document::new("Hujan deras.").tokens().len(), 3);
    /// assert!(Document::new("").sentences().is_empty());
    /// ```
    pub fn new(text: impl Into<String>) -> Self {
        Analyzer::new().document(text)
    }

    pub(crate) fn from_layers(layers: Layers, language: Language, stemmer: Arc<Stemmer>) -> Self {
        let Layers { text, tokens, sentences, sentence_spans } = layers;
        let (vocabulary, terms, title) = (OnceLock::new(), OnceLock::new(), None);
        Self { text, language, tokens, sentences, sentence_spans, vocabulary, terms, stemmer, title }
    }

    pub(crate) fn vocabulary(&self) -> &Vocabulary {
        self.vocabulary.get_or_init(|| {
            let Self { text, tokens, sentences, language, stemmer, title, .. } = self;
            let stemmer = TermStemmer::of(*language, stemmer);
            Vocabulary::new(text, tokens, sentences, title.as_ref(), stemmer)
        })
    }

    /// This document with a title, in place of the one that it may have.
    ///
    /// For a title that is kept apart from the text, as in a feed or a table. It is no part of
    /// [`text`](Self::text): no sentence of a summary is taken from it and no span points into it. But
    /// what it names counts for keyphrases and summaries. The language stays that of the text.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Document;
    ///
    /// let text = "Warga mengungsi sejak subuh. Air merendam ratusan rumah.";
    /// let document = Document::new(text).titled("Banjir di Semarang");
    ///
    /// assert_eq!(document.text(), text);
    /// let keyphrases = document.keyphrases(10);
    /// let banjir = keyphrases.iter().find(|it| it.text() == "Banjir").expect("the title says so");
    /// assert!(banjir.spans().is_empty()); // the text itself does not
    /// ```
    #[must_use]
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        let text = title.into();
        let tokens = token_spans(&text);
        (self.vocabulary, self.terms) = (OnceLock::new(), OnceLock::new());
        self.title = Some(Title { text, tokens });
        self
    }

    /// The title as it was given; empty without one.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Document;
    ///
    /// let document = Document::new("Air surut.").titled("Banjir Surut");
    /// assert_eq!(document.title(), "Banjir Surut");
    /// assert_eq!(Document::new("Air surut.").title(), "");
    /// ```
    pub fn title(&self) -> &str {
        self.title.as_ref().map_or("", |title| &title.text)
    }

    /// The title as terms: one slot a token, and a break at the end; empty without a title.
    ///
    /// What the text says too has the number that it has there; other terms have numbers of their own,
    /// and a [stem](Self::term_stem) and a [weight](Self::term_weights) like all.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::{Document, Slot, TermId};
    ///
    /// let document = Document::new("Air surut.").titled("Banjir Surut");
    /// let [banjir, surut] = [2, 1].map(TermId::new);
    /// assert_eq!(document.title_terms(), [Slot::Term(banjir), Slot::Term(surut), Slot::Break]);
    /// assert_eq!(document.term_stem(banjir), "banjir");
    /// ```
    pub fn title_terms(&self) -> &[Slot] {
        &self.vocabulary().title
    }

    /// The text as it was given.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Document;
    ///
    /// assert_eq!(Document::new(" Jum’at pagi ").text(), " Jum’at pagi ");
    /// ```
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The language by which words were stemmed: detected, or as the analyzer was told.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::{Document, Language};
    ///
    /// assert_eq!(Document::new("Warga mengungsi ke balai desa.").language(), Language::INDONESIAN);
    /// ```
    pub fn language(&self) -> Language {
        self.language
    }

    /// All tokens in the order of the text.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Document;
    ///
    /// let document = Document::new("Harga Rp5.000 per kilogram");
    /// let kinds: Vec<&str> = document.tokens().iter().map(|token| token.kind().name()).collect();
    /// assert_eq!(kinds, ["word", "word", "number", "word", "word"]);
    /// ```
    pub fn tokens(&self) -> &[TokenSpan] {
        &self.tokens
    }

    /// Sentences and headings as ranges of [`tokens`](Self::tokens), all of them in order.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::{Document, SentenceKind};
    ///
    /// let document = Document::new("Harga Beras Naik\n\nPemerintah menggelar operasi pasar.");
    /// assert_eq!(document.sentences()[0].kind(), SentenceKind::Heading);
    /// assert_eq!(document.sentences()[1].tokens(), 3..8);
    /// ```
    pub fn sentences(&self) -> &[SentenceRange] {
        &self.sentences
    }

    /// Where a sentence stands; an empty span for an index beyond the last.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::{Document, Span};
    ///
    /// let document = Document::new("Air surut.  Warga pulang.");
    /// assert_eq!(document.sentence_span(1), Span::new(12, 25));
    /// ```
    pub fn sentence_span(&self, index: usize) -> Span {
        self.sentence_spans.get(index).copied().unwrap_or_default()
    }

    /// A sentence as written, with the line breaks inside it; empty for an index beyond the last.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Document;
    ///
    /// let document = Document::new("Air surut.  Warga pulang.");
    /// assert_eq!(document.sentence_text(1), "Warga pulang.");
    /// assert_eq!(document.sentence_text(2), "");
    /// ```
    pub fn sentence_text(&self, index: usize) -> &str {
        self.text.get(self.sentence_span(index).range()).unwrap_or_default()
    }

    /// The words of a token: more than one where a clitic is split off, none beyond the last token.
    ///
    /// Only Indonesian words are split.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Document;
    ///
    /// let document = Document::new("Di rumahnya");
    /// let words: Vec<&str> = document.words(1).map(|span| &document.text()[span]).collect();
    /// assert_eq!(words, ["rumah", "nya"]);
    /// ```
    pub fn words(&self, token: usize) -> impl Iterator<Item = Span> {
        let token = self.tokens.get(token).copied();
        let splits = self.language == Language::INDONESIAN;
        let (split, whole) = match token {
            Some(token) if splits && token.kind() == TokenKind::Word => (Some(token), None),
            other => (None, other.map(TokenSpan::span)),
        };
        let parts = split.map(|token| {
            self.stemmer.words(token.text_in(&self.text)).map(move |part| part.shifted(token.start()))
        });
        parts.into_iter().flatten().chain(whole)
    }

    /// The tokens as terms: one slot a token, and a break behind each sentence.
    ///
    /// A term is a word's stem, by the stemmer of the document's language. Hashtags count as words.
    /// Gaps are: stop words (Indonesian ones only: petik has no lists of other languages), words with
    /// a joined stop (*Jl.*, *S.H.*), words of one character or without a letter, numbers, accounts,
    /// addresses, punctuation, symbols and emoji.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::{Document, Slot, TermId};
    ///
    /// let document = Document::new("Mendukung dan didukung.");
    /// let dukung = Slot::Term(TermId::new(0));
    /// assert_eq!(document.terms().slots(), [dukung, Slot::Gap, dukung, Slot::Gap, Slot::Break]);
    /// ```
    pub fn terms(&self) -> &Terms {
        self.terms.get_or_init(|| self.vocabulary().terms(&self.sentences))
    }

    /// The stem that a term stands for; empty for a term that the document does not know.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::{Document, TermId};
    ///
    /// let document = Document::new("Perundingan gencatan senjata");
    /// assert_eq!(document.term_stem(TermId::new(0)), "runding");
    /// ```
    pub fn term_stem(&self, term: TermId) -> &str {
        self.vocabulary().stems.at(term.index())
    }

    /// How rare each term is, by term index: inverse frequencies for [`TfIdf`].
    ///
    /// In Indonesian, how rare in the language: a term counts as often as its stem or as the most
    /// frequent of its forms in this document, whichever is higher. The stem alone would make terms
    /// look rare whose root is never used bare (*tuju*), a form alone those that stand here in a rare form.
    /// In other languages, for which petik has no frequencies, how rare among the document's sentences.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Document;
    ///
    /// let document = Document::new("Pemerintah membeli rudal.");
    /// let [perintah, .., rudal] = document.term_weights() else { unreachable!() };
    /// assert!(perintah < rudal);
    /// ```
    pub fn term_weights(&self) -> &[f64] {
        &self.vocabulary().weights
    }

    /// The `limit` phrases that say most about the text and its [title](Self::titled), best first.
    ///
    /// Indonesian phrases are ranked by [`PhraseRanker`], which was fitted to the keywords that authors give
    /// their abstracts; those of other languages by [`TfIdf`].
    ///
    /// A phrase is a run of words with content, as of a noun and what describes it: *dukungan militer*, *kereta
    /// cepat Jakarta*. A keyphrase names something: Indonesian words with a verbal prefix (*meN-*, *di-*,
    /// *ter-*) are no part of one, and *mendukung* does not count for *dukungan*. Of the keywords that
    /// abstracts contain, 6 in 1,109 have such a verb, and 25 a word like *dan* inside.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Document;
    ///
    /// let text = "Banjir rob merendam pesisir. Warga pesisir menghadapi banjir rob setiap tahun.";
    /// let keyphrases = Document::new(text).keyphrases(2);
    /// assert_eq!(keyphrases[0].text(), "banjir rob");
    /// ```
    pub fn keyphrases(&self, limit: usize) -> Vec<Keyphrase> {
        if self.language == Language::INDONESIAN {
            self.keyphrases_ranked(&PhraseRanker::new(), limit)
        } else {
            self.keyphrases_by(&TfIdf::new(self.term_weights().to_vec()), limit)
        }
    }

    /// The `limit` best phrases by a ranker of one's own, best first.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::{Document, PhraseRanker};
    ///
    /// let document = Document::new("Banjir rob merendam pesisir. Warga menghadapi banjir rob.");
    /// let ranker = PhraseRanker::new();
    /// assert_eq!(document.keyphrases_ranked(&ranker, 3), document.keyphrases(3));
    /// ```
    pub fn keyphrases_ranked(&self, ranker: &PhraseRanker, limit: usize) -> Vec<Keyphrase> {
        let phrases = {
            // As large as the phrases: gone before they are written.
            let passage = self.passage(Gaps::OneOfARun);
            ranker.rank(&passage, limit)
        };
        keyphrase::written(self, phrases)
    }

    /// Every phrase that a [`PhraseRanker`] chooses from, as it is written and with its
    /// [features](crate::layers::keyword::FEATURES): to fit a ranker to.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::Document;
    ///
    /// let candidates = Document::new("Banjir rob.").keyphrase_candidates();
    /// let texts: Vec<&str> = candidates.iter().map(|(text, _)| text.as_str()).collect();
    /// assert_eq!(texts, ["Banjir", "Banjir rob", "rob"]);
    /// ```
    pub fn keyphrase_candidates(&self) -> Vec<(String, [f32; FEATURES.len()])> {
        let candidates = PhraseRanker::candidates(&self.passage(Gaps::OneOfARun));
        candidates.into_iter().map(|(uses, row)| (keyphrase::wording(self, &uses), row)).collect()
    }

    /// The `limit` phrases that say most about the text, best first, with terms scored as one likes.
    ///
    /// The scorer is asked about the terms without the verbs, as in [`keyphrases`](Self::keyphrases).
    ///
    /// # Examples
    ///
    /// ```
    /// use petik::{Document, TextRank};
    ///
    /// let document = Document::new("Banjir rob merendam pesisir. Warga menghadapi banjir rob.");
    /// assert_eq!(document.keyphrases_by(&TextRank::new(), 1)[0].text(), "banjir rob");
    /// ```
    pub fn keyphrases_by(&self, scorer: &impl Scorer, limit: usize) -> Vec<Keyphrase> {
        let passage = self.passage(Gaps::All);
        let scores = scorer.score(passage.terms());
        let phrases = petik_keyword::keyphrases(passage.terms(), &scores, limit);
        drop((passage, scores));
        keyphrase::written(self, phrases)
    }

    fn passage(&self, gaps: Gaps) -> Passage {
        let Self { text, tokens, sentences, title, .. } = self;
        self.vocabulary().passage(text, tokens, sentences, title.as_ref(), gaps)
    }

    /// The tokens of the title, with spans of [`title`](Self::title).
    pub(crate) fn title_tokens(&self) -> &[TokenSpan] {
        self.title.as_ref().map_or(&[], |title| &title.tokens)
    }

    /// The indices of the token and the sentence in which a slot of [`terms`](Self::terms) stands.
    ///
    /// The break behind sentence `k` is slot `end + k`, where its tokens end at `end`.
    pub(crate) fn place_of(&self, slot: usize) -> (usize, usize) {
        let (mut low, mut high) = (0, self.sentences.len());
        while low < high {
            let middle = low.midpoint(high);
            let ends_before = self.sentences.get(middle).is_some_and(|it| it.tokens().end + middle < slot);
            if ends_before { low = middle + 1 } else { high = middle }
        }
        (slot.saturating_sub(low), low)
    }
}

/// What is known of a text before its words are stemmed.
pub(crate) struct Layers {
    pub(crate) text: String,
    pub(crate) tokens: Vec<TokenSpan>,
    pub(crate) sentences: Vec<SentenceRange>,
    pub(crate) sentence_spans: Vec<Span>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_cross_threads() {
        fn assert_send_and_sync<T: Send + Sync + 'static>() {}
        assert_send_and_sync::<Document>();
        assert_send_and_sync::<Analyzer>();
    }

    #[test]
    fn slots_lead_back_to_tokens() {
        let document = Document::new("Satu dua. Tiga. Empat lima enam.");
        let mut slot = 0;
        for (index, sentence) in document.sentences().iter().enumerate() {
            for token in sentence.tokens() {
                assert_eq!(document.place_of(slot), (token, index));
                slot += 1;
            }
            slot += 1;
        }
        assert_eq!(slot, document.terms().slots().len());
    }

    #[test]
    fn only_indonesian_words_are_split() {
        let text = "Rumahnya di sana";
        let words = |language| Analyzer::new().language(language).document(text).words(0).count();
        assert_eq!(words(Language::INDONESIAN), 2);
        assert_eq!(words(Language::JAVANESE), 1);
    }
}
