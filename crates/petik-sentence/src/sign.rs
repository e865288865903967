//! What a token means to a splitter: its [`Sign`].

use petik_token::TokenKind;

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
    /// The sign of a token, by its kind and first character.
    pub(crate) fn of(token: &str, kind: TokenKind) -> Self {
        match kind {
            TokenKind::Punctuation | TokenKind::Symbol => Self::of_mark(token),
            TokenKind::Emoji => Self::Emoji,
            _ => Self::Word,
        }
    }

    fn of_mark(token: &str) -> Self {
        match token.chars().next() {
            Some('.') if token.len() > 1 => Self::Ellipsis,
            Some('.' | '。') => Self::Stop,
            Some('…') => Self::Ellipsis,
            Some('?' | '!' | '‼' | '⁇' | '⁈' | '⁉' | '？' | '！') => Self::Cry,
            Some(',' | ';') => Self::Comma,
            Some(':') => Self::Colon,
            Some('-' | '–' | '—' | '―' | '−') => Self::Dash,
            Some('`') if token.len() > 1 => Self::Open(Family::Double),
            Some('\'') if token.len() > 1 => Self::Close(Family::Double),
            Some('"' | '＂') => Self::Straight(Family::Double),
            Some('\'') => Self::Straight(Family::Single),
            Some('“' | '„' | '«') => Self::Open(Family::Double),
            Some('”' | '»') => Self::Close(Family::Double),
            Some('‘' | '‹' | '`') => Self::Open(Family::Single),
            Some('’' | '›') => Self::Close(Family::Single),
            Some('(') => Self::Open(Family::Round),
            Some(')') => Self::Close(Family::Round),
            Some('[') => Self::Open(Family::Square),
            Some(']') => Self::Close(Family::Square),
            Some('{') => Self::Open(Family::Curly),
            Some('}') => Self::Close(Family::Curly),
            _ => Self::Other,
        }
    }

    /// Whether the mark may end a sentence.
    pub(crate) const fn is_final(self) -> bool {
        matches!(self, Self::Stop | Self::Ellipsis | Self::Cry)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_of_stops_is_an_ellipsis() {
        assert_eq!(Sign::of(".", TokenKind::Punctuation), Sign::Stop);
        assert_eq!(Sign::of("....", TokenKind::Punctuation), Sign::Ellipsis);
        assert_eq!(Sign::of("…", TokenKind::Punctuation), Sign::Ellipsis);
    }

    #[test]
    fn a_word_with_its_stop_is_a_word() {
        assert_eq!(Sign::of("Jl.", TokenKind::Word), Sign::Word);
    }
}
