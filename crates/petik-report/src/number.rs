//! Numbers as the reader's language writes them.

use crate::Tongue;

/// A number with so many decimals.
pub(crate) fn decimal(value: f64, decimals: usize, tongue: Tongue) -> String {
    let (point, separator) = marks(tongue);
    let text = format!("{value:.decimals$}").replace('-', "\u{2212}");
    match text.split_once('.') {
        Some((whole, fraction)) => format!("{}{point}{fraction}", grouped(whole, separator)),
        None => grouped(&text, separator),
    }
}

/// As [`decimal`], with a sign before what is not negative.
pub(crate) fn signed(value: f64, decimals: usize, tongue: Tongue) -> String {
    let text = decimal(value, decimals, tongue);
    if text.starts_with('\u{2212}') { text } else { format!("+{text}") }
}

/// A count.
pub(crate) fn count(value: usize, tongue: Tongue) -> String {
    grouped(&value.to_string(), marks(tongue).1)
}

fn marks(tongue: Tongue) -> (char, char) {
    match tongue {
        Tongue::Indonesian => (',', '.'),
        Tongue::English => ('.', ','),
    }
}

/// A separator between each three digits.
fn grouped(digits: &str, separator: char) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    let mut left = digits.chars().filter(char::is_ascii_digit).count();
    for c in digits.chars() {
        text.push(c);
        if c.is_ascii_digit() {
            left -= 1;
            if left > 0 && left.is_multiple_of(3) {
                text.push(separator);
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_those_of_the_language() {
        assert_eq!(decimal(-1234.5, 2, Tongue::Indonesian), "\u{2212}1.234,50");
        assert_eq!(decimal(1_234_567.891, 1, Tongue::English), "1,234,567.9");
        assert_eq!(signed(0.25, 2, Tongue::English), "+0.25");
        assert_eq!(signed(-0.25, 2, Tongue::English), "\u{2212}0.25");
        assert_eq!(count(999, Tongue::Indonesian), "999");
        assert_eq!(count(1000, Tongue::Indonesian), "1.000");
    }
}
