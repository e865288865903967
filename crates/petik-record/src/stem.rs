//! The record of a word.

use petik::{Analysis, Morph};
use serde::Serialize;

/// A word with its stem and how it may be taken apart.
///
/// # Examples
///
/// ```
/// use petik::Stemmer;
/// use petik_record::StemRecord;
///
/// let stemmer = Stemmer::new();
/// let analyses = stemmer.analyses("rumahnya");
/// let record = StemRecord::new("rumahnya", "rumah", &analyses);
/// assert_eq!(record.analyses[0].morphs[1].form, "-nya");
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct StemRecord<'a> {
    /// As it was given.
    pub word: &'a str,
    /// What the stemmer makes of it.
    pub stem: &'a str,
    /// Best first; none of a stemmer that does not say them.
    pub analyses: Vec<AnalysisRecord<'a>>,
}

impl<'a> StemRecord<'a> {
    /// The record of `word`.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_record::StemRecord::new("rumahnya", "rumah", &[]).analyses.is_empty());
    /// ```
    pub fn new(word: &'a str, stem: &'a str, analyses: &'a [Analysis]) -> Self {
        Self { word, stem, analyses: analyses.iter().map(AnalysisRecord::new).collect() }
    }
}

/// One way to take a word apart.
///
/// # Examples
///
/// ```
/// let analyses = petik::Stemmer::new().analyses("menulis");
/// let record = petik_record::StemRecord::new("menulis", "tulis", &analyses);
/// assert_eq!(record.analyses[0].root, "tulis");
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct AnalysisRecord<'a> {
    /// The word's root.
    pub root: &'a str,
    /// Its pieces, in the order of the word.
    pub morphs: Vec<MorphRecord<'a>>,
    /// The name of what speaks for it.
    pub evidence: &'static str,
}

impl<'a> AnalysisRecord<'a> {
    fn new(analysis: &'a Analysis) -> Self {
        let morphs = analysis.morphs().iter().map(MorphRecord::new).collect();
        Self { root: analysis.root(), morphs, evidence: analysis.evidence().name() }
    }
}

/// A piece of a word.
///
/// # Examples
///
/// ```
/// let analyses = petik::Stemmer::new().analyses("rumahnya");
/// let record = petik_record::StemRecord::new("rumahnya", "rumah", &analyses);
/// let clitic = &record.analyses[0].morphs[1];
/// assert_eq!((clitic.kind, clitic.start, clitic.end), ("clitic", 5, 8));
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct MorphRecord<'a> {
    /// The name of its kind.
    pub kind: &'static str,
    /// As it is written in a dictionary: `meN-`, `-nya`.
    pub form: &'a str,
    /// Where it starts in the word.
    pub start: usize,
    /// Where it ends in the word.
    pub end: usize,
}

impl<'a> MorphRecord<'a> {
    fn new(morph: &'a Morph) -> Self {
        let span = morph.span();
        Self { kind: morph.kind().name(), form: morph.form(), start: span.start, end: span.end }
    }
}
