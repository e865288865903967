//! Characters beyond ASCII in a block: into masks, so that the grammar need not be asked for each.

use crate::class::Class;
use crate::cursor::Cursor;
use crate::kernel::{BLOCK, Firsts, StandIn};
use crate::{emoji, naive, word};

/// What the characters beyond ASCII are, a bit for each of their bytes.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Foreign {
    /// Letters.
    pub(crate) letter: u64,
    /// Digits.
    pub(crate) digit: u64,
    /// White space.
    pub(crate) blank: u64,
    /// Apostrophes between letters, which they join.
    pub(crate) joining: u64,
    /// Marks, ideographs and emoji, but for their first bytes.
    pub(crate) tail: u64,
    /// Characters for the grammar to judge.
    pub(crate) alien: u64,
}

/// The classes of characters that are what they are whatever stands around them, and the stand-in of a
/// token that begins with one. A punctuation mark is so if it is not followed by a second of its kind, an
/// emoji if by nothing that may modify it.
static SIMPLE: [u8; CLASSES] = {
    let mut stand_ins = [0; CLASSES];
    stand_ins[Class::Letter as usize] = StandIn::WORD;
    stand_ins[Class::Digit as usize] = StandIn::NUMBER;
    stand_ins[Class::Ideograph as usize] = StandIn::WORD;
    stand_ins[Class::Punctuation as usize] = StandIn::PUNCTUATION;
    stand_ins[Class::Symbol as usize] = StandIn::SYMBOL;
    stand_ins[Class::Emoji as usize] = StandIn::EMOJI;
    stand_ins
};

/// Room for the number of every class.
const CLASSES: usize = 16;

impl Foreign {
    /// Reads the characters whose bytes are `beyond`, in the block at `base` that has the letters
    /// `ascii_letter`. In `firsts`, which has the bytes of the block, the first byte of each is
    /// replaced by what tells the kind.
    ///
    /// Nearly all characters are simple. What they are adds their bytes to one of several sets, without a
    /// branch on the class or the length, which would be guessed wrong for every second one.
    #[inline(never)]
    pub(crate) fn read(
        cursor: Cursor<'_>,
        base: usize,
        mut beyond: u64,
        ascii_letter: u64,
        firsts: &mut Firsts,
    ) -> Self {
        let mut foreign = Self::default();
        let mut sets = [0; CLASSES];
        let mut leads = 0;
        while beyond != 0 {
            let place = beyond.trailing_zeros() as usize;
            if let Some((class, len)) = simple(firsts, place) {
                let bytes = ((1 << len) - 1) << place;
                sets[class] |= bytes;
                leads |= 1 << place;
                firsts[place] = SIMPLE[class];
                beyond &= !bytes;
            } else {
                let letter = ascii_letter | sets[Class::Letter as usize];
                let (stand_in, end) = foreign.add(cursor, base, place, letter);
                firsts[place] = stand_in;
                beyond &= !bits(place, end);
            }
        }
        let alone = [Class::Ideograph, Class::Punctuation, Class::Symbol, Class::Emoji]
            .iter()
            .fold(0, |alone, class| alone | sets[*class as usize]);
        foreign.letter |= sets[Class::Letter as usize];
        foreign.digit |= sets[Class::Digit as usize];
        foreign.tail |= alone & !leads;
        foreign
    }

    /// Adds the character at `place` in the block at `base`, where `letter` are the letters before it,
    /// and what belongs to it; tells what stands for it, and its end, perhaps behind the block.
    #[inline(never)]
    fn add(&mut self, cursor: Cursor<'_>, base: usize, place: usize, letter: u64) -> (u8, usize) {
        let c = cursor.char(base + place).unwrap_or_default();
        let class = Class::of(c);
        let end = place + c.len_utf8();
        let bytes = bits(place, end);
        let stand_in = match class {
            Class::Letter => {
                self.letter |= bytes;
                StandIn::WORD
            }
            Class::Digit => {
                self.digit |= bytes;
                StandIn::NUMBER
            }
            // Not where a block could begin within it.
            Class::Space | Class::Control if end < BLOCK => {
                self.blank |= bytes;
                b' '
            }
            Class::Mid if (letter | self.letter) << 1 & 1 << place != 0 && is_letter(cursor, base + end) => {
                self.joining |= bytes;
                StandIn::PUNCTUATION
            }
            Class::Punctuation | Class::Mid if is_one_mark(cursor, c, base + end) => {
                self.tail |= bytes & bytes << 1;
                StandIn::PUNCTUATION
            }
            Class::Ideograph => {
                self.tail |= bytes & bytes << 1;
                StandIn::WORD
            }
            Class::Symbol | Class::Emoji | Class::Pictograph | Class::Flag => {
                let emoji = emoji::end(cursor, base + place, c);
                let end = emoji.map_or(end, |end| end - base);
                let bytes = bits(place, end);
                self.tail |= bytes & bytes << 1;
                return (if emoji.is_some() { StandIn::EMOJI } else { StandIn::SYMBOL }, end);
            }
            _ => {
                self.alien |= bytes;
                b' '
            }
        };
        (stand_in, end)
    }
}

/// The class of the character at `place`, if it is simple, and its length.
#[inline(always)]
fn simple(firsts: &Firsts, place: usize) -> Option<(usize, usize)> {
    // The block must hold all of it and all that is asked of what stands behind it.
    let bytes: [u8; 7] = *firsts[..BLOCK].get(place..)?.first_chunk()?;
    let [lead, second, third, fourth, ..] = bytes;
    let [b, c, d] = [second, third, fourth].map(|byte| usize::from(byte & 0x3F));
    let (code, len) = match lead {
        0xC2..0xE0 => (usize::from(lead & 0x1F) << 6 | b, 2),
        0xE0..0xF0 => (usize::from(lead & 0xF) << 12 | b << 6 | c, 3),
        0xF0.. => (usize::from(lead & 0x7) << 18 | b << 12 | c << 6 | d, 4),
        _ => return None,
    };
    let class = Class::of_code(code);
    let is_simple = match class {
        Class::Punctuation => bytes[len] != lead && !matches!(code, 0x2010 | 0x2011),
        Class::Emoji => emoji::stands_alone([bytes[len], bytes[len + 1], bytes[len + 2]]),
        class => SIMPLE[class as usize] != 0,
    };
    is_simple.then_some((class as usize, len))
}

/// The bits from `start` up to `end`, as far as a block has them.
#[inline(always)]
const fn bits(start: usize, end: usize) -> u64 {
    let from_start = u64::MAX << start;
    if end < BLOCK { from_start & !(u64::MAX << end) } else { from_start }
}

fn is_letter(cursor: Cursor<'_>, at: usize) -> bool {
    cursor.class(at) == Class::Letter
}

/// Whether the mark `c`, behind which `next` follows, neither joins anything nor goes on in a second
/// one of its kind.
fn is_one_mark(cursor: Cursor<'_>, c: char, next: usize) -> bool {
    let goes_on = naive::runs(c) && cursor.char(next) == Some(c);
    !goes_on && !word::is_hyphen(c)
}
