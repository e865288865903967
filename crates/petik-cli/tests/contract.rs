//! What people and programs may rely on, line by line.

mod common;

use predicates::prelude::*;
use serde_json::{Value, json};

use common::{ARTICLE, Folder, at, fields, output, parse, petik, records};

#[test]
fn segment_prints_a_sentence_a_line_and_a_space_between_tokens() {
    let text = "Presiden tiba\ndi Kupang. Dr. Ani menyambutnya, lalu pulang.";
    assert_eq!(
        output(&["segment"], text),
        "Presiden tiba di Kupang .\nDr. Ani menyambutnya , lalu pulang .\n"
    );
}

#[test]
fn segment_gives_byte_offsets_into_the_text() {
    let text = "\u{feff}“Rumahnya roboh,” kata Ani. Ia pulang.";
    let records = records(&["segment"], text);
    let sentences: Vec<_> = records.iter().map(|r| at(text, &json!([r["start"], r["end"]]))).collect();
    assert_eq!(sentences, ["“Rumahnya roboh,” kata Ani.", "Ia pulang."]);
    assert_eq!(fields(&records, "text"), sentences);
    assert_eq!(fields(&records, "kind"), ["sentence", "sentence"]);

    let pieces = |name: &str| -> Vec<_> {
        records[0][name].as_array().unwrap().iter().map(|span| at(text, span)).collect()
    };
    assert_eq!(pieces("tokens"), ["“", "Rumahnya", "roboh", ",", "”", "kata", "Ani", "."]);
    assert_eq!(pieces("words"), ["“", "Rumah", "nya", "roboh", ",", "”", "kata", "Ani", "."]);
    let kinds: Vec<_> = records[0]["tokens"].as_array().unwrap().iter().map(|token| &token[2]).collect();
    assert_eq!(kinds[..3], ["punctuation", "word", "word"]);
    assert!(records[0].get("id").is_none());
}

#[test]
fn segment_tells_headings_apart() {
    let records = records(&["segment"], "Pendahuluan\n\nBahasa itu tumbuh terus.\n");
    assert_eq!(fields(&records, "kind"), ["heading", "sentence"]);
}

#[test]
fn segment_says_which_document_a_sentence_is_of() {
    let records = records(&["segment", "--input", "lines"], "Ia datang. Ia pulang.\nIa tidur.\n");
    assert_eq!(fields(&records, "id"), [1, 1, 2]);
    assert_eq!(fields(&records, "start"), [0, 11, 0], "offsets are offsets into the line");
}

#[test]
fn stem_prints_as_many_lines_as_it_reads() {
    assert_eq!(
        output(&["stem"], "mempermainkan\n\nRumahnya\r\n  makanan \nbuku"),
        "main\n\nrumah\nmakan\nbuku\n"
    );
    assert_eq!(output(&["stem"], "\n\n\n"), "\n\n\n");
    assert_eq!(output(&["stem"], ""), "");
}

#[test]
fn stem_takes_a_line_as_one_word() {
    assert_eq!(output(&["stem"], "terima kasih\n").lines().count(), 1);
}

#[test]
fn stem_takes_words_apart() {
    let records = records(&["stem"], "menulisnya\n");
    assert_eq!(records[0]["word"], "menulisnya");
    assert_eq!(records[0]["stem"], "tulis");
    let best = &records[0]["analyses"][0];
    assert_eq!(best["root"], "tulis");
    assert!(best["evidence"].is_string());
    let root = best["morphs"].as_array().unwrap().iter().find(|morph| morph["kind"] == "root").unwrap();
    assert_eq!(root, &json!({"kind": "root", "form": "tulis", "start": 3, "end": 7}));
}

#[test]
fn stem_can_keep_lexicalized_words_and_read_informal_ones() {
    let words = "tersebut\nkesempatannya\nmenulis\nngopi\nnggak\n";
    assert_eq!(output(&["stem"], words), "sebut\nsempat\ntulis\nngopi\nnggak\n");
    assert_eq!(
        output(&["stem", "--profile", "lemma", "--informal"], words),
        "tersebut\nkesempatan\ntulis\nkopi\ntidak\n"
    );
    let analyses = &records(&["stem", "--informal"], "ngopi\n")[0]["analyses"];
    assert_eq!(analyses[0]["morphs"][0], json!({"kind": "prefix", "form": "N-", "start": 0, "end": 2}));
}

