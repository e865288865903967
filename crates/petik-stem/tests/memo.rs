//! Whether a memo changes nothing but the time.

use petik_stem::{Lexicon, Memo, Stemmer};
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_memo_gives_the_stems_of_its_stemmer(
        words in proptest::collection::vec("(me|di|ber)?(tulis|main|ajar)(kan|an|nya)?|[a-c]{0,2}|[a-z]{61,70}|\\PC{0,4}", 0..50),
        capacity in 0_usize..12,
    ) {
        let stemmer = Stemmer::with_lexicon(Lexicon::empty().add("tulis").add("main").add("ajar"));
        let mut memo = Memo::new(stemmer.clone(), capacity);
        for word in &words {
            prop_assert_eq!(memo.stem(word), stemmer.stem(word));
        }
    }
}
