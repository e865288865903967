//! From tokens to terms: which words count, and what they are called.

use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashMap, HashTable};
use petik_keyword::{Looks, Passage, Slot, TermId, Terms, inverse_frequency};
use petik_lexicon::Entry;
use petik_sentence::{SentenceKind, SentenceRange};
use petik_stem::{Stem, Stemmer};
use petik_text::fold;
use petik_token::{TokenKind, TokenSpan};

use crate::document::Title;
use crate::general::is_general;
use crate::routing::TermStemmer;
use crate::verb::is_verb;

/// The terms of a document with their stems and weights, each by term index.
#[derive(Clone, Debug)]
pub(crate) struct Vocabulary {
    pub(crate) terms: Terms,
    pub(crate) stems: Vec<Box<str>>,
    pub(crate) weights: Vec<f64>,
    /// The slots of the title.
    pub(crate) title: Vec<Slot>,
    /// What is known of each surface form.
    wordings: Vec<Wording>,
    /// By slot, the number of its surface form: in the title, in the text.
    in_title: Vec<u32>,
    in_text: Vec<u32>,
}

impl Vocabulary {
    /// One slot a token, and a break behind each sentence. Terms of the title that the text does not know are
    /// numbered behind those of the text.
    pub(crate) fn new(
        text: &str,
        tokens: &[TokenSpan],
        sentences: &[SentenceRange],
        title: Option<&Title>,
        stemmer: TermStemmer<'_>,
    ) -> Self {
        let mut interner = Interner::new(stemmer);
        let mut body = Read::with_capacity(tokens.len() + sentences.len());
        for sentence in sentences {
            interner.read(text, tokens.get(sentence.tokens()).unwrap_or_default(), &mut body);
        }
        let known = interner.stems.len();
        let mut head = Read::default();
        if let Some(title) = title {
            interner.read(&title.text, &title.tokens, &mut head);
        }

        let terms = Terms::new(body.slots);
        let weights = interner.weights(&terms, known);
        let Interner { stems, wordings, .. } = interner;
        let (in_title, in_text) = (head.wordings, body.wordings);
        Self { terms, stems, weights, title: head.slots, wordings, in_title, in_text }
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
    ) -> Passage {
        let mut naming = Naming::with_capacity(self.in_title.len() + self.in_text.len());
        if let Some(title) = title {
            naming.read(&title.text, &title.tokens, &mut self.wordings(&self.in_title), false);
        }
        let mut wordings = self.wordings(&self.in_text);
        for sentence in sentences {
            let tokens = tokens.get(sentence.tokens()).unwrap_or_default();
            naming.read(text, tokens, &mut wordings, sentence.kind() != SentenceKind::Heading);
        }
        Passage::new(Terms::new(naming.slots), naming.looks, self.weights.clone()).title(self.title.len())
    }

    fn wordings(&self, numbers: &[u32]) -> impl Iterator<Item = Wording> {
        numbers.iter().map(|&number| self.wordings.get(number as usize).copied().unwrap_or(Wording::GAP))
    }
}

/// What was read, slot by slot.
#[derive(Default)]
struct Read {
    slots: Vec<Slot>,
    wordings: Vec<u32>,
}

impl Read {
    fn with_capacity(slots: usize) -> Self {
        Self { slots: Vec::with_capacity(slots), wordings: Vec::with_capacity(slots) }
    }

    fn push(&mut self, slot: Slot, wording: u32) {
        self.slots.push(slot);
        self.wordings.push(wording);
    }
}

/// What names something, slot by slot.
struct Naming {
    slots: Vec<Slot>,
    looks: Vec<Looks>,
}

impl Naming {
    fn with_capacity(slots: usize) -> Self {
        Self { slots: Vec::with_capacity(slots), looks: Vec::with_capacity(slots) }
    }

