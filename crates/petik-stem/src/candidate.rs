//! Candidates: every way in which the affix rules can take a word apart.

use crate::affix::{ALLOMORPHS, ALLOMORPHS_BY_LETTER, Allomorph, Before, Prefix};
use crate::analysis::Evidence;
use crate::ending::{Ending, for_each_ending};
use crate::infix::{self, Infixed};
use crate::nasal::{Letters, SPOKEN, SUBSTITUTIONS, SUBSTITUTIONS_BY_LETTER, Substitution};
use crate::reason::{Ledger, Reason};
use crate::root::{Root, syllables};
use crate::short::{chosen, of_letter, strip_start};
use crate::weigh::{Known, Parts, Scale};

/// The most prefixes a word can have: *ketidakberterimaan* has three, a proclitic makes four.
const MOST_PREFIXES: usize = 4;

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
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Prefixes {
    items: [Option<Step>; MOST_PREFIXES],
    /// Whether one of them is set off by a hyphen, as in *men-download*.
    pub(crate) hyphen: bool,
}

impl Prefixes {
    pub(crate) fn steps(&self) -> impl Iterator<Item = Step> {
        self.items.iter().copied().flatten()
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

/// One way to take a word apart.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate<'w> {
    pub(crate) prefixes: Prefixes,
    pub(crate) root: Root<'w>,
    /// What stands in the word, with the consonant that it has lost: the root, or a form of it.
    base: Root<'w>,
    /// Where the root begins in the word.
    pub(crate) start: usize,
    /// Where it ends.
    pub(crate) end: usize,
    pub(crate) infixed: Option<&'static Infixed>,
    pub(crate) ending: Ending,
    pub(crate) evidence: Evidence,
    pub(crate) cost: i32,
}

impl<'w> Candidate<'w> {
    /// The word as it is.
    pub(crate) fn whole(word: &'w str, evidence: Evidence) -> Self {
        Self {
            prefixes: Prefixes::default(),
            root: Root::whole(word),
            base: Root::whole(word),
            start: 0,
            end: word.len(),
            infixed: None,
            ending: Ending::default(),
            evidence,
            cost: 0,
        }
    }

    /// A word that stands for another one.
    pub(crate) fn variant(word: &'w str, standard: &'static str) -> Self {
        Self { root: Root::whole(standard), ..Self::whole(word, Evidence::Lexicon) }
    }

    /// Charges the reasons of the candidate anew.
    pub(crate) fn charge(&self, scale: Scale<'_>, ledger: &mut impl Ledger) {
        let Self { ref prefixes, base, root, ending, .. } = *self;
        let parts = Parts { prefixes, base, ending };
        if let Some(confix) = scale.confix(&parts) {
            scale.weigh(&parts, confix, scale.known(root), ledger);
        }
    }
}

/// Which roots that the lexicon lacks may be inferred.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Roots {
    /// Those in affixes that hardly stand there by accident.
    Likely,
    /// Any, because something else will confirm it: the other half of a doubled word.
    Any,
}

/// Gives every candidate for `word`, a folded word of at most [`LONGEST`](crate::root::LONGEST)
/// bytes, to `visit`.
pub(crate) fn candidates<'w>(word: &'w str, scale: Scale<'_>, mut visit: impl FnMut(Candidate<'w>)) {
    for_each_ending(word, scale.options.informal, |core, ending| {
        let mut search = Search { core, ending, scale, visit: &mut visit };
        search.strip(Root::whole(core), Prefixes::default());
    });
}

struct Search<'w, 's, V> {
    /// The word without its ending.
    core: &'w str,
    ending: Ending,
    scale: Scale<'s>,
    visit: &'s mut V,
}

