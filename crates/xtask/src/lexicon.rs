//! `cargo xtask lexicon`: the word data of petik-lexicon, from the reviewed rows of `seeds/lexicon`.

mod family;
mod seeds;
mod table;
mod variants;

// Writer and reader share the description of the layout: petik-lexicon itself cannot be asked,
// for it embeds the very files which are made here.
#[expect(dead_code, reason = "the generator needs only a part of what the reader needs")]
#[path = "../../petik-lexicon/src/format.rs"]
mod format;
#[path = "../../petik-lexicon/src/frequency.rs"]
mod frequency;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use format::{Record, tag};
use seeds::{Folder, Row};

use crate::GeneratedFile;

/// Tokens of the text which UNILEX counted; `frequencies.tsv` holds counts in it.
const CORPUS: f64 = 6_561_656.0;

/// The classes of abbreviations, in the order of their numbers.
const ABBREVIATION_CLASSES: [&str; 5] = ["title", "degree", "address", "unit", "general"];

/// The records of a data file, by word.
type Records = BTreeMap<String, Record>;

/// Makes the data files.
pub(crate) fn files(root: &Path) -> Result<Vec<GeneratedFile>, String> {
    let folder = Folder::open(&root.join("seeds/lexicon"))?;
    let version = fs::read_to_string(root.join("seeds/lexicon/VERSION"))
        .map_err(|error| format!("seeds/lexicon/VERSION: {error}"))?;
    let version = version.trim();
    Ok(vec![
        ("crates/petik-lexicon/data/words.bin", table::bytes(version, &words(&folder)?)?),
        ("crates/petik-lexicon/data/abbreviations.bin", table::bytes(version, &abbreviations(&folder)?)?),
        ("crates/petik-lexicon/src/variants.rs", variants::module(&folder)?.into_bytes()),
    ])
}

/// The records of all files about words, joined by word.
fn words(folder: &Folder) -> Result<Records, String> {
    let mut records = Records::new();
    for (file, tag) in [("roots.tsv", tag::ROOT), ("function_words.tsv", tag::FUNCTION_WORD)] {
        for row in folder.rows(file, ["word", "classes", "sources"])? {
            record(&mut records, row.folded_word()?).tags |= tag | class_tags(&row)?;
        }
    }
    for (file, tag) in [
        ("stop_words.tsv", tag::STOP_WORD),
        ("lexicalized.tsv", tag::LEXICALIZED),
        ("names.tsv", tag::NAME),
        ("clitic_exceptions.tsv", tag::KEEPS_CLITIC),
    ] {
        for row in folder.rows(file, ["word", "sources"])? {
            record(&mut records, row.folded_word()?).tags |= tag;
        }
    }
    for row in variants::rows(folder)? {
        record(&mut records, row.folded_word()?).tags |= tag::VARIANT;
    }
    for row in folder.rows("frequencies.tsv", ["word", "count", "sources"])? {
        record(&mut records, row.folded_word()?).frequency = frequency_step(&row)?;
    }
    family::mark(&mut records);
    Ok(records)
}

/// The records of the abbreviations; those that hold in any case are stored in lower case.
fn abbreviations(folder: &Folder) -> Result<Records, String> {
    let mut records = Records::new();
    for row in folder.rows("abbreviations.tsv", ["form", "class", "case", "sources"])? {
        let class = ABBREVIATION_CLASSES
            .iter()
            .position(|class| *class == row.field(1))
            .and_then(|number| u16::try_from(number).ok())
            .ok_or_else(|| {
                row.error(&format!("class `{}` is none of {ABBREVIATION_CLASSES:?}", row.field(1)))
            })?;
        let (form, tags) = match row.field(2) {
            "any" => (row.word().to_ascii_lowercase(), class),
            "exact" => (row.word().to_owned(), class | tag::EXACT_CASE),
            case => return Err(row.error(&format!("case `{case}`: write `any` or `exact`"))),
        };
        if form.ends_with('.') {
            return Err(row.error("write the form without its last stop"));
        }
        if records.insert(form, Record { tags, frequency: 0, patterns: 0 }).is_some() {
            return Err(row.error("holds in any case and is there already: remove one of the rows"));
        }
    }
    Ok(records)
}

fn record<'a>(records: &'a mut Records, word: &str) -> &'a mut Record {
    records.entry(word.to_owned()).or_insert(Record { tags: 0, frequency: 0, patterns: 0 })
}

