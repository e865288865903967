//! The files that a run writes to, which it must not read.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::CommonArgs;
use crate::error::Error;

/// The files that a run writes to.
#[derive(Clone, Default)]
pub(crate) struct Written(Vec<PathBuf>);

impl Written {
    /// Those that are there now.
    pub(crate) fn by(args: &CommonArgs) -> Self {
        Self(outputs(args).filter_map(real).collect())
    }

    /// Whether the run writes to `path`.
    pub(crate) fn includes(&self, path: &Path) -> bool {
        !self.0.is_empty() && real(path).is_some_and(|path| self.0.contains(&path))
    }
}

/// A file that is named as input and output, or for two outputs, is not emptied. In a folder that is read, the output
/// is left out when it comes to it.
pub(crate) fn refuse_what_is_read(args: &CommonArgs) -> Result<(), Error> {
    let mut before = Vec::new();
    for output in outputs(args) {
        let Some(file) = real(output) else { continue };
        if args.files.iter().any(|input| real(input).as_ref() == Some(&file)) {
            return Err(Error::output_is_input(output));
        }
        if before.contains(&file) {
            return Err(Error::output_is_errors(output));
        }
        before.push(file);
    }
    match (args.output_path(), args.errors.as_deref()) {
        (Some(output), Some(errors)) if output == errors => Err(Error::output_is_errors(output)),
        _ => Ok(()),
    }
}

fn outputs(args: &CommonArgs) -> impl Iterator<Item = &Path> {
    [args.output_path(), args.errors.as_deref()].into_iter().flatten()
}

/// The file itself, whatever ways lead to it; none where it is not there, and for what is no file.
fn real(path: &Path) -> Option<PathBuf> {
    fs::canonicalize(path).ok().filter(|path| path.is_file())
}
