//! Verbs, by their form.

/// Prefixes that make a verb, or at least nothing that a keyphrase would name.
///
/// *meN-* (*menyoroti*), *di-* (*dikerahkan*), *ter-* (*terjadi*, and the superlative *terbesar*).
/// Not *ber-*, whose words stand in names: *kelompok bersenjata*, *pupuk bersubsidi*.
const VERBAL: [&str; 3] = ["me", "di", "te"];

/// Whether a folded word begins with a verbal prefix, which its stem then lacks.
///
/// No other prefixes begin with these letters, so that the stem tells as much as an analysis would.
///
/// | word | stem | verb? |
/// |---|---|---|
/// | *menyoroti* | sorot | yes |
/// | *menteri* | menteri | no |
/// | *dipertanyakan* | tanya | yes |
/// | *medianya* | media | no |
/// | *kemenangan* | menang | no |
pub(crate) fn is_verb(folded: &str, stem: &str) -> bool {
    VERBAL.iter().any(|prefix| folded.starts_with(prefix)) && !folded.starts_with(stem)
}

#[cfg(test)]
mod tests {
    use petik_stem::Stemmer;

    use super::*;

    #[test]
    fn verbs_are_told_by_their_prefix() {
        let stemmer = Stemmer::new();
        let is_verb = |word: &str| is_verb(word, &stemmer.stem(word));
        for verb in ["menyoroti", "mendukung", "dipertanyakan", "dikerahkan", "terjadi", "memperkuat"] {
            assert!(is_verb(verb), "{verb}");
        }
        for other in
            ["menteri", "dukungan", "kemenangan", "dinas", "termos", "bersenjata", "medalinya", "nato"]
        {
            assert!(!is_verb(other), "{other}");
        }
    }
}
