//! What each assumption of a reading costs; the cheapest reading is the best.
//!
//! Every cost is a sum of weights, which have names and stand in one table, the module `weights`: a
//! linguist set them by hand, and `petik-eval train stems` moved them a little where the lemmas of
//! the Universal Dependencies treebanks PUD (first 300 sentences), CSUI (train) and GSD (dev)
//! speak against them. So the reason why one reading beats another can be added up by hand.

use crate::affix::{Enclitic, Particle, Prefix, Suffix};
use crate::knowledge::{Knowledge, Pattern};
use crate::reason::{Ledger, Reason};

/// A whole word of which nothing is known.
pub(crate) const UNKNOWN_WORD: Reason = Reason::named("whole word, unknown");
/// A whole word that is listed as a name.
pub(crate) const NAME: Reason = Reason::named("whole word, a name");
/// A root of which nothing is known.
pub(crate) const UNKNOWN_ROOT: Reason = Reason::named("X unknown");
/// A root that is seen in text and not listed as a root.
pub(crate) const ATTESTED_ROOT: Reason = Reason::named("X unknown, seen in text");
/// A root of which nothing is known, from which a hyphen sets the affixes off.
pub(crate) const HYPHENATED_ROOT: Reason = Reason::named("X unknown, behind a hyphen");
/// A root joined from two of the lexicon.
pub(crate) const COMPOUND: Reason = Reason::named("X of two roots");
/// Each prefix inside the outermost.
pub(crate) const INNER_PREFIX: Reason = Reason::named("one prefix more");
/// A function word under derivation: *dalam* in *pedalaman* is rare, *dalam* in *dalamnya* is not.
pub(crate) const DERIVED_FUNCTION_WORD: Reason = Reason::named("X a function word");
/// A root of the lexicon that ends in a suffix which would go with the prefix.
pub(crate) const HIDDEN_SUFFIX: Reason = Reason::named("X ends like a suffix");
/// The nasal of speech, where the written language has meN-.
pub(crate) const SPOKEN_NASAL: Reason = Reason::named("spoken nasal");
/// The e of speech in a last syllable, where the written language has a.
pub(crate) const SPOKEN_E: Reason = Reason::named("spoken e for a");

/// The bytes that a root of two has at least; two shorter roots meet by accident.
pub(crate) const SHORTEST_COMPOUND: usize = 8;

/// A pattern of affixes around the root.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Confix {
    /// Around a root of the lexicon.
    known: Reason,
    /// Around anything else; none where the shape is no evidence for a root.
    unknown: Option<Reason>,
    /// What it costs beyond that.
    extra: Option<Reason>,
}

impl Confix {
    /// Charges the pattern around a root of the lexicon.
    pub(crate) fn charge_known(self, ledger: &mut impl Ledger) {
        ledger.charge(self.known);
        self.charge_extra(ledger);
    }

    /// Whether the pattern is evidence for an unknown root.
    pub(crate) const fn is_evidence(self) -> bool {
        self.unknown.is_some()
    }

    /// Charges the pattern around an unknown root, if it is evidence for one.
    pub(crate) fn charge_unknown(self, ledger: &mut impl Ledger) -> Option<()> {
        ledger.charge(self.unknown?);
        self.charge_extra(ledger);
        Some(())
    }

    fn charge_extra(self, ledger: &mut impl Ledger) {
        if let Some(extra) = self.extra {
            ledger.charge(extra);
        }
    }
}

/// The patterns of one prefix: without a suffix, with -kan, with -i, with -an.
type Row = [Option<Confix>; 4];

/// A pattern exists if the table of weights has a row for it.
const fn pattern(known: &str, unknown: &str) -> Option<Confix> {
    match Reason::find(known) {
        Some(known) => Some(Confix { known, unknown: Reason::find(unknown), extra: None }),
        None => None,
    }
}

/// A row of patterns, all named after the first of them.
macro_rules! row {
    ($prefix:literal) => {
        [
            pattern($prefix, concat!($prefix, ", unknown")),
            pattern(concat!($prefix, " -kan"), concat!($prefix, " -kan, unknown")),
            pattern(concat!($prefix, " -i"), concat!($prefix, " -i, unknown")),
            pattern(concat!($prefix, " -an"), concat!($prefix, " -an, unknown")),
        ]
    };
}

