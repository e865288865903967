//! Characters beyond ASCII in a block: into masks, so that the grammar need not be asked for each.

use crate::class::Class;
use crate::cursor::Cursor;
use crate::kernel::{BLOCK, KINDS, StandIns, Typeset, Window};
use crate::token::TokenKind;
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
    /// What tells the kinds of the tokens that begin with them.
    pub(crate) stand_ins: StandIns,
}

/// The classes of characters that are what they are whatever stands around them. A punctuation mark is so if
/// it is not followed by a second of its kind, an emoji if by nothing that may modify it.
const SIMPLE: [Class; 6] =
    [Class::Letter, Class::Digit, Class::Ideograph, Class::Punctuation, Class::Symbol, Class::Emoji];

/// Room for the number of every class.
const CLASSES: usize = 16;

/// [`SIMPLE`], to be asked by one load.
static IS_SIMPLE: [bool; CLASSES] = {
    let mut is_simple = [false; CLASSES];
    let mut i = 0;
    while i < SIMPLE.len() {
        is_simple[SIMPLE[i] as usize] = true;
        i += 1;
    }
    is_simple
};

/// The classes, a bit each, whose kind [`KINDS`] has for the first byte of a character.
static TOLD_BY_FIRST: [u16; 256] = {
    let mut told = [0; 256];
    let mut byte = 0;
    while byte < told.len() {
        let classes: &[Class] = match KINDS[byte] {
            TokenKind::Word => &[Class::Letter, Class::Ideograph],
            TokenKind::Number => &[Class::Digit],
            TokenKind::Punctuation => &[Class::Punctuation],
            TokenKind::Symbol => &[Class::Symbol],
            TokenKind::Emoji => &[Class::Emoji],
            _ => &[],
        };
        let mut i = 0;
        while i < classes.len() {
            told[byte] |= 1 << classes[i] as u16;
            i += 1;
        }
        byte += 1;
    }
    told
};

impl Foreign {
    /// The characters that masks tell, of those whose bytes are `beyond` in a block that has the letters
    /// `ascii_letter`; and the bytes of the others.
    ///
    /// Of the characters beyond ASCII in news, two of three are quotation marks, dashes and Latin letters. Read one
    /// by one they took 25 instructions each, and how many there are in a block was guessed wrong.
    #[inline(always)]
    pub(crate) fn typeset(typeset: &Typeset, beyond: u64, ascii_letter: u64) -> (Self, u64) {
        // The block must hold all of the character and, of a mark, all that is asked of what stands behind.
        const HOLDS_TWO: u64 = u64::MAX >> 1;
        const HOLDS_FOUR: u64 = u64::MAX >> 3;

        let Typeset { latin, letter, sign, general, second, mark, quote } = *typeset;
        let letter = (latin & !(sign >> 1) | letter) & HOLDS_TWO;
        let general_punctuation = general & second >> 1 & HOLDS_FOUR;
        // As two of a kind may be one token.
        let mark = general_punctuation & mark >> 2 & !(general >> 3);
        let quote = general_punctuation & quote >> 2 & !(beyond << 1 | beyond >> 3);
        let joining = quote & ascii_letter << 1 & ascii_letter >> 3;
        let alone = mark | quote & !joining;
        let (letters, joining) = (letter | letter << 1, joining | joining << 1 | joining << 2);
        let tail = alone << 1 | alone << 2;
        let foreign = Self { letter: letters, joining, tail, ..Self::default() };
        (foreign, beyond & !(letters | joining | alone | tail))
    }

    /// Adds the characters whose bytes are `beyond`, in the block at `base` that has the bytes `window` and the
    /// letters `ascii_letter`.
    ///
    /// Nearly all characters are simple. What they are adds their bytes to one of several sets, without a
    /// branch on the class or the length, which would be guessed wrong for every second one.
    #[inline(never)]
    pub(crate) fn read(
        &mut self,
        cursor: Cursor<'_>,
        base: usize,
        window: &Window,
        mut beyond: u64,
        ascii_letter: u64,
    ) {
        let mut sets = [0; CLASSES];
        let mut leads = 0;
        let mut told = 0;
        while beyond != 0 {
            let place = beyond.trailing_zeros() as usize;
            if let Some((class, len)) = simple(window, place) {
                let bytes = ((1 << len) - 1) << place;
                sets[class] |= bytes;
                leads |= 1 << place;
                told |= u64::from(TOLD_BY_FIRST[usize::from(window[place])] >> class & 1) << place;
                beyond &= !bytes;
            } else {
                let letter = ascii_letter | sets[Class::Letter as usize];
                let end = self.add(cursor, base, place, letter);
                beyond &= !bits(place, end);
            }
        }
        let [letter, digit, ideograph, punctuation, symbol, emoji] = SIMPLE.map(|class| sets[class as usize]);
        self.letter |= letter;
        self.digit |= digit;
        self.tail |= (ideograph | punctuation | symbol | emoji) & !leads;
        let untold = leads & !told;
        self.stand_ins.word |= (letter | ideograph) & untold;
        self.stand_ins.number |= digit & untold;
        self.stand_ins.punctuation |= punctuation & untold;
        self.stand_ins.symbol |= symbol & untold;
        self.stand_ins.emoji |= emoji & untold;
    }

    /// Adds the character at `place` in the block at `base`, where `letter` are the letters before it,
    /// and what belongs to it; tells its end, perhaps behind the block.
    #[inline(never)]
    fn add(&mut self, cursor: Cursor<'_>, base: usize, place: usize, letter: u64) -> usize {
        let c = cursor.char(base + place).unwrap_or_default();
        let class = Class::of(c);
        let end = place + c.len_utf8();
        let bytes = bits(place, end);
        let first = 1 << place;
        match class {
            Class::Letter => {
                self.letter |= bytes;
                self.stand_ins.word |= first;
            }
            Class::Digit => {
                self.digit |= bytes;
                self.stand_ins.number |= first;
            }
            // Not where a block could begin within it.
            Class::Space | Class::Control if end < BLOCK => self.blank |= bytes,
            Class::Mid if (letter | self.letter) << 1 & first != 0 && is_letter(cursor, base + end) => {
                self.joining |= bytes;
            }
            Class::Punctuation | Class::Mid if is_one_mark(cursor, c, base + end) => {
                self.tail |= bytes & bytes << 1;
                self.stand_ins.punctuation |= first;
            }
            Class::Ideograph => {
                self.tail |= bytes & bytes << 1;
                self.stand_ins.word |= first;
            }
            Class::Symbol | Class::Emoji | Class::Pictograph | Class::Flag => {
                let emoji = emoji::end(cursor, base + place, c);
                let end = emoji.map_or(end, |end| end - base);
                let bytes = bits(place, end);
                self.tail |= bytes & bytes << 1;
                if emoji.is_some() {
                    self.stand_ins.emoji |= first;
                } else {
                    self.stand_ins.symbol |= first;
                }
                return end;
            }
            _ => self.alien |= bytes,
        }
        end
    }
}

/// The class of the character at `place`, if it is simple, and its length.
#[inline(always)]
fn simple(window: &Window, place: usize) -> Option<(usize, usize)> {
    // The block must hold all of it and all that is asked of what stands behind it.
    let bytes: [u8; 7] = *window.get(place..)?.first_chunk()?;
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
        class => IS_SIMPLE[class as usize],
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
