//! Openers: words that with a capital open a sentence, and what tells most other words from them.

use crate::word_set::WordSet;

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

/// Whether a word is one of those that with a capital open a sentence, and hardly ever a name.
pub(crate) fn is_opener(word: &str) -> bool {
    static SET: WordSet = WordSet::of(&OPENERS);
    SET.contains(word)
}

/// Whether some opener begins with these bytes, or is two letters before a byte that is none.
#[inline]
pub(crate) fn may_begin_opener([first, second, third]: [u8; 3]) -> bool {
    let thirds = BEGINNINGS.get(beginning(first, second)).copied().unwrap_or(0);
    thirds >> LETTERS[usize::from(third)] & 1 == 1
}

/// The third letters of the openers that begin with each two letters, as bits: hardly any name begins like
/// an opener.
static BEGINNINGS: [u32; 1024] = {
    let mut thirds = [0; 1024];
    let mut at = 0;
    while at < OPENERS.len() {
        let word = OPENERS[at].as_bytes();
        let third = if word.len() > 2 { word[2] } else { b' ' };
        thirds[beginning(word[0], word[1])] |= 1 << LETTERS[third as usize];
        at += 1;
    }
    thirds
};

#[inline]
const fn beginning(first: u8, second: u8) -> usize {
    ((first & 31) as usize) << 5 | (second & 31) as usize
}

/// The numbers of the letters, and 0 for each byte that is none: a table, as to tell a letter took a branch.
static LETTERS: [u8; 256] = {
    let mut numbers = [0; 256];
    let mut number = 1;
    while number <= 26 {
        numbers[(b'@' + number) as usize] = number;
        numbers[(b'`' + number) as usize] = number;
        number += 1;
    }
    numbers
};
