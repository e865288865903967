//! Texts that no branch predictor knows by heart: the same shapes, always in other words.

use crate::corpus::TWEETS;
use crate::input::{Input, articles};
use crate::shuffle::Shuffler;

/// The least number of letters of a word that is exchanged: shorter runs are function words, clipped
/// forms and abbreviations (`di`, `yg`, `Prof.`), by whose form a tokenizer decides.
const SHORTEST: usize = 4;

/// The texts of `input`, again and again in a new order, until they have at least `bytes`; each line
/// with other words, of other lengths, and with other digits, but with the same marks, emoji,
/// abbreviations, mentions, hashtags and addresses.
///
/// A text is read once. A bench reads it a thousand times, and predictors of today learn a few dozen
/// kilobytes by heart, even in a new order: a state machine that takes a branch or two a byte then
/// looks twice as fast as on text it has not seen. Words are drawn from the articles and tweets as
/// often as they stand there, so that their lengths are those of Indonesian.
///
/// # Examples
///
/// ```
/// let tweets = petik_bench::varied("tweets", &petik_bench::tweets(), 100_000);
/// assert!(tweets.bytes() >= 100_000);
/// assert!(tweets.texts().iter().any(|tweet| tweet.starts_with("@")));
/// ```
pub fn varied(name: &'static str, input: &Input, bytes: usize) -> Input {
    let words = words();
    let mut shuffler = Shuffler::new();
    let mut texts = Vec::new();
    let mut size = 0;
    while size < bytes {
        let mut round: Vec<&str> = input.texts().iter().map(String::as_str).collect();
        shuffler.shuffle(&mut round);
        for text in round {
            let text = with_other_words(text, &words, &mut shuffler);
            size += text.len();
            texts.push(text);
            if size >= bytes {
                break;
            }
        }
    }
    Input::new(name, texts)
}

/// The runs of lower-case letters that may stand for one another, as often as they occur.
fn words() -> Vec<&'static str> {
    let letters = articles().chain([TWEETS]).flat_map(|text| text.split(|c: char| !c.is_ascii_lowercase()));
    letters.filter(|run| is_exchanged(run)).collect()
}

/// Whether a run of lower-case letters is exchanged for another.
fn is_exchanged(run: &str) -> bool {
    run.len() >= SHORTEST && !["http", "https"].contains(&run)
}

fn with_other_words(text: &str, words: &[&str], shuffler: &mut Shuffler) -> String {
    let mut varied = String::with_capacity(text.len());
    for piece in text.split_inclusive(|c: char| !c.is_ascii_lowercase()) {
        let run = piece.trim_end_matches(|c: char| !c.is_ascii_lowercase());
        varied.push_str(if is_exchanged(run) { words[shuffler.below(words.len())] } else { run });
        varied.extend(piece[run.len()..].chars().map(|c| match c {
            // A leading zero stays one, and no other comes to be.
            '1'..='9' => char::from(b'1' + u8::try_from(shuffler.below(9)).unwrap_or(0)),
            other => other,
        }));
    }
    varied
}

#[cfg(test)]
mod tests {
    use super::varied;
    use crate::{Input, tweets};

    #[test]
    fn shapes_stay() {
        let text = "Dr. Siti @budi_s: https://petik.id/a?no=12 😀 Rp1.050, 12 dll.";
        let found = varied("varied", &Input::new("one", vec![text.into()]), 1).texts()[0].clone();
        let shape = |text: &str| {
            text.replace(|c: char| c.is_ascii_lowercase(), "").replace(|c: char| c.is_ascii_digit(), "0")
        };
        assert_eq!(shape(&found), shape(text));
        assert!(found.starts_with("Dr. Siti @") && found.contains("https://") && found.ends_with(" dll."));
    }

    #[test]
    fn hardly_a_text_comes_twice() {
        let tweets = varied("tweets", &tweets(), 50_000);
        let mut texts = tweets.texts().to_vec();
        texts.sort_unstable();
        texts.dedup();
        // A tweet of emoji alone has nothing to vary.
        assert!(texts.len() * 100 > tweets.texts().len() * 95);
    }
}
