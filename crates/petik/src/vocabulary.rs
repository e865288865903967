//! From tokens to terms: which words count, and what they are called.

use std::collections::HashMap;

use petik_keyword::{Looks, Passage, Slot, TermId, Terms, inverse_frequency};
use petik_sentence::{SentenceKind, SentenceRange};
use petik_stem::{Stem, Stemmer};
use petik_text::fold;
use petik_token::{TokenKind, TokenSpan};

use crate::Language;
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
    /// What is seen of the words in the slots of the title, and of the text.
    title_sights: Vec<Sight>,
    sights: Vec<Sight>,
}

/// What is seen of the word in a slot.
#[derive(Clone, Copy, Debug, Default)]
struct Sight {
    looks: Looks,
    is_verb: bool,
}

impl Vocabulary {
    /// One slot a token, and a break behind each sentence.
    pub(crate) fn new(
        text: &str,
        tokens: &[TokenSpan],
        sentences: &[SentenceRange],
        language: Language,
        indonesian: &Stemmer,
    ) -> Self {
        let mut interner = Interner::new(TermStemmer::of(language, indonesian));
        let length = tokens.len() + sentences.len();
        let (mut slots, mut sights) = (Vec::with_capacity(length), Vec::with_capacity(length));
        for sentence in sentences {
            let tokens = tokens.get(sentence.tokens()).unwrap_or_default();
            let capitals_tell = sentence.kind() != SentenceKind::Heading;
            interner.read(text, tokens, capitals_tell, &mut slots, &mut sights);
        }
        let terms = Terms::new(slots);
        let weights = match interner.stemmer.indonesian() {
            Some(_) => interner.frequencies.iter().map(|&it| inverse_frequency(f64::from(it))).collect(),
            None => rarities_among_sentences(&terms),
        };
        let (title, title_sights) = (Vec::new(), Vec::new());
        Self { terms, stems: interner.stems, weights, title, title_sights, sights }
    }

    /// Takes in a title. Its terms that the text does not know are numbered behind those of the text.
    pub(crate) fn read_title(
        &mut self,
        text: &str,
        tokens: &[TokenSpan],
        language: Language,
        indonesian: &Stemmer,
    ) {
        let known = self.terms.distinct();
        let mut interner = Interner::new(TermStemmer::of(language, indonesian));
        interner.know(core::mem::take(&mut self.stems));
        interner.read(text, tokens, false, &mut self.title, &mut self.title_sights);
        let weighs = interner.stemmer.indonesian().is_some();
        // Without background frequencies, what the text does not say at all is as rare as can be there.
        let rarest = self.weights.iter().copied().fold(1.0, f64::max);
        let new = interner.frequencies.iter().skip(known);
        let weight = |&frequency: &f32| if weighs { inverse_frequency(f64::from(frequency)) } else { rarest };
        self.weights.extend(new.map(weight));
        self.stems = interner.stems;
    }

    /// The terms of title and text without the verbs, which leave gaps.
    pub(crate) fn naming_terms(&self) -> Terms {
        let slots = self.title.iter().chain(self.terms.slots());
        let sights = self.title_sights.iter().chain(&self.sights);
        let naming = slots.zip(sights).map(|(&slot, sight)| if sight.is_verb { Slot::Gap } else { slot });
        Terms::new(naming.collect())
    }

    /// The same, with the looks of the words.
    pub(crate) fn passage(&self) -> Passage {
        let looks = self.title_sights.iter().chain(&self.sights).map(|it| it.looks).collect();
        Passage::new(self.naming_terms(), looks, self.weights.clone()).title(self.title.len())
    }
}

/// What is known of a surface form.
#[derive(Clone, Copy)]
struct Seen {
    slot: Slot,
    sight: Sight,
}

impl Seen {
    const GAP: Self = Self { slot: Slot::Gap, sight: Sight { looks: Looks::new(0), is_verb: false } };
}

/// Gives each distinct stem a number, and looks at each distinct surface once.
struct Interner<'t, 's> {
    stemmer: TermStemmer<'s>,
    seen: HashMap<&'t str, Seen>,
    ids: HashMap<Box<str>, TermId>,
    stems: Vec<Box<str>>,
    /// Occurrences a million words of the stem or of a surface form, whichever is higher.
    frequencies: Vec<f32>,
}

impl<'t, 's> Interner<'t, 's> {
    fn new(stemmer: TermStemmer<'s>) -> Self {
        Self {
            stemmer,
            seen: HashMap::new(),
            ids: HashMap::new(),
            stems: Vec::new(),
            frequencies: Vec::new(),
        }
    }

