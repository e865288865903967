//! Writes a data file; `format` describes the layout.

use super::Records;
use super::format::{
    FORMAT, LENGTH_BITS, LONGEST, MAGIC, OFFSET_BITS, Record, Table, bucket_index, fingerprint, hash,
};

/// The bytes of the data file of these records.
pub(crate) fn bytes(version: &str, records: &Records) -> Result<Vec<u8>, String> {
    let buckets = records.len().next_power_of_two();
    let mut bytes = header(version, buckets)?;
    let (heads, blob) = heads_and_records(buckets, records)?;
    bytes.extend(heads.iter().flat_map(|head| head.to_le_bytes()));
    bytes.extend(blob);
    verify(&bytes, records)?;
    Ok(bytes)
}

fn header(version: &str, buckets: usize) -> Result<Vec<u8>, String> {
    if version.is_empty() || version.len() > 12 || !version.is_ascii() {
        return Err(format!("seeds/lexicon/VERSION: `{version}`: write 1 to 12 ASCII characters"));
    }
    let mut bytes = Vec::from(MAGIC);
    bytes.extend(FORMAT.to_le_bytes());
    bytes.extend(format!("{version:<12}").bytes());
    bytes.extend(number(buckets)?.to_le_bytes());
    Ok(bytes)
}

/// The head of each bucket and one behind the last, and the records in the order of their buckets.
fn heads_and_records(buckets: usize, records: &Records) -> Result<(Vec<u32>, Vec<u8>), String> {
    let mut members = vec![Vec::new(); buckets];
    for (word, record) in records {
        let hash = hash(word.as_bytes());
        members[bucket_index(hash, buckets)].push((word, record, fingerprint(hash)));
    }
    let mut heads = Vec::with_capacity(buckets + 1);
    let mut blob = Vec::new();
    for bucket in members {
        let fingerprints = bucket.iter().fold(0, |set, (_, _, bit)| set | bit);
        heads.push(number(blob.len())? | fingerprints);
        for (word, record, _) in bucket {
            push_record(&mut blob, word, *record)?;
        }
    }
    heads.push(number(blob.len())?);
    if blob.len() >> OFFSET_BITS != 0 {
        return Err(format!("{} bytes of records: the layout holds 2^{OFFSET_BITS}", blob.len()));
    }
    Ok((heads, blob))
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
