//! The algorithm of Sastrawi, for the package's drop-in.

use petik::{Lexicon, Sastrawi as Inner};
use pyo3::prelude::*;

/// Words that petik lists, and Sastrawi takes apart or has nothing to confuse with: loans with their endings, derived
/// words whose root is no longer felt, and short words that come out of longer ones by accident (*nah* of *menahan*).
const NOT_LISTED: [&str; 9] =
    ["alah", "finalisasi", "idealis", "idealisme", "kinerja", "melainkan", "mengerti", "nah", "rim"];

/// Roots of Sastrawi that petik has in another form or not at all.
const ALSO_LISTED: [&str; 2] = ["erti", "ligas"];

/// The Confix Stripping algorithm as Sastrawi has it, with a word list or the built-in lexicon.
///
/// ``petik.sastrawi`` has it under the names of ``PySastrawi``.
///
/// >>> from petik._petik import Sastrawi
/// >>> Sastrawi(["nilai", "tiru"]).stem("penilaian meniru-nirukan")
/// 'nilai tiru'
#[pyclass(frozen, module = "petik")]
pub(crate) struct Sastrawi {
    inner: Inner,
}

#[pymethods]
impl Sastrawi {
    #[new]
    #[pyo3(signature = (words=None))]
    #[expect(clippy::needless_pass_by_value, reason = "made for this call out of a Python list")]
    fn new(words: Option<Vec<String>>) -> Self {
        let of_list = |words: &Vec<String>| Inner::with_roots(words.iter().map(String::as_str));
        let of_petik = || Inner::with_lexicon(like_sastrawi(Lexicon::builtin()));
        Self { inner: words.as_ref().map_or_else(of_petik, of_list) }
    }

    /// The stems of the words of a text, joined by a space.
    ///
    /// >>> from petik._petik import Sastrawi
    /// >>> Sastrawi().stem("Pembangunan jalan")
    /// 'bangun jalan'
    fn stem(&self, py: Python<'_>, text: &str) -> String {
        py.detach(|| self.inner.stem(text).into_owned())
    }
}

/// The list with which the published cases of Sastrawi come out as they do with its own.
fn like_sastrawi(lexicon: Lexicon) -> Lexicon {
    let lexicon = NOT_LISTED.into_iter().fold(lexicon, Lexicon::remove);
    ALSO_LISTED.into_iter().fold(lexicon, Lexicon::add)
}
