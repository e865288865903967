//! Runs that were cut off and go on: no record is lost and none is doubled.
//!
//! Whether a run is amid its work is asked of its checkpoint, never of a clock, so that no machine is too fast or too
//! slow for these tests.

#![allow(clippy::unwrap_used, reason = "clippy does not see that the helpers are tests")]

mod common;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Output, Stdio};
use std::thread;
use std::time::Duration;

use predicates::prelude::*;

use common::{ARTICLE, Folder, checkpoint, command, gzip, petik};

/// A line of a corpus in which every seventh is broken.
fn line(number: usize) -> String {
    match number % 7 {
        3 => format!("{{\"id\": {number}, \"text\": \n"),
        _ => format!(
            "{{\"id\": {number}, \"text\": \"{} Nomor {number}.\"}}\n",
            ARTICLE.trim().repeat(number % 5)
        ),
    }
}

fn lines(count: usize) -> String {
    (0..count).map(line).collect()
}

/// How many documents the last checkpoint of a run counts; none where there is no checkpoint, or a torn one.
fn documents_done(output: &str) -> Option<u64> {
    let slots = fs::read_to_string(checkpoint(output)).ok()?;
    let counts = slots.split("\"documents\":").skip(1);
    counts.filter_map(|rest| rest.split(',').next()?.parse().ok()).max()
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
            folder.file("a.jsonl.gz", gzip(&lines(documents))),
            folder.file("b.jsonl", lines(documents / 2)),
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
        // A fast machine may be through before a kill lands amid the work: it gets more to do.
        let landed = [1_500, 6_000, 24_000, 96_000].into_iter().any(|documents| {
            let corpus = Corpus::new(documents, form);
            let landed = kill_again_and_again(&corpus, form);
            corpus.compare("killed");
            landed >= 2
        });
        assert!(landed, "every run was over before it could be killed twice");
    }
}

/// Kills a run, and each that goes on with it, until one comes to its end; counts the kills behind a checkpoint of the
/// run that was killed.
fn kill_again_and_again(corpus: &Corpus, form: &str) -> usize {
    let output = corpus.path("killed");
    let mut landed = 0;
    for attempt in 0.. {
        let mut run = corpus.command("killed", form, &["--resume", "--jobs", "2"]).spawn().unwrap();
        let begun = documents_done(&output);
        // One of two waits until the run has come further than it began, the other one seldom lives that long.
        let is_early = attempt % 2 == 0 && attempt < 10;
        let is_further = || documents_done(&output).is_some_and(|done| done > begun.unwrap_or_default());
        while !is_early && !is_further() && run.try_wait().unwrap().is_none() {
            thread::sleep(Duration::from_millis(5));
        }
        thread::sleep(Duration::from_millis(random(attempt, 200)));
        if let Some(status) = run.try_wait().unwrap() {
            let is_through = [Some(0), Some(1)].contains(&status.code());
            assert!(is_through, "{}", String::from_utf8_lossy(&run.wait_with_output().unwrap().stderr));
            break;
        }
        landed += usize::from(is_further());
        run.kill().unwrap();
        run.wait().unwrap();
    }
    landed
}

/// A run into an output that is amid its input: it waits for more on standard input, and has a checkpoint behind its
/// first documents.
struct Amid {
    run: Child,
    input: ChildStdin,
    /// Lines that it was given so far.
    given: usize,
}

impl Amid {
    fn new(output: &str, more: &[&str]) -> Self {
        let arguments = [&["segment", "--input", "jsonl", "-o", output][..], more].concat();
        let mut run = command(&arguments);
        let mut run = run.stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut input = run.stdin.take().unwrap();
        let mut given = 0;
        // A checkpoint is written when there is something new, and not too soon behind the last.
        while documents_done(output).unwrap_or_default() == 0 {
            assert!(run.try_wait().unwrap().is_none(), "the run waits for more");
            input.write_all(line(given).as_bytes()).unwrap();
            given += 1;
            thread::sleep(Duration::from_millis(20));
        }
        Self { run, input, given }
    }

    fn kill(mut self) {
        self.run.kill().unwrap();
        self.run.wait().unwrap();
    }

    /// Ends the input.
    fn end(self) -> Output {
        drop(self.input);
        self.run.wait_with_output().unwrap()
    }
}

#[test]
fn a_run_goes_on_from_every_state_of_its_files() {
    let folder = Folder::new();
    let [output, errors] =
        ["out", "errors"].map(|name| folder.path().join(name).to_str().unwrap().to_owned());
    let torn: [&dyn Fn(); 5] = [
        &|| {},
        // What was written behind the checkpoint, whole or not, is written anew.
        &|| append(&output, "==> 1 <==\nIa dat"),
        &|| append(&errors, "{\"file\":\"-\",\"li"),
        &|| [&output, &errors].into_iter().for_each(|file| append(file, &"x".repeat(200_000))),
        // Half a slot of the checkpoint, as the power may leave it; the other one counts.
        &|| tear(&checkpoint(&output)),
    ];
    for tear in torn {
        let run = Amid::new(&output, &["--errors", &errors]);
        let input = lines(run.given + 20);
        run.kill();
        tear();
        let go_on = ["segment", "--input", "jsonl", "-o", &output, "--errors", &errors, "--resume"];
        let assert = petik(&go_on).write_stdin(input.clone()).assert().code(1);
        assert.stderr(predicate::str::contains("going on with"));
        let whole = ["segment", "--input", "jsonl", "--errors", &format!("{errors}.whole")];
        let whole = petik(&whole).write_stdin(input).assert().code(1);
        assert!(whole.get_output().stdout == fs::read(&output).unwrap(), "results differ");
        assert_eq!(fs::read(format!("{errors}.whole")).unwrap(), fs::read(&errors).unwrap());
        fs::remove_file(&output).unwrap();
    }
}

