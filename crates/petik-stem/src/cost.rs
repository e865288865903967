//! What each assumption of a reading costs; the cheapest reading is the best.
//!
//! Ten is the price of one affix more. Every cost is a sum of the rows below, so that the reason
//! why one reading beats another can be added up by hand. The costs were set by judgement; ten of
//! some hundred were then moved to where more lemmas of the Universal Dependencies treebanks PUD
//! (first 300 sentences), CSUI (train) and GSD (dev) came out right.

use core::ops::Add;

use crate::affix::{Enclitic, Particle, Prefix, Suffix};
use crate::lexicon::Knowledge;

/// The cost of an affix.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    /// Its cost around a root of the lexicon.
    pub(crate) known: i32,
    /// Its cost around anything else; `NEVER` where the shape is no evidence.
    pub(crate) unknown: i32,
}

impl Add for Cost {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        of(self.known + other.known, self.unknown + other.unknown)
    }
}

impl Add<i32> for Cost {
    type Output = Self;

    fn add(self, both: i32) -> Self {
        self + of(both, both)
    }
}

/// More than any reading costs, also when it is added to others.
pub(crate) const NEVER: i32 = 1_000;
/// A whole word of which nothing is known.
pub(crate) const UNKNOWN_WORD: i32 = 70;
/// A root of which nothing is known.
pub(crate) const UNKNOWN_ROOT: i32 = 70;
/// A root that is seen in text and not listed as a root.
pub(crate) const ATTESTED_ROOT: i32 = 50;
/// A whole word that is listed as a name.
pub(crate) const NAME: i32 = 12;
/// Each prefix inside the outermost.
pub(crate) const INNER_PREFIX: i32 = 8;
/// A function word under derivation: *dalam* in *pedalaman* is rare, *dalam* in *dalamnya* is not.
pub(crate) const DERIVED_FUNCTION_WORD: i32 = 20;
/// A root of the lexicon that ends in a suffix which would go with the prefix.
pub(crate) const HIDDEN_SUFFIX: i32 = 10;
/// A root of which nothing is known, from which a hyphen sets the affixes off.
pub(crate) const HYPHENATED_ROOT: i32 = 20;
/// A root joined from two of the lexicon.
pub(crate) const COMPOUND: i32 = 24;
/// The bytes that such a root has at least; two shorter roots meet by accident.
pub(crate) const SHORTEST_COMPOUND: usize = 8;
/// A root that is no verb in an affix that asks for one.
pub(crate) const NO_VERB: i32 = 8;

/// The confixes of one prefix: without a suffix, with -kan, with -i, with -an.
type Row = [Option<Cost>; 4];

const fn of(known: i32, unknown: i32) -> Cost {
    Cost { known, unknown }
}

const fn row(none: Cost, kan: Cost, i: Cost, an: Cost) -> Row {
    [some(none), some(kan), some(i), some(an)]
}

const fn some(confix: Cost) -> Option<Cost> {
    if confix.known == NEVER { None } else { Some(confix) }
}

const NO: Cost = of(NEVER, NEVER);

/// The cost of a confix; none where the prefix does not go with the suffix.
#[rustfmt::skip]
pub(crate) const fn confix(prefix: Option<Prefix>, suffix: Option<Suffix>) -> Option<Cost> {
    const BARE:    Row = row(of(0, 0),      of(12, 20),    of(20, NEVER), of(8, NEVER));  // tulis, tuliskan, tulisi, tulisan
    const VERB:    Row = row(of(8, 0),      of(8, -20),    of(12, -6),    NO);            // menulis, menuliskan, menulisi
    const I_VERB:  Row = row(of(20, NEVER), of(18, NEVER), of(22, NEVER), NO);            // kutulis, kutuliskan, kutulisi
    const TER:     Row = row(of(10, 10),    of(14, -6),    of(14, 10),    NO);            // tertulis, tergantikan, terpenuhi
    const BER:     Row = row(of(8, 5),      of(20, 0),     NO,            of(12, NEVER)); // bertulis, berdasarkan, berpelukan
    const PEN:     Row = row(of(10, 20),    NO,            NO,            of(8, -10));    // penulis, penulisan
    const PER:     Row = row(of(24, NEVER), of(16, 0),     of(16, NEVER), of(10, -5));    // perlebar, perlihatkan, perbaiki, pertemuan
    const KE:      Row = row(of(22, NEVER), NO,            NO,            of(8, -5));     // kedua, kebaikan
    const SE:      Row = row(of(12, NEVER), NO,            NO,            of(24, NEVER)); // sebuah, sebagian
    const ONSET:   Row = row(of(12, NEVER), NO,            NO,            of(8, NEVER));  // lelaki, pepohonan
    const NOWHERE: Row = [None; 4];

    let row = match prefix {
        None => BARE,
        Some(Prefix::Men | Prefix::Di) => VERB,
        Some(Prefix::Ku | Prefix::Kau) => I_VERB,
        Some(Prefix::Ter) => TER,
        Some(Prefix::Ber) => BER,
        Some(Prefix::Pen) => PEN,
        Some(Prefix::Per) => PER,
        Some(Prefix::Ke) => KE,
        Some(Prefix::Se) => SE,
        Some(Prefix::Onset) => ONSET,
        Some(Prefix::Tidak) => NOWHERE,
    };
    match suffix {
        None => row[0],
        Some(Suffix::Kan) => row[1],
        Some(Suffix::I) => row[2],
        Some(Suffix::An) => row[3],
    }
}