    /// Appends a slot for each token, and a break. Capitals tell nothing at the start of a sentence, in a
    /// heading and in a title.
    fn read(
        &mut self,
        text: &str,
        tokens: &[TokenSpan],
        wordings: &mut impl Iterator<Item = Wording>,
        capitals_tell: bool,
    ) {
        let mut is_inside = false;
        for (token, wording) in tokens.iter().zip(wordings.by_ref()) {
            let Wording { slot, mut looks, is_verb } = wording;
            if capitals_tell && slot != Slot::Gap {
                let surface = token.text_in(text);
                let is_upper = surface.starts_with(char::is_uppercase);
                let is_acronym = is_upper && !surface.chars().any(char::is_lowercase);
                looks = looks.capitalized(is_upper && is_inside).acronym(is_acronym);
            }
            is_inside |= token.kind() == TokenKind::Word;
            self.slots.push(if is_verb { Slot::Gap } else { slot });
            self.looks.push(looks);
        }
        // The break has a wording too.
        wordings.next();
        self.slots.push(Slot::Break);
        self.looks.push(Looks::default());
    }
}

/// What is known of a surface form.
#[derive(Clone, Copy, Debug)]
struct Wording {
    slot: Slot,
    looks: Looks,
    is_verb: bool,
}

impl Wording {
    const GAP: Self = Self { slot: Slot::Gap, looks: Looks::new(0), is_verb: false };
}

/// Gives each distinct stem a number, and looks at each distinct surface once.
struct Interner<'t, 's> {
    stemmer: TermStemmer<'s>,
    /// Numbers of surface forms.
    seen: HashMap<&'t str, u32>,
    /// The first is that of whatever is no word.
    wordings: Vec<Wording>,
    /// Numbers of stems, found by the stem.
    ids: HashTable<TermId>,
    hasher: DefaultHashBuilder,
    stems: Vec<Box<str>>,
    /// Occurrences a million words of the stem or of a surface form, whichever is higher.
    frequencies: Vec<f32>,
}

impl<'t, 's> Interner<'t, 's> {
    fn new(stemmer: TermStemmer<'s>) -> Self {
        Self {
            stemmer,
            seen: HashMap::default(),
            wordings: vec![Wording::GAP],
            ids: HashTable::new(),
            hasher: DefaultHashBuilder::default(),
            stems: Vec::new(),
            frequencies: Vec::new(),
        }
    }

    /// Appends a slot for each token, and a break.
    fn read(&mut self, text: &'t str, tokens: &[TokenSpan], read: &mut Read) {
        for token in tokens {
            let number = self.number(token.text_in(text), token.kind());
            read.push(self.wordings.get(number as usize).map_or(Slot::Gap, |it| it.slot), number);
        }
        read.push(Slot::Break, 0);
    }

    fn number(&mut self, surface: &'t str, kind: TokenKind) -> u32 {
        let word = match kind {
            TokenKind::Word => surface,
            TokenKind::Hashtag => surface.trim_start_matches('#'),
            _ => return 0,
        };
        if let Some(&number) = self.seen.get(word) {
            return number;
        }
        let wording = self.look(word);
        // More surface forms than fit a number would be read as gaps.
        let number = u32::try_from(self.wordings.len()).unwrap_or(0);
        self.wordings.push(wording);
        self.seen.insert(word, number);
        number
    }

    fn look(&mut self, word: &str) -> Wording {
        if !has_content(word) {
            return Wording::GAP;
        }
        let folded = fold(word);
        let entry = petik_lexicon::entry(&folded);
        if self.stemmer.indonesian().is_some_and(|it| is_stop_word(word, entry, it)) {
            return Wording::GAP;
        }
        let stem = self.stemmer.stem(word);
        let of_stem = if *stem == *folded { 0.0 } else { petik_lexicon::frequency(&stem) };
        let frequency = entry.map_or(0.0, Entry::frequency).max(of_stem);
        let Some(term) = self.intern(&stem, frequency) else { return Wording::GAP };
        let looks = Looks::new(form(&folded)).letters(folded.chars().count());
        let slot = Slot::Term(term);
        if self.stemmer.indonesian().is_none() {
            return Wording { slot, looks, is_verb: false };
        }
        let looks = looks.name(entry.is_some_and(Entry::is_name)).general(is_general(&stem));
        Wording { slot, looks, is_verb: is_verb(&folded, &stem) }
    }

