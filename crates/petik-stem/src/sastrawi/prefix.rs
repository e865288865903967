//! The rules by which prefixes come off.
//!
//! Their numbers are those of the publications: 1 to 34 Nazief & Adriani (1996), as changed by Asian
//! (2007), Arifin et al. (2009) and Sastrawi; 35 and 36 Asian; 37 to 40, the infixes, Tahitoe &
//! Purwarianti (2010); 41 and 42 Sastrawi. There is no 22 or 33.

use super::word::Word;
use crate::nasal::Letters;

/// One rule: a prefix before certain letters, and the ways to cut it off.
pub(super) struct Rule {
    number: u8,
    ways: &'static [Way],
}

/// One way to cut a prefix off.
struct Way {
    /// The letters with which a word must begin.
    shape: [Letters; Self::LONGEST],
    length: usize,
    /// How many of them are cut off.
    cut: usize,
    restored: Restored,
    /// Whether *er* must not follow the shape.
    not_before_er: bool,
    /// Whether the word must end with the shape.
    whole: bool,
}

/// What is put in the place of the letters that are cut off.
enum Restored {
    Text(&'static str),
    /// The first of them, where an infix came behind it.
    First,
}

/// The rules in the order in which they are tried.
///
/// A shape is written as in the publications, with a hyphen where it is cut: `V` is a vowel, `C` a
/// consonant, `D` a consonant but r, `E` a consonant but l, m, n, r, w, y, `A` any letter, `B` any
/// letter but e and n, `(bfv)` one of b, f, v. A `~` says that *er* does not follow, a `.` that the
/// word ends. Behind the shape stands what is restored; `C` is the first consonant.
///
/// An example stands behind each way: a word, what is left of it.
#[rustfmt::skip]
pub(super) const RULES: &[Rule] = &[
    rule( 1, &[way("ber-V", ""), way("be-rV", "")]),      // berangkat angkat, berakit rakit
    rule( 2, &[way("ber-CA~", "")]),                      // berjalan jalan
    rule( 3, &[way("ber-CAerV", "")]),                    // berdaerah daerah
    rule( 4, &[way("bel-ajar.", "")]),                    // belajar ajar
    rule( 5, &[way("be-DerC", "")]),                      // bekerja kerja
    rule( 6, &[way("ter-V", ""), way("te-rV", "")]),      // terangkat angkat, terasa rasa
    rule( 7, &[way("ter-DerV", "")]),                     // terseret seret
    rule( 8, &[way("ter-D~", "")]),                       // tertinggal tinggal
    rule( 9, &[way("te-DerC", "")]),                      // tepercaya percaya
    rule(10, &[way("me-(lrwy)V", "")]),                   // melihat lihat
    rule(11, &[way("mem-(bfv)", "")]),                    // membaca baca
    rule(12, &[way("mem-pe", "")]),                       // mempekerjakan pekerjakan
    rule(13, &[way("me-mV", ""), way("mem-V", "p")]),     // memakan makan, memotong potong
    rule(14, &[way("men-(cdjstz)", "")]),                 // mendengar dengar
    rule(15, &[way("me-nV", ""), way("men-V", "t")]),     // menanti nanti, menolak tolak
    rule(16, &[way("meng-(ghkq)", "")]),                  // menghitung hitung
    rule(17, &[way("meng-V", ""), way("meng-V", "k"), way("menge-", ""), way("me-ngV", "")]), // mengambil ambil, mengirim kirim, mengelas las, menganga nganga
    rule(18, &[way("me-nyV", ""), way("meny-V", "s")]),   // menyanyi nyanyi, menyusun susun
    rule(19, &[way("mem-pB", "")]),                       // memproduksi produksi
    rule(20, &[way("pe-(wy)V", "")]),                     // pewaris waris
    rule(21, &[way("per-V", ""), way("pe-rV", "")]),      // peringan ingan, perokok rokok
    rule(23, &[way("per-CA~", "")]),                      // perlambat lambat
    rule(24, &[way("per-CAerV", "")]),                    // perdaerah daerah
    rule(25, &[way("pem-(bfv)", "")]),                    // pembaca baca
    rule(26, &[way("pe-mV", ""), way("pem-V", "p")]),     // pemakan makan, pemotong potong
    rule(27, &[way("pen-(cdjstz)", "")]),                 // pendengar dengar
    rule(28, &[way("pe-nV", ""), way("pen-V", "t")]),     // penasihat nasihat, penolak tolak
    rule(29, &[way("peng-C", "")]),                       // penghitung hitung
    rule(30, &[way("peng-V", ""), way("peng-V", "k"), way("penge-", "")]), // pengambil ambil, pengirim kirim, pengelas las
    rule(31, &[way("pe-nyV", ""), way("peny-V", "s")]),   // penyanyi nyanyi, penyusun susun
    rule(32, &[way("pel-ajar.", "")]),                    // pelajar ajar
    rule(32, &[way("pe-lV", "")]),                        // pelukis lukis
    rule(34, &[way("pe-C~", "")]),                        // pedagang dagang
    rule(35, &[way("ter-EerC", "")]),                     // terperdaya perdaya
    rule(36, &[way("pe-EerC", "")]),                      // pekerja kerja
    rule(37, &[way("-CerV", ""), way("Cer-V", "C")]),     // gerigi gerigi, gerigi gigi
    rule(38, &[way("-CelV", ""), way("Cel-V", "C")]),     // telunjuk telunjuk, telunjuk tunjuk
    rule(39, &[way("-CemV", ""), way("Cem-V", "C")]),     // gemetar gemetar, gemetar getar
    rule(40, &[way("-CinV", ""), way("Cin-V", "C")]),     // kinerja kinerja, kinerja kerja
    rule(41, &[way("ku-", "")]),                          // kulihat lihat
    rule(42, &[way("kau-", "")]),                         // kaulihat lihat
];

/// Numbers count up, so that no rule can be tried out of turn by a slip.
const _: () = {
    let mut i = 1;
    while i < RULES.len() {
        assert!(RULES[i - 1].number <= RULES[i].number, "rules are tried by number");
        i += 1;
    }
};

/// The word without *di-*, *ke-* or *se-*.
pub(super) fn strip_plain(word: Word<'_>) -> Option<Word<'_>> {
    let plain = ["di", "ke", "se"].into_iter().any(|prefix| word.starts_with(prefix));
    if plain { word.behind(2, "") } else { None }
}

impl Rule {
    /// The word without the prefix: by the first way that leads to a listed word, or else by the
    /// last, which may be no way at all.
    pub(super) fn strip<'w>(&self, word: Word<'w>, is_listed: impl Fn(Word<'w>) -> bool) -> Option<Word<'w>> {
        let mut rest = None;
        for way in self.ways {
            rest = way.strip(word);
            if rest.is_some_and(&is_listed) {
                break;
            }
        }
        rest
    }
}

impl Way {
    /// As long as `berCAerV`.
    const LONGEST: usize = 8;

    fn strip<'w>(&self, word: Word<'w>) -> Option<Word<'w>> {
        if !self.fits(word) {
            return None;
        }
        let restored = match self.restored {
            Restored::Text(text) => text,
            Restored::First => letter(word.byte(0)?),
        };
        word.behind(self.cut, restored)
    }

    fn fits(&self, word: Word<'_>) -> bool {
        let mut shape = self.shape.iter().take(self.length).enumerate();
        let follows = |offset| word.byte(self.length + offset);
        shape.all(|(at, letters)| word.byte(at).is_some_and(|byte| letters.contains(byte)))
            && !(self.not_before_er && follows(0) == Some(b'e') && follows(1) == Some(b'r'))
            && !(self.whole && follows(0).is_some())
    }
}

/// A lower-case letter as text.
fn letter(byte: u8) -> &'static str {
    const ALPHABET: &str = "abcdefghijklmnopqrstuvwxyz";
    let at = usize::from(byte.wrapping_sub(b'a'));
    ALPHABET.get(at..at + 1).unwrap_or_default()
}

