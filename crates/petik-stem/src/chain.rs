//! Chains of prefixes: every way in which prefixes can stand one behind the other before a root.
//!
//! Which prefixes a word begins with does not depend on how it ends, so that chains are looked for
//! once and then tried with each ending. What an ending may take away is noted: a chain
//! [fits](Chain::fits) a core in which there is enough left of what its prefixes ask for.

use crate::affix::{ALLOMORPHS, ALLOMORPHS_BY_LETTER, Allomorph, Before, Prefix};
use crate::nasal::{Letters, SPOKEN, SUBSTITUTIONS, SUBSTITUTIONS_BY_LETTER, Substitution};
use crate::reason::Reason;
use crate::root::{Root, syllables};
use crate::short::{chosen, of_letter, strip_start};

/// The most prefixes a word can have: *ketidakberterimaan* has three, a proclitic makes four.
const MOST_PREFIXES: usize = 4;

/// The most chains that are tried; of 99,000 words none has more than the eight of *menyeberangi*.
const MOST_CHAINS: usize = 12;

/// A prefix that is taken off.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    pub(crate) prefix: Prefix,
    /// The offset in the word behind it; in one byte, for prefixes are copied more often than read.
    pub(crate) end: u8,
    /// What is unusual about its shape.
    pub(crate) reason: Option<Reason>,
}

/// The prefixes of a word from the outermost on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Prefixes {
    items: [Option<Step>; MOST_PREFIXES],
    /// Whether one of them is set off by a hyphen, as in *men-download*.
    pub(crate) hyphen: bool,
}

impl Prefixes {
    pub(crate) const NONE: Self = Self { items: [None; MOST_PREFIXES], hyphen: false };

    pub(crate) fn steps(&self) -> impl Iterator<Item = Step> {
        self.items.iter().map_while(|item| *item)
    }

    /// The prefixes, each with the offset behind it.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Prefix, usize)> {
        self.steps().map(|step| (step.prefix, usize::from(step.end)))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.items[0].is_none()
    }

    pub(crate) fn outermost(&self) -> Option<Prefix> {
        self.items[0].map(|step| step.prefix)
    }

    fn innermost(&self) -> Option<Prefix> {
        self.steps().last().map(|step| step.prefix)
    }

    fn with(mut self, step: Step, hyphen: bool) -> Option<Self> {
        let free = self.items.iter_mut().find(|item| item.is_none())?;
        *free = Some(step);
        self.hyphen |= hyphen;
        Some(self)
    }
}

/// Prefixes, and what they ask of the word behind them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Chain {
    pub(crate) prefixes: Prefixes,
    /// Where the base begins in the word.
    start: u8,
    /// The consonant that the base has lost.
    lost: Option<u8>,
    /// How long a core is at least.
    shortest: u8,
    /// How long it is exactly.
    length: Option<u8>,
    /// Behind which offset it has one syllable.
    syllable: Option<u8>,
}

impl Chain {
    /// No prefix at all, before a base of two letters at least.
    const NONE: Self =
        Self { prefixes: Prefixes::NONE, start: 0, lost: None, shortest: 2, length: None, syllable: None };

    /// What stands in a core behind the prefixes; none if the chain does not fit it.
    #[inline]
    pub(crate) fn base<'w>(&self, core: &'w str) -> Option<Root<'w>> {
        let fits = core.len() >= usize::from(self.shortest)
            && self.length.is_none_or(|length| core.len() == usize::from(length))
            && self.syllable.is_none_or(|at| core.get(at.into()..).is_some_and(|rest| syllables(rest) == 1));
        if fits { Some(Root::behind_nasal(self.lost, core.get(self.start.into()..)?)) } else { None }
    }

    /// The chain with one prefix more; none if there are too many.
    fn with(self, step: Step, hyphen: bool, lost: Option<u8>, wants: Wants) -> Option<Self> {
        let prefixes = self.prefixes.with(step, hyphen)?;
        // A base has two letters at least, of which one may be lost.
        let least = step.end.saturating_add(if lost.is_some() { 1 } else { 2 });
        let wanted = step.end.saturating_add(wants.rest);
        let shortest = self.shortest.max(least).max(wanted);
        let syllable = if wants.one_syllable { Some(step.end) } else { None };
        // Prefixes have vowels, so that behind an inner one there is one syllable, behind both more.
        if self.syllable.is_some() && syllable.is_some() {
            return None;
        }
        Some(Self {
            prefixes,
            start: step.end,
            lost,
            shortest,
            length: if wants.no_more { Some(wanted) } else { self.length },
            syllable: self.syllable.or(syllable),
        })
    }
}

/// What a prefix asks of the rest behind it.
#[derive(Clone, Copy, Default)]
struct Wants {
    /// So many bytes at least.
    rest: u8,
    /// And no more.
    no_more: bool,
    one_syllable: bool,
}

/// Room for the chains of a word.
pub(crate) struct Chains {
    items: [Chain; MOST_CHAINS],
    count: usize,
}

impl Chains {
    pub(crate) const fn new() -> Self {
        Self { items: [Chain::NONE; MOST_CHAINS], count: 0 }
    }

