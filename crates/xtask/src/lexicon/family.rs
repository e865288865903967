//! The families of roots: with which affixes each is seen in text.
//!
//! Every root is put into every affix pattern, and a form so made that was counted in text is
//! evidence that the root takes the pattern, unless another root makes the same form (*mengarang*
//! belongs to *karang* and to *arang*) or the form is a word by itself (*beruang*).

use std::collections::{BTreeMap, BTreeSet};

use super::Records;
use super::format::{pattern, tag};

/// Marks the roots among the records with the patterns in which they are seen.
pub(crate) fn mark(records: &mut Records) {
    let roots: Vec<String> = records
        .iter()
        .filter(|(_, record)| record.tags & tag::ROOT != 0)
        .map(|(root, _)| root.clone())
        .collect();
    let mut makers: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for root in &roots {
        for (form, _) in forms(root) {
            makers.entry(form).or_default().insert(root);
        }
    }
    for root in &roots {
        let seen = forms(root)
            .into_iter()
            .filter(|(form, _)| makers.get(form).is_some_and(|makers| makers.len() == 1))
            .filter(|(form, _)| {
                records.get(form).is_some_and(|record| is_derived(record.tags) && record.frequency > 0)
            })
            .fold(0, |seen, (_, pattern)| seen | pattern);
        if let Some(record) = records.get_mut(root) {
            record.patterns = seen;
        }
    }
}

fn is_derived(tags: u16) -> bool {
    tags & (tag::ROOT | tag::FUNCTION_WORD | tag::NAME) == 0
}

/// The forms of a root, each with its pattern.
fn forms(root: &str) -> Vec<(String, u8)> {
    let mut forms = Vec::new();
    for verb in [root.to_owned(), format!("di{root}"), nasal("me", root)] {
        forms.push((format!("{verb}kan"), pattern::VERB_KAN));
        forms.push((format!("{verb}i"), pattern::VERB_I));
        if verb != root {
            forms.push((verb, pattern::VERB));
        }
    }
    let ber = before_r("be", root);
    let ter = before_r("te", root);
    forms.extend([format!("{ber}an"), format!("{ber}kan"), ber].map(|form| (form, pattern::BER)));
    forms.extend([format!("{ter}kan"), format!("{ter}i"), ter].map(|form| (form, pattern::TER)));
    let (agent, per) = (nasal("pe", root), before_r("pe", root));
    forms.extend([format!("{agent}an"), format!("{per}an"), agent].map(|form| (form, pattern::PEN_PER)));
    forms.push((format!("ke{root}an"), pattern::KE_AN));
    forms.push((format!("{root}an"), pattern::AN));
    forms
}

/// The root behind me- or pe- and the nasal that it asks for.
fn nasal(prefix: &str, root: &str) -> String {
    let vowel_second = root.chars().nth(1).is_some_and(is_vowel);
    let without_first = root.get(1..).unwrap_or_default();
    let one_syllable = root.chars().filter(|&c| is_vowel(c)).count() == 1;
    let (nasal, rest) = match root.chars().next() {
        _ if one_syllable => ("nge", root),
        Some('p') if vowel_second => ("m", without_first),
        Some('t') if vowel_second => ("n", without_first),
        Some('s') if vowel_second => ("ny", without_first),
        Some('k') if vowel_second => ("ng", without_first),
        Some('b' | 'f' | 'v' | 'p') => ("m", root),
        Some('c' | 'd' | 'j' | 'z' | 't' | 's') => ("n", root),
        Some('l' | 'r' | 'w' | 'y' | 'm' | 'n') => ("", root),
        _ => ("ng", root),
    };
    format!("{prefix}{nasal}{rest}")
}

/// The root behind a prefix in -r, of which two r are never written: *berencana*, *bekerja*.
fn before_r(prefix: &str, root: &str) -> String {
    let loses_r = root.starts_with('r') || root.get(1..3) == Some("er");
    if loses_r { format!("{prefix}{root}") } else { format!("{prefix}r{root}") }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'i' | 'u' | 'e' | 'o')
}

#[cfg(test)]
mod tests {
    use super::super::format::Record;
    use super::*;

    #[test]
    fn a_root_is_marked_with_what_it_alone_explains() {
        let mut records: Records = [
            ("arang", tag::ROOT),
            ("karang", tag::ROOT),
            ("dikarang", 0),
            ("mengarang", 0),
            ("beruang", tag::ROOT),
            ("uang", tag::ROOT),
            ("keuangan", 0),
        ]
        .map(|(word, tags)| (word.to_owned(), Record { tags, frequency: 60, patterns: 0 }))
        .into();
        mark(&mut records);
        let patterns = |root: &str| records[root].patterns;
        assert_eq!(patterns("karang"), pattern::VERB);
        assert_eq!(patterns("arang"), 0);
        assert_eq!(patterns("uang"), pattern::KE_AN);
    }

    #[test]
    fn nasals_swallow_the_consonants_of_their_place() {
        for (root, verb) in [
            ("tulis", "menulis"),
            ("pukul", "memukul"),
            ("sapu", "menyapu"),
            ("kirim", "mengirim"),
            ("cek", "mengecek"),
            ("proses", "memproses"),
            ("lihat", "melihat"),
            ("ambil", "mengambil"),
        ] {
            assert_eq!(nasal("me", root), verb);
        }
    }
}
