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
    // SAFETY: `reserve` has made room for a whole block, which is a whole number of groups, and a group begins below
    // `count`, which is at most a block. All of the first `count` tokens are written; they need no drop.
    unsafe {
        let room = buffer.as_mut_ptr().add(buffer.len());
        let mut at = 0;
        while at < count {
            for slot in at..at + GROUP {
                room.add(slot).write(plain.next());
            }
            at += GROUP;
        }
        buffer.set_len(buffer.len() + count);
    }
}
