//! The inputs: what a bench reads, by size and by kind of text.

use std::borrow::Cow;

use crate::corpus::{ARTICLES, MIXED, SEED, TWEETS};
use crate::shuffle::Shuffler;

/// Bytes after which [`large`] stops growing: one megabyte, beyond the second-level cache.
const LARGE_BYTES: usize = 1_000_000;

/// Bytes after which [`mixed`] stops growing: enough that no branch predictor learns it by heart.
const MIXED_BYTES: usize = 128_000;

/// A named list of texts. A bench makes one call a text, as a caller with that kind of data would.
///
/// # Examples
///
/// ```
/// let tweets = petik_bench::tweets();
/// assert_eq!(tweets.name(), "tweets");
/// assert_eq!(tweets.texts().len(), 78);
/// ```
#[derive(Clone, Debug)]
pub struct Input {
    name: &'static str,
    texts: Vec<String>,
}

impl Input {
    /// An input of the given texts.
    ///
    /// # Examples
    ///
    /// ```
    /// let input = petik_bench::Input::new("words", vec!["membaca".into(), "buku".into()]);
    /// assert_eq!(input.bytes(), 11);
    /// ```
    pub fn new(name: &'static str, texts: Vec<String>) -> Self {
        Self { name, texts }
    }

    /// The name, as it stands in a report.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(petik_bench::tiny().name(), "tiny");
    /// ```
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The texts, in the order in which a bench reads them.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_bench::small().texts()[0].contains("NATO"));
    /// ```
    pub fn texts(&self) -> &[String] {
        &self.texts
    }

    /// Bytes of all texts together, the unit of throughput.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(petik_bench::large().bytes() > 1_000_000);
    /// ```
    pub fn bytes(&self) -> u64 {
        self.texts.iter().map(|text| text.len() as u64).sum()
    }
}

/// The five inputs of the benches, from the smallest call to the least plain text.
///
/// # Examples
///
/// ```
/// let names = petik_bench::inputs().map(|input| input.name());
/// assert_eq!(names, ["tiny", "small", "large", "mixed", "tweets"]);
/// ```
pub fn inputs() -> [Input; 5] {
    [tiny(), small(), large(), mixed(), tweets()]
}

/// One sentence: what a call costs at least.
///
/// # Examples
///
/// ```
/// assert!(petik_bench::tiny().texts()[0].starts_with("Menurut Wahyu"));
/// ```
pub fn tiny() -> Input {
    let sentence =
        "Menurut Wahyu, ketinggian air di Jl. Tambak Mas Raya No. 18 mencapai 1,1 meter sejak Selasa.";
    Input::new("tiny", vec![sentence.to_owned()])
}

/// One news document of 3 KB, the article that the example pipeline summarizes.
///
/// # Examples
///
/// ```
/// assert_eq!(petik_bench::small().texts().len(), 1);
/// ```
pub fn small() -> Input {
    Input::new("small", vec![SEED.to_owned()])
}

/// One text of a megabyte: the paragraphs of all articles, in a new order each round.
///
/// # Examples
///
/// ```
/// let large = petik_bench::large();
/// assert!(large.texts()[0].contains("Persena FC"));
/// ```
pub fn large() -> Input {
    let paragraphs: Vec<&str> = articles().flat_map(str::lines).collect();
    Input::new("large", vec![shuffled_until(LARGE_BYTES, |_| paragraphs.clone())])
}

/// One text in which 8% of the bytes are not ASCII: curly quotes, dashes, accents, emoji, foreign
/// scripts, among articles that are set with curly quotes and dashes.
///
/// # Examples
///
/// ```
/// let mixed = petik_bench::mixed();
/// assert!(mixed.texts()[0].contains("Kafé di Zürich"));
/// ```
pub fn mixed() -> Input {
    let foreign = MIXED.lines().map(Cow::Borrowed);
    let round = |number: usize| {
        let plain = ARTICLES.iter().cycle().skip(2 * number).take(2);
        let set = plain.flat_map(|article| article.lines()).map(|line| Cow::Owned(typeset(line)));
        foreign.clone().chain(set).collect()
    };
    Input::new("mixed", vec![shuffled_until(MIXED_BYTES, round)])
}

/// Many short informal texts of 77 bytes on average, with mentions, hashtags, URLs and emoji.
///
/// # Examples
///
/// ```
/// assert!(petik_bench::tweets().texts()[0].starts_with("@sinta_ayu"));
/// ```
pub fn tweets() -> Input {
    Input::new("tweets", TWEETS.lines().map(str::to_owned).collect())
}

/// The articles that [`large`] is made of, each as written.
///
/// # Examples
///
/// ```
/// assert_eq!(petik_bench::articles().count(), 11);
/// ```
pub fn articles() -> impl Iterator<Item = &'static str> {
    [SEED].into_iter().chain(ARTICLES)
}

/// Joins rounds of paragraphs, each round shuffled, until the text has at least `bytes`.
fn shuffled_until<S: AsRef<str>>(bytes: usize, round: impl Fn(usize) -> Vec<S>) -> String {
    let mut shuffler = Shuffler::new();
    let mut text = String::new();
    for number in 0.. {
        let mut paragraphs = round(number);
        shuffler.shuffle(&mut paragraphs);
        for paragraph in paragraphs {
            text.push_str(paragraph.as_ref());
            text.push('\n');
            if text.len() >= bytes {
                return text;
            }
        }
    }
    text
}

/// Sets a line as a newspaper does: curly quotes by turns, a dash for a hyphen between spaces.
fn typeset(line: &str) -> String {
    let mut open = false;
    let curly = line.chars().map(|char| match char {
        '"' => {
            open = !open;
            if open { '“' } else { '”' }
        }
        '\'' => '’',
        other => other,
    });
    curly.collect::<String>().replace(" - ", " – ")
}

#[cfg(test)]
mod tests {
    use super::{Input, inputs, large, mixed, small, tiny, tweets, typeset};

    fn non_ascii_share(input: &Input) -> f64 {
        let bytes = input.texts().iter().flat_map(|text| text.bytes());
        bytes.filter(|byte| !byte.is_ascii()).count() as f64 / input.bytes() as f64
    }

    #[test]
    fn sizes_are_as_documented() {
        assert_eq!(tiny().bytes(), 92);
        assert_eq!(small().bytes(), 3_184);
        assert!((1_000_000..1_001_000).contains(&large().bytes()));
        assert!((128_000..129_000).contains(&mixed().bytes()));
        assert_eq!(tweets().bytes() / tweets().texts().len() as u64, 77);
    }

    #[test]
    fn eight_percent_of_mixed_is_not_ascii() {
        let share = non_ascii_share(&mixed());
        assert!((0.075..0.085).contains(&share), "{share}");
    }

    #[test]
    fn news_is_almost_ascii() {
        assert!(non_ascii_share(&large()) < 0.001);
    }

    #[test]
    fn every_making_gives_the_same_bytes() {
        for (one, other) in inputs().iter().zip(&inputs()) {
            assert_eq!(one.texts(), other.texts());
        }
    }

    #[test]
    fn typesetting_turns_quotes_and_dashes() {
        assert_eq!(typeset("BOGOR - \"Jum'at,\" katanya."), "BOGOR – “Jum’at,” katanya.");
    }
}
