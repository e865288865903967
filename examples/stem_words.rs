//! What the stemmer knows about a word: its root, its morphs, and why it thinks so.
//!
//! ```text
//! cargo run -p petik-examples --example stem_words
//! ```

#![expect(clippy::print_stdout, reason = "an example shows what it finds")]

use petik_stem::{Lexicon, Stemmer};

/// Words that are hard for a stemmer, with the reason.
const HARD_WORDS: [(&str, &str); 14] = [
    ("memperjuangkannya", "two prefixes, a suffix and a clitic"),
    ("menulis", "meN- swallows the t of tulis"),
    ("mengebom", "meN- has an e before a root of one syllable"),
    ("penyanyi", "the ny is either the root's own or stands for s"),
    ("pelajar", "ber- and per- become bel- and pel- before ajar"),
    ("keberhasilan", "a confix around a prefix"),
    ("perundingan", "per-unding-an or pe-runding-an"),
    ("gemetar", "an infix, or a root of its own"),
    ("berlari-larian", "a doubled root inside a confix"),
    ("sayur-mayur", "the doubled root is altered"),
    ("bukukah", "ends in a particle"),
    ("beruang", "the animal, or one who has uang"),
    ("adalah", "ends in -lah, but is a word of its own"),
    ("Sybiha", "a name that no dictionary has"),
];

fn main() {
    let stemmer = Stemmer::new();

    for (word, reason) in HARD_WORDS {
        println!("{word} -> {}   ({reason})", stemmer.stem(word));
        // The stem is the root of the best analysis; the others say what else the word might be.
        for analysis in stemmer.analyses(word).iter().take(2) {
            let morphs: Vec<String> = analysis
                .morphs()
                .iter()
                .map(|morph| format!("{} {}", morph.kind().name(), morph.form()))
                .collect();
            println!("    {} [{}]", morphs.join(", "), analysis.evidence().name());
        }
    }

    // A word that the lexicon lacks can be taught. Roots make their derived forms understood.
    let taught = Stemmer::with_lexicon(Lexicon::builtin().add("gaslight"));
    println!("\nmenggaslight -> {} untaught", stemmer.stem("menggaslight"));
    println!("menggaslight -> {} taught", taught.stem("menggaslight"));
}
