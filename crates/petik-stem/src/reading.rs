//! A reading of a word, simple or doubled, and how it becomes an analysis.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use petik_text::Span;

use crate::analysis::{Analysis, Evidence, Morph, MorphKind};
use crate::candidate::Candidate;
use crate::infix::Infixed;
use crate::reduplication::Doubled;
use crate::root::Root;

/// One reading of a folded word.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Reading<'w> {
    Simple(Candidate<'w>),
    Doubled(Doubled<'w>),
}

impl<'w> Reading<'w> {
    pub(crate) fn root(&self) -> Root<'w> {
        self.original().root
    }

    pub(crate) fn cost(&self) -> i32 {
        match self {
            Self::Simple(candidate) => candidate.cost,
            Self::Doubled(doubled) => doubled.cost,
        }
    }

    pub(crate) fn evidence(&self) -> Evidence {
        match self {
            Self::Simple(candidate) => candidate.evidence,
            Self::Doubled(doubled) => doubled.evidence,
        }
    }

    /// The part that holds the root.
    fn original(&self) -> &Candidate<'w> {
        match self {
            Self::Simple(candidate) => candidate,
            Self::Doubled(doubled) => doubled.original(),
        }
    }

    /// The analysis, its spans brought back by `place` from the folded word to the word as given.
    pub(crate) fn analysis(&self, place: impl Fn(usize) -> usize) -> Analysis {
        let root = self.root().spelled(ToOwned::to_owned);
        let mut morphs = Morphs { root: &root, offset: 0, place, list: Vec::new() };
        match self {
            Self::Simple(candidate) => morphs.push_all(candidate, MorphKind::Root),
            Self::Doubled(doubled) => {
                let (left, right) = if doubled.left_is_copy {
                    (MorphKind::Reduplicate, MorphKind::Root)
                } else {
                    (MorphKind::Root, MorphKind::Reduplicate)
                };
                morphs.push_all(&doubled.left, left);
                morphs.offset = doubled.right_start;
                morphs.push_all(&doubled.right, right);
            }
        }
        let list = morphs.list;
        Analysis::new(root, list, self.evidence())
    }
}

/// Takes the readings of a word, the simple ones first.
pub(crate) trait Readings<'w> {
    fn simple(&mut self, candidate: Candidate<'w>);
    fn doubled(&mut self, doubled: Doubled<'w>);
}

impl<'w> Readings<'w> for Vec<Reading<'w>> {
    fn simple(&mut self, candidate: Candidate<'w>) {
        self.push(Reading::Simple(candidate));
    }

    fn doubled(&mut self, doubled: Doubled<'w>) {
        self.push(Reading::Doubled(doubled));
    }
}

/// The cheapest of readings; of equals the first.
///
/// Readings are large to copy, so that what is made of each is kept: all of it, or its root alone.
pub(crate) struct Best<T> {
    cost: i32,
    pub(crate) made: Option<T>,
}

impl<T> Best<T> {
    pub(crate) const NONE: Self = Self { cost: i32::MAX, made: None };

    #[inline]
    fn offer(&mut self, cost: i32, make: impl FnOnce() -> T) {
        if cost < self.cost {
            *self = Self { cost, made: Some(make()) };
        }
    }
}

impl<'w> Readings<'w> for Best<Reading<'w>> {
    fn simple(&mut self, candidate: Candidate<'w>) {
        self.offer(candidate.cost, || Reading::Simple(candidate));
    }

    fn doubled(&mut self, doubled: Doubled<'w>) {
        self.offer(doubled.cost, || Reading::Doubled(doubled));
    }
}

impl<'w> Readings<'w> for Best<Root<'w>> {
    #[inline]
    fn simple(&mut self, candidate: Candidate<'w>) {
        self.offer(candidate.cost, || candidate.root);
    }

    fn doubled(&mut self, doubled: Doubled<'w>) {
        self.offer(doubled.cost, || doubled.original().root);
    }
}

/// Collects morphs in the order of the word.
struct Morphs<'r, P> {
    root: &'r String,
    /// What to add to the offsets of a candidate: where its part begins in the word.
    offset: usize,
    place: P,
    list: Vec<Morph>,
}

impl<P: Fn(usize) -> usize> Morphs<'_, P> {
    fn push_all(&mut self, candidate: &Candidate<'_>, root_kind: MorphKind) {
        let mut start = 0;
        for (prefix, end) in candidate.prefixes.iter() {
            self.push(prefix.kind(), prefix.form(), start, end);
            start = end;
        }

        let mut start = candidate.start;
        if let Some(infixed) = candidate.infixed {
            self.push(MorphKind::Infix, infixed.form(), start + 1, start + 1 + Infixed::LENGTH);
            start += 1 + Infixed::LENGTH;
        }
        self.push(root_kind, self.root, start, candidate.end);

        let ending = candidate.ending;
        let mut end = candidate.end;
        if let Some(suffix) = ending.suffix {
            end = self.push_behind(MorphKind::Suffix, suffix.form(), end, ending.hyphens.suffix);
        }
        if let Some(enclitic) = ending.enclitic {
            end = self.push_behind(MorphKind::Clitic, enclitic.form(), end, ending.hyphens.enclitic);
        }
        if let Some(particle) = ending.particle {
            self.push_behind(MorphKind::Particle, particle.form(), end, ending.hyphens.particle);
        }
    }

    /// Pushes an ending whose form is a hyphen and what is written; tells where it ends.
    fn push_behind(&mut self, kind: MorphKind, form: &str, before: usize, hyphen: bool) -> usize {
        let start = before + usize::from(hyphen);
        let end = start + form.len() - 1;
        self.push(kind, form, start, end);
        end
    }

    fn push(&mut self, kind: MorphKind, form: &str, start: usize, end: usize) {
        let place = |at| (self.place)(self.offset + at);
        let span = Span::new(place(start), place(end));
        self.list.push(Morph::new(kind, form, span));
    }
}
