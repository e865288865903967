//! One block of a text: its bytes into masks, and what the words before its soft bytes say.

use crate::block::{Block, Special, Verdict};
use crate::byte_set::ByteSet;
use crate::foreign::Foreign;
use crate::kernel::{BLOCK, Common, Engine, Firsts, Rare, StandIns, Window};
use crate::source::Source;
use crate::{abbreviation, word};

/// Room for the bytes of a block where those of the text do not serve.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    /// The end of the text, and blanks.
    padded: Window,
    /// The bytes of the block, with stand-ins where they do not tell the kind.
    pub(crate) firsts: Firsts,
}

impl Default for Page {
    fn default() -> Self {
        Self { padded: [b' '; BLOCK], firsts: [b' '; BLOCK + 1] }
    }
}

impl Source<'_> {
    /// The block at `base`, and on the `page` the first bytes of its tokens or what stands for them.
    #[inline(always)]
    pub(crate) fn block<E: Engine>(&self, engine: E, base: usize, page: &mut Page) -> Block {
        let Page { padded, firsts } = page;
        let bytes = self.cursor.text().as_bytes();
        let window = if let Some(window) = bytes.get(base..).and_then(<[u8]>::first_chunk) {
            window
        } else {
            engine.padded(bytes.get(base..).unwrap_or_default(), padded);
            padded
        };
        let mut common = engine.common(window);
        let look_anyway = self.is_short && E::RARE_IS_CHEAP;
        let mut block = if !look_anyway && common.others() == 0 {
            let (block, numbered) = Block::new(&common, &Special::default());
            engine.put_firsts(window, &with_words(StandIns::default(), &block, numbered), firsts);
            block
        } else {
            let rare = engine.rare(window);
            let (special, stand_ins) = self.special(engine, base, window, &rare, &mut common);
            let (block, numbered) = Block::new(&common, &special);
            engine.put_firsts(window, &with_words(stand_ins, &block, numbered), firsts);
            block
        };
        block.settle(|start, at| self.verdict(base + start, base + at));
        block
    }

    /// What is special in the block at `base`, and what tells the kinds of its tokens. What is beyond ASCII
    /// gets into the `common` masks.
    #[inline(always)]
    fn special(
        &self,
        engine: impl Engine,
        base: usize,
        window: &Window,
        rare: &Rare,
        common: &mut Common,
    ) -> (Special, StandIns) {
        common.letter |= rare.underscore;
        let foreign = match rare.beyond {
            0 => Foreign::default(),
            beyond => {
                // In texts as short as a tweet, nearly all are emoji.
                let (mut foreign, left) = if self.is_short {
                    (Foreign::default(), beyond)
                } else {
                    Foreign::typeset(&engine.typeset(window), beyond, common.letter)
                };
                if left != 0 {
                    foreign.read(self.cursor, base, window, left, common.letter);
                }
                foreign
            }
        };
        common.letter |= foreign.letter;
        common.digit |= foreign.digit;
        common.blank |= foreign.blank;
        let alnum = common.letter | common.digit;
        let word_before = alnum << 1 | u64::from(self.is_glued(base));

        let (mention, hashtag) = if self.web { (rare.at, rare.hash) } else { (0, 0) };
        let ascii_alnum = alnum & !(foreign.letter | foreign.digit);
        let mention = mention & !word_before & ascii_alnum >> 1;
        let hashtag = hashtag & !word_before & common.letter >> 1;

        // `a@b`, `@.tv`; `#1`; `R&D`, `&#8220;`, `budi+1@petik.id`; `https://`; `**`.
        let triggers = rare.at & (word_before | common.stop >> 1)
            | rare.hash & (common.digit >> 1 | 1 & word_before)
            | rare.adder & (alnum | rare.hash | rare.at) >> 1
            | common.separator & common.letter << 1 & rare.slash >> 1
            | rare.repeat & rare.repeat >> 1;
        let special = Special {
            sigil: mention | hashtag,
            foreign: foreign.letter | foreign.digit,
            joining: foreign.joining | rare.apostrophe & common.letter << 1 & common.letter >> 1,
            tail: foreign.tail,
            alien: foreign.alien,
            adder: rare.adder,
            at: rare.at,
            slash: rare.slash,
            triggers,
        };
        let mut stand_ins = foreign.stand_ins;
        stand_ins.symbol |= rare.at & !mention | rare.hash & !hashtag;
        (special, stand_ins)
    }

    /// Whether the character before `at` may be a letter or digit.
    fn is_glued(&self, at: usize) -> bool {
        static GLUES: ByteSet = ByteSet::alphanumeric_and(b"_");

        let before = at.checked_sub(1).map_or(b' ', |before| self.cursor.byte(before));
        GLUES.has(before) || !before.is_ascii()
    }

    /// What the word that begins at `start` says of the soft byte at `at`: most are stops that end a sentence.
    #[inline(always)]
    fn verdict(&self, start: usize, at: usize) -> Verdict {
        match self.cursor.byte(at) {
            b'.' if abbreviation::binds_stop(self.cursor, start, at) => Verdict::Joined,
            b'.' => Verdict::Plain,
            _ => self.verdict_of_other(start, at),
        }
    }

    /// What the word that begins at `start` says of a soft byte at `at` that is no stop.
    #[inline(never)]
    fn verdict_of_other(&self, start: usize, at: usize) -> Verdict {
        let cursor = self.cursor;
        match cursor.byte(at) {
            b'-' if cursor.byte(at - 1).is_ascii_digit() => word::range_verdict(cursor, start, at),
            b'-' if word::is_calendar_range(cursor, start, at) => Verdict::Other,
            b'/' if word::may_be_code(cursor, start, at) && word::code(cursor, start).is_some() => {
                Verdict::Other
            }
            b'-' | b'/' => Verdict::Plain,
            _ => word::amount_verdict(cursor, start, at),
        }
    }
}

/// `stand_ins`, and words for tokens of `block` that begin like a number, as `4G` does: those of the `numbered`
/// letters.
#[inline(always)]
fn with_words(mut stand_ins: StandIns, block: &Block, mut numbered: u64) -> StandIns {
    while numbered != 0 {
        let start = block.start_before(numbered & numbered.wrapping_neg());
        stand_ins.word |= 1 << start.unwrap_or_default();
        numbered &= numbered - 1;
    }
    stand_ins
}
