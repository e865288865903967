//! The promises of every layer on texts made by proptest: prose, fragments of it, and any bytes.

use petik_fuzz::TARGETS;
use proptest::prelude::*;

/// Pieces on which some rule turns.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-z]{1,9}",
        2 => "[A-Z][a-z]{0,9}",
        4 => " |\n|\n\n|\r\n|\t|\u{a0}",
        2 => "[.,!?;:()\"'“”‘’…–—*#@&/+-]{1,3}",
        1 => "[0-9.,:]{1,6}",
        2 => "(me(m|n|ng|ny)?|pe(m|n|ng|ny|r)?|ber|ter|di|ke|se|ku)(tulis|main|ajar|undang|pohon)(kan|an|i)?(nya|ku|mu)?(lah|kah|pun)?",
        2 => "Dr\\.|Jl\\.|S\\.H\\.|hal\\.|Rp|www\\.|https://petik\\.id|Baca juga: |kata ",
        1 => "👍🏽|🇮🇩|👨‍👩‍👧|5️⃣|\u{301}|\u{ad}|\u{feff}|\u{200b}|é|漢|カ|İ|ß|\u{2011}",
        1 => any::<char>().prop_map(String::from),
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn promises_hold_on_text(choices in prop::collection::vec(any::<u8>(), 0..8), text in text()) {
        let input = [&choices, text.as_bytes()].concat();
        for target in TARGETS {
            target.run(&input);
        }
    }

    #[test]
    fn promises_hold_on_any_bytes(input in prop::collection::vec(any::<u8>(), 0..200)) {
        for target in TARGETS {
            target.run(&input);
        }
    }
}