    /// Numbers these stems first.
    fn know(&mut self, stems: Vec<Box<str>>) {
        self.frequencies = vec![0.0; stems.len()];
        self.ids = (0..).map(TermId::new).zip(&stems).map(|(id, stem)| (stem.clone(), id)).collect();
        self.stems = stems;
    }

    /// Appends a slot for each token, and a break. Capitals tell nothing at the start of a sentence, in a
    /// heading and in a title.
    fn read(
        &mut self,
        text: &'t str,
        tokens: &[TokenSpan],
        capitals_tell: bool,
        slots: &mut Vec<Slot>,
        sights: &mut Vec<Sight>,
    ) {
        let mut is_inside = false;
        for token in tokens {
            let surface = token.text_in(text);
            let Seen { slot, mut sight } = self.seen(surface, token.kind());
            if capitals_tell && slot != Slot::Gap {
                let is_upper = surface.starts_with(char::is_uppercase);
                let is_acronym = is_upper && !surface.chars().any(char::is_lowercase);
                sight.looks = sight.looks.capitalized(is_upper && is_inside).acronym(is_acronym);
            }
            is_inside |= token.kind() == TokenKind::Word;
            slots.push(slot);
            sights.push(sight);
        }
        slots.push(Slot::Break);
        sights.push(Sight::default());
    }

    fn seen(&mut self, surface: &'t str, kind: TokenKind) -> Seen {
        let word = match kind {
            TokenKind::Word => surface,
            TokenKind::Hashtag => surface.trim_start_matches('#'),
            _ => return Seen::GAP,
        };
        if let Some(&seen) = self.seen.get(word) {
            return seen;
        }
        let seen = self.look(word);
        self.seen.insert(word, seen);
        seen
    }

    fn look(&mut self, word: &str) -> Seen {
        let Some(term) = self.term(word) else { return Seen::GAP };
        let folded = fold(word);
        let looks = Looks::new(form(&folded)).letters(folded.chars().count());
        let Some(stemmer) = self.stemmer.indonesian() else {
            return Seen { slot: Slot::Term(term), sight: Sight { looks, is_verb: false } };
        };
        let is_name = petik_lexicon::entry(&folded).is_some_and(petik_lexicon::Entry::is_name);
        let sight = Sight { looks: looks.name(is_name), is_verb: is_verb(word, stemmer) };
        Seen { slot: Slot::Term(term), sight }
    }

    fn term(&mut self, word: &str) -> Option<TermId> {
        if !has_content(word) || self.stemmer.indonesian().is_some_and(|stemmer| is_stop_word(word, stemmer))
        {
            return None;
        }
        let stem = self.stemmer.stem(word);
        let frequency = petik_lexicon::frequency(&fold(word)).max(petik_lexicon::frequency(&stem));
        let id = self.intern(&stem)?;
        if let Some(known) = self.frequencies.get_mut(id.index()) {
            *known = known.max(frequency);
        }
        Some(id)
    }

    /// Nothing once four thousand million stems are numbered.
    fn intern(&mut self, stem: &str) -> Option<TermId> {
        if let Some(&id) = self.ids.get(stem) {
            return Some(id);
        }
        let id = TermId::new(u32::try_from(self.stems.len()).ok()?);
        self.ids.insert(stem.into(), id);
        self.stems.push(stem.into());
        self.frequencies.push(0.0);
        Some(id)
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
fn is_stop_word(word: &str, stemmer: &Stemmer) -> bool {
    is_listed(word) || stemmer.words(word).all(|part| word.get(part.range()).is_some_and(is_listed_or_clitic))
}

/// The clitics *ku-*, *kau-*, *-ku*, *-mu*, *-nya* are no words alone, and so in no list.
fn is_listed_or_clitic(part: &str) -> bool {
    matches!(&*fold(part), "ku" | "kau" | "mu" | "nya") || is_listed(part)
}

fn is_listed(word: &str) -> bool {
    petik_lexicon::entry(&fold(word)).is_some_and(|entry| entry.is_stop_word() || entry.is_function_word())
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

    fn vocabulary(language: Language, text: &str) -> Vocabulary {
        let tokens = token_spans(text);
        let sentences = Splitter::new().ranges(text, &tokens);
        Vocabulary::new(text, &tokens, &sentences, language, &Stemmer::new())
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
