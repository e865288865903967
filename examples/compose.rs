//! The pipeline without the facade: each layer is a crate that works alone, and this is all that
//! joins them.
//!
//! Read it to use one layer in a project of your own, or to put something else in its place.
//!
//! ```text
//! cargo run -p petik-examples --example compose
//! ```

#![expect(clippy::print_stdout, reason = "an example shows what it finds")]

use std::collections::HashMap;
use std::error::Error;

use petik_keyword::{Scorer, Slot, TermId, Terms, TextRank, keyphrases};
use petik_lexicon::is_stop_word;
use petik_sentence::{SentenceKind, SentenceRange, Splitter};
use petik_stem::Stemmer;
use petik_summary::{Budget, Sentence, Sentences, Summarizer};
use petik_text::fold;
use petik_token::{TokenKind, TokenSpan, token_spans};

fn main() -> Result<(), Box<dyn Error>> {
    let text = petik_examples::article()?;

    // 1. petik-token cuts the text into tokens: spans and kinds, nothing copied.
    let tokens = token_spans(&text);

    // 2. petik-sentence groups tokens into sentences and headings. It takes the tokens as they are.
    let ranges = Splitter::new().ranges(&text, &tokens);

    // 3. petik-lexicon says which words say nothing, and petik-stem brings the others to their roots:
    //    "dukungan" and "mendukung" are one term. From here on a term is a number, and the crates that
    //    score know no strings and no language.
    let mut vocabulary = Vocabulary::default();
    let sentences: Vec<Vec<Slot>> =
        ranges.iter().map(|range| vocabulary.slots(&text, &tokens[range.tokens()])).collect();

    // 4. petik-keyword scores terms and joins them to phrases. No phrase reaches across a break.
    let terms =
        Terms::new(sentences.iter().flat_map(|slots| [slots.as_slice(), &[Slot::Break]].concat()).collect());
    let scores = TextRank::new().score(&terms);
    println!("Keyphrases, as stems");
    for phrase in keyphrases(&terms, &scores, 5) {
        let stems: Vec<&str> = phrase.terms().iter().map(|&term| vocabulary.stem(term)).collect();
        println!("  {}", stems.join(" "));
    }

    // 5. petik-summary picks sentences. It weighs terms as it is told, here by the scores of step 4.
    let weights = (0..terms.distinct()).filter_map(|index| u32::try_from(index).ok());
    let weights = weights.map(|index| scores.of(TermId::new(index))).collect();
    let described = ranges.iter().zip(&sentences).map(|(range, slots)| described(*range, slots)).collect();
    let summarizer = Summarizer::builder().budget(Budget::Sentences(2)).build()?;
    println!("\nSummary");
    for pick in summarizer.picks(&Sentences::new(described, weights)) {
        println!("  {}", written(&text, &tokens, ranges[pick.sentence()]));
    }
    Ok(())
}

/// All stems that occurred, numbered by first occurrence.
#[derive(Default)]
struct Vocabulary {
    stemmer: Stemmer,
    ids: HashMap<String, TermId>,
    stems: Vec<String>,
}

impl Vocabulary {
    /// What stands at each token: a term, or a gap for what says nothing about the text.
    fn slots(&mut self, text: &str, tokens: &[TokenSpan]) -> Vec<Slot> {
        tokens.iter().map(|token| self.slot(token.text_in(text), token.kind())).collect()
    }

    fn slot(&mut self, word: &str, kind: TokenKind) -> Slot {
        // The lexicon knows words as they are compared, so a word is folded before it is looked up.
        if kind != TokenKind::Word || is_stop_word(&fold(word)) {
            return Slot::Gap;
        }
        let stem = self.stemmer.stem(word).into_owned();
        Slot::Term(*self.ids.entry(stem.clone()).or_insert_with(|| {
            self.stems.push(stem);
            TermId::new(u32::try_from(self.stems.len() - 1).unwrap_or(u32::MAX))
        }))
    }

    fn stem(&self, term: TermId) -> &str {
        &self.stems[term.index()]
    }
}

/// A sentence as the summarizer sees it: a heading must not be picked.
fn described(range: SentenceRange, slots: &[Slot]) -> Sentence {
    Sentence::new(slots.iter().filter_map(|slot| slot.term()).collect(), slots.len())
        .pickable(range.kind() == SentenceKind::Sentence)
        .opens_paragraph(range.opens_paragraph())
}

/// Spans always lead back to the text as it was given.
fn written<'t>(text: &'t str, tokens: &[TokenSpan], range: SentenceRange) -> &'t str {
    match &tokens[range.tokens()] {
        [first, .., last] => &text[first.start()..last.end()],
        _ => "",
    }
}
