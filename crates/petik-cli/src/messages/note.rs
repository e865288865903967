//! What people are told beside results and failures.

use std::fmt;

use crate::messages::say;

/// Something to know.
pub(crate) enum Note<'a> {
    /// Standard input is a terminal.
    Typing,
    /// Failures went to a file.
    Failures { count: u64, file: &'a str },
    /// A signal ended the run, which can be continued.
    Interrupted { documents: u64, file: &'a str },
    /// A signal ended the run, which cannot be continued.
    Stopped { documents: u64 },
    /// A run goes on.
    Resumed { documents: u64, file: &'a str },
    /// A run that was to go on has ended before.
    Complete { file: &'a str },
}

impl fmt::Display for Note<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Typing => say!(
                f,
                "reading what you type; end with Ctrl-D, or name a FILE (`petik --help` has examples)",
                "membaca yang Anda ketik; akhiri dengan Ctrl-D, atau sebutkan BERKAS (contohnya di `petik --help`)"
            ),
            Self::Failures { count, file } => say!(
                f,
                "{count} failed; each is in {file} with its place and reason",
                "{count} gagal; tempat dan sebabnya masing-masing ada di {file}"
            ),
            Self::Interrupted { documents, file } => say!(
                f,
                "interrupted, {documents} documents are in {file}; run the same command with --resume to go on",
                "terhenti, {documents} dokumen sudah ada di {file}; jalankan perintah yang sama dengan --resume \
                 untuk melanjutkan"
            ),
            Self::Stopped { documents } => say!(
                f,
                "interrupted after {documents} documents; a run with --output-file can be resumed",
                "terhenti setelah {documents} dokumen; dengan --output-file, pekerjaan dapat dilanjutkan"
            ),
            Self::Resumed { documents, file } => say!(
                f,
                "going on with {file} behind {documents} documents",
                "melanjutkan {file} setelah {documents} dokumen"
            ),
            Self::Complete { file } => say!(
                f,
                "{file} is there and no run of it is unfinished; nothing to resume",
                "{file} sudah ada dan tidak ada pekerjaannya yang belum selesai; tidak ada yang dilanjutkan"
            ),
        }
    }
}

/// What the bar of the progress says.
pub(crate) struct Done {
    pub(crate) documents: u64,
    pub(crate) failures: u64,
}

impl fmt::Display for Done {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { documents, failures } = self;
        if *failures > 0 {
            return say!(f, "{documents} done, {failures} failed", "{documents} selesai, {failures} gagal");
        }
        say!(f, "{documents} done", "{documents} selesai")
    }
}

/// The end of the bar: a template with the time that is left.
pub(crate) struct Remaining;

impl fmt::Display for Remaining {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        say!(f, "{{eta}} left", "sisa {{eta}}")
    }
}
