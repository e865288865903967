//! What holds for every text, sensible or not.

use petik_sentence::{Sentence, Splitter, sentences};
use petik_token::token_spans;
use proptest::prelude::*;

/// Text made of the pieces that sentences begin and end with, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "Ia",
        "kata",
        "pergi",
        "Dr.",
        "S.H.",
        "A.",
        "R",
        "AS",
        "1",
        "2015",
        "a",
        "IV",
        "10.30",
        "Rp",
        "-nya",
        ".",
        "...",
        "…",
        "?",
        "!",
        ",",
        ":",
        ";",
        "\"",
        "'",
        "“",
        "”",
        "‘",
        "’",
        "(",
        ")",
        "[",
        "]",
        "-",
        "—",
        "•",
        "`",
        "😊",
        "@budi",
        "https://petik.id",
        " ",
        " ",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "\u{200b}",
        "\u{a0}",
    ]);
    prop::collection::vec(piece, 0..80).prop_map(|pieces| pieces.concat())
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let tokens = token_spans(text);
    let ranges = Splitter::new().ranges(text, &tokens);

    let mut end = 0;
    for range in &ranges {
        prop_assert_eq!(range.tokens().start, end);
        prop_assert!(range.tokens().end > end);
        end = range.tokens().end;
    }
    prop_assert_eq!(end, tokens.len());

    let mut behind = 0;
    let mut count = 0;
    for (sentence, range) in sentences(text).zip(&ranges) {
        let tokens = &tokens[range.tokens()];
        prop_assert_eq!(sentence.span().start, tokens[0].start());
        prop_assert_eq!(sentence.span().end, tokens[tokens.len() - 1].end());
        prop_assert_eq!(sentence.text(), &text[sentence.span()]);
        prop_assert_eq!(sentence.kind(), range.kind());
        prop_assert!(sentence.span().start >= behind);
        behind = sentence.span().end;
        count += 1;
    }
    prop_assert_eq!(count, ranges.len());
    Ok(())
}

proptest! {
    #[test]
    fn ranges_partition_the_tokens_of_any_text(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn ranges_partition_the_tokens_of_anything_like_prose(text in pieces()) {
        check(&text)?;
    }

    #[test]
    fn a_blank_line_ends_whatever_stands_before_it(first in pieces(), second in pieces()) {
        let joined = format!("{first}\n\n{second}");
        for sentence in sentences(&joined) {
            prop_assert!(sentence.span().end <= first.len() || sentence.span().start > first.len());
        }
    }

    #[test]
    fn crlf_splits_like_lf(text in pieces()) {
        let unix = text.replace("\r\n", "\n");
        let dos = unix.replace('\n', "\r\n");
        let kinds = |text: &str| sentences(text).map(Sentence::kind).collect::<Vec<_>>();
        prop_assert_eq!(kinds(&unix), kinds(&dos));
    }

    #[test]
    fn tokens_of_another_text_do_no_harm(text in pieces(), other in pieces()) {
        let tokens = token_spans(&other);
        let ranges = Splitter::new().ranges(&text, &tokens);
        prop_assert_eq!(ranges.iter().map(|range| range.tokens().len()).sum::<usize>(), tokens.len());
    }
}

#[test]
fn an_unclosed_quotation_ends_with_its_paragraph() {
    let text = format!("Ia berkata, \"Kami siap. Ia pergi.\n\n{}", "Hujan turun. ".repeat(50));
    assert_eq!(sentences(&text).count(), 52);
}

#[test]
fn a_long_quotation_is_split_after_all() {
    let text = format!("\"{}\" kata Sumarni.", "Hujan turun deras sekali. ".repeat(100));
    assert!(sentences(&text).count() > 90);
}

#[test]
fn hostile_repetition_is_split() {
    for piece in [
        "\"", "(", ")", ". ", ", . ", "\n", "a\n", "\" . ", "“a. ", "😊", "\")\n", "- \n", "1. ", "(.\n",
        "?\n)",
    ] {
        let text = piece.repeat(100_000);
        let tokens = token_spans(&text);
        let ranges = Splitter::new().ranges(&text, &tokens);
        assert_eq!(ranges.last().map_or(0, |range| range.tokens().end), tokens.len());
    }
}
