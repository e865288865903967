//! What holds for any string.

use petik_stem::{Lexicon, Profile, Stem, Stemmer};
use petik_text::fold;
use proptest::prelude::*;

fn stemmers() -> [Stemmer; 2] {
    let small = Lexicon::empty().add("tulis").add("main").add("é").keep("petikan");
    #[cfg(feature = "lexicon")]
    let large = Lexicon::builtin();
    #[cfg(not(feature = "lexicon"))]
    let large = Lexicon::empty();
    [Stemmer::with_lexicon(small), Stemmer::with_lexicon(large)]
}

/// Words as hostile as they come, made mostly of what the rules look for.
fn word() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "me(m|n|ng|ny|nge)?|pe(m|n|ng|ny)?|ber?|ter?|di|ke|se|per|ku|kau|tidak",
        "tulis|main|ajar|undang|gemetar|pohon|pepohon",
        "kan|an|i|nya|ku|mu|lah|kah|pun|tah",
        "-|'|\u{2011}|\u{2019}|\u{ad}|\u{301}|é|É|İ|ß|ū|京|Ω|\u{1100}\u{1161}",
        "[a-zA-Z]",
        any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn the_stem_is_the_root_of_the_best_analysis(word in word()) {
        for stemmer in stemmers() {
            let analyses = stemmer.analyses(&word);
            match analyses.first() {
                Some(best) => prop_assert_eq!(&stemmer.stem(&word), best.root()),
                None => prop_assert!(word.is_empty()),
            }
        }
    }

    #[test]
    fn the_stem_of_a_short_or_doubled_word_is_the_root_of_its_best_analysis(half in "[a-z]{1,9}(an|i)?", doubled: bool) {
        let word = if doubled { format!("{half}-{half}") } else { half };
        for stemmer in stemmers() {
            for stemmer in [stemmer.clone().profile(Profile::Lemma), stemmer.clone().informal(true), stemmer] {
                let analyses = stemmer.analyses(&word);
                prop_assert_eq!(&stemmer.stem(&word), analyses[0].root());
            }
        }
    }

    #[test]
    fn morphs_are_ordered_and_lie_inside_the_word(word in word()) {
        for stemmer in stemmers() {
            for analysis in stemmer.analyses(&word) {
                let mut end = 0;
                for morph in analysis.morphs() {
                    let span = morph.span();
                    prop_assert!(end <= span.start && span.start <= span.end, "{word:?} {analysis:?}");
                    prop_assert!(word.get(span.range()).is_some(), "{word:?} {analysis:?}");
                    end = span.end;
                }
            }
        }
    }

    #[test]
    fn reasons_add_up_to_the_cost(word in word()) {
        for stemmer in stemmers() {
            for explanation in stemmer.explanations(&word) {
                let sum: i32 = explanation.reasons().iter().map(|reason| i32::from(reason.cost())).sum();
                prop_assert!(explanation.reasons().is_empty() || explanation.cost() == sum, "{word:?}");
            }
        }
    }

    #[test]
    fn words_partition_the_token(token in word()) {
        for stemmer in stemmers() {
            let mut end = 0;
            for span in stemmer.words(&token) {
                prop_assert_eq!(span.start, end);
                prop_assert!(span.end > end && token.get(span.range()).is_some());
                end = span.end;
            }
            prop_assert_eq!(end, token.len());
        }
    }

    #[test]
    fn folding_first_changes_nothing_without_capitals(word in word()) {
        let word = word.to_lowercase();
        for stemmer in stemmers() {
            let folded = fold(&word);
            prop_assert_eq!(stemmer.stem(&word), stemmer.stem(&folded));
        }
    }
}

#[test]
fn a_word_of_a_megabyte_is_returned_folded() {
    for stemmer in stemmers() {
        for piece in ["A", "me", "anak-", "é", "\u{ad}", "-nya"] {
            let word = piece.repeat(1_000_000 / piece.len());
            assert_eq!(Stem::stem(&stemmer, &word), fold(&word));
            assert_eq!(stemmer.analyses(&word).len(), 1);
            assert_eq!(stemmer.words(&word).count(), 1);
        }
    }
}
