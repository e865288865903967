//! Files in the order in which they are read: as they were named, folders with all that is in them.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use crate::failure::Failure;
use crate::input::is_standard_input;
use crate::messages::reason::Reason;

/// Endings that compressed files have behind their own.
const COMPRESSED: [&str; 4] = ["gz", "gzip", "zst", "zstd"];

/// The files to read; made by [`Files::new`].
///
/// A folder is walked while its files are read, so that a run begins at once and a folder of millions needs no memory.
/// It is walked in the order of names, hidden entries are skipped, and so are names with other endings than those of
/// the kind of input.
pub(crate) struct Files {
    named: VecDeque<PathBuf>,
    folder: Option<Folder>,
    endings: &'static [&'static str],
}

struct Folder {
    path: PathBuf,
    entries: Box<dyn Iterator<Item = walkdir::Result<DirEntry>> + Send>,
    is_empty: bool,
}

impl Files {
    /// The files that `named` leads to, standard input where there are none; in folders those with one of the
    /// `endings`.
    pub(crate) fn new(named: &[PathBuf], endings: &'static [&'static str]) -> Self {
        let named =
            if named.is_empty() { VecDeque::from([PathBuf::from("-")]) } else { named.to_vec().into() };
        Self { named, folder: None, endings }
    }
}

impl Iterator for Files {
    /// A path, or an entry of a folder that cannot be used.
    type Item = Result<PathBuf, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(folder) = &mut self.folder {
                match folder.next(self.endings) {
                    Some(found) => return Some(found),
                    None => self.folder = None,
                }
            }
            let named = self.named.pop_front()?;
            if is_standard_input(&named) || !named.is_dir() {
                return Some(Ok(named));
            }
            self.folder = Some(Folder::new(named));
        }
    }
}

impl Folder {
    fn new(path: PathBuf) -> Self {
        let walk = WalkDir::new(&path).follow_links(true).sort_by_file_name();
        let entries = walk.into_iter().filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry));
        Self { path, entries: Box::new(entries), is_empty: true }
    }

    fn next(&mut self, endings: &[&str]) -> Option<Result<PathBuf, Failure>> {
        for entry in self.entries.by_ref() {
            match entry {
                Ok(entry) if entry.file_type().is_dir() || !ends_with(entry.path(), endings) => {}
                Ok(entry) => {
                    self.is_empty = false;
                    return Some(Ok(entry.into_path()));
                }
                Err(error) => {
                    self.is_empty = false;
                    return Some(Err(failure(&error, &self.path)));
                }
            }
        }
        let is_empty = std::mem::take(&mut self.is_empty);
        is_empty.then(|| Err(Failure::of_input(&name(&self.path), Reason::NothingInFolder)))
    }
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".")
}

/// Whether the name of `path` has one of the `endings`, or one of them and behind it that of a compressed file.
fn ends_with(path: &Path, endings: &[&str]) -> bool {
    let ending = |path: &Path| path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let is_one_of = |ending: Option<String>, known: &[&str]| {
        ending.is_some_and(|ending| known.contains(&ending.as_str()))
    };
    is_one_of(ending(path), endings)
        || is_one_of(ending(path), &COMPRESSED) && is_one_of(ending(&path.with_extension("")), endings)
}

fn failure(error: &walkdir::Error, folder: &Path) -> Failure {
    let reason = match error.io_error() {
        _ if error.loop_ancestor().is_some() => Reason::LinkLoop,
        Some(error) => Reason::from(error),
        None => Reason::Unreadable(error.to_string()),
    };
    Failure::of_input(&name(error.path().unwrap_or(folder)), reason)
}

fn name(path: &Path) -> Arc<str> {
    path.to_string_lossy().into()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn endings_are_told_with_and_without_compression() {
        for (name, is_one) in [
            ("a.txt", true),
            ("a.TXT", true),
            ("a.txt.gz", true),
            ("a.b.txt.zst", true),
            ("a.gz", false),
            ("a.jsonl", false),
            ("txt", false),
        ] {
            assert_eq!(ends_with(Path::new(name), &["txt"]), is_one, "{name}");
        }
    }

    #[test]
    fn a_folder_is_walked_in_the_order_of_names_without_what_is_hidden() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.txt", "a/2.txt", "a/1.txt.gz", "a/notes.md", ".git/x.txt", ".hidden.txt", "c/d/e.txt"]
        {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        let named = [PathBuf::from("-"), folder.path().to_owned(), "no-such-file".into()];
        let found: Vec<_> = Files::new(&named, &["txt"]).map(|path| path.unwrap()).collect();
        let names: Vec<_> = found
            .iter()
            .map(|path| path.strip_prefix(folder.path()).unwrap_or(path).to_str().unwrap())
            .collect();
        assert_eq!(names, ["-", "a/1.txt.gz", "a/2.txt", "b.txt", "c/d/e.txt", "no-such-file"]);
    }

    #[test]
    fn a_folder_with_nothing_to_read_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let mut files = Files::new(&[folder.path().to_owned()], &["txt"]);
        assert!(files.next().unwrap().is_err());
        assert!(files.next().is_none());
    }
}
