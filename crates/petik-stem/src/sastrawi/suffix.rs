//! The suffixes, in the order in which they come off.

use super::word::Word;

/// Suffixes of which one at most comes off.
pub(super) struct Group {
    /// Of two that end alike the longer stands first.
    suffixes: &'static [&'static str],
    /// Whether hyphens before the suffix come off with it: *nikmat-Ku*.
    hyphens: bool,
}

/// What may lean on a word that has a hyphen of its own: *malaikat-malaikat-nya*.
pub(super) const LEANING: [&str; 7] = ["ku", "mu", "nya", "lah", "kah", "tah", "pun"];

/// The groups in the order in which they are tried.
///
/// - particles: *hancurlah, benarkah, apatah, siapapun*
/// - possessives: *jubahku, bajumu, celananya*
/// - derivational suffixes (*hantui, belikan, jualan*), and those of loans (*idealis, idealisme,
///   idealisasi*)
pub(super) const GROUPS: [Group; 3] = [
    Group { suffixes: &["lah", "kah", "tah", "pun"], hyphens: true },
    Group { suffixes: &["nya", "ku", "mu"], hyphens: true },
    Group { suffixes: &["isasi", "isme", "kan", "an", "is", "i"], hyphens: false },
];

impl Group {
    /// The word without its suffix of this group, and that suffix.
    pub(super) fn strip<'w>(&self, word: Word<'w>) -> Option<(Word<'w>, &'static str)> {
        let suffix = *self.suffixes.iter().find(|suffix| word.ends_with(suffix))?;
        let mut rest = word.up_to(word.len() - suffix.len());
        while self.hyphens && rest.ends_with("-") {
            rest = rest.up_to(rest.len() - 1);
        }
        Some((rest, suffix))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_suffix_of_a_group_comes_off_with_its_hyphens() {
        let [particles, possessives, derivational] = GROUPS;
        for (group, word, rest) in [
            (&particles, "siapa--pun", Some("siapa")),
            (&particles, "siapapunlah", Some("siapapun")),
            (&possessives, "nikmat-ku", Some("nikmat")),
            (&derivational, "idealisasi", Some("ideal")),
            (&derivational, "belikan", Some("beli")),
            (&derivational, "beli-kan", Some("beli-")),
            (&derivational, "kan", Some("")),
            (&derivational, "beli-", None),
        ] {
            assert_eq!(group.strip(Word::whole(word)).map(|(rest, _)| rest), rest.map(Word::whole), "{word}");
        }
    }
}
