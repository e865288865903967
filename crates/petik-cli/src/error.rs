//! What ends the run.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::complaint::complain;
use crate::failure::Failure;
use crate::messages::remedy::Remedy;
use crate::messages::say;

/// Exit status of wrong usage, of an input that cannot be used, and of output that cannot be written.
pub(crate) const UNUSABLE: u8 = 2;

/// A reason to stop before all is done.
#[derive(Debug)]
pub(crate) struct Error(Box<ErrorKind>);

#[derive(Debug)]
enum ErrorKind {
    /// The results cannot be written.
    Stdout(io::Error),
    /// A file cannot be written; another run may go on with it.
    File { path: PathBuf, error: io::Error, is_resumable: bool },
    /// The threads cannot be started.
    Threads(String),
    /// The options do not go together.
    Options(String),
    /// A word list cannot be used.
    WordList(Failure),
    /// The server cannot run.
    #[cfg(feature = "serve")]
    Serve { error: String, is_taken: bool },
    /// Another run writes to the file.
    Taken(PathBuf),
    /// An input is the output.
    OutputIsInput(PathBuf),
    /// Results and failures would go to one file.
    OutputIsErrors(PathBuf),
    /// An earlier run to the output did not come to its end.
    Unfinished { output: PathBuf, checkpoint: PathBuf },
    /// The checkpoint is of a run with other options.
    OtherRun(PathBuf),
    /// The checkpoint says nothing.
    CheckpointDamaged(PathBuf),
    /// The file has less than the checkpoint says.
    Shortened(PathBuf),
    /// The inputs are not those of the run that is continued.
    InputsChanged,
    /// A Parquet file has its foot at the end and cannot be continued.
    NotResumable,
    /// A table has no place for explanations.
    NotExplainable,
    /// An algorithm knows no informal language.
    FormalOnly,
    /// The output is no text, and would go to a terminal.
    BinaryToTerminal,
}

impl Error {
    fn new(kind: ErrorKind) -> Self {
        Self(Box::new(kind))
    }

    pub(crate) fn options(error: impl fmt::Display) -> Self {
        Self::new(ErrorKind::Options(error.to_string()))
    }

    pub(crate) fn threads(error: impl fmt::Display) -> Self {
        Self::new(ErrorKind::Threads(error.to_string()))
    }

    /// The file at `path` cannot be written.
    pub(crate) fn file(path: &Path, error: io::Error) -> Self {
        Self::new(ErrorKind::File { path: path.to_owned(), error, is_resumable: false })
    }

    /// The results cannot be written to the file at `path`, or to standard output where there is none.
    pub(crate) fn results(path: Option<&Path>, error: io::Error) -> Self {
        match path {
            Some(path) => Self::file(path, error),
            None => Self::new(ErrorKind::Stdout(error)),
        }
    }

    pub(crate) fn taken(path: &Path) -> Self {
        Self::new(ErrorKind::Taken(path.to_owned()))
    }

    pub(crate) fn output_is_errors(path: &Path) -> Self {
        Self::new(ErrorKind::OutputIsErrors(path.to_owned()))
    }

    pub(crate) fn output_is_input(path: &Path) -> Self {
        Self::new(ErrorKind::OutputIsInput(path.to_owned()))
    }

    pub(crate) fn unfinished(output: &Path, checkpoint: &Path) -> Self {
        Self::new(ErrorKind::Unfinished { output: output.to_owned(), checkpoint: checkpoint.to_owned() })
    }

    pub(crate) fn other_run(checkpoint: &Path) -> Self {
        Self::new(ErrorKind::OtherRun(checkpoint.to_owned()))
    }

    pub(crate) fn checkpoint_damaged(checkpoint: &Path) -> Self {
        Self::new(ErrorKind::CheckpointDamaged(checkpoint.to_owned()))
    }

    pub(crate) fn shortened(path: &Path) -> Self {
        Self::new(ErrorKind::Shortened(path.to_owned()))
    }

    pub(crate) fn inputs_changed() -> Self {
        Self::new(ErrorKind::InputsChanged)
    }

    pub(crate) fn not_resumable() -> Self {
        Self::new(ErrorKind::NotResumable)
    }

    pub(crate) fn not_explainable() -> Self {
        Self::new(ErrorKind::NotExplainable)
    }

    pub(crate) fn formal_only() -> Self {
        Self::new(ErrorKind::FormalOnly)
    }

    #[cfg(feature = "parquet")]
    pub(crate) fn binary_to_terminal() -> Self {
        Self::new(ErrorKind::BinaryToTerminal)
    }

    /// This error, of a run that another may go on with.
    #[must_use]
    pub(crate) fn resumable(mut self) -> Self {
        if let ErrorKind::File { is_resumable, .. } = &mut *self.0 {
            *is_resumable = true;
        }
        self
    }

    #[cfg(feature = "serve")]
    pub(crate) fn serve(error: &petik_serve::ServeError) -> Self {
        Self::new(ErrorKind::Serve { error: error.to_string(), is_taken: error.is_address_in_use() })
    }

    /// Tells on standard error, and gives the exit status.
    ///
    /// A reader that went away (`petik … | head`) has what it wanted: nothing is told, and all is well.
    pub(crate) fn report(self) -> ExitCode {
        if self.is_broken_pipe() {
            return ExitCode::SUCCESS;
        }
        complain(&self);
        ExitCode::from(UNUSABLE)
    }

