//! Nasal substitution (*peluluhan*): which nasal meN- and peN- end in, and which consonant it swallows.

use crate::reason::Reason;

/// A set of the letters `a` to `z`.
#[derive(Clone, Copy)]
pub(crate) struct Letters(u32);

impl Letters {
    pub(crate) const ANY: Self = Self((1 << 26) - 1);
    pub(crate) const VOWELS: Self = Self::of("aiueo");
    pub(crate) const CONSONANTS: Self = Self(Self::ANY.0 & !Self::VOWELS.0);

    pub(crate) const fn of(letters: &str) -> Self {
        let letters = letters.as_bytes();
        let (mut set, mut i) = (0, 0);
        while i < letters.len() {
            set |= 1 << (letters[i] - b'a');
            i += 1;
        }
        Self(set)
    }

    pub(crate) const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    pub(crate) fn contains(self, byte: u8) -> bool {
        byte.is_ascii_lowercase() && self.0 & (1 << (byte - b'a')) != 0
    }
}

/// One way in which meN- or peN- meets its base.
pub(crate) struct Substitution {
    /// What stands behind `me` or `pe`.
    pub(crate) nasal: &'static str,
    /// The first consonant of the base, which the nasal has swallowed.
    pub(crate) lost: Option<u8>,
    /// Letters with which the rest may begin.
    pub(crate) first: Letters,
    /// Letters which may come second in the rest.
    pub(crate) second: Letters,
    /// Whether the rest must have one syllable.
    pub(crate) one_syllable: bool,
    /// How unusual this way is, by the example that stands for it.
    pub(crate) reason: Reason,
}

const fn row(
    nasal: &'static str,
    lost: &str,
    first: Letters,
    second: Letters,
    example: &str,
) -> Substitution {
    let lost = if lost.is_empty() { None } else { Some(lost.as_bytes()[0]) };
    Substitution { nasal, lost, first, second, one_syllable: false, reason: Reason::named(example) }
}

const fn of(letters: &str) -> Letters {
    Letters::of(letters)
}

const ANY: Letters = Letters::ANY;
const VOWELS: Letters = Letters::VOWELS;
const CONSONANTS: Letters = Letters::CONSONANTS;

/// The ways of meN- and peN-, usual before unusual.
///
/// An example stands behind each row: a word, its root.
#[rustfmt::skip]
pub(crate) const SUBSTITUTIONS: &[Substitution] = &[
    //  nasal  lost  first letter  second letter  example, the name of its weight
    row("",    "",   of("lrwy"),   VOWELS,        "melihat"), // melihat lihat, merasa rasa, pewaris waris
    row("",    "",   of("mn"),     of("aiueogy"), "memakan"), // memakan makan, menanti nanti, penyanyi nyanyi
    row("m",   "",   of("bfv"),    ANY,           "membaca"), // membaca baca, memfitnah fitnah, pembeli beli
    row("m",   "p",  VOWELS,       ANY,           "memukul"), // memukul pukul, pemilih pilih
    row("m",   "",   of("p"),      CONSONANTS,    "memproses"), // memproses proses, memplot plot
    row("m",   "",   of("p"),      VOWELS,        "mempunyai"), // mempunyai punya, mempengaruhi pengaruh
    row("m",   "p",  of("rl"),     VOWELS,        "pemrograman"), // pemrograman program, pemrosesan proses
    row("n",   "",   of("cdjz"),   ANY,           "mencari"), // mencari cari, mendengar dengar, penjual jual
    row("n",   "t",  VOWELS,       ANY,           "menulis"), // menulis tulis, penari tari
    row("n",   "",   of("ts"),     CONSONANTS,    "mentransfer"), // mentransfer transfer, mensponsori sponsor, mensyukuri syukur
    row("n",   "",   of("ts"),     VOWELS,        "mentaati"), // mentaati taat, mensosialisasikan sosialisasi
    row("n",   "t",  of("r"),      VOWELS,        "menraktir"), // menraktir traktir
    row("ng",  "",   of("ghq"),    ANY,           "menggambar"), // menggambar gambar, menghitung hitung
    row("ng",  "",   VOWELS,       ANY,           "mengambil"), // mengambil ambil, pengacau acau
    row("ng",  "k",  VOWELS,       ANY,           "mengirim"), // mengirim kirim, pengarang karang
    row("ng",  "",   of("k"),      CONSONANTS,    "mengkritik"), // mengkritik kritik, mengklaim klaim, mengkhianati khianat
    row("ng",  "",   of("k"),      VOWELS,        "mengkaji"), // mengkaji kaji, mengkoordinasi koordinasi
    row("ng",  "k",  of("rl"),     VOWELS,        "mengritik"), // mengritik kritik, mengliping kliping
    row("ny",  "s",  VOWELS,       ANY,           "menyapu"), // menyapu sapu, penyair syair
    row("n",   "s",  of("y"),      VOWELS,        "menyapu"), // penyair syair
    Substitution { one_syllable: true, ..row("nge", "", CONSONANTS, ANY, "mengecek") }, // mengecek cek, pengeboman bom
    row("ng",  "",   of("bcdfjlprstvwy"), ANY, "mengdownload"), // mengdownload download
];

/// Which of the ways may go on with each letter behind *me-* or *pe-*, as bits of their places; the last
/// place is for all that is no letter, such as a hyphen.
pub(crate) const SUBSTITUTIONS_BY_LETTER: [u32; 27] = {
    let mut rows = [0; 27];
    let mut at = 0;
    while at < SUBSTITUTIONS.len() {
        match SUBSTITUTIONS[at].nasal.as_bytes() {
            [] => {
                let mut letter = 0;
                while letter < 26 {
                    rows[letter] |= (SUBSTITUTIONS[at].first.0 >> letter & 1) << at;
                    letter += 1;
                }
                rows[26] |= 1 << at;
            }
            [nasal, ..] => rows[(*nasal - b'a') as usize] |= 1 << at,
        }
        at += 1;
    }
    rows
};

/// The ways of the bare nasal of speech that the written language lacks.
#[rustfmt::skip]
pub(crate) const SPOKEN: &[Substitution] = &[
    row("ny",  "c",  VOWELS,       ANY,           "mencari"), // nyari cari, nyoba coba, nyuci cuci
    row("nge", "",   CONSONANTS,   ANY,           "mengecek"), // ngebantu bantu, ngeliat lihat, ngejelasin jelas
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_swallowed_consonant_has_the_nasal_of_its_place() {
        for row in SUBSTITUTIONS {
            let expected = match row.lost {
                None => continue,
                Some(b'p') => "m",
                Some(b't') => "n",
                Some(b's') if row.first.contains(b'y') && !row.first.contains(b'a') => "n",
                Some(b's') => "ny",
                Some(b'k') => "ng",
                Some(other) => panic!("{} is never swallowed", char::from(other)),
            };
            assert_eq!(row.nasal, expected);
        }
    }

    #[test]
    fn letters_are_a_set_of_ascii() {
        assert!(Letters::VOWELS.contains(b'a') && !Letters::VOWELS.contains(b'b'));
        assert!(!Letters::ANY.contains(b'-') && !Letters::ANY.contains(0xC3));
    }
}
