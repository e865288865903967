//! What holds for the tokens of every text.

use petik_token::{Batch, TokenKind, TokenSpan, Tokenizer, token_spans, tokens};
use proptest::prelude::*;

/// Texts of the characters that the rules turn on, so that the rules meet each other.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Z]{1,6}",
        2 => "[0-9]{1,4}",
        4 => "[-.,:;/'’&@#%$()\"“”!?…–—_+*=]{1,2}",
        4 => " |\n|\r\n|  ",
        1 => "Rp|Jl|No|S\\.H|dll|Dr|R|hal|www\\.|https://|\\.com",
        1 => "👍🏽|🇮🇩|👨‍👩‍👧|5️⃣|❤️|\u{301}|\u{ad}|\u{feff}|\u{200b}|é|漢|カ|க",
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn is_outside(c: char) -> bool {
    // White space, controls, and the invisible format characters that no word holds.
    c.is_whitespace() || c.is_control() || token_spans(&String::from(c)).is_empty()
}

fn check(text: &str, tokens: &[TokenSpan]) -> Result<(), TestCaseError> {
    let mut at = 0;
    for token in tokens {
        prop_assert!(token.start() >= at, "ordered and disjoint");
        prop_assert!(token.end() > token.start(), "no token is empty");
        let gap = text.get(at..token.start()).expect("on character boundaries");
        prop_assert!(gap.chars().all(is_outside), "nothing visible is lost: {gap:?}");
        prop_assert!(text.get(token.span().range()).is_some(), "on character boundaries");
        prop_assert!(!token.text_in(text).contains(char::is_whitespace), "no token holds white space");
        at = token.end();
    }
    prop_assert!(text.get(at..).expect("a boundary").chars().all(is_outside), "nothing visible is lost");
    Ok(())
}

proptest! {
    #[test]
    fn tokens_cover_all_that_is_visible(text in texts()) {
        check(&text, &token_spans(&text))?;
        let mut plain = Vec::new();
        Tokenizer::new().web(false).tokens_into(&text, &mut plain);
        check(&text, &plain)?;
    }

    #[test]
    fn tokens_cover_any_text(text in any::<String>()) {
        check(&text, &token_spans(&text))?;
    }

    #[test]
    fn the_ways_in_agree(text in texts()) {
        let borrowed: Vec<TokenSpan> = tokens(&text).map(TokenSpan::from).collect();
        prop_assert_eq!(borrowed, token_spans(&text));
    }

    #[test]
    fn a_blank_line_separates(one in texts(), two in texts()) {
        let mut apart = token_spans(&one);
        apart.extend(token_spans(&two).into_iter().map(|t| TokenSpan::new(t.span().shifted(one.len() + 2), t.kind())));
        // A combining mark belongs to nothing behind a blank line, as at the start of a text.
        prop_assert_eq!(token_spans(&format!("{one}\n\n{two}")), apart);
    }
}

#[test]
fn text_without_words_is_no_error() {
    for (text, kinds) in [
        ("", &[][..]),
        (" \t\r\n\u{a0}\u{3000}", &[]),
        ("\0\u{1}\u{7f}", &[]),
        ("\u{feff}", &[]),
        ("\u{301}\u{302}", &[TokenKind::Symbol]),
        ("\u{200f}שלום", &[TokenKind::Word]),
        ("...", &[TokenKind::Punctuation]),
    ] {
        let found: Vec<_> = tokens(text).map(petik_token::Token::kind).collect();
        assert_eq!(found, kinds, "{text:?}");
    }
}

/// Each of these makes some rule look ahead again and again; a megabyte must not hurt.
#[test]
fn hostile_repetition_stays_linear() {
    for piece in [
        "a", "a.", "1-", "a-", "a/", "S.", "R. ", "@a", "#1", "&a", "http://)", "(", "\"", "\u{301}", "👨‍",
        "a@a.",
    ] {
        let text = piece.repeat(1_000_000 / piece.len());
        assert!(token_spans(&text).len() <= text.len());
    }
    let long_number_in_word = format!("{}{}", "1".repeat(500_000), "-a".repeat(250_000));
    assert_eq!(token_spans(&long_number_in_word).len(), 1);
}

proptest! {
    #[test]
    fn a_batch_has_the_tokens_of_each_text(all in proptest::collection::vec(texts(), 0..6)) {
        let mut batch = Batch::new();
        Tokenizer::new().batch_into(["stale"], &mut batch);
        Tokenizer::new().batch_into(all.iter().map(String::as_str), &mut batch);
        prop_assert_eq!(batch.len(), all.len());
        for (tokens, text) in batch.iter().zip(&all) {
            prop_assert_eq!(tokens, token_spans(text));
        }
    }
}
