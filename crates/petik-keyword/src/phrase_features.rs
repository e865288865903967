//! What is seen of a phrase before it is ranked.

use crate::candidate::{Candidate, Candidates};
use crate::{Passage, Scorer, Scores, Slot, TermId, Yake};

/// The names of the features of a phrase, in their order.
///
/// | name | what it is |
/// |---|---|
/// | `words` | number of words |
/// | `frequency` | occurrences in the wording that the text uses most, those in the title included |
/// | `form-share` | these among the occurrences in any wording of the same stems |
/// | `text-share` | these, for a hundred terms of the text |
/// | `tf-idf` | `frequency` × mean rarity of the words |
/// | `stem-tf-idf` | occurrences in any wording × mean rarity × √`words` |
/// | `least-tf-idf` | the smallest occurrences × rarity of one of the words |
/// | `rarity`, `least-rarity`, `first-rarity`, `last-rarity` | mean, smallest, that of the first and of the last word |
/// | `first-place` | ln(1 + slots before the first occurrence) |
/// | `first-share` | the same as a share of the text |
/// | `reach` | from the first to the last occurrence, as a share of the text |
/// | `sentences` | share of the sentences that have it |
/// | `title-place` | words before it in the title; −1 if it is not in the title |
/// | `title-words` | share of its words that the title has |
/// | `cohesion` | (occurrences − ¼) / geometric mean of the occurrences of its words; 1 for a single word |
/// | `open-left`, `open-right` | share of its occurrences with no term beside them |
/// | `left-neighbours`, `right-neighbours` | how many different terms stand beside it; none counts as one |
/// | `longer` | occurrences of the most frequent longer phrase that holds it, over its own |
/// | `letters`, `shortest` | letters of all words, of the shortest word |
/// | `capitals` | share of the occurrences inside sentences with a capital at every word |
/// | `acronyms` | mean share of a word's occurrences in all capitals |
/// | `last-name` | 1 if its last word is known as a name |
/// | `general`, `first-general`, `last-general` | share of its words that texts of any subject use; 1 if the first, the last one is such |
/// | `yake` | mean of ln of the words' scores by [`Yake`](crate::Yake) |
///
/// # Examples
///
/// ```
/// use petik_keyword::FEATURES;
///
/// assert!(FEATURES.contains(&"title-place"));
/// ```
pub const FEATURES: [&str; 32] = [
    "words",
    "frequency",
    "form-share",
    "text-share",
    "tf-idf",
    "stem-tf-idf",
    "least-tf-idf",
    "rarity",
    "least-rarity",
    "first-rarity",
    "last-rarity",
    "first-place",
    "first-share",
    "reach",
    "sentences",
    "title-place",
    "title-words",
    "cohesion",
    "open-left",
    "open-right",
    "left-neighbours",
    "right-neighbours",
    "longer",
    "letters",
    "shortest",
    "capitals",
    "acronyms",
    "last-name",
    "general",
    "first-general",
    "last-general",
    "yake",
];

/// The features of one phrase.
pub(crate) type Row = [f32; FEATURES.len()];

/// What all phrases of a passage share.
pub(crate) struct Features<'p> {
    passage: &'p Passage,
    candidates: &'p Candidates<'p>,
    /// By slot, the number of its sentence.
    sentences: Vec<u32>,
    /// By term.
    in_title: Vec<bool>,
    acronyms: Vec<u32>,
    yake: Scores,
    /// By candidate, the occurrences of the most frequent longer one.
    longer: Vec<u32>,
    /// Used for one phrase after the other.
    neighbours: Vec<Slot>,
    wordings: Vec<u32>,
}

impl<'p> Features<'p> {
    pub(crate) fn new(passage: &'p Passage, candidates: &'p Candidates<'p>) -> Self {
        let slots = passage.terms.slots();
        let distinct = passage.terms.distinct();
        let (mut in_title, mut acronyms, mut capitals) =
            (vec![false; distinct], vec![0; distinct], vec![0_u32; distinct]);
        let mut sentences = Vec::with_capacity(slots.len());
        let mut sentence = 0;
        for (place, slot) in slots.iter().enumerate() {
            sentences.push(sentence);
            sentence += u32::from(*slot == Slot::Break);
            let Some(term) = slot.term() else { continue };
            let looks = passage.looks(place);
            in_title[term.index()] |= place < passage.title;
            acronyms[term.index()] += u32::from(looks.is_acronym());
            capitals[term.index()] += u32::from(looks.is_capitalized());
        }
        let yake = Yake::new().capitals(capitals).score(&passage.terms);
        let longer = candidates.most_frequent_longer();
        let (neighbours, wordings) = (Vec::new(), Vec::new());
        Self { passage, candidates, sentences, in_title, acronyms, yake, longer, neighbours, wordings }
    }

    /// The features of the candidate with this index; allocates nothing once its scratch is grown.
    #[allow(clippy::cast_possible_truncation, reason = "features are compared with thresholds of few digits")]
    pub(crate) fn row(&mut self, index: usize) -> Row {
        let candidate = self.candidates.at(index);
        let words = self.words(candidate);
        let places = self.places(candidate);
        let [left, right] = [false, true].map(|is_right| self.neighbours(candidate, is_right));
        let longer = self.longer.get(index).copied().unwrap_or_default();
        let count = candidate.frequency() as f64;
        let wording = self.most_used(candidate) as f64;
        let length = candidate.length as f64;
        let slots = self.passage.len().max(1) as f64;
        let cohesion = if candidate.length == 1 { 1.0 } else { (count - 0.25) / words.usual };
        let row = [
            length,
            wording,
            wording / count,
            100.0 * wording / self.passage.terms.total().max(1) as f64,
            wording * words.rarity,
            count * words.rarity * length.sqrt(),
            words.least_tf_idf,
            words.rarity,
            words.least_rarity,
            words.first_rarity,
            words.last_rarity,
            (1.0 + places.first).ln(),
            places.first / slots,
            (places.last - places.first) / slots,
            places.sentences,
            places.title,
            words.in_title,
            cohesion,
            left.open,
            right.open,
            left.different,
            right.different,
            f64::from(longer) / count,
            words.letters,
            words.shortest,
            places.capitals,
            words.acronyms,
            words.last_name,
            words.general,
            words.first_general,
            words.last_general,
            words.yake,
        ];
        row.map(|feature| feature as f32)
    }

