//! How people write as they speak: letters drawn out (*bangeeet*), 2 for a doubled word (*jalan2*).

use alloc::string::String;
use alloc::vec::Vec;

use crate::lexicon::Lexicon;

/// A word in plain spelling, and where its bytes come from.
pub(crate) struct Plain {
    pub(crate) text: String,
    /// For each boundary of the text, the one in the word as it was written.
    places: Vec<usize>,
}

impl Plain {
    /// The boundary in the written word that belongs to one of the plain word.
    pub(crate) fn place(&self, at: usize) -> usize {
        self.places.get(at).or(self.places.last()).copied().unwrap_or(at)
    }

    /// The plain spelling of a folded word; none if that is how it is written.
    ///
    /// Of a letter that is drawn out, one is left, or two where only that is a word (*maaaaf*).
    pub(crate) fn of(word: &str, lexicon: &Lexicon) -> Option<Self> {
        if !is_drawn_out(word) && !has_doubling(word) && !ends_doubled(word) {
            return None;
        }
        // A brand may be called *Hooome*: who lists it means it so.
        if lexicon.has_own(word) {
            return None;
        }
        let known = |plain: &Self| lexicon.find(&plain.text).is_attested();
        if !is_drawn_out(word) && !has_doubling(word) && lexicon.find(word).is_attested() {
            return None;
        }
        let one = Self::with_runs_of(word, 1);
        if known(&one) {
            return Some(one);
        }
        let two = Self::with_runs_of(word, 2);
        if known(&two) || !is_drawn_out(word) { Some(two) } else { Some(one) }
    }

    /// Keeps at most `most` of a run of three equal letters or more, or of two at the end, and drops
    /// a 2 behind a letter.
    fn with_runs_of(word: &str, most: usize) -> Self {
        let mut plain = Self { text: String::with_capacity(word.len()), places: Vec::new() };
        let chars: Vec<(usize, char)> = word.char_indices().collect();
        for run in chars.chunk_by(|one, other| one.1 == other.1) {
            let is_last = run.last() == chars.last();
            let is_drawn_out = run.len() > 2 || run.len() == 2 && is_last;
            let is_doubling = matches!(run, [(_, '2')]) && !plain.text.is_empty();
            let kept = match () {
                () if is_doubling => 0,
                () if is_drawn_out => most,
                () => run.len(),
            };
            for &(at, c) in run.iter().take(kept) {
                plain.text.push(c);
                plain.places.extend((0..c.len_utf8()).map(|byte| at + byte));
            }
        }
        plain.places.push(word.len());
        plain
    }
}

fn is_drawn_out(word: &str) -> bool {
    word.as_bytes().windows(3).any(|run| run[0] == run[1] && run[1] == run[2] && run[0].is_ascii_alphabetic())
}

fn ends_doubled(word: &str) -> bool {
    matches!(word.as_bytes(), [_, .., one, other] if one == other && one.is_ascii_alphabetic())
}

/// Whether the only digit is a 2 behind a letter, as in *jalan2* and *anak2nya*.
fn has_doubling(word: &str) -> bool {
    let mut digits = word.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit());
    matches!((digits.next(), digits.next()), (Some((3.., b'2')), None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(word: &str) -> Option<String> {
        let lexicon = Lexicon::empty().add("maaf").add("banget").add("jalan").add("anak");
        Plain::of(word, &lexicon).map(|plain| plain.text)
    }

    #[test]
    fn drawn_out_letters_are_shortened() {
        assert_eq!(plain("bangeeet").as_deref(), Some("banget"));
        assert_eq!(plain("maaaaf").as_deref(), Some("maaf"));
        assert_eq!(plain("bangett").as_deref(), Some("banget"));
        assert_eq!(plain("maaf"), None);
    }

    #[test]
    fn a_word_of_the_callers_is_spelled_as_it_is() {
        let lexicon = Lexicon::empty().add("banget").keep("bangeeet").add("anak2");
        assert!(Plain::of("bangeeet", &lexicon).is_none() && Plain::of("anak2", &lexicon).is_none());
        assert!(Plain::of("bangeet", &lexicon).is_none() && Plain::of("bangeeeet", &lexicon).is_some());
    }

    #[test]
    fn a_two_stands_for_doubling() {
        assert_eq!(plain("jalan2").as_deref(), Some("jalan"));
        assert_eq!(plain("anak2nya").as_deref(), Some("anaknya"));
        assert_eq!(plain("h2o"), None);
    }

    #[test]
    fn places_lead_back_to_what_was_written() {
        let plain = Plain::of("bangeeet", &Lexicon::empty().add("banget")).unwrap();
        assert_eq!([0, 4, 5, 6].map(|at| plain.place(at)), [0, 4, 7, 8]);
    }
}
