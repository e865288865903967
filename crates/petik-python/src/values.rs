//! What functions return: immutable values.

use petik::Span;
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::offsets::Offsets;

/// A piece of a text that is a word, a number, a mark or the like.
///
/// >>> import petik
/// >>> petik.tokens("Harga Rp5.000!")[2]
/// Token(text='5.000', kind='number', start=8, end=13)
#[pyclass(frozen, get_all, eq, module = "petik")]
#[derive(PartialEq)]
pub(crate) struct Token {
    /// The token as written.
    text: String,
    /// One of ``word``, ``number``, ``punctuation``, ``symbol``, ``url``, ``email``, ``mention``, ``hashtag``, ``emoji``.
    kind: &'static str,
    /// Where it begins in the text.
    start: usize,
    /// Where it ends: the place behind it.
    end: usize,
}

impl Token {
    pub(crate) fn new(text: &str, kind: petik::TokenKind, span: Span, offsets: &Offsets) -> Self {
        let (start, end) = offsets.of(span);
        Self { text: cut(text, span), kind: kind.name(), start, end }
    }
}

#[pymethods]
impl Token {
    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let Self { kind, start, end, .. } = self;
        Ok(format!("Token(text={}, kind='{kind}', start={start}, end={end})", quoted(py, &self.text)?))
    }
}

/// A sentence of a text, or a heading, a caption, a *Baca juga* line.
///
/// >>> import petik
/// >>> petik.sentences("BAB I\n\nHujan turun.")[0]
/// Sentence(text='BAB I', kind='heading', start=0, end=5)
#[pyclass(frozen, get_all, eq, module = "petik")]
#[derive(PartialEq)]
pub(crate) struct Sentence {
    /// The sentence as written, with the line breaks inside it.
    text: String,
    /// One of ``sentence``, ``heading``, ``caption``, ``related``.
    kind: &'static str,
    /// Where it begins in the text.
    start: usize,
    /// Where it ends: the place behind it.
    end: usize,
}

impl Sentence {
    pub(crate) fn new(text: &str, kind: petik::SentenceKind, span: Span, offsets: &Offsets) -> Self {
        let (start, end) = offsets.of(span);
        Self { text: cut(text, span), kind: kind.name(), start, end }
    }
}

#[pymethods]
impl Sentence {
    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let Self { kind, start, end, .. } = self;
        Ok(format!("Sentence(text={}, kind='{kind}', start={start}, end={end})", quoted(py, &self.text)?))
    }
}

/// A piece of a word: a prefix, the root, a clitic.
///
/// >>> import petik
/// >>> petik.analyses("menulis")[0].morphs[0]
/// Morph(form='meN-', kind='prefix', start=0, end=3)
#[pyclass(frozen, get_all, eq, module = "petik")]
#[derive(Clone, PartialEq)]
pub(crate) struct Morph {
    /// The form under which a grammar or dictionary lists it: ``meN-``, ``tulis``, ``-kan``.
    form: String,
    /// One of ``prefix``, ``infix``, ``suffix``, ``root``, ``clitic``, ``particle``, ``reduplicate``.
    kind: &'static str,
    /// Where it begins in the word.
    start: usize,
    /// Where it ends: the place behind it.
    end: usize,
}

#[pymethods]
impl Morph {
    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let Self { kind, start, end, .. } = self;
        Ok(format!("Morph(form={}, kind='{kind}', start={start}, end={end})", quoted(py, &self.form)?))
    }
}

/// One reading of a word.
///
/// >>> import petik
/// >>> petik.analyses("penulisannya")[0]
/// Analysis(root='tulis', evidence='lexicon', morphs=[peN-, tulis, -an, -nya])
#[pyclass(frozen, get_all, eq, module = "petik")]
#[derive(PartialEq)]
pub(crate) struct Analysis {
    /// The root (*kata dasar*), folded.
    root: String,
    /// What speaks for it: ``lexicon``, ``lexicalized``, ``rule``, ``kept``, ``function`` or ``unknown``.
    evidence: &'static str,
    /// The pieces, in the order of the word.
    morphs: Vec<Morph>,
}

