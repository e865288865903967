//! What a sentence may end with: its [`Tail`].

use crate::enclosure::Enclosure;
use crate::layout::{Gap, Layout};
use crate::sign::Sign;

/// What a sentence may end with: its final marks, then closing marks and emoji.
///
pub(crate) struct Tail {
    /// The first final mark, if there is one.
    pub(crate) first_mark: usize,
    /// What the final marks amount to.
    pub(crate) mark: Option<Mark>,
    /// Whether the last closing mark is a quotation mark.
    pub(crate) is_quoted: bool,
    /// The token behind the tail.
    pub(crate) end: usize,
}

/// The weight of a run of final marks: `?` and `!` say more than `…`, and that more than `.`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mark {
    Stop,
    Ellipsis,
    Cry,
}

impl Mark {
    fn of(sign: Sign) -> Option<Self> {
        match sign {
            Sign::Stop => Some(Self::Stop),
            Sign::Ellipsis => Some(Self::Ellipsis),
            Sign::Cry => Some(Self::Cry),
            _ => None,
        }
    }
}

impl Tail {
    /// The tail that begins at `at`, where `enclosure` opens if one does.
    ///
    /// A quotation or bracket is taken whole, so that nothing ends within it: *"Kami siap. Semua
    /// dikirim," kata X.*. Its own final mark counts at its end: *"Aturan ini tetap. Tidak ada
    /// pengecualian." Para guru setuju.* A bracket inside a sentence has none: *Kapten (55 tahun!)
    /// berenang*.
    pub(crate) fn find(layout: &Layout<'_>, start: usize, at: usize, enclosure: Option<Enclosure>) -> Self {
        let mut tail = Self { first_mark: at, mark: None, is_quoted: false, end: at + 1 };
        if let Some(enclosure) = enclosure {
            tail.end = enclosure.close() + 1;
            tail.is_quoted = enclosure.family.is_quote();
            if tail.is_quoted || enclosure.open() == start {
                tail.take_inner_mark(layout, enclosure);
            }
        } else {
            tail.mark = Mark::of(layout.sign(at));
        }
        if tail.mark.is_some() {
            tail.extend(layout);
        }
        tail
    }

    fn take_inner_mark(&mut self, layout: &Layout<'_>, enclosure: Enclosure) {
        let mut inner = (enclosure.open() + 1..enclosure.close()).rev();
        if let Some(last) =
            inner.find(|&at| !matches!(layout.sign(at), Sign::Close(_) | Sign::Emoji | Sign::Blank))
        {
            self.first_mark = last;
            self.mark = Mark::of(layout.sign(last));
        }
    }

    /// Takes in further final marks, closing marks and emoji: *Apa?!* · *Merdeka!"* · *Terima kasih! 😊*.
    fn extend(&mut self, layout: &Layout<'_>) {
        while layout.gap(self.end) < Gap::Line {
            match layout.sign(self.end) {
                sign if sign.is_final() => self.mark = self.mark.max(Mark::of(sign)),
                Sign::Close(family) => self.is_quoted = family.is_quote(),
                Sign::Emoji | Sign::Blank => {}
                _ => break,
            }
            self.end += 1;
        }
    }
}
