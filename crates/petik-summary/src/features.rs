//! What the ranker sees of a sentence.

use crate::centroid::centroid;
use crate::sections::Sections;
use crate::vectors::Entry;
use crate::{Mark, Sentence, Sentences};

/// The names of the ranker's features, in their order.
///
/// # Examples
///
/// ```
/// assert!(petik_summary::FEATURES.contains(&"place"));
/// ```
pub const FEATURES: [&str; 46] = [
    "place",
    "relative place",
    "words before",
    "paragraph",
    "place in paragraph",
    "paragraph length",
    "sentences",
    "words",
    "words over mean",
    "words of previous",
    "words of next",
    "centroid",
    "centroid share",
    "mean rarity",
    "key terms",
    "like first",
    "like second",
    "like previous",
    "like next",
    "new terms",
    "lasting terms",
    "like title",
    "names",
    "names a word",
    "numbers",
    "quoted",
    "quotation",
    "previous quotation",
    "next quotation",
    "dangling",
    "connective",
    "dateline",
    "speech",
    "personal",
    "question",
    "aside",
    "unfinished",
    "next dangling",
    "next connective",
    "next opens",
    "opens",
    "quotations",
    "first dateline",
    "mean words",
    "previous speech",
    "next speech",
];

/// What is computed once a document, so that the features of a sentence need no memory of their own.
pub(crate) struct Features<'s> {
    sentences: &'s Sentences,
    places: Vec<Place>,
    /// By section.
    sections: Vec<Section>,
    centroid: Vec<f64>,
    centroid_norm: f64,
    largest: f64,
    /// By term: the part it has in the heaviest terms of the document, which together have 1.
    keys: Vec<f64>,
    /// By sentence: shares of its weight that are new with it, and that come again behind it.
    fresh: Vec<(f32, f32)>,
    mean_words: f64,
    quotations: f64,
}

#[derive(Clone, Copy, Default)]
struct Place {
    section: u32,
    before: u32,
    words_before: u32,
    paragraph: u32,
    in_paragraph: u32,
    paragraph_length: u32,
}

#[derive(Clone, Copy, Default)]
struct Section {
    size: usize,
    first: Option<usize>,
    second: Option<usize>,
}

impl<'s> Features<'s> {
    /// How many of the heaviest terms count as key terms.
    const KEYS: usize = 10;

    pub(crate) fn new(sentences: &'s Sentences) -> Self {
        let (places, sections) = places(sentences);
        let centroid = centroid(sentences);
        let held = |entries: &[Entry]| entries.iter().map(|entry| centroid[entry.term as usize]).sum::<f64>();
        let largest =
            (0..sentences.all().len()).map(|it| held(sentences.vectors().of(it))).fold(0.0, f64::max);
        let pickable = || sentences.all().iter().filter(|sentence| sentence.is_pickable());
        let count = pickable().count().max(1) as f64;
        Self {
            sentences,
            places,
            sections,
            centroid_norm: centroid.iter().map(|value| value * value).sum::<f64>().sqrt(),
            keys: keys(&centroid),
            centroid,
            largest,
            fresh: fresh(sentences),
            mean_words: pickable().map(|sentence| sentence.words() as f64).sum::<f64>() / count,
            quotations: pickable().filter(|sentence| sentence.is_quotation()).count() as f64 / count,
        }
    }

    pub(crate) fn of(&self, index: usize) -> [f32; FEATURES.len()] {
        let all = self.sentences.all();
        let vectors = self.sentences.vectors();
        let sentence = &all[index];
        let place = self.places[index];
        let section = self.sections[place.section as usize];
        let previous = index.checked_sub(1).and_then(|it| all.get(it));
        let next = all.get(index + 1);
        let has = |sentence: Option<&Sentence>, mark| share(sentence.is_some_and(|it| it.has(mark)));
        let words = |sentence: Option<&Sentence>| sentence.map_or(-1.0, |it| it.words() as f64);
        let like = |other: Option<usize>| {
            other
                .filter(|&it| it < all.len())
                .map_or(-1.0, |it| if it == index { 2.0 } else { vectors.cosine(index, it) })
        };
        let entries = vectors.of(index);
        let sum = |by_term: &[f64]| entries.iter().map(|entry| by_term[entry.term as usize]).sum::<f64>();
        let weight: f64 = entries.iter().map(|entry| f64::from(entry.value)).sum();
        let product: f64 =
            entries.iter().map(|entry| f64::from(entry.value) * self.centroid[entry.term as usize]).sum();
        let norms = vectors.norm(vectors.number(index)) * self.centroid_norm;
        let count = sentence.words().max(1) as f64;
        let (new, lasting) = self.fresh[index];
        [
            f64::from(place.before),
            f64::from(place.before) / section.size.max(1) as f64,
            f64::from(place.words_before),
            f64::from(place.paragraph),
            f64::from(place.in_paragraph),
            f64::from(place.paragraph_length),
            section.size as f64,
            sentence.words() as f64,
            sentence.words() as f64 / self.mean_words.max(1.0),
            words(previous),
            words(next),
            if norms > 0.0 { product / norms } else { 0.0 },
            sum(&self.centroid) / self.largest.max(f64::MIN_POSITIVE),
            weight / entries.len().max(1) as f64,
            sum(&self.keys),
            like(section.first),
            like(section.second),
            like(index.checked_sub(1)),
            like(Some(index + 1)),
            f64::from(new),
            f64::from(lasting),
            self.sentences.title().map_or(-1.0, |title| title.cosine(vectors, index)),
            sentence.names() as f64,
            sentence.names() as f64 / count,
            sentence.numbers() as f64,
            sentence.quoted() as f64 / count,
            has(Some(sentence), Mark::Quotation),
            has(previous, Mark::Quotation),
            has(next, Mark::Quotation),
            has(Some(sentence), Mark::Dangling),
            has(Some(sentence), Mark::Connective),
            has(Some(sentence), Mark::Dateline),
            has(Some(sentence), Mark::Speech),
            has(Some(sentence), Mark::Personal),
            has(Some(sentence), Mark::Question),
            has(Some(sentence), Mark::Aside),
            has(Some(sentence), Mark::Unfinished),
            has(next, Mark::Dangling),
            has(next, Mark::Connective),
            share(next.is_none_or(Sentence::is_opening)),
            share(sentence.is_opening()),
            self.quotations,
            has(section.first.map(|it| &all[it]), Mark::Dateline),
            self.mean_words,
            has(previous, Mark::Speech),
            has(next, Mark::Speech),
        ]
        .map(single)
    }
}

