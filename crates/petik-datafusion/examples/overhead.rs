//! What SQL costs: documents a second that DataFusion summarizes on one thread, over those that petik does alone.
//!
//! `cargo run --release --example overhead -- 20000`
#![expect(clippy::print_stdout, reason = "an example prints what it finds")]

#[path = "../../../benches/corpus/documents.rs"]
mod corpus;

use std::sync::Arc;
use std::time::{Duration, Instant};

use datafusion::arrow::array::{RecordBatch, StringViewArray};
use datafusion::datasource::MemTable;
use datafusion::error::{DataFusionError, Result};
use datafusion::prelude::{SessionConfig, SessionContext};
use petik::{Analyzer, Budget, Summarizer};

/// Rows of a batch, as DataFusion cuts them.
const BATCH: usize = 8192;

/// Runs of each way, in turn; the fastest of each counts, for everything else is noise of the machine.
const RUNS: usize = 3;

#[tokio::main]
async fn main() -> Result<()> {
    let documents =
        std::env::args().nth(1).map_or(Ok(20_000), |count| count.parse::<usize>()).map_err(external)?;
    let texts: Vec<String> = corpus::documents(0..documents).collect();
    let context = session(&texts)?;

    let (mut alone, mut through) = (Duration::MAX, Duration::MAX);
    for _ in 0..RUNS {
        let start = Instant::now();
        let bytes = natively(&texts)?;
        alone = alone.min(start.elapsed());

        let start = Instant::now();
        let same = by_sql(&context).await?;
        through = through.min(start.elapsed());
        assert_eq!(bytes, same, "both ways must give the same summaries");
    }
    let rate = |time: Duration| documents as f64 / time.as_secs_f64();
    println!("petik alone: {:.0} documents a second", rate(alone));
    println!(
        "DataFusion:  {:.0} documents a second, {:.1} % of it",
        rate(through),
        100.0 * rate(through) / rate(alone)
    );
    Ok(())
}

/// A session with the texts as a table in memory, on one thread.
fn session(texts: &[String]) -> Result<SessionContext> {
    let context = SessionContext::new_with_config(SessionConfig::new().with_target_partitions(1));
    petik_datafusion::register_all(&context);
    let batches = texts
        .chunks(BATCH)
        .map(|chunk| {
            let column = Arc::new(StringViewArray::from_iter_values(chunk)) as _;
            Ok(RecordBatch::try_from_iter([("text", column)])?)
        })
        .collect::<Result<Vec<_>>>()?;
    let schema =
        batches.first().map(RecordBatch::schema).ok_or(DataFusionError::Plan("no documents".into()))?;
    context.register_table("berita", Arc::new(MemTable::try_new(schema, vec![batches])?))?;
    Ok(context)
}

/// The bytes of all summaries, by petik's own crate.
fn natively(texts: &[String]) -> Result<usize> {
    let analyzer = Analyzer::new();
    let summarizer = Summarizer::builder().budget(Budget::Sentences(3)).build().map_err(external)?;
    Ok(texts.iter().map(|text| summarizer.summarize(&analyzer.document(text)).to_string().len()).sum())
}

/// The bytes of all summaries, by SQL.
async fn by_sql(context: &SessionContext) -> Result<usize> {
    let query = "SELECT sum(octet_length(petik_summarize(text))) FROM berita";
    let batches = context.sql(query).await?.collect().await?;
    let sum = batches
        .first()
        .map(|batch| datafusion::common::ScalarValue::try_from_array(batch.column(0), 0))
        .transpose()?;
    sum.and_then(|sum| sum.to_string().parse().ok())
        .ok_or(DataFusionError::Execution("no sum came back".into()))
}

fn external(error: impl std::error::Error + Send + Sync + 'static) -> DataFusionError {
    DataFusionError::External(Box::new(error))
}
