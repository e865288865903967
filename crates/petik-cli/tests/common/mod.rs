//! What the tests of the command share.

#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, reason = "clippy does not see that this is a test")]

use std::io::Write;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;
use tempfile::TempDir;

/// Three sentences, two of them on a theme.
pub(crate) const ARTICLE: &str = "Presiden meresmikan jembatan baru di Kupang. \
    Jembatan itu menghubungkan dua kampung nelayan. Cuaca hari itu cerah.\n";

/// The command with `arguments`, nothing on standard input.
pub(crate) fn petik(arguments: &[&str]) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("petik"));
    command.args(arguments).env("LC_ALL", "C");
    command
}

/// The same for what `assert_cmd` has no way to do.
pub(crate) fn command(arguments: &[&str]) -> std::process::Command {
    let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin!("petik"));
    command.args(arguments).env("LC_ALL", "C");
    command
}

/// The file that says how far a run into `output` is.
pub(crate) fn checkpoint(output: &str) -> String {
    format!("{output}.checkpoint")
}

/// What the command writes to standard output, when all goes well.
pub(crate) fn output(arguments: &[&str], input: impl Into<Vec<u8>>) -> String {
    let assert = petik(arguments).write_stdin(input).assert().success().stderr("");
    String::from_utf8(assert.get_output().stdout.clone()).unwrap()
}

/// The records that the command writes with `--output jsonl`, when all goes well.
pub(crate) fn records(arguments: &[&str], input: impl Into<Vec<u8>>) -> Vec<Value> {
    let mut arguments = arguments.to_vec();
    arguments.extend(["--output", "jsonl"]);
    parse(&output(&arguments, input))
}

pub(crate) fn parse(lines: &str) -> Vec<Value> {
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Field `name` of each record.
pub(crate) fn fields<'a>(records: &'a [Value], name: &str) -> Vec<&'a Value> {
    records.iter().map(|record| &record[name]).collect()
}

/// The part of `text` at the span `[start, end, ...]`.
pub(crate) fn at<'a>(text: &'a str, span: &Value) -> &'a str {
    let offset = |index: usize| usize::try_from(span[index].as_u64().unwrap()).unwrap();
    &text[offset(0)..offset(1)]
}

/// A folder of input files that goes away.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Makes a file, and gives its path.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path: PathBuf = self.path().join(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

pub(crate) fn gzip(content: &str) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(content.as_bytes()).unwrap();
    encoder.finish().unwrap()
}

pub(crate) fn zstd(content: &str) -> Vec<u8> {
    zstd::encode_all(content.as_bytes(), 0).unwrap()
}
