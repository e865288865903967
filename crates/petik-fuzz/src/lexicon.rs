//! Word data: any bytes as a data file, any string as a word.

use petik_lexicon::{abbreviation, entry, variant};
use petik_text::fold;

use crate::choices::Choices;

/// The reader of data files itself, as the crate of word data has it.
#[path = "../../petik-lexicon/src/format.rs"]
#[allow(dead_code, reason = "the reader is tried, not all that its writer and its crate use")]
mod format;

use format::Table;

/// Bytes of a header, and a table of one bucket: what mutations start from.
const HEADER: usize = 28;

pub(crate) fn check(input: &[u8]) {
    check_table(input);
    let mut file = header();
    file.extend_from_slice(input);
    check_table(&file);
    check_words(&Choices::of(input).text());
}

/// A header whose count of buckets is one.
fn header() -> Vec<u8> {
    let mut header = format::MAGIC.to_vec();
    header.extend(format::FORMAT.to_le_bytes());
    header.extend(b"fuzz        ");
    header.extend(1_u32.to_le_bytes());
    assert_eq!(header.len(), HEADER);
    header
}

/// A file is refused, or every look-up in it has an answer.
fn check_table(file: &[u8]) {
    let Some(table) = Table::new(file) else { return };
    assert!(file.starts_with(&format::MAGIC));
    let _ = table.version();
    for word in file.split(|&byte| byte == b' ' || byte == 0).chain([file]) {
        let found = table.find(word);
        assert!(found.is_none() || word.len() <= format::LONGEST, "no record holds so long a word");
        assert_eq!(found, table.find(word));
    }
}

fn check_words(text: &str) {
    for word in text.split([' ', '\n']).chain([text]) {
        if let Some(entry) = entry(word) {
            assert_eq!(fold(word), word, "entries are of folded words");
            assert!(entry.frequency().is_finite() && entry.frequency() >= 0.0);
        }
        if let Some(variant) = variant(word) {
            assert_eq!(fold(word), word, "variants are of folded words");
            assert!(entry(variant.standard()).is_some(), "the standard form of {word:?} is known");
        }
        if abbreviation(word).is_some() {
            assert!(word.is_ascii() && !word.ends_with('.'), "asked for without the last stop: {word:?}");
        }
    }
}
