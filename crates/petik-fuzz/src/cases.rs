//! Inputs as lines of text, so that they can be read, compared and reviewed.

/// The inputs in a file of `corpus/` or `cases/`, made by [`Cases::in_file`].
///
/// An input is a line, with `\n`, `\r`, `\t`, `\\`, `\'`, `\"` and `\xNN` for what cannot stand in
/// one. Blank lines and lines that begin with `#` are no inputs.
///
/// # Examples
///
/// ```
/// use petik_fuzz::Cases;
///
/// let file = "# two words\nApa kabar\n\nia\\n\\xff\n";
/// let inputs: Vec<_> = Cases::in_file(file).collect();
/// assert_eq!(inputs, [b"Apa kabar".to_vec(), b"ia\n\xff".to_vec()]);
/// assert_eq!(Cases::line(b"ia\n\xff"), "ia\\n\\xff");
/// ```
#[derive(Clone, Debug)]
pub struct Cases<'f> {
    lines: std::str::Lines<'f>,
}

impl<'f> Cases<'f> {
    /// The inputs in the text of a file.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_fuzz::Cases::in_file("# nothing yet\n").count(), 0);
    /// ```
    pub fn in_file(text: &'f str) -> Self {
        Self { lines: text.lines() }
    }

    /// An input as the line of a file.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_fuzz::Cases::line("# é".as_bytes()), "\\x23 \\xc3\\xa9");
    /// ```
    pub fn line(input: &[u8]) -> String {
        let line = input.escape_ascii().to_string();
        line.strip_prefix('#').map_or(line.clone(), |rest| format!("\\x23{rest}"))
    }
}

impl Iterator for Cases<'_> {
    type Item = Vec<u8>;

    fn next(&mut self) -> Option<Vec<u8>> {
        let line = self.lines.find(|line| !line.is_empty() && !line.starts_with('#'))?;
        Some(bytes(line))
    }
}

/// The bytes for which a line stands; what is no escape stands for itself.
fn bytes(line: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = line.as_bytes();
    while let Some((&first, behind)) = rest.split_first() {
        let (byte, behind) = if first == b'\\' { escaped(behind) } else { (first, behind) };
        bytes.push(byte);
        rest = behind;
    }
    bytes
}

/// The byte for which stands what follows a backslash.
fn escaped(rest: &[u8]) -> (u8, &[u8]) {
    match rest {
        [b'n', rest @ ..] => (b'\n', rest),
        [b'r', rest @ ..] => (b'\r', rest),
        [b't', rest @ ..] => (b'\t', rest),
        [b'x', high, low, rest @ ..] => (digit(*high) << 4 | digit(*low), rest),
        [byte, rest @ ..] => (*byte, rest),
        [] => (b'\\', rest),
    }
}

fn digit(byte: u8) -> u8 {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_comes_back() {
        for byte in 0..=u8::MAX {
            let input = [byte, b'#', byte];
            assert_eq!(Cases::in_file(&Cases::line(&input)).collect::<Vec<_>>(), [input]);
        }
    }
}
