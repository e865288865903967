//! Tables in and out: CSV and Parquet.

mod common;

use predicates::prelude::*;
use serde_json::json;

use common::{Folder, fields, gzip, output, petik, records};

#[test]
fn a_row_of_csv_is_a_document() {
    let csv = "\u{feff}id,title,text\r\nk-1,Banjir,\"Air surut.\nWarga \"\"pulang\"\".\"\r\n,,Ia tidur.\r\n";
    let records = records(&["segment", "--input", "csv"], csv);
    assert_eq!(fields(&records, "text"), ["Air surut.", "Warga \"pulang\".", "Ia tidur."]);
    assert_eq!(
        fields(&records, "id"),
        [&json!("k-1"), &json!("k-1"), &json!(4)],
        "a line stands in for an id"
    );
}

#[test]
fn the_sign_between_fields_is_told_by_the_first_row() {
    for sign in [",", ";", "\t", "|"] {
        let csv = format!("no{sign}isi\n7{sign}Air surut.\n");
        let records = records(&["detect", "--input", "csv", "--text-field", "isi", "--id-field", "no"], csv);
        assert_eq!(fields(&records, "id"), ["7"]);
    }
}

#[test]
fn a_broken_row_of_csv_fails_alone() {
    let csv = b"id,text\n1,Ia datang.\n2\n3,Ia \xff.\n4,a,b\n5,Ia pulang.\n";
    let assert = petik(&["detect", "--input", "csv", "--output", "jsonl"]).write_stdin(&csv[..]).assert();
    let assert = assert.code(1).stderr(
        "petik: -:3: has 1 fields and not 2 as the first row; correct the quotes\n\
         petik: -:4: not valid UTF-8 at byte 3 of the field; convert it, or replace such bytes with --lossy\n\
         petik: -:5: has 3 fields and not 2 as the first row; correct the quotes\n",
    );
    let done = common::parse(std::str::from_utf8(&assert.get_output().stdout).unwrap());
    assert_eq!(fields(&done, "id"), ["1", "5"]);
}

#[test]
fn csv_without_the_column_is_unusable() {
    let assert = petik(&["detect", "--input", "csv"]).write_stdin("id,isi\n1,Ia.\n").assert().code(2);
    assert.stderr(predicate::str::contains("no column `text` among id, isi; name the column"));
    assert_eq!(output(&["detect", "--input", "csv"], "id,text\n"), "");
}

#[test]
fn a_quote_that_is_never_closed_takes_no_more_than_a_document() {
    let csv = format!("id,text\n1,Ia datang.\n2,\"Ia {}", "lagi\n".repeat(100_000));
    let arguments = ["detect", "--input", "csv", "--output", "jsonl", "--max-document", "100K"];
    let assert = petik(&arguments).write_stdin(csv).assert().code(2);
    let assert = assert.stderr(predicate::str::contains("close its quotes"));
    assert.stdout(predicate::str::contains("\"1\""));
}

const DOCUMENTS: &str = "{\"id\": \"a\", \"text\": \"Air surut. Warga, \\\"semua\\\", pulang.\"}\n\
    {\"id\": 7, \"paragraphs\": [[\"Ia datang .\"], [\"Ia pulang .\"]]}\n";

#[test]
fn tables_are_written_as_csv() {
    let table = |subcommand: &str| output(&[subcommand, "--input", "jsonl", "--output", "csv"], DOCUMENTS);
    assert_eq!(
        table("segment"),
        "id,index,start,end,kind,text\na,0,0,10,sentence,Air surut.\n\
         a,1,11,34,sentence,\"Warga, \"\"semua\"\", pulang.\"\n7,0,,,sentence,Ia datang .\n7,1,,,sentence,Ia pulang .\n"
    );
    assert!(table("summarize").starts_with("id,index,start,end,text,score\na,0,0,10,Air surut.,"));
    assert!(table("keywords").starts_with("id,rank,text,score,occurrences\na,1,"));
    assert!(table("detect").starts_with("id,language,confidence\na,id,"));
    assert_eq!(
        output(&["stem", "--output", "csv"], "rumahnya\n"),
        "word,stem,morphs,evidence\nrumahnya,rumah,rumah -nya,lexicon\n"
    );
}

