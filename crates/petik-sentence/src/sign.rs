//! What a token means to a splitter: its [`Sign`].

use petik_token::{TokenKind, TokenSpan};

/// The part a token plays at the boundaries of sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// A word, number, address, mention or anything else that is said.
    Word,
    /// `.` alone.
    Stop,
    /// `…` or a run of stops.
    Ellipsis,
    /// `?` or `!`.
    Cry,
    /// `,` or `;`.
    Comma,
    /// `:`.
    Colon,
    /// A dash or hyphen that stands alone.
    Dash,
    /// An opening bracket or quotation mark.
    Open(Family),
    /// A closing bracket or quotation mark.
    Close(Family),
    /// A straight `"` or `'`, whose side is told by what stands around it.
    Straight(Family),
    /// An emoji, which belongs to the sentence it follows.
    Emoji,
    /// White space that is written as an entity: `&nbsp;`.
    Blank,
    /// A symbol or any other mark.
    Other,
}

/// Marks that close each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    Double,
    Single,
    Round,
    Square,
    Curly,
}

impl Family {
    pub(crate) const fn is_quote(self) -> bool {
        matches!(self, Self::Double | Self::Single)
    }
}

impl Sign {
    /// All signs, each at the place that is its code.
    const ALL: [Self; 25] = [
        Self::Word,
        Self::Stop,
        Self::Ellipsis,
        Self::Cry,
        Self::Comma,
        Self::Colon,
        Self::Dash,
        Self::Emoji,
        Self::Blank,
        Self::Other,
        Self::Open(Family::Double),
        Self::Open(Family::Single),
        Self::Open(Family::Round),
        Self::Open(Family::Square),
        Self::Open(Family::Curly),
        Self::Close(Family::Double),
        Self::Close(Family::Single),
        Self::Close(Family::Round),
        Self::Close(Family::Square),
        Self::Close(Family::Curly),
        Self::Straight(Family::Double),
        Self::Straight(Family::Single),
        Self::Straight(Family::Round),
        Self::Straight(Family::Square),
        Self::Straight(Family::Curly),
    ];

    /// A number below 32.
    pub(crate) const fn code(self) -> u8 {
        match self {
            Self::Word => 0,
            Self::Stop => 1,
            Self::Ellipsis => 2,
            Self::Cry => 3,
            Self::Comma => 4,
            Self::Colon => 5,
            Self::Dash => 6,
            Self::Emoji => 7,
            Self::Blank => 8,
            Self::Other => 9,
            Self::Open(family) => 10 + family as u8,
            Self::Close(family) => 15 + family as u8,
            Self::Straight(family) => 20 + family as u8,
        }
    }

    /// The sign of this code.
    #[inline]
    pub(crate) fn of_code(code: u8) -> Self {
        Self::ALL.get(usize::from(code)).copied().unwrap_or(Self::Other)
    }

    /// The sign of a token, by its kind and first character.
    #[inline]
    pub(crate) fn of(token: TokenSpan, text: &str) -> Self {
        match token.kind() {
            TokenKind::Punctuation | TokenKind::Symbol => {
                let mark = token.text_in(text);
                match *mark.as_bytes() {
                    [byte] => Self::of_byte(byte),
                    [b'&', ..] => Self::of_entity(mark),
                    _ => Self::of_mark(mark, mark.chars().next().unwrap_or_default()),
                }
            }
            TokenKind::Emoji => Self::Emoji,
            _ => Self::Word,
        }
    }

