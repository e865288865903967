//! Stops that were forgotten: a sentence that opens with neither mark nor line break before it.

use crate::layout::{Gap, Layout};
use crate::sign::Sign;

/// The fewest words on each side of a forgotten stop; less is a title: *Terbitlah Terang*.
const FEWEST_WORDS: usize = 4;

/// Whether a sentence opens at `at` though no mark stands before it: *tidak selalu berhasil Tapi
/// setidaknya mereka bisa memasang kawat*.
///
/// An opener stands with its capital between words in lower case, the unit has some words behind
/// it already, in lower case for the most part. A title has capitals around it: *Habis Gelap
/// Terbitlah Terang*, *Tim Pencari Fakta Untuk Papua*; and a quotation is looked at as one piece.
pub(crate) fn stop_is_forgotten(layout: &Layout<'_>, start: usize, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    matches!(layout.gap(at), Gap::Space | Gap::Wrap)
        && at - start >= FEWEST_WORDS
        && (layout.is_lower(before) || layout.is_number(before))
        && is_opener(layout.word(at))
        && !is_bound(layout.word(before))
        && runs_on_in_lower_case(layout, at)
        && has_capital_start(layout, start)
}

/// Whether the next words are plain ones.
fn runs_on_in_lower_case(layout: &Layout<'_>, at: usize) -> bool {
    let is_plain = |at| layout.is_lower(at) || layout.sign(at) == Sign::Comma;
    (at + 1..at + FEWEST_WORDS).all(|at| layout.gap(at) < Gap::Line && is_plain(at))
}

/// Whether the writer begins sentences with capitals.
fn has_capital_start(layout: &Layout<'_>, start: usize) -> bool {
    !layout.is_lower(start)
}

/// Words that no sentence ends with, so that what follows them is a name or title: *berjudul Di*.
fn is_bound(word: &str) -> bool {
    const WORDS: [&str; 24] = [
        "adalah", "antara", "atau", "bagi", "bahwa", "berjudul", "bernama", "dalam", "dan", "dari", "dengan",
        "di", "film", "judul", "karena", "ke", "lagu", "novel", "oleh", "pada", "serta", "tentang", "untuk",
        "yang",
    ];
    WORDS.contains(&word)
}

/// Whether a word is one of those that with a capital open a sentence, and hardly ever a name.
pub(crate) fn is_opener(word: &str) -> bool {
    OPENERS.contains(&word)
}

/// Whether an opener may stand at `at`, with a capital, behind a blank and no comma.
#[inline]
pub(crate) fn may_open(bytes: &[u8], at: usize) -> bool {
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(b' ');
    let is_behind_word = at > 1
        && byte(at - 1) == b' '
        && (byte(at - 2).is_ascii_alphanumeric() || !byte(at - 2).is_ascii_graphic() || byte(at - 2) == b'.');
    is_behind_word && {
        let (before, rest) = bytes.split_at_checked(at).unwrap_or_default();
        let length = rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let (word, behind) = rest.split_at_checked(length).unwrap_or_default();
        OPENERS.iter().any(|opener| word == opener.as_bytes())
            && !matches!(behind, [b' ', b'A'..=b'Z', ..])
            && !follows_capital(before)
    }
}

/// Whether a plain word with a capital stands before a blank at the end: *Kementerian Dalam Negeri*.
fn follows_capital(before: &[u8]) -> bool {
    let before = before.strip_suffix(b" ").unwrap_or(before);
    let word = before.rsplit(|byte| !byte.is_ascii_alphabetic()).next().unwrap_or(before);
    let is_whole = matches!(before.get(..before.len() - word.len()), Some([] | [.., b' ' | b'\n']));
    is_whole && word.first().is_some_and(u8::is_ascii_uppercase)
}

