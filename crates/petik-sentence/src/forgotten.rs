//! Stops that were forgotten: a sentence that opens with neither mark nor line break before it.

use crate::layout::{Gap, Layout};
use crate::opener::is_opener;
use crate::sign::Sign;
use crate::word_set::WordSet;

/// The fewest words on each side of a forgotten stop; less is a title: *Terbitlah Terang*.
const FEWEST_WORDS: usize = 4;

/// Whether a sentence opens at `at`, behind a space or a wrap, though no mark stands before it: *tidak selalu
/// berhasil Tapi setidaknya mereka bisa memasang kawat*.
///
/// An opener stands with its capital between words in lower case, the unit has some words behind
/// it already, in lower case for the most part. A title has capitals around it: *Habis Gelap
/// Terbitlah Terang*, *Tim Pencari Fakta Untuk Papua*; and a quotation is looked at as one piece.
pub(crate) fn stop_is_forgotten(layout: &Layout<'_>, start: usize, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    at - start >= FEWEST_WORDS
        && (layout.is_lower(before) || layout.is_number(before))
        && is_opener(layout.word(at))
        && !is_bound(layout.word(before))
        && runs_on_in_lower_case(layout, at)
        && has_capital_start(layout, start)
}

/// Whether the next words are plain ones.
fn runs_on_in_lower_case(layout: &Layout<'_>, at: usize) -> bool {
    let is_plain = |at| layout.is_lower(at) || layout.sign(at) == Sign::Comma;
    (at + 1..at + FEWEST_WORDS).all(|at| layout.gap(at) < Gap::Line && is_plain(at))
}

/// Whether the writer begins sentences with capitals.
fn has_capital_start(layout: &Layout<'_>, start: usize) -> bool {
    !layout.is_lower(start)
}

/// Words that no sentence ends with, so that what follows them is a name or title: *berjudul Di*.
fn is_bound(word: &str) -> bool {
    static WORDS: WordSet = WordSet::of(&[
        "adalah", "antara", "atau", "bagi", "bahwa", "berjudul", "bernama", "dalam", "dan", "dari", "dengan",
        "di", "film", "judul", "karena", "ke", "lagu", "novel", "oleh", "pada", "serta", "tentang", "untuk",
        "yang",
    ]);
    WORDS.contains(word)
}

#[cfg(test)]
mod tests {
    use crate::sentences;

    #[test]
    fn an_opener_between_plain_words_opens_a_sentence() {
        let text = "Pagar itu tidak selalu berhasil Tapi setidaknya mereka bisa memasang kawat.";
        assert_eq!(sentences(text).count(), 2);
    }

    #[test]
    fn a_title_opens_none() {
        for text in [
            "Ia menonton film berjudul Di balik awan bersama adiknya.",
            "Ia menjabat Menteri Negara Pemberdayaan Perempuan Dan Perlindungan Anak.",
            "panitia mengundang semua warga Untuk hadir di balai desa.",
        ] {
            assert_eq!(sentences(text).count(), 1, "{text}");
        }
    }
}
