/*!
Indonesian in SQL: [`petik`] as scalar functions of DataFusion.

# Overview

[`register_all`] gives a `SessionContext` six functions; [`functions`] hands them out for who builds a
session state of their own.

| function | answer |
|---|---|
| `petik_stem(word)` | the root of a word, as text |
| `petik_tokens(text)` | a list of texts |
| `petik_sentences(text)` | a list of texts, headings among them |
| `petik_keywords(text [, n])` | a list of `{text, score}`, best first; at most *n*, 10 if not said |
| `petik_summarize(text [, n])` | *n* sentences, 3 if not said, one a line, in the order of the text |
| `petik_detect(text)` | `{language, confidence}`; the language as its BCP 47 code |

# Example

```
use datafusion::prelude::SessionContext;

# #[tokio::main]
# async fn main() -> datafusion::error::Result<()> {
let context = SessionContext::new();
petik_datafusion::register_all(&context);

let answer = context
    .sql("SELECT petik_stem(word) AS stem FROM (VALUES ('mendukung'), ('dukungannya')) AS words(word)")
    .await?
    .to_string()
    .await?;
assert_eq!(answer.matches("| dukung |").count(), 2);
# Ok(())
# }
```

# What goes in, what comes out

Text may be `Utf8`, `LargeUtf8`, `Utf8View` or a dictionary of them; it is read in place. Answers are
`Utf8View`. Null gives null; the empty text gives the empty text or list, and is taken for Indonesian with
confidence 0. Anything else, bytes above all, is an error of the plan that says what to cast: bytes are
checked to be UTF-8 by that cast, not here. The count *n* may be a column too; under 1 is an error of the
query.

# What does this crate not do?

It reads no files and starts no cluster: `petik-ballista` beside it does that. It gives no spans: SQL counts
neither bytes nor code points from 0, so that offsets would be wrong more often than right; petik itself has
them.
*/

#![forbid(unsafe_code)]

mod conversion;
mod detect;
mod function;
mod keywords;
mod register;
mod sentences;
mod stem;
mod summarize;
mod tokens;

pub use register::{functions, register_all};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
