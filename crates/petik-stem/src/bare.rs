//! Bare words: they begin with no prefix and end in nothing that could come off.
//!
//! Of the words that the lexicon lacks, mostly names, every other is bare or a bare one doubled.
//! Then all that the ranking could say is known at a look.

use crate::chain::may_begin_with_prefix;
use crate::ending::may_end;
use crate::infix;

/// Whether a folded word of letters has one reading only, in which it is whole.
pub(crate) fn is_bare(word: &str) -> bool {
    word.len() >= 2
        && !may_begin_with_prefix(word, false)
        && !may_end(word)
        && word.bytes().all(|byte| byte.is_ascii_lowercase())
        && infix::find(word).is_none()
}

/// The half of a doubled word, such as *mula-mula*, if it is bare.
pub(crate) fn bare_half(word: &str) -> Option<&str> {
    let (half, hyphen) = word.split_at_checked(word.len() / 2)?;
    let same = hyphen.strip_prefix('-')?.bytes().eq(half.bytes());
    (same && is_bare(half)).then_some(half)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_doubled_roots_are_bare() {
        for word in ["yonas", "skuat", "og"] {
            assert!(is_bare(word), "{word}");
        }
        for word in ["makanan", "bisiknya", "diaduk", "gemetar", "é", "a-b", "x"] {
            assert!(!is_bare(word), "{word}");
        }
        assert_eq!(bare_half("mula-mula"), Some("mula"));
        for word in ["jalan-jalan", "gerak-gerik", "mula-mula-", "mulamula", "-", ""] {
            assert_eq!(bare_half(word), None, "{word}");
        }
    }
}
