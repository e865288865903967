//! Tokens, words and sentences against the treebanks.

use petik::Document;
use rayon::prelude::*;

use crate::analyzer::analyzer;
use crate::conllu::running_text;
use crate::counts::Counts;
use crate::data::Data;
use crate::error::EvalError;
use crate::figure::{Figure, Layer, Report};
use crate::spans::{GoldPieces, Piece, Squeezed, compared};
use crate::treebank::{self, Treebank};

/// How the sentences of a paragraph are joined: the hard setting, and the easy one, in which every
/// sentence has lines of its own.
const JOINTS: [(&str, &str); 2] = [("space", " "), ("newline", "\n")];

/// Measures the tokens and words of the running text joined by spaces.
///
/// # Errors
///
/// When a treebank cannot be read.
pub(crate) fn tokens(data: &Data) -> Result<Report, EvalError> {
    measured(data, token_figures)
}

/// Measures the sentences of the running text, joined by spaces and by newlines.
///
/// # Errors
///
/// When a treebank cannot be read.
pub(crate) fn sentences(data: &Data) -> Result<Report, EvalError> {
    measured(data, sentence_figures)
}

fn measured(data: &Data, figures: fn(&Treebank) -> Vec<Figure>) -> Result<Report, EvalError> {
    let figures: Vec<Vec<Figure>> = treebank::all(data)?.par_iter().map(figures).collect();
    Ok(Report { figures: figures.concat(), fails: Vec::new() })
}

fn token_figures(treebank: &Treebank) -> Vec<Figure> {
    let document = analyzer().document(running_text(&treebank.sentences, " "));
    let squeezed = Squeezed::new(document.text());
    let gold = GoldPieces::new(&treebank.sentences);
    let tokens = compared(&token_pieces(&squeezed, &document), &gold.tokens);
    let words = compared(&word_pieces(&squeezed, &document), &gold.words);
    [("tokens", tokens), ("words", words)]
        .map(|(what, counts)| figure(Layer::Tokens, &format!("{}.{what}", treebank.name), counts))
        .into()
}

fn sentence_figures(treebank: &Treebank) -> Vec<Figure> {
    let gold = GoldPieces::new(&treebank.sentences);
    JOINTS
        .map(|(setting, joint)| {
            let document = analyzer().document(running_text(&treebank.sentences, joint));
            let squeezed = Squeezed::new(document.text());
            let counts = compared(&sentence_pieces(&squeezed, &document), &gold.sentences);
            figure(Layer::Sentences, &format!("{}.{setting}", treebank.name), counts)
        })
        .into()
}

/// The tokens of a document as pieces.
pub(crate) fn token_pieces(squeezed: &Squeezed, document: &Document) -> Vec<Piece> {
    squeezed.pieces(document.tokens().iter().map(|token| token.span()))
}

/// The sentences of a document as pieces.
pub(crate) fn sentence_pieces(squeezed: &Squeezed, document: &Document) -> Vec<Piece> {
    squeezed.pieces((0..document.sentences().len()).map(|index| document.sentence_span(index)))
}

fn word_pieces(squeezed: &Squeezed, document: &Document) -> Vec<Piece> {
    squeezed.pieces((0..document.tokens().len()).flat_map(|index| document.words(index)))
}

fn figure(layer: Layer, name: &str, counts: Counts) -> Figure {
    let beside = format!(
        "P {:.2}, R {:.2}; {} of {} gold",
        100.0 * counts.precision(),
        100.0 * counts.recall(),
        counts.right,
        counts.gold
    );
    Figure::new(layer, name, counts.f1(), beside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conllu;

    #[test]
    fn clitics_are_words_but_no_tokens() {
        let treebank = Treebank { name: "contoh", sentences: conllu::tests::sample() };
        let [tokens, words] = token_figures(&treebank).try_into().expect("there are two figures");
        // `Rp` and `50.000` are two tokens for petik and one for gold; all else is as in gold, and
        // `Bukunya` is one token of two words.
        assert_eq!(tokens.name, "tokens.contoh.tokens");
        assert!((tokens.percent - 100.0 * 14.0 / 17.0).abs() < 1e-9);
        assert_eq!(words.name, "tokens.contoh.words");
        assert!((words.percent - 100.0 * 16.0 / 19.0).abs() < 1e-9);
    }

    #[test]
    fn a_new_paragraph_is_a_new_sentence_in_both_settings() {
        let treebank = Treebank { name: "contoh", sentences: conllu::tests::sample() };
        let figures = sentence_figures(&treebank);
        assert!(figures.iter().all(|figure| (figure.percent - 100.0).abs() < 1e-9), "{figures:?}");
    }
}
