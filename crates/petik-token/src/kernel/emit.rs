//! Writing the tokens of a block into a buffer.

use alloc::vec::Vec;

use super::BLOCK;

/// Tokens written at a time. Four need the fewest instructions: one at a time tests for the end
/// after each, eight make too many tokens that are forgotten, as triggers cut blocks into runs of
/// some five tokens.
const GROUP: usize = 4;

/// Appends `count` items, at most one a byte of a block, that `next` makes. It is called up to three
/// times more than that; what it makes then is forgotten.
#[inline(always)]
pub(crate) fn emit<T: Copy>(buffer: &mut Vec<T>, count: usize, mut next: impl FnMut() -> T) {
    debug_assert!(count <= BLOCK);
    buffer.reserve(BLOCK);
    let (groups, _) = buffer.spare_capacity_mut().as_chunks_mut::<GROUP>();
    let mut written = 0;
    for group in groups {
        if written >= count {
            break;
        }
        for slot in group {
            slot.write(next());
        }
        written += GROUP;
    }
    // SAFETY: `reserve` has made room for a whole block, which is a whole number of groups, so at
    // least `count` items beyond the length are written; they need no drop.
    unsafe { buffer.set_len(buffer.len() + count.min(written)) };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_as_asked_for() {
        let mut buffer = Vec::new();
        let mut wanted = Vec::new();
        for count in 0..=BLOCK {
            let mut n = 0;
            emit(&mut buffer, count, || {
                n += 1;
                (count, n)
            });
            wanted.extend((1..=count).map(|n| (count, n)));
        }
        assert_eq!(buffer, wanted);
    }
}
