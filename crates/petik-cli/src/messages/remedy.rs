//! What to try where the system refuses to write.

use std::fmt;
use std::io;

use crate::messages::say;

/// Displays what to do about an error of writing, behind what is wrong.
pub(crate) struct Remedy<'a>(pub(crate) &'a io::Error);

impl fmt::Display for Remedy<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.kind() {
            io::ErrorKind::NotFound => say!(f, "make its folder first", "buat foldernya dahulu"),
            io::ErrorKind::IsADirectory => say!(f, "name a file in it", "sebutkan berkas di dalamnya"),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                say!(
                    f,
                    "make room, or name a place that has some",
                    "kosongkan ruang, atau sebutkan tempat yang lapang"
                )
            }
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                say!(
                    f,
                    "check its permissions, or name another place",
                    "periksa izinnya, atau sebutkan tempat lain"
                )
            }
            _ => say!(f, "name another place", "sebutkan tempat lain"),
        }
    }
}