    fn words(&self, candidate: Candidate<'_>) -> Words {
        let start = candidate.first();
        let length = candidate.length as f64;
        let mut words =
            Words { least_rarity: f64::MAX, least_tf_idf: f64::MAX, shortest: f64::MAX, ..Words::default() };
        let mut logarithms = 0.0;
        for (place, term) in (start..).zip(self.candidates.terms(candidate)) {
            let looks = self.passage.looks(place);
            let count = self.passage.terms.count(term).max(1) as f64;
            let rarity = self.rarity(term);
            if place == start {
                words.first_rarity = rarity;
                words.first_general = share(looks.is_general());
            }
            words.last_rarity = rarity;
            words.last_name = share(looks.is_name());
            words.last_general = share(looks.is_general());
            words.general += share(looks.is_general()) / length;
            words.rarity += rarity / length;
            words.least_rarity = words.least_rarity.min(rarity);
            words.least_tf_idf = words.least_tf_idf.min(count * rarity);
            words.in_title += share(self.in_title[term.index()]) / length;
            words.letters += f64::from(looks.letters);
            words.shortest = words.shortest.min(f64::from(looks.letters));
            words.acronyms += f64::from(self.acronyms[term.index()]) / count / length;
            words.yake += self.yake.of(term).max(1e-9).ln() / length;
            logarithms += count.ln();
        }
        words.usual = (logarithms / length).exp();
        words
    }

    fn places(&self, candidate: Candidate<'_>) -> Places {
        let mut places = Places { title: -1.0, ..Places::default() };
        let title = self.passage.title;
        let (Some(&first), Some(&last)) = (candidate.starts.first(), candidate.starts.last()) else {
            return places;
        };
        let [first_place, last_place] = [first, last].map(|start| f64::from(self.passage.place(start)));
        (places.first, places.last) = (first_place, last_place);
        if (first as usize) < title {
            places.title = first_place;
        }
        let (mut inside, mut capitals, mut sentences, mut before) = (0_usize, 0_usize, 0_usize, None);
        for start in candidate.places().filter(|&start| start >= title) {
            let sentence = self.sentences.get(start).copied();
            sentences += usize::from(sentence != before);
            before = sentence;
            if start > title && self.passage.terms.slots().get(start - 1) != Some(&Slot::Break) {
                inside += 1;
                let all =
                    (start..start + candidate.length).all(|slot| self.passage.looks(slot).is_capitalized());
                capitals += usize::from(all);
            }
        }
        let number = self.sentences.last().map_or(1, |&last| last + 1);
        places.sentences = sentences as f64 / f64::from(number);
        places.capitals = capitals as f64 / inside.max(1) as f64;
        places
    }

    fn neighbours(&mut self, candidate: Candidate<'_>, is_right: bool) -> Beside {
        let slots = self.passage.terms.slots();
        self.neighbours.clear();
        let place =
            |start: usize| if is_right { Some(start + candidate.length) } else { start.checked_sub(1) };
        let beside = |start: usize| place(start).and_then(|it| slots.get(it)).and_then(|it| it.term());
        let mut open = 0_usize;
        for term in candidate.places().map(beside) {
            match term {
                Some(term) => self.neighbours.push(Slot::Term(term)),
                None => open += 1,
            }
        }
        self.neighbours.sort_unstable_by_key(|slot| slot.term());
        self.neighbours.dedup();
        let different = self.neighbours.len() + usize::from(open > 0);
        Beside { open: open as f64 / candidate.frequency() as f64, different: different as f64 }
    }

    /// How often the text uses the most used wording.
    fn most_used(&mut self, candidate: Candidate<'_>) -> usize {
        let wording =
            |start: u32| (start as usize..).take(candidate.length).map(|slot| self.passage.looks(slot).form);
        self.wordings.clear();
        self.wordings.extend_from_slice(candidate.starts);
        if candidate.starts.len() > 1 {
            self.wordings.sort_unstable_by(|&a, &b| wording(a).cmp(wording(b)));
        }
        let same = self.wordings.chunk_by(|&a, &b| wording(a).eq(wording(b)));
        same.map(<[u32]>::len).max().unwrap_or_default()
    }

    fn rarity(&self, term: TermId) -> f64 {
        self.passage.rarities.get(term.index()).copied().map_or(0.0, crate::scores::bounded)
    }
}

fn share(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

#[derive(Default)]
struct Words {
    rarity: f64,
    least_rarity: f64,
    first_rarity: f64,
    last_rarity: f64,
    least_tf_idf: f64,
    in_title: f64,
    letters: f64,
    shortest: f64,
    acronyms: f64,
    last_name: f64,
    general: f64,
    first_general: f64,
    last_general: f64,
    yake: f64,
    /// The geometric mean of the occurrences.
    usual: f64,
}

#[derive(Default)]
struct Places {
    first: f64,
    last: f64,
    title: f64,
    sentences: f64,
    capitals: f64,
}

struct Beside {
    open: f64,
    different: f64,
}
