//! What is seen of a phrase before it is ranked.

use crate::candidate::{Candidate, Candidates};
use crate::{Passage, Scorer, Slot, TermId, Yake};

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
/// | `first-place` | slots before the first occurrence |
/// | `first-share` | the same as a share of the text |
/// | `reach` | from the first to the last occurrence, as a share of the text |
/// | `sentences` | share of the sentences that have it |
/// | `title-place` | words before it in the title; −1 if it is not in the title |
/// | `title-words` | share of its words that the title has |
/// | `cohesion` | ln of (occurrences − ¼) / geometric mean of the occurrences of its words; 0 for a single word |
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
    terms: Vec<Term>,
    /// By candidate, the occurrences of the most frequent longer one.
    longer: Vec<u32>,
    /// Used for one phrase after the other.
    neighbours: Vec<TermId>,
    wordings: Vec<u32>,
}

/// What is known of a term; logarithms are taken once for all phrases that hold it.
#[derive(Clone, Copy, Default)]
struct Term {
    rarity: f32,
    count: f32,
    ln_count: f32,
    ln_yake: f32,
    /// Share of its occurrences.
    acronyms: f32,
    in_title: bool,
}

impl<'p> Features<'p> {
    /// With what [`Candidates::with_longer`] tells of them.
    pub(crate) fn new(passage: &'p Passage, candidates: &'p Candidates<'p>, longer: Vec<u32>) -> Self {
        let slots = passage.terms.slots();
        let (mut sentences, mut sentence) = (Vec::with_capacity(slots.len()), 0);
        for slot in slots {
            sentences.push(sentence);
            sentence += u32::from(*slot == Slot::Break);
        }
        let terms = terms(passage);
        Self { passage, candidates, sentences, terms, longer, neighbours: Vec::new(), wordings: Vec::new() }
    }

    /// The features of the candidate with this index; allocates nothing once its scratch is grown.
    pub(crate) fn row(&mut self, index: usize) -> Row {
        let candidate = self.candidates.at(index);
        let words = self.words(candidate);
        let places = self.places(candidate);
        let [left, right] = [false, true].map(|is_right| self.neighbours(candidate, is_right));
        let longer = self.longer.get(index).copied().unwrap_or_default();
        let count = candidate.frequency() as f32;
        let wording = self.most_used(candidate) as f32;
        let length = candidate.length as f32;
        let slots = self.passage.len().max(1) as f32;
        let cohesion = if candidate.length == 1 { 0.0 } else { (count - 0.25).ln() - words.ln_count };
        [
            length,
            wording,
            wording / count,
            100.0 * wording / self.passage.terms.total().max(1) as f32,
            wording * words.rarity,
            count * words.rarity * length.sqrt(),
            words.least_tf_idf,
            words.rarity,
            words.least_rarity,
            words.first_rarity,
            words.last_rarity,
            places.first,
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
            longer as f32 / count,
            words.letters,
            words.shortest,
            places.capitals,
            words.acronyms,
            words.last_name,
            words.general,
            words.first_general,
            words.last_general,
            words.yake,
        ]
    }

    fn words(&self, candidate: Candidate<'_>) -> Words {
        let start = candidate.first();
        let share_of_all = 1.0 / candidate.length as f32;
        let mut words =
            Words { least_rarity: f32::MAX, least_tf_idf: f32::MAX, shortest: f32::MAX, ..Words::default() };
        for (place, term) in (start..).zip(self.candidates.terms(candidate)) {
            let looks = self.passage.looks(place);
            let term = self.terms.get(term.index()).copied().unwrap_or_default();
            let general = share(looks.is_general());
            if place == start {
                words.first_rarity = term.rarity;
                words.first_general = general;
            }
            words.last_rarity = term.rarity;
            words.last_name = share(looks.is_name());
            words.last_general = general;
            words.general += general;
            words.rarity += term.rarity;
            words.least_rarity = words.least_rarity.min(term.rarity);
            words.least_tf_idf = words.least_tf_idf.min(term.count * term.rarity);
            words.in_title += share(term.in_title);
            words.letters += f32::from(looks.letters);
            words.shortest = words.shortest.min(f32::from(looks.letters));
            words.acronyms += term.acronyms;
            words.yake += term.ln_yake;
            words.ln_count += term.ln_count;
        }
        let means = [
            &mut words.general,
            &mut words.rarity,
            &mut words.in_title,
            &mut words.acronyms,
            &mut words.yake,
            &mut words.ln_count,
        ];
        for mean in means {
            *mean *= share_of_all;
        }
        words
    }

