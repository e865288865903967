//! What the templates show: all that is computed is computed here.

mod bars;
mod corpus;
mod gloss;
mod headline;
mod keyphrases;
mod picks;
mod reasons;
mod scored;
mod text;

pub(crate) use corpus::CorpusView;

use crate::labels::Labels;
use crate::plain::{NAME, excerpt};
use crate::{Article, Report, number};
use bars::BarsView;
use corpus::Entry;
use gloss::GlossView;
use headline::Headline;
use keyphrases::KeyphraseView;
use picks::PickView;
use scored::Scored;
use text::{Marker, Paragraph, Run};

/// One article.
pub(crate) struct ArticleView {
    /// Counts the articles of the page from 1, and keeps their anchors apart.
    pub(crate) number: usize,
    pub(crate) name: String,
    pub(crate) headline: Vec<Run>,
    /// What the language of the text is called in the `lang` of HTML, and by people.
    pub(crate) code: &'static str,
    pub(crate) language: &'static str,
    pub(crate) words: String,
    pub(crate) sentences: String,
    pub(crate) minutes: String,
    pub(crate) picks: Vec<PickView>,
    pub(crate) keyphrases: Vec<KeyphraseView>,
    pub(crate) paragraphs: Vec<Paragraph>,
    pub(crate) bars: BarsView,
    pub(crate) gloss: Option<GlossView>,
}

impl ArticleView {
    /// The view of an article, which is entered into the index as well.
    pub(crate) fn new(article: &Article, report: &Report, corpus: &mut CorpusView, is_only: bool) -> Self {
        let document = &article.document;
        let labels = Labels::of(report.tongue);
        let scored = Scored::new(document, report.sentences);
        let keyphrases = document.keyphrases(report.keyphrases);
        let picks = picks::picks(&scored, labels);
        let marker = Marker::new(document, &keyphrases, &picks);
        let headline = Headline::new(article, report.title.as_deref().filter(|_| is_only));
        let words = scored.words();
        let view = Self {
            number: corpus.entries.len() + 1,
            name: excerpt(&article.name, NAME),
            headline: headline.runs(&marker),
            code: document.language().code(),
            language: labels.language(document.language()),
            words: number::count(words, report.tongue),
            sentences: number::count(document.sentences().len(), report.tongue),
            minutes: number::count(minutes(words), report.tongue),
            keyphrases: keyphrases::views(document, &keyphrases, labels),
            paragraphs: text::paragraphs(document, &marker, headline.skips_first()),
            bars: BarsView::new(document, &scored, &picks, labels),
            gloss: GlossView::new(document, labels, &mut corpus.words_left),
            picks,
        };
        corpus.enter(Entry::of(&view, headline.text), words, &keyphrases);
        view
    }
}

/// Whole minutes at 200 words a minute, a usual figure for reading news without hurry.
fn minutes(words: usize) -> usize {
    words.div_ceil(200).max(1)
}
