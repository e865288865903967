//! The log of a scheduler or an executor.

use std::io;

use tracing_subscriber::EnvFilter;

/// Writes the log to standard error from now on: what `RUST_LOG` lets through or, where it is not set, the filter
/// given, such as `INFO,datafusion=WARN`. Call it once a process; a second call changes nothing.
///
/// # Examples
///
/// ```
/// petik_ballista::log("WARN");
/// ```
pub fn log(filter: &str) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(filter));
    // An error says that a log is set up already: by who embeds this, who knows better.
    let _ = tracing_subscriber::fmt().with_writer(io::stderr).with_env_filter(filter).try_init();
}
