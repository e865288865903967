//! The mask core: tokens out of 64-byte blocks by bit scan, the grammar where masks cannot decide.
//!
//! A block begins where a token may start, so nothing is carried from one block to the next: a
//! token that a block cuts off is the first of the next block, which begins with it.

use alloc::vec::Vec;

use petik_text::Span;

use crate::block::Block;
use crate::class::Class;
use crate::cursor::Cursor;
use crate::kernel::{self, BLOCK, BlockLoop, Engine, Masks, Plain, Ready, Window, plain_token};
use crate::token::{TokenKind, TokenSpan};
use crate::tokenizer::Tokenizer;
use crate::{abbreviation, naive, word};

/// Walks over a text and yields its tokens in order.
#[derive(Clone, Debug)]
pub(crate) struct Scanner<'a> {
    source: Source<'a>,
    ready: Ready,
    /// Where the block begins.
    base: usize,
    /// What is left of the block.
    block: Block,
}

impl<'a> Scanner<'a> {
    pub(crate) fn new(text: &'a str, options: Tokenizer) -> Self {
        let source = Source { cursor: Cursor::new(text), options };
        let mut scanner = Self { source, ready: options.ready(), base: 0, block: Block::default() };
        scanner.begin_block(0);
        scanner
    }

    pub(crate) const fn text(&self) -> &'a str {
        self.source.cursor.text()
    }

    fn begin_block(&mut self, base: usize) {
        let mut padded = [0; BLOCK + 1];
        let (window, at) = self.source.window(base, &mut padded);
        let masks = Masks::of(window, self.ready);
        self.base = base - at;
        self.block = self.source.block(self.base, at, &masks);
    }

    /// Goes on at `at`, where a token may start.
    fn go_on_at(&mut self, at: usize) {
        match at - self.base {
            within if within < BLOCK => self.source.begin_at(self.base, within, &mut self.block),
            _ => self.begin_block(at),
        }
    }
}

impl Iterator for Scanner<'_> {
    type Item = TokenSpan;

    fn next(&mut self) -> Option<TokenSpan> {
        loop {
            if self.block.has_plain() {
                let (start, end) = self.block.take();
                let first = self.source.cursor.byte(self.base + start);
                return Some(plain_token(self.base, start, end, first));
            }
            match self.source.decide(self.base, &self.block) {
                Decision::Outside(at) => self.go_on_at(at),
                Decision::Block(at) => self.begin_block(at),
                Decision::Token(token) => {
                    self.go_on_at(token.end());
                    return Some(token);
                }
                Decision::End => return None,
            }
        }
    }
}

impl core::iter::FusedIterator for Scanner<'_> {}

/// Appends the tokens of `text` to `tokens`: the same loop, compiled with the kernel inside.
pub(crate) fn append(text: &str, options: Tokenizer, tokens: &mut Vec<TokenSpan>) {
    append_each(core::iter::once(text), options, tokens, |_| {});
}

/// Appends the tokens of each text to `tokens`, and tells `after_text` how many there are behind
/// each. The kernel is chosen once.
pub(crate) fn append_each<'t>(
    texts: impl Iterator<Item = &'t str>,
    options: Tokenizer,
    tokens: &mut Vec<TokenSpan>,
    after_text: impl FnMut(usize),
) {
    kernel::run(AppendEach { texts, options, tokens, after_text }, options.ready());
}

struct AppendEach<'a, T, F> {
    texts: T,
    options: Tokenizer,
    tokens: &'a mut Vec<TokenSpan>,
    after_text: F,
}

impl<'t, T: Iterator<Item = &'t str>, F: FnMut(usize)> BlockLoop for AppendEach<'_, T, F> {
    type Output = ();

    #[inline(always)]
    fn run(mut self, engine: impl Engine) {
        let mut padded = [b' '; BLOCK + 1];
        for text in self.texts {
            let source = Source { cursor: Cursor::new(text), options: self.options };
            let mut base = Some(0);
            while let Some(from) = base {
                let (window, at) = source.window(from, &mut padded);
                let block = source.block(from - at, at, &engine.masks(window));
                base = append_block(source, engine, from - at, window, block, self.tokens);
            }
            (self.after_text)(self.tokens.len());
        }
    }
}

