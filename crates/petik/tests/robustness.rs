//! No text is wrong: hostile and odd texts have documents, and the invariants hold for them.

use petik::{Analyzer, Document, SentenceKind, Summarizer};
use proptest::prelude::*;

/// Checks what holds for every document.
#[track_caller]
fn assert_sound(document: &Document) {
    let text = document.text();
    assert!(document.tokens().iter().all(|token| text.get(token.span().range()).is_some()));
    assert!(document.tokens().is_sorted_by(|before, after| before.end() <= after.start()));

    let partition: Vec<usize> = document.sentences().iter().flat_map(|sentence| sentence.tokens()).collect();
    assert!(partition.iter().copied().eq(0..document.tokens().len()), "sentences partition the tokens");

    let slots = document.terms().slots().len();
    assert_eq!(slots, document.tokens().len() + document.sentences().len());
    assert_eq!(document.term_weights().len(), document.terms().distinct());
    assert!(document.term_weights().iter().all(|weight| weight.is_finite() && *weight >= 0.0));

    for keyphrase in document.keyphrases(10) {
        assert!(!keyphrase.text().is_empty() && keyphrase.score().is_finite());
        assert!(!keyphrase.spans().is_empty());
        assert!(keyphrase.spans().iter().all(|span| text.get(span.range()).is_some_and(|it| !it.is_empty())));
        assert!(keyphrase.spans().is_sorted_by(|before, after| before.end <= after.start));
    }

    let summary = Summarizer::default().summarize(document);
    assert!(summary.sentences().is_sorted_by(|before, after| before.index() < after.index()));
    for sentence in summary.sentences() {
        assert!(sentence.index() < document.sentences().len());
        assert_eq!(text.get(sentence.span().range()), Some(sentence.text()));
    }
}

#[track_caller]
fn assert_sound_words(document: &Document) {
    for (index, token) in document.tokens().iter().enumerate() {
        let words: Vec<_> = document.words(index).collect();
        assert!(!words.is_empty());
        assert!(words.iter().all(|word| document.text().get(word.range()).is_some()));
        assert!(words.is_sorted_by(|before, after| before.end <= after.start));
        assert!(words.iter().all(|word| token.start() <= word.start && word.end <= token.end()));
    }
}

#[test]
fn odd_texts() {
    for text in [
        "",
        " \n\t\u{a0}\u{3000} ",
        "tanpa titik sama sekali dan tanpa akhir",
        ".",
        "...!!!???",
        "\0\u{1}\u{7f}\u{85}",
        "kata\0kata \u{feff}kata",
        "\u{301}\u{301}\u{301}",
        "\u{200d}\u{fe0f}\u{20e3}",
        "العربية من اليمين إلى اليسار. \u{202e}nakilabek\u{202c} teks.",
        "Ia menulis Привет, 你好, สวัสดี, dan नमस्ते di dinding. 👩‍👩‍👧‍👦!",
        "\r\n\r\nJudul\r\n\r\nIsi pertama.\r\nIsi kedua.\r\n",
        "####### #### @@@@ #@#@ # @ .#",
        "-- --- - ' '' '-' a-a-a-a-a-a",
        "\u{1f1ee}\u{1f1e9}\u{1f1ee}",
        "İSTANBUL ǅ ß ﬁ Ⅳ K",
    ] {
        let document = Document::new(text);
        assert_eq!(document.text(), text);
        assert_sound(&document);
        assert_sound_words(&document);
    }
}

#[test]
fn a_megabyte_of_repetition() {
    const MEGABYTE: usize = 1 << 20;
    for piece in [
        "a",
        "a ",
        "a. ",
        "A.",
        ".",
        "(",
        "\"",
        "“ ",
        "1.",
        "-",
        "a-",
        "nya",
        "ber",
        "memper",
        "\n",
        "Judul\n\n",
        "\u{301}",
        "#",
        "@a ",
        "http://",
        "🙂",
        "Dr. ",
        "rudal meledak ",
        "Rudal meledak di kota.\n",
    ] {
        let text = piece.repeat(MEGABYTE / piece.len());
        assert_sound(&Document::new(text));
    }
}

/// A sentence without an end, which is cut a mebibyte at a time: as a summary of half a million sentences takes a
/// minute without optimization, [`a_megabyte_of_repetition`] stands for those.
#[test]
fn fifty_megabytes_on_one_line_without_a_stop() {
    let piece = "warga pesisir menghadapi banjir rob setiap tahun, kata kepala desa itu kemarin, ";
    let document = Document::new(piece.repeat(50_000_000 / piece.len()));
    assert!(document.text().len() > 49_000_000);
    assert!(!document.keyphrases(3).is_empty());
    assert_eq!(Summarizer::default().summarize(&document).sentences().len(), 3);
}

/// Pieces of which hostile texts are made.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-z]{1,9}",
        2 => "[A-Z][a-z]{0,9}",
        2 => "[ \n\t]{1,3}",
        2 => "[.,!?;:()\"'“”-]{1,3}",
        1 => "[0-9.,]{1,6}",
        1 => any::<String>(),
        1 => Just("memperjuangkannya".to_owned()),
        1 => Just("Dr.".to_owned()),
        1 => Just("https://petik.id".to_owned()),
    ]
}

fn hostile() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_has_a_sound_document(text in any::<String>()) {
        let document = Document::new(text);
        assert_sound(&document);
        assert_sound_words(&document);
    }

    #[test]
    fn hostile_text_has_a_sound_document(text in hostile()) {
        let document = Document::new(text);
        assert_sound(&document);
        assert_sound_words(&document);
    }

    #[test]
    fn the_same_text_has_the_same_answers(text in hostile()) {
        let (once, again) = (Document::new(text.as_str()), Document::new(text.as_str()));
        prop_assert_eq!(once.keyphrases(10), again.keyphrases(10));
        let summarizer = Summarizer::default();
        prop_assert_eq!(summarizer.summarize(&once), summarizer.summarize(&again));
    }

    #[test]
    fn given_sentences_stay_as_they_are(
        paragraphs in prop::collection::vec(prop::collection::vec(hostile(), 0..4), 0..4),
    ) {
        let document = Analyzer::new().document_from_sentences(&paragraphs);
        assert_sound(&document);
        let given: Vec<&str> = paragraphs.iter().flatten().map(String::as_str).collect();
        let kept: Vec<&str> = (0..document.sentences().len()).map(|it| document.sentence_text(it)).collect();
        prop_assert_eq!(kept, given);
        prop_assert!(document.sentences().iter().all(|it| it.kind() == SentenceKind::Sentence));
    }
}
