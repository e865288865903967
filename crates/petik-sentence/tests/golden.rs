//! The golden cases: texts with their units, and with the kinds of those that are no sentences.
//!
//! `sentences.jsonl` holds the cases that every splitter is compared on; the other files are ours, one
//! for each subject. A case is a line of JSON: `text`, `sentences`, `class`, and optionally
//! `headings`, `captions` and `related`, the indices of the units of these kinds.
#![cfg(feature = "lexicon")]

use std::fs;
use std::path::{Path, PathBuf};

use petik_sentence::{Sentence, SentenceKind, sentences};
use serde_json::Value;

#[test]
fn every_case_is_split_as_written() {
    let files = golden_files();
    assert!(files.len() > 1);
    let mut failures = Vec::new();
    for file in files {
        let cases = fs::read_to_string(&file).unwrap();
        for (line, case) in (1..).zip(cases.lines()) {
            let case: Value = serde_json::from_str(case).unwrap();
            if let Some(failure) = failure(&case) {
                failures.push(format!("{}:{line} {}: {failure}", file.display(), case["class"]));
            }
        }
    }
    assert!(failures.is_empty(), "{} cases differ:\n{}", failures.len(), failures.join("\n"));
}

fn golden_files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let entries = fs::read_dir(folder).expect("the folder of the cases");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("a file of cases").path()).collect();
    files.sort();
    files
}

fn failure(case: &Value) -> Option<String> {
    let text = case["text"].as_str()?;
    let found: Vec<_> = sentences(text).collect();
    let texts: Vec<_> = found.iter().map(|sentence| sentence.text()).collect();
    if case["sentences"] != Value::from(texts.clone()) {
        return Some(format!("got {texts:?}"));
    }
    let kinds = [
        ("headings", SentenceKind::Heading),
        ("captions", SentenceKind::Caption),
        ("related", SentenceKind::Related),
    ];
    kinds.into_iter().find_map(|(name, kind)| {
        let expected = case.get(name)?;
        let indices = indices(&found, kind);
        (*expected != Value::from(indices.clone())).then(|| format!("{name} {indices:?} of {texts:?}"))
    })
}

fn indices(found: &[Sentence<'_>], kind: SentenceKind) -> Vec<usize> {
    (0..).zip(found).filter(|(_, sentence)| sentence.kind() == kind).map(|(index, _)| index).collect()
}
