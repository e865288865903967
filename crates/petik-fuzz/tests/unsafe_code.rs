//! Where `unsafe` stands: in the vector kernels, and in the capsules that hand Arrow columns to Python; counted, and
//! each block with its reason.

use std::fs;
use std::path::{Path, PathBuf};

/// The places that may hold it, and the blocks in each at most: who needs more should think twice, and say so here.
const PLACES: [(&str, usize); 2] =
    [("crates/petik-token/src/kernel", 48), ("crates/petik-python/src/capsule.rs", 16)];

/// Lines between a block and the comment that gives its reason, at most: the match arm or attribute it stands behind.
const NEAR: usize = 4;

#[test]
fn unsafe_blocks_are_few_explained_and_in_their_places() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut blocks = [0; PLACES.len()];
    for file in ["crates", "benches", "examples"].iter().flat_map(|folder| sources(&root.join(folder))) {
        let text = fs::read_to_string(&file).expect("a source in UTF-8");
        let lines: Vec<&str> = text.lines().collect();
        for (number, _) in lines.iter().enumerate().filter(|(_, line)| uses_unsafe(line)) {
            let place = format!("{}:{}", file.display(), number + 1);
            let home = PLACES.iter().position(|(home, _)| file.starts_with(root.join(home)));
            let home = home.unwrap_or_else(|| panic!("{place}: unsafe code outside of its places"));
            if lines[number].contains("unsafe {") {
                blocks[home] += 1;
                assert!(is_explained(&lines[..number]), "{place}: no SAFETY comment says why it is sound");
            }
        }
    }
    for (blocks, (home, most)) in blocks.into_iter().zip(PLACES) {
        assert!(
            (1..=most).contains(&blocks),
            "{home}: {blocks} unsafe blocks, where {most} were thought enough"
        );
    }
}

/// Crates that forbid it need no search; this finds the one that forgets to.
#[test]
fn every_other_library_forbids_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../crates");
    for entry in fs::read_dir(root).expect("the folder of crates") {
        let library = entry.expect("an entry").path().join("src/lib.rs");
        let Ok(text) = fs::read_to_string(&library) else { continue };
        // Its manifest denies it, as it is a workspace of its own.
        if library.ends_with("petik-python/src/lib.rs") {
            continue;
        }
        let word = if library.ends_with("petik-token/src/lib.rs") { "deny" } else { "forbid" };
        assert!(
            text.contains(&format!("#![{word}(unsafe_code)]")),
            "{} does not {word} it",
            library.display()
        );
    }
}

/// The Rust files below a folder but for those that a build has made.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && !path.ends_with("target") && !path.ends_with("node_modules") {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

/// Whether a line of code, not of comment, opens an unsafe block, function, trait or implementation.
fn uses_unsafe(line: &str) -> bool {
    let code = line.split("//").next().unwrap_or(line);
    ["unsafe {", "unsafe fn", "unsafe impl", "unsafe trait", "unsafe extern"]
        .iter()
        .any(|it| code.split_once(it).is_some_and(|(before, _)| !before.contains('"')))
}

fn is_explained(before: &[&str]) -> bool {
    before
        .iter()
        .rev()
        .take_while(|line| !line.trim().is_empty())
        .take(NEAR)
        .any(|line| line.contains("SAFETY:"))
}
