//! A deterministic shuffle, so that every machine measures the same bytes.

/// The generator `SplitMix64` (Steele, Lea & Flood 2014): eight bytes of state, no dependency.
pub(crate) struct Shuffler {
    state: u64,
}

impl Shuffler {
    /// A shuffler that always starts from the same state.
    pub(crate) const fn new() -> Self {
        Self { state: 0x0070_6574_696b } // "petik"
    }

    /// Puts `items` into the next order (Fisher & Yates 1938, in Durstenfeld's form).
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }

    /// A number below `bound`. The bias of the remainder is far below what a bench could see.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % bound as u64).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::Shuffler;

    #[test]
    fn keeps_the_items_and_changes_their_order() {
        let mut shuffler = Shuffler::new();
        let mut items: Vec<usize> = (0..100).collect();
        shuffler.shuffle(&mut items);
        assert_ne!(items, (0..100).collect::<Vec<_>>());
        items.sort_unstable();
        assert_eq!(items, (0..100).collect::<Vec<_>>());
    }
}
