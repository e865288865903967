//! From tokens to terms: which words count, and what they are called.

use core::iter;
use core::ops::Range;
use std::hash::BuildHasher;
use std::sync::Arc;

use hashbrown::{DefaultHashBuilder, HashMap, HashTable};
use petik_keyword::{Looks, Passage, Slot, TermId, Terms, inverse_frequency};
use petik_lexicon::Entry;
use petik_sentence::{SentenceKind, SentenceRange};
use petik_stem::{Stem, Stemmer};
use petik_text::{Span, fold};
use petik_token::{TokenKind, TokenSpan};

use crate::general::is_general;
use crate::naming::{Gaps, Naming, Wording};
use crate::routing::TermStemmer;
use crate::stems::Stems;
use crate::title::Title;
use crate::verb::is_verb;

/// The terms of a document with their stems and weights, each by term index.
#[derive(Clone, Debug)]
pub(crate) struct Vocabulary {
    pub(crate) stems: Stems,
    pub(crate) weights: Arc<[f64]>,
    /// The slots of the title.
    pub(crate) title: Vec<Slot>,
    /// What is known of each surface form.
    wordings: Vec<Wording>,
    in_title: Vec<Mention>,
    in_text: Vec<Mention>,
}

/// A token that is a term. Only these are kept: of what can be one byte each, marks, there may be many.
#[derive(Clone, Copy, Debug)]
struct Mention {
    token: u32,
    /// The number of its surface form.
    wording: u32,
}

impl Vocabulary {
    /// Terms of the title that the text does not know are numbered behind those of the text.
    pub(crate) fn new(
        text: &str,
        tokens: &[TokenSpan],
        sentences: &[SentenceRange],
        title: Option<&Title>,
        stemmer: TermStemmer<'_>,
    ) -> Self {
        let mut interner = Interner::new(stemmer, tokens.len());
        let in_text = interner.read(text, tokens);
        let known = interner.stems.len();
        let in_title = title.map(|title| interner.read(&title.text, &title.tokens)).unwrap_or_default();

        let weights = interner.weights(&in_text, sentences, known).into();
        let Interner { stems, wordings, .. } = interner;
        let mut vocabulary = Self { stems, weights, title: Vec::new(), wordings, in_title, in_text };
        if let Some(title) = title {
            vocabulary.title = vocabulary.slots(&vocabulary.in_title, iter::once(0..title.tokens.len()));
        }
        vocabulary
    }

    /// The text as terms: one slot a token, and a break behind each sentence.
    pub(crate) fn terms(&self, sentences: &[SentenceRange]) -> Terms {
        Terms::new(self.slots(&self.in_text, sentences.iter().map(|sentence| sentence.tokens())))
    }

    fn slots(&self, mentions: &[Mention], sentences: impl Iterator<Item = Range<usize>>) -> Vec<Slot> {
        let mut slots = Vec::new();
        let mut wordings = self.wordings(mentions);
        for tokens in sentences {
            slots.extend(tokens.map(|token| wordings(token).slot));
            slots.push(Slot::Break);
        }
        slots
    }

    /// The terms among these tokens of the text.
    pub(crate) fn terms_in(&self, tokens: Range<usize>) -> Vec<TermId> {
        let place = |token| self.in_text.partition_point(|mention| (mention.token as usize) < token);
        let mentions = self.in_text.get(place(tokens.start)..place(tokens.end)).unwrap_or_default();
        // Nearly all are terms: a row of this size does not grow.
        let mut terms = Vec::with_capacity(mentions.len());
        terms.extend(mentions.iter().filter_map(|mention| self.wording(*mention).slot.term()));
        terms
    }

    /// Title and text without the verbs, which leave gaps, with the looks of the words.
    ///
    /// Made anew for each call: as large as the terms again, and only keyphrases need it.
    pub(crate) fn passage(
        &self,
        text: &str,
        tokens: &[TokenSpan],
        sentences: &[SentenceRange],
        title: Option<&Title>,
        gaps: Gaps,
    ) -> Passage {
        let kept = 2 * (self.in_title.len() + self.in_text.len() + sentences.len()) + 3;
        let all = tokens.len() + sentences.len() + self.title.len();
        let mut naming = Naming::with_capacity(if gaps == Gaps::All { all } else { all.min(kept) }, gaps);
        if let Some(title) = title {
            let mut wordings = self.wordings(&self.in_title);
            let tokens = title.tokens.iter().enumerate().map(|(index, token)| (*token, wordings(index)));
            naming.read(&title.text, tokens, false);
        }
        let of_title = naming.len();
        let mut wordings = self.wordings(&self.in_text);
        for sentence in sentences {
            let range = sentence.tokens();
            let tokens = range.clone().zip(tokens.get(range).unwrap_or_default());
            let tokens = tokens.map(|(index, token)| (*token, wordings(index)));
            naming.read(text, tokens, sentence.kind() != SentenceKind::Heading);
        }
        naming.passage(Arc::clone(&self.weights), of_title)
    }

