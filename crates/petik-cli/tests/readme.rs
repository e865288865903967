//! What the READMEs show at a terminal is what the command does.
//!
//! Their lines have pipes, redirections and `; echo "status $?"`, as people type them, so a shell runs them; a runner of
//! console blocks such as trycmd starts one program a line and knows none of these. A line with output below it must
//! print just that. A line without any must succeed and say nothing on standard error, in a folder that has the files
//! it names.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "clippy does not see that the helpers are tests")]

mod common;

use std::env;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use common::{Folder, gzip, petik};

const WORKSPACE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

#[test]
fn the_readme_of_the_command_is_real() {
    let readme = read("crates/petik-cli/README.md");
    let steps = steps(&readme);
    assert_eq!(steps.len(), 6);
    for (command, shown) in steps {
        assert_eq!(told(&run(command, Path::new(WORKSPACE))), shown, "{command}");
    }
}

#[test]
fn the_readmes_of_the_project_are_real() {
    for (name, corpus, table) in
        [("README.md", "corpus", "articles.parquet"), ("README.id.md", "korpus", "artikel.parquet")]
    {
        let folder = library(corpus, table);
        let readme = read(name);
        let steps = steps(&readme);
        assert_eq!(steps.len(), 7, "{name}");
        for (command, shown) in steps {
            if command == "petik serve" {
                assert!(serves(folder.path()));
                continue;
            }
            let output = run(command, folder.path());
            assert!(output.status.success(), "{name}: {command}: {}", told(&output));
            if shown.is_empty() {
                assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{name}: {command}");
            } else {
                assert_eq!(told(&output), shown, "{name}: {command}");
            }
        }
        assert!(fs::read_to_string(folder.path().join("berita.html")).unwrap().contains("<mark "));
        assert_eq!(written(&folder), 2, "{name}: summaries and keyphrases");
    }
}

#[test]
fn a_run_of_the_readme_goes_on() {
    let folder = library("corpus", "articles.parquet");
    let readme = read("crates/petik-cli/README.md");
    let block = readme.split("```sh\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let told: Vec<String> = block.lines().map(|line| told(&run(line, folder.path()))).collect();
    let complete =
        "petik: summaries.jsonl is there and no run of it is unfinished; nothing to resume\n".to_owned();
    assert_eq!(told, [String::new(), complete, String::new()]);
}

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(WORKSPACE).join(name)).unwrap()
}

/// The commands behind the `$` of console blocks, each with what is shown below it.
fn steps(readme: &str) -> Vec<(&str, &str)> {
    let sessions = readme.split("```console\n").skip(1).filter_map(|rest| rest.split("```").next());
    sessions
        .flat_map(|session| session.split("$ ").skip(1))
        .map(|step| step.split_once('\n').unwrap())
        .collect()
}

/// A folder with the files that the READMEs name.
fn library(corpus: &str, table: &str) -> Folder {
    let folder = Folder::new();
    let article = read("seeds/articles/nato-ukraina.txt");
    folder.file("berita.txt", &article);
    fs::create_dir(folder.path().join(corpus)).unwrap();
    let record = |id: usize| serde_json::json!({"id": id, "text": article}).to_string() + "\n";
    folder.file(&format!("{corpus}/a.jsonl.gz"), gzip(&(0..3).map(record).collect::<String>()));
    folder.file(&format!("{corpus}/b.jsonl"), record(3));
    // A table of sentences has an id and a text, as one of articles.
    let table = folder.path().join(table);
    let berita = folder.path().join("berita.txt");
    let arguments =
        ["segment", berita.to_str().unwrap(), "--output", "parquet", "-o", table.to_str().unwrap()];
    petik(&arguments).assert().success();
    folder
}

/// How many files with results there are, none of them empty.
fn written(folder: &Folder) -> usize {
    let results = ["summaries.jsonl", "keyphrases.csv", "ringkasan.jsonl", "frasa.csv"];
    let lengths = results.iter().filter_map(|name| fs::metadata(folder.path().join(name)).ok());
    lengths.inspect(|file| assert!(file.len() > 0)).count()
}

fn run(command: &str, folder: &Path) -> Output {
    let petik = assert_cmd::cargo::cargo_bin!("petik");
    let path = format!("{}:{}", petik.parent().unwrap().display(), env::var("PATH").unwrap_or_default());
    let mut shell = Command::new("sh");
    shell.args(["-c", command]).current_dir(folder).env("PATH", path).env("LC_ALL", "C");
    shell.output().unwrap()
}

/// What a person sees: where both say something, they would see the errors first, for results wait in a pipe.
fn told(output: &Output) -> String {
    [&output.stderr[..], &output.stdout].map(|said| String::from_utf8(said.to_vec()).unwrap()).concat()
}

/// Whether `petik serve` says where it is, on a port that is free: its own may be taken here.
fn serves(folder: &Path) -> bool {
    let line = "petik serve --port 0 > address & sleep 0.1; until grep -q http address; do sleep 0.1; done; kill $!; wait $!";
    let output = run(line, folder);
    output.status.success()
        && fs::read_to_string(folder.join("address")).unwrap().starts_with("http://127.0.0.1:")
}
