//! The two ways out: results to standard output, complaints to standard error.

use std::fmt;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use clap::builder::styling::AnsiColor;

use crate::error::{Error, UNUSABLE};
use crate::failure::{Failure, Scope};
use crate::ordered::Ordered;
use crate::output::sink::Found;
use crate::progress::Progress;

/// Few system calls, little memory.
const BUFFER: usize = 64 * 1024;

/// How a run went, from good to bad.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    #[default]
    AllDone,
    DocumentsFailed,
    InputsUnusable,
}

impl Outcome {
    /// What a run comes to by a failure.
    pub(crate) fn of(failure: &Failure) -> Self {
        match failure.scope() {
            Scope::Document => Self::DocumentsFailed,
            Scope::Input => Self::InputsUnusable,
        }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::AllDone => Self::SUCCESS,
            Outcome::DocumentsFailed => Self::FAILURE,
            Outcome::InputsUnusable => Self::from(UNUSABLE),
        }
    }
}

/// Writes all that is found, each as soon as it is known and those before it are written.
pub(crate) fn write(mut found: Ordered<Found>, progress: &Progress) -> Result<Outcome, Error> {
    let mut out = BufWriter::with_capacity(BUFFER, io::stdout().lock());
    let mut outcome = Outcome::default();
    let mut documents = 0;
    let mut is_first = true;
    while let Some(found) = found.next(|| out.flush())? {
        match found {
            Found::Heading(name) => {
                let gap = if is_first { "" } else { "\n" };
                writeln!(out, "{gap}==> {name} <==")?;
                is_first = false;
            }
            Found::Results(results) => out.write_all(&results)?,
            Found::Failure(failure) => {
                outcome = outcome.max(Outcome::of(&failure));
                progress.aside(|| complain(&failure));
            }
            Found::End(more) => {
                documents += more;
                progress.show_documents(documents);
            }
        }
    }
    out.flush()?;
    Ok(outcome)
}

/// Tells a person what is wrong, on standard error.
///
/// Where standard error is closed as well there is nobody to tell.
pub(crate) fn complain(what: &impl fmt::Display) {
    let name = AnsiColor::Red.on_default().bold();
    let mut stderr = anstream::stderr().lock();
    let _ = writeln!(stderr, "{name}petik:{name:#} {what}");
}
