//! Reduplication (*reduplikasi*): words of two parts, joined by a hyphen, that share a root.

use crate::analysis::Evidence;
use crate::candidate::{Candidate, Root, Roots, candidates};
use crate::lexicon::Lexicon;
use crate::nasal::Letters;

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

/// The readings of one part which are compared with those of the other; no word has more in earnest.
const MOST_READINGS: usize = 16;

/// Gives every reading of `word` as a doubled one to `visit`.
///
/// - full: *anak-anak*, with affixes inside: *perusahaan-perusahaan*
/// - affixed, on either side: *bermain-main*, *tolong-menolong*, *sebaik-baiknya*
/// - with a nasal that is copied too: *menulis-nulis*
/// - altered (*dwilingga salin suara*): *sayur-mayur*, *bolak-balik*, *warna-warni*
///
/// Each hyphen is tried, so that *anak-anak-nya* is read as well.
pub(crate) fn doubled<'w>(word: &'w str, lexicon: &Lexicon, mut visit: impl FnMut(Doubled<'w>)) {
    for (at, _) in word.match_indices('-').take(MOST_HYPHENS) {
        if let Some((left, rest)) = word.split_at_checked(at)
            && let Some(right) = rest.strip_prefix('-')
            && left.len() >= 2
            && right.len() >= 2
        {
            pair(left, right, lexicon, &mut visit);
        }
    }
}

/// *Ke-kanak-kanak-an*, misspelt, has three; more are no word.
const MOST_HYPHENS: usize = 3;

fn pair<'w>(left: &'w str, right: &'w str, lexicon: &Lexicon, visit: &mut impl FnMut(Doubled<'w>)) {
    let lefts = readings(left, lexicon);
    let right_start = left.len() + 1;

    candidates(right, lexicon, Roots::Any, |right| {
        for &left in lefts.iter().flatten() {
            if let Some((likeness, left_is_copy)) = likeness(&left, &right) {
                let original = if left_is_copy { right } else { left };
                let cost = i32::midpoint(left.cost, right.cost) + likeness;
                let evidence = original.evidence;
                visit(Doubled { left, right, right_start, left_is_copy, evidence, cost });
            }
        }
    });
}

fn readings<'w>(part: &'w str, lexicon: &Lexicon) -> [Option<Candidate<'w>>; MOST_READINGS] {
    let mut readings = [None; MOST_READINGS];
    let mut free = readings.iter_mut();
    candidates(part, lexicon, Roots::Any, |candidate| {
        if let Some(slot) = free.next() {
            *slot = Some(candidate);
        }
    });
    readings
}

/// How much it costs to take two parts for doubles, and whether the left one is the copy.
fn likeness(left: &Candidate<'_>, right: &Candidate<'_>) -> Option<(i32, bool)> {
    const SAME: i32 = -60;
    const COPIED_NASAL: i32 = -40;
    const ALTERED: i32 = -10;

    let known = |candidate: &Candidate<'_>| candidate.evidence == Evidence::Lexicon;
    if left.root.is_spelled_like(right.root) {
        Some((SAME, false))
    } else if known(left) && right.prefixes.is_empty() && copies_nasal(left, right.root.rest) {
        Some((COPIED_NASAL, false))
    } else if known(left) && altered(left.root, right.root) {
        Some((ALTERED, false))
    } else if known(right) && altered(right.root, left.root) {
        Some((ALTERED, true))
    } else {
        None
    }
}

/// Whether `copy` is the root of `original` with the nasal before it: *nulis* of *menulis*.
fn copies_nasal(original: &Candidate<'_>, copy: &str) -> bool {
    let nasal = copy.strip_suffix(original.root.rest);
    original.root.lost.is_some() && matches!(nasal, Some("m" | "n" | "ng" | "ny"))
}

/// Whether one word echoes another: the same but for its vowels (*gerak-gerik*), its beginning
/// (*sayur-mayur*, *asal-muasal*) or its last vowel (*warna-warni*).
fn altered(original: Root<'_>, echo: Root<'_>) -> bool {
    let (Root { lost: None, rest: original }, Root { lost: None, rest: echo }) = (original, echo) else {
        return false;
    };
    if original.len() < 4 || echo.len() < 4 {
        return false;
    }
    let same_skeleton = skeleton(original).eq(skeleton(echo)) && original.len() == echo.len();
    let tail = original.trim_start_matches(|c: char| !is_vowel(c));
    let same_tail = tail.len() >= 3 && echo.ends_with(tail);
    same_skeleton || same_tail
}

fn skeleton(word: &str) -> impl Iterator<Item = char> {
    word.chars().filter(|&c| !is_vowel(c))
}

fn is_vowel(c: char) -> bool {
    u8::try_from(c).is_ok_and(|byte| Letters::VOWELS.contains(byte))
}