#[test]
fn stem_can_answer_as_sastrawi_does() {
    let folder = Folder::new();
    let list = folder.file("list", "ikan\nberi\ntiru\nat\n");
    let sastrawi = ["stem", "--profile", "sastrawi", "--lexicon", &list];
    assert_eq!(
        output(&sastrawi, "berikan\nmeniru-nirukan\n\nJum'at\nYūko\n"),
        "ikan\ntiru\n\njum at\nyūko\n"
    );
    assert_eq!(records(&sastrawi, "diberi\n"), [json!({"word": "diberi", "stem": "beri", "analyses": []})]);
    assert_eq!(output(&["stem", "--profile", "sastrawi"], "memperjuangkannya\n"), "juang\n");
}

#[test]
fn stem_gives_no_analysis_of_nothing() {
    let records = records(&["stem"], "\n");
    assert_eq!(records, [json!({"word": "", "stem": "", "analyses": []})]);
}

#[test]
fn word_lists_replace_add_and_keep() {
    let folder = Folder::new();
    let list = folder.file("list", "\u{feff}blog\r\n\n  makanan \n");
    let stem = |options: &[&str]| output(&[&["stem"], options].concat(), "ngeblognya\nmakanan\n");
    assert_eq!(stem(&["--keep", &list]).lines().nth(1), Some("makanan"));
    assert_eq!(stem(&["--add", &list]).lines().nth(1), Some("makanan"));
    assert_eq!(stem(&[]).lines().nth(1), Some("makan"));
    assert_eq!(output(&["stem", "--lexicon", &list], "diblog\nmembaca\n").lines().next(), Some("blog"));
}

#[test]
fn keywords_are_a_ranked_table() {
    let table = output(&["keywords", "-n", "2"], ARTICLE);
    let rows: Vec<_> = table.lines().collect();
    assert_eq!(rows.len(), 2);
    assert!(rows[0].starts_with("1  ") && rows[1].starts_with("2  "), "{table}");
    assert!(rows.iter().all(|row| row.split_whitespace().last().unwrap().parse::<f64>().is_ok()));
}

#[test]
fn keywords_point_into_the_text() {
    let records = records(&["keywords"], ARTICLE);
    assert_eq!(records.len(), 1);
    assert_eq!(records[0]["id"], "-");
    let keywords = records[0]["keywords"].as_array().unwrap();
    assert!((1..=10).contains(&keywords.len()));
    for keyword in keywords {
        let spans = keyword["spans"].as_array().unwrap();
        assert!(!spans.is_empty());
        assert!(spans.iter().any(|span| at(ARTICLE, span) == keyword["text"]), "{keyword}");
        assert!(keyword["score"].is_f64());
    }
}

#[test]
fn summarize_prints_sentences_in_the_order_of_the_document() {
    let summary = output(&["summarize", "--sentences", "2"], ARTICLE);
    assert_eq!(summary.lines().count(), 2);
    let places: Vec<_> = summary.lines().map(|sentence| ARTICLE.find(sentence).unwrap()).collect();
    assert!(places.is_sorted());
}

#[test]
fn summarize_prints_a_sentence_on_one_line() {
    assert_eq!(output(&["summarize"], "Presiden tiba\n  di Kupang\u{1b}.\n"), "Presiden tiba di Kupang.\n");
}

#[test]
fn summarize_takes_three_sentences_unless_told() {
    let text = "Ibu memasak nasi. Ayah membaca koran. Adik bermain bola. Kakak menulis surat. Nenek tidur.";
    assert_eq!(output(&["summarize"], text).lines().count(), 3);
    assert_eq!(output(&["summarize", "--sentences", "1"], text).lines().count(), 1);
    assert_eq!(output(&["summarize", "--ratio", "0.4"], text).lines().count(), 2);
    assert_eq!(output(&["summarize", "--ratio", "1"], text).lines().count(), 5);
    let words = output(&["summarize", "--words", "7"], text).split_whitespace().count();
    assert!((1..=7).contains(&words), "{words} words");
}

#[test]
fn summarize_points_into_the_text() {
    let records = records(&["summarize", "--sentences", "2"], ARTICLE);
    assert_eq!(records[0]["id"], "-");
    let sentences = records[0]["sentences"].as_array().unwrap();
    assert_eq!(sentences.len(), 2);
    for sentence in sentences {
        assert_eq!(at(ARTICLE, &json!([sentence["start"], sentence["end"]])), sentence["text"]);
        assert!(sentence["index"].is_u64() && sentence["score"].is_f64());
    }
}

