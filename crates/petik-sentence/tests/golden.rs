//! The golden cases: texts with their sentences, and with their headings where the case names them.
//!
//! `sentences.jsonl` holds the cases that every splitter is compared on, `own.jsonl` ours. A case is a
//! line of JSON: `text`, `sentences`, `class`, and optionally `headings`, the indices of the sentences
//! that are headings.
#![cfg(feature = "lexicon")]

use std::fs;
use std::path::Path;

use petik_sentence::{SentenceKind, sentences};
use serde_json::Value;

#[test]
fn every_case_is_split_as_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut failures = Vec::new();
    for file in ["sentences.jsonl", "own.jsonl"] {
        let cases = fs::read_to_string(folder.join(file)).unwrap();
        for (line, case) in (1..).zip(cases.lines()) {
            let case: Value = serde_json::from_str(case).unwrap();
            if let Some(failure) = failure(&case) {
                failures.push(format!("{file}:{line} {}: {failure}", case["class"]));
            }
        }
    }
    assert!(failures.is_empty(), "{} cases differ:\n{}", failures.len(), failures.join("\n"));
}

fn failure(case: &Value) -> Option<String> {
    let text = case["text"].as_str()?;
    let found: Vec<_> = sentences(text).collect();
    let texts: Vec<_> = found.iter().map(|sentence| sentence.text()).collect();
    if case["sentences"] != Value::from(texts.clone()) {
        return Some(format!("got {texts:?}"));
    }
    let headings: Vec<_> =
        (0..).zip(&found).filter(|(_, s)| s.kind() == SentenceKind::Heading).map(|(i, _)| i).collect();
    let expected = case.get("headings")?;
    (*expected != Value::from(headings.clone())).then(|| format!("headings {headings:?} of {texts:?}"))
}
