//! How terms are scored: three scorers on one article, and the phrases that come of it.
//!
//! ```text
//! cargo run -p petik-examples --example keywords
//! ```

#![expect(clippy::print_stdout, reason = "an example shows what it finds")]

use std::io;

use petik::{Document, Scorer, TermFrequency, TextRank, TfIdf};

fn main() -> io::Result<()> {
    let document = Document::new(petik_examples::article()?);

    // Counting alone finds the words of the article, but also those of every article.
    print_best("Term frequency", &document, &TermFrequency);

    // A word that is rare in Indonesian says more than a common one that stands here as often. How
    // rare each term is, the document knows.
    print_best("TF-IDF", &document, &TfIdf::new(document.term_weights().to_vec()));

    // TextRank asks for no background: a term matters if it stands near terms that matter.
    print_best("TextRank", &document, &TextRank::new());

    // Terms are stems; people read phrases. A phrase is a run of terms that the text repeats, and it is
    // given in the wording that the text uses most.
    println!("Keyphrases");
    for keyphrase in document.keyphrases(10) {
        let first = keyphrase.spans().first().map_or(0, |span| span.start);
        println!("{:7.2}  {} (first at byte {first})", keyphrase.score(), keyphrase.text());
    }
    Ok(())
}

fn print_best(title: &str, document: &Document, scorer: &impl Scorer) {
    println!("{title}");
    for (term, score) in scorer.score(document.terms()).ranked().into_iter().take(5) {
        println!("{score:7.2}  {}", document.term_stem(term));
    }
    println!();
}
