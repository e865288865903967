//! Whether the Confix Stripping algorithm gives the published stems, and what holds for any string.
//!
//! The suite of Sastrawi is not in this repository. `PETIK_DATA` names the folder of the development
//! data that has it; `PETIK_SASTRAWI_ROOTS` the word list of `PySastrawi` (`kata-dasar.txt`), which
//! some of its cases need and which may not be copied. `compare_with_pysastrawi.py` compares many
//! more words.

use std::path::{Path, PathBuf};
use std::{env, fs};

use petik_stem::Sastrawi;
use proptest::prelude::*;

const ROOTS: &str = include_str!("golden/sastrawi_roots.txt");

#[test]
fn words_have_the_stems_of_the_golden_file() {
    let stemmer = Sastrawi::with_roots(ROOTS.lines());
    let cases = include_str!("golden/sastrawi.tsv").lines().filter(|line| !line.starts_with('#'));
    let wrong = wrong(&stemmer, cases.filter_map(|line| line.split_once('\t')));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn words_have_the_stems_of_the_suite_of_sastrawi() {
    let Some(data) = env::var_os("PETIK_DATA") else {
        return eprintln!("PETIK_DATA is not set: the 203 cases of Sastrawi's suite were not run");
    };
    let stems = PathBuf::from(data).join("stems");
    let cases = read(&stems.join("sastrawi_cases.tsv"));
    let of_list = |name: &str| -> Vec<_> {
        let rows = cases.lines().map(|line| line.split('\t').collect::<Vec<_>>());
        let rows = rows.filter(|row| row[3] == name && !row[2].contains("disabled"));
        rows.map(|row| (row[0].replace("\\n", "\n"), row[1].to_owned())).collect()
    };

    let functional = of_list("sastrawi_functional_dict.txt");
    assert_eq!(functional.len(), 168);
    assert_right(&read(&stems.join("sastrawi_functional_dict.txt")), &functional);

    let integration = of_list("kata-dasar.txt");
    assert_eq!(integration.len(), 35);
    match env::var_os("PETIK_SASTRAWI_ROOTS") {
        Some(roots) => assert_right(&read(Path::new(&roots)), &integration),
        None => eprintln!("PETIK_SASTRAWI_ROOTS is not set: 35 of the 203 cases were not run"),
    }
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn assert_right(roots: &str, cases: &[(String, String)]) {
    let stemmer = Sastrawi::with_roots(roots.lines());
    let wrong = wrong(&stemmer, cases.iter().map(|(word, stem)| (word.as_str(), stem.as_str())));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn wrong<'c>(stemmer: &Sastrawi, cases: impl Iterator<Item = (&'c str, &'c str)>) -> Vec<String> {
    let wrong = cases.filter(|(word, expected)| stemmer.stem(word) != *expected);
    wrong.map(|(word, expected)| format!("{word}: {} instead of {expected}", stemmer.stem(word))).collect()
}

/// Words made mostly of what the rules look for.
fn word() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "me(m|n|ng|ny|nge)?|pe(m|n|ng|ny|l)?|be[rl]?|te[r]?|di|ke|se|per|ku|kau",
        "beri|ikan|ajar|makan|undang|kerja|getar",
        "kan|an|i|is|isme|isasi|nya|ku|mu|lah|kah|pun|tah",
        "-|'| |\u{301}|é|É|ū|京",
        "[a-zA-Z]",
        any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn a_stem_of_ascii_has_letters_digits_hyphens_and_single_spaces(word in word()) {
        prop_assume!(word.is_ascii());
        let stem = Sastrawi::with_roots(ROOTS.lines()).stem(&word).into_owned();
        let kept = |c| matches!(c, 'a'..='z' | '0'..='9' | '-' | ' ');
        prop_assert!(stem.chars().all(kept) && !stem.contains("  ") && stem.trim() == stem, "{stem}");
    }

    #[test]
    fn a_word_beyond_ascii_is_folded(word in "[a-z]{0,5}[éūñ京][a-zA-Z']{0,5}") {
        let stemmer = Sastrawi::with_roots(ROOTS.lines());
        prop_assert_eq!(stemmer.stem(&word), petik_text::fold(&word));
    }

    #[test]
    fn a_listed_word_stays(word in "[a-z]{1,12}") {
        prop_assert_eq!(Sastrawi::with_roots([word.as_str()]).stem(&word), word.as_str());
    }

    #[test]
    fn any_string_has_a_stem(word in word()) {
        let stem = Sastrawi::with_roots(ROOTS.lines()).stem(&word).into_owned();
        prop_assert!(stem.len() <= 2 * word.len() + 2);
    }
}
