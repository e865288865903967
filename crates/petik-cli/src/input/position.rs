//! How far the reading of the inputs is, so that another run can go on from there.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::input::is_standard_input;

/// A place between two pieces of the input.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Position {
    /// Inputs that are done.
    pub(crate) inputs: u64,
    /// Pieces of the next input that are done: lines, or rows.
    pub(crate) units: u64,
    /// A hash of the names and sizes of all inputs so far, the one that is begun included: another run goes on only
    /// where it finds the same.
    pub(crate) seen: u64,
}

impl Position {
    /// Here, with the input at `path` begun.
    #[must_use]
    pub(crate) fn begun(self, path: &Path) -> Self {
        let size = fs::metadata(path).ok().filter(|_| !is_standard_input(path)).map_or(0, |file| file.len());
        let name = path.as_os_str().as_encoded_bytes();
        let seen = fnv(fnv(fnv(self.seen, name), &[0]), &size.to_le_bytes());
        Self { seen, ..self }
    }

    /// Here, with `units` more done.
    #[must_use]
    pub(crate) fn after(self, units: u64) -> Self {
        Self { units: self.units + units, ..self }
    }

    /// Behind the input that is begun.
    #[must_use]
    pub(crate) fn next_input(self) -> Self {
        Self { inputs: self.inputs + 1, units: 0, ..self }
    }
}

/// FNV-1a with 64 bits: no stranger makes inputs that collide on purpose, and it is the same in every version.
pub(crate) fn fnv(seed: u64, bytes: &[u8]) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325 ^ seed;
    bytes.iter().fold(start, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_inputs_are_seen() {
        let start = Position::default();
        let seen =
            |names: &[&str]| names.iter().fold(start, |at, name| at.begun(Path::new(name)).next_input());
        assert_eq!(seen(&["a", "b"]), seen(&["a", "b"]));
        assert_ne!(seen(&["a", "b"]), seen(&["b", "a"]));
        assert_ne!(seen(&["ab", "c"]).seen, seen(&["a", "bc"]).seen);
    }
}
