//! What a second executor brings: the same query on one executor of one task slot and on two.
//!
//! `cargo bench --bench scaling -- 200000 2` summarizes so many documents so many times on each, in turns. The fastest run
//! of each counts, for everything else is noise of the machine, which also has the scheduler and this client to run.
#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

#[path = "../../../../benches/corpus/documents.rs"]
mod corpus;
#[path = "../tests/support/mod.rs"]
#[expect(dead_code, reason = "the tests need more of it")]
mod support;

use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use corpus::documents;
use datafusion::arrow::array::{RecordBatch, StringViewArray};
use datafusion::dataframe::DataFrameWriteOptions;
use datafusion::prelude::SessionContext;
use petik_ballista::connect;
use support::{Cluster, open, table};

/// What nobody could answer without all summaries, in a number.
const QUERY: &str = "SELECT count(*), sum(octet_length(petik_summarize(text))) FROM berita";

/// Files of the corpus, of one row group each: as many tasks, short beside the whole.
const FILES: usize = 64;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // Cargo itself says `--bench`.
    let mut numbers = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let count = numbers.next().map_or(Ok(200_000), |number| number.parse::<usize>())?;
    let rounds = numbers.next().map_or(Ok(2), |number| number.parse::<usize>())?;

    let folder = tempfile::tempdir()?;
    let bytes = write_documents(folder.path(), count).await?;
    println!("{count} documents, {:.0} MB", bytes as f64 / 1e6);

    let mut fastest = [Duration::MAX; 2];
    let mut answers = Vec::new();
    for round in 1..=rounds {
        for (executors, fastest) in (1..).zip(&mut fastest) {
            let (time, answer) = run(executors, folder.path()).await?;
            println!("round {round}, executors: {executors}, {:6.2} s", time.as_secs_f64());
            *fastest = time.min(*fastest);
            answers.push(answer);
        }
    }
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "all must give the same: {answers:?}");
    assert!(answers.iter().all(|answer| answer.contains(&count.to_string())), "{answers:?}");

    for (executors, time) in (1..).zip(fastest) {
        let rate = count as f64 / time.as_secs_f64();
        println!("executors: {executors}, {rate:.0} documents a second");
    }
    println!("speed-up: {:.2}", fastest[0].as_secs_f64() / fastest[1].as_secs_f64());
    Ok(())
}

/// The time of the query on a new cluster, with its processes started before, and its answer.
async fn run(executors: usize, corpus: &Path) -> Result<(Duration, String), Box<dyn Error>> {
    let cluster = Cluster::start(executors)?;
    let context = connect(&cluster.url()).await?;
    open(&context, corpus).await?;
    let start = Instant::now();
    let answer = table(context.sql(QUERY).await?).await?;
    Ok((start.elapsed(), answer))
}

/// Writes the documents to files, and says how many bytes they have.
async fn write_documents(folder: &Path, count: usize) -> Result<usize, Box<dyn Error>> {
    let context = SessionContext::new();
    let mut bytes = 0;
    for file in 0..FILES {
        let texts: Vec<String> = documents(file * count / FILES..(file + 1) * count / FILES).collect();
        bytes += texts.iter().map(String::len).sum::<usize>();
        let column = Arc::new(StringViewArray::from_iter_values(texts)) as _;
        let path = folder.join(format!("{file}.parquet"));
        context
            .read_batch(RecordBatch::try_from_iter([("text", column)])?)?
            .write_parquet(&path.to_string_lossy(), DataFrameWriteOptions::new(), None)
            .await?;
    }
    Ok(bytes)
}
