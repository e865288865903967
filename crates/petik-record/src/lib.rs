/*!
The JSON records of petik: what its command prints and its server answers.

# Overview

Each record is made from what [`petik`] found and written by serde. Fields stand in the order in which they
are written; one that is none is left out.

- [`SegmentRecord`]: a sentence with its tokens and words.
- [`StemRecord`]: a word with its stem and analyses.
- [`KeywordsRecord`], [`SummaryRecord`], [`DetectRecord`]: a document each.

# Example

```
use petik::{Document, Summarizer};
use petik_record::SummaryRecord;

let document = Document::new("Air surut. Warga pulang.");
let summary = Summarizer::default().summarize(&document);
let record = SummaryRecord::new(7, &summary, &[]);
assert_eq!(record.sentences[1].text, "Warga pulang.");
assert!(serde_json::to_string(&record)?.starts_with(r#"{"id":7,"sentences":[{"index":0,"start":0,"end":10,"#));
# Ok::<(), serde_json::Error>(())
```

# What does this crate not do?

It reads no records, and chooses no form for them: lines, arrays and tables are made by who prints.
*/

#![forbid(unsafe_code)]

mod detect;
mod keywords;
mod reason;
mod segment;
mod stem;
mod summary;

pub use detect::DetectRecord;
pub use keywords::{KeywordRecord, KeywordsRecord};
pub use reason::ReasonRecord;
pub use segment::SegmentRecord;
pub use stem::{AnalysisRecord, MorphRecord, StemRecord};
pub use summary::{PickRecord, SummaryRecord};

/// A half-open range of bytes: start and end.
///
/// # Examples
///
/// ```
/// let (start, end): petik_record::SpanRecord = (3, 9);
/// assert_eq!(&"di rumah"[start..end.min(8)], "rumah");
/// ```
pub type SpanRecord = (usize, usize);

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
