//! `petik serve`.

use std::io::{self, Write};

use petik_serve::{Options, Server};

use crate::cli::ServeArgs;
use crate::error::Error;
use crate::messages::tongue;
use crate::outcome::Outcome;

/// Open files that are enough for all connections that the server takes.
const FILES: u64 = 8192;

/// Serves until someone ends it. Where the page is found is told on standard output, for programs that wait for it.
pub(crate) fn run(args: ServeArgs) -> Result<Outcome, Error> {
    // Where no more are given, fewer connections are taken at once.
    let _ = rlimit::increase_nofile_limit(FILES);
    let server = Server::bind(options(args)).map_err(|error| Error::serve(&error))?;
    let mut out = io::stdout().lock();
    let told = writeln!(out, "{}", server.url()).and_then(|()| out.flush());
    told.map_err(|error| Error::results(None, error))?;
    drop(out);
    server.run_until_signalled().map_err(|error| Error::serve(&error))?;
    Ok(Outcome::AllDone)
}

fn options(args: ServeArgs) -> Options {
    let options = Options::new()
        .address((args.address, args.port))
        .most_bytes(usize::try_from(args.max_bytes).unwrap_or(usize::MAX))
        .tongue(tongue().into());
    args.host.into_iter().fold(options, Options::host)
}
