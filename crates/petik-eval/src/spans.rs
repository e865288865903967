//! Segmentations as the `CoNLL` 2018 shared task compares them: without white space.
//!
//! White space is dropped from the text, so every piece becomes a pair of indices into what is
//! left; a predicted piece is right if the gold segmentation holds the same pair (Zeman et al.
//! 2018, *`CoNLL` 2018 Shared Task: Multilingual Parsing from Raw Text to Universal Dependencies*).

use petik::Span;

use crate::conllu::{Sentence, Token, is_space};
use crate::counts::Counts;

/// The first character of a piece and the one behind its last, counted without white space.
pub(crate) type Piece = (usize, usize);

/// Turns byte offsets into a text into counts of the characters before them, without white space.
pub(crate) struct Squeezed {
    /// One count a byte, and one for the end of the text.
    before: Vec<usize>,
}

impl Squeezed {
    /// Counts the characters of `text`.
    pub(crate) fn new(text: &str) -> Self {
        let mut before = Vec::with_capacity(text.len() + 1);
        let mut count = 0;
        for c in text.chars() {
            before.extend(std::iter::repeat_n(count, c.len_utf8()));
            count += usize::from(!is_space(c));
        }
        before.push(count);
        Self { before }
    }

    /// The pieces that these spans cover, sorted; a span of nothing but white space is none.
    pub(crate) fn pieces(&self, spans: impl IntoIterator<Item = Span>) -> Vec<Piece> {
        let piece = |span: Span| {
            let start = *self.before.get(span.start)?;
            let end = *self.before.get(span.end)?;
            (start < end).then_some((start, end))
        };
        let mut pieces: Vec<Piece> = spans.into_iter().filter_map(piece).collect();
        pieces.sort_unstable();
        pieces
    }
}

/// The gold pieces of a treebank, each list sorted.
#[derive(Debug, Default)]
pub(crate) struct GoldPieces {
    /// The sentences.
    pub(crate) sentences: Vec<Piece>,
    /// The surface tokens: a multiword token is one.
    pub(crate) tokens: Vec<Piece>,
    /// The syntactic words.
    pub(crate) words: Vec<Piece>,
}

impl GoldPieces {
    /// The pieces of these sentences, laid end to end.
    pub(crate) fn new(sentences: &[Sentence]) -> Self {
        let mut gold = Self::default();
        let mut position = 0;
        for sentence in sentences {
            let start = position;
            for token in &sentence.tokens {
                let end = position + squeezed_len(&token.form);
                gold.tokens.push((position, end));
                gold.push_words(token, (position, end));
                position = end;
            }
            gold.sentences.push((start, position));
        }
        gold.words.sort_unstable();
        gold
    }

    /// Words that together spell their token lie inside it, one behind the other; others each
    /// cover the whole token.
    fn push_words(&mut self, token: &Token, (start, end): Piece) {
        let spelled: String = token.words.iter().map(|word| word.form.as_str()).collect();
        if squeezed_lower(&spelled) == squeezed_lower(&token.form) {
            let mut position = start;
            for word in &token.words {
                let behind = position + squeezed_len(&word.form);
                self.words.push((position, behind));
                position = behind;
            }
        } else {
            self.words.extend(token.words.iter().map(|_| (start, end)));
        }
    }
}

/// The pieces of parts that, laid end to end, spell `text`; `None` where they do not.
pub(crate) fn spelled_pieces(text: &str, parts: &[String]) -> Option<Vec<Piece>> {
    let whole = text.chars().filter(|&c| !is_space(c));
    let spelled = parts.iter().flat_map(|part| part.chars()).filter(|&c| !is_space(c));
    if !whole.eq(spelled) {
        return None;
    }
    let mut position = 0;
    let pieces = parts.iter().map(|part| {
        let start = position;
        position += squeezed_len(part);
        (start, position)
    });
    Some(pieces.collect())
}

/// Counts the right pieces of a prediction, both lists sorted.
pub(crate) fn compared(predicted: &[Piece], gold: &[Piece]) -> Counts {
    Counts::of_sorted(predicted, gold)
}

fn squeezed_len(text: &str) -> usize {
    text.chars().filter(|&c| !is_space(c)).count()
}

fn squeezed_lower(text: &str) -> String {
    text.chars().filter(|&c| !is_space(c)).collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conllu;

    fn spans(pairs: &[(usize, usize)]) -> Vec<Span> {
        pairs.iter().map(|&(start, end)| Span::new(start, end)).collect()
    }

    #[test]
    fn gold_pieces_split_a_multiword_token_that_spells_its_words() {
        let gold = GoldPieces::new(&conllu::tests::sample());
        assert_eq!(gold.sentences, [(0, 14), (14, 19), (19, 27)]);
        assert_eq!(gold.tokens[..2], [(0, 7), (7, 13)]);
        assert_eq!(gold.words[..3], [(0, 4), (4, 7), (7, 13)]);
    }

    #[test]
    fn words_that_do_not_spell_their_token_share_its_piece() {
        let source = conllu::tests::SAMPLE.replace("2\tnya\t", "2\tdia\t");
        let gold = GoldPieces::new(&conllu::sentences(&source).expect("CoNLL-U"));
        assert_eq!(gold.words[..3], [(0, 7), (0, 7), (7, 13)]);
    }

    #[test]
    fn white_space_at_the_ends_of_a_span_does_not_count() {
        let sentences = conllu::tests::sample();
        let text = conllu::running_text(&sentences, " ");
        let gold = GoldPieces::new(&sentences);
        let squeezed = Squeezed::new(&text);
        // Bytes: each curly quote takes three. The first span ends behind a space.
        let predicted = squeezed.pieces(spans(&[(0, 16), (16, 25), (25, 35)]));
        assert_eq!(compared(&predicted, &gold.sentences).right, 3);
        // One sentence too few: one right of two predicted and three gold, so F1 is 2 / 5.
        let merged = squeezed.pieces(spans(&[(0, 25), (27, 35)]));
        assert!((compared(&merged, &gold.sentences).f1() - 0.4).abs() < 1e-12);
    }

    #[test]
    fn a_token_cut_in_two_is_two_wrong_pieces() {
        let sentences = conllu::tests::sample();
        let squeezed = Squeezed::new(&conllu::running_text(&sentences, " "));
        let gold = GoldPieces::new(&sentences);
        let predicted = squeezed.pieces(spans(&[
            (0, 7),
            (8, 14),
            (14, 15),
            (16, 19),
            (19, 21),
            (21, 22),
            (22, 25),
            (27, 29),
            (29, 35),
        ]));
        let tokens = compared(&predicted, &gold.tokens);
        assert_eq!(tokens, Counts { right: 7, predicted: 9, gold: 8 });
        let words = compared(&predicted, &gold.words);
        assert_eq!(words, Counts { right: 6, predicted: 9, gold: 9 });
    }

    #[test]
    fn parts_must_spell_their_text() {
        let parts = ["Rp50.000".to_owned(), ".".to_owned()];
        assert_eq!(spelled_pieces("Rp50.000 .", &parts), Some(vec![(0, 8), (8, 9)]));
        assert_eq!(spelled_pieces("Rp60.000.", &parts), None);
    }
}