impl<'w, V: FnMut(Candidate<'w>)> Search<'w, '_, V> {
    /// Takes `base` for the root, then tries each prefix on it.
    fn strip(&mut self, base: Root<'w>, prefixes: Prefixes) {
        if base.len() < 2 {
            return;
        }
        self.offer(base, prefixes);
        let followers = prefixes.innermost().map(Prefix::followers);
        let allowed = |prefix| match followers {
            None => prefix != Prefix::Tidak,
            Some(followers) => followers.contains(&prefix),
        };
        match base.first() {
            Some(b'm') if allowed(Prefix::Men) => self.strip_nasal(base, prefixes, Prefix::Men, "me"),
            Some(b'p') if allowed(Prefix::Pen) => self.strip_nasal(base, prefixes, Prefix::Pen, "pe"),
            _ => {}
        }
        let rows = base.first().map_or(0, |first| of_letter(&ALLOMORPHS_BY_LETTER, first));
        for allomorph in chosen(ALLOMORPHS, rows) {
            if allowed(allomorph.prefix) {
                self.strip_allomorph(base, prefixes, allomorph);
            }
        }
        if prefixes.is_empty() {
            self.strip_onset(base, prefixes);
        }
        if self.scale.options.informal && allowed(Prefix::Nasal) && matches!(base.first(), Some(b'm' | b'n'))
        {
            self.strip_spoken_nasal(base, prefixes);
        }
    }

    fn strip_nasal(&mut self, base: Root<'w>, prefixes: Prefixes, prefix: Prefix, surface: &str) {
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
            let step = Step { prefix, end: self.place(rest), reason: Some(row.reason) };
            if let Some(prefixes) = prefixes.with(step, hyphen) {
                self.strip(Root::behind_nasal(row.lost, rest), prefixes);
            }
        }
    }

    /// Strips the bare nasal of speech: *nyari*, *ngopi*, *mikir*, *nulis*, *ngebantu*.
    fn strip_spoken_nasal(&mut self, base: Root<'w>, prefixes: Prefixes) {
        for row in SUBSTITUTIONS.iter().filter(|row| !row.nasal.is_empty() && !row.one_syllable).chain(SPOKEN)
        {
            let Some(rest) = strip_start(base.rest, row.nasal) else { continue };
            let (rest, hyphen) = match rest.strip_prefix('-') {
                Some(rest) if row.nasal == "nge" => (rest, true),
                _ => (rest, false),
            };
            if base.lost.is_none() && (hyphen || substitutes(row, rest)) {
                let step = Step { prefix: Prefix::Nasal, end: self.place(rest), reason: Some(row.reason) };
                if let Some(prefixes) = prefixes.with(step, hyphen) {
                    self.strip(Root::behind_nasal(row.lost, rest), prefixes);
                }
            }
        }
    }

    fn strip_allomorph(&mut self, base: Root<'w>, prefixes: Prefixes, allomorph: &Allomorph) {
        let Some((rest, hyphen)) = base.behind(allomorph.surface) else { return };
        if !hyphen && !precedes(allomorph.before, rest) {
            return;
        }
        let step = Step { prefix: allomorph.prefix, end: self.place(rest), reason: allomorph.reason };
        if let Some(prefixes) = prefixes.with(step, hyphen) {
            self.strip(Root::whole(rest), prefixes);
        }
    }

    /// Strips the copied onset of *pepohonan*, from *pohon*.
    fn strip_onset(&mut self, base: Root<'w>, prefixes: Prefixes) {
        // Before m it would be meN-: *memotivasi*.
        let copied = base.byte(1) == Some(b'e') && base.first() == base.byte(2) && base.first() != Some(b'm');
        if copied
            && let Some(rest) = base.rest.get(2..)
            && rest.len() >= 4
        {
            let step = Step { prefix: Prefix::Onset, end: self.place(rest), reason: None };
            if let Some(prefixes) = prefixes.with(step, false) {
                self.strip(Root::whole(rest), prefixes);
            }
        }
    }

    /// Offers the candidate whose root is `base` or what that is a form of, if it is a reading.
    fn offer(&mut self, base: Root<'w>, prefixes: Prefixes) {
        let ending = self.ending;
        let parts = Parts { prefixes: &prefixes, base, ending };
        let Some(confix) = self.scale.confix(&parts) else { return };
        let infixed = if base.lost.is_none() { infix::find(base.rest) } else { None };
        let known = match infixed {
            Some(infixed) => self.scale.known(Root::whole(infixed.root)),
            None => self.standard(base),
        };
        let mut cost = 0;
        if let Some(evidence) = self.scale.weigh(&parts, confix, known, &mut cost) {
            let root = known.root;
            let start = self.offset(base.rest);
            let end = start + base.rest.len();
            (self.visit)(Candidate { prefixes, root, base, start, end, infixed, ending, evidence, cost });
        }
    }

    /// The word for which `base` stands: itself, or the standard form of a variant.
    fn standard(&self, base: Root<'w>) -> Known<'w> {
        let Scale { lexicon, options, .. } = self.scale;
        let known = self.scale.known(base);
        if known.knowledge.variant
            && let Some(standard) = base.spelled(|base| lexicon.standard(base, options))
        {
            return self.scale.known(Root::whole(standard));
        }
        if options.informal && !known.knowledge.root && !known.knowledge.function {
            let lowered = base.with_a_for_e().map(|root| self.scale.known(root));
            return lowered.filter(|lowered| lowered.knowledge.root).unwrap_or(known);
        }
        known
    }

    /// Where `rest` begins, as it is kept in a [`Step`]; the word is too short for any other place.
    fn place(&self, rest: &str) -> u8 {
        u8::try_from(self.offset(rest)).unwrap_or(u8::MAX)
    }

    /// Where `rest`, which ends where the core ends, begins in the word.
    fn offset(&self, rest: &str) -> usize {
        self.core.len() - rest.len()
    }
}

