//! From byte classes to tokens: boundaries by shift and mask, and where masks cannot decide.

use crate::kernel::{Bounds, Common};

/// The tokens of a block as masks. No token goes on from the block before: a block begins where
/// one may start.
///
/// A run of letters and digits is a token, with the marks that join them; any other mark is one. So it
/// is unless a *trigger* stands within the token or right behind it: there the grammar decides,
/// character by character. Triggers may be too many, never too few.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Block {
    /// Where tokens begin and end.
    bounds: Bounds,
    /// Bytes at which masks cannot decide.
    triggers: u64,
    /// Soft bytes behind the first trigger, which are not settled.
    soft: u64,
    /// Bytes of tokens.
    covered: u64,
}

/// What is special in a block: nothing in most.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Special {
    /// `@` and `#` that begin a mention or a hashtag, if the run behind them is plain.
    pub(crate) sigil: u64,
    /// Bytes of letters and digits beyond ASCII.
    pub(crate) foreign: u64,
    /// Apostrophes between letters, which they join.
    pub(crate) joining: u64,
    /// Bytes of a mark or emoji behind its first.
    pub(crate) tail: u64,
    /// Bytes of no token that masks know of.
    pub(crate) alien: u64,
    /// `%`, `&` and `+`, which join in addresses.
    pub(crate) adder: u64,
    /// `@`.
    pub(crate) at: u64,
    /// `/`.
    pub(crate) slash: u64,
    /// Further triggers.
    pub(crate) triggers: u64,
}

/// What the hyphens of a block are.
///
/// Six of seven blocks of news have none, and to ask for one saves a twentieth of all instructions.
#[derive(Clone, Copy, Debug, Default)]
struct Hyphens {
    /// Those that join what stands around them, unless that is a range.
    inner: u64,
    /// Those that follow another one.
    following: u64,
    /// Those about which the grammar is to decide.
    hard: u64,
    /// Those about which the word before them decides.
    soft: u64,
}

impl Hyphens {
    /// The hyphens of a block of these masks, where `foreign` are the bytes of letters and digits beyond ASCII.
    #[inline(always)]
    const fn of(common: &Common, foreign: u64) -> Self {
        let Common { letter, digit, hyphen, .. } = *common;
        let alnum = letter | digit;
        let inner = hyphen & letter << 1 & alnum >> 1;
        // `-5`, but not `--5`.
        let sign = hyphen & digit >> 1 & !((alnum | hyphen) << 1);
        let ordinal = hyphen & digit << 1 & letter >> 1;
        let range = hyphen & digit << 1 & digit >> 1;
        let foreign_range = range & (foreign << 1 | foreign >> 1);
        Self {
            inner,
            following: hyphen & hyphen << 1,
            hard: sign | ordinal | foreign_range,
            soft: inner | range,
        }
    }
}

/// What there is to say of a soft byte, at which the word before it decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is as the masks have it.
    Plain,
    /// The stop belongs to the word before it.
    Joined,
    /// A token begins here.
    Start,
    /// A token begins here, and the grammar is to find its end.
    StartOfOther,
    /// The grammar is to decide.
    Other,
}

/// All bytes of a block but the last.
///
/// The last byte only tells what the byte before it is followed by: what ends there is left to the next
/// block. To look at the byte behind the block instead took branches that depend on it.
const DECIDED: u64 = u64::MAX >> 1;

/// The letters before which eight or more stand in a row, the letter itself counted: no
/// abbreviation without a stop inside is so long, so a stop behind it ends a sentence.
#[inline(always)]
const fn longer_than_abbreviations(letter: u64) -> u64 {
    let two = letter & letter << 1;
    let four = two & two << 2;
    four & four << 4
}

#[cfg(feature = "lexicon")]
const _: () = assert!(petik_lexicon::LONGEST_ABBREVIATION_WITHOUT_STOP < 8, "see longer_than_abbreviations");

/// The bytes right behind the runs in `runs` that begin at `starts`: the sum carries through each.
#[inline(always)]
const fn behind(starts: u64, runs: u64) -> u64 {
    starts.wrapping_add(runs) & !runs
}

/// The bytes that an `ender` follows behind one or two `point`s.
#[cold]
const fn followed_by(ender: u64, point: u64) -> u64 {
    ender >> 2 | point >> 2 & ender >> 3
}

