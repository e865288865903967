//! Progress on standard error.

use std::fs;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

use console::Term;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::ProgressWhen;

/// Redraws a second: smooth for the eye, nothing for the processor.
const REDRAWS: u8 = 10;

/// A bar of the bytes that are read, and the documents that are done.
#[derive(Clone)]
pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// The progress over `files`, shown `when` told to.
    ///
    /// Results on a terminal show the progress themselves, and a bar would be drawn through them; so
    /// `auto` shows it only where they go elsewhere.
    pub(crate) fn new(when: ProgressWhen, files: &[PathBuf]) -> Self {
        let target = match when {
            ProgressWhen::Always => ProgressDrawTarget::term_like_with_hz(Box::new(Term::stderr()), REDRAWS),
            ProgressWhen::Auto if !io::stdout().is_terminal() => ProgressDrawTarget::stderr_with_hz(REDRAWS),
            ProgressWhen::Auto | ProgressWhen::Never => return Self::hidden(),
        };
        let (size, template) = match size(files) {
            Some(size) => (Some(size), "{bar:24} {percent:>3}%  {msg}  {bytes_per_sec}  {eta} left"),
            None => (None, "{spinner} {bytes}  {msg}  {bytes_per_sec}  {elapsed}"),
        };
        let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
        Self(ProgressBar::with_draw_target(size, target).with_style(style))
    }

    pub(crate) fn hidden() -> Self {
        Self(ProgressBar::hidden())
    }

    /// `raw`, and whoever reads it moves the bar.
    pub(crate) fn watch<R: Read>(&self, raw: R) -> impl Read + use<R> {
        self.0.wrap_read(raw)
    }

    pub(crate) fn show_documents(&self, documents: u64) {
        if !self.0.is_hidden() {
            self.0.set_message(format!("{documents} done"));
        }
    }

    /// Does `write` with the bar out of the way.
    pub(crate) fn aside<T>(&self, write: impl FnOnce() -> T) -> T {
        self.0.suspend(write)
    }

    pub(crate) fn finish(&self) {
        self.0.finish_and_clear();
    }
}

/// Bytes in all `files`; none where one of them does not tell before it is read.
fn size(files: &[PathBuf]) -> Option<u64> {
    let size = |file: &PathBuf| {
        let metadata = fs::metadata(file).ok().filter(|_| file != Path::new("-"))?;
        metadata.is_file().then_some(metadata.len())
    };
    if files.is_empty() { None } else { files.iter().map(size).sum() }
}