    fn places(&self, candidate: Candidate<'_>) -> Places {
        let mut places = Places { title: -1.0, ..Places::default() };
        let title = self.passage.title;
        let (Some(&first), Some(&last)) = (candidate.starts.first(), candidate.starts.last()) else {
            return places;
        };
        (places.first, places.last) = (self.passage.place(first) as f32, self.passage.place(last) as f32);
        if (first as usize) < title {
            places.title = places.first;
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
        places.sentences = sentences as f32 / number as f32;
        places.capitals = capitals as f32 / inside.max(1) as f32;
        places
    }

    fn neighbours(&mut self, candidate: Candidate<'_>, is_right: bool) -> Beside {
        let slots = self.passage.terms.slots();
        let place =
            |start: usize| if is_right { Some(start + candidate.length) } else { start.checked_sub(1) };
        let beside = |start: usize| place(start).and_then(|it| slots.get(it)).and_then(|it| it.term());
        if let [start] = candidate.starts {
            return Beside { open: share(beside(*start as usize).is_none()), different: 1.0 };
        }
        let mut open = 0_usize;
        self.neighbours.clear();
        for term in candidate.places().map(beside) {
            match term {
                Some(term) => self.neighbours.push(term),
                None => open += 1,
            }
        }
        self.neighbours.sort_unstable();
        self.neighbours.dedup();
        let different = self.neighbours.len() + usize::from(open > 0);
        Beside { open: open as f32 / candidate.frequency() as f32, different: different as f32 }
    }

    /// How often the text uses the most used wording.
    fn most_used(&mut self, candidate: Candidate<'_>) -> usize {
        if candidate.starts.len() == 1 {
            return 1;
        }
        let wording =
            |start: u32| (start as usize..).take(candidate.length).map(|slot| self.passage.looks(slot).form);
        self.wordings.clear();
        self.wordings.extend_from_slice(candidate.starts);
        self.wordings.sort_unstable_by(|&a, &b| wording(a).cmp(wording(b)));
        let same = self.wordings.chunk_by(|&a, &b| wording(a).eq(wording(b)));
        same.map(<[u32]>::len).max().unwrap_or_default()
    }
}

/// What is known of each term.
#[allow(clippy::cast_possible_truncation, reason = "features are compared with thresholds of few digits")]
fn terms(passage: &Passage) -> Vec<Term> {
    let distinct = passage.terms.distinct();
    let (mut acronyms, mut capitals) = (vec![0_u32; distinct], vec![0_u32; distinct]);
    let slots = passage.terms.slots();
    for (place, term) in slots.iter().enumerate().filter_map(|(it, slot)| Some((it, slot.term()?))) {
        let looks = passage.looks(place);
        acronyms[term.index()] += u32::from(looks.is_acronym());
        capitals[term.index()] += u32::from(looks.is_capitalized());
    }
    // Before there is a table: its own are as large.
    let yake = Yake::new().capitals(capitals).score(&passage.terms);
    let mut terms = vec![Term::default(); distinct];
    for term in slots.iter().take(passage.title).filter_map(|slot| slot.term()) {
        terms[term.index()].in_title = true;
    }
    for ((index, term), acronyms) in terms.iter_mut().enumerate().zip(acronyms) {
        let id = TermId::from_index(index);
        let count = passage.terms.count(id).max(1) as f32;
        let rarity = passage.rarities.get(index).copied().map_or(0.0, crate::scores::bounded);
        term.rarity = rarity as f32;
        term.count = count;
        term.ln_count = if count > 1.0 { count.ln() } else { 0.0 };
        term.ln_yake = yake.of(id).max(1e-9).ln() as f32;
        term.acronyms = acronyms as f32 / count;
    }
    terms
}

fn share(holds: bool) -> f32 {
    f32::from(u8::from(holds))
}

#[derive(Default)]
struct Words {
    rarity: f32,
    least_rarity: f32,
    first_rarity: f32,
    last_rarity: f32,
    least_tf_idf: f32,
    in_title: f32,
    letters: f32,
    shortest: f32,
    acronyms: f32,
    last_name: f32,
    general: f32,
    first_general: f32,
    last_general: f32,
    yake: f32,
    /// The logarithm of the geometric mean of the occurrences.
    ln_count: f32,
}

#[derive(Default)]
struct Places {
    first: f32,
    last: f32,
    title: f32,
    sentences: f32,
    capitals: f32,
}

struct Beside {
    open: f32,
    different: f32,
}