impl Block {
    /// The block of these masks, and the first letters of words that begin like a number, as `4G` does.
    /// The soft bytes of the block, those at which the word before them decides, are to be
    /// [settled](Self::settle).
    #[inline(always)]
    pub(crate) fn new(common: &Common, special: &Special) -> (Self, u64) {
        let Common { letter, digit, blank, stop, hyphen, separator, mark: ender, line_end } = *common;
        let Special { sigil, foreign, joining, tail, alien, adder, at, slash, triggers } = *special;
        let alnum = letter | digit;
        let (behind_letter, behind_digit, behind_alnum) = (letter << 1, digit << 1, alnum << 1);

        let inner_separator = (stop | separator) & behind_digit & digit >> 1;
        let hyphens = if hyphen == 0 { Hyphens::default() } else { Hyphens::of(common, foreign) };
        let inner = inner_separator | hyphens.inner | joining;
        let runs = alnum | inner | sigil;
        let mark = !(runs | blank | alien);
        // Of several stops or hyphens all but the first go on with the first.
        let going_on = stop & stop << 1 | hyphens.following | tail;
        let starts = runs & !(runs << 1) | mark & !going_on;
        let ends = !runs & runs << 1 | mark << 1 & !going_on;

        // `4G`: a token is a number only if no letter is in it.
        let number = digit | inner_separator;
        let numbered = behind(starts & digit, number) & letter;
        // `S.H`, `petik.id`: a mark behind a word, and what it may join.
        let pointed = stop & behind_alnum & alnum >> 1 & !inner;
        let addressed = (stop | hyphen) & behind_alnum & at >> 1;
        // `a.-b@petik.id`: several such marks in a row; but not `.-` or `...` before a blank.
        let point = stop | hyphen | adder;
        let several = point & behind_alnum & point >> 1;
        let many = if several == 0 { 0 } else { several & !followed_by(ender | blank, point) };
        // A mention or hashtag goes on in a way that the grammar is to judge.
        let tagged = sigil.wrapping_add(alnum | sigil) ^ (alnum | sigil);
        let odd_tag = tagged & (inner | foreign);
        let hard = hyphens.hard | alien | pointed | addressed | many | odd_tag | triggers;

        // A stop before the end of a line stands apart, and every second one of news does.
        let ending =
            stop & behind_letter & !(longer_than_abbreviations(letter) << 1 | (stop | line_end) >> 1);
        let amount = digit & behind_letter & (starts << 2 | starts << 3);
        let path = slash & behind_alnum & alnum >> 1;
        let soft = (hyphens.soft | ending | amount | path) & !hard;

        let block = Self {
            bounds: Bounds { starts: starts & DECIDED, ends: ends & DECIDED },
            triggers: hard & DECIDED,
            soft: soft & DECIDED,
            covered: runs | mark,
        };
        (block, numbered & DECIDED)
    }

    /// Lets the word before each soft byte decide: `verdict` is told where the token begins in
    /// which the byte stands, or which it follows.
    ///
    /// All up to the first trigger are asked at once, when a block begins: so the loop over the tokens is
    /// not left for each. Those behind it may stand within the token that the grammar finds there.
    #[inline(always)]
    pub(crate) fn settle(&mut self, verdict: impl Fn(usize, usize) -> Verdict) {
        loop {
            let bit = self.soft & self.soft.wrapping_neg();
            if bit == 0 || self.triggers & (bit - 1) != 0 {
                break;
            }
            self.soft ^= bit;
            let Some(start) = self.start_before(bit) else { continue };
            match verdict(start, bit.trailing_zeros() as usize) {
                Verdict::Plain => {}
                Verdict::Joined => {
                    self.bounds.starts &= !bit;
                    self.bounds.ends &= !bit;
                }
                Verdict::Start => {
                    self.bounds.starts |= bit;
                    self.bounds.ends |= bit;
                }
                Verdict::StartOfOther => {
                    self.bounds.starts |= bit;
                    self.bounds.ends |= bit;
                    self.triggers |= bit << 1 & DECIDED;
                }
                Verdict::Other => self.triggers |= bit,
            }
        }
    }

    /// Where the token begins in which `bit` stands, or which it follows.
    #[inline(always)]
    pub(crate) fn start_before(&self, bit: u64) -> Option<usize> {
        (self.bounds.starts & (bit - 1)).checked_ilog2().map(|start| start as usize)
    }

    /// Takes all plain tokens at once: how many there are, and the bounds that begin with theirs.
    #[inline(always)]
    pub(crate) fn take_plain(&mut self) -> (usize, Bounds) {
        let all = self.bounds;
        let lowest_trigger = self.triggers & self.triggers.wrapping_neg();
        let plain = all.ends & lowest_trigger.wrapping_sub(1);
        if plain != 0 {
            let last_end = u64::BITS - 1 - plain.leading_zeros();
            self.bounds = Bounds { starts: all.starts & u64::MAX << last_end, ends: all.ends ^ plain };
        }
        (plain.count_ones() as usize, all)
    }

    /// The first byte of the next token; the byte where the next block begins if none is left.
    #[inline(always)]
    pub(crate) fn next_start(&self) -> usize {
        (self.bounds.starts | !DECIDED).trailing_zeros() as usize
    }

    /// The first trigger, if there is one.
    #[inline(always)]
    pub(crate) fn first_trigger(&self) -> Option<usize> {
        (self.triggers != 0).then(|| self.triggers.trailing_zeros() as usize)
    }

    /// Forgets all before the byte `at`, where a token may start whatever stands before it. Tells
    /// whether the block still serves: not if `at` is within a token of the masks, or something is not
    /// settled.
    #[inline(always)]
    pub(crate) fn begin_at(&mut self, at: usize) -> bool {
        let from = u64::MAX << at;
        let here = from & from.wrapping_neg();
        let is_within_token = self.covered & here & !self.bounds.starts != 0;
        self.bounds.starts &= from;
        self.bounds.ends &= from ^ here;
        self.triggers &= from;
        !is_within_token && self.soft & from == 0
    }
}
