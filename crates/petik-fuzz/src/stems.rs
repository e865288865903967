//! Stems and analyses, in every profile and with lexicons of any words.

use std::borrow::Cow;
use std::sync::LazyLock;

use petik_stem::{Analysis, FoldOnly, Lexicon, Memo, Profile, Sastrawi, Snowball, Stem, Stemmer};
use petik_text::fold;

use crate::choices::Choices;

static BUILTIN: LazyLock<[Stemmer; 4]> = LazyLock::new(|| with_options(&Lexicon::builtin()));

static SASTRAWI: LazyLock<Sastrawi> = LazyLock::new(Sastrawi::new);

static SNOWBALL: LazyLock<Vec<Snowball>> = LazyLock::new(|| {
    let codes = [
        "ar", "da", "nl", "en", "fi", "fr", "de", "el", "hu", "it", "no", "pt", "ro", "ru", "es", "sv", "ta",
        "tr",
    ];
    codes.into_iter().filter_map(Snowball::for_language).collect()
});

/// The first byte chooses who stems; the first line is the words, the second a lexicon of one's own.
pub(crate) fn check(input: &[u8]) {
    let mut choices = Choices::of(input);
    let who = usize::from(choices.byte());
    let text = choices.text();
    let (words, own) = text.split_once('\n').unwrap_or((&text, ""));
    match who % 8 {
        0..4 => check_all(&BUILTIN[who % 8], words),
        4 | 5 => check_own(words, own, who / 8),
        6 => check_sastrawi(words, own),
        _ => check_foreign(&SNOWBALL[who / 8 % SNOWBALL.len()], words),
    }
}

/// One stemmer for each profile, with and without informal language.
fn with_options(lexicon: &Lexicon) -> [Stemmer; 4] {
    let stemmer =
        |profile, informal| Stemmer::with_lexicon(lexicon.clone()).profile(profile).informal(informal);
    [
        stemmer(Profile::Root, false),
        stemmer(Profile::Lemma, false),
        stemmer(Profile::Root, true),
        stemmer(Profile::Lemma, true),
    ]
}

fn check_all(stemmer: &Stemmer, words: &str) {
    assert_word(stemmer, words);
    for word in words.split(' ') {
        assert_word(stemmer, word);
    }
    assert_memo_is_plain(stemmer, words);
}

fn assert_word(stemmer: &Stemmer, word: &str) {
    let stem = stemmer.stem(word);
    let analyses = stemmer.analyses(word);
    assert_eq!(analyses.is_empty(), word.is_empty(), "there is an analysis of all but nothing");
    if let Some(best) = analyses.first() {
        assert_eq!(stem, best.root(), "the stem is the root of the best analysis of {word:?}");
    }
    for analysis in &analyses {
        assert_morphs(word, analysis);
    }
    assert_explained(stemmer, word, &analyses);
    assert_words_partition(stemmer, word);
    let small = word.to_lowercase();
    assert_eq!(stemmer.stem(&small), stemmer.stem(&fold(&small)), "folding first changes nothing");
}

fn assert_morphs(word: &str, analysis: &Analysis) {
    let mut end = 0;
    for morph in analysis.morphs() {
        let span = morph.span();
        assert!(end <= span.start && span.start <= span.end, "morphs in order: {word:?} {analysis:?}");
        assert!(word.get(span.range()).is_some(), "morphs inside the word: {word:?} {analysis:?}");
        end = span.end;
    }
}

fn assert_explained(stemmer: &Stemmer, word: &str, analyses: &[Analysis]) {
    let explanations = stemmer.explanations(word);
    assert!(explanations.iter().map(petik_stem::Explanation::analysis).eq(analyses));
    assert!(explanations.is_sorted_by_key(petik_stem::Explanation::cost), "the best is the cheapest");
    for explanation in explanations.iter().filter(|explanation| !explanation.reasons().is_empty()) {
        let sum: i32 = explanation.reasons().iter().map(|reason| i32::from(reason.cost())).sum();
        assert_eq!(explanation.cost(), sum, "reasons add up to the cost: {word:?}");
    }
}

fn assert_words_partition(stemmer: &Stemmer, token: &str) {
    let mut end = 0;
    for span in stemmer.words(token) {
        assert_eq!(span.start, end);
        assert!(span.end > end && token.get(span.range()).is_some());
        end = span.end;
    }
    assert_eq!(end, token.len(), "words partition the token");
}

/// A memo with two places, so that words drive each other out, changes nothing.
fn assert_memo_is_plain(stemmer: &impl Stem, words: &str) {
    let mut memo = Memo::new(ByReference(stemmer), 2);
    for word in words.split(' ').chain(words.split(' ').rev()) {
        assert_eq!(memo.stem(word), stemmer.stem(word), "remembered as stemmed");
    }
}

struct ByReference<'s, S>(&'s S);

impl<S: Stem> Stem for ByReference<'_, S> {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        self.0.stem(word)
    }
}

/// Words of the caller's, by turns added, kept and removed, on top of nothing or of the built-in ones.
fn check_own(words: &str, own: &str, options: usize) {
    let start = if options.is_multiple_of(2) { Lexicon::empty() } else { Lexicon::builtin() };
    let lexicon = own.split(' ').enumerate().fold(start, |lexicon, (at, word)| match at % 3 {
        0 => lexicon.add(word),
        1 => lexicon.remove(word),
        _ => lexicon.keep(word),
    });
    let kept = own.split(' ').next_back().unwrap_or_default();
    let stemmers = with_options(&lexicon.keep(kept));
    let stemmer = &stemmers[options / 2 % stemmers.len()];
    assert_eq!(stemmer.stem(kept), fold(kept), "nothing is stripped of a word that is kept");
    check_all(stemmer, words);
}

fn check_sastrawi(words: &str, own: &str) {
    let with_roots;
    let sastrawi = if own.is_empty() {
        &*SASTRAWI
    } else {
        with_roots = Sastrawi::with_roots(own.split(' '));
        &with_roots
    };
    let stem = sastrawi.stem(words);
    if words.is_ascii() {
        assert!(stem.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-' | ' ')), "{stem:?}");
        assert!(!stem.contains("  ") && stem.trim() == stem, "{stem:?}");
    }
    assert_memo_is_plain(sastrawi, words);
}

fn check_foreign(snowball: &Snowball, words: &str) {
    for word in words.split(' ') {
        let stem = snowball.stem(word);
        assert_eq!(snowball.stem(&fold(word)), stem, "folds inside");
    }
    assert_memo_is_plain(snowball, words);
    assert_memo_is_plain(&FoldOnly, words);
}
