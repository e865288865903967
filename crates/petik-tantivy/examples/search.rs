//! A search engine for one article: indexes its sentences and marks what a query finds.
//!
//! ```text
//! cargo run --example search -- mendukung
//! cargo run --example search -- "pertahanan udara" my-article.txt
//! ```

#![expect(clippy::print_stdout, reason = "an example shows what it finds")]

use std::error::Error;
use std::{env, fs};

use tantivy::collector::TopDocs;
use tantivy::query::QueryParser;
use tantivy::schema::{IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions, Value};
use tantivy::snippet::SnippetGenerator;
use tantivy::{Index, TantivyDocument, doc};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let query = arguments.next().unwrap_or_else(|| "mendukung".into());
    let article = match arguments.next() {
        Some(file) => fs::read_to_string(file)?,
        None => include_str!("../../../seeds/articles/nato-ukraina.txt").into(),
    };

    // The schema names the analyzer of a field, the index knows which one that is. Documents and queries
    // both go through it.
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("id")
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let mut schema = Schema::builder();
    let sentence =
        schema.add_text_field("sentence", TextOptions::from(STORED).set_indexing_options(indexing));
    let index = Index::create_in_ram(schema.build());
    index.tokenizers().register("id", petik_tantivy::indonesian());

    let mut writer = index.writer_with_num_threads(1, 15_000_000)?;
    for text in petik_sentence::sentences(&article) {
        writer.add_document(doc!(sentence => text.text()))?;
    }
    writer.commit()?;

    let searcher = index.reader()?.searcher();
    let query = QueryParser::for_index(&index, vec![sentence]).parse_query(&query)?;
    let mut snippets = SnippetGenerator::create(&searcher, &*query, sentence)?;
    snippets.set_max_num_chars(1_000);
    for (score, address) in searcher.search(&query, &TopDocs::with_limit(5).order_by_score())? {
        let document: TantivyDocument = searcher.doc(address)?;
        let text = document.get_first(sentence).and_then(|value| value.as_str()).unwrap_or_default();
        let mut snippet = snippets.snippet(text);
        snippet.set_snippet_prefix_postfix("[", "]");
        println!("{score:5.2}  {}", snippet.to_html());
    }
    Ok(())
}