/// The cost of -kan after k, often written with one: *menunjukan* for *menunjukkan*.
pub(crate) fn misspelt(prefix: Option<Prefix>, suffix: Option<Suffix>, root: &str) -> Option<Cost> {
    let asks_for_kan = matches!(prefix, Some(Prefix::Men | Prefix::Di)) && suffix == Some(Suffix::An);
    (asks_for_kan && root.ends_with('k')).then_some(of(24, NEVER))
}

/// The cost of a clitic behind the word: *rumahnya*, *rumahku*, *rumahmu*.
pub(crate) const fn enclitic(enclitic: Option<Enclitic>) -> Cost {
    match enclitic {
        None => of(0, 0),
        Some(Enclitic::Nya) => of(4, -10),
        Some(Enclitic::Ku | Enclitic::Mu) => of(20, NEVER),
    }
}

/// The cost of a particle behind the word: *itulah*, *siapakah*, *siapapun*, *apatah*.
pub(crate) const fn particle(particle: Option<Particle>) -> Cost {
    match particle {
        None => of(0, 0),
        Some(Particle::Lah | Particle::Kah | Particle::Pun) => of(10, NEVER),
        Some(Particle::Tah) => of(24, NEVER),
    }
}

/// The cost of a root of the lexicon: a rare one is less likely, above all when it is short, as a
/// short root is found in many words by accident (*upa* in *berupa*, *rang* in *dikurangi*).
pub(crate) fn root(knowledge: Knowledge, length: usize) -> i32 {
    let rarity = knowledge.frequency.map_or(0, rarity);
    let accident = match length {
        0..=2 => 24,
        3 => 6,
        4 => 2,
        _ => 0,
    };
    rarity + accident * (4 + rarity) / 16
}

/// The cost of a root of the wrong word class: without a suffix, meN-, di- and peN- ask for a verb
/// (*mengurus* < *urus*, not *kurus*).
pub(crate) fn class(prefix: Option<Prefix>, suffix: Option<Suffix>, knowledge: Knowledge) -> i32 {
    let asks_for_verb = matches!(prefix, Some(Prefix::Men | Prefix::Di | Prefix::Pen)) && suffix.is_none();
    if asks_for_verb && knowledge.no_verb { NO_VERB } else { 0 }
}

/// 0 for a word that is seen 64 times in a million or more, three more each time it is a quarter as frequent.
fn rarity(frequency: f32) -> i32 {
    const FREQUENT: i32 = 6;
    const RAREST: i32 = -4;
    // The exponent of a float is the logarithm of its value, rounded down.
    let exponent = (frequency.to_bits() >> 23).cast_signed() - 127;
    (FREQUENT - exponent.clamp(RAREST, FREQUENT)) * 3 / 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root_of_frequency(frequency: f32, length: usize) -> i32 {
        root(Knowledge { root: true, frequency: Some(frequency), ..Knowledge::default() }, length)
    }

    #[test]
    fn a_root_costs_more_the_rarer_and_shorter_it_is() {
        assert_eq!(root_of_frequency(1_000.0, 5), 0);
        assert_eq!(root_of_frequency(0.0, 5), 15);
        assert!(root_of_frequency(1.0, 5) > root_of_frequency(4.0, 5));
        assert!(root_of_frequency(1.0, 3) > root_of_frequency(1.0, 4));
    }

    #[test]
    fn prefixes_go_with_suffixes_as_grammar_says() {
        assert!(confix(Some(Prefix::Ke), Some(Suffix::An)).is_some());
        assert!(confix(Some(Prefix::Ke), Some(Suffix::Kan)).is_none());
        assert!(confix(Some(Prefix::Men), Some(Suffix::An)).is_none());
        assert!(misspelt(Some(Prefix::Men), Some(Suffix::An), "tunjuk").is_some());
    }
}
