/*!
Indonesian on a cluster: petik's SQL functions for Ballista's scheduler, executors and clients.

# Overview

- [`connect`] opens a session on a cluster that knows the functions.
- [`equip_scheduler`] and [`equip_executor`] put them into a scheduler's and an executor's configuration; the
  binaries `petik-scheduler` and `petik-executor` are Ballista's own with that done, and [`log`] on.
- [`explained`] turns the error of a cluster that lacks the functions into one that says what to start.

# Example

```no_run
use petik_ballista::{connect, explained};

# async fn run() -> datafusion::error::Result<()> {
let context = connect("df://localhost:50050").await?;
context.register_parquet("berita", "berita.parquet", Default::default()).await?;
let ringkasan = context.sql("SELECT id, petik_summarize(text, 2) FROM berita").await?;
ringkasan.show().await.map_err(explained)?;
# Ok(())
# }
```

# What does this crate not do?

It schedules nothing: order, failures, retries and shuffles are Ballista's. Every process of a cluster should
be of one version of this crate, so that every row has been answered by the same petik.
*/

#![forbid(unsafe_code)]

mod client;
mod cluster;
mod logging;
mod missing;

pub use client::connect;
pub use cluster::{equip_executor, equip_scheduler};
pub use logging::log;
pub use missing::explained;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
