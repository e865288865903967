//! The mask core and the grammar find the same tokens: on any text, with every kernel, by every way in.

use alloc::string::String;
use alloc::vec::Vec;

use proptest::prelude::*;

use crate::kernel::Kernel;
use crate::oracle::tokens_by_grammar;
use crate::token::TokenSpan;
use crate::tokenizer::Tokenizer;

const KERNELS: [Kernel; 4] = [Kernel::Words, Kernel::Sse2, Kernel::Avx2, Kernel::Avx512];

/// The mask core gives the tokens of the grammar, with each kernel and by each way in.
#[track_caller]
fn check(text: &str) {
    for web in [true, false] {
        let oracle = tokens_by_grammar(text, Tokenizer::new().web(web));
        for kernel in KERNELS {
            let tokenizer = Tokenizer::new().web(web).kernel(kernel);
            let mut appended = Vec::new();
            tokenizer.tokens_into(text, &mut appended);
            assert!(appended == oracle, "{kernel:?} {}", first_difference(text, &appended, &oracle));
            let stepped: Vec<_> = tokenizer.tokens(text).map(TokenSpan::from).collect();
            assert!(stepped == oracle, "{kernel:?} {}", first_difference(text, &stepped, &oracle));
        }
    }
}

fn first_difference(text: &str, found: &[TokenSpan], oracle: &[TokenSpan]) -> String {
    let at = found.iter().zip(oracle).take_while(|(one, other)| one == other).count();
    let show = |tokens: &[TokenSpan]| {
        let few = tokens.iter().skip(at).take(3);
        few.map(|token| alloc::format!("{token:?} {:?}", token.text_in(text))).collect::<Vec<_>>()
    };
    alloc::format!("found {:?}, the grammar has {:?}", show(found), show(oracle))
}

/// Texts of the characters that the rules turn on, long enough to cross blocks.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => "[a-zA-Z]{1,9}",
        2 => "[0-9]{1,4}",
        4 => "[-.,:;/'’&@#%$()\"“”!?…–—_+*=~`\\[\\]]{1,2}",
        6 => " |\n|\r\n|  |\u{a0}|\0|\u{7f}",
        1 => "Rp|Jl|No|S\\.H|dll|Dr|R|hal|www\\.|https://|\\.com|Januari|inisial ",
        1 => "👍🏽|🇮🇩|👨‍👩‍👧|5️⃣|#️⃣|❤️|\u{301}|\u{ad}|\u{feff}|\u{200b}|é|ă|×|и|’|…|漢|カ|க|½",
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..80).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn masks_and_grammar_agree(text in texts()) {
        check(&text);
    }

    #[test]
    fn masks_and_grammar_agree_on_any_text(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn masks_and_grammar_agree_on_any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        check(&String::from_utf8_lossy(&bytes));
    }
}

/// Every text of up to four of the bytes that matter, at every place around the end of a block.
#[test]
fn short_texts_around_the_end_of_a_block() {
    let bytes = b"aA1 .-,'@#/:_&+\"";
    for first in bytes {
        for second in bytes {
            for third in bytes {
                let middle = [*first, *second, *third].map(char::from);
                for before in [0, 61, 62, 63, 64] {
                    let mut text: String = core::iter::repeat_n('x', before).collect();
                    text.extend(middle);
                    text.push_str("b2 Dr. Ali");
                    check(&text);
                }
            }
        }
    }
}

/// What a long search found while the masks learned of it.
#[test]
fn texts_that_were_once_told_apart() {
    for text in
        ["Januari-0a", "1b11-171 ", "Mei-²9я", "Januari-Mei.com", "Rp50rb", "@budi_é", "#a'b", "kata..b@c.id"]
    {
        check(text);
    }
}

/// The golden texts, one after the other: among them all that the grammar speaks of.
#[test]
fn golden_texts() {
    check(include_str!("../tests/golden/tokens.jsonl"));
    check(include_str!("../tests/golden/further.jsonl"));
}

/// The seed article and, where the environment names a folder of gold data, its treebanks.
#[test]
fn real_texts() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    check(&std::fs::read_to_string(root.join("seeds/articles/nato-ukraina.txt")).expect("the seed article"));

    let Some(data) = std::env::var_os("PETIK_DATA") else {
        std::eprintln!("PETIK_DATA names no folder of gold data: NOT COMPARED on treebanks");
        return;
    };
    let folder = std::path::Path::new(&data).join("ud");
    for entry in std::fs::read_dir(&folder).expect("the folder `ud` in PETIK_DATA") {
        check(&std::fs::read_to_string(entry.expect("an entry").path()).expect("a treebank in UTF-8"));
    }
}
