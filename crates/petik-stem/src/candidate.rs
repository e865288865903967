//! Candidates: every way in which the affix rules can take a word apart.

use crate::affix::{ALLOMORPHS, Allomorph, Before, Prefix, Suffix};
use crate::analysis::Evidence;
use crate::cost::{self, Cost as Affixes};
use crate::ending::{Ending, for_each_ending};
use crate::infix::{self, Infixed};
use crate::lexicon::{Knowledge, Lexicon};
use crate::nasal::{Letters, SUBSTITUTIONS, Substitution};
use crate::root::{Root, could_be_root, syllables};

/// The most prefixes a word can have: *ketidakberterimaan* has three, a proclitic makes four.
const MOST_PREFIXES: usize = 4;

/// The prefixes of a word from the outermost on, each with the offset behind it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Prefixes {
    items: [Option<(Prefix, usize)>; MOST_PREFIXES],
    cost: i32,
    /// Whether one of them is set off by a hyphen, as in *men-download*.
    hyphen: bool,
}

impl Prefixes {
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Prefix, usize)> {
        self.items.iter().copied().flatten()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.outermost().is_none()
    }

    fn outermost(&self) -> Option<Prefix> {
        self.items[0].map(|(prefix, _)| prefix)
    }

    fn innermost(&self) -> Option<Prefix> {
        self.iter().last().map(|(prefix, _)| prefix)
    }

    fn with(mut self, prefix: Prefix, end: usize, cost: i32, hyphen: bool) -> Option<Self> {
        let inner = self.items[0].is_some();
        let free = self.items.iter_mut().find(|item| item.is_none())?;
        *free = Some((prefix, end));
        self.cost += cost + if inner { cost::INNER_PREFIX } else { 0 };
        self.hyphen |= hyphen;
        Some(self)
    }
}

/// One way to take a word apart.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate<'w> {
    pub(crate) prefixes: Prefixes,
    pub(crate) root: Root<'w>,
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
            start: 0,
            end: word.len(),
            infixed: None,
            ending: Ending::default(),
            evidence,
            cost: cost::UNKNOWN_WORD,
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

/// Gives every candidate for `word`, a folded word of at most [`LONGEST`] bytes, to `visit`.
pub(crate) fn candidates<'w>(
    word: &'w str,
    lexicon: &Lexicon,
    roots: Roots,
    mut visit: impl FnMut(Candidate<'w>),
) {
    for_each_ending(word, |core, ending| {
        let mut search = Search { core, ending, lexicon, roots, visit: &mut visit };
        search.strip(Root::whole(core), Prefixes::default());
    });
}

struct Search<'w, 's, V> {
    /// The word without its ending.
    core: &'w str,
    ending: Ending,
    lexicon: &'s Lexicon,
    roots: Roots,
    visit: &'s mut V,
}

impl<'w, V: FnMut(Candidate<'w>)> Search<'w, '_, V> {
    /// Takes `base` for the root, then tries each prefix on it.
    fn strip(&mut self, base: Root<'w>, prefixes: Prefixes) {
        if base.len() < 2 {
            return;
        }
        self.offer(base, prefixes);
        let allowed = |prefix| match prefixes.innermost() {
            None => prefix != Prefix::Tidak,
            Some(outer) => outer.followers().contains(&prefix),
        };
        match base.first() {
            Some(b'm') if allowed(Prefix::Men) => self.strip_nasal(base, prefixes, Prefix::Men, "me"),
            Some(b'p') if allowed(Prefix::Pen) => self.strip_nasal(base, prefixes, Prefix::Pen, "pe"),
            _ => {}
        }
        for allomorph in ALLOMORPHS {
            if allomorph.surface.bytes().next() == base.first() && allowed(allomorph.prefix) {
                self.strip_allomorph(base, prefixes, allomorph);
            }
        }
        if prefixes.is_empty() {
            self.strip_onset(base, prefixes);
        }
    }

    fn strip_nasal(&mut self, base: Root<'w>, prefixes: Prefixes, prefix: Prefix, surface: &str) {
        let Some((rest, _)) = base.behind(surface) else { return };
        let mut hyphenated = false;
        for row in SUBSTITUTIONS {
            let Some(rest) = rest.strip_prefix(row.nasal) else { continue };
            let (rest, hyphen) = rest.strip_prefix('-').map_or((rest, false), |rest| (rest, true));
            // Behind a hyphen nothing is swallowed and any letter may stand, so that one row will do.
            if hyphen && (hyphenated || row.lost.is_some()) || !hyphen && !substitutes(row, rest) {
                continue;
            }
            hyphenated |= hyphen;
            let root = Root { lost: row.lost, rest };
            if let Some(prefixes) = prefixes.with(prefix, self.offset(rest), row.cost, hyphen) {
                self.strip(root, prefixes);
            }
        }
    }

