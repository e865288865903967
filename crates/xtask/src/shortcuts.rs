//! `cargo xtask shortcuts`: the stems of the lexicon's words, as petik-stem ranks them.
//!
//! Made from the lexicon and the weights as they are compiled, so run it behind `cargo xtask lexicon` and
//! behind any change of the rules or weights.

use std::collections::BTreeMap;

use petik_lexicon::{DIGEST, NUMBERS, entry, words};
use petik_stem::{Analysis, MorphKind, Profile, Stemmer};

pub(crate) const PATH: &str = "crates/petik-stem/data/shortcuts.bin";

/// The cuts that one byte can number, beside "nothing is known".
const MOST_CUTS: usize = 255;

/// Where a root stands: bytes before it, bytes behind it, its lost consonant, answers for each choice.
type Cut = [u8; 4];

/// Makes the data file, which petik-stem describes in `shortcut.rs`.
pub(crate) fn bytes() -> Vec<u8> {
    let stemmers = stemmers();
    let cuts: Vec<(usize, Cut)> =
        words().filter_map(|word| Some((entry(word)?.number(), cut(word, &stemmers)?))).collect();
    let common = most_common(&cuts);

    let mut numbers = vec![0; NUMBERS];
    for (number, cut) in cuts {
        let place = common.iter().position(|common| *common == cut);
        numbers[number] = place.and_then(|place| u8::try_from(place + 1).ok()).unwrap_or(0);
    }
    let mut table = vec![Cut::default()];
    table.extend(common);
    table.resize(1 + MOST_CUTS, Cut::default());

    let mut bytes = Vec::from(*b"petikcut");
    bytes.extend(DIGEST.to_le_bytes());
    bytes.extend(table.as_flattened());
    bytes.extend(numbers);
    bytes
}

/// One stemmer for each choice of options, in the order of their numbers.
fn stemmers() -> [Stemmer; 4] {
    [(Profile::Root, false), (Profile::Lemma, false), (Profile::Root, true), (Profile::Lemma, true)]
        .map(|(profile, informal)| Stemmer::new().profile(profile).informal(informal))
}

/// The cut of a word, and for which choices it or the whole word is the answer.
fn cut(word: &str, stemmers: &[Stemmer; 4]) -> Option<Cut> {
    let best = stemmers.each_ref().map(|stemmer| stemmer.analyses(word).into_iter().next());
    let cut = best.iter().flatten().find_map(|analysis| place(word, analysis))?;
    let answers = best.iter().enumerate().map(|(choice, analysis)| {
        let answer = match analysis {
            Some(analysis) if place(word, analysis) == Some(cut) => 1,
            Some(analysis) if analysis.root() == word => 2,
            _ => 0,
        };
        answer << (2 * choice)
    });
    let (start, behind, lost) = cut;
    Some([start, behind, lost, answers.sum()])
}

/// Bytes before and behind the root, and the consonant that it has lost; none if it is no piece of the word.
fn place(word: &str, analysis: &Analysis) -> Option<(u8, u8, u8)> {
    let morph = analysis.morphs().iter().find(|morph| morph.kind() == MorphKind::Root)?;
    let rest = &word[morph.span()];
    let lost = match analysis.root().strip_suffix(rest)?.as_bytes() {
        [] => 0,
        [lost] => *lost,
        _ => return None,
    };
    let behind = word.len() - morph.span().end;
    Some((u8::try_from(morph.span().start).ok()?, u8::try_from(behind).ok()?, lost))
}

/// The cuts that most words have.
fn most_common(cuts: &[(usize, Cut)]) -> Vec<Cut> {
    let mut counts: BTreeMap<Cut, usize> = BTreeMap::new();
    for (_, cut) in cuts {
        *counts.entry(*cut).or_default() += 1;
    }
    let mut common: Vec<Cut> = counts.keys().copied().collect();
    common.sort_by_key(|cut| std::cmp::Reverse(counts[cut]));
    common.truncate(MOST_CUTS);
    common
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn committed_data_is_fresh() {
        crate::check(&crate::workspace_root(), &(PATH, bytes())).unwrap();
    }

    #[test]
    fn a_stem_known_beforehand_is_the_root_of_the_best_analysis() {
        for stemmer in stemmers() {
            for word in words() {
                assert_eq!(stemmer.stem(word), stemmer.analyses(word)[0].root());
                let capital: String = word[..1].to_uppercase() + &word[1..];
                assert_eq!(stemmer.stem(&capital), stemmer.analyses(&capital)[0].root());
            }
        }
    }
}