    /// The chains of a folded word of at most [`LONGEST`](crate::root::LONGEST) bytes, in the order of
    /// the search: the empty one, and each behind that of which it is the longer.
    pub(crate) fn search(&mut self, word: &str, informal: bool) -> &[Chain] {
        Search { word, informal, chains: self }.strip(Chain::NONE);
        self.items.get(..self.count).unwrap_or_default()
    }

    /// The chains of a word that begins with no prefix.
    pub(crate) const EMPTY: &[Chain] = &[Chain::NONE];

    fn push(&mut self, chain: Chain) {
        if let Some(free) = self.items.get_mut(self.count) {
            *free = chain;
            self.count += 1;
        }
    }
}

/// Whether a word begins like one with a prefix, which few do: saves the search.
#[inline]
pub(crate) fn may_begin_with_prefix(word: &str, informal: bool) -> bool {
    match *word.as_bytes() {
        [b'b' | b'k' | b'm' | b'p' | b's' | b't', b'e', ..] | [b'd', b'i', ..] | [b'k', b'a' | b'u', ..] => {
            true
        }
        [first, b'e', third, ..] if first == third => true,
        [b'm' | b'n', ..] => informal,
        _ => false,
    }
}

/// The second letter of every prefix that stands behind another.
const INNER_VOWELS: [u8; 2] = *b"ei";

struct Search<'w, 'c> {
    word: &'w str,
    informal: bool,
    chains: &'c mut Chains,
}

impl<'w> Search<'w, '_> {
    /// Takes what stands behind a chain for the base, then tries each prefix on it.
    fn strip(&mut self, chain: Chain) {
        let Some(rest) = self.word.get(chain.start.into()..) else { return };
        let base = Root::behind_nasal(chain.lost, rest);
        self.chains.push(chain);
        let Some(first) = base.first().filter(|_| self.may_go_on(chain, base)) else { return };
        let followers = chain.prefixes.innermost().map(Prefix::followers);
        let allowed = |prefix| match followers {
            None => prefix != Prefix::Tidak,
            Some(followers) => followers.contains(&prefix),
        };
        match first {
            b'm' if allowed(Prefix::Men) => self.strip_nasal(chain, base, Prefix::Men, "me"),
            b'p' if allowed(Prefix::Pen) => self.strip_nasal(chain, base, Prefix::Pen, "pe"),
            _ => {}
        }
        for allomorph in chosen(ALLOMORPHS, of_letter(&ALLOMORPHS_BY_LETTER, first)) {
            if allowed(allomorph.prefix) {
                self.strip_allomorph(chain, base, allomorph);
            }
        }
        if chain.prefixes.is_empty() {
            self.strip_onset(chain, base);
        }
        if self.informal && allowed(Prefix::Nasal) && matches!(first, b'm' | b'n') {
            self.strip_spoken_nasal(chain, base);
        }
    }

    /// Whether a base begins like one with a prefix, which few do.
    fn may_go_on(&self, chain: Chain, base: Root<'_>) -> bool {
        if chain.prefixes.is_empty() {
            may_begin_with_prefix(base.rest, self.informal)
        } else {
            INNER_VOWELS.contains(&base.byte(1).unwrap_or(0))
        }
    }

    fn strip_nasal(&mut self, chain: Chain, base: Root<'w>, prefix: Prefix, surface: &str) {
        let Some((rest, _)) = base.behind(surface) else { return };
        let mut hyphenated = false;
        let rows = rest.bytes().next().map_or(0, |next| of_letter(&SUBSTITUTIONS_BY_LETTER, next));
        for row in chosen(SUBSTITUTIONS, rows) {
            let Some(rest) = strip_start(rest, row.nasal) else { continue };
            let (rest, hyphen) = rest.strip_prefix('-').map_or((rest, false), |rest| (rest, true));
            // Behind a hyphen nothing is swallowed and any letter may stand, so that one row will do.
            if hyphen && (hyphenated || row.lost.is_some()) || !hyphen && !substitutes(row, rest) {
                continue;
            }
            hyphenated |= hyphen;
            self.strip_behind_nasal(chain, prefix, row, rest, hyphen);
        }
    }

    /// Strips the bare nasal of speech: *nyari*, *ngopi*, *mikir*, *nulis*, *ngebantu*.
    fn strip_spoken_nasal(&mut self, chain: Chain, base: Root<'w>) {
        for row in SUBSTITUTIONS.iter().filter(|row| !row.nasal.is_empty() && !row.one_syllable).chain(SPOKEN)
        {
            let Some(rest) = strip_start(base.rest, row.nasal) else { continue };
            let (rest, hyphen) = match rest.strip_prefix('-') {
                Some(rest) if row.nasal == "nge" => (rest, true),
                _ => (rest, false),
            };
            if base.lost.is_none() && (hyphen || substitutes(row, rest)) {
                self.strip_behind_nasal(chain, Prefix::Nasal, row, rest, hyphen);
            }
        }
    }

    fn strip_behind_nasal(
        &mut self,
        chain: Chain,
        prefix: Prefix,
        row: &Substitution,
        rest: &str,
        hyphen: bool,
    ) {
        let step = Step { prefix, end: self.place(rest), reason: Some(row.reason) };
        let wants = Wants { rest: 2, one_syllable: row.one_syllable, ..Wants::default() };
        let wants = if hyphen { Wants::default() } else { wants };
        if let Some(chain) = chain.with(step, hyphen, row.lost, wants) {
            self.strip(chain);
        }
    }

    fn strip_allomorph(&mut self, chain: Chain, base: Root<'w>, allomorph: &Allomorph) {
        let Some((rest, hyphen)) = base.behind(allomorph.surface) else { return };
        let wants = if hyphen { Some(Wants::default()) } else { precedes(allomorph.before, rest) };
        let step = Step { prefix: allomorph.prefix, end: self.place(rest), reason: allomorph.reason };
        if let Some(wants) = wants
            && let Some(chain) = chain.with(step, hyphen, None, wants)
        {
            self.strip(chain);
        }
    }

    /// Strips the copied onset of *pepohonan*, from *pohon*.
    fn strip_onset(&mut self, chain: Chain, base: Root<'w>) {
        // Before m it would be meN-: *memotivasi*.
        let copied = base.byte(1) == Some(b'e') && base.first() == base.byte(2) && base.first() != Some(b'm');
        if copied && let Some(rest) = base.rest.get(2..) {
            let step = Step { prefix: Prefix::Onset, end: self.place(rest), reason: None };
            let wants = Wants { rest: 4, ..Wants::default() };
            if let Some(chain) = chain.with(step, false, None, wants) {
                self.strip(chain);
            }
        }
    }

    /// Where `rest` begins, as it is kept in a [`Step`]; the word is too short for any other place.
    fn place(&self, rest: &str) -> u8 {
        u8::try_from(self.word.len() - rest.len()).unwrap_or(u8::MAX)
    }
}

