//! From what is found to what is written.

pub(crate) mod record;
pub(crate) mod sink;
pub(crate) mod writer;
