//! The sections of a long text.

use crate::Sentences;

/// Which section each sentence belongs to.
///
/// News is one section. A text is taken for a report, a chapter or minutes, whose parts are told one
/// after the other, when it is long ([`LONG`] pickable sentences), or when it has [`SOME`] and headings part
/// it into [`PIECES`] of [`SHORTEST`] or more. It is cut at headings, or, where they are far apart, every
/// [`LONGEST`] sentences.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sections {
    by_sentence: Vec<u32>,
    /// By section: how many pickable sentences it has.
    sizes: Vec<usize>,
}

/// Pickable sentences from which on a text is not one section: 99% of news articles have fewer.
const LONG: usize = 80;
/// Pickable sentences under which a text is one section even with headings: so long is a feature article.
const SOME: usize = 40;
/// Pieces between headings from which on a text is a report.
const PIECES: usize = 4;
/// A piece under a heading is a section if it has as many sentences; shorter ones are joined.
const SHORTEST: usize = 4;
/// Sentences of a section at most.
const LONGEST: usize = 80;

impl Sections {
    pub(crate) fn new(sentences: &Sentences) -> Self {
        let cut = Self::cut(sentences);
        let pickable = cut.sizes.iter().sum::<usize>();
        if pickable >= LONG || (pickable >= SOME && cut.count() >= PIECES) {
            return cut;
        }
        Self { by_sentence: vec![0; sentences.all().len()], sizes: vec![pickable] }
    }

    fn cut(sentences: &Sentences) -> Self {
        let mut sections = Self { by_sentence: Vec::with_capacity(sentences.all().len()), sizes: vec![0] };
        let mut size = 0;
        for sentence in sentences.all() {
            let parts = !sentence.is_pickable() && sentence.is_opening() && size >= SHORTEST;
            if parts || size == LONGEST {
                sections.sizes.push(0);
                size = 0;
            }
            size += usize::from(sentence.is_pickable());
            let last = sections.sizes.len() - 1;
            sections.sizes[last] = size;
            sections.by_sentence.push(u32::try_from(last).unwrap_or(u32::MAX));
        }
        sections
    }

    pub(crate) fn count(&self) -> usize {
        self.sizes.len()
    }

    pub(crate) fn of(&self, sentence: usize) -> usize {
        self.by_sentence[sentence] as usize
    }

    /// What each sentence picked of a section takes off the others of it: nothing where there is one
    /// section; otherwise as much as the best of the text is above its worst, less in a large section.
    pub(crate) fn cost(&self, section: usize) -> f64 {
        if self.count() < 2 {
            return 0.0;
        }
        let mean = self.sizes.iter().sum::<usize>() as f64 / self.count() as f64;
        mean / self.sizes[section].max(1) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Sentence;

    fn text(sections: usize, size: usize) -> Sentences {
        let sentence = || Sentence::new(Vec::new(), 10);
        let heading = || sentence().pickable(false).opens_paragraph(true);
        let section = || core::iter::once(heading()).chain((0..size).map(|_| sentence()));
        Sentences::new((0..sections).flat_map(|_| section()).collect(), Vec::new())
    }

    #[test]
    fn news_is_one_section_also_with_a_headline() {
        assert_eq!(Sections::new(&text(1, 27)).count(), 1);
        assert_eq!(Sections::new(&text(2, 10)).count(), 1);
    }

    #[test]
    fn headings_part_a_report() {
        let sections = Sections::new(&text(6, 12));
        assert_eq!(sections.count(), 6);
        assert_eq!((sections.of(0), sections.of(12), sections.of(13)), (0, 0, 1));
        assert!(sections.cost(0) > 0.0);
    }

    #[test]
    fn a_long_text_without_headings_is_cut_by_length() {
        assert_eq!(Sections::new(&text(1, 400)).count(), 5);
    }
}
