//! A long report is no news: its summary tells of all its sections, not of the first.

use std::collections::BTreeSet;

use petik::{Budget, Document, SentenceKind, Summarizer};

#[test]
fn a_summary_covers_the_sections_of_a_report() {
    let document = Document::new(include_str!("laporan.txt"));
    for (sentences, least) in [(3, 3), (6, 6), (12, 6)] {
        let summarizer = Summarizer::builder().budget(Budget::Sentences(sentences)).build().unwrap();
        let summary = summarizer.summarize(&document);
        let told: BTreeSet<usize> =
            summary.sentences().iter().map(|sentence| headings_before(&document, sentence.index())).collect();
        assert!(told.len() >= least, "{sentences} sentences tell of the sections {told:?}:\n{summary}");
    }
}

#[test]
fn an_answer_is_found_wherever_it_stands() {
    let document = Document::new(include_str!("laporan.txt"));
    let summarizer =
        Summarizer::builder().budget(Budget::Sentences(1)).query("penurunan bunga pinjaman").build().unwrap();
    let summary = summarizer.summarize(&document);
    assert_eq!(summary.to_string(), "Bunga pinjaman diturunkan menjadi sembilan persen setahun.");
}

fn headings_before(document: &Document, sentence: usize) -> usize {
    let before = document.sentences().iter().take(sentence);
    before.filter(|range| range.kind() == SentenceKind::Heading).count()
}
