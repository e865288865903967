//! From files to documents: found, opened, decompressed, cut into pieces, read.

pub(crate) mod block;
mod compression;
mod csv_rows;
mod cutter;
mod growth;
mod lines;
mod opened;
#[cfg(feature = "parquet")]
mod parquet_rows;
pub(crate) mod piece;
pub(crate) mod position;
mod reading;
pub(crate) mod source;
pub(crate) mod walk;
pub(crate) mod written;

pub(crate) use opened::{Input, is_standard_input};
pub(crate) use reading::Reading;