    fn strip_allomorph(&mut self, base: Root<'w>, prefixes: Prefixes, allomorph: &Allomorph) {
        let Some((rest, hyphen)) = base.behind(allomorph.surface) else { return };
        if !hyphen && !precedes(allomorph.before, rest) {
            return;
        }
        let end = self.offset(rest);
        if let Some(prefixes) = prefixes.with(allomorph.prefix, end, allomorph.cost, hyphen) {
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
            && let Some(prefixes) = prefixes.with(Prefix::Onset, self.offset(rest), 0, false)
        {
            self.strip(Root::whole(rest), prefixes);
        }
    }

    /// Offers the candidate whose root is `base`, if its affixes may stand together around it.
    fn offer(&mut self, base: Root<'w>, prefixes: Prefixes) {
        let Some(affixes) = self.affixes(base, &prefixes) else { return };
        let infixed = if base.lost.is_none() { infix::find(base.rest) } else { None };
        let root = infixed.map_or(base, |infixed| Root::whole(infixed.root));

        if let Some((cost, evidence)) = self.weigh(root, &prefixes, affixes) {
            let start = self.offset(base.rest);
            let end = start + base.rest.len();
            let ending = self.ending;
            (self.visit)(Candidate { prefixes, root, start, end, infixed, ending, evidence, cost });
        }
    }

    /// What the affixes cost together; none if they may not stand together.
    fn affixes(&self, base: Root<'_>, prefixes: &Prefixes) -> Option<Affixes> {
        let (prefix, suffix) = (prefixes.outermost(), self.ending.suffix);
        let confix = cost::confix(prefix, suffix).or_else(|| cost::misspelt(prefix, suffix, base.rest))?;
        let enclitic = cost::enclitic(self.ending.enclitic);
        let particle = cost::particle(self.ending.particle);
        Some(confix + enclitic + particle + prefixes.cost)
    }

    fn weigh(&self, root: Root<'w>, prefixes: &Prefixes, affixes: Affixes) -> Option<(i32, Evidence)> {
        let knowledge = root.spelled(|root| self.lexicon.find(root));
        let derived = !prefixes.is_empty() || self.ending.suffix.is_some();
        let whole = !derived && self.ending == Ending::default();

        if knowledge.root || knowledge.function && (!whole || self.roots == Roots::Any) {
            let function = if knowledge.root || !derived { 0 } else { cost::DERIVED_FUNCTION_WORD };
            let hidden = if self.hides_suffix(root, prefixes) { cost::HIDDEN_SUFFIX } else { 0 };
            let class = cost::class(prefixes.outermost(), self.ending.suffix, knowledge);
            let root = cost::root(knowledge, root.len());
            Some((affixes.known + root + function + hidden + class, Evidence::Lexicon))
        } else if whole {
            let cost = if knowledge.name { cost::NAME } else { cost::UNKNOWN_WORD };
            Some((cost, Evidence::Unknown))
        } else {
            let cost = self.infer(root, knowledge, prefixes, affixes)?;
            Some((cost, Evidence::Rule))
        }
    }

    /// Whether a root ends in what is rather a suffix, which goes with the prefix: *kawasan* in
    /// *pengawasan*, from *awas*.
    fn hides_suffix(&self, root: Root<'_>, prefixes: &Prefixes) -> bool {
        self.ending.suffix.is_none()
            && !prefixes.is_empty()
            && [Suffix::Kan, Suffix::An].into_iter().any(|suffix| {
                root.rest.ends_with(suffix.surface())
                    && cost::confix(prefixes.outermost(), Some(suffix)).is_some()
            })
    }

    /// The cost of taking for a root what the lexicon does not list as one; none if it is no root.
    fn infer(
        &self,
        root: Root<'_>,
        knowledge: Knowledge,
        prefixes: &Prefixes,
        affixes: Affixes,
    ) -> Option<i32> {
        if !could_be_root(root.rest) {
            return None;
        }
        if self.roots == Roots::Any {
            return Some(affixes.known + cost::UNKNOWN_ROOT);
        }
        if prefixes.hyphen || self.ending.hyphens.any() {
            return Some(affixes.known + cost::HYPHENATED_ROOT);
        }
        if root.len() >= cost::SHORTEST_COMPOUND && self.joins_two_roots(root) {
            return Some(affixes.known + cost::COMPOUND);
        }
        if affixes.unknown >= cost::NEVER / 2 || root.len() < 3 || self.ends_like_a_loan(root) {
            return None;
        }
        // A clitic leans on any word: that there is such a word does not make it a root.
        let derived = !prefixes.is_empty() || self.ending.suffix.is_some();
        let seen = derived && knowledge.attested && root.len() >= 4;
        Some(affixes.unknown + if seen { cost::ATTESTED_ROOT } else { cost::UNKNOWN_ROOT })
    }

    /// Whether -i behind an unknown root is rather the end of a loan: *divestasi*, *diversi*.
    fn ends_like_a_loan(&self, root: Root<'_>) -> bool {
        self.ending.suffix == Some(Suffix::I) && root.rest.ends_with('s')
    }

    /// Whether a root is two of the lexicon written together: *tanggungjawab*, *beritahu*.
    fn joins_two_roots(&self, root: Root<'_>) -> bool {
        const HALF: usize = cost::SHORTEST_COMPOUND / 2;
        root.spelled(|root| {
            (HALF..=root.len() - HALF).any(|at| {
                root.split_at_checked(at)
                    .is_some_and(|(one, other)| self.lexicon.find(one).root && self.lexicon.find(other).root)
            })
        })
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

    /// The roots of the lexicon that the rules find in a word, in the order of the search.
    fn roots(word: &str, lexicon: &Lexicon) -> Vec<String> {
        let mut roots = Vec::new();
        candidates(word, lexicon, Roots::Likely, |candidate| {
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
