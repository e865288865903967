//! Sets of words that running text is asked for.

/// A set of words, as a table by their first letter, their last one and their length.
///
/// Nearly every word that is asked for meets an empty slot. To compare it with each of a list mispredicted a
/// branch at every third word of the list, as their lengths follow no pattern: twenty a question.
pub(crate) struct WordSet {
    words: &'static [&'static str],
    /// For each slot one more than the index of its word, or 0.
    slots: [u8; SLOTS],
}

const SLOTS: usize = 256;

impl WordSet {
    /// The set of some words; a word whose slot is taken stands in the next free one.
    pub(crate) const fn of(words: &'static [&'static str]) -> Self {
        assert!(words.len() < SLOTS / 4, "the slots must be empty for the most part");
        let mut slots = [0; SLOTS];
        let mut number = 0_u8;
        while (number as usize) < words.len() {
            let mut slot = slot(words[number as usize].as_bytes());
            while slots[slot] != 0 {
                slot = (slot + 1) % SLOTS;
            }
            number += 1;
            slots[slot] = number;
        }
        Self { words, slots }
    }

    /// Whether a word is in the set as it is written.
    #[inline]
    pub(crate) fn contains(&self, word: &str) -> bool {
        self.holds(word, |found| found == word)
    }

    /// Whether a word is in the set, be its letters capitals or not.
    #[inline]
    pub(crate) fn contains_ignoring_case(&self, word: &str) -> bool {
        self.holds(word, |found| found.eq_ignore_ascii_case(word))
    }

    #[inline]
    fn holds(&self, word: &str, is_same: impl Fn(&str) -> bool) -> bool {
        let mut slot = slot(word.as_bytes());
        loop {
            let number = self.slots.get(slot).map_or(0, |number| usize::from(*number));
            let Some(found) = number.checked_sub(1).and_then(|number| self.words.get(number)) else {
                return false;
            };
            if is_same(found) {
                return true;
            }
            slot = (slot + 1) % SLOTS;
        }
    }
}

/// The slot of a word, which is the same for capitals and letters in lower case.
#[inline]
const fn slot(word: &[u8]) -> usize {
    let [first, .., last] = word else { return 0 };
    let signature = (*first & 31) as usize | ((*last & 31) as usize) << 5 | word.len() << 10;
    (signature.wrapping_mul(0x9E37_79B1) >> 16) % SLOTS
}

#[cfg(test)]
mod tests {
    use super::*;

    static SET: WordSet = WordSet::of(&["di", "dari", "demi", "yang"]);

    #[test]
    fn words_of_the_set_are_found_in_any_slot() {
        assert!(["di", "dari", "demi", "yang"].iter().all(|word| SET.contains(word)));
        assert!(SET.contains_ignoring_case("Yang"));
    }

    #[test]
    fn others_are_not() {
        assert!(!["", "d", "Di", "duri", "yang?"].iter().any(|word| SET.contains(word)));
        assert!(!SET.contains_ignoring_case("yan"));
    }
}
