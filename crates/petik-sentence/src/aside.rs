//! Lines beside the text: captions, and references to other articles.

use crate::head::opens_with_token;
use crate::layout::{Gap, Layout};
use crate::sentence::SentenceKind;
use crate::sign::Sign;
use crate::word_set::WordSet;

/// The words that call the reader to another article.
const CALLS: [&str; 8] = ["artikel", "baca", "berita", "klik", "lihat", "saksikan", "simak", "tonton"];

/// The words that label a caption.
const LABELS: [&str; 12] = [
    "bagan",
    "diagram",
    "foto",
    "gambar",
    "grafik",
    "ilustrasi",
    "infografis",
    "lampiran",
    "peta",
    "sumber",
    "tabel",
    "video",
];

fn is_call(word: &str) -> bool {
    static SET: WordSet = WordSet::of(&CALLS);
    SET.contains_ignoring_case(word)
}

fn is_label(word: &str) -> bool {
    static SET: WordSet = WordSet::of(&LABELS);
    SET.contains_ignoring_case(word)
}

/// Whether the line that begins with `line` may stand beside the text, by its first word. No line that
/// does is left out; one that begins with something invisible is always told.
pub(crate) fn may_open(line: &str) -> bool {
    let line = match line.as_bytes().first() {
        Some(b'(' | b'[' | b'{') => line.trim_start_matches(|c: char| c.is_whitespace() || "([{".contains(c)),
        _ => line,
    };
    if !opens_with_token(line) {
        return true;
    }
    begins_like_label(line) && {
        let word = line.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or(line);
        is_call(word) || is_label(word)
    }
}

/// Whether one of the words above begins with the first two letters of `line`.
#[inline]
fn begins_like_label(line: &str) -> bool {
    let letter = |at: usize| line.as_bytes().get(at).map_or(0, |byte| byte & 31);
    BEGINNINGS.get(usize::from(letter(0))).is_some_and(|seconds| seconds >> letter(1) & 1 == 1)
}

/// The second letters of the words above that begin with each letter, as bits: few lines are looked at
/// further.
static BEGINNINGS: [u32; 32] = {
    let mut seconds = [0; 32];
    let mut at = 0;
    while at < CALLS.len() + LABELS.len() {
        let word = if at < CALLS.len() { CALLS[at] } else { LABELS[at - CALLS.len()] }.as_bytes();
        seconds[(word[0] & 31) as usize] |= 1 << (word[1] & 31);
        at += 1;
    }
    seconds
};

/// The kind of the line that begins at `start`, if it stands beside the text. Such a line is one unit,
/// whatever marks it holds: *Baca juga: Kapan Gempa Terjadi? Ini Kata BMKG*.
#[inline]
pub(crate) fn kind(layout: &Layout<'_>, start: usize) -> Option<SentenceKind> {
    if layout.gap(start) < Gap::Line {
        return None;
    }
    opening_line_kind(layout, start)
}

fn opening_line_kind(layout: &Layout<'_>, start: usize) -> Option<SentenceKind> {
    let first = skip_bracket(layout, start);
    if !begins_like_label(layout.word(first)) || !begins_like_one(layout, start) {
        return None;
    }
    if refers_to_another(layout, first) {
        Some(SentenceKind::Related)
    } else if is_caption(layout, first) {
        Some(SentenceKind::Caption)
    } else {
        None
    }
}

fn begins_like_one(layout: &Layout<'_>, start: usize) -> bool {
    layout.is_capital(start) || matches!(layout.sign(start), Sign::Open(_))
}

/// *(Baca juga: …)* · *[Foto: …]*
fn skip_bracket(layout: &Layout<'_>, start: usize) -> usize {
    match layout.sign(start) {
        Sign::Open(family) if !family.is_quote() => start + 1,
        _ => start,
    }
}

/// *Baca juga: Jadwal Liga 1* · *BACA JUGA: …* · *Simak juga: …* · *Baca selengkapnya: …* · *Artikel
/// terkait: …*, and *Baca juga* with the title on the next line.
fn refers_to_another(layout: &Layout<'_>, first: usize) -> bool {
    static FURTHER: WordSet = WordSet::of(&["juga", "lainnya", "pula", "selengkapnya", "terkait"]);
    static ALONE: WordSet = WordSet::of(&["baca", "simak"]);

    let ends = |at| layout.sign(at) == Sign::Colon || layout.gap(at) >= Gap::Line;
    let word = layout.word(first);
    is_call(word)
        && ((ALONE.contains_ignoring_case(word) && layout.sign(first + 1) == Sign::Colon)
            || (FURTHER.contains_ignoring_case(layout.word(first + 1))
                && layout.gap(first + 1) < Gap::Line
                && ends(first + 2)))
}

/// *Foto: Antara* · *Gambar 2. Peta lokasi penelitian* · *Tabel 3: Luas panen* · *Sumber: BPS*, but
/// not *Gambar 2 menunjukkan lokasi*.
fn is_caption(layout: &Layout<'_>, first: usize) -> bool {
    let is_numbered = || {
        layout.is_number(first + 1)
            && matches!(layout.sign(first + 2), Sign::Stop | Sign::Colon)
            && layout.gap(first + 3) < Gap::Line
    };
    is_label(layout.word(first)) && (layout.sign(first + 1) == Sign::Colon || is_numbered())
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;
    use crate::sentences;

    #[test]
    fn a_line_beside_the_text_is_one_unit() {
        for (line, kind) in [
            ("Baca juga: Kapan Gempa Terjadi? Ini Kata BMKG", SentenceKind::Related),
            ("(BACA JUGA: Harga Emas Naik. Ini Sebabnya)", SentenceKind::Related),
            ("Gambar 2. Peta lokasi penelitian.", SentenceKind::Caption),
            ("Foto: Warga mengungsi. (Antara/Budi)", SentenceKind::Caption),
        ] {
            let found: Vec<_> = sentences(line).map(|sentence| (sentence.text(), sentence.kind())).collect();
            assert_eq!(found, [(line, kind)]);
        }
    }

    #[test]
    fn a_sentence_that_names_one_is_none() {
        for text in ["Gambar 2 menunjukkan lokasi.", "Baca juga buku ini.", "Sumber air itu kering."] {
            assert!(sentences(text).all(|sentence| sentence.kind() == SentenceKind::Sentence), "{text}");
        }
    }
}
