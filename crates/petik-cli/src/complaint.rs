//! Telling people what is wrong.

use std::fmt;
use std::io::Write;

use clap::builder::styling::AnsiColor;

/// Tells a person what is wrong, on standard error.
///
/// Where standard error is closed as well there is nobody to tell.
pub(crate) fn complain(what: &impl fmt::Display) {
    let name = AnsiColor::Red.on_default().bold();
    let mut stderr = anstream::stderr().lock();
    let _ = writeln!(stderr, "{name}petik:{name:#} {what}");
}
