//! The whole pipeline on one article: its language, ten keyphrases and a summary of three sentences.
//!
//! ```text
//! cargo run -p petik-examples --example summarize
//! cargo run -p petik-examples --example summarize -- my-article.txt
//! ```

#![expect(clippy::print_stdout, reason = "an example shows what it finds")]

use std::error::Error;

use petik::{Budget, Document, Summarizer};

fn main() -> Result<(), Box<dyn Error>> {
    // A document is the text with all its layers. They are computed here and never again: what
    // follows asks the same document.
    let document = Document::new(petik_examples::article()?);

    println!("Language: {}", document.language().name());
    println!("Sentences: {}", document.sentences().len());

    // A keyphrase is written as the text writes it most, and knows all places where it stands, in any
    // form: "dukungan militer" is also found as "Dukungan Militer" in a heading.
    println!("\nKeyphrases");
    for keyphrase in document.keyphrases(10) {
        println!("{:7.2}  {:2}x  {}", keyphrase.score(), keyphrase.spans().len(), keyphrase.text());
    }

    // Building can fail, for one may ask for no sentences at all. Summarizing cannot: no text is wrong.
    let summarizer = Summarizer::builder().budget(Budget::Sentences(3)).build()?;

    // A summary is made of sentences of the text, in their order. Headings are none.
    println!("\nSummary");
    println!("{}", summarizer.summarize(&document));
    Ok(())
}