/// Whether some opener begins with these bytes, or is two letters before a byte that is none.
#[inline]
pub(crate) fn may_begin_opener([first, second, third]: [u8; 3]) -> bool {
    let thirds = BEGINNINGS.get(beginning(first, second)).copied().unwrap_or(0);
    thirds >> third_letter(third) & 1 == 1
}

/// The third letters of the openers that begin with each two letters, as bits: hardly any name begins like
/// an opener.
static BEGINNINGS: [u32; 1024] = {
    let mut thirds = [0; 1024];
    let mut at = 0;
    while at < OPENERS.len() {
        let word = OPENERS[at].as_bytes();
        let third = if word.len() > 2 { word[2] } else { b' ' };
        thirds[beginning(word[0], word[1])] |= 1 << third_letter(third);
        at += 1;
    }
    thirds
};

#[inline]
const fn beginning(first: u8, second: u8) -> usize {
    ((first & 31) as usize) << 5 | (second & 31) as usize
}

/// The number of a letter, and 0 for a byte that is none.
#[inline]
const fn third_letter(byte: u8) -> u8 {
    let is_letter = (byte | 0x20).wrapping_sub(b'a') < 26;
    (byte & 31) * is_letter as u8
}

/// Whether a word of `length` bytes that begins with these two may be an opener. Most other words may
/// not, so that no time is lost on comparing them.
#[inline]
pub(crate) fn may_be_opener(first: u8, second: u8, length: usize) -> bool {
    let signature = signature(first, second, length);
    SIGNATURES.get(signature / 64).is_some_and(|bits| bits >> (signature % 64) & 1 == 1)
}

const SIGNATURE_COUNT: usize = 2048;

/// Five bits of the first letter and its case, with those of the second and the length laid over them.
#[inline]
const fn signature(first: u8, second: u8, length: usize) -> usize {
    ((first as usize & 63) << 5 ^ (second as usize & 31) ^ length << 7) % SIGNATURE_COUNT
}

const OPENERS: [&str; 43] = [
    "Bagi",
    "Di",
    "Ia",
    "Pada",
    "Dalam",
    "Dari",
    "Dengan",
    "Untuk",
    "Tapi",
    "Tetapi",
    "Namun",
    "Sedangkan",
    "Selain",
    "Setelah",
    "Sebelum",
    "Karena",
    "Jika",
    "Ketika",
    "Saat",
    "Sangat",
    "Menurut",
    "Meskipun",
    "Walaupun",
    "Mereka",
    "Kami",
    "Dia",
    "Itu",
    "Ini",
    "Hal",
    "Saya",
    "Kita",
    "Akan",
    "Oleh",
    "Selama",
    "Sejak",
    "Dikatakannya",
    "Ditambahkannya",
    "Menurutnya",
    "Akibatnya",
    "Sebelumnya",
    "Adapun",
    "Kemudian",
    "Selanjutnya",
];

static SIGNATURES: [u64; SIGNATURE_COUNT / 64] = {
    let mut bits = [0; SIGNATURE_COUNT / 64];
    let mut at = 0;
    while at < OPENERS.len() {
        let word = OPENERS[at].as_bytes();
        let signature = signature(word[0], word[1], word.len());
        bits[signature / 64] |= 1 << (signature % 64);
        at += 1;
    }
    bits
};

#[cfg(test)]
mod tests {
    use crate::sentences;

    #[test]
    fn an_opener_between_plain_words_opens_a_sentence() {
        let text = "Pagar itu tidak selalu berhasil Tapi setidaknya mereka bisa memasang kawat.";
        assert_eq!(sentences(text).count(), 2);
    }

    #[test]
    fn a_title_opens_none() {
        for text in [
            "Ia menonton film berjudul Di balik awan bersama adiknya.",
            "Ia menjabat Menteri Negara Pemberdayaan Perempuan Dan Perlindungan Anak.",
            "panitia mengundang semua warga Untuk hadir di balai desa.",
        ] {
            assert_eq!(sentences(text).count(), 1, "{text}");
        }
    }
}
