//! Sentences: they partition the tokens, and whole, by tokens and streamed they are the same.

use std::io::BufReader;
use std::str;

use petik_sentence::{Sentence, SentenceKind, SentenceRange, Splitter, sentences, stream};
use petik_token::{Span, TokenSpan, token_spans};

use crate::choices::{Choices, middle};

pub(crate) fn check(input: &[u8]) {
    let mut choices = Choices::of(input);
    let piece = 1 + usize::from(choices.byte());
    assert_stream_ends_where_text_does(input, piece);

    let text = &*choices.text();
    let tokens = token_spans(text);
    let ranges = Splitter::new().ranges(text, &tokens);
    assert_partition(&ranges, tokens.len());

    let whole: Vec<Sentence<'_>> = sentences(text).collect();
    assert_eq!(
        whole.iter().map(|it| (it.span(), it.kind())).collect::<Vec<_>>(),
        by_tokens(&tokens, &ranges)
    );
    for sentence in &whole {
        assert_eq!(Some(sentence.text()), text.get(sentence.span().range()));
    }
    assert_streamed_is_whole(text, piece, &whole);
    assert_blank_line_ends(text);
    assert_line_endings_do_not_matter(text);
    assert_foreign_tokens_do_no_harm(text, &tokens);
}

/// Each range begins where the one before ends, and none is empty.
pub(crate) fn assert_partition(ranges: &[SentenceRange], tokens: usize) {
    let mut end = 0;
    for range in ranges {
        assert_eq!(range.tokens().start, end, "sentences follow each other");
        assert!(range.tokens().end > end, "no sentence is empty");
        end = range.tokens().end;
    }
    assert_eq!(end, tokens, "sentences partition the tokens");
}

fn by_tokens(tokens: &[TokenSpan], ranges: &[SentenceRange]) -> Vec<(Span, SentenceKind)> {
    let hull = |range: &SentenceRange| {
        let (first, last) = (tokens[range.tokens().start], tokens[range.tokens().end - 1]);
        (Span::new(first.start(), last.end()), range.kind())
    };
    ranges.iter().map(hull).collect()
}

fn assert_streamed_is_whole(text: &str, piece: usize, whole: &[Sentence<'_>]) {
    let reader = BufReader::with_capacity(piece, text.as_bytes());
    let streamed: Vec<_> = stream(reader).map(|it| it.expect("text in memory can be read")).collect();
    let shown = streamed.iter().map(|it| (it.text(), it.span(), it.kind()));
    assert!(shown.eq(whole.iter().map(|it| (it.text(), it.span(), it.kind()))), "streamed as whole");
}

/// Bytes that are no text end the stream behind the sentences before them.
fn assert_stream_ends_where_text_does(bytes: &[u8], piece: usize) {
    let Err(error) = str::from_utf8(bytes) else { return };
    let before = str::from_utf8(&bytes[..error.valid_up_to()]).expect("valid up to there");
    let mut reader = stream(BufReader::with_capacity(piece, bytes));
    for sentence in sentences(before) {
        let streamed = reader.next().expect("what stands before comes first").expect("is text");
        assert_eq!((streamed.text(), streamed.span()), (sentence.text(), sentence.span()));
    }
    let refused = reader.next().expect("then the error").expect_err("these bytes are no text");
    assert!(refused.is_utf8() && refused.offset() == error.valid_up_to(), "{refused}");
    assert!(reader.next().is_none(), "and nothing more");
}

fn assert_blank_line_ends(text: &str) {
    let (one, two) = text.split_at(middle(text));
    for sentence in sentences(&format!("{one}\n\n{two}")) {
        assert!(sentence.span().end <= one.len() || sentence.span().start > one.len());
    }
}

fn assert_line_endings_do_not_matter(text: &str) {
    let unix = text.replace('\r', "");
    let dos = unix.replace('\n', "\r\n");
    assert!(sentences(&unix).map(Sentence::kind).eq(sentences(&dos).map(Sentence::kind)));
}

/// Tokens of another text are a caller's mistake; it is no reason to panic.
fn assert_foreign_tokens_do_no_harm(text: &str, tokens: &[TokenSpan]) {
    let (_, other) = text.split_at(middle(text));
    assert_partition(&Splitter::new().ranges(other, tokens), tokens.len());
}
