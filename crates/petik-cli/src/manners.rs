//! What a command brings for shells and readers: completions and manual pages.

use std::io::{self, Write};
use std::path::Path;

use clap::CommandFactory;
use clap_complete::Shell;

use crate::cli::Cli;
use crate::error::Error;
use crate::messages::help::localized;

/// Writes the completions for `shell` to standard output.
pub(crate) fn completions(shell: Shell) -> Result<(), Error> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut localized(Cli::command()), "petik", &mut script);
    print(&script)
}

/// Writes the manual page of petik to standard output, or those of petik and each subcommand into `folder`.
pub(crate) fn manual(folder: Option<&Path>) -> Result<(), Error> {
    let command = localized(Cli::command());
    if let Some(folder) = folder {
        return clap_mangen::generate_to(command, folder).map_err(|error| Error::file(folder, error));
    }
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page).map_err(|error| Error::results(None, error))?;
    print(&page)
}

fn print(bytes: &[u8]) -> Result<(), Error> {
    let mut out = io::stdout().lock();
    let printed = out.write_all(bytes).and_then(|()| out.flush());
    printed.map_err(|error| Error::results(None, error))
}
