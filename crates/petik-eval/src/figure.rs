//! A measured figure, and the layers that figures belong to.

use clap::ValueEnum;

/// A part of petik that is measured by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum Layer {
    /// Tokens and words of three treebanks.
    Tokens,
    /// Sentences of three treebanks.
    Sentences,
    /// Stems against the lemmas of three treebanks.
    Stems,
    /// Keyphrases against the authors' keywords of abstracts.
    Keywords,
    /// Summaries against human summaries of news.
    Summaries,
    /// Our own hard cases of sentences and tokens.
    Golden,
    /// Stems that others expect: a rival's test suite, words reported by users.
    Conformance,
}

impl Layer {
    /// The layer's name, which starts the name of each of its figures.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Tokens => "tokens",
            Self::Sentences => "sentences",
            Self::Stems => "stems",
            Self::Keywords => "keywords",
            Self::Summaries => "summaries",
            Self::Golden => "golden",
            Self::Conformance => "conformance",
        }
    }

    /// Whether the figure of this name belongs to the layer.
    pub(crate) fn owns(self, figure: &str) -> bool {
        figure.split('.').next() == Some(self.name())
    }
}

/// One measured figure, in percent.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    /// The layer, then what was measured, parted by full stops: `tokens.gsd.words`.
    pub(crate) name: String,
    /// The value, from 0 to 100.
    pub(crate) percent: f64,
    /// What a reader wants beside the value: counts, or the baseline of the task.
    pub(crate) beside: String,
    /// Whether petik is measured, so that the figure may have a floor; a baseline may not.
    pub(crate) is_ours: bool,
}

impl Figure {
    /// A figure of petik; `share` is from 0 to 1.
    pub(crate) fn new(layer: Layer, name: &str, share: f64, beside: String) -> Self {
        Self { name: format!("{}.{name}", layer.name()), percent: 100.0 * share, beside, is_ours: true }
    }

    /// A figure of something else, printed to be compared with; `share` is from 0 to 1.
    pub(crate) fn baseline(layer: Layer, name: &str, share: f64, beside: String) -> Self {
        Self { is_ours: false, ..Self::new(layer, name, share, beside) }
    }
}

/// What measuring a layer gives.
#[derive(Debug, Default)]
pub(crate) struct Report {
    /// The figures, in the order in which they are printed.
    pub(crate) figures: Vec<Figure>,
    /// The cases that went wrong, one a line, for those who mend them.
    pub(crate) fails: Vec<String>,
}

impl Report {
    /// Adds what another report holds.
    pub(crate) fn extend(&mut self, other: Self) {
        self.figures.extend(other.figures);
        self.fails.extend(other.fails);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_says_the_layer() {
        let figure = Figure::new(Layer::Tokens, "gsd.words", 0.5, String::new());
        assert_eq!(figure.name, "tokens.gsd.words");
        assert!(Layer::Tokens.owns(&figure.name));
        assert!(!Layer::Sentences.owns(&figure.name));
    }
}
