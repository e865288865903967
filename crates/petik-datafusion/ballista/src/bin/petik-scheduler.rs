//! Ballista's scheduler with petik's functions; takes Ballista's own options.
//!
//! The log goes to standard error whatever `--log-dir` says, filtered by `RUST_LOG` or `--log-level-setting`.

use std::sync::Arc;

use ballista_core::error::{BallistaError, Result};
use ballista_scheduler::cluster::BallistaCluster;
use ballista_scheduler::config::{Config, SchedulerConfig};
use ballista_scheduler::scheduler_process::start_server;
use clap::Parser;

#[tokio::main]
async fn main() -> Result<()> {
    let options = Config::parse();
    petik_ballista::log(&options.log_level_setting);
    let address = format!("{}:{}", options.bind_host, options.bind_port);
    let address = address.parse().map_err(|error| {
        BallistaError::Configuration(format!("{address} is no address to bind to: {error}"))
    })?;
    let config = petik_ballista::equip_scheduler(SchedulerConfig::try_from(options)?);
    let cluster = BallistaCluster::new_from_config(&config).await?;
    start_server(cluster, address, Arc::new(config)).await
}