#[test]
fn detect_prints_language_and_confidence() {
    let line = output(&["detect"], ARTICLE);
    let (language, confidence) = line.trim_end().split_once(' ').unwrap();
    assert_eq!(language, "id");
    assert!((0.0..=1.0).contains(&confidence.parse::<f64>().unwrap()));

    let records = records(&["detect"], ARTICLE);
    assert_eq!(records.len(), 1);
    assert_eq!(records[0]["id"], "-");
    assert_eq!(records[0]["language"], "id");
    assert!((0.0..=1.0).contains(&records[0]["confidence"].as_f64().unwrap()));
}

#[test]
fn several_documents_are_told_apart() {
    let lines = "Ia datang.\nIa pulang.\n";
    assert_eq!(
        output(&["segment", "--input", "lines"], lines),
        "==> 1 <==\nIa datang .\n\n==> 2 <==\nIa pulang .\n"
    );
    let detected = output(&["detect", "--input", "lines"], lines);
    assert!(detected.starts_with("1: "), "{detected}");

    let object = r#"{"id": "k-9", "title": "Dua\nKota", "text": "Ia datang."}"#;
    assert_eq!(output(&["segment", "--input", "jsonl"], object), "==> k-9: Dua Kota <==\nIa datang .\n");
}

#[test]
fn several_files_are_told_apart() {
    let folder = Folder::new();
    let files = [folder.file("a.txt", "Ia datang."), folder.file("b.txt", "Ia pulang.")];
    let [a, b] = &files;
    assert_eq!(
        output(&["segment", a, b], ""),
        format!("==> {a} <==\nIa datang .\n\n==> {b} <==\nIa pulang .\n")
    );
    assert_eq!(fields(&records(&["keywords", a, b], ""), "id"), [a, b]);
    let headings = output(&["summarize", "--input", "lines", a, b], "");
    assert!(headings.contains(&format!("==> {b}:1 <==\n")), "{headings}");
}

#[test]
fn the_fields_of_json_have_the_names_that_are_told() {
    let line = r#"{"isi": "Ia datang.", "no": 12, "text": "no", "id": "no"}"#;
    let options = ["segment", "--input", "jsonl", "--text-field", "isi", "--id-field", "no"];
    let records = records(&options, line);
    assert_eq!(fields(&records, "text"), ["Ia datang."]);
    assert_eq!(fields(&records, "id"), [12]);
}

#[test]
fn an_id_comes_back_as_it_was_given() {
    let lines =
        "{\"id\": 1.50, \"text\": \"Ia.\"}\n{\"id\": \"1\", \"text\": \"Ia.\"}\n\n{\"text\": \"Ia.\"}\n";
    let out = output(&["detect", "--input", "jsonl", "--output", "jsonl"], lines);
    let ids: Vec<_> = out.lines().map(|line| line.split_once(',').unwrap().0).collect();
    assert_eq!(ids, [r#"{"id":1.50"#, r#"{"id":"1""#, r#"{"id":4"#]);
}

const SPLIT: &str = r#"{"id": "a", "title": "Jembatan", "paragraphs": [
    ["Presiden meresmikan jembatan di Kupang . ", "Ia pulang . Ia tidur ."], [],
    ["", "Jembatan itu menghubungkan dua kampung ."]]}"#;

fn split() -> String {
    SPLIT.replace('\n', " ")
}

#[test]
fn given_sentences_are_not_split_again() {
    let records = records(&["summarize", "--input", "jsonl", "--sentences", "4"], split());
    let sentences = records[0]["sentences"].as_array().unwrap();
    let given = [
        "Presiden meresmikan jembatan di Kupang . ",
        "Ia pulang . Ia tidur .",
        "",
        "Jembatan itu menghubungkan dua kampung .",
    ];
    assert!(sentences.len() >= 2);
    for sentence in sentences {
        let index = usize::try_from(sentence["index"].as_u64().unwrap()).unwrap();
        assert_eq!(sentence["text"], given[index]);
        assert!(sentence.get("start").is_none() && sentence.get("end").is_none());
    }
}

#[test]
fn given_sentences_have_offsets_of_their_own() {
    let records = records(&["segment", "--input", "jsonl"], split());
    assert_eq!(fields(&records, "index"), [0, 1, 2, 3]);
    for record in &records {
        let text = record["text"].as_str().unwrap();
        let tokens = record["tokens"].as_array().unwrap();
        let tokens: Vec<_> = tokens.iter().map(|token| at(text, token)).collect();
        assert_eq!(tokens, text.split_whitespace().collect::<Vec<_>>());
        assert!(record.get("start").is_none() && record.get("end").is_none());
    }
}

