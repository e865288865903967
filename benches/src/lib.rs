/*!
Inputs and scaffolding of petik's benches; the benches themselves are in `benches/`.

# Overview

- [`Input`] is a named list of texts; [`inputs`] makes five, from the smallest call to the least plain text.
- [`varied`] makes an input that no branch predictor knows by heart, [`real_news`] one of real articles.
- [`Contender`] is a named way to count what is found in a text.
- [`assert_counts`] holds every contender to its recorded counts before anything is timed.

# Example: a bench in small

```
use petik_bench::{Contender, assert_counts, tiny};

let inputs = [tiny()];
let mut contenders = [Contender::new("split_whitespace", |text| text.split_whitespace().count())];
assert_counts(&mut contenders, &inputs, &[("split_whitespace", [16])]);
```

# What does this crate not do?

It measures nothing and knows neither Criterion nor petik: both are development dependencies of
this package alone.
*/

#![forbid(unsafe_code)]

mod contender;
mod corpus;
mod input;
mod news;
mod shuffle;
mod vary;

pub use contender::{Contender, assert_counts, use_all};
pub use input::{Input, articles, inputs, large, mixed, small, tiny, tweets};
pub use news::real_news;
pub use vary::varied;