/// The tags of a row's class letters; `-` stands for none.
fn class_tags(row: &Row) -> Result<u16, String> {
    let letters = row.field(1);
    if letters == "-" {
        return Ok(0);
    }
    if letters.is_empty() {
        return Err(row.error("no word class: write letters of `nvad`, or `-` for none of them"));
    }
    letters.chars().try_fold(0, |tags, letter| match letter {
        'n' => Ok(tags | tag::NOUN),
        'v' => Ok(tags | tag::VERB),
        'a' => Ok(tags | tag::ADJECTIVE),
        'd' => Ok(tags | tag::ADVERB),
        _ => Err(row.error(&format!(
            "word class `{letter}`: write n (noun), v (verb), a (adjective), d (adverb), or `-` alone"
        ))),
    })
}

/// The step of the frequency scale that lies nearest to a row's count.
fn frequency_step(row: &Row) -> Result<u8, String> {
    /// Half a step, 2^(1/24): the border between two steps.
    const HALF_STEP: f64 = 1.029_302_2;
    let count: f64 = match row.field(1).parse::<u32>() {
        Ok(count) if count > 0 => count.into(),
        _ => return Err(row.error("the count must be a whole number above 0")),
    };
    let frequency = count * 1e6 / CORPUS;
    let step = (1..u8::MAX).find(|step| frequency < f64::from(frequency::per_million(*step)) * HALF_STEP);
    Ok(step.unwrap_or(u8::MAX))
}

#[cfg(test)]
mod tests {
    use petik_lexicon::AbbreviationClass;

    use super::*;
    use crate::workspace_root;

    #[test]
    fn committed_data_is_fresh() {
        let root = workspace_root();
        for file in files(&root).unwrap() {
            crate::check(&root, &file).unwrap();
        }
    }

    #[test]
    fn every_seed_row_is_found_in_the_shipped_data() {
        let folder = Folder::open(&workspace_root().join("seeds/lexicon")).unwrap();
        for (word, record) in words(&folder).unwrap() {
            let entry = petik_lexicon::entry(&word).unwrap_or_else(|| panic!("`{word}` is missing"));
            let has = |tag| record.tags & tag != 0;
            assert_eq!(entry.is_root(), has(tag::ROOT), "{word}");
            assert_eq!(entry.is_function_word(), has(tag::FUNCTION_WORD), "{word}");
            assert_eq!(entry.is_stop_word(), has(tag::STOP_WORD), "{word}");
            assert_eq!(entry.is_lexicalized(), has(tag::LEXICALIZED), "{word}");
            assert_eq!(entry.is_name(), has(tag::NAME), "{word}");
            assert_eq!(entry.keeps_clitic(), has(tag::KEEPS_CLITIC), "{word}");
            assert_eq!(entry.classes().noun(), has(tag::NOUN), "{word}");
            assert_eq!(entry.classes().verb(), has(tag::VERB), "{word}");
            assert_eq!(entry.classes().adjective(), has(tag::ADJECTIVE), "{word}");
            assert_eq!(entry.classes().adverb(), has(tag::ADVERB), "{word}");
            assert_eq!(petik_lexicon::variant(&word).is_some(), has(tag::VARIANT), "{word}");
        }
    }

    #[test]
    fn every_abbreviation_is_found_in_the_shipped_data() {
        let folder = Folder::open(&workspace_root().join("seeds/lexicon")).unwrap();
        let columns = ["form", "class", "case", "sources"];
        for row in folder.rows("abbreviations.tsv", columns).unwrap() {
            let class = petik_lexicon::abbreviation(row.word());
            assert_eq!(class.map_or("", AbbreviationClass::name), row.field(1), "{}", row.word());
        }
    }

    #[test]
    fn frequencies_are_within_three_percent() {
        let folder = Folder::open(&workspace_root().join("seeds/lexicon")).unwrap();
        for row in folder.rows("frequencies.tsv", ["word", "count", "sources"]).unwrap() {
            let exact = row.field(1).parse::<f64>().unwrap() * 1e6 / CORPUS;
            let read = f64::from(petik_lexicon::frequency(row.word()));
            assert!((read / exact - 1.0).abs() < 0.03, "{}: {read} is not near {exact}", row.word());
        }
    }
}
