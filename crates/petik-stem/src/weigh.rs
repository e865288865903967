//! Weighs a candidate: whether its parts go together, what speaks for its root, what it costs.

use crate::affix::{Prefix, Suffix};
use crate::analysis::Evidence;
use crate::chain::Prefixes;
use crate::cost::{self, Confix};
use crate::ending::Ending;
use crate::knowledge::{Knowledge, Pattern};
use crate::lexicon::Lexicon;
use crate::options::Options;
use crate::reason::Ledger;
use crate::root::{Root, could_be_root};

/// What a candidate is made of.
#[derive(Clone, Copy)]
pub(crate) struct Parts<'p, 'w> {
    pub(crate) prefixes: &'p Prefixes,
    /// What stands in the word, with the consonant that it has lost.
    pub(crate) base: Root<'w>,
    pub(crate) ending: Ending,
}

/// What a base leads to: itself, or the root of an infixed word or a variant.
#[derive(Clone, Copy)]
pub(crate) struct Known<'w> {
    pub(crate) root: Root<'w>,
    pub(crate) knowledge: Knowledge,
}

/// By what candidates are weighed.
#[derive(Clone, Copy)]
pub(crate) struct Scale<'s> {
    pub(crate) lexicon: &'s Lexicon,
    pub(crate) options: Options,
    pub(crate) roots: Roots,
}

/// Which roots that the lexicon lacks may be inferred.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Roots {
    /// Those in affixes that hardly stand there by accident.
    Likely,
    /// Any, because something else will confirm it: the other half of a doubled word.
    Any,
}

impl Parts<'_, '_> {
    fn outermost(&self) -> Option<Prefix> {
        self.prefixes.outermost()
    }

    fn is_derived(&self) -> bool {
        !self.prefixes.is_empty() || self.ending.suffix.is_some()
    }

    pub(crate) fn is_whole(&self) -> bool {
        self.prefixes.is_empty() && self.ending == Ending::default()
    }
}

impl Scale<'_> {
    /// Charges a candidate's reasons and tells what speaks for it; none if it is no reading.
    pub(crate) fn weigh(
        &self,
        parts: &Parts<'_, '_>,
        confix: Confix,
        known: Known<'_>,
        ledger: &mut impl Ledger,
    ) -> Option<Evidence> {
        let knowledge = known.knowledge;
        let function = Options::is_function(knowledge) && (!parts.is_whole() || self.roots == Roots::Any);
        if self.options.keeps(knowledge) && !parts.is_derived() {
            charge_affixes(parts, confix, ledger);
            Some(Evidence::Lexicalized)
        } else if knowledge.is_root() || function {
            charge_affixes(parts, confix, ledger);
            charge_listed(parts, known, ledger);
            Some(Evidence::Lexicon)
        } else if parts.is_whole() {
            ledger.charge(if knowledge.is_name() { cost::NAME } else { cost::UNKNOWN_WORD });
            Some(Evidence::Unknown)
        } else {
            self.infer(parts, confix, known, ledger)?;
            Some(Evidence::Rule)
        }
    }

    /// A root, looked up.
    pub(crate) fn known<'w>(&self, root: Root<'w>) -> Known<'w> {
        Known { root, knowledge: root.spelled(|root| self.lexicon.find(root)) }
    }

    /// The pattern of the affixes; none if they may not stand together.
    pub(crate) fn confix(&self, parts: &Parts<'_, '_>) -> Option<Confix> {
        let (prefix, suffix) = (parts.outermost(), parts.ending.suffix);
        let confix =
            cost::confix(prefix, suffix).or_else(|| cost::misspelt(prefix, suffix, parts.base.rest))?;
        let spoken_ke = self.options.informal && prefix == Some(Prefix::Ke) && suffix.is_none();
        Some(if spoken_ke { cost::spoken_ke(confix) } else { confix })
    }

    /// Charges the taking for a root of what the lexicon does not list as one; none if it is no root.
    fn infer(
        &self,
        parts: &Parts<'_, '_>,
        confix: Confix,
        known: Known<'_>,
        ledger: &mut impl Ledger,
    ) -> Option<()> {
        let (Known { root, knowledge }, ending) = (known, parts.ending);
        let hyphen = parts.prefixes.hyphen || ending.hyphens.any();
        let may_join = root.len() >= cost::SHORTEST_COMPOUND;
        let likely =
            root.len() >= 3 && parts.outermost() != Some(Prefix::Nasal) && !ends_like_a_loan(parts, root);
        let likely = likely && confix.is_evidence();
        if !(likely || may_join || hyphen || self.roots == Roots::Any) || !could_be_root(root.rest) {
            return None;
        }
        let known_affixes = if self.roots == Roots::Any {
            Some(cost::UNKNOWN_ROOT)
        } else if hyphen {
            Some(cost::HYPHENATED_ROOT)
        } else if may_join && self.joins_two_roots(root) {
            Some(cost::COMPOUND)
        } else {
            None
        };
        if let Some(reason) = known_affixes {
            charge_affixes(parts, confix, ledger);
            ledger.charge(reason);
            return Some(());
        }
        if !likely {
            return None;
        }
        confix.charge_unknown(ledger)?;
        if let Some(enclitic) = ending.enclitic {
            cost::enclitic(enclitic).charge_unknown(ledger)?;
        }
        if let Some(particle) = ending.particle {
            cost::particle(particle).charge_unknown(ledger)?;
        }
        charge_prefixes(parts.prefixes, ledger);
        // A clitic leans on any word: that there is such a word does not make it a root.
        let seen = parts.is_derived() && knowledge.is_attested() && root.len() >= 4;
        ledger.charge(if seen { cost::ATTESTED_ROOT } else { cost::UNKNOWN_ROOT });
        Some(())
    }

    /// Whether a root is two of the lexicon written together: *tanggungjawab*, *beritahu*.
    fn joins_two_roots(&self, root: Root<'_>) -> bool {
        const HALF: usize = cost::SHORTEST_COMPOUND / 2;
        root.spelled(|root| {
            (HALF..=root.len() - HALF).any(|at| {
                root.split_at_checked(at).is_some_and(|(one, other)| {
                    self.lexicon.find(one).is_root() && self.lexicon.find(other).is_root()
                })
            })
        })
    }
}

