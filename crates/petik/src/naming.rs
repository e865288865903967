//! From tokens to what names something: the passage that keyphrases are ranked in.

use std::sync::Arc;

use petik_keyword::{Looks, Passage, Slot, Terms};
use petik_token::{TokenKind, TokenSpan};

/// What names something, slot by slot: verbs leave gaps.
pub(crate) struct Naming {
    slots: Vec<Slot>,
    looks: Vec<Looks>,
    gaps: Gaps,
    /// By slot, its number among all; empty where all are kept.
    places: Vec<u32>,
    /// Slots so far, kept or not.
    all: usize,
}

/// Which gaps are kept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gaps {
    /// All, for scorers that count the slots between terms.
    All,
    /// One of each run, so that marks without a word take no memory.
    OneOfARun,
}

/// What is known of a surface form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wording {
    pub(crate) slot: Slot,
    pub(crate) looks: Looks,
    pub(crate) is_verb: bool,
}

impl Wording {
    pub(crate) const GAP: Self = Self { slot: Slot::Gap, looks: Looks::new(0), is_verb: false };
}

impl Naming {
    /// Room for this many slots.
    pub(crate) fn with_capacity(slots: usize, gaps: Gaps) -> Self {
        let (slots, looks) = (Vec::with_capacity(slots), Vec::with_capacity(slots));
        Self { slots, looks, gaps, places: Vec::new(), all: 0 }
    }

    /// Appends a slot for each token with its wording, and a break. Capitals tell nothing at the start of a
    /// sentence, in a heading and in a title.
    pub(crate) fn read<'w>(
        &mut self,
        text: &str,
        tokens: impl Iterator<Item = (TokenSpan, &'w Wording)>,
        capitals_tell: bool,
    ) {
        let mut is_inside = false;
        for (token, &Wording { slot, mut looks, is_verb }) in tokens {
            if capitals_tell && slot != Slot::Gap {
                let surface = token.text_in(text);
                let is_upper = surface.starts_with(char::is_uppercase);
                let is_acronym = is_upper && !surface.chars().any(char::is_lowercase);
                looks = looks.capitalized(is_upper && is_inside).acronym(is_acronym);
            }
            is_inside |= token.kind() == TokenKind::Word;
            self.push(if is_verb { Slot::Gap } else { slot }, looks);
        }
        self.push(Slot::Break, Looks::default());
    }

    fn push(&mut self, slot: Slot, looks: Looks) {
        let keeps_all = self.gaps == Gaps::All;
        if keeps_all || slot != Slot::Gap || self.slots.last() != Some(&Slot::Gap) {
            self.slots.push(slot);
            self.looks.push(looks);
            if !keeps_all {
                self.places.push(u32::try_from(self.all).unwrap_or(u32::MAX));
            }
        }
        self.all += 1;
    }

    /// Slots that are kept so far.
    pub(crate) fn len(&self) -> usize {
        self.slots.len()
    }

    /// The passage, of whose slots the first `title` are the title's.
    pub(crate) fn passage(self, rarities: Arc<[f64]>, title: usize) -> Passage {
        Passage::new(Terms::new(self.slots), self.looks, rarities).title(title).kept(self.places, self.all)
    }
}