fn append(file: &str, content: &str) {
    fs::File::options().append(true).open(file).unwrap().write_all(content.as_bytes()).unwrap();
}

/// Breaks the slot that was written last.
fn tear(checkpoint: &str) {
    let mut slots = fs::read_to_string(checkpoint).unwrap();
    let number = |slot: &str| slot.split(' ').next().and_then(|number| number.parse::<u64>().ok());
    let last = usize::from(number(&slots[512..]) > number(&slots[..512]));
    slots.replace_range(last * 512 + 100..(last + 1) * 512, &"\0".repeat(412));
    fs::write(checkpoint, slots).unwrap();
}

#[test]
fn an_unfinished_output_is_not_overwritten() {
    let folder = Folder::new();
    let output = folder.path().join("out");
    let output = output.to_str().unwrap();
    Amid::new(output, &[]).kill();
    let before = fs::read(output).unwrap();
    let refused = |arguments: &[&str], reason: &str| {
        let arguments = [arguments, &["-o", output]].concat();
        let assert = petik(&arguments).write_stdin(lines(10)).assert().code(2);
        assert.stderr(predicate::str::contains(reason));
        assert!(fs::read(output).unwrap() == before, "{reason}");
    };
    let same = ["segment", "--input", "jsonl"];
    refused(&same, "an earlier run did not finish; go on with --resume, or remove");
    refused(&["segment", "--input", "lines", "--resume"], "that run had other options");
    refused(&["detect", "--input", "jsonl", "--resume"], "that run had other options");
    fs::write(checkpoint(output), "x".repeat(5000)).unwrap();
    refused(&["segment", "--input", "jsonl", "--resume"], "no checkpoint of petik");

    fs::remove_file(checkpoint(output)).unwrap();
    let complete =
        petik(&["segment", "--input", "jsonl", "--resume", "-o", output]).write_stdin(lines(10)).assert();
    complete.success().stderr(predicate::str::contains("nothing to resume"));
    assert!(fs::read(output).unwrap() == before);
}

#[test]
fn other_inputs_are_not_gone_on_with() {
    let folder = Folder::new();
    let output = folder.path().join("out");
    let output = output.to_str().unwrap();
    Amid::new(output, &[]).kill();
    let before = fs::read(output).unwrap();
    let other = folder.file("other", lines(1000));
    let resume = ["segment", "--input", "jsonl", "-o", output, "--resume"];
    // Shorter than what was done, and another file.
    for (arguments, reason) in
        [(&resume[..], "the inputs are not those"), (&[&resume[..], &[&other]].concat(), "had other options")]
    {
        let assert = petik(arguments).write_stdin(line(0)).assert().code(2);
        assert.stderr(predicate::str::contains(reason));
        assert!(fs::read(output).unwrap() == before);
    }
}

#[test]
fn two_runs_into_one_output_are_refused() {
    let folder = Folder::new();
    let output = folder.path().join("out");
    let output = output.to_str().unwrap();
    let first = Amid::new(output, &[]);
    for more in [&[][..], &["--resume"]] {
        let arguments = [&["segment", "--input", "jsonl", "-o", output], more].concat();
        let assert = petik(&arguments).write_stdin(line(0)).assert().code(2);
        assert.stderr(predicate::str::contains("another run writes to it"));
    }
    let input = lines(first.given);
    assert_eq!(first.end().status.code(), Some(i32::from(input.contains("\"text\": \n"))));
    let whole = petik(&["segment", "--input", "jsonl"]).write_stdin(input).output().unwrap();
    assert!(whole.stdout == fs::read(output).unwrap());
}

#[cfg(unix)]
#[test]
fn a_signal_finishes_the_record_and_says_how_to_go_on() {
    let folder = Folder::new();
    let output = folder.path().join("out");
    let output = output.to_str().unwrap();
    for (signal, status) in [("-INT", 130), ("-TERM", 143)] {
        let run = Amid::new(output, &[]);
        assert!(Command::new("kill").args([signal, &run.run.id().to_string()]).status().unwrap().success());
        let input = lines(run.given + 3);
        // Its input stays open: it does not wait for the end of it.
        let Amid { run, input: open, .. } = run;
        let end = run.wait_with_output().unwrap();
        drop(open);
        assert_eq!(end.status.code(), Some(status));
        let told = String::from_utf8(end.stderr).unwrap();
        let done = documents_done(output).unwrap();
        assert!(told.contains(&format!("interrupted, {done} documents are in")), "{told}");
        assert!(told.contains("--resume"), "{told}");
        let so_far = fs::read_to_string(output).unwrap();
        assert!(so_far.ends_with(".\n"), "the last record is whole: {so_far}");

        let go_on = ["segment", "--input", "jsonl", "-o", output, "--resume"];
        let assert = petik(&go_on).write_stdin(input.clone()).assert().code(1);
        assert.stderr(predicate::str::contains(format!("behind {done} documents")));
        let whole = petik(&["segment", "--input", "jsonl"]).write_stdin(input).output().unwrap();
        assert!(whole.stdout == fs::read(output).unwrap());
        fs::remove_file(output).unwrap();
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
