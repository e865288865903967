//! From text to tokens: what is one token in Indonesian, and what a token knows.
//!
//! ```text
//! cargo run -p petik-examples --example tokenize
//! ```

#![expect(clippy::print_stdout, reason = "an example shows what it finds")]

use petik_token::{TokenKind, Tokenizer, tokens};

const TEXT: &str = "\
Dr. Siti Aminah, S.H. membeli 2,5 kg buku-buku bekas seharga Rp1.250.000 di Jl. Melati No. 7.
Ka'ban hadir pukul 10.30 pada HUT ke-20! 👍🏽 Info: https://petik.id, @petik_id #bukuBekas...";

fn main() {
    // Tokens borrow the text. A span is in bytes of it, so it can always be traced back.
    for token in tokens(TEXT) {
        println!(
            "{:>3}..{:<3} {:<11} {}",
            token.span().start,
            token.span().end,
            token.kind().name(),
            token.text()
        );
    }

    // Kinds make simple questions one filter.
    let words = tokens(TEXT).filter(|token| token.kind() == TokenKind::Word).count();
    println!("\n{words} words");

    // For many texts, fill one buffer again and again: it allocates only while it grows.
    let mut buffer = Vec::new();
    let mut total = 0;
    for line in TEXT.lines() {
        buffer.clear();
        Tokenizer::new().tokens_into(line, &mut buffer);
        total += buffer.len();
    }
    println!("{total} tokens in {} lines", TEXT.lines().count());
}
