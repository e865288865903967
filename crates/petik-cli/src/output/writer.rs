//! The loop that writes what is found, and the way to tell people.

use std::fmt;
use std::io::Write;
use std::process::ExitCode;

use clap::builder::styling::AnsiColor;
use serde::{Deserialize, Serialize};

use crate::error::{Error, UNUSABLE};
use crate::failure::{Failure, Scope};
use crate::interrupt::Interrupt;
use crate::ordered::Ordered;
use crate::output::outlet::Outlet;
use crate::output::sink::Found;
use crate::progress::Progress;

/// How a run went, from good to bad.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Outcome {
    #[default]
    AllDone,
    DocumentsFailed,
    InputsUnusable,
    /// A signal of this number ended the run.
    Interrupted(u8),
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

/// What a shell adds to the number of a signal that ended a program.
const BY_SIGNAL: u8 = 128;

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::AllDone => Self::SUCCESS,
            Outcome::DocumentsFailed => Self::FAILURE,
            Outcome::InputsUnusable => Self::from(UNUSABLE),
            Outcome::Interrupted(signal) => Self::from(BY_SIGNAL | signal),
        }
    }
}

/// Writes all that is found, each as soon as it is known and those before it are written.
pub(crate) fn write(
    mut found: Ordered<Found>,
    mut outlet: Outlet,
    progress: &Progress,
    interrupt: &Interrupt,
) -> Result<Outcome, Error> {
    while let Some(found) = found.next(|| outlet.flush())? {
        match found {
            Found::Heading(name) => outlet.head(&name)?,
            Found::Results(results) => outlet.write(&results)?,
            Found::Rows(rows) => outlet.write_rows(rows)?,
            Found::Failure(failure) => outlet.fail(&failure, progress)?,
            Found::End { documents, after } => {
                outlet.reach(after, documents)?;
                progress.show(outlet.documents(), outlet.failed());
            }
        }
    }
    progress.finish();
    match interrupt.signal() {
        None => outlet.finish(),
        Some(signal) => outlet.stop().map(|()| Outcome::Interrupted(signal)),
    }
}

/// Tells a person what is wrong, on standard error.
///
/// Where standard error is closed as well there is nobody to tell.
pub(crate) fn complain(what: &impl fmt::Display) {
    let name = AnsiColor::Red.on_default().bold();
    let mut stderr = anstream::stderr().lock();
    let _ = writeln!(stderr, "{name}petik:{name:#} {what}");
}
