//! Plain tokens: those that masks alone have found.

use super::Firsts;
use crate::class::Class;
use crate::token::{TokenKind, TokenSpan};

/// First bytes of tokens, and the bytes right behind them: the n-th end belongs to the n-th start.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Bounds {
    pub(crate) starts: u64,
    pub(crate) ends: u64,
}

impl Bounds {
    /// The first byte of the next token and the byte right behind it.
    #[inline(always)]
    pub(crate) fn take(&mut self) -> (usize, usize) {
        let token = (self.starts.trailing_zeros() as usize, self.ends.trailing_zeros() as usize);
        self.starts &= self.starts.wrapping_sub(1);
        self.ends &= self.ends.wrapping_sub(1);
        token
    }
}

/// Some plain tokens of a block.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plain<'a> {
    /// Where the block begins in the text.
    pub(crate) base: usize,
    /// How many tokens there are.
    pub(crate) count: usize,
    /// The bounds that begin with theirs.
    pub(crate) bounds: Bounds,
    /// The bytes of the block, with [stand-ins](StandIns) for those that do not tell the kind.
    pub(crate) firsts: &'a Firsts,
}

impl Plain<'_> {
    /// The next token. Behind the last one the result means nothing.
    #[inline(always)]
    pub(super) fn next(&mut self) -> TokenSpan {
        let (start, end) = self.bounds.take();
        plain_token(self.base, start, end, self.firsts[start])
    }
}

/// The plain token from `start` up to `end` in the block at `base`, whose first byte is `first`.
#[inline(always)]
pub(crate) fn plain_token(base: usize, start: usize, end: usize, first: u8) -> TokenSpan {
    TokenSpan::from_bits(base + start, base + end, KIND_BITS[usize::from(first)])
}

/// The kinds as they are stored.
static KIND_BITS: [u64; 256] = {
    let mut bits = [0; 256];
    let mut byte = 0;
    while byte < bits.len() {
        bits[byte] = TokenSpan::kind_bits(KINDS[byte]);
        byte += 1;
    }
    bits
};

/// First bytes of tokens of another kind than [`KINDS`] has for them, by what stands for them: few blocks have any.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct StandIns {
    pub(crate) number: u64,
    pub(crate) punctuation: u64,
    pub(crate) symbol: u64,
    pub(crate) emoji: u64,
    /// Goes before the others: a word may begin with a digit.
    pub(crate) word: u64,
}

impl StandIns {
    /// A control character, which begins no token.
    const EMOJI: u8 = 1;

    /// Whether anything stands for another byte.
    #[inline(always)]
    pub(super) fn is_any(&self) -> bool {
        self.places_and_bytes().iter().fold(0, |all, (places, _)| all | places) != 0
    }

    /// The bytes and where they stand; the last one wins.
    #[inline(always)]
    pub(super) const fn places_and_bytes(&self) -> [(u64, u8); 5] {
        [
            (self.number, b'0'),
            (self.punctuation, b'"'),
            (self.symbol, b'$'),
            (self.emoji, Self::EMOJI),
            (self.word, b'a'),
        ]
    }
}

/// The kinds of plain tokens by their first byte or what stands for it.
///
/// The byte of a mention, a hashtag or a character beyond ASCII tells the kind of nearly all tokens that begin with
/// it: to have something stand for each took a loop of which the end was guessed wrong in two of three blocks of tweets.
pub(crate) static KINDS: [TokenKind; 256] = {
    const EMOJI: usize = StandIns::EMOJI as usize;
    const MENTION: usize = b'@' as usize;
    const HASHTAG: usize = b'#' as usize;

    let mut kinds = [TokenKind::Symbol; 256];
    let mut byte = 0;
    while byte < kinds.len() {
        kinds[byte] = match byte {
            EMOJI | 0xF0.. => TokenKind::Emoji,
            MENTION => TokenKind::Mention,
            HASHTAG => TokenKind::Hashtag,
            0xC3..0xE2 | 0xE3..0xEE => TokenKind::Word,
            0xE2 => TokenKind::Punctuation,
            _ => kind_of_ascii(byte),
        };
        byte += 1;
    }
    kinds
};

/// The kind of a character of ASCII; symbol for any other number.
const fn kind_of_ascii(code: usize) -> TokenKind {
    match Class::of_ascii(code) {
        Class::Letter => TokenKind::Word,
        Class::Digit => TokenKind::Number,
        Class::Punctuation => TokenKind::Punctuation,
        _ => TokenKind::Symbol,
    }
}

#[cfg(target_arch = "x86_64")]
impl StandIns {
    /// What stands for a byte beyond ASCII, by its low seven bits, where a kernel has no room for the kinds of all bytes.
    pub(super) const BEYOND_ASCII: [u8; 128] = {
        let mut bytes = [0; 128];
        let mut low = 0;
        while low < bytes.len() {
            bytes[low] = match KINDS[low | 0x80] {
                TokenKind::Word => b'a',
                TokenKind::Punctuation => b'"',
                TokenKind::Emoji => Self::EMOJI,
                _ => b'$',
            };
            low += 1;
        }
        bytes
    };
}