const BARE: Row = row!("X"); // tulis, tuliskan, tulisi, tulisan
const VERB: Row = row!("meN- X"); // menulis, dituliskan, menulisi
const I_VERB: Row = row!("ku- X"); // kutulis, kautuliskan, kutulisi
const TER: Row = row!("ter- X"); // tertulis, tergantikan, terpenuhi
const BER: Row = row!("ber- X"); // bertulis, berdasarkan, berpelukan
const PEN: Row = row!("peN- X"); // penulis, penulisan
const PER: Row = row!("per- X"); // perlebar, perlihatkan, perbaiki, pertemuan
const KE: Row = row!("ke- X"); // kedua, kebaikan
const SE: Row = row!("se- X"); // sebuah, sebagian
const ONSET: Row = row!("R- X"); // lelaki, pepohonan
const NOWHERE: Row = [None; 4];

/// The pattern of a prefix and a suffix; none where they do not go together.
pub(crate) fn confix(prefix: Option<Prefix>, suffix: Option<Suffix>) -> Option<Confix> {
    let row = match prefix {
        None => BARE,
        Some(Prefix::Men | Prefix::Di | Prefix::Nasal) => VERB,
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
    let confix = match suffix {
        None => row[0],
        Some(Suffix::Kan | Suffix::In) => row[1],
        Some(Suffix::I) => row[2],
        Some(Suffix::An) => row[3],
    };
    if suffix == Some(Suffix::In) { confix.map(spoken_in) } else { confix }
}

/// -in of speech is what -kan is in writing; a root that nobody lists is not believed behind it.
fn spoken_in(confix: Confix) -> Confix {
    const SPOKEN_IN: Reason = Reason::named("spoken -in");
    Confix { unknown: None, extra: Some(SPOKEN_IN), ..confix }
}

/// ke- of speech, where the written language has ter-: *ketabrak*, "run over".
pub(crate) fn spoken_ke(confix: Confix) -> Confix {
    const SPOKEN_KE: Reason = Reason::named("spoken ke-");
    Confix { extra: Some(SPOKEN_KE), ..confix }
}

/// k and -kan or -an behind it, often confused: *menunjukan* for *menunjukkan*, *penunjukkan* for *penunjukan*.
pub(crate) fn misspelt(prefix: Option<Prefix>, suffix: Option<Suffix>, root: &str) -> Option<Confix> {
    const FOR_KAN: Reason = Reason::named("meN- X -an for -kan");
    const FOR_AN: Reason = Reason::named("peN- X -kan for -an");
    let known = match (prefix?, suffix?) {
        (Prefix::Men | Prefix::Di, Suffix::An) => FOR_KAN,
        (Prefix::Pen, Suffix::Kan) => FOR_AN,
        _ => return None,
    };
    root.ends_with('k').then_some(Confix { known, unknown: None, extra: None })
}

/// A clitic behind the word: *rumahnya*, *rumahku*, *rumahmu*.
pub(crate) fn enclitic(enclitic: Enclitic) -> Confix {
    const NYA: Confix =
        Confix { known: Reason::named("-nya"), unknown: Some(Reason::named("-nya, unknown")), extra: None };
    const KU: Confix = Confix { known: Reason::named("-ku -mu"), unknown: None, extra: None };
    match enclitic {
        Enclitic::Nya => NYA,
        Enclitic::Ku | Enclitic::Mu => KU,
    }
}

/// A particle behind the word: *itulah*, *siapakah*, *siapapun*, *apatah*.
pub(crate) fn particle(particle: Particle) -> Confix {
    const LAH: Confix = Confix { known: Reason::named("-lah -kah -pun"), unknown: None, extra: None };
    const TAH: Confix = Confix { known: Reason::named("-tah"), unknown: None, extra: None };
    match particle {
        Particle::Lah | Particle::Kah | Particle::Pun => LAH,
        Particle::Tah => TAH,
    }
}

/// Charges a root of the lexicon: a rare one is less likely, above all when it is short, as a
/// short root is found in many words by accident (*upa* in *berupa*, *rang* in *dikurangi*).
///
/// `octave` is the power of two below its frequency; without one it passes for common.
pub(crate) fn charge_root(octave: Option<i8>, length: usize, ledger: &mut impl Ledger) {
    const SHORT: [[Reason; 3]; 3] = [
        [
            Reason::named("2 letters, common"),
            Reason::named("2 letters, seldom"),
            Reason::named("2 letters, rare"),
        ],
        [
            Reason::named("3 letters, common"),
            Reason::named("3 letters, seldom"),
            Reason::named("3 letters, rare"),
        ],
        [
            Reason::named("4 letters, common"),
            Reason::named("4 letters, seldom"),
            Reason::named("4 letters, rare"),
        ],
    ];
    let octave = octave.map(|octave| octave.clamp(RAREST, COMMONEST));
    if let Some(octave) = octave {
        ledger.charge(frequency(octave));
    }
    let rareness = match octave {
        None | Some(3..) => 0,
        Some(-1..=2) => 1,
        Some(_) => 2,
    };
    let short = length.checked_sub(2).and_then(|length| SHORT.get(length)?.get(rareness));
    if let Some(&short) = short {
        ledger.charge(short);
    }
}

/// Charges whether the root is seen with these affixes, with others, or with none.
pub(crate) fn charge_family(knowledge: Knowledge, pattern: Option<Pattern>, ledger: &mut impl Ledger) {
    const SEEN: Reason = Reason::named("X seen so");
    const OTHERWISE: Reason = Reason::named("X seen otherwise");
    const BARE: Reason = Reason::named("X seen bare");
    if let (Some(pattern), Some(patterns)) = (pattern, knowledge.patterns()) {
        ledger.charge(match (patterns.has(pattern), patterns.is_empty()) {
            (true, _) => SEEN,
            (false, false) => OTHERWISE,
            (false, true) => BARE,
        });
    }
}

/// Charges a root of the wrong word class: without a suffix, meN-, di- and peN- ask for a verb
/// (*mengurus* < *urus*, not *kurus*), and -kan makes a state come about (*memalukan* < *malu*, not *palu*).
pub(crate) fn charge_class(
    prefix: Option<Prefix>,
    suffix: Option<Suffix>,
    knowledge: Knowledge,
    ledger: &mut impl Ledger,
) {
    const CAUSED: Reason = Reason::named("X an adjective, -kan");
    const NO_VERB: Reason = Reason::named("X no verb");
    let asks_for_verb =
        matches!(prefix, Some(Prefix::Men | Prefix::Di | Prefix::Pen | Prefix::Nasal)) && suffix.is_none();
    if asks_for_verb && knowledge.is_no_verb() {
        ledger.charge(NO_VERB);
    }
    let causes = matches!(prefix, Some(Prefix::Men | Prefix::Di)) && suffix == Some(Suffix::Kan);
    if causes && knowledge.is_adjective() {
        ledger.charge(CAUSED);
    }
}

/// All more frequent roots are as good as this power of two.
const COMMONEST: i8 = 6;
/// All rarer ones are as bad as this.
const RAREST: i8 = -4;

fn frequency(octave: i8) -> Reason {
    const BY_OCTAVE: [Reason; 11] = [
        Reason::named("frequency 2^6"),
        Reason::named("frequency 2^5"),
        Reason::named("frequency 2^4"),
        Reason::named("frequency 2^3"),
        Reason::named("frequency 2^2"),
        Reason::named("frequency 2^1"),
        Reason::named("frequency 2^0"),
        Reason::named("frequency 2^-1"),
        Reason::named("frequency 2^-2"),
        Reason::named("frequency 2^-3"),
        Reason::named("frequency 2^-4"),
    ];
    let at = usize::try_from(COMMONEST - octave).unwrap_or(0);
    *BY_OCTAVE.get(at).unwrap_or(&BY_OCTAVE[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root_of_octave(octave: i8, length: usize) -> i32 {
        let mut cost = 0;
        charge_root(Some(octave), length, &mut cost);
        cost
    }

    #[test]
    fn a_root_costs_more_the_rarer_and_shorter_it_is() {
        assert!(root_of_octave(i8::MIN, 5) > root_of_octave(10, 5));
        assert!(root_of_octave(-3, 5) > root_of_octave(4, 5));
        assert!(root_of_octave(-3, 3) > root_of_octave(-3, 4));
    }

    #[test]
    fn prefixes_go_with_suffixes_as_grammar_says() {
        assert!(confix(Some(Prefix::Ke), Some(Suffix::An)).is_some());
        assert!(confix(Some(Prefix::Ke), Some(Suffix::Kan)).is_none());
        assert!(confix(Some(Prefix::Men), Some(Suffix::An)).is_none());
        assert!(misspelt(Some(Prefix::Men), Some(Suffix::An), "tunjuk").is_some());
        assert!(misspelt(Some(Prefix::Pen), Some(Suffix::Kan), "tunjuk").is_some());
        assert!(misspelt(Some(Prefix::Pen), Some(Suffix::Kan), "tulis").is_none());
    }
}
