//! Functions of one text or word.

use petik::{Stemmer as Inner, Tokenizer};
use pyo3::prelude::*;

use crate::offsets::{Offsets, Unit};
use crate::options::{ProfileName, summarizer};
use crate::values::{Analysis, Detection, Keyphrase, Sentence, Token};

/// The tokens of a text: words, numbers, marks, addresses, emoji.
///
/// >>> import petik
/// >>> [token.text for token in petik.tokens("Dr. Siti membeli buku-buku di Jl. Melati.")]
/// ['Dr.', 'Siti', 'membeli', 'buku-buku', 'di', 'Jl.', 'Melati', '.']
///
/// Spans count code points, as Python does, or the bytes of the text in UTF-8:
///
/// >>> text = "Kafé baru"
/// >>> token = petik.tokens(text)[1]
/// >>> text[token.start:token.end]
/// 'baru'
/// >>> token = petik.tokens(text, offsets="bytes")[1]
/// >>> text.encode()[token.start:token.end]
/// b'baru'
///
/// With ``web=False`` addresses, accounts and hashtags are cut like any other text.
#[pyfunction]
#[pyo3(signature = (text, *, web=true, offsets=Unit::CodePoints), text_signature = "(text, *, web=True, offsets='codepoints')")]
pub(crate) fn tokens(py: Python<'_>, text: &str, web: bool, offsets: Unit) -> Vec<Token> {
    py.detach(|| {
        let offsets = Offsets::new(text, offsets);
        let tokens = Tokenizer::new().web(web).tokens(text);
        tokens.map(|token| Token::new(text, token.kind(), token.span(), &offsets)).collect()
    })
}

/// The sentences of a text, and its headings.
///
/// >>> import petik
/// >>> text = "Rapat dipimpin Dr. Hasan di Jl. Melati No. 5. Hasilnya diumumkan pukul 10.30."
/// >>> [sentence.text for sentence in petik.sentences(text)]
/// ['Rapat dipimpin Dr. Hasan di Jl. Melati No. 5.', 'Hasilnya diumumkan pukul 10.30.']
#[pyfunction]
#[pyo3(signature = (text, *, offsets=Unit::CodePoints), text_signature = "(text, *, offsets='codepoints')")]
pub(crate) fn sentences(py: Python<'_>, text: &str, offsets: Unit) -> Vec<Sentence> {
    py.detach(|| {
        let offsets = Offsets::new(text, offsets);
        let sentences = petik::sentences(text);
        sentences.map(|it| Sentence::new(text, it.kind(), it.span(), &offsets)).collect()
    })
}

/// The root (*kata dasar*) of a word, or its dictionary form with ``profile="lemma"``.
///
/// >>> import petik
/// >>> petik.stem("memperjuangkannya")
/// 'juang'
/// >>> petik.stem("kesempatan"), petik.stem("kesempatan", profile="lemma")
/// ('sempat', 'kesempatan')
/// >>> petik.stem("ngopi", informal=True)
/// 'kopi'
///
/// A ``petik.Stemmer`` has words of your own; ``petik.arrow.stem`` takes whole columns.
#[pyfunction]
#[pyo3(signature = (word, *, profile=ProfileName::default(), informal=false), text_signature = "(word, *, profile='root', informal=False)")]
pub(crate) fn stem(word: &str, profile: ProfileName, informal: bool) -> String {
    Inner::new().profile(profile.0).informal(informal).stem(word).into_owned()
}

/// Every reading of a word, best first.
///
/// >>> import petik
/// >>> [analysis.root for analysis in petik.analyses("beruang")][:2]
/// ['beruang', 'uang']
/// >>> [morph.form for morph in petik.analyses("memperjuangkannya")[0].morphs]
/// ['meN-', 'per-', 'juang', '-kan', '-nya']
#[pyfunction]
#[pyo3(
    signature = (word, *, profile=ProfileName::default(), informal=false, offsets=Unit::CodePoints),
    text_signature = "(word, *, profile='root', informal=False, offsets='codepoints')"
)]
pub(crate) fn analyses(word: &str, profile: ProfileName, informal: bool, offsets: Unit) -> Vec<Analysis> {
    let offsets = Offsets::new(word, offsets);
    let analyses = Inner::new().profile(profile.0).informal(informal).analyses(word);
    analyses.iter().map(|analysis| Analysis::new(analysis, &offsets)).collect()
}

/// The ``limit`` phrases that say most about a text, best first.
///
/// >>> import petik
/// >>> text = "Banjir rob merendam pesisir. Warga pesisir menghadapi banjir rob setiap tahun."
/// >>> [keyphrase.text for keyphrase in petik.keywords(text, 2)]
/// ['banjir rob', 'pesisir']
///
/// A title that stands beside the text counts too, but no span points into it.
#[pyfunction]
#[pyo3(
    signature = (text, limit=10, *, title=None, offsets=Unit::CodePoints),
    text_signature = "(text, limit=10, *, title=None, offsets='codepoints')"
)]
pub(crate) fn keywords(
    py: Python<'_>,
    text: &str,
    limit: usize,
    title: Option<&str>,
    offsets: Unit,
) -> Vec<Keyphrase> {
    py.detach(|| {
        let offsets = Offsets::new(text, offsets);
        let document = petik::Document::new(text);
        let document = title.into_iter().fold(document, petik::Document::titled);
        document.keyphrases(limit).iter().map(|keyphrase| Keyphrase::new(keyphrase, &offsets)).collect()
    })
}

/// A summary: sentences of the text in its order, one a line.
///
/// >>> import petik
/// >>> text = "Banjir Rob\n\nBanjir rob merendam ratusan rumah di Semarang. Warga mengungsi. Air masuk sejak subuh."
/// >>> print(petik.summarize(text, 1))
/// Banjir rob merendam ratusan rumah di Semarang.
///
/// ``petik.Document`` also says where the sentences stand, takes a query, and counts words instead of sentences.
#[pyfunction]
#[pyo3(signature = (text, sentences=3))]
pub(crate) fn summarize(py: Python<'_>, text: &str, sentences: usize) -> PyResult<String> {
    let summarizer = summarizer(sentences, None, None)?;
    Ok(py.detach(|| summarizer.summarize(&petik::Document::new(text)).to_string()))
}

/// The language of a text.
///
/// >>> import petik
/// >>> petik.detect("The price of rice went up again this week.").language
/// 'en'
#[pyfunction]
pub(crate) fn detect(py: Python<'_>, text: &str) -> Detection {
    py.detach(|| Detection::new(petik::detect(text)))
}
