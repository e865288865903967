//! What a tokenizer yields: [`Token`], [`TokenSpan`] and [`TokenKind`].

use core::fmt;

use petik_text::Span;

/// What a token is, told by its shape alone.
///
/// # Examples
///
/// ```
/// use petik_token::{TokenKind, tokens};
///
/// let kinds: Vec<_> = tokens("Rp50.000 #hemat").map(|token| token.kind()).collect();
/// assert_eq!(kinds, [TokenKind::Word, TokenKind::Number, TokenKind::Hashtag]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum TokenKind {
    /// A word, with its hyphens and apostrophes, or a code of letters and digits: `buku-buku`,
    /// `Ka'ban`, `ke-20`, `S.H.`, `km2`.
    Word,
    /// A number, time or date written in digits: `1.260.420`, `10.00`, `12/3/2020`, `-2,5`.
    Number,
    /// A punctuation mark or a run of dots or dashes: `,`, `...`, `--`.
    Punctuation,
    /// Any other sign: `%`, `$`, `°`, `+`.
    Symbol,
    /// A web address: `https://petik.id/baca?no=1`, `Kompas.com`.
    Url,
    /// An e-mail address: `info@kebunraya.go.id`.
    Email,
    /// An account name: `@jokowi`.
    Mention,
    /// A topic: `#banjir`.
    Hashtag,
    /// An emoji with all that modifies it: `👍🏽`, `🇮🇩`.
    Emoji,
}

impl TokenKind {
    /// All kinds, in the order of their numbers.
    const ALL: [Self; 9] = [
        Self::Word,
        Self::Number,
        Self::Punctuation,
        Self::Symbol,
        Self::Url,
        Self::Email,
        Self::Mention,
        Self::Hashtag,
        Self::Emoji,
    ];

    /// The kind's name in lower case, as programs read it in JSON.
    ///
    /// # Examples
    ///
    /// ```
    /// let kata = petik_token::tokens("kata").next().unwrap();
    /// assert_eq!(kata.kind().name(), "word");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Number => "number",
            Self::Punctuation => "punctuation",
            Self::Symbol => "symbol",
            Self::Url => "url",
            Self::Email => "email",
            Self::Mention => "mention",
            Self::Hashtag => "hashtag",
            Self::Emoji => "emoji",
        }
    }
}

impl fmt::Display for TokenKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Where a token lies and what it is, without a borrow of the text.
///
/// This is the form to keep: a buffer of them outlives the text it was made from and is reused for
/// the next one.
///
/// # Examples
///
/// ```
/// use petik_token::{TokenSpan, Tokenizer};
///
/// let mut buffer = Vec::new();
/// for text in ["Selamat pagi!", "Apa kabar?"] {
///     buffer.clear();
///     Tokenizer::new().tokens_into(text, &mut buffer);
///     let words: Vec<_> = buffer.iter().map(|token| token.text_in(text)).collect();
///     assert_eq!(words.len(), 3);
/// }
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[repr(C)]
pub struct TokenSpan {
    start: u64,
    /// The end, and the kind in the highest byte. 16 bytes a token instead of 24 are a
    /// third less to write; 56 bits address more than any machine has.
    end_and_kind: u64,
}

/// Bits of an end below its kind.
const END_BITS: u32 = 56;

impl TokenSpan {
    /// A token of `kind` at `span`: for callers that bring tokens of their own to a later layer.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_token::{TokenKind, TokenSpan};
    ///
    /// let token = TokenSpan::new(petik_token::Span::new(0, 4), TokenKind::Word);
    /// assert_eq!(token.text_in("Buku baru"), "Buku");
    /// ```
    #[inline]
    pub const fn new(span: Span, kind: TokenKind) -> Self {
        Self::from_bits(span.start, span.end, Self::kind_bits(kind))
    }

    /// A token from `start` up to `end` of the kind that has these bits.
    #[inline]
    pub(crate) const fn from_bits(start: usize, end: usize, kind_bits: u64) -> Self {
        Self { start: start as u64, end_and_kind: end as u64 | kind_bits }
    }

    /// A kind as it is stored beside an end.
    pub(crate) const fn kind_bits(kind: TokenKind) -> u64 {
        (kind as u64) << END_BITS
    }

    /// The token's bytes in the text it was made from.
    ///
    /// # Examples
    ///
    /// ```
    /// let text = "Buku baru";
    /// let spans: Vec<_> = petik_token::token_spans(text).iter().map(|t| t.span().range()).collect();
    /// assert_eq!(spans, [0..4, 5..9]);
    /// ```
    pub const fn span(self) -> Span {
        Span::new(self.start(), self.end())
    }

