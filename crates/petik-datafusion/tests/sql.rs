//! The functions as SQL meets them: every layout of text, nulls, empty and huge texts, wrong types.
#![expect(clippy::unwrap_used, reason = "a test may fail so")]

use std::sync::Arc;

use datafusion::arrow::array::{
    ArrayRef, BinaryArray, DictionaryArray, LargeStringArray, RecordBatch, StringArray, StringViewArray,
};
use datafusion::arrow::datatypes::Int32Type;
use datafusion::arrow::util::pretty::pretty_format_batches;
use datafusion::prelude::SessionContext;

const BERITA: &str =
    "Banjir rob merendam pesisir Semarang. Warga mengungsi ke balai desa. Air masuk sejak subuh.";

#[tokio::test]
async fn every_function_answers_a_constant() {
    let context = context();
    for (query, answer) in [
        ("petik_stem('mendukungnya')", "dukung"),
        ("petik_tokens('Rp5.000, ya?')", "[Rp, 5.000, ,, ya, ?]"),
        ("petik_sentences('Air surut. Warga pulang.')", "[Air surut., Warga pulang.]"),
        ("petik_summarize('Air surut.', 1)", "Air surut."),
        (
            "petik_keywords('Banjir rob merendam pesisir. Banjir rob datang lagi.', 1)[1]['text']",
            "banjir rob",
        ),
        ("petik_detect('The price of rice went up again this week.')['language']", "en"),
    ] {
        let told = ask(&context, &format!("SELECT {query} AS jawab")).await.unwrap();
        let row = told.lines().nth(3).unwrap().trim_matches(['|', ' ']).to_owned();
        assert_eq!(row.to_lowercase(), answer.to_lowercase(), "{query}");
    }
}

#[tokio::test]
async fn every_layout_of_text_gives_the_same_rows() {
    let texts = [Some(BERITA), None, Some(""), Some("mendukung"), Some("\u{0}\u{feff} 👩‍👩‍👧 cafe\u{301}")];
    let layouts: [ArrayRef; 4] = [
        Arc::new(StringViewArray::from_iter(texts)),
        Arc::new(StringArray::from_iter(texts)),
        Arc::new(LargeStringArray::from_iter(texts)),
        Arc::new(texts.into_iter().collect::<DictionaryArray<Int32Type>>()),
    ];
    let mut told = Vec::new();
    for layout in layouts {
        let context = context();
        register(&context, layout);
        let query = "SELECT petik_stem(text), petik_tokens(text), petik_sentences(text), petik_keywords(text, 3), \
                     petik_summarize(text, 1), petik_detect(text) FROM berita";
        told.push(ask(&context, query).await.unwrap());
    }
    assert_eq!(told[0].lines().count(), 5 + 4);
    assert!(told.iter().all(|rows| *rows == told[0]), "{told:#?}");
}

#[tokio::test]
async fn null_gives_null_and_empty_gives_empty() {
    let context = context();
    for function in
        ["petik_stem", "petik_tokens", "petik_sentences", "petik_keywords", "petik_summarize", "petik_detect"]
    {
        let nulls = ask(&context, &format!("SELECT {function}(NULL) IS NULL AS kosong")).await.unwrap();
        assert!(nulls.contains("true"), "{function}: {nulls}");
        let empty = ask(&context, &format!("SELECT {function}('') IS NULL AS kosong")).await.unwrap();
        assert!(empty.contains("false"), "{function}: {empty}");
    }
    let null_count =
        ask(&context, "SELECT petik_summarize('Air surut.', NULL) IS NULL AS kosong").await.unwrap();
    assert!(null_count.contains("true"), "{null_count}");
}

#[tokio::test]
async fn a_count_may_be_a_column() {
    let context = context();
    let sentences = format!("cardinality(petik_sentences(petik_summarize('{BERITA}', n)))");
    let told = ask(&context, &format!("SELECT n, {sentences} AS banyak FROM (VALUES (1), (2)) AS minta(n)"))
        .await
        .unwrap();
    assert!(told.contains("| 1 | 1 ") && told.contains("| 2 | 2 "), "{told}");
}

#[tokio::test]
async fn wrong_types_are_errors_of_the_plan_that_say_what_to_do() {
    let context = context();
    register(&context, Arc::new(BinaryArray::from_vec(vec![b"teks", b"\xff\xfe"])));
    for (query, words) in [
        ("SELECT petik_stem(1)", "petik_stem takes text, not Int64: petik_stem(CAST(column AS VARCHAR))"),
        ("SELECT petik_tokens(text) FROM berita", "petik_tokens takes text, not bytes"),
        ("SELECT petik_stem('a', 'b')", "petik_stem takes one argument, a word"),
        (
            "SELECT petik_keywords('a', 1, 2)",
            "petik_keywords takes a text and, if wanted, how many keyphrases",
        ),
        ("SELECT petik_summarize('a', 'b')", "petik_summarize takes how many sentences as an integer"),
    ] {
        let told = ask(&context, query).await.unwrap_err().to_string();
        assert!(told.contains(words), "{query}: {told}");
    }
    let told = ask(&context, "SELECT petik_summarize('a', 0)").await.unwrap_err().to_string();
    assert!(told.contains("petik_summarize was asked for 0 sentences; ask for 1 or more"), "{told}");
    let told =
        ask(&context, "SELECT petik_stem(CAST(text AS VARCHAR)) FROM berita").await.unwrap_err().to_string();
    assert!(told.contains("UTF-8"), "{told}");
    assert!(ask(&context, "SELECT petik_stem('makanan')").await.is_ok(), "the session goes on");
}

#[tokio::test]
async fn fifty_megabytes_in_one_row() {
    let context = context();
    let text = format!("{BERITA} ").repeat(50_000_000 / BERITA.len());
    register(&context, Arc::new(StringViewArray::from_iter_values([text.as_str()])));
    let told = ask(
        &context,
        "SELECT cardinality(petik_sentences(text)) AS kalimat, length(petik_stem(text)) > 0 AS akar, \
         petik_detect(text)['language'] AS bahasa FROM berita",
    )
    .await
    .unwrap();
    let sentences = 3 * (50_000_000 / BERITA.len());
    assert!(told.contains(&sentences.to_string()) && told.contains("true") && told.contains("id"), "{told}");
}

#[test]
fn functions_are_documented_where_sql_looks() {
    for function in petik_datafusion::functions() {
        let documentation = function.documentation().unwrap();
        assert!(documentation.syntax_example.starts_with(function.name()));
        assert!(!documentation.description.is_empty());
    }
}

fn context() -> SessionContext {
    let context = SessionContext::new();
    petik_datafusion::register_all(&context);
    context
}

fn register(context: &SessionContext, texts: ArrayRef) {
    context.register_batch("berita", RecordBatch::try_from_iter([("text", texts)]).unwrap()).unwrap();
}

async fn ask(context: &SessionContext, query: &str) -> datafusion::error::Result<String> {
    let batches = context.sql(query).await?.collect().await?;
    Ok(pretty_format_batches(&batches)?.to_string())
}
