//! What a kernel finds in a block: masks of byte classes, bit `i` for byte `i`.

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
