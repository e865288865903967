//! The public items of every library, as files whose changes a reviewer sees.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use public_api::Builder;

use crate::GeneratedFile;

/// The libraries, and where the list of each lies.
const LIBRARIES: [(&str, &str); 11] = [
    ("petik-text", "crates/petik-text/api.txt"),
    ("petik-lexicon", "crates/petik-lexicon/api.txt"),
    ("petik-token", "crates/petik-token/api.txt"),
    ("petik-sentence", "crates/petik-sentence/api.txt"),
    ("petik-stem", "crates/petik-stem/api.txt"),
    ("petik-keyword", "crates/petik-keyword/api.txt"),
    ("petik-summary", "crates/petik-summary/api.txt"),
    ("petik", "crates/petik/api.txt"),
    ("petik-record", "crates/petik-record/api.txt"),
    ("petik-report", "crates/petik-report/api.txt"),
    ("petik-serve", "crates/petik-serve/api.txt"),
];

/// The version of rustdoc's description that the reader knows.
const FORMAT: u64 = 57;

/// A list for each library; none where this toolchain describes items in a form of another version.
pub(crate) fn files(root: &Path) -> Result<Vec<GeneratedFile>, String> {
    let mut files = Vec::new();
    for (library, path) in LIBRARIES {
        let json = describe(root, library)?;
        if version(&json)? != FORMAT {
            println!(
                "WARNING: THE PUBLIC ITEMS ARE NOT CHECKED, as this toolchain is another than the one in use"
            );
            return Ok(Vec::new());
        }
        files.push((path, list(&json)?.into_bytes()));
    }
    Ok(files)
}

/// The items of a library with all features, as rustdoc describes them to programs.
fn describe(root: &Path, library: &str) -> Result<PathBuf, String> {
    let target = root.join("target/api");
    let status = Command::new("cargo")
        .current_dir(root)
        // The form is not stable yet; what it says is only compared.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_DIR", &target)
        .args(["rustdoc", "--quiet", "--lib", "--all-features", "--package", library])
        .args(["--", "-Zunstable-options", "--output-format", "json", "--cap-lints", "allow"])
        .status()
        .map_err(|error| format!("cargo rustdoc: {error}"))?;
    if !status.success() {
        return Err(format!("cargo rustdoc --package {library}: {status}"));
    }
    Ok(target.join("doc").join(library.replace('-', "_")).with_extension("json"))
}

fn version(json: &Path) -> Result<u64, String> {
    let text = fs::read_to_string(json).map_err(|error| format!("{}: {error}", json.display()))?;
    let description: serde_json::Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    description["format_version"].as_u64().ok_or_else(|| "rustdoc tells no version".to_owned())
}

fn list(json: &Path) -> Result<String, String> {
    let api = Builder::from_rustdoc_json(json)
        .sorted(true)
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .omit_auto_derived_impls(true)
        .build()
        .map_err(|error| error.to_string())?;
    let items: Vec<String> = api.items().map(ToString::to_string).collect();
    Ok(items.join("\n") + "\n")
}
