//! Blocks: where a text can be cut so that no rule looks across the cut.

use petik_token::tokens;

use crate::head::{OPENING, head, opening, opens_with_token};
use crate::line;

/// The most bytes of a block: a book has paragraphs of some kilobytes, so what is longer is no prose, and is cut
/// so that its tokens need not be held at once.
pub(crate) const LONGEST: usize = 1 << 20;

/// Bytes after which a block ends where it can; shorter ones cost more in calls than they save.
const SHORTEST: usize = 4096;

/// What a search for the end of a block has found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Search {
    /// The block has this many bytes.
    Ends(usize),
    /// It does not end in the text searched; with more text the search goes on from here.
    Continue(usize),
}

/// Searches for the end of the block that begins with `text`, from the byte `from` on.
///
/// A block ends before the first token of a line that stands
///
/// - behind a blank line, or
/// - behind a whole paragraph, a line longer than any column that ends with a final mark; and the line
///   opens with a capital, is no item of a list, and so cannot go on with what stands before.
///
/// # Complexity
///
/// Linear in the bytes up to the end of the block.
pub(crate) fn end(text: &str, from: usize) -> Search {
    let mut from = line_start(text, from.max(SHORTEST.min(text.len())));
    while let Some((line, rest)) = text.get(from..).and_then(|text| text.split_once('\n')) {
        let next = rest.trim_start();
        if next.is_empty() {
            break;
        }
        let blank = rest.get(..rest.len() - next.len()).unwrap_or_default();
        let opening = opening(next);
        if opening.len() == next.len() && next.len() < OPENING {
            break;
        }
        let start = text.len() - next.len();
        let is_end = if blank.contains('\n') {
            opens_with_token(next)
        } else {
            is_paragraph(line) && opens_anew(opening)
        };
        if is_end {
            return Search::Ends(start);
        }
        from = line_start(text, start);
    }
    Search::Continue(from)
}

/// How many bytes the block has that begins with `text`, behind which nothing comes.
///
/// # Complexity
///
/// Linear in these bytes.
pub(crate) fn length(text: &str) -> usize {
    // Asked anew for each post.
    if text.len() <= SHORTEST {
        return text.len();
    }
    match end(head(text, LONGEST + 2 * OPENING), 0) {
        Search::Ends(length) if length <= LONGEST => length,
        _ if text.len() <= LONGEST => text.len(),
        _ => forced_end(text)
            .unwrap_or_else(|| tokens(text).next().map_or(text.len(), |token| token.span().end)),
    }
}

/// Where a block that is too long is cut: at the last blank that keeps it short enough and stands between a final
/// mark and a capital, else at the last white space, else behind the last token; nowhere if one token is too long.
pub(crate) fn forced_end(text: &str) -> Option<usize> {
    let short = head(text, LONGEST);
    let between = |bytes: &[u8]| matches!(bytes, [b'.' | b'?' | b'!', b' ', b'A'..=b'Z']);
    let sentence = short.as_bytes().windows(3).rposition(between).map(|mark| mark + 1);
    let space = sentence.or_else(|| short.rfind(char::is_whitespace));
    space.filter(|&space| space > 0).or_else(|| {
        let window = head(text, LONGEST + 2 * OPENING);
        tokens(window).map(|token| token.span().end).take_while(|&end| end <= short.len()).last()
    })
}

/// Where the line begins in which `at` stands.
fn line_start(text: &str, at: usize) -> usize {
    head(text, at).rfind('\n').map_or(0, |at| at + 1)
}

/// Whether a line is longer than any column and ends with a final mark, closing marks aside.
fn is_paragraph(line: &str) -> bool {
    let line = last_line(line.trim());
    let unclosed = line.strip_suffix(['"', '”', ')']).unwrap_or(line);
    unclosed.ends_with(['.', '?', '!'])
        && line.starts_with(|c: char| c.is_ascii_graphic() || c == '“')
        && line::width(line) > line::WIDEST
}

/// What stands behind the last line break of another kind than `\n`.
fn last_line(line: &str) -> &str {
    if !line::may_hold_other_breaks(line) {
        return line;
    }
    line.rsplit(['\r', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']).next().unwrap_or(line)
}

/// Whether a line opens with a capital or a quotation and is no item of a list.
fn opens_anew(line: &str) -> bool {
    let head = line.split(char::is_whitespace).next().unwrap_or(line);
    let is_item = head.ends_with(['.', ')']);
    line.starts_with(|c: char| c.is_ascii_uppercase() || c == '"' || c == '“') && !is_item
}
