//! Progress on standard error.

use std::fs;
use std::io::{self, IsTerminal, Read};
use std::path::PathBuf;

use console::Term;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::ProgressWhen;
use crate::input::is_standard_input;
use crate::input::walk::Files;
use crate::messages::note::{Done, Remaining};

/// Redraws a second: smooth for the eye, nothing for the processor.
const REDRAWS: u8 = 10;

/// A bar of the bytes that are read, and the documents that are done.
#[derive(Clone)]
pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// The progress over the files that `files` gives, shown `when` told to.
    ///
    /// Results on a terminal show the progress themselves, and a bar would be drawn through them; so
    /// `auto` shows it only where they go elsewhere.
    pub(crate) fn new(when: ProgressWhen, files: impl FnOnce() -> Files) -> Self {
        let target = match when {
            ProgressWhen::Always => ProgressDrawTarget::term_like_with_hz(Box::new(Term::stderr()), REDRAWS),
            ProgressWhen::Auto if !io::stdout().is_terminal() => ProgressDrawTarget::stderr_with_hz(REDRAWS),
            ProgressWhen::Auto | ProgressWhen::Never => return Self::hidden(),
        };
        let (size, template) = match size(files()) {
            Some(size) => {
                (Some(size), format!("{{bar:24}} {{percent:>3}}%  {{msg}}  {{bytes_per_sec}}  {Remaining}"))
            }
            None => (None, "{spinner} {bytes}  {msg}  {bytes_per_sec}  {elapsed}".to_owned()),
        };
        let style = ProgressStyle::with_template(&template).unwrap_or_else(|_| ProgressStyle::default_bar());
        Self(ProgressBar::with_draw_target(size, target).with_style(style))
    }

    pub(crate) fn hidden() -> Self {
        Self(ProgressBar::hidden())
    }

    /// `raw`, and whoever reads it moves the bar.
    pub(crate) fn watch<R: Read>(&self, raw: R) -> impl Read + use<R> {
        self.0.wrap_read(raw)
    }

    /// Moves the bar by bytes that nobody was watched reading.
    pub(crate) fn add(&self, bytes: u64) {
        self.0.inc(bytes);
    }

    pub(crate) fn show(&self, documents: u64, failures: u64) {
        if !self.0.is_hidden() {
            self.0.set_message(Done { documents, failures }.to_string());
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
fn size(files: Files) -> Option<u64> {
    let size = |path: PathBuf| {
        let metadata = fs::metadata(&path).ok().filter(|_| !is_standard_input(&path))?;
        metadata.is_file().then_some(metadata.len())
    };
    files.filter_map(Result::ok).map(size).sum()
}
