//! The mask core: tokens out of 64-byte blocks by bit scan, the grammar where masks cannot decide.

use petik_text::Span;

use crate::block::{Block, Carry};
use crate::class::Class;
use crate::cursor::Cursor;
use crate::kernel::{self, BLOCK, BlockLoop, Masks, Ready, Window};
use crate::token::{TokenKind, TokenSpan};
use crate::tokenizer::Tokenizer;
use crate::{abbreviation, naive};

/// Walks over a text and yields its tokens in order.
#[derive(Clone, Debug)]
pub(crate) struct Scanner<'a> {
    cursor: Cursor<'a>,
    options: Tokenizer,
    ready: Ready,
    /// Where the block begins.
    base: usize,
    /// What is left of the block.
    block: Block,
    /// What the next block must know of this one.
    carry: Carry,
    /// Where the token began that an earlier block left open.
    open: Option<usize>,
    /// Behind the last token yielded.
    at: usize,
}

impl<'a> Scanner<'a> {
    pub(crate) fn new(text: &'a str, options: Tokenizer) -> Self {
        let cursor = Cursor::new(text);
        let ready = Ready::or_best(options.kernel);
        let mut scanner = Self {
            cursor,
            options,
            ready,
            base: 0,
            block: Block::default(),
            carry: Carry::default(),
            open: None,
            at: 0,
        };
        scanner.load(|window| Masks::of(window, ready));
        scanner
    }

    pub(crate) const fn text(&self) -> &'a str {
        self.cursor.text()
    }

    pub(crate) fn rest(&self) -> &'a str {
        self.cursor.rest(self.at)
    }

    /// Hands the tokens that are left to `each`, with the kernel compiled into the loop.
    pub(crate) fn for_each(self, each: impl FnMut(TokenSpan)) {
        let ready = self.ready;
        kernel::run(Drain { scanner: self, each }, ready);
    }

    /// The next token, where `classify` gives the masks of a block.
    #[inline(always)]
    fn next_token(&mut self, classify: impl Fn(&Window) -> Masks) -> Option<TokenSpan> {
        loop {
            let end = self.block.ends.trailing_zeros();
            let trigger = self.block.triggers.trailing_zeros();
            if end < trigger {
                let start = self.take_start();
                self.block.ends &= self.block.ends - 1;
                return Some(self.plain_token(start, self.base + end as usize));
            }
            if trigger as usize == BLOCK {
                self.next_block(&classify)?;
                continue;
            }
            let at = self.base + trigger as usize;
            let start = self.peek_start().min(at);
            if self.block.stops >> trigger & 1 == 1 && !abbreviation::binds_stop(self.cursor, start, at) {
                self.block.triggers &= self.block.triggers - 1;
                continue;
            }
            let first = self.cursor.char(start)?;
            if Class::of(first).is_outside() {
                self.resume(start + first.len_utf8(), &classify);
                continue;
            }
            let token = naive::token_at(self.cursor, start, self.options);
            self.resume(token.end(), &classify);
            return Some(token);
        }
    }

    /// A token that masks alone have found.
    #[inline(always)]
    fn plain_token(&mut self, start: usize, end: usize) -> TokenSpan {
        self.at = end;
        TokenSpan::new(Span::new(start, end), plain_kind(self.cursor.byte(start)))
    }

    /// The first byte of the next token, which is no longer waiting then.
    #[inline(always)]
    fn take_start(&mut self) -> usize {
        if let Some(start) = self.open.take() {
            return start;
        }
        let start = self.base + self.block.starts.trailing_zeros() as usize;
        self.block.starts &= self.block.starts - 1;
        start
    }

    /// The first byte of the next token; behind the block if none is left.
    fn peek_start(&self) -> usize {
        self.open.unwrap_or(self.base + self.block.starts.trailing_zeros() as usize)
    }

    /// Goes on to the next block; none at the end of the text.
    #[inline(always)]
    fn next_block(&mut self, classify: impl Fn(&Window) -> Masks) -> Option<()> {
        if self.block.starts != 0 {
            self.open = Some(self.take_start());
        }
        if self.base >= self.text().len() {
            return None;
        }
        self.base += BLOCK;
        self.load(classify);
        Some(())
    }

    /// Reads the block at `base`. Behind the end of the text stand blanks, which end a token.
    #[inline(always)]
    fn load(&mut self, classify: impl Fn(&Window) -> Masks) {
        let bytes = self.text().as_bytes();
        (self.block, self.carry) = match bytes.get(self.base..).and_then(<[u8]>::first_chunk) {
            Some(window) => Block::new(&classify(window), window, self.carry),
            None => {
                let mut window = [b' '; BLOCK + 1];
                let rest = bytes.get(self.base..).unwrap_or_default();
                for (to, from) in window.iter_mut().zip(rest) {
                    *to = *from;
                }
                Block::new(&classify(&window), &window, self.carry)
            }
        };
    }

    /// Goes on behind a token that the grammar has found: a token may start at `at`, whatever the
    /// masks say of the byte before it.
    #[inline(always)]
    fn resume(&mut self, at: usize, classify: impl Fn(&Window) -> Masks) {
        self.at = at;
        self.open = None;
        if at - self.base >= BLOCK {
            self.base = at;
            self.carry = Carry::default();
            self.load(classify);
            return;
        }
        let from = u64::MAX << (at - self.base);
        let here = from & from.wrapping_neg();
        let block = &mut self.block;
        // A run that goes on over `at` has lost its start: it starts anew here.
        block.starts = block.starts & from | block.runs & here;
        block.ends &= from ^ here;
        block.triggers &= from;
        block.stops &= from;
    }
}

