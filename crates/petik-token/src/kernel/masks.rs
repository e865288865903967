//! What a kernel finds in a block: masks of byte classes, bit `i` for byte `i`.

use super::Window;

/// Which bytes of a block are what: bit `i` for byte `i`. No byte but the line feed is of two classes; those of
/// none are [`Rare`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Common {
    /// `A`–`Z` and `a`–`z`.
    pub(crate) letter: u64,
    /// `0`–`9`.
    pub(crate) digit: u64,
    /// White space and controls, without DEL.
    pub(crate) blank: u64,
    /// The stop.
    pub(crate) stop: u64,
    /// The hyphen.
    pub(crate) hyphen: u64,
    /// Marks that separate digits, but the stop: `, :`.
    pub(crate) separator: u64,
    /// Marks that always stand alone, the most frequent of them: `" ( ) ? ! ;`.
    pub(crate) mark: u64,
    /// The line feed, which is blank too.
    pub(crate) line_end: u64,
}

impl Common {
    pub(super) const fn from_masks(masks: [u64; 8]) -> Self {
        let [letter, digit, blank, stop, hyphen, separator, mark, line_end] = masks;
        Self { letter, digit, blank, stop, hyphen, separator, mark, line_end }
    }

    /// The bytes of no class.
    #[inline(always)]
    pub(crate) const fn others(&self) -> u64 {
        let Self { letter, digit, blank, stop, hyphen, separator, mark, .. } = *self;
        !(letter | digit | blank | stop | hyphen | separator | mark)
    }
}

/// The bytes that most blocks of running text do without. Some are of two classes, some of none:
/// these are marks that stand alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rare {
    /// `@`.
    pub(crate) at: u64,
    /// `#`.
    pub(crate) hash: u64,
    /// `/`.
    pub(crate) slash: u64,
    /// `%`, `&` and `+`, which join in addresses; and `&` in names.
    pub(crate) adder: u64,
    /// Marks of which several in a row are one, but stop and hyphen: ``# ' * + = ` ~``.
    pub(crate) repeat: u64,
    /// The apostrophe.
    pub(crate) apostrophe: u64,
    /// `_`, which is a letter.
    pub(crate) underscore: u64,
    /// DEL, and the bytes of characters beyond ASCII.
    pub(crate) beyond: u64,
}

impl Rare {
    pub(super) const fn from_masks(masks: [u64; 8]) -> Self {
        let [at, hash, slash, adder, repeat, apostrophe, underscore, beyond] = masks;
        Self { at, hash, slash, adder, repeat, apostrophe, underscore, beyond }
    }
}

/// The bytes of the most frequent characters beyond ASCII in Indonesian text. Some are of no class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Typeset {
    /// The first byte of `é` and `ü`, `C3`.
    pub(crate) latin: u64,
    /// The first bytes of letters alone: further Latin ones, `C4` to `C9`, and Cyrillic, `D0` and `D1`.
    pub(crate) letter: u64,
    /// The second bytes of `×` and `÷`, which are no letters.
    pub(crate) sign: u64,
    /// The first byte of general punctuation, `E2`.
    pub(crate) general: u64,
    /// Its second, `80`.
    pub(crate) second: u64,
    /// The third bytes of `“ ” – — …`.
    pub(crate) mark: u64,
    /// The third bytes of `‘ ’`.
    pub(crate) quote: u64,
}

#[cfg(target_arch = "x86_64")]
impl Typeset {
    pub(super) const fn from_masks(masks: [u64; 8]) -> Self {
        let [latin, letter, sign, general, second, mark, quote, _] = masks;
        Self { latin, letter, sign, general, second, mark, quote }
    }
}

/// What may bound sentences in 64 bytes of a text, made by [`Outliner`](crate::Outliner): bit `i` for byte `i`.
///
/// # Examples
///
/// ```
/// let outline = petik_token::Outliner::new().outline("kata Ibu: é", 0);
/// assert_eq!(outline.capital, 1 << 5);
/// assert_eq!(outline.blank & 0xFFF, 1 << 4 | 1 << 9);
/// assert_eq!(outline.mark, 1 << 10);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Outline {
    /// Bytes that may end or enclose something, or begin a character that does: all but letters, digits, blanks,
    /// `* + , - / : ; < = >` and the bytes within a character.
    pub mark: u64,
    /// `A`–`Z`.
    pub capital: u64,
    /// The blank `U+0020`.
    pub blank: u64,
}

impl Outline {
    /// The outline by its definition, byte by byte: loops without branches, which become vector instructions.
    pub(super) fn of(window: &Window) -> Self {
        Self {
            mark: mask(window, is_mark),
            capital: mask(window, |byte| byte.is_ascii_uppercase()),
            blank: mask(window, |byte| byte == b' '),
        }
    }
}

/// What bounds lines in 64 bytes of a text and what makes them wide, made by [`Outliner`](crate::Outliner): bit `i` for
/// byte `i`.
///
/// # Examples
///
/// ```
/// let lines = petik_token::Outliner::new().line_outline("né\nya", 0);
/// assert_eq!(lines.line_end, 1 << 3);
/// assert_eq!(lines.within, 1 << 2);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct LineOutline {
    /// The line feed.
    pub line_end: u64,
    /// The carriage return, the form feed, and the last bytes of `U+0085`, `U+2028` and `U+2029`, which may belong to
    /// other characters as well.
    pub other_break: u64,
    /// All bytes of a character but its first.
    pub within: u64,
}

impl LineOutline {
    /// The outline by its definition, as that of sentences.
    pub(super) fn of(window: &Window) -> Self {
        Self {
            line_end: mask(window, |byte| byte == b'\n'),
            other_break: mask(window, |byte| matches!(byte, b'\r' | 0x0C | 0x85 | 0xA8 | 0xA9)),
            within: mask(window, |byte| byte & 0xC0 == 0x80),
        }
    }
}

/// Which bytes of `window` belong to a class.
#[inline(always)]
fn mask(window: &Window, belongs: impl Fn(u8) -> bool) -> u64 {
    let flags = window.map(|byte| u8::from(belongs(byte)));
    flags.as_chunks::<8>().0.iter().rev().fold(0, |mask, eight| {
        // Each flag is moved to its own bit of the highest byte; no two summands meet.
        mask << 8 | u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56
    })
}

#[inline(always)]
#[expect(clippy::needless_bitwise_bool, reason = "a branch would keep the loop from being vectorized")]
fn is_mark(byte: u8) -> bool {
    let is_letter = (byte | 0x20).wrapping_sub(b'a') < 26;
    let is_quiet = (byte.wrapping_sub(b'*') <= b'>' - b'*') & (byte != b'.');
    let is_within = byte & 0xC0 == 0x80;
    !(is_letter | (byte == b' ') | is_quiet | is_within)
}
