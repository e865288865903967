//! The affixes of Indonesian, their allomorphs and which may stand where.

use crate::analysis::MorphKind;
use crate::nasal::Letters;
use crate::reason::Reason;

/// A prefix, a proclitic, or what stands between one and the root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Prefix {
    Men,
    Pen,
    Ber,
    Ter,
    Di,
    Ke,
    Se,
    Per,
    /// *tidak* in *ketidakadilan*, "injustice": negates the base of ke-…-an.
    Tidak,
    /// The copied onset of *pepohonan*, from *pohon*.
    Onset,
    Ku,
    Kau,
    /// The nasal that is left of meN- in speech: *nyari*, *ngopi*, *nulis*.
    Nasal,
}

impl Prefix {
    pub(crate) const fn form(self) -> &'static str {
        match self {
            Self::Men => "meN-",
            Self::Pen => "peN-",
            Self::Ber => "ber-",
            Self::Ter => "ter-",
            Self::Di => "di-",
            Self::Ke => "ke-",
            Self::Se => "se-",
            Self::Per => "per-",
            Self::Tidak => "tidak-",
            Self::Onset => "R-",
            Self::Ku => "ku-",
            Self::Kau => "kau-",
            Self::Nasal => "N-",
        }
    }

    pub(crate) const fn kind(self) -> MorphKind {
        match self {
            Self::Ku | Self::Kau => MorphKind::Clitic,
            Self::Onset => MorphKind::Reduplicate,
            _ => MorphKind::Prefix,
        }
    }

    /// The prefixes that may stand directly behind this one.
    #[rustfmt::skip]
    pub(crate) const fn followers(self) -> &'static [Prefix] {
        use Prefix::{Ber, Ke, Pen, Per, Se, Ter, Tidak};
        match self {
            // memperbaiki, memberdayakan, mengetahui, menyeragamkan, menertawakan, mempekerjakan
            // diperbaiki, diberdayakan, diketahui, diseragamkan, ditertawakan, dipekerjakan
            Self::Men | Self::Di | Self::Ku | Self::Kau => &[Per, Ber, Ke, Se, Ter, Pen],
            // pemersatu, pemberdayaan, pengetahuan, penyeragaman, penertawaan
            Self::Pen => &[Per, Ber, Ke, Se, Ter],
            // terperdaya, terkemuka, tersendiri, terberdayakan
            Self::Ter => &[Per, Ke, Se, Ber],
            // berpengalaman, berperasaan, berkeadilan, berseberangan, berterbangan
            Self::Ber => &[Pen, Per, Ke, Se, Ter],
            // keberadaan, keterbatasan, keseragaman, kepemilikan, ketidakadilan, kekanakan
            Self::Ke => &[Ber, Ter, Se, Pen, Tidak],
            // sepengetahuan, seperjuangan, sekeluarnya, seberadanya, seterusnya
            Self::Se => &[Pen, Per, Ke, Ber, Ter],
            // perseteruan, perkelahian
            Self::Per => &[Se, Ke],
            // ketidakberdayaan, ketidakterbatasan, ketidakseragaman
            Self::Tidak => &[Ber, Ter, Se],
            // nyeberangin, nertawain, ngeberesin
            Self::Nasal => &[Se, Ter],
            // seseorang
            Self::Onset => &[Se],
        }
    }
}

/// A shape of a prefix that has no nasal.
pub(crate) struct Allomorph {
    pub(crate) prefix: Prefix,
    pub(crate) surface: &'static str,
    pub(crate) before: Before,
    pub(crate) reason: Option<Reason>,
}

