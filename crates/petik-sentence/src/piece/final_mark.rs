//! Final marks: whether a sentence ends behind them.

use petik_token::{TokenKind, Tokenizer};

use super::certain::{self, Gap, Reading};
use super::{Opening, Piece, Pieces, byte};
use crate::speech;
use crate::tail::Mark;

/// Final marks in a row.
struct Run {
    first: usize,
    mark: Mark,
    /// Where the marks end.
    end: usize,
}

impl Pieces<'_> {
    /// Final marks: they end a sentence, they do not, or the rules must tell.
    pub(super) fn look_at_final_mark(&mut self, at: usize) -> Option<Piece> {
        let text = self.text;
        let bytes = text.as_bytes();
        if self.nesting.is_open() {
            self.nesting.note_final_mark(at);
            return None;
        }
        if certain::goes_on_glued(bytes, self.start, at) {
            // A digit may be a key: *Selesai.1️⃣ Lanjut*.
            self.is_plain = self.is_plain && !may_be_emoji(bytes, at + 1);
            return None;
        }
        let run = Run::at(bytes, at);
        self.seen = run.end;
        let (end, gap) = behind_emoji(text, run.end);
        let Some(gap) = gap else {
            // Asked only while it matters: in a run of stops each would look back over those before it.
            self.is_plain =
                self.is_plain && run.mark == Mark::Stop && certain::is_bound(text, self.start, at);
            return None;
        };
        if gap.next >= text.len() || self.ends_line(&gap) {
            // An abbreviation keeps its stop before an emoji, and then no mark ends the line.
            let may_be_bound = end > run.end && run.mark == Mark::Stop;
            if may_be_bound && certain::reading_of_mark(text, self.start, at, true) != Reading::Ends {
                self.is_plain = false;
                return None;
            }
            return Some(self.cut_at_gap(end, &gap));
        }
        match self.reading(&run, &gap) {
            Reading::GoesOn => None,
            Reading::Ends => Some(self.cut_at_gap(end, &gap)),
            Reading::Doubtful => {
                self.is_plain = false;
                None
            }
        }
    }

    /// How the marks of `run` read before `gap`, behind which the text goes on.
    fn reading(&mut self, run: &Run, gap: &Gap) -> Reading {
        let text = self.text;
        let bytes = text.as_bytes();
        let before = certain::reading_of_mark(text, self.start, run.first, run.mark == Mark::Stop);
        if before == Reading::GoesOn {
            return Reading::GoesOn;
        }
        let behind = match before {
            Reading::Ends if gap.breaks == 0 => self.reading_of_next(run, gap.next),
            _ => Reading::Doubtful,
        };
        match behind {
            Reading::Ends if self.may_cut_at(gap) => Reading::Ends,
            Reading::GoesOn => Reading::GoesOn,
            _ if certain::opens_bracket_in_lower_case(bytes, gap) => Reading::GoesOn,
            _ => Reading::Doubtful,
        }
    }

    /// How the marks of `run` read, which stand behind what may end a sentence, by what is at `next`.
    ///
    /// *Maaf ya. Ia pulang* · *pagi semua! jangan lupa sarapan* · *Tunggu... 3 hari lagi* · *BEDA. #curhat*
    fn reading_of_next(&self, run: &Run, next: usize) -> Reading {
        let bytes = self.text.as_bytes();
        let letters = certain::letters_before(bytes, run.first);
        let is_long = letters >= 5;
        match byte(bytes, next) {
            // It may be of the word or not.
            b'a'..=b'z' if certain::is_beyond_ascii_before(bytes, run.first - letters) => Reading::Doubtful,
            b'a'..=b'z' => self.reading_before_lower_case(run, next, is_long),
            b'#' | b'@' if !byte(bytes, next + 1).is_ascii_alphabetic() => Reading::Doubtful,
            b'#' | b'@' | b'0'..=b'9' if run.mark == Mark::Ellipsis => Reading::GoesOn,
            b'#' | b'@' => Reading::Ends,
            // A short word may number something: *lamp. 2*.
            b'0'..=b'9' if run.mark == Mark::Cry || is_long => Reading::Ends,
            _ if certain::opens_sentence(bytes, next) => Reading::Ends,
            _ => Reading::Doubtful,
        }
    }

    /// How the marks of `run` read before the word in lower case at `next`; `is_long` says that no short form
    /// stands before them. [`boundary`](crate::boundary) has the rule.
    fn reading_before_lower_case(&self, run: &Run, next: usize, is_long: bool) -> Reading {
        let bytes = self.text.as_bytes();
        if byte(bytes, next + 1).is_ascii_uppercase() || !byte(bytes, next + 1).is_ascii() {
            return Reading::Doubtful;
        }
        if run.mark == Mark::Ellipsis {
            return Reading::GoesOn;
        }
        let length = certain::letters_behind(bytes, next);
        let word = self.text.get(next..next + length).unwrap_or_default();
        let is_whole = matches!(byte(bytes, next + length), b' ' | b',' | b'\n');
        let may_end =
            (is_long && run.mark == Mark::Stop) || (self.is_plain && self.opening == Opening::LowerCase);
        match (speech::is_verb(word), may_end) {
            (true, _) if is_whole => Reading::GoesOn,
            (false, true) => Reading::Ends,
            // Nothing else tells, as the word is no title with its stop: *Lukanya kecil. dr. Hasan puas*.
            (false, false) if is_whole && self.is_plain => Reading::GoesOn,
            _ => Reading::Doubtful,
        }
    }
}

impl Run {
    /// The marks that begin at `first`.
    fn at(bytes: &[u8], first: usize) -> Self {
        let marks = bytes.get(first..).unwrap_or_default();
        let length = marks.iter().take_while(|byte| matches!(byte, b'.' | b'?' | b'!')).count();
        let marks = marks.get(..length).unwrap_or(marks);
        let mark = match marks {
            b"." => Mark::Stop,
            _ if marks.iter().all(|mark| *mark == b'.') => Mark::Ellipsis,
            _ => Mark::Cry,
        };
        Self { first, mark, end: first + length }
    }
}

/// Where the emoji end that follow the marks before `from`, as part of the same sentence, and the white space
/// behind them.
pub(super) fn behind_emoji(text: &str, from: usize) -> (usize, Option<Gap>) {
    let bytes = text.as_bytes();
    let mut end = from;
    loop {
        let gap = Gap::behind(bytes, end);
        let (next, breaks) = gap.as_ref().map_or((end, 0), |gap| (gap.next, gap.breaks));
        if breaks > 0 || !may_be_emoji(bytes, next) {
            return (end, gap);
        }
        match Tokenizer::new().token_at(text, next) {
            Some(token) if token.kind() == TokenKind::Emoji => end = token.end(),
            _ => return (end, gap),
        }
    }
}

/// Whether an emoji may stand at `at`, and no dash or quotation mark, which are more frequent.
pub(super) fn may_be_emoji(bytes: &[u8], at: usize) -> bool {
    match byte(bytes, at) {
        // The first is U+203C, two exclamation marks in one.
        0xE2 => byte(bytes, at + 1) > 0x80 || byte(bytes, at + 2) >= 0xBC,
        // A key of a telephone: U+20E3 behind it.
        b'0'..=b'9' | b'#' | b'*' => byte(bytes, at + 1) >= 0xE2,
        first => first > 0xE2,
    }
}
