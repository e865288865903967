//! The layers that a text is put through.

use petik::{Budget, Document, Stemmer, Summarizer, TokenKind, sentences, token_spans, tokens};

/// A layer, from the text on.
#[derive(Clone, Copy)]
pub(crate) struct Layer {
    name: &'static str,
    run: fn(String) -> usize,
}

pub(crate) const LAYERS: [Layer; 4] = [
    Layer { name: "tokens in a buffer", run: |text| token_spans(&text).len() },
    Layer { name: "sentences", run: |text| sentences(&text).count() },
    Layer { name: "stems of all words", run: stems },
    Layer { name: "document, keyphrases and summary", run: document },
];

impl Layer {
    pub(crate) fn named(name: &str) -> Result<Self, String> {
        LAYERS
            .into_iter()
            .find(|layer| layer.name == name)
            .ok_or_else(|| format!("no layer is called {name}"))
    }

    pub(crate) const fn name(self) -> &'static str {
        self.name
    }

    /// Goes through the layer; the number depends on all that was done.
    pub(crate) fn run(self, text: String) -> usize {
        (self.run)(text)
    }
}

fn stems(text: String) -> usize {
    let stemmer = Stemmer::new();
    let words = tokens(&text).filter(|token| token.kind() == TokenKind::Word);
    words.map(|word| stemmer.stem(word.text()).len()).sum()
}

fn document(text: String) -> usize {
    let document = Document::new(text);
    let summarizer = Summarizer::builder().budget(Budget::Sentences(3)).build();
    let summary = summarizer.map(|it| it.summarize(&document)).unwrap_or_default();
    document.keyphrases(10).len() + summary.sentences().len()
}
