//! Ballista's executor with petik's functions; takes Ballista's own options.
//!
//! The log goes to standard error whatever `--log-dir` says, filtered by `RUST_LOG` or `--log-level-setting`.

use std::sync::Arc;

use ballista_core::error::Result;
use ballista_executor::config::Config;
use ballista_executor::executor_process::{ExecutorProcessConfig, start_executor_process};
use clap::Parser;

#[tokio::main]
async fn main() -> Result<()> {
    let options = Config::parse();
    petik_ballista::log(&options.log_level_setting);
    let config = ExecutorProcessConfig::try_from(options)?;
    start_executor_process(Arc::new(petik_ballista::equip_executor(config))).await
}
