//! Verbs, by their form.

use petik_stem::{MorphKind, Stemmer};

/// Prefixes that make a verb, or at least nothing that a keyphrase would name.
///
/// *meN-* (*menyoroti*), *di-* (*dikerahkan*), *ter-* (*terjadi*, and the superlative *terbesar*).
/// Not *ber-*, whose words stand in names: *kelompok bersenjata*, *pupuk bersubsidi*.
const VERBAL: [&str; 3] = ["meN-", "di-", "ter-"];

/// Whether the best analysis of a word begins with a verbal prefix.
///
/// | word | analysis | verb? |
/// |---|---|---|
/// | *menyoroti* | meN-sorot-i | yes |
/// | *menteri* | menteri | no |
/// | *dipertanyakan* | di-per-tanya-kan | yes |
/// | *dukungan* | dukung-an | no |
/// | *kemenangan* | ke-menang-an | no |
pub(crate) fn is_verb(word: &str, stemmer: &Stemmer) -> bool {
    let best = stemmer.analyses(word).into_iter().next();
    let first = best.as_ref().and_then(|analysis| analysis.morphs().first());
    first.is_some_and(|morph| morph.kind() == MorphKind::Prefix && VERBAL.contains(&morph.form()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_told_by_their_prefix() {
        let stemmer = Stemmer::new();
        for verb in ["menyoroti", "Mendukung", "dipertanyakan", "dikerahkan", "terjadi", "memperkuat"] {
            assert!(is_verb(verb, &stemmer), "{verb}");
        }
        for other in ["menteri", "dukungan", "kemenangan", "Dinas", "termos", "bersenjata", "medali", "NATO"]
        {
            assert!(!is_verb(other, &stemmer), "{other}");
        }
    }
}