fn substitutes(row: &Substitution, rest: &str) -> bool {
    let mut bytes = rest.bytes();
    let first = bytes.next().is_some_and(|byte| row.first.contains(byte));
    first && bytes.next().is_some_and(|byte| row.second.contains(byte))
}

/// What an allomorph asks of the rest, where that begins as it should.
fn precedes(before: Before, rest: &str) -> Option<Wants> {
    let (fits, wants) = match before {
        Before::Letter(letters) => {
            let fits = rest.bytes().next().is_some_and(|byte| letters.contains(byte));
            (fits, Wants { rest: 1, ..Wants::default() })
        }
        Before::ErSyllable => {
            let fits =
                matches!(rest.as_bytes(), [first, b'e', b'r', ..] if Letters::CONSONANTS.contains(*first));
            (fits, Wants { rest: 3, ..Wants::default() })
        }
        Before::Word(word) => {
            let length = u8::try_from(word.len()).unwrap_or(u8::MAX);
            (rest.starts_with(word), Wants { rest: length, no_more: true, ..Wants::default() })
        }
    };
    fits.then_some(wants)
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    /// What stands behind each chain that fits a core of the word.
    fn bases<'w>(word: &str, core: &'w str) -> Vec<&'w str> {
        let mut chains = Chains::new();
        chains.search(word, false).iter().filter_map(|chain| Some(chain.base(core)?.rest)).collect()
    }

    #[test]
    fn an_ending_may_take_away_what_a_prefix_asks_for() {
        assert_eq!(bases("belajar", "belajar"), ["belajar", "ajar"]);
        assert_eq!(bases("belajaran", "belajaran"), ["belajaran"]);
        assert_eq!(bases("belajaran", "belajar"), ["belajar", "ajar"]);
        // Without menge-, which asks for one syllable.
        assert_eq!(bases("mengecek", "mengecek"), ["mengecek", "ngecek", "ecek", "ecek", "cek", "cek"]);
        assert_eq!(
            bases("mengecekan", "mengecekan"),
            ["mengecekan", "ngecekan", "ecekan", "ecekan", "cekan"]
        );
        assert_eq!(bases("melan", "mel"), ["mel"]);
    }

    #[test]
    fn every_prefix_is_looked_for() {
        for allomorph in ALLOMORPHS.iter().filter(|allomorph| allomorph.prefix != Prefix::Tidak) {
            assert!(may_begin_with_prefix(allomorph.surface, false), "{}", allomorph.surface);
        }
        for inner in ALLOMORPHS.iter().filter(|inner| !matches!(inner.prefix, Prefix::Ku | Prefix::Kau)) {
            assert!(INNER_VOWELS.contains(&inner.surface.as_bytes()[1]), "{}", inner.surface);
        }
        for word in ["me", "pe", "lelaki"] {
            assert!(may_begin_with_prefix(word, false), "{word}");
        }
        for row in SUBSTITUTIONS.iter().chain(SPOKEN).filter(|row| !row.nasal.is_empty()) {
            assert!(may_begin_with_prefix(row.nasal, true), "{}", row.nasal);
        }
    }
}
