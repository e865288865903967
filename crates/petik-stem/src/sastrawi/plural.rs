//! Words with a hyphen, which Sastrawi takes for plurals.

use super::confix;
use super::suffix::LEANING;
use super::word::Word;
use crate::lexicon::Lexicon;

/// The root of a word of letters, digits and hyphens.
///
/// One with a hyphen has the root that its two sides share, or else stays as it is:
///
/// - *buku-bukunya*: *buku* and *bukunya*
/// - *berbalas-balasan*: *berbalas* and *balasan*
/// - *meniru-nirukan*: *meniru*, and *nirukan* read as *menirukan*
/// - *malaikat-malaikat-nya*: *malaikat* and *malaikat-nya*
/// - *nikmat-ku*: no plural
pub(super) fn root<'w>(word: &'w str, lexicon: &Lexicon) -> Word<'w> {
    match sides(word) {
        Some((left, right)) => shared_root(left, right, lexicon).unwrap_or(Word::whole(word)),
        None => confix::root(Word::whole(word), lexicon),
    }
}

/// The two sides of a plural.
fn sides(word: &str) -> Option<(&str, &str)> {
    let (left, right) = word.rsplit_once('-')?;
    if !LEANING.contains(&right) {
        return Some((left, right));
    }
    let (left, inner) = left.rsplit_once('-')?;
    let right = word.get(word.len() - inner.len() - 1 - right.len()..)?;
    Some((left, right))
}

fn shared_root<'w>(left: &'w str, right: &'w str, lexicon: &Lexicon) -> Option<Word<'w>> {
    let right = Word::whole(right);
    let left_root = confix::root(Word::whole(left), lexicon);
    let mut right_root = confix::root(right, lexicon);
    if right_root == right && !confix::is_listed(right, lexicon) {
        right_root = confix::root(right.behind(0, "me").unwrap_or(right), lexicon);
    }
    (left_root == right_root).then_some(left_root)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plural_has_two_sides() {
        assert_eq!(sides("buku-bukunya"), Some(("buku", "bukunya")));
        assert_eq!(sides("malaikat-malaikat-nya"), Some(("malaikat", "malaikat-nya")));
        assert_eq!(sides("a-b-c"), Some(("a-b", "c")));
        assert_eq!(sides("-"), Some(("", "")));
    }

    #[test]
    fn a_word_on_which_another_leans_has_none() {
        assert_eq!(sides("nikmat-ku"), None);
        assert_eq!(sides("-lah"), None);
        assert_eq!(sides("buku"), None);
    }
}