    /// The sign of a mark that begins with `first`.
    const fn of_mark(mark: &str, first: char) -> Self {
        let is_single = mark.len() == 1;
        match first {
            '.' if is_single => Self::Stop,
            ',' | ';' => Self::Comma,
            '"' | '＂' => Self::Straight(Family::Double),
            '-' | '–' | '—' | '―' | '−' => Self::Dash,
            '(' => Self::Open(Family::Round),
            ')' => Self::Close(Family::Round),
            ':' => Self::Colon,
            '?' | '!' | '‼' | '⁇' | '⁈' | '⁉' | '？' | '！' => Self::Cry,
            '.' | '…' => Self::Ellipsis,
            '。' => Self::Stop,
            '\'' if is_single => Self::Straight(Family::Single),
            '`' if is_single => Self::Open(Family::Single),
            // A run of ticks stands for a double mark, as typists of old wrote it.
            '“' | '„' | '«' | '`' => Self::Open(Family::Double),
            '”' | '»' | '\'' => Self::Close(Family::Double),
            '‘' | '‹' => Self::Open(Family::Single),
            '’' | '›' => Self::Close(Family::Single),
            '[' => Self::Open(Family::Square),
            ']' => Self::Close(Family::Square),
            '{' => Self::Open(Family::Curly),
            '}' => Self::Close(Family::Curly),
            _ => Self::Other,
        }
    }

    /// The sign of an HTML entity that scraping left behind: `&quot;` is a quotation mark.
    fn of_entity(entity: &str) -> Self {
        match entity {
            "&quot;" | "&#34;" | "&#x22;" => Self::Straight(Family::Double),
            "&ldquo;" | "&#8220;" | "&laquo;" => Self::Open(Family::Double),
            "&rdquo;" | "&#8221;" | "&raquo;" => Self::Close(Family::Double),
            "&apos;" | "&#39;" | "&#x27;" => Self::Straight(Family::Single),
            "&lsquo;" | "&#8216;" => Self::Open(Family::Single),
            "&rsquo;" | "&#8217;" => Self::Close(Family::Single),
            "&hellip;" | "&#8230;" => Self::Ellipsis,
            "&ndash;" | "&mdash;" | "&#8211;" | "&#8212;" => Self::Dash,
            "&nbsp;" | "&#160;" | "&#xa0;" => Self::Blank,
            _ => Self::Other,
        }
    }

    /// The sign of a mark of one byte.
    pub(crate) const fn of_byte(byte: u8) -> Self {
        Self::of_mark(".", byte as char)
    }

    /// The sign of a character beyond ASCII, be it a mark or a letter.
    pub(crate) const fn of_char(c: char) -> Self {
        Self::of_mark("", c)
    }

    /// Whether the mark neither ends nor encloses anything.
    pub(crate) const fn decides_nothing(self) -> bool {
        matches!(self, Self::Other | Self::Dash | Self::Comma)
    }

    /// Whether the mark may end a sentence or enclose something.
    #[inline]
    pub(crate) const fn ends_or_encloses(self) -> bool {
        self.is_final() || self.encloses()
    }

    /// Whether the mark is a quotation mark or bracket.
    pub(crate) const fn encloses(self) -> bool {
        matches!(self, Self::Open(_) | Self::Close(_) | Self::Straight(_))
    }

    /// Whether the mark may end a sentence.
    pub(crate) const fn is_final(self) -> bool {
        matches!(self, Self::Stop | Self::Ellipsis | Self::Cry)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> Sign {
        petik_token::token_spans(text).first().map_or(Sign::Other, |token| Sign::of(*token, text))
    }

    #[test]
    fn a_run_of_stops_is_an_ellipsis() {
        assert_eq!(first("."), Sign::Stop);
        assert_eq!(first("...."), Sign::Ellipsis);
        assert_eq!(first("…"), Sign::Ellipsis);
    }

    #[test]
    fn a_word_with_its_stop_is_a_word() {
        assert_eq!(first("Jl. Melati"), Sign::Word);
    }

    #[test]
    fn each_sign_stands_at_its_code() {
        assert!(Sign::ALL.iter().all(|&sign| Sign::of_code(sign.code()) == sign));
        assert!(Sign::ALL.len() <= 32);
    }

    #[test]
    fn entities_are_what_they_stand_for() {
        assert_eq!(first("&quot;Ya"), Sign::Straight(Family::Double));
        assert_eq!(first("&nbsp;Ya"), Sign::Blank);
        assert_eq!(first("&amp;"), Sign::Other);
    }
}
