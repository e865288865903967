//! The mask core: tokens out of 64-byte blocks by bit scan, the grammar where masks cannot decide.
//!
//! A block begins where a token may start, so nothing is carried from one block to the next: a
//! token that a block cuts off is the first of the next block, which begins with it.

use alloc::vec::Vec;

use crate::block::Block;
use crate::class::Class;
use crate::kernel::{self, BLOCK, BlockLoop, Bounds, Engine, Firsts, Plain, Ready, plain_token};
use crate::naive;
use crate::page::Page;
use crate::source::Source;
use crate::token::TokenSpan;

/// Walks over a text and yields its tokens in order.
#[derive(Clone, Debug)]
pub(crate) struct Scanner<'a> {
    source: Source<'a>,
    ready: Ready,
    /// Where the block begins.
    base: usize,
    /// How many plain tokens are left up to the next place where the grammar decides, and their bounds.
    left: usize,
    plain: Bounds,
    /// What is left of the block from there on.
    block: Block,
    /// The first bytes of its tokens, or what stands for them.
    page: Page,
}

impl<'a> Scanner<'a> {
    pub(crate) fn new(source: Source<'a>, ready: Ready) -> Self {
        let (plain, block, page) = (Bounds::default(), Block::default(), Page::default());
        let mut scanner = Self { source, ready, base: 0, left: 0, plain, block, page };
        scanner.begin_block(0);
        scanner
    }

    pub(crate) const fn text(&self) -> &'a str {
        self.source.cursor.text()
    }

    fn begin_block(&mut self, at: usize) {
        let one_block = OneBlock { source: &self.source, base: at, page: &mut self.page };
        self.base = at;
        self.block = kernel::run(one_block, self.ready);
        (self.left, self.plain) = self.block.take_plain();
    }

    /// Goes on at `at`, where a token may start.
    fn go_on_at(&mut self, at: usize) {
        let within = at - self.base;
        if within < BLOCK && self.block.begin_at(within) {
            (self.left, self.plain) = self.block.take_plain();
        } else {
            self.begin_block(at);
        }
    }

    /// The next token, as no plain one is left of the block up to where the grammar decides.
    ///
    /// Out of line, so that the way to a plain token is part of the caller's loop: one function for both saved and
    /// restored six registers for each token, a sixth of all time.
    #[inline(never)]
    fn next_behind_plain(&mut self) -> Option<TokenSpan> {
        loop {
            match self.source.decide(self.base, &self.block) {
                Decision::Outside(at) => self.go_on_at(at),
                Decision::Block(at) => self.begin_block(at),
                Decision::Token(token) => {
                    self.go_on_at(token.end());
                    return Some(token);
                }
                Decision::End => return None,
            }
            if let Some(token) = self.take_plain() {
                return Some(token);
            }
        }
    }

    /// The next plain token of those that are left.
    #[inline]
    fn take_plain(&mut self) -> Option<TokenSpan> {
        self.left = self.left.checked_sub(1)?;
        let (start, end) = self.plain.take();
        Some(plain_token(self.base, start, end, self.page.firsts[start]))
    }
}

impl Iterator for Scanner<'_> {
    type Item = TokenSpan;

    #[inline]
    fn next(&mut self) -> Option<TokenSpan> {
        self.take_plain().or_else(|| self.next_behind_plain())
    }
}

impl core::iter::FusedIterator for Scanner<'_> {}

/// The loop over one block that a [`Scanner`] runs.
struct OneBlock<'s, 'a> {
    source: &'s Source<'a>,
    base: usize,
    page: &'s mut Page,
}

impl BlockLoop for OneBlock<'_, '_> {
    type Output = Block;

    #[inline(always)]
    fn run(self, engine: impl Engine) -> Self::Output {
        self.source.block(engine, self.base, self.page)
    }
}

/// Appends the tokens of the `source` to `tokens`: the same loop, compiled with the kernel inside.
pub(crate) fn append(source: Source<'_>, ready: Ready, tokens: &mut Vec<TokenSpan>) {
    append_each(core::iter::once(source), ready, tokens, |_| {});
}

/// Appends the tokens of each source to `tokens`, and tells `after_text` how many there are behind
/// each. The kernel is chosen once.
pub(crate) fn append_each<'t>(
    sources: impl Iterator<Item = Source<'t>>,
    ready: Ready,
    tokens: &mut Vec<TokenSpan>,
    after_text: impl FnMut(usize),
) {
    kernel::run(AppendEach { sources, tokens, after_text }, ready);
}

struct AppendEach<'a, S, F> {
    sources: S,
    tokens: &'a mut Vec<TokenSpan>,
    after_text: F,
}

impl<'t, S: Iterator<Item = Source<'t>>, F: FnMut(usize)> BlockLoop for AppendEach<'_, S, F> {
    type Output = ();

    #[inline(always)]
    fn run(mut self, engine: impl Engine) {
        let mut page = Page::default();
        for source in self.sources {
            let mut from = Some(0);
            while let Some(base) = from {
                let block = source.block(engine, base, &mut page);
                from = append_block(&source, engine, base, &page.firsts, block, self.tokens);
            }
            (self.after_text)(self.tokens.len());
        }
    }
}

/// Appends the tokens of one block; tells where the next begins, unless the text ends.
#[inline(always)]
fn append_block(
    source: &Source<'_>,
    engine: impl Engine,
    base: usize,
    firsts: &Firsts,
    mut block: Block,
    buffer: &mut Vec<TokenSpan>,
) -> Option<usize> {
    loop {
        let (count, bounds) = block.take_plain();
        engine.emit(Plain { base, count, bounds, firsts }, buffer);
        let at = match source.decide(base, &block) {
            Decision::Outside(at) => at,
            Decision::Block(at) => return Some(at),
            Decision::Token(token) => {
                buffer.push(token);
                token.end()
            }
            Decision::End => return None,
        };
        let within = at - base;
        if within >= BLOCK || !block.begin_at(within) {
            return Some(at);
        }
    }
}

/// How to go on where a block has no more plain tokens.
enum Decision {
    /// No token goes up to this byte.
    Outside(usize),
    /// The block is used up; the next begins here.
    Block(usize),
    /// The grammar has found this token.
    Token(TokenSpan),
    /// The text is at its end.
    End,
}

impl Source<'_> {
    /// How to go on in the `block` at `base`, which has no plain token left.
    #[inline(always)]
    fn decide(&self, base: usize, block: &Block) -> Decision {
        // The token that the first trigger is about, or that the block cuts off; else the next block.
        let next = base + block.next_start();
        match block.first_trigger() {
            Some(trigger) => self.judge(next.min(base + trigger)),
            None if next >= self.cursor.text().len() => Decision::End,
            None if next > base => Decision::Block(next),
            // No block holds this token.
            None => self.judge(next),
        }
    }

    /// What the grammar says of the token at `start`. Out of line, so that the loops around it stay
    /// small.
    #[inline(never)]
    fn judge(&self, start: usize) -> Decision {
        match self.cursor.char(start) {
            Some(first) if Class::of(first).is_outside() => Decision::Outside(start + first.len_utf8()),
            _ => Decision::Token(naive::token_at(self.cursor, start, self.web)),
        }
    }
}
