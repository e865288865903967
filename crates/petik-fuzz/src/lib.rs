/*!
What must hold for every input, layer by layer.

# Overview

- A [`Target`] is a layer by name and a function that takes any bytes and panics where a promise of
  that layer is broken; [`TARGETS`] has them all.
- [`Cases`] reads inputs from the text files of `corpus/` (what fuzzing found to reach new code)
  and `cases/` (what once broke a promise, each with its story).

The same functions run in three ways: plain `cargo test` replays both folders and makes texts with
proptest; the libFuzzer targets in `fuzz/` run them on what the coverage of the code suggests.

# Example: one input through every layer

```
for target in petik_fuzz::TARGETS {
    target.run("Dr. Siti menulis buku-bukunya.".as_bytes());
}
```

# What does this crate not do?

It does not ask whether results are good (petik-eval does) or fast (the benches do), only whether
they can be trusted: no panic, spans that fit, two ways to one answer that agree.
*/

#![forbid(unsafe_code)]

mod cases;
mod choices;
mod detection;
mod documents;
mod folding;
mod keyphrases;
mod lexicon;
mod records;
mod sentences;
mod server;
mod stems;
mod summaries;
mod target;
mod tokens;

pub use cases::Cases;
pub use target::{TARGETS, Target, run};
