//! Character classes: what the grammar knows of a single character.

use crate::unicode_table::{BLOCK, CLASSES, INDEX};

/// The class of a character. Numbers as in the generated table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Class {
    /// White space, by the Unicode property.
    Space = 0,
    /// A control character (and the zero-width space): never part of a token.
    Control = 1,
    /// A letter that joins its neighbours, in any script; `_` too.
    Letter = 2,
    /// A digit or other number sign: `7`, `²`, `½`.
    Digit = 3,
    /// A combining mark or joiner: belongs to what stands before it.
    Extend = 4,
    /// An invisible format character, such as the soft hyphen: inside a token it is part of it,
    /// before one it is none.
    Format = 5,
    /// Joins two letters but ends no word: the apostrophe `’`, the Catalan `·`.
    Mid = 6,
    /// A letter of a script without spaces: a token of its own, as UAX #29 has it.
    Ideograph = 7,
    /// Katakana: joins itself alone.
    Katakana = 8,
    /// A punctuation mark.
    Punctuation = 9,
    /// Any other sign.
    Symbol = 10,
    /// An emoji by default.
    Emoji = 11,
    /// A sign that a variation selector turns into an emoji: `❤`, `™`.
    Pictograph = 12,
    /// A regional indicator: two make a flag.
    Flag = 13,
}

impl Class {
    /// The class of `c`.
    pub(crate) fn of(c: char) -> Self {
        let code = c as usize;
        match ASCII.get(code) {
            Some(&class) => class,
            None => Self::of_code(code),
        }
    }

    /// The class of an ASCII character; symbol for any other number.
    pub(crate) const fn of_ascii(code: usize) -> Self {
        if code < ASCII.len() { ASCII[code] } else { Self::Symbol }
    }

    /// The class of the character with this number, as the table has it.
    #[inline]
    pub(crate) fn of_code(code: usize) -> Self {
        match INDEX.get(code / BLOCK) {
            Some(&block) => {
                let place = usize::from(block) * BLOCK + code % BLOCK;
                let pair = CLASSES.get(place / 2).copied().unwrap_or_default();
                Self::from_number(if place.is_multiple_of(2) { pair & 0xF } else { pair >> 4 })
            }
            // Behind the table: tags, which spell the flags of Wales and the like, and variation
            // selectors; the rest is unassigned or private.
            None if (0xE_0100..0xE_01F0).contains(&code) => Self::Extend,
            None if (0xE_0000..0xE_0080).contains(&code) => Self::Format,
            None => Self::Symbol,
        }
    }

    const fn from_number(number: u8) -> Self {
        match number {
            0 => Self::Space,
            1 => Self::Control,
            2 => Self::Letter,
            3 => Self::Digit,
            4 => Self::Extend,
            5 => Self::Format,
            6 => Self::Mid,
            7 => Self::Ideograph,
            8 => Self::Katakana,
            9 => Self::Punctuation,
            11 => Self::Emoji,
            12 => Self::Pictograph,
            13 => Self::Flag,
            _ => Self::Symbol,
        }
    }

    /// Whether the character is a letter or a digit of a word.
    pub(crate) const fn is_alphanumeric(self) -> bool {
        matches!(self, Self::Letter | Self::Digit)
    }

    /// Whether the character belongs to whatever token stands before it.
    pub(crate) const fn continues(self) -> bool {
        matches!(self, Self::Extend | Self::Format)
    }

    /// Whether the character is no part of a token that begins with it.
    pub(crate) const fn is_outside(self) -> bool {
        matches!(self, Self::Space | Self::Control | Self::Format)
    }
}

/// The classes of ASCII.
static ASCII: [Class; 128] = {
    let mut table = [Class::Symbol; 128];
    let mut code: u8 = 0;
    while code < 128 {
        table[code as usize] = match code {
            b' ' | 0x09..=0x0D => Class::Space,
            0x00..=0x1F | 0x7F => Class::Control,
            b'0'..=b'9' => Class::Digit,
            b'A'..=b'Z' | b'a'..=b'z' | b'_' => Class::Letter,
            b'.' | b',' | b';' | b':' | b'!' | b'?' | b'"' | b'\'' | b'(' | b')' | b'[' | b']' | b'{'
            | b'}' | b'-' | b'/' | b'\\' => Class::Punctuation,
            _ => Class::Symbol,
        };
        code += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_of_characters() {
        for (characters, class) in [
            (" \t\n\u{a0}\u{2003}\u{3000}", Class::Space),
            ("\0\u{1b}\u{7f}\u{9b}\u{200b}", Class::Control),
            ("aZ_éßЯشשעאი한ʼ", Class::Letter),
            ("07²½٣", Class::Digit),
            ("\u{301}\u{200d}\u{fe0f}\u{e0100}", Class::Extend),
            ("\u{ad}\u{feff}\u{200e}\u{e0067}", Class::Format),
            ("’‘·", Class::Mid),
            ("漢あกမ", Class::Ideograph),
            ("カー", Class::Katakana),
            ("“”…–—。‼", Class::Punctuation),
            ("$%°€+\u{10ffff}\u{e000}", Class::Symbol),
            ("😀👍🏽", Class::Emoji),
            ("❤™☝", Class::Pictograph),
            ("🇮🇩", Class::Flag),
        ] {
            for c in characters.chars() {
                assert_eq!(Class::of(c), class, "{c:?}");
            }
        }
    }
}