fn share(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

#[allow(clippy::cast_possible_truncation, reason = "trees ask by six digits")]
fn single(value: f64) -> f32 {
    value as f32
}

fn places(sentences: &Sentences) -> (Vec<Place>, Vec<Section>) {
    let cut = Sections::new(sentences);
    let mut sections = vec![Section::default(); cut.count()];
    let mut places = Vec::with_capacity(sentences.all().len());
    let mut place = Place::default();
    let mut paragraph_start = 0;
    for (index, sentence) in sentences.all().iter().enumerate() {
        let section = cut.of(index);
        if places.is_empty() || place.section as usize != section {
            place = Place { section: u32::try_from(section).unwrap_or(u32::MAX), ..Place::default() };
            paragraph_start = close(&mut places, paragraph_start);
        } else if sentence.is_opening() && place.in_paragraph > 0 {
            place.paragraph += 1;
            place.in_paragraph = 0;
            paragraph_start = close(&mut places, paragraph_start);
        }
        places.push(place);
        if sentence.is_pickable() {
            let at = &mut sections[section];
            at.second = at.second.or(at.first.map(|_| index));
            at.first = at.first.or(Some(index));
            at.size += 1;
            place.before += 1;
            place.in_paragraph += 1;
            place.words_before =
                place.words_before.saturating_add(u32::try_from(sentence.words()).unwrap_or(u32::MAX));
        }
    }
    close(&mut places, paragraph_start);
    (places, sections)
}

/// Tells the sentences of a paragraph how long it became; returns where the next one starts.
fn close(places: &mut [Place], start: usize) -> usize {
    let length = places.len() - start;
    for place in &mut places[start..] {
        place.paragraph_length = u32::try_from(length).unwrap_or(u32::MAX);
    }
    places.len()
}

/// The part of each term in the heaviest ones; of equally heavy ones the first.
fn keys(centroid: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..centroid.len()).collect();
    let heavier = |&a: &usize, &b: &usize| centroid[b].total_cmp(&centroid[a]).then(a.cmp(&b));
    if order.len() > Features::KEYS {
        order.select_nth_unstable_by(Features::KEYS, heavier);
        order.truncate(Features::KEYS);
    }
    order.sort_unstable();
    let total = order.iter().map(|&term| centroid[term]).sum::<f64>().max(f64::MIN_POSITIVE);
    let mut keys = vec![0.0; centroid.len()];
    for term in order {
        keys[term] = centroid[term] / total;
    }
    keys
}

fn fresh(sentences: &Sentences) -> Vec<(f32, f32)> {
    let mut last = vec![0_usize; sentences.term_table()];
    let vectors = sentences.vectors();
    let count = sentences.all().len();
    for sentence in 0..count {
        for entry in vectors.of(sentence) {
            last[entry.term as usize] = sentence;
        }
    }
    let mut seen = vec![false; sentences.term_table()];
    let share = |sentence: usize| {
        let (mut new, mut lasting, mut all) = (0.0_f32, 0.0_f32, 0.0_f32);
        for entry in vectors.of(sentence) {
            all += entry.value;
            if !core::mem::replace(&mut seen[entry.term as usize], true) {
                new += entry.value;
            }
            if last[entry.term as usize] > sentence {
                lasting += entry.value;
            }
        }
        let all = all.max(f32::MIN_POSITIVE);
        (new / all, lasting / all)
    };
    (0..count).map(share).collect()
}
