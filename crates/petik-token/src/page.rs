//! One block of a text: its bytes into masks, and what the words before its soft bytes say.

use crate::block::{Block, Special, Verdict};
use crate::foreign::Foreign;
use crate::kernel::{BLOCK, Common, Engine, Firsts, Rare, StandIn, Window};
use crate::scanner::Source;
use crate::{abbreviation, word};

/// Room for the bytes of a block where those of the text do not serve.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    /// The end of the text, and blanks.
    padded: Window,
    /// The bytes of a block, with stand-ins where they do not tell the kind.
    firsts: Firsts,
}

impl Default for Page {
    fn default() -> Self {
        Self { padded: [b' '; BLOCK], firsts: [b' '; BLOCK + 1] }
    }
}

impl<'a> Source<'a> {
    /// The block at `base`, and the first bytes of its tokens or what stands for them.
    #[inline(always)]
    pub(crate) fn block<'p, E: Engine>(
        &self,
        engine: E,
        base: usize,
        page: &'p mut Page,
    ) -> (Block, &'p Firsts)
    where
        'a: 'p,
    {
        let Page { padded, firsts } = page;
        let rest = self.cursor.text().as_bytes().get(base..).unwrap_or_default();
        let window = if let Some(window) = rest.first_chunk() {
            window
        } else {
            engine.padded(rest, padded);
            padded
        };
        let mut common = engine.common(window);
        // A plain copy costs less than to bound each token's place in the block.
        if let Some(bytes) = firsts.first_chunk_mut() {
            *bytes = *window;
        }
        let look_anyway = self.is_short && E::RARE_IS_CHEAP;
        if !look_anyway && common.others() == 0 {
            return (self.settled(base, &common, &Special::default(), firsts), firsts);
        }
        let rare = engine.rare(window);
        let special = self.special(engine, base, &rare, &mut common, firsts);
        (self.settled(base, &common, &special, firsts), firsts)
    }

    /// The block of these masks, with the soft bytes settled.
    #[inline(always)]
    fn settled(&self, base: usize, common: &Common, special: &Special, firsts: &mut Firsts) -> Block {
        let (mut block, mut numbered) = Block::new(common, special);
        // `4G` begins like a number.
        while numbered != 0 {
            let start = block.start_before(numbered & numbered.wrapping_neg());
            firsts[start.unwrap_or_default()] = StandIn::WORD;
            numbered &= numbered - 1;
        }
        block.settle(|start, at| self.verdict(base + start, base + at));
        block
    }

    /// What is special in the block at `base`. What is beyond ASCII
    /// gets into the `common` masks, what tells the kinds into `firsts`.
    #[inline(always)]
    fn special(
        &self,
        engine: impl Engine,
        base: usize,
        rare: &Rare,
        common: &mut Common,
        firsts: &mut Firsts,
    ) -> Special {
        common.letter |= rare.underscore;
        let foreign = match rare.beyond {
            0 => Foreign::default(),
            beyond => Foreign::read(self.cursor, base, beyond, common.letter, firsts),
        };
        common.letter |= foreign.letter;
        common.digit |= foreign.digit;
        common.blank |= foreign.blank;
        let alnum = common.letter | common.digit;
        let word_before = alnum << 1 | u64::from(self.is_glued(base));

        let (mention, hashtag) = if self.options.web { (rare.at, rare.hash) } else { (0, 0) };
        let ascii_alnum = alnum & !(foreign.letter | foreign.digit);
        let mention = mention & !word_before & ascii_alnum >> 1;
        let hashtag = hashtag & !word_before & common.letter >> 1;
        engine.stand_in(firsts, mention, StandIn::MENTION);
        engine.stand_in(firsts, hashtag, StandIn::HASHTAG);

        // `a@b`, `@.tv`; `#1`; `R&D`, `&#8220;`, `budi+1@petik.id`; `https://`; `**`.
        let triggers = rare.at & (word_before | common.stop >> 1)
            | rare.hash & (common.digit >> 1 | 1 & word_before)
            | rare.adder & (alnum | rare.hash | rare.at) >> 1
            | common.separator & common.letter << 1 & rare.slash >> 1
            | rare.repeat & rare.repeat >> 1;
        Special {
            sigil: mention | hashtag,
            foreign: foreign.letter | foreign.digit,
            joining: foreign.joining | rare.apostrophe & common.letter << 1 & common.letter >> 1,
            tail: foreign.tail,
            alien: foreign.alien,
            adder: rare.adder,
            at: rare.at,
            slash: rare.slash,
            triggers,
        }
    }

    /// Whether the character before `at` may be a letter or digit.
    fn is_glued(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or(b' ', |before| self.cursor.byte(before));
        before.is_ascii_alphanumeric() || before == b'_' || !before.is_ascii()
    }

    /// What the word that begins at `start` says of the soft byte at `at`.
    #[inline(never)]
    fn verdict(&self, start: usize, at: usize) -> Verdict {
        let cursor = self.cursor;
        match cursor.byte(at) {
            b'.' if abbreviation::binds_stop(cursor, start, at) => Verdict::Joined,
            b'-' if cursor.byte(at - 1).is_ascii_digit() => word::range_verdict(cursor, start, at),
            b'-' if word::is_calendar_range(cursor, start, at) => Verdict::Other,
            b'/' if word::may_be_code(cursor, start, at) && word::code(cursor, start).is_some() => {
                Verdict::Other
            }
            b'.' | b'-' | b'/' => Verdict::Plain,
            _ => word::amount_verdict(cursor, start, at),
        }
    }
}