const fn rule(number: u8, ways: &'static [Way]) -> Rule {
    Rule { number, ways }
}

const fn way(shape: &str, restored: &'static str) -> Way {
    let restored = match restored.as_bytes() {
        b"C" => Restored::First,
        _ => Restored::Text(restored),
    };
    let mut way = Way {
        shape: [Letters::ANY; Way::LONGEST],
        length: 0,
        cut: 0,
        restored,
        not_before_er: false,
        whole: false,
    };
    let mut rest = shape;
    while !rest.is_empty() {
        let mut width = 1;
        match rest.as_bytes()[0] {
            b'-' => way.cut = way.length,
            b'~' => way.not_before_er = true,
            b'.' => way.whole = true,
            first => {
                while first == b'(' && rest.as_bytes()[width - 1] != b')' {
                    width += 1;
                }
                way.shape[way.length] = letters(rest.split_at(width).0);
                way.length += 1;
            }
        }
        rest = rest.split_at(width).1;
    }
    way
}

/// The letters for which one place of a shape stands.
const fn letters(place: &str) -> Letters {
    match place.as_bytes() {
        b"V" => Letters::VOWELS,
        b"C" => Letters::CONSONANTS,
        b"D" => Letters::CONSONANTS.without(Letters::of("r")),
        b"E" => Letters::CONSONANTS.without(Letters::of("lmnrwy")),
        b"A" => Letters::ANY,
        b"B" => Letters::ANY.without(Letters::of("en")),
        [b'(', ..] => Letters::of(place.split_at(place.len() - 1).0.split_at(1).1),
        _ => Letters::of(place),
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use alloc::borrow::{Cow, ToOwned};
    use alloc::string::String;
    use alloc::vec::Vec;
    use std::{env, eprintln, fs, path::PathBuf};

    use super::*;

    /// What each way of the rules with a number leaves of a word.
    fn rests(number: u8, word: &str) -> Vec<Option<Cow<'_, str>>> {
        let rules = RULES.iter().filter(|rule| rule.number == number);
        let ways = rules.flat_map(|rule| rule.ways);
        ways.map(|way| way.strip(Word::whole(word)).map(Word::into_text)).collect()
    }

    #[test]
    fn the_examples_behind_the_rules_are_true() {
        let source = include_str!("prefix.rs");
        let table = source.lines().filter(|line| line.trim_start().starts_with("rule("));
        let mut rows = 0;
        for (line, rule) in table.zip(RULES) {
            let (_, examples) = line.split_once("// ").expect("each rule has an example");
            assert_eq!(examples.split(", ").count(), rule.ways.len(), "{line}");
            for (example, way) in examples.split(", ").zip(rule.ways) {
                let (word, rest) = example.split_once(' ').expect("a word and what is left of it");
                let found = way.strip(Word::whole(word)).map(Word::into_text);
                assert_eq!(found.as_deref(), Some(rest), "rule {}: {word}", rule.number);
            }
            rows += 1;
        }
        assert_eq!(rows, RULES.len());
    }

    #[test]
    fn rules_hold_before_their_letters_alone() {
        for (number, word) in [
            (2, "berdaerah"), // er behind the shape
            (2, "ber-ia"),    // a hyphen is no letter
            (4, "belajari"),  // the word goes on
            (8, "terserah"),
            (9, "terserah"),
            (10, "menyayangi"),
            (19, "mempngaruh"),
            (30, "penghitung"),
            (36, "pelerai"),
        ] {
            assert!(rests(number, word).iter().all(Option::is_none), "rule {number}: {word}");
        }
    }

    #[test]
    fn the_last_way_counts_where_none_leads_to_a_listed_word() {
        let strip = |word, listed: &str| {
            let rule = RULES.iter().find(|rule| rule.ways.len() == 3).expect("rule 30 has three ways");
            rule.strip(Word::whole(word), |rest| rest == Word::whole(listed)).map(Word::into_text)
        };
        assert_eq!(strip("pengetat", "ketat").as_deref(), Some("ketat"));
        assert_eq!(strip("pengetat", "").as_deref(), Some("tat"));
        assert_eq!(strip("pengatur", ""), None);
    }

    /// The cases of Sastrawi's own suite, which is not in this repository: `PETIK_DATA` names the
    /// folder of the development data.
    #[test]
    fn single_rules_do_what_the_suite_of_sastrawi_says() {
        let Some(data) = env::var_os("PETIK_DATA") else {
            return eprintln!("PETIK_DATA is not set: the 143 rule cases of Sastrawi's suite were not run");
        };
        let file = PathBuf::from(data).join("stems/sastrawi_rule_cases.tsv");
        let cases = fs::read_to_string(&file).expect("the rule cases can be read");
        let mut count = 0;
        for line in cases.lines().skip(1) {
            let fields: Vec<_> = line.split('\t').collect();
            let [number, word, rest] = fields[..] else { panic!("rule, word, rest, please: {line}") };
            let digits = number.trim_end_matches(|c: char| c.is_ascii_lowercase());
            let way = number.strip_prefix(digits).and_then(|letter| letter.bytes().next());
            let rests = rests(digits.parse().expect("a number"), word);
            let found = match way {
                Some(way) => rests[usize::from(way - b'a')].clone(),
                None => rests.into_iter().flatten().next(),
            };
            assert_eq!(found.map_or_else(String::new, Cow::into_owned), rest.to_owned(), "{line}");
            count += 1;
        }
        assert_eq!(count, 143);
    }
}