/// Appends the tokens of one block; tells where the next begins, unless the text ends.
#[inline(always)]
fn append_block(
    source: Source<'_>,
    engine: impl Engine,
    base: usize,
    window: &Window,
    mut block: Block,
    buffer: &mut Vec<TokenSpan>,
) -> Option<usize> {
    loop {
        let (count, bounds) = block.take_plain();
        engine.emit(Plain { base, count, bounds, window }, buffer);
        let at = match source.decide(base, &block) {
            Decision::Outside(at) => at,
            Decision::Block(at) => return Some(at),
            Decision::Token(token) => {
                buffer.push(token);
                token.end()
            }
            Decision::End => return None,
        };
        match at - base {
            within if within < BLOCK => source.begin_at(base, within, &mut block),
            _ => return Some(at),
        }
    }
}

/// The text and how to read it.
#[derive(Clone, Copy, Debug)]
struct Source<'a> {
    cursor: Cursor<'a>,
    options: Tokenizer,
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

impl<'a> Source<'a> {
    /// The block at `base` that has these masks, from the byte `at` on.
    #[inline(always)]
    fn block(self, base: usize, at: usize, masks: &Masks) -> Block {
        let mut block = Block::new(masks);
        if at > 0 {
            block.begin_at(at);
        }
        block.settle(|start, mark| self.is_special(base + start, base + mark));
        block
    }

    /// Goes on at the byte `at` of the `block` at `base`.
    #[inline(always)]
    fn begin_at(self, base: usize, at: usize, block: &mut Block) {
        if block.begin_at(at) {
            block.settle(|start, mark| self.is_special(base + start, base + mark));
        }
    }

    /// Whether the stop or hyphen at `mark` is more than the masks know: it belongs to the
    /// abbreviation that begins at `start`, or says a range of months or days.
    #[inline(never)]
    fn is_special(self, start: usize, mark: usize) -> bool {
        match self.cursor.byte(mark) {
            b'-' => word::is_calendar_range(self.cursor, start, mark),
            _ => abbreviation::binds_stop(self.cursor, start, mark),
        }
    }

    /// How to go on in the `block` at `base`, which has no plain token left.
    #[inline(always)]
    fn decide(self, base: usize, block: &Block) -> Decision {
        // The token that the first trigger is about, or that the block cuts off; else the next block.
        let next = base + block.next_start();
        match block.first_trigger() {
            Some((bit, is_soft)) => self.judge(next.min(base + bit), base + bit, is_soft),
            None if next >= self.cursor.text().len() => Decision::End,
            None if next > base => Decision::Block(next),
            // No block holds this token.
            None => Decision::Token(naive::token_at(self.cursor, next, self.options)),
        }
    }

    /// What the grammar says of the trigger at `at`, which stands in the token that begins at
    /// `start` or right behind it. Out of line, so that the loops around it stay small.
    #[inline(never)]
    fn judge(self, start: usize, at: usize, is_soft: bool) -> Decision {
        let cursor = self.cursor;
        if is_soft && cursor.byte(at) == b'.' {
            return Decision::Token(TokenSpan::new(Span::new(start, at + 1), TokenKind::Word));
        }
        match cursor.char(at) {
            Some(c) if !c.is_ascii() => self.judge_beyond_ascii(start, at, c),
            _ => self.judge_at(start),
        }
    }

    /// Goes on at `start`, character by character.
    fn judge_at(self, start: usize) -> Decision {
        match self.cursor.char(start) {
            Some(first) if Class::of(first).is_outside() => Decision::Outside(start + first.len_utf8()),
            _ => Decision::Token(naive::token_at(self.cursor, start, self.options)),
        }
    }

