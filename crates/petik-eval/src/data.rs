//! The folder of gold data: where it is, and how its text files are read.

use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::error::EvalError;

/// A folder that holds gold data in the layout that the README describes.
#[derive(Debug)]
pub(crate) struct Data {
    root: PathBuf,
}

impl Data {
    /// The data under the folder `root`.
    ///
    /// # Errors
    ///
    /// When `root` is not a folder.
    pub(crate) fn open(root: &Path) -> Result<Self, EvalError> {
        if root.is_dir() {
            Ok(Self { root: root.to_owned() })
        } else {
            Err(EvalError::new(root, "not a folder; --data wants the folder of the gold data"))
        }
    }

    /// Where the file with this name lies, relative to the working folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// The text of a file.
    ///
    /// # Errors
    ///
    /// When the file is missing or is not UTF-8.
    pub(crate) fn text(&self, name: &str) -> Result<String, EvalError> {
        let path = self.path(name);
        fs::read_to_string(&path).map_err(|error| EvalError::new(&path, error))
    }

    /// The records of a JSON Lines file, in order; empty lines are skipped.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, or a line is not such a record.
    pub(crate) fn records<T: DeserializeOwned>(&self, name: &str) -> Result<Vec<T>, EvalError> {
        let text = self.text(name)?;
        numbered(&text)
            .map(|(number, line)| {
                serde_json::from_str(line)
                    .map_err(|error| EvalError::at_line(&self.path(name), number, error))
            })
            .collect()
    }

    /// The rows of a table whose columns are separated by tabs, in order; empty lines and lines
    /// that start with `#` are skipped.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, or a row has fewer than `COLUMNS` columns.
    pub(crate) fn rows<const COLUMNS: usize>(&self, name: &str) -> Result<Vec<[String; COLUMNS]>, EvalError> {
        let text = self.text(name)?;
        numbered(&text)
            .filter(|(_, line)| !line.starts_with('#'))
            .map(|(number, line)| {
                columns(line).ok_or_else(|| {
                    let reason = format!("a row of at least {COLUMNS} columns was expected");
                    EvalError::at_line(&self.path(name), number, reason)
                })
            })
            .collect()
    }
}

/// The lines that are not blank, with their numbers from 1.
fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty())
}

/// The first `COLUMNS` columns of a line, if it has as many.
fn columns<const COLUMNS: usize>(line: &str) -> Option<[String; COLUMNS]> {
    let columns: Vec<String> = line.split('\t').take(COLUMNS).map(str::to_owned).collect();
    columns.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_may_have_more_columns_than_are_asked_for() {
        let row = columns::<2>("penyelidikan\tselidik\tsastrawi#23");
        assert_eq!(row, Some(["penyelidikan".to_owned(), "selidik".to_owned()]));
        assert_eq!(columns::<2>("penyelidikan"), None);
    }

    #[test]
    fn numbers_count_the_blank_lines() {
        let lines: Vec<_> = numbered("rumah\n\nsawah\n").collect();
        assert_eq!(lines, [(1, "rumah"), (3, "sawah")]);
    }

    #[test]
    fn a_missing_folder_is_named() {
        let error = Data::open(Path::new("tiada")).expect_err("no such folder");
        assert!(error.to_string().starts_with("tiada: not a folder"));
    }
}
