//! Writes a data file; `format` describes the layout.

use std::cmp::Reverse;

use super::Records;
use super::format::{
    FORMAT, LENGTH_BITS, LONGEST, MAGIC, OFFSET_BITS, Record, Table, fingerprint, group, hash, slot,
};

/// Words in a group on the average. With three, the last groups of several words find no pilot among 256.
const GROUP: usize = 2;

/// The bytes of the data file of these records.
pub(crate) fn bytes(version: &str, records: &Records) -> Result<Vec<u8>, String> {
    let mut blob = Vec::new();
    let mut places = Vec::new();
    for (word, record) in most_frequent_first(records) {
        places.push((hash(word.as_bytes()), number(blob.len())?));
        push_record(&mut blob, word, *record)?;
    }
    if blob.len() >> OFFSET_BITS != 0 {
        return Err(format!("{} bytes of records: the layout holds 2^{OFFSET_BITS}", blob.len()));
    }
    let (pilots, slots) = pilots_and_slots(&places)?;
    let mut bytes = header(version)?;
    bytes.extend(hash(&blob).to_le_bytes());
    bytes.extend(number(pilots.len())?.to_le_bytes());
    bytes.extend(number(slots.len())?.to_le_bytes());
    bytes.extend(pilots);
    bytes.extend(slots.iter().flat_map(|slot| slot.to_le_bytes()));
    bytes.extend(blob);
    verify(&bytes, records)?;
    Ok(bytes)
}

fn most_frequent_first(records: &Records) -> Vec<(&String, &Record)> {
    let mut rows: Vec<_> = records.iter().collect();
    rows.sort_by_key(|(_, record)| Reverse(record.frequency));
    rows
}

fn header(version: &str) -> Result<Vec<u8>, String> {
    if version.is_empty() || version.len() > 12 || !version.is_ascii() {
        return Err(format!("seeds/lexicon/VERSION: `{version}`: write 1 to 12 ASCII characters"));
    }
    let mut bytes = Vec::from(MAGIC);
    bytes.extend(FORMAT.to_le_bytes());
    bytes.extend(format!("{version:<12}").bytes());
    Ok(bytes)
}

/// A pilot for each group of hashes such that every word has a slot of its own, and the slots.
///
/// The largest groups choose first, while there is room; each takes the first pilot that will do.
fn pilots_and_slots(places: &[(u64, u32)]) -> Result<(Vec<u8>, Vec<u32>), String> {
    let mut groups = vec![Vec::new(); places.len().div_ceil(GROUP)];
    for &place in places {
        groups[group(place.0, places.len().div_ceil(GROUP))].push(place);
    }
    let mut by_size: Vec<usize> = (0..groups.len()).collect();
    by_size.sort_by_key(|&at| Reverse(groups[at].len()));

    // One slot in twenty stays free, or the last words would try pilots in vain.
    let mut slots = vec![None; places.len() + places.len().div_ceil(19)];
    let mut pilots = vec![0; groups.len()];
    for at in by_size {
        let pilot = (0..=u8::MAX).find(|&pilot| fits(&groups[at], pilot, &slots));
        pilots[at] = pilot.ok_or("no pilot leads a group of words to free slots: make groups smaller")?;
        for &(hash, offset) in &groups[at] {
            let free = slot(hash, pilots[at], slots.len());
            slots[free] = Some(fingerprint(hash) << OFFSET_BITS | offset);
        }
    }
    Ok((pilots, slots.into_iter().map(Option::unwrap_or_default).collect()))
}

/// Whether a pilot leads each of these hashes to a free slot of its own.
fn fits(hashes: &[(u64, u32)], pilot: u8, slots: &[Option<u32>]) -> bool {
    let mut taken: Vec<usize> = hashes.iter().map(|&(hash, _)| slot(hash, pilot, slots.len())).collect();
    let all_free = taken.iter().all(|&slot| slots[slot].is_none());
    taken.sort_unstable();
    all_free && taken.is_sorted_by(|one, other| one < other)
}

fn push_record(blob: &mut Vec<u8>, word: &str, record: Record) -> Result<(), String> {
    let length = u16::try_from(word.len()).ok().filter(|length| usize::from(*length) <= LONGEST);
    let length = length.ok_or_else(|| format!("`{word}` is longer than {LONGEST} bytes"))?;
    blob.extend((record.tags << LENGTH_BITS | length).to_le_bytes());
    blob.push(record.frequency);
    blob.push(record.patterns);
    blob.extend(word.bytes());
    Ok(())
}

/// Reads everything back with the reader that will ship.
fn verify(bytes: &[u8], records: &Records) -> Result<(), String> {
    let table = Table::new(bytes).ok_or("the reader refuses the file")?;
    match records.iter().find(|(word, record)| table.find(word.as_bytes()) != Some(**record)) {
        Some((word, record)) => Err(format!("`{word}` is not read back as {record:?}")),
        None => Ok(()),
    }
}

fn number(value: usize) -> Result<u32, String> {
    u32::try_from(value).map_err(|_| format!("{value} is too large for the layout"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn a_word_too_long_is_refused() {
        let records =
            BTreeMap::from([("a".repeat(LONGEST + 1), Record { tags: 1, frequency: 0, patterns: 0 })]);
        assert!(bytes("2026", &records).is_err_and(|error| error.contains("longer than 31")));
    }

    #[test]
    fn a_version_must_fit() {
        assert!(bytes("", &BTreeMap::new()).is_err());
        assert!(bytes("the day before yesterday", &BTreeMap::new()).is_err());
    }
}
