//! The index of a page with several articles.

use std::collections::HashMap;

use petik::{Keyphrase, fold};

use super::reasons::hundredths;
use super::{ArticleView, minutes};
use crate::labels::Labels;
use crate::plain::{WORD, excerpt, plain};
use crate::{Report, Tongue, number};

/// Shared keyphrases in the index, at most.
const MOST_SHARED: usize = 12;

/// Characters of an article's best sentence in the index, at most.
const LEAD: usize = 500;

/// All articles, as far as they were seen.
pub(crate) struct CorpusView {
    pub(crate) title: String,
    pub(crate) entries: Vec<Entry>,
    pub(crate) shared: Vec<SharedView>,
    pub(crate) words: String,
    pub(crate) minutes: String,
    /// Tokens that may still be shown word by word.
    pub(crate) words_left: usize,
    tongue: Tongue,
    word_count: usize,
    phrases: HashMap<String, Shared>,
}

/// An article in the index.
pub(crate) struct Entry {
    pub(crate) number: usize,
    pub(crate) headline: String,
    pub(crate) name: String,
    pub(crate) code: &'static str,
    pub(crate) language: &'static str,
    pub(crate) words: String,
    pub(crate) minutes: String,
    pub(crate) lead: String,
    pub(crate) keyphrases: Vec<String>,
}

/// A keyphrase of several articles.
pub(crate) struct SharedView {
    pub(crate) text: String,
    pub(crate) articles: usize,
    /// In hundredths of the plot.
    pub(crate) width: f64,
}

struct Shared {
    text: String,
    articles: usize,
    /// The order of first sight decides among equals.
    seen: usize,
}

impl CorpusView {
    pub(crate) fn new(report: &Report) -> Self {
        Self {
            title: report.title.as_deref().map(|title| plain(title).into_owned()).unwrap_or_default(),
            entries: Vec::new(),
            shared: Vec::new(),
            words: String::new(),
            minutes: String::new(),
            words_left: report.words,
            tongue: report.tongue,
            word_count: 0,
            phrases: HashMap::new(),
        }
    }

    pub(crate) fn enter(&mut self, entry: Entry, words: usize, keyphrases: &[Keyphrase]) {
        self.entries.push(entry);
        self.word_count += words;
        for phrase in keyphrases {
            let seen = self.phrases.len();
            let shared = self.phrases.entry(fold(phrase.text()).into_owned());
            shared
                .or_insert_with(|| Shared { text: excerpt(phrase.text(), WORD), articles: 0, seen })
                .articles += 1;
        }
    }

    /// Says what all articles have in common.
    pub(crate) fn finish(&mut self) {
        let labels = Labels::of(self.tongue);
        if self.title.is_empty() {
            self.title = format!("{} {}", number::count(self.entries.len(), self.tongue), labels.documents);
        }
        self.words = number::count(self.word_count, self.tongue);
        self.minutes = number::count(minutes(self.word_count), self.tongue);
        let mut shared: Vec<&Shared> = self.phrases.values().filter(|it| it.articles > 1).collect();
        shared.sort_unstable_by_key(|it| (usize::MAX - it.articles, it.seen));
        shared.truncate(MOST_SHARED);
        let most = shared.first().map_or(1, |it| it.articles);
        let view = |it: &Shared| SharedView {
            text: it.text.clone(),
            articles: it.articles,
            width: hundredths(100.0 * it.articles as f64 / most as f64),
        };
        self.shared = shared.into_iter().map(view).collect();
    }
}

impl Entry {
    pub(crate) fn of(view: &ArticleView, headline: String) -> Self {
        Self {
            number: view.number,
            headline,
            name: view.name.clone(),
            code: view.code,
            language: view.language,
            words: view.words.clone(),
            minutes: view.minutes.clone(),
            lead: view
                .picks
                .iter()
                .min_by_key(|pick| pick.rank)
                .map(|pick| excerpt(&pick.text, LEAD))
                .unwrap_or_default(),
            keyphrases: view.keyphrases.iter().take(3).map(|it| it.text.clone()).collect(),
        }
    }
}
