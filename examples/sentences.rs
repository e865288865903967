//! From text to sentences: stops that end one, stops that do not, and headings.
//!
//! ```text
//! cargo run -p petik-examples --example sentences
//! ```

#![expect(clippy::print_stdout, reason = "an example shows what it finds")]

use petik_sentence::{SentenceKind, Splitter, sentences};
use petik_token::token_spans;

const TEXT: &str = "\
Harga Beras Kembali Naik

Rapat dipimpin Dr. Hasan, S.E. di Jl. Melati No. 5, Jakarta. Harga Rp. 15.000 per kg dinilai wajar.
\"Kami sudah siap. Semua dikirim kemarin,\" kata kepala gudang. Benarkah? Pedagang ragu...
Mereka menunggu s.d. akhir bulan.

Kesimpulan

Pukul 10.30 pasar dibuka lagi.";

fn main() {
    // The short way: text in, sentences out.
    for sentence in sentences(TEXT) {
        let mark = if sentence.kind() == SentenceKind::Heading { '#' } else { '-' };
        println!("{mark} {}", sentence.text());
    }

    // The layer below takes tokens that exist already, and says which belong together. So nobody
    // tokenizes a text twice.
    let tokens = token_spans(TEXT);
    println!();
    for range in Splitter::new().ranges(TEXT, &tokens) {
        let opens = if range.opens_paragraph() { ", opens a paragraph" } else { "" };
        println!(
            "tokens {:>2}..{:<2} {}{opens}",
            range.tokens().start,
            range.tokens().end,
            range.kind().name()
        );
    }
}
