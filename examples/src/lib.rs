//! What the examples share: where their text comes from.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The text of the file named as argument, or else the article that comes with the project.
///
/// # Errors
///
/// If the file cannot be read, or is not UTF-8.
///
/// # Examples
///
/// ```
/// // Without an argument: the article on the Ukraine.
/// assert!(petik_examples::article()?.contains("dukungan militer"));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn article() -> io::Result<String> {
    let seed = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds/articles/nato-ukraina.txt");
    fs::read_to_string(env::args_os().nth(1).map_or_else(seed, PathBuf::from))
}

/// The code of both READMEs at the top, run so that it stays true.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
#[doc = include_str!("../../README.id.md")]
struct Readmes;
