//! The outlines of a text, without tokens: its marks and capitals as masks, and its line breaks.

use crate::kernel::{self, BLOCK, BlockLoop, Engine, Ready, Window};

pub use crate::kernel::{LineOutline, Outline};

/// Makes outlines of 64 bytes with the widest vectors at hand.
///
/// Who asks only where something may end or open, as a splitter of sentences does, passes over the words between
/// two marks without a token for each.
///
/// # Examples
///
/// ```
/// use petik_token::Outliner;
///
/// let text = "Apa kabar, Siti? Baik.";
/// let outline = Outliner::new().outline(text, 0);
///
/// assert_eq!(outline.mark, 1 << 15 | 1 << 21);
/// assert_eq!(outline.capital, 1 | 1 << 11 | 1 << 17);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Outliner {
    ready: Ready,
}

impl Outliner {
    /// Bytes of an outline.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_token::Outliner::BYTES, 64);
    /// ```
    pub const BYTES: usize = BLOCK;

    /// An outliner with the best kernel of this machine.
    ///
    /// # Examples
    ///
    /// ```
    /// let outline = petik_token::Outliner::new().outline("hujan", 0);
    /// assert_eq!(outline.mark, 0);
    /// ```
    pub fn new() -> Self {
        Self { ready: Ready::or_best(None) }
    }

    /// What may bound sentences in the bytes of `text` from `at` on; past the end of the text are blanks.
    ///
    /// # Examples
    ///
    /// ```
    /// let outline = petik_token::Outliner::new().outline("Apa kabar?", 4);
    /// assert_eq!(outline.mark, 1 << 5);
    /// ```
    #[inline]
    pub fn outline(self, text: &str, at: usize) -> Outline {
        kernel::run(OneOutline(text.as_bytes().get(at..).unwrap_or_default()), self.ready)
    }

    /// What bounds lines in the bytes of `text` from `at` on; past the end of the text are blanks.
    ///
    /// # Examples
    ///
    /// ```
    /// let outline = petik_token::Outliner::new().line_outline("Hujan\nturun", 5);
    /// assert_eq!(outline.line_end, 1);
    /// ```
    #[inline]
    pub fn line_outline(self, text: &str, at: usize) -> LineOutline {
        kernel::run(OneLineOutline(text.as_bytes().get(at..).unwrap_or_default()), self.ready)
    }
}

impl Default for Outliner {
    fn default() -> Self {
        Self::new()
    }
}

/// The outline of the first bytes.
struct OneOutline<'a>(&'a [u8]);

impl BlockLoop for OneOutline<'_> {
    type Output = Outline;

    #[inline(always)]
    fn run(self, engine: impl Engine) -> Outline {
        engine.outline(first_window(engine, self.0, &mut [b' '; BLOCK]))
    }
}

/// The outline of lines of the first bytes.
struct OneLineOutline<'a>(&'a [u8]);

impl BlockLoop for OneLineOutline<'_> {
    type Output = LineOutline;

    #[inline(always)]
    fn run(self, engine: impl Engine) -> LineOutline {
        engine.line_outline(first_window(engine, self.0, &mut [b' '; BLOCK]))
    }
}

/// The first window of `bytes`; in `room`, and with blanks behind them, where they do not fill one.
#[inline(always)]
fn first_window<'a>(engine: impl Engine, bytes: &'a [u8], room: &'a mut Window) -> &'a Window {
    if let Some(window) = bytes.first_chunk() {
        return window;
    }
    engine.padded(bytes, room);
    room
}
