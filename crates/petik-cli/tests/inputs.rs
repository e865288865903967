//! The ways in: files, standard input, gzip and zstd.

mod common;

use predicates::prelude::*;

use common::{ARTICLE, Folder, fields, gzip, output, petik, records, zstd};

#[test]
fn compressed_input_is_told_by_its_content() {
    let folder = Folder::new();
    let plain = output(&["segment"], ARTICLE);
    for (name, content) in
        [("plain.gz", ARTICLE.into()), ("gzip.txt", gzip(ARTICLE)), ("zstd", zstd(ARTICLE))]
    {
        let file = folder.file(name, &content);
        assert_eq!(output(&["segment", &file], ""), plain, "{name} as a file");
        assert_eq!(output(&["segment"], content.clone()), plain, "{name} from standard input");
        assert_eq!(output(&["segment", "-"], content), plain, "{name} from -");
    }
}

#[test]
fn compressed_parts_one_behind_the_other_are_one_input() {
    let skippable = [&[0x5a, 0x2a, 0x4d, 0x18, 3, 0, 0, 0][..], b"abc"].concat();
    for parts in [
        [gzip("Ia datang.\n"), gzip("Ia pulang.\n")].concat(),
        [zstd("Ia datang.\n"), zstd("Ia pulang.\n")].concat(),
        [skippable, zstd("Ia datang.\nIa pulang.\n")].concat(),
    ] {
        let records = records(&["segment", "--input", "lines"], parts);
        assert_eq!(fields(&records, "text"), ["Ia datang.", "Ia pulang."]);
        assert_eq!(fields(&records, "id"), [1, 2]);
    }
}

#[test]
fn an_empty_compressed_input_has_no_lines() {
    for content in [gzip(""), zstd(""), Vec::new()] {
        assert_eq!(output(&["detect", "--input", "lines"], content), "");
    }
}

#[test]
fn a_damaged_input_is_unusable_and_what_came_before_is_done() {
    let lines = "Ia datang.\n".repeat(2_000);
    for whole in [gzip(&lines), zstd(&lines)] {
        let cut = &whole[..whole.len() - 9];
        let assert = petik(&["segment", "--input", "lines"]).write_stdin(cut).assert().code(2);
        assert.stderr(predicate::str::starts_with("petik: -: damaged or cut short as "));
    }
    let assert = petik(&["detect"]).write_stdin(b"\x1f\x8bno gzip at all".to_vec()).assert().code(2);
    assert.stdout("").stderr(predicate::str::contains("as gzip"));
}

#[test]
fn an_unusable_file_does_not_stop_the_others() {
    let folder = Folder::new();
    let missing = folder.path().join("missing.txt");
    let empty = folder.path().join("empty");
    std::fs::create_dir(&empty).unwrap();
    let (missing, directory) = (missing.to_str().unwrap(), empty.to_str().unwrap());
    let good = folder.file("good.txt", "Ia datang.");
    let bad = folder.file("bad.txt", b"Ia \xff.");

    let assert = petik(&["segment", missing, &good, directory, &bad, &good]).assert().code(2);
    let sentences = format!("==> {good} <==\nIa datang .\n");
    assert.stdout(format!("{sentences}\n{sentences}")).stderr(format!(
        "petik: {missing}: no such file; check the name\n\
         petik: {directory}: no file in it has a name for this --input; name the files\n\
         petik: {bad}:1: not valid UTF-8 at byte 3 of the file; convert it, or replace such bytes with --lossy\n"
    ));
}

#[test]
fn an_unusable_word_list_stops_all() {
    let folder = Folder::new();
    let bad = folder.file("bad.txt", b"makan\nmin\xffum\n");
    for (option, file, reason) in [
        ("--add", "no-such-list", "no-such-list: no such file"),
        ("--keep", folder.path().to_str().unwrap(), "is a directory"),
        ("--lexicon", &bad, "bad.txt:2: not valid UTF-8"),
    ] {
        let assert = petik(&["stem", option, file]).write_stdin("makan\n").assert().code(2);
        assert.stdout("").stderr(predicate::str::contains(reason));
    }
}

#[test]
fn a_last_line_needs_no_end() {
    assert_eq!(output(&["detect", "--input", "lines"], "Ia datang.\nIa pulang.").lines().count(), 2);
    assert_eq!(output(&["stem"], "makan\nminum"), "makan\nminum\n");
}

#[test]
fn a_carriage_return_is_no_part_of_a_line() {
    let records = records(&["segment", "--input", "lines"], "Ia datang.\r\nIa pulang.\r\n");
    assert_eq!(fields(&records, "text"), ["Ia datang.", "Ia pulang."]);
}

#[test]
fn each_line_is_a_document_also_an_empty_one() {
    let records = records(&["summarize", "--input", "lines"], "Ia datang.\n\n \nIa pulang.\n");
    assert_eq!(fields(&records, "id"), [1, 2, 3, 4]);
    assert_eq!(records[1]["sentences"].as_array().unwrap().len(), 0);
}
