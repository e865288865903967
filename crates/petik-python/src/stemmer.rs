//! A stemmer with options and words of one's own.

use petik::{Lexicon, Stemmer as Inner};
use pyo3::prelude::*;

use crate::offsets::{Offsets, Unit};
use crate::options::ProfileName;
use crate::values::Analysis;

/// Brings Indonesian words to their roots, with options and words of your own.
///
/// ``add`` are roots to know beside the built-in ones, ``keep`` words that stay as they are, ``remove`` words to
/// forget; ``builtin=False`` starts without the built-in lexicon.
///
/// >>> import petik
/// >>> stemmer = petik.Stemmer(add=["gawai"], keep=["penggunaan"])
/// >>> stemmer.stem("gawainya"), stemmer.stem("Penggunaan"), stemmer.stem("digunakan")
/// ('gawai', 'penggunaan', 'guna')
#[pyclass(frozen, module = "petik")]
pub(crate) struct Stemmer {
    pub(crate) inner: Inner,
}

#[pymethods]
impl Stemmer {
    #[new]
    #[pyo3(
        signature = (*, profile=ProfileName::default(), informal=false, add=vec![], keep=vec![], remove=vec![], builtin=true),
        text_signature = "(*, profile='root', informal=False, add=(), keep=(), remove=(), builtin=True)"
    )]
    #[expect(clippy::needless_pass_by_value, reason = "made for this call out of Python lists")]
    fn new(
        profile: ProfileName,
        informal: bool,
        add: Vec<String>,
        keep: Vec<String>,
        remove: Vec<String>,
        builtin: bool,
    ) -> Self {
        let lexicon = if builtin { Lexicon::builtin() } else { Lexicon::empty() };
        let lexicon = add.iter().fold(lexicon, |lexicon, word| lexicon.add(word));
        let lexicon = keep.iter().fold(lexicon, |lexicon, word| lexicon.keep(word));
        let lexicon = remove.iter().fold(lexicon, |lexicon, word| lexicon.remove(word));
        Self { inner: Inner::with_lexicon(lexicon).profile(profile.0).informal(informal) }
    }

    /// The stem of a word, folded.
    ///
    /// >>> import petik
    /// >>> petik.Stemmer().stem("Pemerintahan")
    /// 'perintah'
    fn stem(&self, word: &str) -> String {
        self.inner.stem(word).into_owned()
    }

    /// Every reading of a word, best first.
    ///
    /// >>> import petik
    /// >>> petik.Stemmer().analyses("gemetar")[0].root
    /// 'getar'
    #[pyo3(signature = (word, *, offsets=Unit::CodePoints), text_signature = "($self, word, *, offsets='codepoints')")]
    fn analyses(&self, word: &str, offsets: Unit) -> Vec<Analysis> {
        let offsets = Offsets::new(word, offsets);
        self.inner.analyses(word).iter().map(|analysis| Analysis::new(analysis, &offsets)).collect()
    }

    /// The words that are written together in a token: a word and the clitics around it.
    ///
    /// >>> import petik
    /// >>> petik.Stemmer().words("rumahnya")
    /// ['rumah', 'nya']
    fn words<'t>(&self, token: &'t str) -> Vec<&'t str> {
        self.inner.words(token).map(|span| token.get(span.range()).unwrap_or_default()).collect()
    }
}