impl Analysis {
    pub(crate) fn new(analysis: &petik::Analysis, offsets: &Offsets) -> Self {
        let morphs = analysis.morphs().iter().map(|morph| {
            let (start, end) = offsets.of(morph.span());
            Morph { form: morph.form().to_owned(), kind: morph.kind().name(), start, end }
        });
        Self {
            root: analysis.root().to_owned(),
            evidence: analysis.evidence().name(),
            morphs: morphs.collect(),
        }
    }
}

#[pymethods]
impl Analysis {
    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let forms: Vec<&str> = self.morphs.iter().map(|morph| morph.form.as_str()).collect();
        let (root, evidence) = (quoted(py, &self.root)?, self.evidence);
        Ok(format!("Analysis(root={root}, evidence='{evidence}', morphs=[{}])", forms.join(", ")))
    }
}

/// A phrase that says what a text is about.
///
/// >>> import petik
/// >>> text = "Dukungan militer naik. Rusia menolak dukungan militer itu."
/// >>> best = petik.keywords(text, 1)[0]
/// >>> best.text, best.spans
/// ('dukungan militer', [(0, 16), (37, 53)])
#[pyclass(frozen, get_all, eq, module = "petik")]
#[derive(PartialEq)]
pub(crate) struct Keyphrase {
    /// The wording that the text uses most.
    text: String,
    /// How much it says about the text, comparable within one document.
    score: f64,
    /// Everywhere it stands, in any form: pairs of start and end.
    spans: Vec<(usize, usize)>,
}

impl Keyphrase {
    pub(crate) fn new(keyphrase: &petik::Keyphrase, offsets: &Offsets) -> Self {
        let spans = keyphrase.spans().iter().map(|&span| offsets.of(span)).collect();
        Self { text: keyphrase.text().to_owned(), score: keyphrase.score(), spans }
    }
}

#[pymethods]
impl Keyphrase {
    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let (text, score, count) = (quoted(py, &self.text)?, self.score, self.spans.len());
        Ok(format!("Keyphrase(text={text}, score={score:.3}, spans=<{count}>)"))
    }
}

/// A sentence that was picked for a summary.
///
/// >>> import petik
/// >>> petik.Document("  Air surut.").summarize(1)[0].start
/// 2
#[pyclass(frozen, get_all, eq, module = "petik")]
#[derive(PartialEq)]
pub(crate) struct SummarySentence {
    /// The sentence as written.
    text: String,
    /// Which of the document's sentences it is, headings included, counted from 0.
    index: usize,
    /// The score for which it was picked, comparable within one document.
    score: f64,
    /// Where it begins in the text.
    start: usize,
    /// Where it ends: the place behind it.
    end: usize,
}

impl SummarySentence {
    pub(crate) fn new(sentence: &petik::SummarySentence, offsets: &Offsets) -> Self {
        let (start, end) = offsets.of(sentence.span());
        let (text, index, score) = (sentence.text().to_owned(), sentence.index(), sentence.score());
        Self { text, index, score, start, end }
    }
}

#[pymethods]
impl SummarySentence {
    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let Self { index, score, start, end, .. } = self;
        let text = quoted(py, &self.text)?;
        Ok(format!("SummarySentence(text={text}, index={index}, score={score:.3}, start={start}, end={end})"))
    }
}

/// The language of a text, and how sure the guess is.
///
/// >>> import petik
/// >>> petik.detect("Harga beras di pasar kembali naik.").language
/// 'id'
#[pyclass(frozen, get_all, eq, module = "petik")]
#[derive(PartialEq)]
pub(crate) struct Detection {
    /// The BCP 47 code: two letters where they exist, else three.
    language: &'static str,
    /// The English name of the language.
    name: &'static str,
    /// How sure the guess is, from 0 to 1; 0 where Indonesian is only assumed.
    confidence: f64,
}

impl Detection {
    pub(crate) fn new(detection: petik::Detection) -> Self {
        let language = detection.language();
        Self { language: language.code(), name: language.name(), confidence: detection.confidence() }
    }
}

#[pymethods]
impl Detection {
    fn __repr__(&self) -> String {
        let Self { language, name, confidence } = self;
        format!("Detection(language='{language}', name='{name}', confidence={confidence:.2})")
    }
}

fn cut(text: &str, span: Span) -> String {
    text.get(span.range()).unwrap_or_default().to_owned()
}

/// As Python would write it.
fn quoted(py: Python<'_>, text: &str) -> PyResult<String> {
    Ok(PyString::new(py, text).repr()?.to_string())
}