    /// Nothing once four thousand million stems are numbered.
    fn intern(&mut self, stem: &str, frequency: f32) -> Option<TermId> {
        let Self { stems, hasher, ids, frequencies, .. } = self;
        let hash = hasher.hash_one(stem);
        let stem_of = |id: &TermId| stems.get(id.index()).map_or("", AsRef::as_ref);
        if let Some(&id) = ids.find(hash, |id| stem_of(id) == stem) {
            if let Some(known) = frequencies.get_mut(id.index()) {
                *known = known.max(frequency);
            }
            return Some(id);
        }
        let id = TermId::new(u32::try_from(stems.len()).ok()?);
        ids.insert_unique(hash, id, |id| hasher.hash_one(stem_of(id)));
        stems.push(stem.into());
        frequencies.push(frequency);
        Some(id)
    }

    /// How rare each term is: in Indonesian, else among the sentences of the document, of which the first
    /// `known` terms are.
    fn weights(&self, terms: &Terms, known: usize) -> Vec<f64> {
        if self.stemmer.indonesian().is_some() {
            return self.frequencies.iter().map(|&it| inverse_frequency(f64::from(it))).collect();
        }
        let mut weights = rarities_among_sentences(terms);
        // What the text does not say at all is as rare as can be there.
        let rarest = weights.iter().copied().fold(1.0, f64::max);
        weights.resize(known.max(self.stems.len()), rarest);
        weights
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
    entry.is_some_and(is_listed)
        || stemmer.words(word).all(|part| word.get(part.range()).is_some_and(is_listed_or_clitic))
}

/// The clitics *ku-*, *kau-*, *-ku*, *-mu*, *-nya* are no words alone, and so in no list.
fn is_listed_or_clitic(part: &str) -> bool {
    let folded = fold(part);
    matches!(&*folded, "ku" | "kau" | "mu" | "nya") || petik_lexicon::entry(&folded).is_some_and(is_listed)
}

fn is_listed(entry: Entry) -> bool {
    entry.is_stop_word() || entry.is_function_word()
}

/// How rare each term is among the sentences of the document itself.
///
/// For a language without background frequencies; the logarithm of inverse sentence frequency
/// (Neto et al. 2000), one added so that a term of every sentence keeps some weight.
fn rarities_among_sentences(terms: &Terms) -> Vec<f64> {
    let mut sentences = 0_usize;
    let mut counts = vec![(0_usize, usize::MAX); terms.distinct()];
    for slot in terms.slots() {
        match slot {
            Slot::Term(term) => {
                if let Some((count, last)) = counts.get_mut(term.index()) {
                    *count += usize::from(*last != sentences);
                    *last = sentences;
                }
            }
            Slot::Break => sentences += 1,
            Slot::Gap => {}
        }
    }
    counts.iter().map(|&(count, _)| (1.0 + sentences as f64 / count.max(1) as f64).ln()).collect()
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

    #[track_caller]
    fn assert_terms(text: &str, expected: &[&str]) {
        let vocabulary = vocabulary(Language::INDONESIAN, text);
        assert_eq!(vocabulary.stems.iter().map(AsRef::as_ref).collect::<Vec<&str>>(), expected);
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
        assert_eq!(vocabulary.weights, [inverse_frequency(commonest)]);
    }

    #[test]
    fn other_languages_weigh_by_sentences() {
        let vocabulary = vocabulary(Language::ENGLISH, "The rice rose. The river rose.");
        let weight =
            |stem: &str| vocabulary.weights[vocabulary.stems.iter().position(|it| **it == *stem).unwrap()];
        assert!(weight("the") < weight("rice"));
    }
}
