//! The end of a text as a window of its own.

use super::{BLOCK, Window};

/// Copies `bytes`, fewer than a window holds, to its beginning, and blanks behind them.
///
/// Two moves of a size that is known, which overlap, are four instructions; a copy of any size is a call
/// and costs as much as a block.
#[inline(always)]
pub(super) fn pad(bytes: &[u8], window: &mut Window) {
    *window = [b' '; BLOCK];
    if !(copy::<32>(bytes, window) || copy::<16>(bytes, window) || copy::<8>(bytes, window)) {
        for (to, from) in window.iter_mut().zip(bytes) {
            *to = *from;
        }
    }
}

/// Copies at least `N` bytes and at most twice as many; tells whether there are so many.
#[inline(always)]
fn copy<const N: usize>(bytes: &[u8], window: &mut Window) -> bool {
    let (Some(first), Some(last)) = (bytes.first_chunk::<N>(), bytes.last_chunk::<N>()) else {
        return false;
    };
    if let Some(start) = window.first_chunk_mut() {
        *start = *first;
    }
    if let Some(end) = window.get_mut(bytes.len() - N..).and_then(<[u8]>::first_chunk_mut) {
        *end = *last;
    }
    true
}
