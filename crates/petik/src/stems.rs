//! The stems of a document in one piece of memory.

/// Stems by term index. A string of its own for each would take three times as much memory.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stems {
    text: String,
    /// Where each ends in the text.
    ends: Vec<usize>,
}

impl Stems {
    pub(crate) fn push(&mut self, stem: &str) {
        self.text.push_str(stem);
        self.ends.push(self.text.len());
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The stem of this index; empty beyond the last.
    pub(crate) fn at(&self, index: usize) -> &str {
        let start = index.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied());
        let range = start.zip(self.ends.get(index).copied()).map(|(start, end)| start..end);
        range.and_then(|range| self.text.get(range)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_its_place() {
        let mut stems = Stems::default();
        for stem in ["banjir", "", "surut"] {
            stems.push(stem);
        }
        assert_eq!([0, 1, 2, 3].map(|index| stems.at(index)), ["banjir", "", "surut", ""]);
        assert_eq!(stems.len(), 3);
    }
}
