//! Values of options, and what is refused as one.

use std::num::NonZeroUsize;

use petik::Language;

use crate::messages::value::Wanted;

pub(super) fn one_or_more(value: &str) -> Result<NonZeroUsize, String> {
    value.parse().map_err(|_| Wanted::OneOrMore.to_string())
}

pub(super) fn up_to<const MOST: usize>(value: &str) -> Result<NonZeroUsize, String> {
    match value.parse::<NonZeroUsize>() {
        Ok(number) if number.get() <= MOST => Ok(number),
        _ => Err(Wanted::UpTo(MOST).to_string()),
    }
}

pub(super) fn ratio(value: &str) -> Result<f64, String> {
    match value.parse::<f64>() {
        Ok(ratio) if ratio > 0.0 && ratio <= 1.0 => Ok(ratio),
        _ => Err(Wanted::Ratio.to_string()),
    }
}

pub(super) fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| Wanted::LanguageCode.to_string())
}

/// A number of bytes, also in units of 1024.
pub(super) fn size(value: &str) -> Result<u64, String> {
    let (number, unit) = match value.char_indices().next_back() {
        Some((at, 'k' | 'K')) => (value.get(..at), 1 << 10),
        Some((at, 'm' | 'M')) => (value.get(..at), 1 << 20),
        Some((at, 'g' | 'G')) => (value.get(..at), 1 << 30),
        _ => (Some(value), 1),
    };
    let bytes =
        number.and_then(|number| number.parse::<u64>().ok()).and_then(|number| number.checked_mul(unit));
    bytes.filter(|&bytes| bytes > 0).ok_or_else(|| Wanted::Size.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_out_of_range_are_refused() {
        for value in ["0", "-1", "1.5", "", "99999999999999999999999"] {
            assert!(one_or_more(value).is_err(), "{value}");
            assert!(up_to::<24>(value).is_err(), "{value}");
        }
        for value in ["0", "-0.5", "1.01", "NaN", "inf", "", "banyak"] {
            assert!(ratio(value).is_err(), "{value}");
        }
        assert!(up_to::<24>("24").is_ok() && up_to::<24>("25").is_err());
        for value in ["0", "-1", "K", "", "1T", "1.5G", "20000000000G", "É"] {
            assert!(size(value).is_err(), "{value}");
        }
    }

    #[test]
    fn sizes_have_units() {
        for (value, bytes) in [("7", 7), ("2k", 2048), ("256M", 256 << 20), ("1G", 1 << 30)] {
            assert_eq!(size(value), Ok(bytes));
        }
    }
}
