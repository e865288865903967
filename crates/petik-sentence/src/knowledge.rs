//! What the splitter asks of petik-lexicon; without it, nothing is known and shape alone decides.

#[cfg(feature = "lexicon")]
pub(crate) use known::{is_abbreviation, is_common_word, is_word, opens_sentences};
#[cfg(not(feature = "lexicon"))]
pub(crate) use unknown::{is_abbreviation, is_common_word, is_word, opens_sentences};

#[cfg(feature = "lexicon")]
mod known {
    use petik_lexicon::{Entry, abbreviation};
    use petik_text::fold;

    /// Whether a word, without its last stop, is an abbreviation whose stop the tokenizer has weighed.
    pub(crate) fn is_abbreviation(word: &str) -> bool {
        abbreviation(word).is_some()
    }

    /// Whether a word is a function word, which with a capital opens a sentence and names nobody:
    /// *Menurut*, *Ia*, not *Dini*.
    pub(crate) fn opens_sentences(word: &str) -> bool {
        entry(word).is_some_and(Entry::is_function_word)
    }

    /// Whether a word is a root that is no name as well: *Polisi*, not *Bukhari*.
    pub(crate) fn is_common_word(word: &str) -> bool {
        entry(word).is_some_and(|entry| entry.is_root() && !entry.is_name())
    }

    /// Whether a word is a root, a function word or a name, and not merely a form that was counted
    /// somewhere: *buku*, *Bali*, not *lamp*.
    pub(crate) fn is_word(word: &str) -> bool {
        entry(word).is_some_and(|entry| {
            entry.is_root() || entry.is_function_word() || entry.is_lexicalized() || entry.is_name()
        })
    }

    /// What the lexicon has of `word` in lower case. A word of ASCII, as nearly all are, is folded without an
    /// allocation.
    fn entry(word: &str) -> Option<Entry> {
        /// Longer than any word of ASCII that is looked up here in running text.
        const ENOUGH: usize = 32;

        let mut buffer = [0; ENOUGH];
        match buffer.get_mut(..word.len()) {
            Some(lower) if word.is_ascii() => {
                lower.copy_from_slice(word.as_bytes());
                lower.make_ascii_lowercase();
                petik_lexicon::entry(str::from_utf8(lower).ok()?)
            }
            _ => petik_lexicon::entry(&fold(word)),
        }
    }
}

#[cfg(not(feature = "lexicon"))]
mod unknown {
    pub(crate) fn is_abbreviation(_word: &str) -> bool {
        false
    }

    pub(crate) fn opens_sentences(_word: &str) -> bool {
        false
    }

    pub(crate) fn is_common_word(_word: &str) -> bool {
        false
    }

    pub(crate) fn is_word(_word: &str) -> bool {
        false
    }
}