    /// What is to be said of `c`, beyond ASCII, at `at`: in most texts a quotation mark or a dash,
    /// which ends the word that begins at `start`, or is a token alone.
    #[inline]
    fn judge_beyond_ascii(self, start: usize, at: usize, c: char) -> Decision {
        let class = Class::of(c);
        if start < at {
            let joins =
                class.is_alphanumeric() || class.continues() || class == Class::Mid || word::is_hyphen(c);
            if !joins {
                let first = self.cursor.byte(start);
                return Decision::Token(plain_token(0, start, at, first));
            }
        } else if matches!(class, Class::Punctuation | Class::Symbol | Class::Mid) {
            // Nothing in ASCII belongs to it, be it a combining mark or a second one of its kind.
            let end = at + c.len_utf8();
            if self.cursor.byte(end).is_ascii() {
                return Decision::Token(TokenSpan::new(Span::new(at, end), naive::kind_of_mark(class)));
            }
        }
        self.judge_at(start)
    }

    /// 64 bytes of the text and the byte behind them, and where `base` is among them: at their
    /// beginning, except that the last bytes of a longer text are a window of their own. Behind the
    /// text stand blanks, which end a token. What is too short is copied to `padded`.
    #[inline(always)]
    fn window<'w>(self, base: usize, padded: &'w mut Window) -> (&'w Window, usize)
    where
        'a: 'w,
    {
        /// A blank must stand among the bytes that a block decides on, or the last token would
        /// never end.
        const LAST: usize = BLOCK - 2;

        let bytes = self.cursor.text().as_bytes();
        let rest = bytes.get(base..).unwrap_or_default();
        if let Some(window) = rest.first_chunk() {
            return (window, 0);
        }
        padded.fill(b' ');
        // A copy of known size is two moves; one of any size is a call and costs as much as a block.
        if let (Some(last), Some(to)) = (bytes.last_chunk::<LAST>(), padded.first_chunk_mut())
            && let Some(at) = LAST.checked_sub(rest.len())
        {
            *to = *last;
            return (padded, at);
        }
        for (to, from) in padded.iter_mut().zip(rest) {
            *to = *from;
        }
        (padded, 0)
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use proptest::prelude::*;

    use super::*;
    use crate::kernel::Kernel;

    const KERNELS: [Kernel; 4] = [Kernel::Words, Kernel::Sse2, Kernel::Avx2, Kernel::Avx512];

    /// The mask core gives the tokens of the grammar, with each kernel and by each way in.
    #[track_caller]
    fn check(text: &str) {
        for web in [true, false] {
            let oracle = naive::tokens_by_grammar(text, Tokenizer::new().web(web));
            for kernel in KERNELS {
                let tokenizer = Tokenizer::new().web(web).kernel(kernel);
                let mut appended = Vec::new();
                append(text, tokenizer, &mut appended);
                assert!(appended == oracle, "{kernel:?} {}", first_difference(text, &appended, &oracle));
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

    /// The golden texts, one after the other: among them all that the grammar speaks of.
    #[test]
    fn golden_texts() {
        check(include_str!("../tests/golden/tokens.jsonl"));
        check(include_str!("../tests/golden/further.jsonl"));
    }

    /// The seed article and, where the environment names a folder of gold data, its treebanks.
    #[test]
    fn real_texts() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        check(
            &std::fs::read_to_string(root.join("seeds/articles/nato-ukraina.txt")).expect("the seed article"),
        );

        let Some(data) = std::env::var_os("PETIK_DATA") else {
            std::eprintln!("PETIK_DATA names no folder of gold data: NOT COMPARED on treebanks");
            return;
        };
        let folder = std::path::Path::new(&data).join("ud");
        for entry in std::fs::read_dir(&folder).expect("the folder `ud` in PETIK_DATA") {
            check(&std::fs::read_to_string(entry.expect("an entry").path()).expect("a treebank in UTF-8"));
        }
    }
}
