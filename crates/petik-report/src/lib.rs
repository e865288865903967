/*!
One self-contained HTML page that shows what petik found in texts.

# Overview

- [`Report`] makes the page, from [`Article`]s: a [`petik::Document`] and the name by which people know it.
- [`Tongue`] is the language in which the page speaks to its reader.
- [`STYLE`], [`SCRIPT`] and [`source_hash`] are for those who put a [fragment](Report::fragment) into a page of
  their own.

The page needs no network and no script. It shows the article with its picked sentences marked by strength,
the keyphrases as switches that mark their occurrences, the scores of keyphrases and sentences with what they
are made of, and the text word by word with stems and affixes. It follows the reader's preference for dark or light,
fits a phone, and prints.

# Example

```
use petik::Document;
use petik_report::{Article, Report};

let text = "Banjir Semarang\n\nBanjir rob merendam pesisir <Semarang>. Warga mengungsi.";
let page = Report::new().page([Article::new("berita.txt", Document::new(text))]);

assert!(page.starts_with("<!doctype html>"));
assert!(page.contains("&#60;Semarang&#62;"), "no text becomes part of the page's code");
```

# Size

Linear in the text. The word by word view, which costs most, covers the first
[words](Report::words) of a page and says so. A word or keyphrase without an end is cut where it stands in a list, a name
or title everywhere.

# What does this crate not do?

It reads and writes no files, knows no network, and decides nothing: what it shows, [`petik`] found.
*/

#![forbid(unsafe_code)]

mod article;
mod features;
mod labels;
mod number;
mod plain;
mod policy;
mod report;
mod tongue;
mod view;

pub use article::Article;
pub use policy::source_hash;
pub use report::{Report, SCRIPT, STYLE};
pub use tongue::Tongue;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
