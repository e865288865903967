//! What indexing costs: documents a second into an index in memory, by one thread, with petik's analyzer and with the
//! one that tantivy has for every language.
//!
//! `cargo run --release --example throughput -- 20000`

#![expect(clippy::print_stdout, reason = "an example prints what it finds")]

#[path = "../../../benches/corpus/documents.rs"]
mod corpus;

use std::error::Error;
use std::time::{Duration, Instant};

use tantivy::schema::{IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::{Index, doc};

/// Runs of each way, in turn; the fastest of each counts, for everything else is noise of the machine.
const RUNS: usize = 3;

fn main() -> Result<(), Box<dyn Error>> {
    let count = std::env::args().nth(1).map_or(Ok(20_000), |count| count.parse::<usize>())?;
    let texts: Vec<String> = corpus::documents(0..count).collect();

    let names = ["indonesian", "default"];
    let mut fastest = [Duration::MAX; 2];
    for _ in 0..RUNS {
        for (name, fastest) in names.iter().zip(&mut fastest) {
            *fastest = index(&texts, name)?.min(*fastest);
        }
    }
    for (name, time) in names.iter().zip(fastest) {
        println!("{name:10} {:8.0} documents a second", count as f64 / time.as_secs_f64());
    }
    Ok(())
}

/// The time that it takes to add all texts and commit them.
fn index(texts: &[String], analyzer: &str) -> tantivy::Result<Duration> {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(analyzer)
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let mut schema = Schema::builder();
    let body = schema.add_text_field("isi", TextOptions::default().set_indexing_options(indexing));
    let index = Index::create_in_ram(schema.build());
    index.tokenizers().register("indonesian", petik_tantivy::indonesian());

    let mut writer = index.writer_with_num_threads(1, 200_000_000)?;
    let start = Instant::now();
    for text in texts {
        writer.add_document(doc!(body => text.as_str()))?;
    }
    writer.commit()?;
    Ok(start.elapsed())
}