#[test]
fn explanations_do_not_fit_in_a_table() {
    for subcommand in ["keywords", "summarize"] {
        let assert = petik(&[subcommand, "--explain", "--output", "csv"]).assert().code(2);
        assert.stderr(predicate::str::contains("does not fit in a table"));
    }
}

#[cfg(feature = "parquet")]
mod parquet {
    use super::*;

    /// Documents as a Parquet file that petik itself has written: sentences with their ids.
    fn table(folder: &Folder) -> String {
        let file = folder.file("sentences.parquet", "");
        let arguments = ["segment", "--input", "jsonl", "--output", "parquet", "-o", &file];
        petik(&arguments).write_stdin(DOCUMENTS.repeat(50)).assert().success().stdout("").stderr("");
        file
    }

    #[test]
    fn what_is_written_is_read() {
        let folder = Folder::new();
        let file = table(&folder);
        let found = records(&["segment", "--input", "parquet", &file], "");
        assert_eq!(found.len(), 200);
        assert_eq!(fields(&found, "text")[..3], ["Air surut.", "Warga, \"semua\", pulang.", "Ia datang ."]);
        assert_eq!(fields(&found, "id")[..3], ["a", "a", "7"]);

        let by_number = ["detect", "--input", "parquet", "--id-field", "start", &file];
        assert_eq!(fields(&records(&by_number, ""), "id")[..3], [&json!(0), &json!(11), &json!(3)]);
    }

    #[test]
    fn compressed_and_from_standard_input() {
        let folder = Folder::new();
        let bytes = std::fs::read(table(&folder)).unwrap();
        let plain = output(&["detect", "--input", "parquet"], bytes.clone());
        assert_eq!(plain.lines().count(), 200);
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        std::io::Write::write_all(&mut encoder, &bytes).unwrap();
        assert_eq!(output(&["detect", "--input", "parquet"], encoder.finish().unwrap()), plain);
    }

    #[test]
    fn damaged_files_are_told_and_nothing_panics() {
        let folder = Folder::new();
        let whole = std::fs::read(table(&folder)).unwrap();
        let cut = whole[..whole.len() / 2].to_vec();
        for bytes in [cut, Vec::new(), b"PAR1".to_vec(), b"no Parquet at all".to_vec(), gzip("PAR1").clone()]
        {
            let assert = petik(&["detect", "--input", "parquet"]).write_stdin(bytes).assert().code(2);
            assert.stdout("").stderr(predicate::str::contains("not valid Parquet"));
        }
        for at in (0..whole.len()).step_by(97) {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x5a;
            let file = folder.file("flipped.parquet", &bytes);
            let end = petik(&["detect", "--input", "parquet", &file]).output().unwrap();
            assert!(matches!(end.status.code(), Some(0..=2)), "byte {at}: {end:?}");
        }
    }

    #[test]
    fn columns_that_cannot_be_read_are_named() {
        let folder = Folder::new();
        let file = table(&folder);
        let assert = petik(&["detect", "--input", "parquet", "--text-field", "isi", &file]).assert().code(2);
        assert.stderr(predicate::str::contains("no column `isi` among id, index, start, end, kind, text"));
        let assert =
            petik(&["detect", "--input", "parquet", "--text-field", "start", &file]).assert().code(2);
        assert.stderr(predicate::str::contains("column `start` cannot be used, it holds UInt64"));
    }

    #[test]
    fn a_parquet_file_is_not_gone_on_with() {
        let folder = Folder::new();
        let file = table(&folder);
        let assert = petik(&["detect", "--output", "parquet", "-o", &file, "--resume"])
            .write_stdin("")
            .assert()
            .code(2);
        assert.stderr(predicate::str::contains("cannot go on with a Parquet file"));
    }
}
