//! Whoever has the tokens gets the sentences of whoever has the text alone, though for the latter most of the
//! text is never tokenized.

use petik_sentence::{SentenceKind, SentenceRange, Splitter, sentences};
use petik_token::token_spans;
use proptest::prelude::*;

/// What the rules, or a look at some bytes more, must tell of.
const DOUBTFUL: &[&str] = &[
    "Jl.",
    "Dr.",
    "S.H.",
    "M.Pd.,",
    "dll.",
    "R.",
    "W.S.",
    "No.",
    "hal.",
    "kg.",
    "utk.",
    "vs.",
    "Inc.",
    "Ltd.",
    "RS.",
    "IV.",
    "1.",
    "12",
    "2015",
    "Rp1.500",
    "34,1°C",
    "10.30",
    "Kompas.com",
    "https://petik.id/a(b)",
    "-",
    "–",
    "...",
    "…",
    "?!",
    "\"Kami",
    "\"",
    "siap,\"",
    "siap.\"",
    "siap?\"",
    "“Kami",
    "siap.”",
    "siap,”",
    "‘kita’",
    "'kan",
    "guru'",
    "(KPK)",
    "(lihat",
    "[1]",
    "sini)",
    "tiba.)",
    "{a}",
    "&quot;",
    "&amp;",
    "`",
    "``",
    "''",
    "Di",
    "Pada",
    "Menurut",
    "kata",
    "Kata",
    "katanya",
    "pasar.Ibu",
    "iPhone",
    "😊",
    "é",
    "\u{a0}",
    "\u{a0}Ia pergi ke pasar",
    "\tIa pergi ke pasar",
    "\u{200b}",
    "\u{2028}",
    "\r",
    "\u{c}",
    "Baca",
    "juga:",
    "Foto:",
    "Gambar",
    "Kementerian Dalam Negeri",
    "Dalam",
    "(10 / 10)",
    "(18/3)",
    "3 - 0",
    "12/5",
    "dan 2",
    "5%",
    "4,3 %",
    "G20",
    "18x",
    "$5",
    "“ Kami",
    "siap ”",
    "siap, ”",
    "damai”",
    "“damai”",
    "\"damai\"",
    "Zürich",
    "Zür",
    "Zürtgl",
    "(bac)",
    "(b)",
    "[bir",
    "I Gusti",
    "I.",
    "•",
    "a)",
    "(2)",
];

/// What stands between two blanks in a post, and what the look at one must tell of.
const POSTED: &[&str] = &[
    "ok",
    "iya",
    "bgt",
    "pagi semua",
    "sarapan",
    "istirahat",
    "tanya",
    "tanyanya",
    "jelas",
    "kata-kata",
    "rumah-rumah",
    "Qur'anku",
    "Zu\u{308}rtglim",
    "dr.",
    "dr",
    "Hasan",
    "a.",
    "a)",
    "iv.",
    "q",
    "3",
    "no.",
    "no",
    "lamp",
    "@budi",
    "@",
    "#curhat",
    "#",
    "#1",
    "$5",
    ":)",
    ":(",
    "(wkwk)",
    "😊",
    "🙏🙏",
    "👍🏽",
    "5️⃣",
    "#\u{20e3}",
    "❤️",
    "🇮🇩",
    "👨‍👩‍👧",
    "😊nih",
    "iPhone",
    "éclair",
    "jelasé",
    "kata.",
    "\"kata",
    "aku\"",
    "'kan",
    "S.H.",
    "Di",
    "Ibu",
    "www.petik.id",
    "...",
    "…",
    "\u{200b}",
];

/// What stands between two blanks in prose: for the most part plain words, and all that is doubtful.
fn word() -> impl Strategy<Value = String> {
    let plain = vec![
        "rumah",
        "membaca",
        "yang",
        "dan",
        "kemarin",
        "Jakarta",
        "KPK",
        "buku-buku",
        "Jum'at",
        "tahun",
        "persen,",
    ];
    prop_oneof![
        6 => prop::sample::select(plain).prop_map(String::from),
        2 => prop::sample::select(DOUBTFUL).prop_map(String::from),
    ]
}

/// The marks and the white space between two sentences.
fn end() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        ". ",
        ". ",
        ". ",
        ".  ",
        ".\n",
        ".\n",
        ".\n\n",
        ".\r\n",
        "\n",
        "\n\n",
        "? ",
        "! ",
        ".\" ",
        "?\" ",
        ".\"\n",
        ".) ",
        ". \"",
        ".\n\"",
        ".\n“",
        ", ",
        " ",
        ". “ ",
        ".\n3. ",
        "?\n- ",
        ".\n(",
        ". (bac)\n\n",
        " (bac)\n",
        " \n",
        ".\na. ",
        ".” ",
        ". ” ",
        "”. ",
        "\". ",
        "\n2. ",
    ])
}

fn prose() -> impl Strategy<Value = String> {
    let sentence =
        (any::<bool>(), prop::collection::vec(word(), 1..24), end()).prop_map(|(capital, words, end)| {
            let sentence = words.join(" ");
            if capital { format!("Warga {sentence}{end}") } else { format!("{sentence}{end}") }
        });
    prop::collection::vec(sentence, 0..24).prop_map(|sentences| sentences.concat())
}

/// A post: lower case or not, with marks in rows and emoji behind them.
fn post() -> impl Strategy<Value = String> {
    let words = prop_oneof![
        prop::sample::select(POSTED),
        prop::sample::select(vec!["rumah", "membaca", "yang", "Jakarta"])
    ];
    let ends = vec![
        ". ",
        ". ",
        ".. ",
        "... ",
        "! ",
        "? ",
        "!! ",
        "?! ",
        "... ",
        "!\n",
        ". 😊 ",
        "! 🙏",
        "?😊😊 ",
        ".)",
        " . ",
        ", ",
        " ",
        "",
    ];
    let sentence = (prop::collection::vec(words, 1..7), prop::sample::select(ends))
        .prop_map(|(words, end)| format!("{}{end}", words.join(" ")));
    prop::collection::vec(sentence, 0..5).prop_map(|sentences| sentences.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn text_and_tokens_give_the_same_sentences_of_prose(text in prose()) {
        prop_assert_eq!(found(&text), by_rules(&text));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn text_and_tokens_give_the_same_sentences_of_a_post(text in post()) {
        prop_assert_eq!(found(&text), by_rules(&text));
    }
}

/// The sentences of a text.
fn found(text: &str) -> Vec<(&str, SentenceKind)> {
    sentences(text).map(|sentence| (sentence.text(), sentence.kind())).collect()
}

/// The sentences of its tokens.
fn by_rules(text: &str) -> Vec<(&str, SentenceKind)> {
    let tokens = token_spans(text);
    let text_of = |range: &SentenceRange| {
        let tokens = &tokens[range.tokens()];
        (&text[tokens[0].start()..tokens[tokens.len() - 1].end()], range.kind())
    };
    Splitter::new().ranges(text, &tokens).iter().map(text_of).collect()
}
