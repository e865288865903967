//! The layers under test, by name.

use crate::{
    detection, documents, folding, keyphrases, lexicon, records, sentences, server, stems, summaries, tokens,
};

/// A layer and what must hold for it.
///
/// # Examples
///
/// ```
/// let tokens = petik_fuzz::Target::named("tokens").expect("a layer");
/// tokens.run(b"Apa kabar?");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Target {
    name: &'static str,
    check: fn(&[u8]),
}

/// All layers, in the order of the data flow.
///
/// # Examples
///
/// ```
/// let names: Vec<_> = petik_fuzz::TARGETS.iter().map(|target| target.name()).collect();
/// assert!(names.starts_with(&["folding", "tokens", "sentences", "stems"]));
/// ```
pub const TARGETS: &[Target] = &[
    Target { name: "folding", check: folding::check },
    Target { name: "tokens", check: tokens::check },
    Target { name: "sentences", check: sentences::check },
    Target { name: "stems", check: stems::check },
    Target { name: "lexicon", check: lexicon::check },
    Target { name: "keyphrases", check: keyphrases::check },
    Target { name: "summaries", check: summaries::check },
    Target { name: "detection", check: detection::check },
    Target { name: "documents", check: documents::check },
    Target { name: "records", check: records::check },
    Target { name: "server", check: server::check },
];

impl Target {
    /// The layer of this name.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_fuzz::Target::named("sihir").is_none());
    /// ```
    pub fn named(name: &str) -> Option<Self> {
        TARGETS.iter().copied().find(|target| target.name == name)
    }

    /// The layer, as its files and its libFuzzer target are called.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_fuzz::TARGETS[1].name(), "tokens");
    /// ```
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Runs the layer on any bytes.
    ///
    /// # Panics
    ///
    /// Where a promise of the layer is broken.
    ///
    /// # Examples
    ///
    /// ```
    /// petik_fuzz::TARGETS[0].run(b"\xff\xfe");
    /// ```
    pub fn run(self, input: &[u8]) {
        (self.check)(input);
    }
}

/// Runs the layer of this name on any bytes: what a libFuzzer target is.
///
/// # Panics
///
/// Where a promise of the layer is broken, or there is no such layer.
///
/// # Examples
///
/// ```
/// petik_fuzz::run("stems", "\0mempertanggungjawabkan".as_bytes());
/// ```
pub fn run(name: &str, input: &[u8]) {
    Target::named(name).expect("a layer of this name").run(input);
}
