//! Stems against the lemmas of the treebanks.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use petik::{Profile, Stemmer};

use crate::counts::ratio;
use crate::data::Data;
use crate::error::EvalError;
use crate::figure::{Figure, Layer, Report};
use crate::treebank::{self, Treebank};

/// The wrong pairs that are listed for each treebank, the most frequent first.
const LISTED_FAILS: usize = 40;

/// A word form, its gold lemma and how often the treebank has the pair.
type Pairs = BTreeMap<(String, String), usize>;

/// Measures the share of the words, as types and as tokens, whose stem is the gold lemma; first of
/// all words, then of those alone whose lemma is not their form; and of all words again for the
/// profile that keeps lexicalized words.
///
/// # Errors
///
/// When a treebank cannot be read.
pub(crate) fn measured(data: &Data) -> Result<Report, EvalError> {
    let stemmer = Stemmer::new();
    let lemmatizer = Stemmer::new().profile(Profile::Lemma);
    let mut report = Report::default();
    for treebank in treebank::all(data)? {
        report.extend(treebank_report(&treebank, &|word| stemmer.stem(word).into_owned()));
        report.figures.extend(lemma_figures(&treebank, &|word| lemmatizer.stem(word).into_owned()));
    }
    Ok(report)
}

fn treebank_report(treebank: &Treebank, stem: &dyn Fn(&str) -> String) -> Report {
    let name = treebank.name;
    let pairs = pairs(treebank);
    let all = Score::new(pairs.iter(), stem);
    let identity = Score::new(pairs.iter(), &str::to_owned);
    let changed = Score::new(pairs.iter().filter(|((form, lemma), _)| form != lemma), stem);
    let beside =
        |right, all, identity: f64| format!("{right} of {all}; the word itself {:.2}", 100.0 * identity);
    let figure =
        |what: &str, share, beside| Figure::new(Layer::Stems, &format!("{name}.{what}"), share, beside);
    let figures = vec![
        figure("types", all.types(), beside(all.right_types, all.all_types, identity.types())),
        figure("tokens", all.tokens(), beside(all.right_tokens, all.all_tokens, identity.tokens())),
        figure("changed-types", changed.types(), format!("{} of {}", changed.right_types, changed.all_types)),
        figure(
            "changed-tokens",
            changed.tokens(),
            format!("{} of {}", changed.right_tokens, changed.all_tokens),
        ),
    ];
    Report { figures, fails: fails(name, &pairs, stem) }
}

fn lemma_figures(treebank: &Treebank, stem: &dyn Fn(&str) -> String) -> [Figure; 2] {
    let score = Score::new(pairs(treebank).iter(), stem);
    let figure = |what: &str, share, right, all| {
        let name = format!("{}.lemma-{what}", treebank.name);
        Figure::new(Layer::Stems, &name, share, format!("{right} of {all}"))
    };
    [
        figure("types", score.types(), score.right_types, score.all_types),
        figure("tokens", score.tokens(), score.right_tokens, score.all_tokens),
    ]
}

/// The words that are scored: syntactic words written in lower-case letters, with hyphens inside
/// or not, that are no names.
fn pairs(treebank: &Treebank) -> Pairs {
    let tokens = treebank.sentences.iter().flat_map(|sentence| &sentence.tokens);
    let mut pairs = Pairs::new();
    for word in tokens.flat_map(|token| &token.words) {
        if word.class != "PROPN" && is_lower_word(&word.form) {
            *pairs.entry((word.form.clone(), word.lemma.to_lowercase())).or_default() += 1;
        }
    }
    pairs
}

pub(crate) fn is_lower_word(form: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.chars().all(char::is_alphabetic);
    form.split('-').all(is_part) && form.to_lowercase() == form
}

/// How many types and tokens there are, and how many of them are right.
#[derive(Debug, Default, PartialEq, Eq)]
struct Score {
    all_types: usize,
    right_types: usize,
    all_tokens: usize,
    right_tokens: usize,
}

impl Score {
    fn new<'a>(
        pairs: impl Iterator<Item = (&'a (String, String), &'a usize)>,
        stem: &dyn Fn(&str) -> String,
    ) -> Self {
        let mut score = Self::default();
        for ((form, lemma), count) in pairs {
            let is_right = stem(form) == *lemma;
            score.all_types += 1;
            score.all_tokens += count;
            if is_right {
                score.right_types += 1;
                score.right_tokens += count;
            }
        }
        score
    }

    fn types(&self) -> f64 {
        ratio(self.right_types, self.all_types)
    }

    fn tokens(&self) -> f64 {
        ratio(self.right_tokens, self.all_tokens)
    }
}

/// The wrong pairs with their stems, the most frequent first, then by the alphabet.
fn fails(name: &str, pairs: &Pairs, stem: &dyn Fn(&str) -> String) -> Vec<String> {
    let mut wrong: Vec<_> = pairs.iter().filter(|((form, lemma), _)| stem(form) != *lemma).collect();
    wrong.sort_by_key(|&(_, &count)| Reverse(count));
    let line = |((form, lemma), count): (&(String, String), &usize)| {
        format!("stems {name}: {form} ({count}): wanted {lemma}, but came {}", stem(form))
    };
    wrong.into_iter().take(LISTED_FAILS).map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conllu;

    #[test]
    fn names_capitals_numbers_and_signs_are_left_out() {
        assert!(is_lower_word("anak-anak") && is_lower_word("rumah"));
        for form in ["Rumah", "ke-20", "-nya", "", "jum'at", "dll."] {
            assert!(!is_lower_word(form), "{form}");
        }
    }

    #[test]
    fn types_count_once_and_tokens_as_often_as_they_come() {
        let source = "\
# text = mereka menulis dan menulis di Bali
1\tmereka\tmereka\tPRON\t_\t_\t_\t_\t_\t_
2\tmenulis\ttulis\tVERB\t_\t_\t_\t_\t_\t_
3\tdan\tdan\tCCONJ\t_\t_\t_\t_\t_\t_
4\tmenulis\ttulis\tVERB\t_\t_\t_\t_\t_\t_
5\tdi\tdi\tADP\t_\t_\t_\t_\t_\t_
6\tBali\tBali\tPROPN\t_\t_\t_\t_\t_\t_
";
        let sentences = conllu::sentences(source).expect("this is CoNLL-U");
        let pairs = pairs(&Treebank { name: "contoh", sentences });
        let identity = Score::new(pairs.iter(), &str::to_owned);
        let expected = Score { all_types: 4, right_types: 3, all_tokens: 5, right_tokens: 3 };
        assert_eq!(identity, expected);
        let fails = fails("contoh", &pairs, &str::to_owned);
        assert_eq!(fails, ["stems contoh: menulis (2): wanted tulis, but came menulis"]);
    }
}
