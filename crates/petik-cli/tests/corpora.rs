//! Corpora: folders, files of results and failures, and runs that go on after they were cut off.

#![allow(clippy::unwrap_used, reason = "clippy does not see that the helpers are tests")]

mod common;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use predicates::prelude::*;
use serde_json::json;

use common::{ARTICLE, Folder, fields, gzip, parse, petik, records, zstd};

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

/// Documents of which every seventh is broken.
fn corpus(count: usize) -> String {
    let line = |number: usize| match number % 7 {
        3 => format!("{{\"id\": {number}, \"text\": \n"),
        _ => format!(
            "{{\"id\": {number}, \"text\": \"{} Nomor {number}.\"}}\n",
            ARTICLE.trim().repeat(number % 5)
        ),
    };
    (0..count).map(line).collect()
}

fn checkpoint(output: &str) -> String {
    format!("{output}.checkpoint")
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("petik"));
    command.args(arguments).env("LC_ALL", "C");
    command
}

fn feed(mut child: Child, input: &[u8]) -> std::process::Output {
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let feeder = thread::spawn(move || stdin.write_all(&input));
    let end = child.wait_with_output().unwrap();
    let _ = feeder.join().unwrap();
    end
}

/// A corpus of a gzip file and a plain one, and what a run over it gives that nobody disturbs.
struct Corpus {
    folder: Folder,
    files: [String; 2],
    results: Vec<u8>,
    failures: Vec<u8>,
}

