//! A cluster of real processes on loopback, and a corpus for it.

use std::error::Error;
use std::fmt::Write as _;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};
use std::{fs, io};

use datafusion::arrow::util::pretty::pretty_format_batches;
use datafusion::dataframe::DataFrameWriteOptions;
use datafusion::error::Result;
use datafusion::prelude::{DataFrame, ParquetReadOptions, SessionContext};
use tempfile::NamedTempFile;

/// A scheduler and its executors, killed when dropped.
pub(crate) struct Cluster {
    port: u16,
    scheduler: Process,
    pub(crate) executors: Vec<Process>,
}

impl Cluster {
    /// Starts a scheduler and so many executors of one task slot each.
    pub(crate) fn start(executors: usize) -> Result<Self, Box<dyn Error>> {
        let port = free_port()?;
        let scheduler = Command::new(env!("CARGO_BIN_EXE_petik-scheduler"))
            .args(["--bind-host", "127.0.0.1", "--bind-port", &port.to_string()])
            .args(["--executor-timeout-seconds", "3", "--expire-dead-executor-interval-seconds", "1"])
            .logged()?;
        let mut cluster = Self { port, scheduler, executors: Vec::new() };
        wait_for(port)?;
        for _ in 0..executors {
            cluster.add_executor()?;
        }
        Ok(cluster)
    }

    pub(crate) fn url(&self) -> String {
        format!("df://127.0.0.1:{}", self.port)
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// What the scheduler has told so far.
    pub(crate) fn scheduler_log(&self) -> io::Result<String> {
        self.scheduler.log()
    }

    fn add_executor(&mut self) -> Result<(), Box<dyn Error>> {
        let (flight, grpc, health) = (free_port()?, free_port()?, free_port()?);
        let executor = Command::new(env!("CARGO_BIN_EXE_petik-executor"))
            .args(["--scheduler-host", "127.0.0.1", "--scheduler-port", &self.port.to_string()])
            .args(["--bind-host", "127.0.0.1", "--external-host", "127.0.0.1"])
            .args(["--bind-port", &flight.to_string(), "--bind-grpc-port", &grpc.to_string()])
            .args(["--bind-health-port", &health.to_string()])
            .args(["--vcores", "1", "--executor-heartbeat-interval-seconds", "1"])
            .logged()?;
        self.executors.push(executor);
        wait_for(flight)
    }
}

/// A process with its log, killed when dropped.
pub(crate) struct Process {
    child: Child,
    log: NamedTempFile,
}

impl Process {
    /// Kills an executor as soon as it has been given so many tasks, and so in the middle of the last of them.
    pub(crate) fn kill_at_task(&mut self, count: usize) -> Result<(), Box<dyn Error>> {
        within_a_minute("tasks for the executor", || {
            Ok(self.log()?.matches("Execute task").count() >= count)
        })?;
        self.child.kill()?;
        let log = self.log()?;
        let (given, done) = (log.matches("Execute task").count(), log.matches("Finished task").count());
        if done < given { Ok(()) } else { Err(format!("no task was running any more: {log}").into()) }
    }

    fn log(&self) -> io::Result<String> {
        fs::read_to_string(self.log.path())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // A process that a test has killed already cannot be killed again.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

trait Logged {
    /// Starts a process with its log in a file.
    fn logged(&mut self) -> io::Result<Process>;
}

impl Logged for Command {
    fn logged(&mut self) -> io::Result<Process> {
        let log = NamedTempFile::new()?;
        let child = self.env("RUST_LOG", "info,datafusion=warn").stderr(log.reopen()?).spawn()?;
        Ok(Process { child, log })
    }
}

/// A port of loopback that nobody listens on just now.
pub(crate) fn free_port() -> Result<u16, Box<dyn Error>> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

fn wait_for(port: u16) -> Result<(), Box<dyn Error>> {
    within_a_minute(&format!("somebody on port {port}"), || {
        Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok())
    })
}

/// Asks again and again until it is so.
fn within_a_minute(what: &str, is_so: impl Fn() -> io::Result<bool>) -> Result<(), Box<dyn Error>> {
    let deadline = Instant::now() + Duration::from_secs(60);
    while !is_so()? {
        if Instant::now() > deadline {
            return Err(format!("waited a minute for {what}").into());
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    Ok(())
}

/// Writes so many Parquet files of so many articles each: the seed article, told apart by a number in its text.
pub(crate) async fn write_corpus(folder: &Path, files: usize, articles: usize) -> Result<(), Box<dyn Error>> {
    let article =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../seeds/articles/nato-ukraina.txt"))?
            .replace('\'', "''");
    let context = SessionContext::new();
    for file in 0..files {
        let mut query = String::from("SELECT * FROM (VALUES ");
        for number in file * articles..(file + 1) * articles {
            let comma = if number == file * articles { "" } else { ", " };
            write!(query, "{comma}({number}, 'Laporan {number} dari Kyiv. {article}')")?;
        }
        query.push_str(") AS berita(id, text)");
        let path = folder.join(format!("{file}.parquet"));
        context
            .sql(&query)
            .await?
            .write_parquet(&path.to_string_lossy(), DataFrameWriteOptions::new(), None)
            .await?;
    }
    Ok(())
}

/// Opens the folder's Parquet files as the table `berita`.
pub(crate) async fn open(context: &SessionContext, folder: &Path) -> Result<()> {
    context.register_parquet("berita", folder.to_string_lossy(), ParquetReadOptions::default()).await
}

/// The rows of a query as a printed table.
pub(crate) async fn table(frame: DataFrame) -> Result<String> {
    Ok(pretty_format_batches(&frame.collect().await?)?.to_string())
}
