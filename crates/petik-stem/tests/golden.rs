//! The golden words: a linguist's file, read by one loop.
#![cfg(feature = "lexicon")]

use petik_stem::{Morph, Stemmer};

#[test]
fn words_are_made_as_the_golden_file_says() {
    let stemmer = Stemmer::new();
    let mut wrong = Vec::new();
    for line in include_str!("golden/roots.tsv").lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('\t');
        let (Some(word), Some(root), Some(morphs)) = (fields.next(), fields.next(), fields.next()) else {
            panic!("word, root and morphs, please: {line}");
        };
        let analyses = stemmer.analyses(word);
        let forms: Vec<_> = analyses[0].morphs().iter().map(Morph::form).collect();
        let forms = forms.join(" ");
        if stemmer.stem(word) != root || morphs != "-" && morphs != forms {
            wrong.push(format!("{word}: {forms} instead of {morphs} ({root})"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn clitics_are_split_as_the_golden_file_says() {
    let stemmer = Stemmer::new();
    let mut wrong = Vec::new();
    for line in include_str!("golden/words.tsv").lines().filter(|line| !line.starts_with('#')) {
        let (token, words) = line.split_once('\t').unwrap_or((line, line));
        let split: Vec<_> = stemmer.words(token).map(|span| &token[span]).collect();
        if split.join(" ") != words {
            wrong.push(format!("{token}: {}", split.join(" ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn informal_words_lead_to_roots_as_the_golden_file_says() {
    let stemmer = Stemmer::new().informal(true);
    let mut wrong = Vec::new();
    for line in include_str!("golden/informal.tsv").lines().filter(|line| !line.starts_with('#')) {
        let (word, root) = line.split_once('\t').unwrap_or((line, line));
        let stem = stemmer.stem(word);
        if stem != root {
            wrong.push(format!("{word}: {stem} instead of {root}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