    /// The wording of each token, when they are asked for in their order.
    fn wordings<'v>(&'v self, mentions: &'v [Mention]) -> impl FnMut(usize) -> &'v Wording {
        let mut mentions = mentions.iter().peekable();
        move |token| {
            let mention = mentions.next_if(|mention| mention.token as usize == token);
            mention.map_or(&Wording::GAP, |mention| self.wording(*mention))
        }
    }

    fn wording(&self, mention: Mention) -> &Wording {
        self.wordings.get(mention.wording as usize).unwrap_or(&Wording::GAP)
    }
}

/// Gives each distinct stem a number, and looks at each distinct surface once.
struct Interner<'t, 's> {
    stemmer: TermStemmer<'s>,
    /// Numbers of surface forms; none for those that are no terms.
    seen: HashMap<&'t str, Option<u32>>,
    wordings: Vec<Wording>,
    /// Numbers of stems, found by the stem.
    ids: HashTable<TermId>,
    hasher: DefaultHashBuilder,
    stems: Stems,
    /// Occurrences a million words of the stem or of a surface form, whichever is higher.
    frequencies: Vec<f32>,
}

impl<'t, 's> Interner<'t, 's> {
    /// For a text of so many tokens: half of an article's are different words. A book has few more of them than
    /// several articles, and where it has, tables grow.
    fn new(stemmer: TermStemmer<'s>, tokens: usize) -> Self {
        const MANY: usize = 1024;
        let words = tokens.min(MANY) / 2;
        Self {
            stemmer,
            seen: HashMap::with_capacity(words),
            wordings: Vec::with_capacity(words),
            ids: HashTable::with_capacity(words),
            hasher: DefaultHashBuilder::default(),
            stems: Stems::default(),
            frequencies: Vec::with_capacity(words),
        }
    }

    /// The tokens that are terms; those behind four thousand million are not read.
    fn read(&mut self, text: &'t str, tokens: &[TokenSpan]) -> Vec<Mention> {
        let mention = |(token, wording): (u32, Option<u32>)| Some(Mention { token, wording: wording? });
        let wordings = tokens.iter().map(|token| self.number(token.text_in(text), token.kind()));
        (0..u32::MAX).zip(wordings).filter_map(mention).collect()
    }

    fn number(&mut self, surface: &'t str, kind: TokenKind) -> Option<u32> {
        let word = match kind {
            TokenKind::Word => surface,
            TokenKind::Hashtag => surface.trim_start_matches('#'),
            _ => return None,
        };
        if let Some(&number) = self.seen.get(word) {
            return number;
        }
        let number = self.look(word).and_then(|wording| {
            let number = u32::try_from(self.wordings.len()).ok()?;
            self.wordings.push(wording);
            Some(number)
        });
        self.seen.insert(word, number);
        number
    }

    /// What is known of a word; nothing if it is no term.
    fn look(&mut self, word: &str) -> Option<Wording> {
        if !has_content(word) {
            return None;
        }
        let folded = fold(word);
        let entry = petik_lexicon::entry(&folded);
        if self.stemmer.indonesian().is_some_and(|it| is_stop_word(word, entry, it)) {
            return None;
        }
        let stem = self.stemmer.stem(word);
        let of_stem = if *stem == *folded { 0.0 } else { petik_lexicon::frequency(&stem) };
        let frequency = entry.map_or(0.0, Entry::frequency).max(of_stem);
        let slot = Slot::Term(self.intern(&stem, frequency)?);
        let looks = Looks::new(form(&folded)).letters(folded.chars().count());
        if self.stemmer.indonesian().is_none() {
            return Some(Wording { slot, looks, is_verb: false });
        }
        let looks = looks.name(entry.is_some_and(Entry::is_name)).general(is_general(&stem));
        Some(Wording { slot, looks, is_verb: is_verb(&folded, &stem) })
    }

    /// Nothing once four thousand million stems are numbered.
    fn intern(&mut self, stem: &str, frequency: f32) -> Option<TermId> {
        let Self { stems, hasher, ids, frequencies, .. } = self;
        let hash = hasher.hash_one(stem);
        if let Some(&id) = ids.find(hash, |id| stems.at(id.index()) == stem) {
            if let Some(known) = frequencies.get_mut(id.index()) {
                *known = known.max(frequency);
            }
            return Some(id);
        }
        let id = TermId::new(u32::try_from(stems.len()).ok()?);
        ids.insert_unique(hash, id, |id| hasher.hash_one(stems.at(id.index())));
        stems.push(stem);
        frequencies.push(frequency);
        Some(id)
    }

    /// How rare each term is: in Indonesian, else among the sentences of the document, which have the first
    /// `known` terms.
    fn weights(&self, mentions: &[Mention], sentences: &[SentenceRange], known: usize) -> Vec<f64> {
        if self.stemmer.indonesian().is_some() {
            return self.frequencies.iter().map(|&it| inverse_frequency(f64::from(it))).collect();
        }
        let mut weights = self.rarities_among_sentences(mentions, sentences, known);
        // What the text does not say at all is as rare as can be there.
        let rarest = weights.iter().copied().fold(1.0, f64::max);
        weights.resize(self.stems.len(), rarest);
        weights
    }

