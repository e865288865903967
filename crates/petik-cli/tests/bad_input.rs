//! Input that nobody would write on purpose.

mod common;

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use predicates::prelude::*;

use common::{Folder, fields, output, parse, petik, records};

const DOCUMENT_COMMANDS: [&str; 4] = ["segment", "keywords", "summarize", "detect"];

#[test]
fn odd_texts_are_texts() {
    let endless = "makan nasi goreng ".repeat(3000);
    let words = "kata".repeat(20_000);
    let marks = "\u{301}".repeat(5000);
    for text in [
        "",
        " \t\r\n\u{a0}\u{2028}",
        "\0",
        "\0Ia\0 datang\u{1}.\u{7f}\u{85} Ia\u{1b}[2J pulang.",
        "\u{feff}",
        "\u{feff}\u{feff}Ia datang.",
        "tidak ada titik di akhir",
        "...!?!?…—-–''\"\"“”()[]{}",
        &endless,
        &words,
        &marks,
        "a\u{301}\u{323}\u{301} \u{200d}\u{200d} \u{fe0f} 👨‍👩‍👧‍👦👨‍👩‍👧‍👦 🇮🇩🇮",
        "\u{202e}مرحبا بالعالم. שלום עולם.\u{202c} Ia datang.",
        "\u{10ffff}\u{e000}\u{fffd}\u{fff9}",
        "“Ia datang. Ia pulang. Ia tidur.",
        "((((((((((((((((((((((((((((((((",
    ] {
        for subcommand in DOCUMENT_COMMANDS {
            for form in ["text", "jsonl"] {
                let arguments = [subcommand, "--output", form];
                petik(&arguments).write_stdin(text).assert().success().stderr("");
            }
        }
        let stems = output(&["stem"], text);
        assert_eq!(stems.matches('\n').count(), text.split_terminator('\n').count());
        petik(&["stem", "--output", "jsonl"]).write_stdin(text).assert().success().stderr("");
    }
}

#[test]
fn nothing_is_no_sentence_and_no_keyword() {
    for text in ["", " \n\n\t"] {
        assert_eq!(output(&["segment"], text), "");
        assert_eq!(output(&["keywords"], text), "");
        assert_eq!(output(&["summarize"], text), "");
        assert_eq!(records(&["keywords"], text)[0]["keywords"].as_array().unwrap().len(), 0);
        assert_eq!(records(&["summarize"], text)[0]["sentences"].as_array().unwrap().len(), 0);
    }
}

#[test]
fn fifty_megabytes_are_a_text() {
    let text = "a ".repeat(25_000_000);
    let detected = output(&["detect"], text);
    assert_eq!(detected.lines().count(), 1);
}

#[test]
fn invalid_utf8_fails_its_document_only() {
    let lines = b"Ia datang.\nIa \xc3( pulang.\n\xff\nIa tidur.";
    let assert =
        petik(&["segment", "--input", "lines", "--output", "jsonl"]).write_stdin(&lines[..]).assert();
    let assert = assert.code(1).stderr(
        "petik: -:2: not valid UTF-8 at byte 3 of the line; convert it, or replace such bytes with --lossy\n\
         petik: -:3: not valid UTF-8 at byte 0 of the line; convert it, or replace such bytes with --lossy\n",
    );
    let done = parse(std::str::from_utf8(&assert.get_output().stdout).unwrap());
    assert_eq!(fields(&done, "id"), [1, 4]);
}

#[test]
fn invalid_utf8_is_replaced_when_that_is_wanted() {
    let lines = &b"Ia datang.\nIa \xc3( pulang."[..];
    let records = records(&["segment", "--input", "lines", "--lossy"], lines);
    assert_eq!(fields(&records, "text"), ["Ia datang.", "Ia \u{fffd}( pulang."]);
}

#[test]
fn invalid_utf8_in_a_file_is_told_with_its_line() {
    let assert = petik(&["keywords"]).write_stdin(&b"Ia datang.\nIa \xff."[..]).assert().code(1);
    assert
        .stdout("")
        .stderr(predicate::str::starts_with("petik: -:2: not valid UTF-8 at byte 14 of the file"));
}

#[test]
fn a_word_that_is_not_utf8_keeps_its_line() {
    let words = &b"makanan\nmin\xffum\nminuman\n"[..];
    let assert = petik(&["stem"]).write_stdin(words).assert().code(1);
    assert
        .stdout("makan\n\nminum\n")
        .stderr(predicate::str::starts_with("petik: -:2: not valid UTF-8 at byte 3 of the line"));
    assert_eq!(output(&["stem", "--lossy"], words).lines().count(), 3);
}

#[test]
fn a_broken_line_of_json_fails_alone() {
    let folder = Folder::new();
    let lines: String = (1..=20)
        .map(|line| match line {
            7 => "{\"id\": 7, \"text\": \"Ia datang.\n".to_owned(),
            _ => format!("{{\"id\": {line}, \"text\": \"Ia datang.\"}}\n"),
        })
        .collect();
    let file = folder.file("docs.jsonl", lines);
    let assert = petik(&["summarize", "--input", "jsonl", "--output", "jsonl", &file]).assert().code(1);
    let assert =
        assert.stderr(predicate::str::starts_with(format!("petik: {file}:7: not valid JSON at column ")));
    let done = parse(std::str::from_utf8(&assert.get_output().stdout).unwrap());
    let expected: Vec<_> = (1..=20).filter(|&line| line != 7).collect();
    assert_eq!(fields(&done, "id"), expected);
}

#[test]
fn json_of_the_wrong_shape_fails_its_document() {
    let deep = format!("{}1{}", "[".repeat(5000), "]".repeat(5000));
    for line in [
        "[]",
        "null",
        "7",
        "{",
        r#"{"text": 7}"#,
        r#"{"teks": "Ia."}"#,
        r#"{"text": "\ud800"}"#,
        r#"{"text": "Ia.", "id": {}}"#,
        r#"{"paragraphs": "Ia."}"#,
        r#"{"paragraphs": [[1]]}"#,
        &deep,
        &format!(r#"{{"paragraphs": {deep}}}"#),
    ] {
        let assert = petik(&["segment", "--input", "jsonl"]).write_stdin(line).assert().code(1);
        assert.stdout("").stderr(predicate::str::starts_with("petik: -:1: "));
    }
}

#[test]
fn a_reader_that_goes_away_ends_the_run_quietly() {
    let folder = Folder::new();
    let lines = folder.file("lines", "Ia datang ke rumahnya. Ia pulang.\n".repeat(20_000));
    for arguments in [
        &["segment", &lines][..],
        &["segment", "--input", "lines", "--output", "jsonl", &lines],
        &["stem", &lines],
        &["detect", "--input", "lines", &lines],
    ] {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin!("petik"))
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::with_capacity(64, child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(!line.is_empty());
        let end = child.wait_with_output().unwrap();
        assert_eq!(end.status.code(), Some(0), "{arguments:?}");
        assert_eq!(String::from_utf8(end.stderr).unwrap(), "", "{arguments:?}");
    }
}

#[test]
fn a_reader_that_was_never_there_ends_the_run_quietly() {
    for arguments in [&["detect"][..], &["--help"]] {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin!("petik"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let end = child.wait_with_output().unwrap();
        assert_eq!(end.status.code(), Some(0), "{arguments:?}");
        assert_eq!(String::from_utf8(end.stderr).unwrap(), "", "{arguments:?}");
    }
}