#[test]
fn records_are_written_as_soon_as_they_are_known() {
    use std::io::{BufRead, BufReader, Write};
    use std::process::{Command, Stdio};

    for arguments in
        [&["detect", "--input", "lines", "--output", "jsonl"][..], &["stem", "--output", "jsonl"]]
    {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin!("petik"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
        for question in ["membaca", "menulis"] {
            writeln!(input, "{question}").unwrap();
            let answer: Value = serde_json::from_str(&answers.next().unwrap().unwrap()).unwrap();
            assert!(answer.is_object());
        }
        drop(input);
        assert!(child.wait().unwrap().success());
    }
}

#[test]
fn the_order_is_that_of_the_input_whatever_the_number_of_jobs() {
    use std::fmt::Write;

    let mut lines = String::new();
    for number in 0..400 {
        let text = ARTICLE.trim_end().repeat(number * 7 % 5);
        writeln!(lines, "{}", json!({"id": number, "text": text})).unwrap();
    }
    for subcommand in ["segment", "keywords", "summarize", "detect"] {
        let run = |jobs| {
            output(&[subcommand, "--input", "jsonl", "--output", "jsonl", "--jobs", jobs], lines.clone())
        };
        let alone = run("1");
        assert_eq!(run("2"), alone);
        assert_eq!(run("5"), alone);
        if subcommand != "segment" {
            let numbers: Vec<_> = (0..400).collect();
            assert_eq!(fields(&parse(&alone), "id"), numbers);
        }
    }
    let words = "mempermainkan\nrumahnya\n\nke-20\n".repeat(5_000);
    assert_eq!(output(&["stem", "--jobs", "1"], words.clone()), output(&["stem", "--jobs", "3"], words));
}

#[test]
fn wrong_usage_ends_with_status_2_and_says_why() {
    for (arguments, reason) in [
        (&[][..], "Usage"),
        (&["tokenize"], "unrecognized subcommand"),
        (&["keywords", "-n", "0"], "1 or more"),
        (&["summarize", "--sentences", "0"], "1 or more"),
        (&["summarize", "--words", "-3"], "1 or more"),
        (&["summarize", "--ratio", "0"], "above 0 and up to 1"),
        (&["summarize", "--ratio", "1.5"], "above 0 and up to 1"),
        (&["summarize", "--ratio", "nan"], "above 0 and up to 1"),
        (&["summarize", "--ratio", "0.5", "--words", "5"], "cannot be used with"),
        (&["summarize", "--sentences", "2", "--words", "5"], "cannot be used with"),
        (&["segment", "--jobs", "0"], "from 1 to"),
        (&["segment", "--language", "klingon"], "ISO 639"),
        (&["segment", "--input", "xml"], "possible values: text, lines, jsonl"),
        (&["stem", "--profile", "akar"], "possible values: root"),
        (&["stem", "--input", "lines"], "unexpected argument"),
        (&["stem", "--informal", "--profile", "sastrawi"], "use root or lemma"),
    ] {
        petik(arguments).assert().code(2).stdout("").stderr(predicate::str::contains(reason));
    }
}

#[test]
fn help_and_version_go_to_standard_output() {
    petik(&["--version"]).assert().success().stdout(predicate::str::starts_with("petik "));
    for help in ["--help", "-h"] {
        let what = "Pick what matters from Indonesian text: sentences, stems, keyphrases, summaries\n";
        let shown =
            predicate::str::starts_with(what).or(predicate::str::starts_with(what.replace('\n', ".\n")));
        petik(&[help]).assert().success().stdout(shown.and(predicate::str::contains("Exit status:")));
    }
    for subcommand in ["segment", "stem", "keywords", "summarize", "detect"] {
        let help = petik(&[subcommand, "--help"]).assert().success().stderr("");
        help.stdout(
            predicate::str::contains("Examples:").and(predicate::str::contains("JSON Lines, a record")),
        );
    }
}

#[test]
fn progress_is_on_standard_error_and_silent_where_there_is_no_terminal() {
    petik(&["detect"]).write_stdin(ARTICLE).assert().success().stderr("");
    petik(&["detect", "--progress", "never"]).write_stdin(ARTICLE).assert().success().stderr("");
    let shown = petik(&["detect", "--progress", "always"]).write_stdin(ARTICLE).assert().success();
    shown.stdout(predicate::str::starts_with("id ")).stderr(predicate::str::contains("done"));
}

#[test]
fn the_language_may_be_fixed() {
    let text = "The rumahnya.";
    let words = |code| records(&["segment", "--language", code], text)[0]["words"].as_array().unwrap().len();
    assert_eq!(words("id"), 4);
    assert_eq!(words("ind"), 4);
}
