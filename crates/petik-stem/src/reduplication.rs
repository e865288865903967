//! Reduplication (*reduplikasi*): words of two parts, joined by a hyphen, that share a root.

use crate::analysis::Evidence;
use crate::candidate::{Candidate, candidates};
use crate::cost;
use crate::nasal::Letters;
use crate::root::Root;
use crate::weigh::{Roots, Scale};

/// A word whose parts on both sides of a hyphen share a root.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Doubled<'w> {
    pub(crate) left: Candidate<'w>,
    pub(crate) right: Candidate<'w>,
    /// Where the right part begins in the word.
    pub(crate) right_start: usize,
    /// Whether the left part is the copy, as in *bolak-balik*.
    pub(crate) left_is_copy: bool,
    pub(crate) evidence: Evidence,
    pub(crate) cost: i32,
}

impl<'w> Doubled<'w> {
    /// The part that holds the root.
    pub(crate) fn original(&self) -> &Candidate<'w> {
        if self.left_is_copy { &self.right } else { &self.left }
    }
}

/// The readings of one part which are compared with those of the other; no word has more in earnest.
const MOST_READINGS: usize = 16;

/// *Ke-kanak-kanak-an*, misspelt, has three; more are no word.
const MOST_HYPHENS: usize = 3;

/// What two parts with one root add to the cost: it makes up for a root of which nothing is known.
const SAME: i32 = -cost::UNKNOWN_ROOT.cost();
/// What a copied nasal adds.
const COPIED_NASAL: i32 = -40;
/// What an echo adds; that two words sound alike may be an accident.
const ALTERED: i32 = -10;
/// What it adds when the echo comes first, which is rare: *bolak-balik*, *corat-coret*.
const ECHO_FIRST: i32 = 12;

/// Gives every reading of `word` as a doubled one to `visit`.
///
/// - full: *anak-anak*, with affixes inside: *perusahaan-perusahaan*
/// - affixed, on either side: *bermain-main*, *tolong-menolong*, *sebaik-baiknya*
/// - with a nasal that is copied too: *menulis-nulis*
/// - altered (*dwilingga salin suara*): *sayur-mayur*, *bolak-balik*, *warna-warni*
///
/// Each hyphen is tried, so that *anak-anak-nya* is read as well.
pub(crate) fn doubled<'w>(word: &'w str, scale: Scale<'_>, mut visit: impl FnMut(Doubled<'w>)) {
    let scale = Scale { roots: Roots::Any, ..scale };
    for (at, _) in word.match_indices('-').take(MOST_HYPHENS) {
        if let Some((left, rest)) = word.split_at_checked(at)
            && let Some(right) = rest.strip_prefix('-')
            && left.len() >= 2
            && right.len() >= 2
        {
            pair(left, right, scale, &mut visit);
        }
    }
}

fn pair<'w>(left: &'w str, right: &'w str, scale: Scale<'_>, visit: &mut impl FnMut(Doubled<'w>)) {
    let lefts = readings(left, scale);
    let right_start = left.len() + 1;

    candidates(right, scale.lexicon.find(right), scale, |right| {
        for &left in lefts.iter().flatten() {
            let mut offer = |original: Candidate<'w>, left_is_copy, cost| {
                let evidence = original.evidence;
                visit(Doubled { left, right, right_start, left_is_copy, evidence, cost });
            };
            if left.root.is_spelled_like(right.root) {
                offer(left, false, i32::midpoint(left.cost, right.cost) + SAME);
            } else if copies_nasal(&left, &right) {
                offer(left, false, left.cost + COPIED_NASAL);
            } else {
                if echoes(&left, &right) {
                    offer(left, false, left.cost + ALTERED);
                }
                if echoes(&right, &left) {
                    offer(right, true, right.cost + ALTERED + ECHO_FIRST);
                }
            }
        }
    });
}

fn readings<'w>(part: &'w str, scale: Scale<'_>) -> [Option<Candidate<'w>>; MOST_READINGS] {
    let mut readings = [None; MOST_READINGS];
    let mut free = readings.iter_mut();
    candidates(part, scale.lexicon.find(part), scale, |candidate| {
        if let Some(slot) = free.next() {
            *slot = Some(candidate);
        }
    });
    readings
}

/// Whether the right part is the root of the left with the nasal before it: *nulis* of *menulis*.
fn copies_nasal(left: &Candidate<'_>, right: &Candidate<'_>) -> bool {
    let nasal = right.root.rest.strip_suffix(left.root.rest);
    left.evidence == Evidence::Lexicon
        && left.root.lost.is_some()
        && right.prefixes.is_empty()
        && matches!(nasal, Some("m" | "n" | "ng" | "ny"))
}

/// Whether one part echoes the root of the other, which the lexicon lists: the same but for its
/// vowels (*gerak-gerik*) or for its beginning (*sayur-mayur*, *asal-muasal*).
fn echoes(original: &Candidate<'_>, echo: &Candidate<'_>) -> bool {
    let (Root { lost: None, rest: root, .. }, Root { lost: None, rest: copy, .. }) =
        (original.root, echo.root)
    else {
        return false;
    };
    if original.evidence != Evidence::Lexicon || root.len() < 4 || copy.len() < 4 {
        return false;
    }
    let same_skeleton = root.len() == copy.len() && skeleton(root).eq(skeleton(copy));
    let tail = root.trim_start_matches(|c| !is_vowel(c));
    same_skeleton || tail.len() >= 3 && copy.ends_with(tail)
}

fn skeleton(word: &str) -> impl Iterator<Item = char> {
    word.chars().filter(|&c| !is_vowel(c))
}

fn is_vowel(c: char) -> bool {
    u8::try_from(c).is_ok_and(|byte| Letters::VOWELS.contains(byte))
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::*;
    use crate::lexicon::Lexicon;
    use crate::options::Options;

    fn best(word: &str, lexicon: &Lexicon) -> Option<String> {
        let mut readings = Vec::new();
        let scale = Scale { lexicon, options: Options::default(), roots: Roots::Any };
        doubled(word, scale, |doubled| readings.push(doubled));
        let best = readings.into_iter().min_by_key(|doubled| doubled.cost)?;
        let original = if best.left_is_copy { best.right } else { best.left };
        Some(original.root.spelled(|root| String::from(root)))
    }

    #[test]
    fn doubling_confirms_a_root_that_no_lexicon_lists() {
        assert_eq!(best("ubur-ubur", &Lexicon::empty()).as_deref(), Some("ubur"));
        assert_eq!(best("berubur-ubur", &Lexicon::empty()).as_deref(), Some("ubur"));
        assert_eq!(best("lalu-lintas", &Lexicon::empty().add("lalu").add("lintas")), None);
    }

    #[test]
    fn an_echo_leads_to_the_word_it_echoes() {
        let lexicon = Lexicon::empty().add("sayur").add("gerak").add("balik").add("coret");
        assert_eq!(best("sayur-mayur", &lexicon).as_deref(), Some("sayur"));
        assert_eq!(best("gerak-gerik", &lexicon).as_deref(), Some("gerak"));
        assert_eq!(best("bolak-balik", &lexicon).as_deref(), Some("balik"));
        assert_eq!(best("corat-coret", &lexicon).as_deref(), Some("coret"));
    }

    #[test]
    fn a_nasal_may_be_copied() {
        let lexicon = Lexicon::empty().add("tulis").add("pukul");
        assert_eq!(best("menulis-nulis", &lexicon).as_deref(), Some("tulis"));
        assert_eq!(best("memukul-mukul", &lexicon).as_deref(), Some("pukul"));
    }
}
