//! Every example prints what its golden file says.
//!
//! ```text
//! cargo test -p petik-examples                    # compares
//! UPDATE_GOLDEN=1 cargo test -p petik-examples    # writes the golden files anew; then read the diff
//! ```

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

#[test]
fn every_example_prints_its_golden_file() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let update = env::var_os("UPDATE_GOLDEN").is_some();

    let mut differing = Vec::new();
    for name in example_names(folder) {
        let printed = printed_by(&name);
        let golden = folder.join("golden").join(&name).with_extension("txt");
        if update {
            fs::write(&golden, printed).unwrap();
            continue;
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        if printed != expected {
            differing.push(format!("--- {}\n{}", golden.display(), difference(&expected, &printed)));
        }
    }
    assert!(
        differing.is_empty(),
        "examples differ from their golden files; if they are right, refresh these with UPDATE_GOLDEN=1\n\n{}",
        differing.join("\n"),
    );
    assert_eq!(
        stems_of(&folder.join("golden"), "txt"),
        example_names(folder),
        "a golden file without an example"
    );
}

/// The names of all programs beside the manifest.
fn example_names(folder: &Path) -> Vec<String> {
    stems_of(folder, "rs")
}

fn stems_of(folder: &Path, extension: &str) -> Vec<String> {
    let paths = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut stems: Vec<String> = paths
        .filter(|path| path.extension().is_some_and(|it| it == extension))
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    stems.sort_unstable();
    stems
}

/// Runs the example that `cargo test` has built beside this test.
fn printed_by(example: &str) -> String {
    let output = Command::new(binary(example)).output().unwrap_or_else(|error| panic!("{example}: {error}"));
    assert!(output.status.success(), "{example} failed:\n{}", String::from_utf8_lossy(&output.stderr));
    // Line ends are those of the golden files wherever this runs.
    String::from_utf8(output.stdout).expect("UTF-8").replace("\r\n", "\n")
}

/// Tests are built into `deps`, examples into `examples` beside it.
fn binary(example: &str) -> PathBuf {
    let test = env::current_exe().expect("a path");
    let profile = test.ancestors().nth(2).expect("a test in target/<profile>/deps");
    profile.join("examples").join(example).with_extension(env::consts::EXE_EXTENSION)
}

/// The lines that are only expected (`-`) or only printed (`+`), each with the line before the change.
fn difference(expected: &str, printed: &str) -> String {
    let (mut old, mut new): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), printed.lines().collect());
    let same_start = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let before = same_start.checked_sub(1).and_then(|line| old.get(line)).map(|line| format!("  {line}\n"));
    old.drain(..same_start);
    new.drain(..same_start);
    let same_end = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
    old.truncate(old.len() - same_end);
    new.truncate(new.len() - same_end);

    let removed = old.iter().map(|line| format!("- {line}\n"));
    let added = new.iter().map(|line| format!("+ {line}\n"));
    before.into_iter().chain(removed).chain(added).collect()
}
