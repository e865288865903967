//! Comparing the ends of a word with two or three letters, byte by byte.
//!
//! The methods of `str` call `memcmp`, which costs more than the few bytes it compares here: a quarter
//! of the time of a stem.

use core::iter;

/// What stands behind `start`, if the word begins with it.
#[inline]
pub(crate) fn strip_start<'w>(word: &'w str, start: &str) -> Option<&'w str> {
    let begins =
        word.len() >= start.len() && word.bytes().zip(start.bytes()).all(|(one, other)| one == other);
    if begins { word.get(start.len()..) } else { None }
}

/// What stands before `end`, if the word ends with it.
#[inline]
pub(crate) fn strip_end<'w>(word: &'w str, end: &str) -> Option<&'w str> {
    let rest = word.len().checked_sub(end.len())?;
    let ends = word.bytes().rev().zip(end.bytes().rev()).all(|(one, other)| one == other);
    if ends { word.get(..rest) } else { None }
}

/// The rows that stand in a table for a letter, or behind the letters for any other byte.
#[inline]
pub(crate) fn of_letter(table: &[u32], byte: u8) -> u32 {
    let letter = usize::from(byte.wrapping_sub(b'a')).min(26);
    table.get(letter).copied().unwrap_or(0)
}

/// The rows of a table whose places are set bits of `rows`, in order.
#[inline]
pub(crate) fn chosen<T>(table: &[T], mut rows: u32) -> impl Iterator<Item = &T> {
    iter::from_fn(move || {
        let row = table.get(rows.trailing_zeros() as usize);
        rows &= rows.wrapping_sub(1);
        row
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn agrees_with_the_standard_library(word in "[ab\u{e9}]{0,4}", affix in "[ab\u{e9}]{0,2}") {
            prop_assert_eq!(strip_start(&word, &affix), word.strip_prefix(&*affix));
            prop_assert_eq!(strip_end(&word, &affix), word.strip_suffix(&*affix));
        }
    }
}
