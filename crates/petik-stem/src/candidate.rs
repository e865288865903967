//! Candidates: every way in which the affix rules can take a word apart.

use crate::analysis::Evidence;
use crate::chain::{Chains, Prefixes, may_begin_with_prefix};
use crate::ending::{Ending, for_each_ending};
use crate::infix::{self, Infixed};
use crate::knowledge::Knowledge;
use crate::reason::Ledger;
use crate::root::Root;
use crate::weigh::{Known, Parts, Scale};

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
            prefixes: Prefixes::NONE,
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

/// Gives every candidate for `word`, a folded word of at most [`LONGEST`](crate::root::LONGEST)
/// bytes of which `whole` is known, to `visit`.
pub(crate) fn candidates<'w>(
    word: &'w str,
    whole: Knowledge,
    scale: Scale<'_>,
    mut visit: impl FnMut(Candidate<'w>),
) {
    let informal = scale.options.informal;
    let mut room;
    let chains = if may_begin_with_prefix(word, informal) {
        room = Chains::new();
        room.search(word, informal)
    } else {
        Chains::EMPTY
    };
    for_each_ending(word, informal, |core, ending| {
        for chain in chains {
            if let Some(base) = chain.base(core)
                && let Some(candidate) =
                    candidate(core, &Parts { prefixes: &chain.prefixes, base, ending }, whole, scale)
            {
                visit(candidate);
            }
        }
    });
}

/// The candidate of these parts of a core, whose root is the base or what that is a form of; none if
/// it is no reading.
#[inline]
fn candidate<'w>(
    core: &str,
    parts: &Parts<'_, 'w>,
    whole: Knowledge,
    scale: Scale<'_>,
) -> Option<Candidate<'w>> {
    let Parts { prefixes, base, ending } = *parts;
    let confix = scale.confix(parts)?;
    let infixed = if base.lost.is_none() { infix::find(base.rest) } else { None };
    let known = match infixed {
        Some(infixed) => scale.known(Root::whole(infixed.root)),
        None if parts.is_whole() => standard(Known { root: base, knowledge: whole }, scale),
        None => standard(scale.known(base), scale),
    };
    let mut cost = 0;
    let evidence = scale.weigh(parts, confix, known, &mut cost)?;
    let (start, end) = (core.len() - base.rest.len(), core.len());
    Some(Candidate {
        prefixes: *prefixes,
        root: known.root,
        base,
        start,
        end,
        infixed,
        ending,
        evidence,
        cost,
    })
}

/// The word for which a base stands: itself, or the standard form of a variant.
fn standard<'w>(known: Known<'w>, scale: Scale<'_>) -> Known<'w> {
    let Scale { lexicon, options, .. } = scale;
    let base = known.root;
    if known.knowledge.is_variant()
        && let Some(standard) = base.spelled(|base| lexicon.standard(base, options))
    {
        return scale.known(Root::whole(standard));
    }
    if options.informal && !known.knowledge.is_root() && !known.knowledge.is_function_word() {
        let lowered = base.with_a_for_e().map(|root| scale.known(root));
        return lowered.filter(|lowered| lowered.knowledge.is_root()).unwrap_or(known);
    }
    known
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::*;
    use crate::lexicon::Lexicon;
    use crate::options::Options;
    use crate::weigh::Roots;

    /// The roots of the lexicon that the rules find in a word, in the order of the search.
    fn roots(word: &str, lexicon: &Lexicon) -> Vec<String> {
        let mut roots = Vec::new();
        let scale = Scale { lexicon, options: Options::default(), roots: Roots::Likely };
        candidates(word, lexicon.find(word), scale, |candidate| {
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