    /// How rare each of the first `known` terms is among the sentences of the document itself.
    ///
    /// For a language without background frequencies; the logarithm of inverse sentence frequency
    /// (Neto et al. 2000), one added so that a term of every sentence keeps some weight.
    fn rarities_among_sentences(
        &self,
        mentions: &[Mention],
        sentences: &[SentenceRange],
        known: usize,
    ) -> Vec<f64> {
        let mut counts = vec![(0_usize, usize::MAX); known];
        let mut mentions = mentions.iter().peekable();
        for (index, sentence) in sentences.iter().enumerate() {
            let end = sentence.tokens().end;
            while let Some(mention) = mentions.next_if(|mention| (mention.token as usize) < end) {
                let term = self.wordings.get(mention.wording as usize).and_then(|it| it.slot.term());
                if let Some((count, last)) = term.and_then(|term| counts.get_mut(term.index())) {
                    *count += usize::from(*last != index);
                    *last = index;
                }
            }
        }
        let rarity = |count: usize| (1.0 + sentences.len() as f64 / count.max(1) as f64).ln();
        counts.iter().map(|&(count, _)| rarity(count)).collect()
    }
}

/// A number for a wording: FNV-1a (Fowler, Noll & Vo 1991). That two wordings of one stem share one is a
/// matter of one in four thousand million, and would only count them together.
fn form(folded: &str) -> u32 {
    folded.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Whether a word may be a term by its shape: two characters or more, a letter among them, and no
/// stop joined to it, which would make it an abbreviation or an initial (*Jl.*, *S.H.*, *W.S.*).
fn has_content(word: &str) -> bool {
    word.chars().nth(1).is_some() && word.chars().any(char::is_alphabetic) && !word.ends_with('.')
}

/// Whether a word is a stop word, or a stop word with clitics: *dalam*, *dalamnya*.
fn is_stop_word(word: &str, entry: Option<Entry>, stemmer: &Stemmer) -> bool {
    // A word that is all of one part was looked up.
    let is_part_listed =
        |part: Span| part.len() < word.len() && word.get(part.range()).is_some_and(is_listed_or_clitic);
    entry.is_some_and(is_listed) || stemmer.words(word).all(is_part_listed)
}

/// The clitics *ku-*, *kau-*, *-ku*, *-mu*, *-nya* are no words alone, and so in no list.
fn is_listed_or_clitic(part: &str) -> bool {
    let folded = fold(part);
    matches!(&*folded, "ku" | "kau" | "mu" | "nya") || petik_lexicon::entry(&folded).is_some_and(is_listed)
}

fn is_listed(entry: Entry) -> bool {
    entry.is_stop_word() || entry.is_function_word()
}

#[cfg(test)]
mod tests {
    use petik_sentence::Splitter;
    use petik_token::token_spans;

    use super::*;
    use crate::Language;

    fn vocabulary(language: Language, text: &str) -> Vocabulary {
        let tokens = token_spans(text);
        let sentences = Splitter::new().ranges(text, &tokens);
        let stemmer = Stemmer::new();
        Vocabulary::new(text, &tokens, &sentences, None, TermStemmer::of(language, &stemmer))
    }

    fn stems(vocabulary: &Vocabulary) -> Vec<&str> {
        (0..vocabulary.stems.len()).map(|index| vocabulary.stems.at(index)).collect()
    }

    #[track_caller]
    fn assert_terms(text: &str, expected: &[&str]) {
        let vocabulary = vocabulary(Language::INDONESIAN, text);
        assert_eq!(stems(&vocabulary), expected);
    }

    #[test]
    fn forms_of_a_word_are_one_term() {
        assert_terms("Mendukung Ukraina: dukungan bagi pendukung UKRAINA.", &["dukung", "ukraina"]);
    }

    #[test]
    fn names_stay_whole() {
        assert_terms("Rutte, Sybiha, Bali, Budapes", &["rutte", "sybiha", "bali", "budapes"]);
    }

    #[test]
    fn stop_words_are_gaps_with_their_clitics() {
        assert_terms("Padanya, dengan mereka, yang di dalamnya.", &[]);
    }

    #[test]
    fn hashtags_are_terms_and_accounts_are_not() {
        assert_terms("@rina unduh https://petik.id #rudal", &["unduh", "rudal"]);
    }

    #[test]
    fn short_forms_and_numbers_are_gaps() {
        assert_terms("Dr. W.S. Rendra b 12 F-16", &["rendra", "f-16"]);
    }

    #[test]
    fn a_term_is_as_common_as_its_commonest_form() {
        let vocabulary = vocabulary(Language::INDONESIAN, "Pemerintah memerintah.");
        let commonest = f64::from(petik_lexicon::frequency("pemerintah"));
        assert_eq!(*vocabulary.weights, [inverse_frequency(commonest)]);
    }

    #[test]
    fn other_languages_weigh_by_sentences() {
        let vocabulary = vocabulary(Language::ENGLISH, "The rice rose. The river rose.");
        let weight =
            |stem: &str| vocabulary.weights[stems(&vocabulary).iter().position(|it| *it == stem).unwrap()];
        assert!(weight("the") < weight("rice"));
    }
}
