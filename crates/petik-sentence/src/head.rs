//! The first bytes of a text or line, cut between two characters.

/// Bytes of the line behind a block that a rule may look at: a list marker and a word fit in.
pub(crate) const OPENING: usize = 64;

/// The first bytes of `text`: `most` of them, or a few less where a character would be cut.
pub(crate) fn head(text: &str, most: usize) -> &str {
    (0..=most.min(text.len())).rev().find_map(|at| text.get(..at)).unwrap_or_default()
}

/// The first bytes of the line with which `behind` begins.
pub(crate) fn opening(behind: &str) -> &str {
    let line = head(behind, OPENING);
    line.split(['\n', '\r']).next().unwrap_or(line)
}

/// Whether a line begins with what is surely a token, not with a control or an invisible mark.
pub(crate) fn opens_with_token(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_graphic() || c.is_alphanumeric() || c == '“')
}
