//! What a command brings for shells and readers: completions, manual pages, versions.

use std::io::{self, Write};
use std::path::Path;
use std::sync::LazyLock;

use clap::CommandFactory;
use clap_complete::Shell;
use petik::layers::lexicon;

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

/// The version of the command, and below it those of what results depend on.
pub(crate) fn long_version() -> &'static str {
    static VERSION: LazyLock<String> = LazyLock::new(|| {
        let (major, minor, _) = char::UNICODE_VERSION;
        let (petik, lexicon) = (env!("CARGO_PKG_VERSION"), lexicon::VERSION);
        format!("{petik}\nlexicon {lexicon}\nUnicode {major}.{minor}\nfeatures {}", features().join(" "))
    });
    &VERSION
}

fn features() -> Vec<&'static str> {
    let features = [
        cfg!(feature = "parquet").then_some("parquet"),
        cfg!(feature = "report").then_some("report"),
        cfg!(feature = "serve").then_some("serve"),
    ];
    features.into_iter().flatten().collect()
}
