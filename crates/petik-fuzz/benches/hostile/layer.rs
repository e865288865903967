//! The layers that a text is put through.

use petik::{Budget, Document, Stemmer, Summarizer, TokenKind, sentences, token_spans, tokens};

/// A layer, from the text on.
#[derive(Clone, Copy)]
pub(crate) struct Layer {
    name: &'static str,
    /// Times the bytes of a text of a megabyte that it took at most when that was last written down; it may only go
    /// down. Of such a text, what does not grow with it counts too.
    most_memory: f64,
    run: fn(&str) -> usize,
}

pub(crate) const LAYERS: [Layer; 4] = [
    Layer { name: "tokens in a buffer", most_memory: 18.0, run: |text| token_spans(text).len() },
    Layer { name: "sentences", most_memory: 26.0, run: |text| sentences(text).count() },
    Layer { name: "stems of all words", most_memory: 2.0, run: stems },
    Layer { name: "document, keyphrases and summary", most_memory: 52.0, run: document },
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

    pub(crate) const fn most_memory(self) -> f64 {
        self.most_memory
    }

    /// Goes through the layer; the number depends on all that was done.
    pub(crate) fn run(self, text: &str) -> usize {
        (self.run)(text)
    }
}

fn stems(text: &str) -> usize {
    let stemmer = Stemmer::new();
    let words = tokens(text).filter(|token| token.kind() == TokenKind::Word);
    words.map(|word| stemmer.stem(word.text()).len()).sum()
}

fn document(text: &str) -> usize {
    let document = Document::new(text);
    let summarizer = Summarizer::builder().budget(Budget::Sentences(3)).build();
    let summary = summarizer.map(|it| it.summarize(&document)).unwrap_or_default();
    document.keyphrases(10).len() + summary.sentences().len()
}
