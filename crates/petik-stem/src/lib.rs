/*!
Indonesian words to their roots: a stemmer and morphological analyser that says why.

# Overview

- [`Stemmer`] brings a word to its root, lists every analysis, and splits clitics from a token.
- [`Analysis`] is one reading of a word: a root, the ordered [`Morph`]s with their places in the
  word, and the [`Evidence`] for it.
- [`Profile`] says what a stem is: the root, or the dictionary form. [`Stemmer::informal`] adds the
  language of chats and tweets.
- [`Lexicon`] is what a stemmer knows: the reviewed roots of petik-lexicon, the caller's own, or both.

Beside them [`Memo`] remembers the words of running text, and [`Sastrawi`] gives the stems of the
published Confix Stripping algorithm, for comparisons.

Words are folded inside, so that any spelling of a word will do.

# Example: one root for many forms

```
# #[cfg(feature = "lexicon")] {
use petik_stem::Stemmer;

let stemmer = Stemmer::new();
for word in ["Juang", "berjuang", "memperjuangkannya", "perjuangan", "seperjuangan"] {
    assert_eq!(stemmer.stem(word), "juang");
}
# }
```

# Example: how is a word made?

```
# #[cfg(feature = "lexicon")] {
use petik_stem::Stemmer;

let word = "memperjuangkannya";
let analyses = Stemmer::new().analyses(word);
let morphs: Vec<_> = analyses[0].morphs().iter().map(|m| (m.form(), &word[m.span()])).collect();

assert_eq!(
    morphs,
    [("meN-", "mem"), ("per-", "per"), ("juang", "juang"), ("-kan", "kan"), ("-nya", "nya")],
);
# }
```

# Example: your own words

```
use petik_stem::{Lexicon, Stemmer};

let stemmer = Stemmer::with_lexicon(Lexicon::empty().add("unggah").keep("unggahan"));
assert_eq!(stemmer.stem("diunggah"), "unggah");
assert_eq!(stemmer.stem("unggahan"), "unggahan");
```

# What does this crate not do?

It finds no words in a text (petik-token has that) and looks at no neighbours: a word has the same
stem everywhere. It takes no loan suffixes off, as in *ilmuwan*, *duniawi* or *globalisasi*,
for Indonesian has borrowed those words whole. Of other languages it knows what `Snowball` knows,
with the feature `snowball`.
*/

#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

mod affix;
mod analysis;
mod bare;
mod candidate;
mod chain;
mod cost;
mod ending;
mod explanation;
mod infix;
mod knowledge;
mod lexicon;
mod memo;
mod nasal;
mod options;
mod place;
mod reading;
mod reason;
mod reduplication;
mod root;
mod sastrawi;
mod short;
#[cfg(feature = "lexicon")]
mod shortcut;
#[cfg(feature = "snowball")]
mod snowball;
mod spelling;
mod split;
mod stem;
mod stemmer;
mod weigh;
mod weights;

pub use analysis::{Analysis, Evidence, Morph, MorphKind};
pub use explanation::Explanation;
pub use lexicon::Lexicon;
pub use memo::Memo;
pub use options::Profile;
pub use reason::{Weight, weights};
pub use sastrawi::Sastrawi;
#[cfg(feature = "snowball")]
pub use snowball::Snowball;
pub use stem::{FoldOnly, Stem};
pub use stemmer::Stemmer;
