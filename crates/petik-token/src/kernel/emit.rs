//! Writing plain tokens into a buffer, one by one.

use alloc::vec::Vec;

use super::{BLOCK, Plain};
use crate::token::TokenSpan;

/// Tokens written at a time. Two and four need the fewest instructions: one at a time tests for the end
/// after each, eight make too many tokens that are forgotten, as triggers cut blocks into runs of
/// some five tokens.
const GROUP: usize = 4;

/// Appends the `plain` tokens to `buffer`.
#[inline(always)]
pub(super) fn emit(mut plain: Plain<'_>, buffer: &mut Vec<TokenSpan>) {
    let count = plain.count.min(BLOCK);
    buffer.reserve(BLOCK);
    let (groups, _) = buffer.spare_capacity_mut().as_chunks_mut::<GROUP>();
    for group in groups.iter_mut().take(count.div_ceil(GROUP)) {
        for slot in group {
            slot.write(plain.next());
        }
    }
    // SAFETY: `reserve` has made room for a whole block, which is a whole number of groups, so there are
    // enough groups for `count` tokens, and they are written; they need no drop.
    unsafe { buffer.set_len(buffer.len() + count) };
}
