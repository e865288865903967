//! SQL over Parquet: the sentences of an article in a file, the roots that they use most, the summary of it all.
//!
//! `cargo run --example parquet`

use datafusion::dataframe::DataFrameWriteOptions;
use datafusion::error::Result;
use datafusion::prelude::{ParquetReadOptions, SessionContext};

const ARTICLE: &str = include_str!("../../../seeds/articles/nato-ukraina.txt");

#[tokio::main]
async fn main() -> Result<()> {
    let context = SessionContext::new();
    petik_datafusion::register_all(&context);

    let folder = tempfile::tempdir()?;
    let file = folder.path().join("kalimat.parquet");
    context
        .sql(&format!("SELECT unnest(petik_sentences('{}')) AS kalimat", ARTICLE.replace('\'', "''")))
        .await?
        .write_parquet(&file.to_string_lossy(), DataFrameWriteOptions::new(), None)
        .await?;
    context.register_parquet("artikel", file.to_string_lossy(), ParquetReadOptions::default()).await?;

    context
        .sql(
            "SELECT akar, count(*) AS banyak
             FROM (SELECT petik_stem(unnest(petik_tokens(kalimat))) AS akar FROM artikel)
             WHERE length(akar) > 4
             GROUP BY akar ORDER BY banyak DESC, akar LIMIT 5",
        )
        .await?
        .show()
        .await?;
    context
        .sql(
            "SELECT unnest(petik_keywords(seluruh, 5)) AS kunci
             FROM (SELECT string_agg(kalimat, chr(10)) AS seluruh FROM artikel)",
        )
        .await?
        .show()
        .await
}
