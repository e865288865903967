//! `SplitMix64` (Steele, Lea & Flood 2014): numbers that look random and are the same in every run.

/// A generator that its seed determines.
#[derive(Debug)]
pub(crate) struct Random {
    state: u64,
}

impl Random {
    /// The generator of this seed.
    pub(crate) const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// Draws `count` of the numbers under `limit` without putting back, in rising order; all of
    /// them where there are not as many.
    pub(crate) fn sample(&mut self, limit: usize, count: usize) -> Vec<usize> {
        let mut numbers: Vec<usize> = (0..limit).collect();
        for place in 0..count.min(limit) {
            numbers.swap(place, place + self.below(limit - place));
        }
        numbers.truncate(count);
        numbers.sort_unstable();
        numbers
    }

    /// A number under `limit`, which is not 0. A remainder favours small numbers by 2⁻⁵⁰ or less
    /// for the number of sentences in a document.
    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).unwrap_or(0)
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_that_of_the_published_code() {
        // The first numbers of the reference implementation for the seed 1234567.
        let mut random = Random::new(1_234_567);
        let stream = [random.next(), random.next(), random.next()];
        let published = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
        assert_eq!(stream, published);
    }

    #[test]
    fn a_sample_has_distinct_numbers_in_order() {
        let mut random = Random::new(7);
        for limit in 0..20 {
            let sample = random.sample(limit, 3);
            assert_eq!(sample.len(), limit.min(3));
            assert!(sample.windows(2).all(|pair| pair[0] < pair[1]));
            assert!(sample.iter().all(|&number| number < limit));
        }
    }
}
