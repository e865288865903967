//! The golden cases: texts and their tokens, in files that a linguist can edit.
//!
//! One case a line: `{"text": …, "tokens": […], "class": …}`. `tokens.jsonl` holds the cases agreed
//! on at the start, `further.jsonl` those added since.
#![cfg(feature = "lexicon")]

use petik_token::tokens;

const FILES: [(&str, &str); 2] = [
    ("tokens.jsonl", include_str!("golden/tokens.jsonl")),
    ("further.jsonl", include_str!("golden/further.jsonl")),
];

#[test]
fn tokens_are_as_written_down() {
    let mut wrong = Vec::new();
    for (file, lines) in FILES {
        for (number, line) in lines.lines().enumerate() {
            let case: serde_json::Value = serde_json::from_str(line).expect("a JSON object a line");
            let text = case["text"].as_str().expect("a text");
            let expected: Vec<_> =
                case["tokens"].as_array().expect("tokens").iter().filter_map(|t| t.as_str()).collect();
            let found: Vec<_> = tokens(text).map(petik_token::Token::text).collect();
            if found != expected {
                wrong.push(format!(
                    "{file}:{}: {text}\n  wanted {expected:?}\n  found  {found:?}",
                    number + 1
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} cases are wrong:\n{}", wrong.len(), wrong.join("\n"));
}
