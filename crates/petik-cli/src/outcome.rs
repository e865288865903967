//! How a run went, and the exit status that tells so.

use std::process::ExitCode;

use serde::{Deserialize, Serialize};

use crate::error::UNUSABLE;
use crate::failure::{Failure, Scope};

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