impl Corpus {
    fn new(documents: usize, form: &str) -> Self {
        let folder = Folder::new();
        let files = [
            folder.file("a.jsonl.gz", gzip(&corpus(documents))),
            folder.file("b.jsonl", corpus(documents / 2)),
        ];
        let mut corpus = Self { folder, files, results: Vec::new(), failures: Vec::new() };
        let end = corpus.command("whole", form, &[]).output().unwrap();
        assert_eq!(end.status.code(), Some(1));
        corpus.results = fs::read(corpus.path("whole")).unwrap();
        corpus.failures = fs::read(corpus.path("whole.errors")).unwrap();
        assert!(!Path::new(&checkpoint(&corpus.path("whole"))).exists());
        corpus
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    fn command(&self, name: &str, form: &str, more: &[&str]) -> Command {
        let (output, errors) = (self.path(name), self.path(&format!("{name}.errors")));
        let mut arguments = vec!["keywords", "--input", "jsonl", "--output", form, "-o", &output];
        arguments.extend(["--errors", &errors, &self.files[0], &self.files[1]]);
        arguments.extend(more);
        let mut command = command(&arguments);
        command.stderr(Stdio::piped());
        command
    }

    /// Goes on with the run `name` to its end, and compares.
    fn finish(&self, name: &str, form: &str) {
        let end = self.command(name, form, &["--resume"]).output().unwrap();
        assert_eq!(end.status.code(), Some(1), "{}", String::from_utf8_lossy(&end.stderr));
        self.compare(name);
    }

    fn compare(&self, name: &str) {
        assert!(fs::read(self.path(name)).unwrap() == self.results, "results differ");
        assert!(fs::read(self.path(&format!("{name}.errors"))).unwrap() == self.failures, "failures differ");
        assert!(!Path::new(&checkpoint(&self.path(name))).exists());
    }
}

/// A number below `below`, other ones for other seeds.
fn random(seed: u64, below: u64) -> u64 {
    let mut bits = seed.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    bits ^= bits >> 29;
    bits.wrapping_mul(0xbf58_476d_1ce4_e5b9) % below
}

#[test]
fn a_run_that_is_killed_again_and_again_loses_and_doubles_nothing() {
    for form in ["jsonl", "csv"] {
        let corpus = Corpus::new(1_500, form);
        let mut kills = 0;
        for attempt in 0..30 {
            let mut run = corpus.command("killed", form, &["--resume", "--jobs", "2"]).spawn().unwrap();
            // From before the first file is opened to after some checkpoints.
            thread::sleep(Duration::from_millis(random(attempt, 40 + attempt * 40)));
            if run.try_wait().unwrap().is_some() {
                break;
            }
            run.kill().unwrap();
            run.wait().unwrap();
            kills += 1;
        }
        assert!(kills > 0);
        if Path::new(&checkpoint(&corpus.path("killed"))).exists() {
            corpus.finish("killed", form);
        }
        corpus.compare("killed");
    }
}

#[test]
fn a_run_goes_on_from_every_state_of_its_files() {
    let corpus = Corpus::new(700, "jsonl");
    let output = corpus.path("torn");
    let mut run = corpus.command("torn", "jsonl", &["--jobs", "1"]).spawn().unwrap();
    run.kill().unwrap();
    run.wait().unwrap();
    if !Path::new(&checkpoint(&output)).exists() {
        return;
    }
    // What was written behind the checkpoint, whole or not, is written anew.
    let mut torn = fs::File::options().append(true).create(true).open(&output).unwrap();
    torn.write_all(b"{\"id\": 1, \"keyw").unwrap();
    corpus.finish("torn", "jsonl");
}

#[test]
fn an_unfinished_output_is_not_overwritten() {
    let corpus = Corpus::new(50, "jsonl");
    let output = corpus.path("whole");
    let state = "1 {\"run\":0,\"position\":{\"inputs\":0,\"units\":0,\"seen\":0},\"output\":0,\"errors\":0,\
        \"documents\":0,\"failures\":0,\"outcome\":\"AllDone\"}";
    let sum = state.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    fs::write(checkpoint(&output), format!("{state}\t{sum:016x}{}\n", " ".repeat(200))).unwrap();
    let refused = |more: &[&str], reason: &str| {
        let end = corpus.command("whole", "jsonl", more).output().unwrap();
        assert_eq!(end.status.code(), Some(2));
        assert!(String::from_utf8(end.stderr).unwrap().contains(reason), "{reason}");
        assert_eq!(fs::read(&output).unwrap(), corpus.results);
    };
    refused(&[], "an earlier run did not finish; go on with --resume, or remove");
    refused(&["--resume"], "that run had other options");
    fs::write(checkpoint(&output), "x".repeat(5000)).unwrap();
    refused(&["--resume"], "no checkpoint of petik");
    fs::remove_file(checkpoint(&output)).unwrap();
    let end = corpus.command("whole", "jsonl", &["--resume"]).output().unwrap();
    assert_eq!(end.status.code(), Some(0));
    assert!(String::from_utf8(end.stderr).unwrap().contains("nothing to resume"));
}

/// A run that waits for input, and has written a checkpoint.
fn waiting(output: &str, more: &[&str]) -> Child {
    let arguments = [&["segment", "--input", "lines", "-o", output], more].concat();
    let mut run = command(&arguments);
    let run = run.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    while !Path::new(output).exists() {
        thread::sleep(Duration::from_millis(5));
    }
    run
}

#[test]
fn two_runs_into_one_output_are_refused() {
    let folder = Folder::new();
    let output = folder.path().join("out");
    let output = output.to_str().unwrap();
    let mut first = waiting(output, &[]);
    for more in [&[][..], &["--resume"]] {
        let arguments = [&["segment", "--input", "lines", "-o", output], more].concat();
        let assert = petik(&arguments).write_stdin("Ia datang.\n").assert().code(2);
        assert.stderr(predicate::str::contains("another run writes to it"));
    }
    first.stdin.take().unwrap().write_all(b"Ia pulang.\n").unwrap();
    assert!(first.wait().unwrap().success());
    assert_eq!(fs::read_to_string(output).unwrap(), "==> 1 <==\nIa pulang .\n");
}

#[cfg(unix)]
#[test]
fn a_signal_finishes_the_record_and_says_how_to_go_on() {
    let folder = Folder::new();
    let output = folder.path().join("out");
    let output = output.to_str().unwrap();
    for (signal, status) in [("-INT", 130), ("-TERM", 143)] {
        let mut run = waiting(output, &[]);
        let mut input = run.stdin.take().unwrap();
        input.write_all(b"Ia datang.\nIa pulang.\n").unwrap();
        thread::sleep(Duration::from_millis(300));
        assert!(Command::new("kill").args([signal, &run.id().to_string()]).status().unwrap().success());
        let end = run.wait_with_output().unwrap();
        assert_eq!(end.status.code(), Some(status));
        let told = String::from_utf8(end.stderr).unwrap();
        assert!(told.contains("interrupted, 2 documents are in"), "{told}");
        assert!(told.contains("--resume"), "{told}");
        let whole = "==> 1 <==\nIa datang .\n\n==> 2 <==\nIa pulang .\n";
        assert_eq!(fs::read_to_string(output).unwrap(), whole);

        let arguments = ["segment", "--input", "lines", "-o", output, "--resume"];
        let assert = petik(&arguments).write_stdin("Ia datang.\nIa pulang.\nIa tidur.\n").assert().success();
        assert.stderr(predicate::str::contains("behind 2 documents"));
        assert_eq!(fs::read_to_string(output).unwrap(), format!("{whole}\n==> 3 <==\nIa tidur .\n"));
        fs::remove_file(output).unwrap();
    }
}

#[test]
fn other_inputs_are_not_gone_on_with() {
    let folder = Folder::new();
    let output = folder.path().join("out");
    let output = output.to_str().unwrap();
    let file = folder.file("in", "Ia datang.\n".repeat(300_000));
    let arguments = ["segment", "--input", "lines", "-o", output, &file];
    let mut run = command(&arguments).spawn().unwrap();
    let is_begun = || fs::metadata(output).is_ok_and(|file| file.len() > 0);
    while !is_begun() && run.try_wait().unwrap().is_none() {
        thread::sleep(Duration::from_millis(5));
    }
    // Time for a checkpoint behind the start.
    thread::sleep(Duration::from_millis(1200));
    run.kill().unwrap();
    run.wait().unwrap();
    if Path::new(&checkpoint(output)).exists() {
        fs::write(&file, "Ia pulang.\n").unwrap();
        let assert = petik(&[&arguments[..], &["--resume"]].concat()).assert().code(2);
        assert.stderr(predicate::str::contains("the inputs are not those"));
    }
}

#[test]
fn resume_wants_an_output_file() {
    petik(&["segment", "--resume"]).assert().code(2).stderr(predicate::str::contains("--output-file"));
}

#[test]
fn the_bytes_are_the_same_whatever_the_number_of_jobs() {
    let corpus = Corpus::new(700, "jsonl");
    for jobs in ["1", "3"] {
        let end = corpus.command(jobs, "jsonl", &["--jobs", jobs]).output().unwrap();
        assert_eq!(end.status.code(), Some(1));
        corpus.compare(jobs);
    }
}
