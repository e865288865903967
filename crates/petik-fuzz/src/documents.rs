//! Documents: all layers composed, from text to summary.

use std::thread;

use petik::{
    Analyzer, Blend, Budget, Centroid, Contribution, Document, Keyphrase, Language, Lead, LexRank,
    PhraseRanker, Rake, Ranker, Span, SumBasic, Summarizer, SummarizerBuilder, Summary, TermFrequency,
    TextRank, TfIdf, Yake,
};

use crate::choices::{Choices, is_rare};
use crate::keyphrases::small_forest;
use crate::{sentences, tokens};

/// More phrases than a summary of this size is asked for.
const PHRASES: usize = 30;

/// The first bytes choose language, scorers and budget, the others are the text, perhaps with a title.
pub(crate) fn check(input: &[u8]) {
    let mut choices = Choices::of(input);
    let (analyzer, more) = (analyzer(choices.byte()), choices.byte());
    let (scorer, summarizer) = (choices.below(8), summarizer(&mut choices));
    let text = choices.text();
    let make = || match text.split_once("\n\n\n") {
        Some((title, text)) => analyzer.document(text).titled(title),
        None => analyzer.document(text.as_ref()),
    };
    let ask = |document: &Document| (keyphrases(document, scorer), summarizer.explained(document));

    let document = make();
    assert_layers(&document);
    assert_terms(&document);
    let answers = ask(&document);
    assert_keyphrases(&document, &answers.0);
    assert_summary(&document, &summarizer, &answers.1);
    if more >= 192 {
        assert_given_sentences_stay(&analyzer, &text);
    }
    if is_rare(input) {
        assert_threads_agree(&make(), ask, &answers);
    }
}

fn analyzer(choice: u8) -> Analyzer {
    let language = match choice {
        // Slow, and a layer of its own.
        255 => return Analyzer::new(),
        _ if choice % 16 == 14 => Language::from_code("en").unwrap_or(Language::INDONESIAN),
        _ if choice % 16 == 13 => Language::JAVANESE,
        _ => Language::INDONESIAN,
    };
    Analyzer::new().language(language)
}

fn summarizer(choices: &mut Choices<'_>) -> Summarizer {
    let limit = 1 + usize::from(choices.byte());
    let budget = match limit % 4 {
        0 => Budget::Words(limit),
        1 => Budget::Ratio(limit as f64 / 256.0),
        2 => Budget::Characters(limit),
        _ => Budget::Sentences(limit / 4 + 1),
    };
    let builder = scored(Summarizer::builder().budget(budget), choices.below(8));
    let builder = if choices.flag() { builder.query("banjir rob") } else { builder };
    builder.build().expect("a budget above nothing")
}

fn scored(builder: SummarizerBuilder, scorer: u8) -> SummarizerBuilder {
    match scorer {
        0 => builder.scorer(Lead),
        1 => builder.scorer(Centroid),
        2 => builder.scorer(LexRank),
        3 => builder.scorer(petik::layers::summary::TextRank),
        4 => builder.scorer(SumBasic),
        5 => builder.scorer(Blend::new()),
        6 => builder,
        _ => builder.scorer(Ranker::with_forest(small_forest())),
    }
}

fn keyphrases(document: &Document, scorer: u8) -> Vec<Keyphrase> {
    match scorer {
        0 => document.keyphrases_by(&TermFrequency, PHRASES),
        1 => document.keyphrases_by(&TfIdf::new(document.term_weights().to_vec()), PHRASES),
        2 => document.keyphrases_by(&TextRank::new(), PHRASES),
        3 => document.keyphrases_by(&Yake::new(), PHRASES),
        4 => document.keyphrases_by(&Rake, PHRASES),
        5 => document.keyphrases(PHRASES),
        _ => document.keyphrases_ranked(&PhraseRanker::with_forest(small_forest()), PHRASES),
    }
}

