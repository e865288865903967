//! Words with an infix (*sisipan*): -el-, -em-, -er-, -in-. None is productive, so they are a list.

/// A word made from a root by an infix behind its first consonant.
#[derive(Debug)]
pub(crate) struct Infixed {
    pub(crate) word: &'static str,
    pub(crate) root: &'static str,
}

impl Infixed {
    /// Bytes of the infix; its first byte is the second of the word.
    pub(crate) const LENGTH: usize = 2;

    /// The infix as grammars write it.
    pub(crate) fn form(&self) -> &'static str {
        match self.word.get(1..3) {
            Some("el") => "-el-",
            Some("em") => "-em-",
            Some("er") => "-er-",
            _ => "-in-",
        }
    }
}

pub(crate) fn find(word: &str) -> Option<&'static Infixed> {
    // Most words have no infix where one would stand, which saves the search.
    if !matches!(word.as_bytes(), [b'g' | b'j' | b'k' | b's' | b't', b'e', b'l' | b'm' | b'r', ..]) {
        return None;
    }
    let at = INFIXED.binary_search_by(|row| row.word.cmp(word)).ok()?;
    INFIXED.get(at)
}

const fn row(word: &'static str, root: &'static str) -> Infixed {
    Infixed { word, root }
}

/// In the order of the words.
const INFIXED: &[Infixed] = &[
    row("gelegar", "gegar"),
    row("gelembung", "gembung"),
    row("geligi", "gigi"),
    row("gemeretak", "geretak"),
    row("gemerincing", "gerincing"),
    row("gemetar", "getar"),
    row("gemilang", "gilang"),
    row("gemuruh", "guruh"),
    row("gerigi", "gigi"),
    row("jemari", "jari"),
    row("kemilau", "kilau"),
    row("kemuning", "kuning"),
    row("semerbak", "serbak"),
    row("serabut", "sabut"),
    row("seruling", "suling"),
    row("telunjuk", "tunjuk"),
    row("temali", "tali"),
    row("temurun", "turun"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted_and_hold_their_root_around_the_infix() {
        assert!(INFIXED.is_sorted_by_key(|row| row.word));
        assert!(INFIXED.iter().all(|row| find(row.word).is_some()));
        for Infixed { word, root } in INFIXED {
            assert_eq!(word[..1], root[..1], "{word}");
            assert_eq!(word[3..], root[1..], "{word}");
        }
    }

    #[test]
    fn finds_what_is_listed() {
        assert_eq!(find("gemetar").map(|row| (row.root, row.form())), Some(("getar", "-em-")));
        assert!(find("gemar").is_none());
    }
}
