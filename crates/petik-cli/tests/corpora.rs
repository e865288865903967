//! Corpora: folders, and files of results and failures.

#![allow(clippy::unwrap_used, reason = "clippy does not see that the helpers are tests")]

mod common;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread;

use predicates::prelude::*;
use serde_json::json;

use common::{ARTICLE, Folder, checkpoint, command, fields, gzip, parse, petik, records, zstd};

#[test]
fn a_folder_is_read_with_all_that_is_in_it() {
    let folder = Folder::new();
    for name in ["b", "a", ".git"] {
        fs::create_dir(folder.path().join(name)).unwrap();
    }
    folder.file("b/satu.jsonl.gz", gzip("{\"id\": 1, \"text\": \"Ia datang.\"}\n"));
    folder.file("a/dua.ndjson", "{\"id\": 2, \"text\": \"Ia pulang.\"}\n");
    folder.file("b/tiga.jsonl.zst", zstd("{\"id\": 3, \"text\": \"Ia tidur.\"}\n"));
    folder.file("b/README.md", "no records");
    folder.file(".git/x.jsonl", "no records");
    let found = records(&["detect", "--input", "jsonl", folder.path().to_str().unwrap()], "");
    assert_eq!(fields(&found, "id"), [2, 1, 3]);
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_in_the_middle_of_a_folder_does_not_stop_the_others() {
    let folder = Folder::new();
    folder.file("a.txt", "Ia datang.");
    std::os::unix::fs::symlink("/no/such/file", folder.path().join("b.txt")).unwrap();
    // Opens, and fails to be read.
    std::os::unix::fs::symlink("/proc/self/mem", folder.path().join("c.txt")).unwrap();
    folder.file("d.txt", "Ia pulang.");
    std::os::unix::fs::symlink(folder.path(), folder.path().join("loop")).unwrap();
    let path = folder.path().to_str().unwrap();
    let assert = petik(&["detect", "--output", "jsonl", path]).assert().code(2).stderr(
        predicate::str::contains("b.txt: no such file")
            .and(predicate::str::contains("c.txt: cannot be read"))
            .and(predicate::str::contains("loop: links to a folder that holds it")),
    );
    let done = parse(std::str::from_utf8(&assert.get_output().stdout).unwrap());
    assert_eq!(fields(&done, "id"), [&json!(format!("{path}/a.txt")), &json!(format!("{path}/d.txt"))]);
}

#[test]
fn results_go_to_a_file_and_leave_no_checkpoint() {
    let folder = Folder::new();
    let file = folder.file("out", "what was there before, and is longer than what comes");
    petik(&["stem", "-o", &file]).write_stdin("menulis\n").assert().success().stdout("").stderr("");
    assert_eq!(fs::read_to_string(&file).unwrap(), "tulis\n");
    assert!(!Path::new(&checkpoint(&file)).exists());
}

#[test]
fn failures_go_to_a_file_as_records() {
    let folder = Folder::new();
    let errors = folder.path().join("errors.jsonl");
    let errors = errors.to_str().unwrap();
    let lines = b"{\"id\": 1, \"text\": \"Ia datang.\"}\n{\n{\"text\": \"Ia \xff.\"}\n{\"teks\": \"Ia.\"}\n";
    let arguments = ["detect", "--input", "jsonl", "--errors", errors, "-", "no-such-file"];
    let assert = petik(&arguments).write_stdin(&lines[..]).assert().code(2);
    assert.stderr(format!("petik: 4 failed; each is in {errors} with its place and reason\n"));
    let failures = parse(&fs::read_to_string(errors).unwrap());
    assert_eq!(fields(&failures, "file"), ["-", "-", "-", "no-such-file"]);
    assert_eq!(fields(&failures, "line"), [&json!(2), &json!(3), &json!(4), &json!(null)]);
    assert_eq!(fields(&failures, "lost"), ["document", "document", "document", "input"]);
    assert_eq!(fields(&failures, "code"), ["json", "utf-8", "field", "unreadable"]);
    let reasons = fields(&failures, "reason");
    assert!(reasons[1].as_str().unwrap().starts_with("not valid UTF-8 at byte 13 of the line"));
}

#[test]
fn a_document_over_the_limit_fails_alone() {
    for filler in ["a", "kata "] {
        let long = filler.repeat(300_000);
        let lines = format!("Ia datang.\n{long}\nIa pulang.\n{}\nIa tidur.\n{long}", filler.repeat(1000));
        let arguments = ["detect", "--input", "lines", "--output", "jsonl", "--max-document", "4k"];
        let limit = |line: u64| {
            format!("petik: -:{line}: longer than 4096 bytes; split it, or raise --max-document\n")
        };
        let assert = petik(&arguments).write_stdin(lines).assert().code(1);
        let failed: Vec<u64> = if filler == "a" { vec![2, 6] } else { vec![2, 4, 6] };
        let assert = assert.stderr(failed.iter().map(|&line| limit(line)).collect::<String>());
        let done = parse(std::str::from_utf8(&assert.get_output().stdout).unwrap());
        assert_eq!(done.len(), 6 - failed.len());
    }
    petik(&["stem", "--max-document", "5"])
        .write_stdin("menulis\ntulis\n")
        .assert()
        .code(1)
        .stdout("\ntulis\n");
    petik(&["detect", "--max-document", "5"]).write_stdin(ARTICLE).assert().code(1).stdout("");
}

#[test]
fn what_grows_out_of_all_proportion_is_not_decompressed_to_its_end() {
    let lines = "\n".repeat(20_000_000);
    for bomb in [zstd(&lines), gzip(&lines)] {
        let arguments = ["stem", "--max-document", "1M", "-o", "/dev/null"];
        let assert = petik(&arguments).write_stdin(bomb).assert().code(2);
        assert.stderr(predicate::str::contains("grows to more than 500 times its size"));
    }
    let one_line = zstd(&"a".repeat(20_000_000));
    let assert = petik(&["detect", "--max-document", "1M"]).write_stdin(one_line).assert().code(2);
    assert.stdout("").stderr(predicate::str::contains("grows to more than 500 times its size"));
}

#[test]
fn input_cut_in_the_middle_of_gzip_gives_its_whole_lines() {
    let whole = gzip(&(0..5_000).map(|line| line.to_string() + "\n").collect::<String>());
    let assert = petik(&["stem"]).write_stdin(&whole[..whole.len() / 2]).assert().code(2);
    let assert = assert.stderr(predicate::str::contains("damaged or cut short as gzip"));
    let done = String::from_utf8(assert.get_output().stdout.clone()).unwrap();
    assert!(done.lines().count() > 100);
    assert!(done.lines().enumerate().all(|(line, stem)| stem == line.to_string()));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_ends_the_run_and_is_told() {
    let lines = "Ia datang.\n".repeat(20_000);
    for arguments in [
        &["segment", "-o", "/dev/full"][..],
        &["detect", "--input", "lines", "--errors", "/dev/full", "-", "no-such-file"],
        &["segment", "--input", "lines", "--output", "csv", "-o", "/dev/full"],
    ] {
        let assert = petik(arguments).write_stdin(lines.clone()).assert().code(2);
        assert.stderr(predicate::str::contains("cannot write /dev/full: No space left"));
    }
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let child =
        command(&["segment"]).stdin(Stdio::piped()).stdout(full).stderr(Stdio::piped()).spawn().unwrap();
    let end = feed(child, lines.as_bytes());
    assert_eq!(end.status.code(), Some(2));
    assert!(String::from_utf8(end.stderr).unwrap().contains("cannot write the results: No space left"));
}

fn feed(mut child: Child, input: &[u8]) -> std::process::Output {
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let feeder = thread::spawn(move || stdin.write_all(&input));
    let end = child.wait_with_output().unwrap();
    let _ = feeder.join().unwrap();
    end
}

#[test]
fn the_output_is_not_read() {
    let folder = Folder::new();
    let file = folder.file("a.txt", "Ia datang.");
    let assert = petik(&["detect", "-o", &file, &file]).assert().code(2);
    assert.stderr(predicate::str::contains("is input and output at once"));
    assert_eq!(fs::read_to_string(&file).unwrap(), "Ia datang.");

    let path = folder.path().to_str().unwrap();
    let out = folder.path().join("out.txt");
    petik(&["segment", "-o", out.to_str().unwrap(), path])
        .assert()
        .code(2)
        .stderr(predicate::str::contains("out.txt: is what this run writes"));
    assert_eq!(fs::read_to_string(out).unwrap(), format!("==> {file} <==\nIa datang .\n"));
}

#[test]
fn what_failed_is_not_read() {
    let folder = Folder::new();
    folder.file("a.jsonl", "{\"teks\": \"Ia datang.\"}\n".repeat(2000));
    let (path, errors) = (folder.path().to_str().unwrap(), folder.path().join("b.jsonl"));
    let arguments = ["detect", "--input", "jsonl", "--errors", errors.to_str().unwrap(), path];
    petik(&arguments).assert().code(2).stdout("");
    let failures = parse(&fs::read_to_string(&errors).unwrap());
    assert_eq!(failures.len(), 2001);
    assert!(failures[2000]["reason"].as_str().unwrap().starts_with("is what this run writes"));
}

#[test]
fn no_input_is_overwritten() {
    let folder = Folder::new();
    let file = folder.file("a.txt", "Ia datang.");
    let other = folder.path().join("./a.txt");
    let other = other.to_str().unwrap();
    for command in ["segment", "stem", "detect", "report"] {
        for option in ["-o", "--errors"] {
            let assert = petik(&[command, option, other, &file]).assert().code(2).stdout("");
            assert.stderr(predicate::str::contains("is input and output at once; name another output"));
            assert_eq!(fs::read_to_string(&file).unwrap(), "Ia datang.", "{command} {option}");
        }
    }
}

#[test]
fn results_and_failures_go_to_two_files() {
    let folder = Folder::new();
    let there = folder.file("there", "as it was");
    let new = folder.path().join("new");
    for file in [&there, new.to_str().unwrap()] {
        for command in ["detect", "report"] {
            let assert = petik(&[command, "-o", file, "--errors", file]).assert().code(2);
            assert
                .stderr(predicate::str::contains("is named for results and for what failed; name two files"));
        }
    }
    assert_eq!(fs::read_to_string(there).unwrap(), "as it was");
    assert!(!new.exists());
}

#[test]
fn an_output_that_cannot_be_written_is_told_before_the_work_and_says_what_to_try() {
    let folder = Folder::new();
    let (nowhere, path) = (folder.path().join("no/such/file"), folder.path().to_str().unwrap());
    for command in ["detect", "report"] {
        for (file, remedy) in
            [(nowhere.to_str().unwrap(), "make its folder first"), (path, "name a file in it")]
        {
            for option in ["-o", "--errors"] {
                // Nobody ends standard input, which is never read.
                let mut run = common::command(&[command, option, file]);
                let end = run
                    .stdin(Stdio::piped())
                    .stderr(Stdio::piped())
                    .spawn()
                    .unwrap()
                    .wait_with_output()
                    .unwrap();
                assert_eq!(end.status.code(), Some(2));
                let told = String::from_utf8(end.stderr).unwrap();
                assert!(
                    told.starts_with("petik: cannot write ") && told.ends_with(&format!("; {remedy}\n")),
                    "{told}"
                );
            }
        }
    }
}
