//! What the page says, in each of its languages.

use petik::{Evidence, Language, MorphKind};

use crate::Tongue;

/// The words of a page.
#[derive(Debug)]
pub(crate) struct Labels {
    pub(crate) tongue: Tongue,
    pub(crate) skip: &'static str,
    pub(crate) made_by: &'static str,
    pub(crate) no_text: &'static str,
    pub(crate) documents: &'static str,
    pub(crate) index: &'static str,
    pub(crate) to_index: &'static str,
    pub(crate) shared_keyphrases: &'static str,
    pub(crate) shared_hint: &'static str,
    pub(crate) words: &'static str,
    pub(crate) sentences: &'static str,
    pub(crate) reading: &'static str,
    pub(crate) minutes: &'static str,
    pub(crate) language: &'static str,
    pub(crate) summary: &'static str,
    pub(crate) pick: &'static str,
    pub(crate) why: &'static str,
    pub(crate) others: &'static str,
    pub(crate) keyphrases: &'static str,
    pub(crate) keyphrases_hint: &'static str,
    pub(crate) in_title: &'static str,
    pub(crate) no_keyphrases: &'static str,
    pub(crate) times: &'static str,
    pub(crate) score: &'static str,
    pub(crate) scores: &'static str,
    pub(crate) scores_hint: &'static str,
    pub(crate) scores_grouped: &'static str,
    pub(crate) picked: &'static str,
    pub(crate) not_picked: &'static str,
    pub(crate) heading: &'static str,
    pub(crate) sentence: &'static str,
    pub(crate) to_sentence: &'static str,
    pub(crate) text: &'static str,
    pub(crate) strength: [&'static str; 3],
    pub(crate) word_by_word: &'static str,
    pub(crate) word_by_word_hint: &'static str,
    pub(crate) word_by_word_cut: &'static str,
    pub(crate) all_words: &'static str,
    pub(crate) word: &'static str,
    pub(crate) stem: &'static str,
    pub(crate) pieces: &'static str,
    pub(crate) evidence: &'static str,
    pub(crate) number: &'static str,
}

impl Labels {
    pub(crate) fn of(tongue: Tongue) -> &'static Self {
        match tongue {
            Tongue::Indonesian => &INDONESIAN,
            Tongue::English => &ENGLISH,
        }
    }

    /// The name of a language, where the tongue has one here, else its English name.
    pub(crate) fn language(&self, language: Language) -> &'static str {
        match (self.tongue, language.code()) {
            (Tongue::Indonesian, code) => {
                let named = LANGUAGES.iter().find(|(known, _)| *known == code);
                named.map_or(language.name(), |(_, name)| name)
            }
            (Tongue::English, _) => language.name(),
        }
    }

    pub(crate) fn morph(&self, kind: MorphKind) -> &'static str {
        match (self.tongue, kind) {
            (Tongue::Indonesian, MorphKind::Prefix) => "awalan",
            (Tongue::Indonesian, MorphKind::Infix) => "sisipan",
            (Tongue::Indonesian, MorphKind::Suffix) => "akhiran",
            (Tongue::Indonesian, MorphKind::Root) => "kata dasar",
            (Tongue::Indonesian, MorphKind::Clitic) => "klitik",
            (Tongue::Indonesian, MorphKind::Particle) => "partikel",
            (Tongue::Indonesian, MorphKind::Reduplicate) => "ulangan",
            (_, kind) => kind.name(),
        }
    }

    pub(crate) fn evidence(&self, evidence: Evidence) -> &'static str {
        match (self.tongue, evidence) {
            (Tongue::Indonesian, Evidence::Lexicon) => "ada di kamus",
            (Tongue::Indonesian, Evidence::Lexicalized) => "kata jadian dalam kamus",
            (Tongue::Indonesian, Evidence::Rule) => "menurut kaidah",
            (Tongue::Indonesian, Evidence::Kept) => "dibiarkan utuh",
            (Tongue::Indonesian, Evidence::Function) => "kata tugas",
            (Tongue::Indonesian, Evidence::Unknown) => "tidak dikenal",
            (Tongue::English, Evidence::Lexicon) => "in the lexicon",
            (Tongue::English, Evidence::Lexicalized) => "derived form in the lexicon",
            (Tongue::English, Evidence::Rule) => "by rule",
            (Tongue::English, Evidence::Kept) => "kept as it is",
            (Tongue::English, Evidence::Function) => "function word",
            (Tongue::English, Evidence::Unknown) => "unknown",
            (_, evidence) => evidence.name(),
        }
    }
}

