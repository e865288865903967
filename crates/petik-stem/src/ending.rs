//! What can stand behind a root: a suffix, a clitic, a particle.

use crate::affix::{Enclitic, Particle, Suffix};
use crate::short::strip_end;

/// What stands behind the root.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ending {
    pub(crate) suffix: Option<Suffix>,
    pub(crate) enclitic: Option<Enclitic>,
    pub(crate) particle: Option<Particle>,
    /// Which of them are set off by a hyphen, as in *Dia-lah*.
    pub(crate) hyphens: Hyphens,
}

/// Which parts of an ending are set off by a hyphen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hyphens {
    pub(crate) suffix: bool,
    pub(crate) enclitic: bool,
    pub(crate) particle: bool,
}

impl Hyphens {
    pub(crate) const fn any(self) -> bool {
        self.suffix || self.enclitic || self.particle
    }
}

/// Gives every ending to `visit`, with what stands before it; the longest stem first.
///
/// -in is an ending of `informal` language alone.
pub(crate) fn for_each_ending<'w>(word: &'w str, informal: bool, mut visit: impl FnMut(&'w str, Ending)) {
    let mut visit = |core, ending: Ending| {
        if informal || ending.suffix != Some(Suffix::In) {
            visit(core, ending);
        }
    };
    let none = Ending::default();
    with_suffixes(word, none, &mut visit);
    with_enclitics(word, none, &mut visit);
    if let Some((particle, (rest, hyphen))) = particle(word) {
        let hyphens = Hyphens { particle: hyphen, ..none.hyphens };
        let ending = Ending { particle: Some(particle), hyphens, ..none };
        with_suffixes(rest, ending, &mut visit);
        with_enclitics(rest, ending, &mut visit);
    }
}

/// Whether a word ends in what may come off in written language.
pub(crate) fn may_end(word: &str) -> bool {
    match *word.as_bytes() {
        [.., b'a', b'n' | b'h'] | [.., b'n', b'y', b'a'] | [.., b'k' | b'm', b'u'] | [.., b'u', b'n'] => true,
        [.., last] => last == b'i',
        [] => false,
    }
}

fn with_enclitics<'w>(word: &'w str, ending: Ending, visit: &mut impl FnMut(&'w str, Ending)) {
    if let Some((enclitic, (rest, hyphen))) = enclitic(word) {
        let hyphens = Hyphens { enclitic: hyphen, ..ending.hyphens };
        let ending = Ending { enclitic: Some(enclitic), hyphens, ..ending };
        with_suffixes(rest, ending, visit);
    }
}

fn with_suffixes<'w>(word: &'w str, ending: Ending, visit: &mut impl FnMut(&'w str, Ending)) {
    visit(word, ending);
    for &suffix in Suffix::ending_in(word) {
        if let Some((rest, hyphen)) = before(word, suffix.surface()) {
            let hyphens = Hyphens { suffix: hyphen, ..ending.hyphens };
            visit(rest, Ending { suffix: Some(suffix), hyphens, ..ending });
        }
    }
}

pub(crate) fn enclitic(word: &str) -> Option<(Enclitic, (&str, bool))> {
    Enclitic::ending_in(word).iter().find_map(|&enclitic| Some((enclitic, before(word, enclitic.surface())?)))
}

pub(crate) fn particle(word: &str) -> Option<(Particle, (&str, bool))> {
    Particle::ending_in(word).iter().find_map(|&particle| Some((particle, before(word, particle.surface())?)))
}

/// What stands before an ending and the hyphen that may set it off; two letters at least.
fn before<'w>(word: &'w str, ending: &str) -> Option<(&'w str, bool)> {
    let rest = strip_end(word, ending)?;
    let (rest, hyphen) = rest.strip_suffix('-').map_or((rest, false), |rest| (rest, true));
    (rest.len() >= 2).then_some((rest, hyphen))
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn endings_are_taken_off_from_the_outside_in() {
        let mut cores = Vec::new();
        for_each_ending("miliknyalah", false, |core, _| cores.push(core));
        assert_eq!(cores, ["miliknyalah", "miliknya", "milik"]);

        cores.clear();
        for_each_ending("tulisan-nya", false, |core, _| cores.push(core));
        assert_eq!(cores, ["tulisan-nya", "tulisan", "tulis"]);
    }

    #[test]
    fn what_may_come_off_is_seen_at_the_end() {
        for word in ["tuliskan", "tulisan", "tulisi", "tulisnya", "tulisku", "tulismu"] {
            assert!(may_end(word), "{word}");
        }
        for word in ["tulislah", "tuliskah", "tulistah", "tulispun"] {
            assert!(may_end(word), "{word}");
        }
        assert!(!may_end("tulis") && !may_end("tulisin"));
    }
}
