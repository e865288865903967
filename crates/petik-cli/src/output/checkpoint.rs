//! How far a run is, beside its output, so that a run that was cut off can be continued.
//!
//! A checkpoint says: the first so many bytes of the output, and of the file of failures, are what the input up to this
//! position gives. Another run cuts both files to these lengths and reads on from there, so no record is lost and none
//! is doubled, wherever the first run was cut off. Three orders make this true, also when the power fails:
//!
//! 1. A checkpoint is written before the output is opened for the first time: an output without a checkpoint is
//!    one that was completed.
//! 2. The output and the failures are on the disk (`fsync`) before a checkpoint counts them. What the files have behind
//!    that is cut off.
//! 3. The output is on the disk before the checkpoint is removed.
//!
//! The file has two slots that are written in turn, each with a number and a checksum. A write that is cut off breaks
//! one slot at most, and the other one, which is older, is as true. Nothing is renamed, so the lock on the file
//! stays with its name while the run lasts.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::input::position::{Position, fnv};
use crate::outcome::Outcome;
use crate::output::destination::{lock, sync_folder};

/// Bytes of a slot: a state has some 300, and this is what disks write in one piece.
const SLOT: usize = 512;

/// How far a run is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct State {
    /// A hash of all that shapes the output: version, command and options.
    pub(crate) run: u64,
    /// What of the input is done.
    pub(crate) position: Position,
    /// Bytes of the output that it gave.
    pub(crate) output: u64,
    /// Bytes in the file of failures.
    pub(crate) errors: u64,
    pub(crate) documents: u64,
    pub(crate) failures: u64,
    pub(crate) outcome: Outcome,
}

/// The file that keeps the state of a run.
#[derive(Debug)]
pub(crate) struct Checkpoint {
    file: File,
    path: PathBuf,
    /// How many states were written.
    number: u64,
}

impl Checkpoint {
    /// Where the checkpoint of an output is.
    pub(crate) fn path_of(output: &Path) -> PathBuf {
        let mut name = OsString::from(output);
        name.push(".checkpoint");
        name.into()
    }

    /// Opens the checkpoint of `output`, or makes it, with the state that it has.
    ///
    /// No state is one that was cut off before it had any: nothing was done yet.
    pub(crate) fn open(output: &Path) -> Result<(Self, Option<State>), Error> {
        let path = Self::path_of(output);
        let unusable = |error: io::Error| Error::file(&path, error);
        let options = File::options().read(true).write(true).create(true).truncate(false).clone();
        let mut file = options.open(&path).map_err(unusable)?;
        lock(&file, &path)?;
        let mut slots = Vec::new();
        file.read_to_end(&mut slots).map_err(unusable)?;
        let latest = slots.chunks(SLOT).filter_map(read_slot).max_by_key(|(number, _)| *number);
        if latest.is_none() && slots.len() > SLOT {
            return Err(Error::checkpoint_damaged(&path));
        }
        let number = latest.map_or(0, |(number, _)| number);
        Ok((Self { file, path, number }, latest.map(|(_, state)| state)))
    }

    /// Writes that the run has come to `state`.
    pub(crate) fn save(&mut self, state: &State) -> Result<(), Error> {
        self.try_save(state).map_err(|error| Error::file(&self.path, error))?;
        if self.number == 1 {
            sync_folder(&self.path).map_err(|error| Error::file(&self.path, error))
        } else {
            Ok(())
        }
    }

    fn try_save(&mut self, state: &State) -> io::Result<()> {
        self.number += 1;
        let slot = write_slot(self.number, state)?;
        self.file.seek(SeekFrom::Start(self.number % 2 * SLOT as u64))?;
        self.file.write_all(&slot)?;
        self.file.sync_data()
    }

    /// The run is complete.
    pub(crate) fn remove(self) -> Result<(), Error> {
        let removed = fs::remove_file(&self.path).and_then(|()| sync_folder(&self.path));
        removed.map_err(|error| Error::file(&self.path, error))
    }
}

/// A slot: the number, the state, a checksum of both, and blanks, so that a person can read the file.
fn write_slot(number: u64, state: &State) -> io::Result<Vec<u8>> {
    let content = format!("{number} {}", serde_json::to_string(state)?);
    let mut slot = format!("{content}\t{:016x}", fnv(0, content.as_bytes())).into_bytes();
    slot.resize(SLOT - 1, b' ');
    slot.push(b'\n');
    Ok(slot)
}

/// What a slot says; nothing where it was cut off.
fn read_slot(slot: &[u8]) -> Option<(u64, State)> {
    let (content, sum) = std::str::from_utf8(slot).ok()?.trim_end().rsplit_once('\t')?;
    if u64::from_str_radix(sum, 16) != Ok(fnv(0, content.as_bytes())) {
        return None;
    }
    let (number, state) = content.split_once(' ')?;
    Some((number.parse().ok()?, serde_json::from_str(state).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(documents: u64) -> State {
        let position = Position { inputs: u64::MAX, units: u64::MAX, seen: u64::MAX };
        let most = u64::MAX;
        State {
            run: most,
            position,
            output: most,
            errors: most,
            documents,
            failures: most,
            ..State::default()
        }
    }

    fn reopened(output: &Path) -> Option<State> {
        Checkpoint::open(output).unwrap().1
    }

    #[test]
    fn the_last_state_that_is_whole_counts() {
        let folder = tempfile::tempdir().unwrap();
        let output = folder.path().join("out");
        assert_eq!(reopened(&output), None);
        let (mut checkpoint, _) = Checkpoint::open(&output).unwrap();
        for documents in 1..=5 {
            checkpoint.save(&state(documents)).unwrap();
        }
        drop(checkpoint);
        assert_eq!(reopened(&output), Some(state(5)));

        let path = Checkpoint::path_of(&output);
        let whole = fs::read(&path).unwrap();
        for end in 0..SLOT - 1 {
            let torn = [&whole[..SLOT], &whole[SLOT..][..end], &vec![b'x'; SLOT - end][..]].concat();
            fs::write(&path, torn).unwrap();
            let expected = if end > 400 { 5 } else { 4 };
            assert!([4, expected].contains(&reopened(&output).unwrap().documents), "{end}");
        }
    }

    #[test]
    fn two_runs_do_not_share_a_checkpoint() {
        let folder = tempfile::tempdir().unwrap();
        let output = folder.path().join("out");
        let first = Checkpoint::open(&output).unwrap();
        assert!(Checkpoint::open(&output).unwrap_err().to_string().contains("another run"));
        drop(first);
        Checkpoint::open(&output).unwrap().0.remove().unwrap();
        assert!(!Checkpoint::path_of(&output).exists());
    }

    #[test]
    fn a_file_of_something_else_is_no_checkpoint() {
        let folder = tempfile::tempdir().unwrap();
        let output = folder.path().join("out");
        fs::write(Checkpoint::path_of(&output), "a".repeat(2000)).unwrap();
        assert!(Checkpoint::open(&output).is_err());
    }
}