/// Languages that Indonesian pages are likely to meet.
const LANGUAGES: [(&str, &str); 18] = [
    ("ace", "Aceh"),
    ("ar", "Arab"),
    ("ban", "Bali"),
    ("bug", "Bugis"),
    ("de", "Jerman"),
    ("en", "Inggris"),
    ("es", "Spanyol"),
    ("fr", "Prancis"),
    ("id", "Indonesia"),
    ("ja", "Jepang"),
    ("jv", "Jawa"),
    ("ko", "Korea"),
    ("mad", "Madura"),
    ("min", "Minangkabau"),
    ("ms", "Melayu"),
    ("nl", "Belanda"),
    ("su", "Sunda"),
    ("zh", "Mandarin"),
];

const INDONESIAN: Labels = Labels {
    tongue: Tongue::Indonesian,
    skip: "Langsung ke isi",
    made_by: "Dibuat oleh petik. Setiap petikan adalah kalimat naskah itu sendiri.",
    no_text: "Tidak ada naskah.",
    documents: "naskah",
    index: "Daftar naskah",
    to_index: "Kembali ke daftar",
    shared_keyphrases: "Frasa kunci bersama",
    shared_hint: "Frasa kunci yang dimiliki lebih dari satu naskah, dan jumlah naskahnya.",
    words: "kata",
    sentences: "kalimat",
    reading: "waktu baca",
    minutes: "menit",
    language: "bahasa",
    summary: "Ringkasan",
    pick: "Petikan",
    why: "Mengapa kalimat ini?",
    others: "lain-lain",
    keyphrases: "Frasa kunci",
    keyphrases_hint: "Pilih frasa untuk menandainya di dalam naskah.",
    in_title: "hanya di judul",
    no_keyphrases: "Tidak ditemukan frasa kunci.",
    times: "kali",
    score: "skor",
    scores: "Skor kalimat sepanjang naskah",
    scores_hint: "Arahkan penunjuk ke batang, fokuskan, atau ketuk, untuk melihat dari apa skornya.",
    scores_grouped: "Kalimat yang berdekatan berbagi satu batang; yang skornya tertinggi mewakili.",
    picked: "dipetik",
    not_picked: "tidak dipetik",
    heading: "bukan kalimat berita",
    sentence: "Kalimat",
    to_sentence: "Lihat di naskah",
    text: "Naskah",
    strength: ["cukup kuat", "kuat", "terkuat"],
    word_by_word: "Kata demi kata",
    word_by_word_hint: "Di bawah setiap kata berimbuhan tertulis kata dasarnya. Tunjuk, fokuskan, atau ketuk sebuah kata untuk melihat analisisnya.",
    word_by_word_cut: "Tampilan ini hanya mencakup awal naskah, sejumlah token:",
    all_words: "Semua kata",
    word: "Kata",
    stem: "Kata dasar",
    pieces: "Bagian",
    evidence: "Bukti",
    number: "Jumlah",
};

const ENGLISH: Labels = Labels {
    tongue: Tongue::English,
    skip: "Skip to the text",
    made_by: "Made by petik. Every pick is a sentence of the text itself.",
    no_text: "No text.",
    documents: "texts",
    index: "Texts",
    to_index: "Back to the index",
    shared_keyphrases: "Shared keyphrases",
    shared_hint: "Keyphrases of more than one text, and how many have them.",
    words: "words",
    sentences: "sentences",
    reading: "to read",
    minutes: "min",
    language: "language",
    summary: "Summary",
    pick: "Pick",
    why: "Why this sentence?",
    others: "all others",
    keyphrases: "Keyphrases",
    keyphrases_hint: "Choose a phrase to mark it in the text.",
    in_title: "only in the title",
    no_keyphrases: "No keyphrases found.",
    times: "times",
    score: "score",
    scores: "Sentence scores along the text",
    scores_hint: "Point at a bar, focus it or tap it to see what its score is made of.",
    scores_grouped: "Neighbouring sentences share a bar; the one with the highest score stands for them.",
    picked: "picked",
    not_picked: "not picked",
    heading: "not running text",
    sentence: "Sentence",
    to_sentence: "See it in the text",
    text: "Text",
    strength: ["fairly strong", "strong", "strongest"],
    word_by_word: "Word by word",
    word_by_word_hint: "Under each affixed word stands its root. Point at a word, focus it or tap it to see its analysis.",
    word_by_word_cut: "This view covers only the start of the text. Tokens:",
    all_words: "All words",
    word: "Word",
    stem: "Root",
    pieces: "Pieces",
    evidence: "Evidence",
    number: "Count",
};
