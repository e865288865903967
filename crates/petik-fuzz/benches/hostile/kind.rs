//! The kinds of text: news, and what an enemy would send.

use std::sync::LazyLock;

/// A kind of text, of any length.
#[derive(Clone, Copy)]
pub(crate) struct Kind {
    name: &'static str,
    /// The piece with this number.
    piece: fn(usize, &mut String),
}

/// News first, which the others are compared with.
pub(crate) static KINDS: &[Kind] = &[
    Kind { name: "news", piece: news },
    Kind { name: "one letter", piece: |_, text| text.push('a') },
    Kind { name: "one token", piece: |_, text| text.push_str("kata ") },
    Kind { name: "quotation marks", piece: |_, text| text.push('"') },
    Kind { name: "combining marks", piece: |_, text| text.push('\u{301}') },
    Kind { name: "emoji and joiners", piece: |_, text| text.push_str("👩\u{200d}") },
    Kind { name: "stops", piece: |_, text| text.push('.') },
    Kind { name: "hyphens", piece: |_, text| text.push('-') },
    Kind { name: "newlines", piece: |_, text| text.push('\n') },
    Kind { name: "one sentence", piece: |_, text| text.push_str("Warga desa menghadapi banjir. ") },
    Kind { name: "different words", piece: different_words },
    Kind { name: "ambiguous affixes", piece: ambiguous_affixes },
    Kind { name: "deep JSON", piece: |_, text| text.push_str("{\"a\":[") },
];

impl Kind {
    pub(crate) fn named(name: &str) -> Result<&'static Self, String> {
        KINDS.iter().find(|kind| kind.name == name).ok_or_else(|| format!("no kind is called {name}"))
    }

    pub(crate) const fn name(&self) -> &'static str {
        self.name
    }

    /// A text of this kind, as long as `bytes` or a little less; made without a second copy, so that the memory
    /// it takes is its length.
    pub(crate) fn text(&self, bytes: usize) -> String {
        let mut text = String::with_capacity(bytes);
        let mut piece = String::new();
        for number in 0.. {
            piece.clear();
            (self.piece)(number, &mut piece);
            if text.len() + piece.len() > bytes {
                break;
            }
            text.push_str(&piece);
        }
        text
    }
}

/// The paragraphs of a megabyte of news, again and again.
fn news(number: usize, text: &mut String) {
    static PARAGRAPHS: LazyLock<Vec<String>> = LazyLock::new(|| {
        let news = petik_bench::large();
        news.texts().iter().flat_map(|text| text.split_inclusive('\n')).map(str::to_owned).collect()
    });
    text.push_str(&PARAGRAPHS[number % PARAGRAPHS.len()]);
}

fn different_words(number: usize, text: &mut String) {
    syllables(number, text);
    text.push(if number % 12 == 11 { '.' } else { ' ' });
}

/// Words that no lexicon has, of as many affixes as a word can have.
fn ambiguous_affixes(number: usize, text: &mut String) {
    text.push_str("memper");
    syllables(number, text);
    text.push_str("ikannyalah ");
}

/// The syllables that spell a number.
fn syllables(mut number: usize, text: &mut String) {
    const CONSONANTS: &[u8] = b"bcdgjklmnprstwy";
    const VOWELS: &[u8] = b"aiueo";
    loop {
        text.push(char::from(CONSONANTS[number % CONSONANTS.len()]));
        number /= CONSONANTS.len();
        text.push(char::from(VOWELS[number % VOWELS.len()]));
        number /= VOWELS.len();
        if number == 0 {
            break;
        }
    }
}
