//! The words in a token: where clitics and particles are split from the word they lean on.

use core::array;
use core::iter::Flatten;

use petik_text::{Span, fold};

use crate::affix::{Enclitic, Prefix};
use crate::analysis::Evidence;
use crate::candidate::Candidate;
use crate::ending::{enclitic, particle};
use crate::place::Places;
use crate::reading::Reading;
use crate::stemmer::Stemmer;

/// At most four words are written together: *kubacanyalah*, "I do read it".
const MOST_WORDS: usize = 4;

/// The spans of a token's words, in order.
pub(crate) type Words = Flatten<array::IntoIter<Option<Span>, MOST_WORDS>>;

/// The spans of the words in `token`.
pub(crate) fn words(stemmer: &Stemmer, token: &str) -> Words {
    let mut spans = [None; MOST_WORDS];
    let mut free = spans.iter_mut();
    let mut start = 0;
    let mut close = |end: usize| {
        if end > start
            && let Some(span) = free.next()
        {
            *span = Some(Span::new(start, end));
            start = end;
        }
    };
    if looks_split(token) {
        let folded = fold(token);
        let places = Places::new(token, &folded);
        for cut in cuts(stemmer, token, &folded).into_iter().flatten() {
            close(places.of(cut));
        }
    }
    close(token.len());
    spans.into_iter().flatten()
}

/// Whether the token begins or ends like one with a clitic, which few do: saves the analysis.
fn looks_split(token: &str) -> bool {
    const ENDS: [&str; 7] = ["nya", "ku", "mu", "lah", "kah", "tah", "pun"];
    let bytes = token.as_bytes();
    let ends = |end: &str| {
        bytes
            .split_at_checked(bytes.len().saturating_sub(end.len()))
            .is_some_and(|(head, tail)| !head.is_empty() && tail.eq_ignore_ascii_case(end.as_bytes()))
    };
    ENDS.iter().any(|end| ends(end)) || matches!(bytes, [b'k' | b'K', b'u' | b'U' | b'a' | b'A', ..])
}

/// The offsets in the folded token at which a new word begins.
fn cuts(stemmer: &Stemmer, token: &str, folded: &str) -> [Option<usize>; MOST_WORDS - 1] {
    let knowledge = stemmer.lexicon().find(folded);
    if knowledge.keeps_clitic() || knowledge.is_kept() || knowledge.is_root() || knowledge.is_name() {
        return [None; MOST_WORDS - 1];
    }
    if knowledge.is_function_word() {
        return [None, None, function_word_cut(stemmer, folded)];
    }
    match stemmer.best(token, folded) {
        Reading::Simple(candidate) => candidate_cuts(&candidate, 0, candidate.prefixes.iter().next()),
        Reading::Doubled(doubled) => {
            candidate_cuts(&doubled.right, doubled.right_start, doubled.left.prefixes.iter().next())
        }
    }
}

/// *Apakah* and *ataupun* are function words made of two words, *setelah* is not.
fn function_word_cut(stemmer: &Stemmer, folded: &str) -> Option<usize> {
    let before_particle = particle(folded).map(|(_, (rest, _))| rest);
    let rest = before_particle.or_else(|| enclitic(folded).map(|(_, (rest, _))| rest))?;
    let knowledge = stemmer.lexicon().find(rest);
    (knowledge.is_function_word() || knowledge.is_root()).then_some(rest.len())
}

/// Where the clitics of a candidate are cut off.
///
/// None where se-…-nya makes an adverb: *sepenuhnya*, *sebaik-baiknya*.
fn candidate_cuts(
    candidate: &Candidate<'_>,
    offset: usize,
    outermost: Option<(Prefix, usize)>,
) -> [Option<usize>; MOST_WORDS - 1] {
    let ending = candidate.ending;
    if let (Some((Prefix::Se, _)), Some(Enclitic::Nya)) = (outermost, ending.enclitic) {
        return [None; MOST_WORDS - 1];
    }
    let proclitic = match outermost {
        Some((Prefix::Ku | Prefix::Kau, end)) if candidate.evidence == Evidence::Lexicon => Some(end),
        _ => None,
    };
    let root_end = offset + candidate.end;
    let suffix =
        ending.suffix.map_or(0, |suffix| suffix.surface().len()) + usize::from(ending.hyphens.suffix);
    let before_enclitic = root_end + suffix + usize::from(ending.hyphens.enclitic);
    let enclitic = ending.enclitic.map_or(0, |enclitic| enclitic.surface().len());
    let before_particle = before_enclitic + enclitic + usize::from(ending.hyphens.particle);
    [proclitic, ending.enclitic.map(|_| before_enclitic), ending.particle.map(|_| before_particle)]
}
