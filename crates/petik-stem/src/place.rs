//! Offsets in a folded word, brought back to the word as it was given.

use alloc::vec::Vec;

use petik_text::fold;

/// Where the bytes of a folded word come from.
pub(crate) enum Places {
    /// Folding has moved nothing.
    Same,
    /// For each boundary in the word: it, and how long what stands before it is when folded.
    Moved(Vec<(usize, usize)>),
}

impl Places {
    pub(crate) fn new(word: &str, folded: &str) -> Self {
        let moved = word.len() != folded.len()
            || !word.char_indices().map(|(at, _)| at).eq(folded.char_indices().map(|(at, _)| at));
        if moved { Self::Moved(boundaries(word)) } else { Self::Same }
    }

    /// The boundary in the word that belongs to a boundary in the folded word.
    pub(crate) fn of(&self, folded_at: usize) -> usize {
        match self {
            Self::Same => folded_at,
            Self::Moved(boundaries) => {
                let at = boundaries.partition_point(|&(_, folded)| folded < folded_at);
                boundaries.get(at).or(boundaries.last()).map_or(0, |&(at, _)| at)
            }
        }
    }
}

/// The ends of the smallest pieces of a word that fold on their own: a letter, or an ASCII
/// character, and the marks that follow it.
fn boundaries(word: &str) -> Vec<(usize, usize)> {
    let stands_alone = |&(_, c): &(usize, char)| c.is_ascii() || c.is_alphabetic();
    let starts = word.char_indices().filter(stands_alone).map(|(at, _)| at);
    let mut boundaries = Vec::from([(0, 0)]);
    let (mut start, mut folded) = (0, 0);
    for end in starts.chain([word.len()]).filter(|&at| at > 0) {
        folded += word.get(start..end).map_or(0, |piece| fold(piece).len());
        boundaries.push((end, folded));
        start = end;
    }
    boundaries
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(word: &str, folded_start: usize, folded_end: usize) -> Option<&str> {
        let places = Places::new(word, &fold(word));
        word.get(places.of(folded_start)..places.of(folded_end))
    }

    #[test]
    fn letters_that_fold_to_another_length_keep_their_place() {
        assert_eq!(piece("Rumahnya", 5, 8), Some("nya"));
        assert_eq!(piece("cafe\u{301}nya", 5, 8), Some("nya"));
        assert_eq!(piece("per\u{ad}juang\u{ad}an", 3, 8), Some("juang\u{ad}"));
        assert_eq!(piece("anak\u{2011}anak", 5, 9), Some("anak"));
    }
}