    /// Offset of the first byte.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_token::token_spans("Buku baru")[1].start(), 5);
    /// ```
    #[expect(clippy::cast_possible_truncation, reason = "it was made from a usize")]
    pub const fn start(self) -> usize {
        self.start as usize
    }

    /// Offset behind the last byte.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_token::token_spans("Buku baru")[1].end(), 9);
    /// ```
    pub const fn end(self) -> usize {
        (self.end_and_kind & ((1 << END_BITS) - 1)) as usize
    }

    /// What the token is.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_token::{TokenKind, token_spans};
    ///
    /// assert_eq!(token_spans("17.30")[0].kind(), TokenKind::Number);
    /// ```
    pub const fn kind(self) -> TokenKind {
        const KINDS: [TokenKind; 9] = TokenKind::ALL;

        let number = (self.end_and_kind >> END_BITS) as usize;
        if number < KINDS.len() { KINDS[number] } else { TokenKind::Symbol }
    }

    /// The token's text in `text`, or the empty string if it does not lie there, as in a text that
    /// this token was not made from.
    ///
    /// # Examples
    ///
    /// ```
    /// let text = "Buku baru";
    /// assert_eq!(petik_token::token_spans(text)[1].text_in(text), "baru");
    /// ```
    pub fn text_in(self, text: &str) -> &str {
        text.get(self.span().range()).unwrap_or_default()
    }
}

impl fmt::Debug for TokenSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{:?}", self.kind(), self.span())
    }
}

/// A token that borrows the text: what [`tokens`](crate::tokens) yields.
///
/// # Examples
///
/// ```
/// let token = petik_token::tokens("Di rumahnya").nth(1).unwrap();
/// assert_eq!(token.text(), "rumahnya");
/// assert_eq!(token.span().range(), 3..11);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Token<'a> {
    text: &'a str,
    start: usize,
    kind: TokenKind,
}

impl<'a> Token<'a> {
    #[inline]
    pub(crate) fn new(source: &'a str, token: TokenSpan) -> Self {
        Self { text: &source[token.span()], start: token.start(), kind: token.kind() }
    }

    /// The token as written.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_token::tokens("  Pagi ").next().unwrap().text(), "Pagi");
    /// ```
    pub const fn text(self) -> &'a str {
        self.text
    }

    /// The token's bytes in the text.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_token::tokens("  Pagi ").next().unwrap().span().range(), 2..6);
    /// ```
    pub const fn span(self) -> Span {
        Span::new(self.start, self.start + self.text.len())
    }

    /// What the token is.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_token::{TokenKind, tokens};
    ///
    /// assert_eq!(tokens("🇮🇩").next().unwrap().kind(), TokenKind::Emoji);
    /// ```
    pub const fn kind(self) -> TokenKind {
        self.kind
    }
}

impl fmt::Debug for Token<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{:?} {:?}", self.kind, self.span(), self.text)
    }
}

impl From<Token<'_>> for TokenSpan {
    fn from(token: Token<'_>) -> Self {
        Self::new(token.span(), token.kind)
    }
}

#[cfg(feature = "serde")]
mod serialized {
    //! A token as programs read it: `{"span": {"start": 0, "end": 4}, "kind": "word"}`.

    use petik_text::Span;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::{TokenKind, TokenSpan};

    #[derive(Serialize, Deserialize)]
    #[serde(rename = "TokenSpan")]
    struct Record {
        span: Span,
        kind: TokenKind,
    }

    impl Serialize for TokenSpan {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            Record { span: self.span(), kind: self.kind() }.serialize(serializer)
        }
    }

    impl<'de> Deserialize<'de> for TokenSpan {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            Record::deserialize(deserializer).map(|record| Self::new(record.span, record.kind))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_survive_packing() {
        for (number, kind) in TokenKind::ALL.into_iter().enumerate() {
            assert_eq!(kind as usize, number);
            let token = TokenSpan::new(Span::new(3, usize::MAX >> 8), kind);
            assert_eq!((token.start(), token.end(), token.kind()), (3, usize::MAX >> 8, kind));
        }
    }

    #[test]
    #[cfg(feature = "serde")]
    fn a_token_survives_json() {
        let token = TokenSpan::new(Span::new(0, 4), TokenKind::Word);
        let json = serde_json::to_string(&token).expect("plain data");
        assert_eq!(json, r#"{"span":{"start":0,"end":4},"kind":"word"}"#);
        assert_eq!(serde_json::from_str::<TokenSpan>(&json).expect("the same"), token);
    }
}
