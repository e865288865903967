//! Confix stripping: in which order suffixes and prefixes come off, until a listed word is left.

use core::ops::ControlFlow;

use super::prefix::{self, RULES};
use super::suffix::GROUPS;
use super::word::Word;
use crate::lexicon::Lexicon;

/// Words of so few letters are hardly ever derived: of them only *di-*, *ke-*, *se-* and particles come off.
const SHORT: usize = 3;

/// As many prefixes as a word may have: *ke-ber-pe-* would be three.
const MOST_PREFIXES: usize = 3;

/// The root of a word; the word itself where nothing leads to a listed one.
pub(super) fn root<'w>(word: Word<'w>, lexicon: &Lexicon) -> Word<'w> {
    let search = Search { lexicon, short: word.len() <= SHORT };
    match search.strip(word) {
        ControlFlow::Break(root) => root,
        ControlFlow::Continue(()) => word,
    }
}

/// Whether a word is in the list.
pub(super) fn is_listed(word: Word<'_>, lexicon: &Lexicon) -> bool {
    word.len() > 0
        && word.spelled(|word| {
            let knowledge = lexicon.find(word);
            knowledge.is_root() || knowledge.is_function_word() || knowledge.is_kept()
        })
}

struct Search<'l> {
    lexicon: &'l Lexicon,
    short: bool,
}

/// Breaks with the root as soon as it is found, and otherwise goes on with what is left of the word.
type Found<'w, T> = ControlFlow<Word<'w>, T>;

/// Where a suffix came off.
#[derive(Clone, Copy)]
struct Removal<'w> {
    from: Word<'w>,
    suffix: &'static str,
}

/// The suffix of each group that came off, if any.
type Removals<'w> = [Option<Removal<'w>>; GROUPS.len()];

impl Search<'_> {
    fn strip<'w>(&self, word: Word<'w>) -> Found<'w, ()> {
        self.listed(word)?;
        if prefixes_come_first(word) {
            let rest = self.strip_prefixes(word)?;
            self.strip_suffixes(rest)?;
        }
        let (rest, removals) = self.strip_suffixes(word)?;
        self.strip_prefixes(rest)?;
        self.return_suffixes(removals)
    }

    /// Puts the suffixes back, the last that came off first, and looks for prefixes each time
    /// (*pengembalian akhiran*, Arifin et al. 2009). Of *-kan* the k is put back alone at first, as
    /// it may be the end of the root: *kakikan* might be *kakik* and *-an*.
    fn return_suffixes<'w>(&self, removals: Removals<'w>) -> Found<'w, ()> {
        for removal in removals.into_iter().rev().flatten() {
            if removal.suffix == "kan" {
                self.strip_prefixes(removal.from.up_to(removal.from.len() - "an".len()))?;
            }
            self.strip_prefixes(removal.from)?;
        }
        ControlFlow::Continue(())
    }

    fn strip_suffixes<'w>(&self, mut word: Word<'w>) -> Found<'w, (Word<'w>, Removals<'w>)> {
        let mut removals = [None; GROUPS.len()];
        let tried = if self.short { 1 } else { GROUPS.len() };
        for (group, removal) in GROUPS.iter().zip(&mut removals).take(tried) {
            if let Some((rest, suffix)) = group.strip(word) {
                *removal = Some(Removal { from: word, suffix });
                word = rest;
                self.listed(word)?;
            }
        }
        ControlFlow::Continue((word, removals))
    }

    fn strip_prefixes<'w>(&self, mut word: Word<'w>) -> Found<'w, Word<'w>> {
        for _ in 0..MOST_PREFIXES {
            word = match prefix::strip_plain(word) {
                Some(rest) => rest,
                None => self.strip_by_rule(word)?,
            };
            self.listed(word)?;
        }
        ControlFlow::Continue(word)
    }

    /// The first rule that takes anything off is the one that counts, whether or not what is left is
    /// listed.
    fn strip_by_rule<'w>(&self, word: Word<'w>) -> Found<'w, Word<'w>> {
        self.listed(word)?;
        if self.short {
            return ControlFlow::Continue(word);
        }
        let rest = RULES.iter().find_map(|rule| rule.strip(word, |rest| is_listed(rest, self.lexicon)));
        ControlFlow::Continue(rest.unwrap_or(word))
    }

    fn listed<'w>(&self, word: Word<'w>) -> Found<'w, ()> {
        if is_listed(word, self.lexicon) { ControlFlow::Break(word) } else { ControlFlow::Continue(()) }
    }
}

/// Whether prefixes come off before suffixes (Asian 2007, pages 78 and 79).
fn prefixes_come_first(word: Word<'_>) -> bool {
    const CONFIXES: [(&str, &str); 6] = [
        ("be", "lah"), // bekerjalah
        ("be", "an"),  // bertahan
        ("me", "i"),   // menandai
        ("di", "i"),   // dilindungi
        ("pe", "i"),   // petani
        ("ter", "i"),  // terkendali
    ];
    CONFIXES.iter().any(|(prefix, suffix)| {
        word.len() >= prefix.len() + suffix.len() && word.starts_with(prefix) && word.ends_with(suffix)
    })
}

#[cfg(test)]
mod tests {
    use alloc::borrow::Cow;

    use super::*;

    fn root_among<'w>(roots: &[&'static str], word: &'w str) -> Cow<'w, str> {
        let mut lexicon = Lexicon::empty();
        lexicon.extend(roots.iter().copied());
        root(Word::whole(word), &lexicon).into_text()
    }

    #[test]
    fn suffixes_come_off_before_prefixes() {
        assert_eq!(root_among(&["sepatu", "patu"], "sepatukulah"), "sepatu");
        assert_eq!(root_among(&["makan"], "dimakankanlah"), "makan");
    }

    #[test]
    fn prefixes_come_off_first_in_certain_confixes() {
        assert_eq!(root_among(&["ikan", "beri"], "berikan"), "ikan");
        assert_eq!(root_among(&["tani", "tan"], "petani"), "tani");
    }

    #[test]
    fn suffixes_return_where_they_led_nowhere() {
        assert_eq!(root_among(&["rusak"], "perusakan"), "rusak");
        assert_eq!(root_among(&["makan"], "memakan"), "makan");
    }

    #[test]
    fn of_short_words_hardly_anything_comes_off() {
        assert_eq!(root_among(&["i"], "kei"), "i");
        assert_eq!(root_among(&["a"], "kua"), "kua");
        assert_eq!(root_among(&[], "di"), "di");
    }
}