fn charge_affixes(parts: &Parts<'_, '_>, confix: Confix, ledger: &mut impl Ledger) {
    confix.charge_known(ledger);
    if let Some(enclitic) = parts.ending.enclitic {
        cost::enclitic(enclitic).charge_known(ledger);
    }
    if let Some(particle) = parts.ending.particle {
        cost::particle(particle).charge_known(ledger);
    }
    charge_prefixes(parts.prefixes, ledger);
}

/// Charges a root of the lexicon.
fn charge_listed(parts: &Parts<'_, '_>, known: Known<'_>, ledger: &mut impl Ledger) {
    let Known { root, knowledge } = known;
    if !knowledge.is_root() && parts.is_derived() {
        ledger.charge(cost::DERIVED_FUNCTION_WORD);
    }
    if root.has_a_for_e() {
        ledger.charge(cost::SPOKEN_E);
    }
    if hides_suffix(parts, root) {
        ledger.charge(cost::HIDDEN_SUFFIX);
    }
    cost::charge_class(parts.outermost(), parts.ending.suffix, knowledge, ledger);
    cost::charge_root(knowledge.octave(), root.len(), ledger);
    if knowledge.is_root() {
        cost::charge_family(knowledge, pattern(parts), ledger);
    }
}

fn charge_prefixes(prefixes: &Prefixes, ledger: &mut impl Ledger) {
    for (at, step) in prefixes.steps().enumerate() {
        if at > 0 {
            ledger.charge(cost::INNER_PREFIX);
        }
        if step.prefix == Prefix::Nasal {
            ledger.charge(cost::SPOKEN_NASAL);
        }
        if let Some(reason) = step.reason {
            ledger.charge(reason);
        }
    }
}

/// Whether a root ends in what is rather a suffix, which goes with the prefix: *kawasan* in
/// *pengawasan*, from *awas*.
fn hides_suffix(parts: &Parts<'_, '_>, root: Root<'_>) -> bool {
    parts.ending.suffix.is_none()
        && !parts.prefixes.is_empty()
        && [Suffix::Kan, Suffix::An].into_iter().any(|suffix| {
            root.rest.ends_with(suffix.surface()) && cost::confix(parts.outermost(), Some(suffix)).is_some()
        })
}

/// Whether -i behind an unknown root is rather the end of a loan: *divestasi*, *diversi*.
fn ends_like_a_loan(parts: &Parts<'_, '_>, root: Root<'_>) -> bool {
    parts.ending.suffix == Some(Suffix::I) && root.rest.ends_with('s')
}

/// The pattern under which families of roots are counted; none for stacked prefixes.
fn pattern(parts: &Parts<'_, '_>) -> Option<Pattern> {
    if parts.prefixes.steps().count() > 1 {
        return None;
    }
    match (parts.outermost(), parts.ending.suffix) {
        (Some(Prefix::Men | Prefix::Di | Prefix::Nasal | Prefix::Ku | Prefix::Kau), suffix) => match suffix {
            None => Some(Pattern::Verb),
            Some(Suffix::Kan | Suffix::In) => Some(Pattern::VerbKan),
            Some(Suffix::I) => Some(Pattern::VerbI),
            Some(Suffix::An) => None,
        },
        (Some(Prefix::Ber), _) => Some(Pattern::Ber),
        (Some(Prefix::Ter), _) => Some(Pattern::Ter),
        (Some(Prefix::Pen), _) | (Some(Prefix::Per), Some(Suffix::An)) => Some(Pattern::PenPer),
        (Some(Prefix::Ke), Some(Suffix::An)) => Some(Pattern::KeAn),
        (None, Some(Suffix::An)) => Some(Pattern::An),
        (None, Some(Suffix::Kan | Suffix::In)) => Some(Pattern::VerbKan),
        (None, Some(Suffix::I)) => Some(Pattern::VerbI),
        _ => None,
    }
}
