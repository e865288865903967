//! Records as lines of JSON.

use std::io::{self, Write};

use serde::Serialize;

/// Writes `record` as one line of JSON.
pub(crate) fn write(to: &mut impl Write, record: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *to, record)?;
    to.write_all(b"\n")
}
