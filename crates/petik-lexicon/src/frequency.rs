//! The scale of frequencies: one byte, twelve steps an octave, like the keys of a piano.
//!
//! Word frequencies span five powers of ten (*yang* 28,000 a million, *abakus* 0.1), and what one
//! does with them is take their logarithm. Twelve steps an octave keep each within 3%, and 255
//! steps reach from 1/32 a million to 75,000 a million.

/// The steps between a power of two and the next: 2^(i/12).
const OCTAVE: [f32; 12] = [
    1.0,
    1.059_463_1,
    1.122_462,
    1.189_207_1,
    1.259_921,
    1.334_839_9,
    core::f32::consts::SQRT_2,
    1.498_307_1,
    1.587_401,
    1.681_792_9,
    1.781_797_4,
    1.887_748_6,
];

/// The power of two, a million words, on which step 1 stands.
pub(crate) const LOWEST_OCTAVE: u8 = 5;

/// Occurrences a million words of a step; step 0 stands for "not counted" and is 0.
pub(crate) fn per_million(step: u8) -> f32 {
    let Some(above) = u32::from(step).checked_sub(1) else {
        return 0.0;
    };
    let octave = f32::from_bits((127 - u32::from(LOWEST_OCTAVE) + above / 12) << 23);
    OCTAVE.get(above as usize % 12).map_or(0.0, |within| octave * within)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_grow_evenly() {
        assert!(per_million(0).abs() < f32::EPSILON);
        for step in 1..u8::MAX {
            let ratio = per_million(step + 1) / per_million(step);
            assert!((ratio - OCTAVE[1]).abs() < 1e-5, "step {step}: {ratio}");
        }
    }
}
