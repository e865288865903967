//! From what is found to what is written.

pub(crate) mod checkpoint;
pub(crate) mod csv_table;
pub(crate) mod destination;
pub(crate) mod failures;
pub(crate) mod outlet;
#[cfg(feature = "parquet")]
mod parquet_table;
pub(crate) mod record;
pub(crate) mod sink;
pub(crate) mod table;
pub(crate) mod writer;
