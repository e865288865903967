//! Real news, from a folder of gold data that is no part of this repository.

use std::path::Path;

use serde_json::Value;

use crate::Input;

/// Articles of the folder of gold data `folder`, until they have `bytes`, each a text; none if the folder
/// has no `summaries/indosum_dev.jsonl`. Their sentences are set as in a newspaper again, without the blanks
/// before marks that the gold data has.
///
/// # Examples
///
/// ```
/// assert!(petik_bench::real_news("no/such/folder".as_ref(), 1_000).is_none());
/// ```
pub fn real_news(folder: &Path, bytes: usize) -> Option<Input> {
    let lines = std::fs::read_to_string(folder.join("summaries/indosum_dev.jsonl")).ok()?;
    let mut texts = Vec::new();
    let mut size = 0;
    for line in lines.lines() {
        let text = typeset(&serde_json::from_str(line).ok()?);
        size += text.len();
        texts.push(text);
        if size >= bytes {
            break;
        }
    }
    Some(Input::new("real news", texts))
}

/// The paragraphs of an article, one a line.
fn typeset(article: &Value) -> String {
    let paragraphs = article["paragraphs"].as_array().into_iter().flatten();
    let lines = paragraphs.map(|paragraph| {
        let sentences = paragraph.as_array().into_iter().flatten().filter_map(Value::as_str);
        without_blanks(&sentences.collect::<Vec<_>>().join(" "))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// `text` without the blanks before closing marks and behind opening ones.
fn without_blanks(text: &str) -> String {
    let mut set = String::with_capacity(text.len());
    let mut is_open = false;
    let mut is_glued = true;
    for word in text.split(' ') {
        let closes =
            matches!(word, "." | "," | ";" | ":" | "?" | "!" | ")" | "]" | "%") || word == "\"" && is_open;
        if !is_glued && !closes {
            set.push(' ');
        }
        set.push_str(word);
        is_open ^= word == "\"";
        is_glued = matches!(word, "(" | "[") || word == "\"" && is_open;
    }
    set
}

#[cfg(test)]
mod tests {
    use super::without_blanks;

    #[test]
    fn marks_stand_as_in_a_newspaper() {
        let gold = "\" Kami siap , \" kata Ali ( 40 ) .";
        assert_eq!(without_blanks(gold), "\"Kami siap,\" kata Ali (40).");
    }
}