fn assert_layers(document: &Document) {
    let text = document.text();
    tokens::assert_sound(text, document.tokens());
    sentences::assert_partition(document.sentences(), document.tokens().len());
    for (index, sentence) in document.sentences().iter().enumerate() {
        let tokens = &document.tokens()[sentence.tokens()];
        let hull = Span::new(tokens[0].start(), tokens[tokens.len() - 1].end());
        assert_eq!(document.sentence_span(index), hull);
        assert_eq!(document.sentence_text(index), &text[hull]);
    }
    for (index, token) in document.tokens().iter().enumerate() {
        let mut end = token.start();
        for word in document.words(index) {
            assert!(word.start == end && word.end > end && text.get(word.range()).is_some());
            end = word.end;
        }
        assert_eq!(end, token.end(), "words partition their token");
    }
}

fn assert_terms(document: &Document) {
    let terms = document.terms();
    let slots = document.tokens().len() + document.sentences().len();
    assert_eq!(terms.slots().len(), slots, "a slot for each token, a break for each sentence");
    let weights = document.term_weights();
    assert!(
        weights.len() >= terms.distinct()
            && weights.iter().all(|weight| weight.is_finite() && *weight >= 0.0)
    );
    for term in terms.slots().iter().chain(document.title_terms()).filter_map(|slot| slot.term()) {
        assert!(!document.term_stem(term).is_empty(), "every term has a stem");
        assert!(term.index() < weights.len(), "every term has a weight");
    }
}

fn assert_keyphrases(document: &Document, keyphrases: &[Keyphrase]) {
    assert!(keyphrases.is_sorted_by(|a, b| a.score() >= b.score()), "best first");
    for keyphrase in keyphrases {
        assert!(!keyphrase.text().is_empty() && keyphrase.score().is_finite());
        assert!(!keyphrase.spans().is_empty() || !document.title().is_empty());
        assert!(keyphrase.spans().is_sorted_by(|a, b| a.end <= b.start), "ascending and disjoint");
        for span in keyphrase.spans() {
            assert!(document.text().get(span.range()).is_some_and(|written| !written.is_empty()));
        }
    }
}

fn assert_summary(
    document: &Document,
    summarizer: &Summarizer,
    (summary, reasons): &(Summary, Vec<Vec<Contribution>>),
) {
    assert_eq!(*summary, summarizer.summarize(document), "explained as not explained");
    assert_eq!(reasons.len(), summary.sentences().len());
    assert!(summary.sentences().is_sorted_by(|a, b| a.index() < b.index()), "in the order of the text");
    for sentence in summary.sentences() {
        assert!(sentence.index() < document.sentences().len() && sentence.score().is_finite());
        assert_eq!(sentence.span(), document.sentence_span(sentence.index()));
        assert_eq!(sentence.text(), document.sentence_text(sentence.index()));
    }
    assert_eq!(summary.to_string().is_empty(), summary.sentences().is_empty());
}

/// Threads that share a document, and ask it for its terms at once, get the answer of one thread.
fn assert_threads_agree<A: PartialEq + Send>(
    document: &Document,
    ask: impl Fn(&Document) -> A + Sync,
    alone: &A,
) {
    thread::scope(|scope| {
        for thread in [(); 3].map(|()| scope.spawn(|| ask(document))) {
            assert!(thread.join().expect("no thread panics") == *alone, "one thread or many");
        }
    });
}

/// Sentences that are given are kept, and nothing is read across them.
fn assert_given_sentences_stay(analyzer: &Analyzer, text: &str) {
    let paragraphs: Vec<Vec<String>> =
        text.split('\n').map(|line| line.split('|').map(str::to_owned).collect()).collect();
    let document = analyzer.document_from_sentences(&paragraphs);
    let kept = (0..document.sentences().len()).map(|index| document.sentence_text(index));
    assert!(kept.eq(paragraphs.iter().flatten()), "each string is one sentence");
    tokens::assert_sound(document.text(), document.tokens());
    assert_terms(&document);
}
