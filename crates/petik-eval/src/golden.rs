//! Golden cases: short texts that tools get wrong, right only if every boundary is.

use petik::Document;
use serde::Deserialize;

use crate::analyzer::analyzer;
use crate::conllu::is_space;
use crate::counts::ratio;
use crate::data::Data;
use crate::error::EvalError;
use crate::figure::{Figure, Layer, Report};
use crate::segmentation::{sentence_pieces, token_pieces};
use crate::spans::{Piece, Squeezed, spelled_pieces};

const SENTENCES: &str = "golden/sentences.jsonl";
const TOKENS: &str = "golden/tokens.jsonl";

/// A text and its parts, which spell it but for white space.
#[derive(Debug, Deserialize)]
struct Case {
    text: String,
    #[serde(alias = "sentences", alias = "tokens")]
    parts: Vec<String>,
    class: String,
}

/// Measures the share of the cases whose sentences, or tokens, are all right.
///
/// # Errors
///
/// When a file cannot be read, or the parts of a case do not spell its text.
pub(crate) fn measured(data: &Data) -> Result<Report, EvalError> {
    let mut report = cases(data, "sentences", SENTENCES, sentence_pieces)?;
    report.extend(cases(data, "tokens", TOKENS, token_pieces)?);
    Ok(report)
}

fn cases(
    data: &Data,
    name: &str,
    file: &str,
    pieces: fn(&Squeezed, &Document) -> Vec<Piece>,
) -> Result<Report, EvalError> {
    let cases: Vec<Case> = data.records(file)?;
    let mut fails = Vec::new();
    for case in &cases {
        let gold = spelled_pieces(&case.text, &case.parts).ok_or_else(|| {
            let reason = format!("the parts do not spell their text: {}", case.text);
            EvalError::new(&data.path(file), reason)
        })?;
        let document = analyzer().document(case.text.as_str());
        let predicted = pieces(&Squeezed::new(&case.text), &document);
        if predicted != gold {
            fails.push(fail(name, case, &predicted));
        }
    }
    let right = cases.len() - fails.len();
    let beside = format!("{right} of {} cases", cases.len());
    let share = ratio(right, cases.len());
    Ok(Report { figures: vec![Figure::new(Layer::Golden, name, share, beside)], fails })
}

/// What was wanted and what came, the parts between bars.
fn fail(name: &str, case: &Case, predicted: &[Piece]) -> String {
    let letters: Vec<char> = case.text.chars().filter(|&c| !is_space(c)).collect();
    let came: Vec<String> = predicted
        .iter()
        .filter_map(|&(start, end)| letters.get(start..end))
        .map(|letters| letters.iter().collect())
        .collect();
    format!(
        "golden {name} [{}]: wanted {}\n  but came {}",
        case.class,
        case.parts.join(" | "),
        came.join(" | ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fail_shows_what_came_without_white_space() {
        let case = Case {
            text: "Jl. Melati 5".to_owned(),
            parts: vec!["Jl. Melati 5".to_owned()],
            class: "address".to_owned(),
        };
        let fail = fail("sentences", &case, &[(0, 3), (3, 10)]);
        let expected = "golden sentences [address]: wanted Jl. Melati 5\n  but came Jl. | Melati5";
        assert_eq!(fail, expected);
    }

    #[test]
    fn both_kinds_of_case_are_read() {
        let line = r#"{"text": "Ya!", "tokens": ["Ya", "!"], "class": "plain"}"#;
        let case: Case = serde_json::from_str(line).expect("this is a case");
        assert_eq!(case.parts, ["Ya", "!"]);
    }
}