fn substitutes(row: &Substitution, rest: &str) -> bool {
    let mut bytes = rest.bytes();
    let first = bytes.next().is_some_and(|byte| row.first.contains(byte));
    let second = bytes.next().is_some_and(|byte| row.second.contains(byte));
    first && second && (!row.one_syllable || syllables(rest) == 1)
}

fn precedes(before: Before, rest: &str) -> bool {
    match before {
        Before::Letter(letters) => rest.bytes().next().is_some_and(|byte| letters.contains(byte)),
        Before::ErSyllable => {
            let mut bytes = rest.bytes();
            bytes.next().is_some_and(|byte| Letters::CONSONANTS.contains(byte))
                && bytes.next() == Some(b'e')
                && bytes.next() == Some(b'r')
        }
        Before::Word(word) => rest == word,
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::*;
    use crate::lexicon::Lexicon;
    use crate::options::Options;

    /// The roots of the lexicon that the rules find in a word, in the order of the search.
    fn roots(word: &str, lexicon: &Lexicon) -> Vec<String> {
        let mut roots = Vec::new();
        let scale = Scale { lexicon, options: Options::default(), roots: Roots::Likely };
        candidates(word, scale, |candidate| {
            if candidate.evidence == Evidence::Lexicon {
                roots.push(candidate.root.spelled(|root| String::from(root)));
            }
        });
        roots
    }

    #[test]
    fn a_nasal_stands_for_each_consonant_it_may_have_swallowed() {
        let lexicon = Lexicon::empty().add("arang").add("karang");
        assert_eq!(roots("mengarang", &lexicon), ["arang", "karang"]);
    }

    #[test]
    fn a_swallowed_consonant_may_belong_to_a_prefix() {
        let lexicon = Lexicon::empty().add("samping").add("tahu").add("ragam");
        assert_eq!(roots("mengesampingkan", &lexicon), ["samping"]);
        assert_eq!(roots("pengetahuan", &lexicon), ["tahu"]);
        assert_eq!(roots("menyeragamkan", &lexicon), ["ragam"]);
    }

    #[test]
    fn a_confix_needs_both_its_halves_to_agree() {
        let lexicon = Lexicon::empty().add("baik");
        assert_eq!(roots("kebaikan", &lexicon), ["baik"]);
        assert_eq!(roots("kebaiki", &lexicon), [""; 0]);
        assert_eq!(roots("bermebaik", &lexicon), [""; 0]);
    }
}
