//! From files to documents: opened, cut into pieces, read.

mod opened;
pub(crate) mod piece;
pub(crate) mod source;

pub(crate) use opened::Input;