/// What must follow an allomorph.
#[derive(Clone, Copy)]
pub(crate) enum Before {
    /// A letter of the set.
    Letter(Letters),
    /// A first syllable in -er: *kerja* in *bekerja*.
    ErSyllable,
    /// One word.
    Word(&'static str),
}

const fn row(prefix: Prefix, surface: &'static str, before: Before, weight: &str) -> Allomorph {
    let reason = if weight.is_empty() { None } else { Some(Reason::named(weight)) };
    Allomorph { prefix, surface, before, reason }
}

const ANY: Before = Before::Letter(Letters::ANY);
const R: Before = Before::Letter(Letters::of("r"));
const NOT_R: Before = Before::Letter(Letters::ANY.without(Letters::of("r")));
const OBSTRUENT: Before = Before::Letter(Letters::of("bcdfghjkpstz"));

/// The shapes of all prefixes but meN- and the nasal ones of peN-.
///
/// An example stands behind each row: a word, its root.
#[rustfmt::skip]
pub(crate) const ALLOMORPHS: &[Allomorph] = &[
    row(Prefix::Di,    "di",    ANY,                  ""),  // dibaca baca
    row(Prefix::Ber,   "ber",   NOT_R,                ""),  // berjalan jalan, berupaya upaya
    row(Prefix::Ber,   "be",    R,                    "be- before r"),  // berencana rencana, berupa rupa
    row(Prefix::Ber,   "be",    Before::ErSyllable,   "be- before -er-"),  // bekerja kerja, beternak ternak
    row(Prefix::Ber,   "bel",   Before::Word("ajar"), ""),  // belajar ajar
    row(Prefix::Ter,   "ter",   NOT_R,                ""),  // terbesar besar, terangkat angkat
    row(Prefix::Ter,   "te",    R,                    ""),  // terasa rasa, terencana rencana
    row(Prefix::Ter,   "te",    Before::ErSyllable,   "te- before -er-"),  // tepercaya percaya
    row(Prefix::Per,   "per",   NOT_R,                ""),  // pertemuan temu, perairan air
    row(Prefix::Per,   "pe",    Before::ErSyllable,   "pe- before -er-"),  // pekerjaan kerja, mempekerjakan kerja
    row(Prefix::Per,   "pel",   Before::Word("ajar"), ""),  // pelajaran ajar, mempelajari ajar
    row(Prefix::Pen,   "pe",    OBSTRUENT,            "pe- without a nasal"),  // petani tani, pejabat jabat, peserta serta
    row(Prefix::Ke,    "ke",    ANY,                  ""),  // kebaikan baik, kedua dua
    row(Prefix::Se,    "se",    ANY,                  ""),  // sebuah buah, sebaiknya baik
    row(Prefix::Tidak, "tidak", ANY,                  ""),  // ketidakadilan adil
    row(Prefix::Ku,    "ku",    ANY,                  ""),  // kubaca baca
    row(Prefix::Kau,   "kau",   ANY,                  ""),  // kaubaca baca
];

/// Which allomorphs begin with each letter, as bits of their places.
pub(crate) const ALLOMORPHS_BY_LETTER: [u32; 26] = {
    let mut rows = [0; 26];
    let mut at = 0;
    while at < ALLOMORPHS.len() {
        rows[(ALLOMORPHS[at].surface.as_bytes()[0] - b'a') as usize] |= 1 << at;
        at += 1;
    }
    rows
};

/// A derivational suffix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Suffix {
    Kan,
    I,
    An,
    /// Of speech, where the written language has -kan or -i: *bilangin*, *temenin*.
    In,
}

impl Suffix {
    /// Those with the last letter of a word.
    pub(crate) fn ending_in(word: &str) -> &'static [Self] {
        match word.as_bytes() {
            [.., b'n'] => &[Self::Kan, Self::An, Self::In],
            [.., b'i'] => &[Self::I],
            _ => &[],
        }
    }

    pub(crate) const fn surface(self) -> &'static str {
        match self {
            Self::Kan => "kan",
            Self::I => "i",
            Self::An => "an",
            Self::In => "in",
        }
    }

    pub(crate) const fn form(self) -> &'static str {
        match self {
            Self::Kan => "-kan",
            Self::I => "-i",
            Self::An => "-an",
            Self::In => "-in",
        }
    }
}

/// A pronoun that leans on the word before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Enclitic {
    Nya,
    Ku,
    Mu,
}

impl Enclitic {
    /// Those with the last letter of a word.
    pub(crate) fn ending_in(word: &str) -> &'static [Self] {
        match word.as_bytes() {
            [.., b'a'] => &[Self::Nya],
            [.., b'u'] => &[Self::Ku, Self::Mu],
            _ => &[],
        }
    }

    pub(crate) const fn surface(self) -> &'static str {
        match self {
            Self::Nya => "nya",
            Self::Ku => "ku",
            Self::Mu => "mu",
        }
    }

    pub(crate) const fn form(self) -> &'static str {
        match self {
            Self::Nya => "-nya",
            Self::Ku => "-ku",
            Self::Mu => "-mu",
        }
    }
}

/// A particle that leans on the word before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Particle {
    Lah,
    Kah,
    Tah,
    Pun,
}

impl Particle {
    /// Those with the last letter of a word.
    pub(crate) fn ending_in(word: &str) -> &'static [Self] {
        match word.as_bytes() {
            [.., b'h'] => &[Self::Lah, Self::Kah, Self::Tah],
            [.., b'n'] => &[Self::Pun],
            _ => &[],
        }
    }

    pub(crate) const fn surface(self) -> &'static str {
        match self {
            Self::Lah => "lah",
            Self::Kah => "kah",
            Self::Tah => "tah",
            Self::Pun => "pun",
        }
    }

    pub(crate) const fn form(self) -> &'static str {
        match self {
            Self::Lah => "-lah",
            Self::Kah => "-kah",
            Self::Tah => "-tah",
            Self::Pun => "-pun",
        }
    }
}