impl Iterator for Scanner<'_> {
    type Item = TokenSpan;

    fn next(&mut self) -> Option<TokenSpan> {
        let ready = self.ready;
        self.next_token(|window| Masks::of(window, ready))
    }
}

impl core::iter::FusedIterator for Scanner<'_> {}

/// The loop of [`Scanner::for_each`].
struct Drain<'a, F> {
    scanner: Scanner<'a>,
    each: F,
}

impl<F: FnMut(TokenSpan)> BlockLoop for Drain<'_, F> {
    type Output = ();

    #[inline(always)]
    fn run(mut self, classify: impl Fn(&Window) -> Masks) {
        while let Some(token) = self.scanner.next_token(&classify) {
            (self.each)(token);
        }
    }
}

/// The kind of a token that masks alone have found, by its first byte.
#[inline(always)]
fn plain_kind(first: u8) -> TokenKind {
    static KINDS: [TokenKind; 256] = {
        let mut kinds = [TokenKind::Symbol; 256];
        let mut byte = 0;
        while byte < 128 {
            kinds[byte] = match Class::of_ascii(byte) {
                Class::Letter => TokenKind::Word,
                Class::Digit => TokenKind::Number,
                Class::Punctuation => TokenKind::Punctuation,
                _ => TokenKind::Symbol,
            };
            byte += 1;
        }
        kinds
    };
    KINDS[first as usize]
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use proptest::prelude::*;

    use super::*;
    use crate::kernel::Kernel;

    const KERNELS: [Kernel; 4] = [Kernel::Words, Kernel::Sse2, Kernel::Avx2, Kernel::Avx512];

    /// The mask core gives the tokens of the grammar, with each kernel and by each way in.
    #[track_caller]
    fn check(text: &str) {
        for web in [true, false] {
            let oracle = naive::tokens(text, Tokenizer::new().web(web));
            for kernel in KERNELS {
                let tokenizer = Tokenizer::new().web(web).kernel(kernel);
                let mut drained = Vec::new();
                Scanner::new(text, tokenizer).for_each(|token| drained.push(token));
                assert!(drained == oracle, "{kernel:?} {}", first_difference(text, &drained, &oracle));
                let stepped: Vec<_> = Scanner::new(text, tokenizer).collect();
                assert!(stepped == oracle, "{kernel:?} {}", first_difference(text, &stepped, &oracle));
            }
        }
    }

    fn first_difference(text: &str, found: &[TokenSpan], oracle: &[TokenSpan]) -> String {
        let at = found.iter().zip(oracle).take_while(|(one, other)| one == other).count();
        let show = |tokens: &[TokenSpan]| {
            let few = tokens.iter().skip(at).take(3);
            few.map(|token| alloc::format!("{token:?} {:?}", token.text_in(text))).collect::<Vec<_>>()
        };
        alloc::format!("found {:?}, the grammar has {:?}", show(found), show(oracle))
    }

    /// Texts of the characters that the rules turn on, long enough to cross blocks.
    fn texts() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            6 => "[a-zA-Z]{1,9}",
            2 => "[0-9]{1,4}",
            4 => "[-.,:;/'’&@#%$()\"“”!?…–—_+*=~`\\[\\]]{1,2}",
            6 => " |\n|\r\n|  |\u{a0}|\0|\u{7f}",
            1 => "Rp|Jl|No|S\\.H|dll|Dr|R|hal|www\\.|https://|\\.com|Januari|inisial ",
            1 => "👍🏽|🇮🇩|👨‍👩‍👧|5️⃣|#️⃣|❤️|\u{301}|\u{ad}|\u{feff}|\u{200b}|é|漢|カ|க|½",
            1 => any::<char>().prop_map(String::from),
        ];
        proptest::collection::vec(piece, 0..80).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn masks_and_grammar_agree(text in texts()) {
            check(&text);
        }

        #[test]
        fn masks_and_grammar_agree_on_any_text(text in any::<String>()) {
            check(&text);
        }

        #[test]
        fn masks_and_grammar_agree_on_any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            check(&String::from_utf8_lossy(&bytes));
        }
    }

    /// Every text of up to four of the bytes that matter, at every place around the end of a block.
    #[test]
    fn short_texts_around_the_end_of_a_block() {
        let bytes = b"aA1 .-,'@#/:_&+\"";
        for first in bytes {
            for second in bytes {
                for third in bytes {
                    let middle = [*first, *second, *third].map(char::from);
                    for before in [0, 61, 62, 63, 64] {
                        let mut text: String = core::iter::repeat_n('x', before).collect();
                        text.extend(middle);
                        text.push_str("b2 Dr. Ali");
                        check(&text);
                    }
                }
            }
        }
    }

    #[test]
    fn the_seed_article() {
        check(include_str!("../../../seeds/articles/nato-ukraina.txt"));
    }
}
