/*!
Reviewed word data of Indonesian: roots, function words, stop words, names, abbreviations, frequencies.

The data may be shipped with anything: every row comes from a source under a permissive licence or
from this project's own editors, and says which. It is read in place from the binary: no start-up
work, no allocation, no dependency.

# Overview

- [`entry`] finds the [`Entry`] of a word: which kind of word it is, its [`WordClasses`], how
  frequent it is. [`is_root`], [`is_function_word`], [`is_stop_word`] and [`frequency`] are
  shortcuts to one of its answers.
- [`words`] lists all words; [`Entry::number`] numbers them for tables of other crates.
- [`variant`] finds the standard word for which a short or spoken form stands.
- [`abbreviation`] finds the [`AbbreviationClass`] of a form that is written with a stop.

# Example: is it a root?

```
use petik_lexicon::is_root;

// Each looks affixed, none is.
for root in ["perang", "menang", "makan", "bulan", "kelola", "sekolah"] {
    assert!(is_root(root));
}
// Derived words are not roots, however common.
assert!(!is_root("berikan") && !is_root("beberapa"));
```

# Example: how telling is a word?

```
use petik_lexicon::frequency;

// The rarer a word is in general, the more it says about the text in which it stands.
let rarest = ["pemerintah", "rudal", "dengan"]
    .into_iter()
    .min_by(|a, b| frequency(a).total_cmp(&frequency(b)));
assert_eq!(rarest, Some("rudal"));
```

# Data generation

The files of `seeds/lexicon` hold the reviewed rows and `seeds/lexicon/SOURCES.md` their origins and
licences. `cargo xtask lexicon` makes the two files of `data` from them, always the same bytes; with
`--check` it compares instead of writing, and a test of the workspace does the same.

# What does this crate not do?

It folds nothing: words are asked for folded, for which petik-text has `fold`. It knows no
morphology: whether *menulis* belongs to *tulis* is petik-stem's question. It has no definitions,
translations or pronunciations.
*/

#![no_std]
#![forbid(unsafe_code)]

mod abbreviation;
mod entry;
mod format;
mod frequency;
mod patterns;
mod variant;
mod variants;

pub use abbreviation::{AbbreviationClass, LONGEST_ABBREVIATION_WITHOUT_STOP, abbreviation};
pub use entry::{
    DIGEST, Entry, NUMBERS, VERSION, WordClasses, entry, frequency, is_function_word, is_root, is_stop_word,
    words,
};
pub use patterns::AffixPatterns;
pub use variant::{Register, Variant, variant};
