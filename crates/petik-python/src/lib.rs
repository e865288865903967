//! The extension module behind the Python package `petik`.
//!
//! Thin: it converts arguments and results, and leaves all else to the crate `petik`. `values` and `document` have
//! what functions return, `functions` what takes one text, `stemmer` and `sastrawi` what takes words; `batch`
//! works on whole columns: of `rows` that `capsule` reads over the Arrow C data interface, by `parallel`, into a `column`;
//! `known_stems`, `pieces`, `wordings` and `lists` fill the columns.

mod batch;
#[expect(
    unsafe_code,
    reason = "the Arrow C data interface passes pointers; every block says why it is sound"
)]
mod capsule;
mod column;
mod document;
mod functions;
mod known_stems;
mod lists;
mod offsets;
mod options;
mod parallel;
mod pieces;
mod rows;
mod sastrawi;
mod stemmer;
mod values;
mod wordings;

/// NLP for Indonesian text: the compiled part of `petik`.
#[pyo3::pymodule]
mod _petik {
    #[pymodule_export]
    use crate::document::Document;
    #[pymodule_export]
    use crate::functions::{analyses, detect, keywords, sentences, stem, summarize, tokens};
    #[pymodule_export]
    use crate::sastrawi::Sastrawi;
    #[pymodule_export]
    use crate::stemmer::Stemmer;
    #[pymodule_export]
    use crate::values::{Analysis, Detection, Keyphrase, Morph, Sentence, SummarySentence, Token};

    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "Python's name for it")]
    const __version__: &str = env!("CARGO_PKG_VERSION");

    #[pymodule_export]
    const LEXICON_VERSION: &str = ::petik::layers::lexicon::VERSION;

    /// Whole columns over the Arrow ``PyCapsule`` interface.
    #[pyo3::pymodule]
    mod arrow {
        #[pymodule_export]
        use crate::batch::{
            detect_column, keywords_column, sentences_column, stem_column, summarize_column, tokens_column,
        };
        #[pymodule_export]
        use crate::column::Column;
    }
}
