//! The loop that writes what is found.

use crate::error::Error;
use crate::interrupt::Interrupt;
use crate::ordered::Ordered;
use crate::outcome::Outcome;
use crate::output::outlet::Outlet;
use crate::output::sink::Found;
use crate::progress::Progress;

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
