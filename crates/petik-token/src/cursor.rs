//! Looking around in a text: characters and their classes at byte offsets.

use crate::byte_set::ByteSet;
use crate::class::Class;

/// A text to look around in. All offsets are bytes and lie on character boundaries.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cursor<'a> {
    text: &'a str,
}

impl<'a> Cursor<'a> {
    pub(crate) const fn new(text: &'a str) -> Self {
        Self { text }
    }

    pub(crate) const fn text(self) -> &'a str {
        self.text
    }

    /// The text from `from` up to `to`.
    pub(crate) fn slice(self, from: usize, to: usize) -> &'a str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// The bytes from `from` up to `to`: where no text is asked for, to look for the edges of characters is spared.
    pub(crate) fn bytes(self, from: usize, to: usize) -> &'a [u8] {
        self.text.as_bytes().get(from..to).unwrap_or_default()
    }

    /// The text from `at` on.
    pub(crate) fn rest(self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    /// The byte at `at`; 0 behind the end, which no rule asks for.
    pub(crate) fn byte(self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    /// The character at `at`.
    pub(crate) fn char(self, at: usize) -> Option<char> {
        let byte = *self.text.as_bytes().get(at)?;
        if byte < 0x80 { Some(byte as char) } else { self.rest(at).chars().next() }
    }

    /// The character before `at`.
    pub(crate) fn char_before(self, at: usize) -> Option<char> {
        self.slice(0, at).chars().next_back()
    }

    /// The class at `at`; white space behind the end.
    pub(crate) fn class(self, at: usize) -> Class {
        self.char(at).map_or(Class::Space, Class::of)
    }

    /// The class before `at`; white space before the beginning.
    pub(crate) fn class_before(self, at: usize) -> Class {
        self.char_before(at).map_or(Class::Space, Class::of)
    }

    /// The end of the run of characters from `at` on whose class `belongs`.
    pub(crate) fn run(self, mut at: usize, belongs: impl Fn(Class) -> bool) -> usize {
        while let Some(&byte) = self.text.as_bytes().get(at) {
            let (class, len) = if byte.is_ascii() {
                (Class::of_ascii(usize::from(byte)), 1)
            } else {
                let c = self.char(at).unwrap_or_default();
                (Class::of(c), c.len_utf8())
            };
            if !belongs(class) {
                break;
            }
            at += len;
        }
        at
    }

    /// The end of the run of characters from `at` on that `belong`.
    pub(crate) fn run_of(self, mut at: usize, belongs: impl Fn(char) -> bool) -> usize {
        while let Some(c) = self.char(at)
            && belongs(c)
        {
            at += c.len_utf8();
        }
        at
    }

    /// The end of the run of ASCII bytes from `at` on that `belong`, of at most `limit` bytes.
    pub(crate) fn ascii_run(self, at: usize, limit: usize, belongs: impl Fn(u8) -> bool) -> usize {
        let bytes = self.text.as_bytes().get(at..).unwrap_or_default();
        at + bytes.iter().take(limit).take_while(|byte| byte.is_ascii() && belongs(**byte)).count()
    }

    /// The end of the run of bytes from `at` on that are in `set`, of at most `limit` bytes.
    pub(crate) fn run_in(self, at: usize, limit: usize, set: &ByteSet) -> usize {
        let bytes = self.text.as_bytes().get(at..).unwrap_or_default();
        at + bytes.iter().take(limit).take_while(|byte| set.has(**byte)).count()
    }

    /// The end of the combining marks and invisible characters from `at` on.
    pub(crate) fn skip_extend(self, at: usize) -> usize {
        self.run(at, Class::continues)
    }

    /// The end of the blanks from `at` on that do not end the line.
    pub(crate) fn skip_blanks(self, at: usize) -> usize {
        self.run_of(at, |c| Class::of(c).is_outside() && !is_line_break(c))
    }
}

/// Whether `c` ends a line.
pub(crate) const fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
