//! Queries on a cluster of real processes: the rows of one machine, also where an executor dies; errors that tell.

mod support;

use std::error::Error;
use std::path::Path;
use std::sync::Arc;

use ballista_executor::executor_process::{ExecutorProcessConfig, start_executor_process};
use datafusion::prelude::SessionContext;
use petik_ballista::{connect, explained};
use support::{Cluster, free_port, open, table, write_corpus};

const QUERY: &str = "SELECT id, petik_summarize(text, 1) AS ringkasan, petik_stem('mendukung') AS akar, \
                     petik_keywords(text, 2) AS kunci, petik_detect(text)['language'] AS bahasa \
                     FROM berita ORDER BY id";

#[tokio::test(flavor = "multi_thread")]
async fn two_executors_give_the_rows_of_one_machine() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    write_corpus(folder.path(), 4, 25).await?;
    let cluster = Cluster::start(2)?;
    let context = connect(&cluster.url()).await?;
    open(&context, folder.path()).await?;

    let distributed = table(context.sql(QUERY).await?).await?;
    assert_eq!(distributed.lines().count(), 100 + 4);
    assert_eq!(distributed, table(local(folder.path()).await?.sql(QUERY).await?).await?);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_executor_killed_amid_a_query_loses_no_row() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    write_corpus(folder.path(), 8, 150).await?;
    let mut cluster = Cluster::start(2)?;
    let context = connect(&cluster.url()).await?;
    open(&context, folder.path()).await?;

    let frame = context.sql(QUERY).await?;
    let query = tokio::spawn(async move { table(frame).await });
    // The second task: with the executor goes what the first has made, too.
    tokio::task::block_in_place(|| cluster.executors[0].kill_at_task(2))?;
    let distributed = query.await??;

    assert_eq!(distributed, table(local(folder.path()).await?.sql(QUERY).await?).await?);
    // The scheduler says so where it takes running tasks from an executor and gives them to another.
    let told = cluster.scheduler_log()?;
    assert!(told.lines().any(|line| line.contains("Reset") && line.contains("on lost Executor")), "{told}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_executor_without_the_functions_is_told_of() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    write_corpus(folder.path(), 1, 2).await?;
    let cluster = Cluster::start(0)?;
    let plain = ExecutorProcessConfig {
        scheduler_host: "127.0.0.1".into(),
        scheduler_port: cluster.port(),
        port: free_port()?,
        grpc_port: free_port()?,
        vcores: 1,
        ..Default::default()
    };
    tokio::spawn(async move { start_executor_process(Arc::new(plain)).await });
    let context = connect(&cluster.url()).await?;
    open(&context, folder.path()).await?;

    let told = table(context.sql(QUERY).await?).await.map_err(explained).unwrap_err().to_string();
    assert!(told.contains("it does not know petik's functions; start petik-executor"), "{told}");
    Ok(())
}

#[tokio::test]
async fn a_cluster_that_is_not_there_is_told_of_by_the_first_query() -> Result<(), Box<dyn Error>> {
    let context = connect(&format!("df://127.0.0.1:{}", free_port()?)).await?;
    let told = table(context.sql("SELECT petik_stem(kata) FROM (VALUES ('makanan')) AS kata(kata)").await?)
        .await
        .unwrap_err()
        .to_string();
    assert!(!told.is_empty());
    assert!(connect("bukan alamat").await.is_err());
    Ok(())
}

/// A session of this process alone.
async fn local(folder: &Path) -> datafusion::error::Result<SessionContext> {
    let context = SessionContext::new();
    petik_datafusion::register_all(&context);
    open(&context, folder).await?;
    Ok(context)
}
