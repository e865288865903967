/*!
Byte spans, folding and normalization: the ground floor of petik.

Every other crate of petik points into the caller's text with a [`Span`] and compares words by
their [`fold`]. Nothing here knows what a word is.

# Overview

- [`Span`] is a half-open range of byte offsets, `Copy`, and indexes a `str`.
- [`fold`] brings one word into the form in which words are compared: NFC, lower case, plain
  hyphen and apostrophe. It borrows when the word is folded already.
- [`nfc`] composes without folding, and borrows likewise.

# Example: the surface stays, the fold compares

```
use petik_text::{Span, fold};

let text = "Jum’at pagi, jum'at sore";
let first = Span::new(0, 8);
let second = Span::new(15, 21);

assert_eq!(&text[first], "Jum’at");
assert_eq!(fold(&text[first]), fold(&text[second]));
```

# What does this crate not do?

It finds no words and no sentences (petik-token, petik-sentence), strips no affixes (petik-stem),
and never rewrites a text before it is tokenized: folding is per word, so that spans always point
into the text as the caller gave it.
*/

#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

mod fold;
mod span;

pub use fold::{fold, nfc};
pub use span::Span;