    fn is_broken_pipe(&self) -> bool {
        matches!(&*self.0, ErrorKind::Stdout(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

impl fmt::Display for Error {
    #[allow(clippy::too_many_lines, reason = "a catalogue has as many lines as messages")]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            ErrorKind::Stdout(error) => {
                let remedy = Remedy(error);
                say!(
                    f,
                    "cannot write the results: {error}; {remedy}",
                    "hasil tidak dapat ditulis: {error}; {remedy}"
                )
            }
            ErrorKind::File { path, error, is_resumable } => {
                let path = path.display();
                if *is_resumable {
                    return say!(
                        f,
                        "cannot write {path}: {error}; when that is mended, the same command with --resume goes on",
                        "{path} tidak dapat ditulis: {error}; kalau sudah dibereskan, perintah yang sama dengan \
                         --resume melanjutkannya"
                    );
                }
                let remedy = Remedy(error);
                say!(
                    f,
                    "cannot write {path}: {error}; {remedy}",
                    "{path} tidak dapat ditulis: {error}; {remedy}"
                )
            }
            ErrorKind::Threads(error) => say!(
                f,
                "cannot start the threads: {error}; try a smaller --jobs",
                "utas tidak dapat dijalankan: {error}; coba --jobs yang lebih kecil"
            ),
            ErrorKind::Options(error) => f.write_str(error),
            ErrorKind::WordList(failure) => failure.fmt(f),
            #[cfg(feature = "serve")]
            ErrorKind::Serve { error, is_taken: true } => say!(
                f,
                "{error}; try another --port, or 0 for one that is free",
                "{error}; coba --port yang lain, atau 0 untuk yang bebas"
            ),
            #[cfg(feature = "serve")]
            ErrorKind::Serve { error, .. } => say!(
                f,
                "{error}; try another --address, or a --port above 1023",
                "{error}; coba --address yang lain, atau --port di atas 1023"
            ),
            ErrorKind::Taken(path) => {
                let path = path.display();
                say!(
                    f,
                    "{path}: another run writes to it; wait for that one, or name another file",
                    "{path}: sedang ditulis proses lain; tunggu sampai selesai, atau sebutkan berkas lain"
                )
            }
            ErrorKind::OutputIsInput(path) => {
                let path = path.display();
                say!(
                    f,
                    "{path} is input and output at once; name another output",
                    "{path} menjadi masukan sekaligus keluaran; sebutkan keluaran lain"
                )
            }
            ErrorKind::OutputIsErrors(path) => {
                let path = path.display();
                say!(
                    f,
                    "{path} is named for results and for what failed; name two files",
                    "{path} disebut untuk hasil sekaligus untuk yang gagal; sebutkan dua berkas"
                )
            }
            ErrorKind::Unfinished { output, checkpoint } => {
                let (output, checkpoint) = (output.display(), checkpoint.display());
                say!(
                    f,
                    "{output}: an earlier run did not finish; go on with --resume, or remove {checkpoint} to begin \
                     anew",
                    "{output}: pekerjaan sebelumnya belum selesai; lanjutkan dengan --resume, atau hapus {checkpoint} \
                     untuk mulai dari awal"
                )
            }
            ErrorKind::OtherRun(checkpoint) => {
                let checkpoint = checkpoint.display();
                say!(
                    f,
                    "{checkpoint}: that run had other options or another version of petik; repeat its command, or \
                     remove this file to begin anew",
                    "{checkpoint}: pekerjaan itu memakai opsi atau versi petik yang lain; ulangi perintahnya, atau \
                     hapus berkas ini untuk mulai dari awal"
                )
            }
            ErrorKind::CheckpointDamaged(checkpoint) => {
                let checkpoint = checkpoint.display();
                say!(
                    f,
                    "{checkpoint}: no checkpoint of petik, or a damaged one; remove it to begin anew",
                    "{checkpoint}: bukan catatan petik, atau rusak; hapus untuk mulai dari awal"
                )
            }
            ErrorKind::Shortened(path) => {
                let path = path.display();
                say!(
                    f,
                    "{path}: has less than was written to it; bring it back, or remove its checkpoint to begin anew",
                    "{path}: isinya kurang dari yang sudah ditulis; kembalikan, atau hapus catatannya untuk mulai \
                     dari awal"
                )
            }
            ErrorKind::InputsChanged => say!(
                f,
                "the inputs are not those that the run began with; give the same ones, or begin anew",
                "masukannya bukan yang dipakai saat pekerjaan dimulai; berikan yang sama, atau mulai dari awal"
            ),
            ErrorKind::NotResumable => say!(
                f,
                "--resume cannot go on with a Parquet file, which ends with its contents; use jsonl or csv",
                "--resume tidak dapat melanjutkan berkas Parquet, karena daftar isinya di akhir; pakai jsonl atau csv"
            ),
            ErrorKind::NotExplainable => say!(
                f,
                "--explain does not fit in a table; use --output text or jsonl",
                "--explain tidak muat dalam tabel; pakai --output text atau jsonl"
            ),
            ErrorKind::FormalOnly => say!(
                f,
                "--informal does not go with the profile sastrawi, which knows no informal language; use root or lemma",
                "--informal tidak berlaku untuk profil sastrawi, yang tidak mengenal bahasa cakapan; pakai root atau \
                 lemma"
            ),
            ErrorKind::BinaryToTerminal => say!(
                f,
                "Parquet is not for a terminal; name a file with --output-file",
                "Parquet bukan untuk terminal; sebutkan berkas dengan --output-file"
            ),
        }
    }
}

/// A failure ends the run only where all results depend on it: in a word list.
impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        Self::new(ErrorKind::WordList(failure))
    }
}
