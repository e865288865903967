//! The help teaches every field and column that is written, in both languages.

#![allow(clippy::unwrap_used, reason = "clippy does not see that the helpers are tests")]

mod common;

use std::collections::BTreeSet;

use serde_json::Value;

use common::{ARTICLE, output, petik, records};

/// The commands that print results, with options under which records have all fields.
const COMMANDS: [(&str, &[&str], &str); 5] = [
    ("segment", &["--input", "lines"], ARTICLE),
    ("stem", &[], "menulisnya\n"),
    ("keywords", &["--explain"], ARTICLE),
    ("summarize", &["--explain"], ARTICLE),
    ("detect", &[], ARTICLE),
];

fn help(command: &str, language: &str) -> String {
    output(&[command, "--help", "--lang", language], "")
}

#[test]
fn every_column_is_named_in_the_help() {
    for (command, _, input) in COMMANDS {
        let table = output(&[command, "--output", "csv"], input);
        let columns = table.lines().next().unwrap();
        for (language, heading) in
            [("en", "Table (csv, parquet), a row"), ("id", "Tabel (csv, parquet), satu baris")]
        {
            let help = help(command, language);
            let (_, below) = help.split_once(heading).unwrap();
            assert_eq!(below.lines().nth(1).map(str::trim), Some(columns), "{command} {language}");
        }
    }
}

#[test]
fn every_field_is_named_in_the_help() {
    for (command, options, input) in COMMANDS {
        let mut fields = BTreeSet::new();
        for record in records(&[&[command][..], options].concat(), input) {
            collect_fields(&record, &mut fields);
        }
        assert!(fields.len() >= 3, "{command}");
        for language in ["en", "id"] {
            let help = help(command, language);
            for field in &fields {
                assert!(help.contains(&format!("\"{field}\"")), "{command} {language}: {field}");
            }
        }
    }
}

fn collect_fields(value: &Value, fields: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                fields.insert(name.clone());
                collect_fields(value, fields);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| collect_fields(value, fields)),
        _ => {}
    }
}

#[test]
fn every_kind_of_evidence_and_morph_is_named_in_the_help() {
    let words = "menulisnya\ngerigi\nrumahlah\nanak-anak\ntersebut\nyang\nmemflibisasikan\nkabux\nRp5\n";
    for language in ["en", "id"] {
        let help = help("stem", language);
        for record in records(&["stem", "--profile", "lemma"], words) {
            for analysis in record["analyses"].as_array().unwrap() {
                assert!(help.contains(analysis["evidence"].as_str().unwrap()), "{language} {analysis}");
                for morph in analysis["morphs"].as_array().unwrap() {
                    assert!(help.contains(morph["kind"].as_str().unwrap()), "{language} {morph}");
                }
            }
        }
    }
}

#[test]
fn the_page_takes_no_more_keyphrases_than_it_has_switches() {
    let assert = petik(&["report", "-n", "25"]).assert().code(2);
    assert.stderr(predicates::str::contains("from 1 to 24"));
}
