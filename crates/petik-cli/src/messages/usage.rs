//! What is wrong with a command line.
//!
//! In English clap says it. In Indonesian it is said here, from what clap has found; what clap finds seldom
//! is left in its own words.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::complaint::complain;
use crate::error::UNUSABLE;
use crate::messages::{Tongue, tongue};

/// Tells what is wrong, or prints the help or the version that was asked for.
pub(crate) fn report(error: &clap::Error) -> ExitCode {
    if let Some(told) = indonesian(error).filter(|_| tongue() == Tongue::Indonesian) {
        complain(&format!("{told}; keterangan lengkap ada di --help"));
        return ExitCode::from(UNUSABLE);
    }
    // Fails only where nobody reads.
    let _ = error.print();
    u8::try_from(error.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from)
}

fn indonesian(error: &clap::Error) -> Option<String> {
    let context = |kind| error.get(kind).map(quoted);
    let argument = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue).filter(|value| value != "``");
    let told = match error.kind() {
        ErrorKind::UnknownArgument => format!("opsi {} tidak dikenal", argument?),
        ErrorKind::InvalidSubcommand => {
            format!("perintah {} tidak dikenal", context(ContextKind::InvalidSubcommand)?)
        }
        ErrorKind::InvalidValue => match value {
            Some(value) => format!("{} tidak punya nilai {value}", argument?),
            None => format!("{} perlu nilai", argument?),
        },
        ErrorKind::ValueValidation => {
            let reason = std::error::Error::source(error).map(ToString::to_string);
            format!("nilai {} untuk {} tidak sah: {}", value?, argument?, reason?)
        }
        ErrorKind::MissingRequiredArgument => format!("perlu {}", argument?),
        ErrorKind::ArgumentConflict => {
            let other = context(ContextKind::PriorArg);
            format!("{} tidak dapat dipakai bersama {}", argument?, other.as_deref().unwrap_or("opsi lain"))
        }
        _ => return None,
    };
    let suggested =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let suggested = suggested.into_iter().find_map(context);
    let valid = context(ContextKind::ValidValue).filter(|valid| !valid.is_empty());
    Some(match (suggested, valid) {
        (Some(suggested), _) => format!("{told}; mungkin maksud Anda {suggested}"),
        (None, Some(valid)) => format!("{told}; pilihannya {valid}"),
        (None, None) => told,
    })
}

fn quoted(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(values) => {
            values.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ")
        }
        value => format!("`{value}`"),
    }
}
