//! Tokens: they cover all that is visible, and every way to them gives the same.

use petik_token::{Batch, Kernel, Span, TokenKind, TokenSpan, Tokenizer, token_spans, tokens_by_grammar};

use crate::choices::{Choices, middle};

const KERNELS: [Kernel; 4] = [Kernel::Words, Kernel::Sse2, Kernel::Avx2, Kernel::Avx512];

/// The first bytes choose options and what is compared.
pub(crate) fn check(input: &[u8]) {
    let mut choices = Choices::of(input);
    let (web, more) = (choices.flag(), choices.flag());
    let text = &*choices.text();
    let tokenizer = Tokenizer::new().web(web);
    let oracle = tokens_by_grammar(text, tokenizer);
    assert_sound(text, &oracle);
    assert!(web || !oracle.iter().any(|token| is_of_the_web(token.kind())));
    if more {
        assert_batch_is_single(text);
        assert_blank_line_separates(text);
    } else {
        assert_kernels_agree(text, tokenizer, &oracle);
    }
}

/// What holds for the tokens of every text.
pub(crate) fn assert_sound(text: &str, tokens: &[TokenSpan]) {
    let mut at = 0;
    for token in tokens {
        assert!(
            at <= token.start() && token.start() < token.end(),
            "ordered, disjoint, not empty: {token:?}"
        );
        let gap = text.get(at..token.start()).expect("a token begins between characters");
        assert!(gap.chars().all(is_invisible), "nothing visible is lost: {gap:?}");
        let inside = text.get(token.span().range()).expect("a token ends between characters");
        assert_eq!(token.text_in(text), inside);
        assert!(!inside.contains(char::is_whitespace), "no token holds white space: {inside:?}");
        assert_kind(token.kind(), inside);
        at = token.end();
    }
    let rest = text.get(at..).expect("a token ends between characters");
    assert!(rest.chars().all(is_invisible), "nothing visible is lost: {rest:?}");
}

fn is_invisible(c: char) -> bool {
    c.is_whitespace() || c.is_control() || token_spans(c.encode_utf8(&mut [0; 4])).is_empty()
}

/// What the name of a kind says about the text of its tokens.
fn assert_kind(kind: TokenKind, text: &str) {
    let holds = match kind {
        TokenKind::Word => text.chars().any(|c| !c.is_ascii() || c.is_ascii_alphanumeric() || c == '_'),
        TokenKind::Number => text.chars().any(char::is_numeric),
        TokenKind::Url => text.contains(['.', ':']),
        TokenKind::Email => text.contains('@') && text.contains('.'),
        TokenKind::Mention => text.starts_with(['@', '＠']),
        TokenKind::Hashtag => text.starts_with(['#', '＃']),
        _ => !text.chars().next().is_some_and(|c| c.is_ascii_alphabetic()),
    };
    assert!(holds, "{kind} {text:?}");
}

const fn is_of_the_web(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Url | TokenKind::Email | TokenKind::Mention | TokenKind::Hashtag)
}

fn assert_kernels_agree(text: &str, tokenizer: Tokenizer, oracle: &[TokenSpan]) {
    let stale = TokenSpan::new(Span::new(0, 0), TokenKind::Symbol);
    for kernel in KERNELS.into_iter().filter(|kernel| kernel.is_available()) {
        let tokenizer = tokenizer.kernel(kernel);
        let mut buffer = vec![stale];
        tokenizer.tokens_into(text, &mut buffer);
        assert_eq!(buffer.split_first(), Some((&stale, oracle)), "{kernel:?} differs from the grammar");

        let mut stepped = tokenizer.tokens(text);
        for token in oracle {
            let found = stepped.next().expect("as many tokens");
            assert_eq!((TokenSpan::from(found), found.text()), (*token, token.text_in(text)), "{kernel:?}");
            assert_eq!(Some(stepped.rest()), text.get(token.end()..));
        }
        assert!(stepped.next().is_none() && stepped.next().is_none(), "no token behind the last");
    }
}

fn assert_batch_is_single(text: &str) {
    let texts: Vec<&str> = text.split('\n').collect();
    let mut batch = Batch::new();
    Tokenizer::new().batch_into(["sisa", text], &mut batch);
    Tokenizer::new().batch_into(texts.iter().copied(), &mut batch);
    assert_eq!(batch.len(), texts.len());
    for (tokens, text) in batch.iter().zip(texts) {
        assert_eq!(tokens, token_spans(text), "a batch has the tokens of each text");
    }
}

fn assert_blank_line_separates(text: &str) {
    let (one, two) = text.split_at(middle(text));
    let behind = one.len() + 2;
    let mut apart = token_spans(one);
    apart.extend(token_spans(two).iter().map(|it| TokenSpan::new(it.span().shifted(behind), it.kind())));
    assert_eq!(token_spans(&format!("{one}\n\n{two}")), apart, "a blank line separates");
}
