//! Sets of ASCII bytes, asked with one load: `contains` on a list is a loop, guessed wrong at its end.

/// Which bytes belong; none beyond ASCII.
pub(crate) struct ByteSet([bool; 256]);

impl ByteSet {
    /// These bytes alone.
    pub(crate) const fn of(bytes: &[u8]) -> Self {
        Self([false; 256]).with(bytes, true)
    }

    /// These bytes, letters and digits.
    pub(crate) const fn alphanumeric_and(bytes: &[u8]) -> Self {
        let mut set = Self::of(bytes);
        let mut byte = 0;
        while byte < 128_u8 {
            set.0[byte as usize] |= byte.is_ascii_alphanumeric();
            byte += 1;
        }
        set
    }

    /// All that is visible, but these bytes.
    pub(crate) const fn graphic_without(bytes: &[u8]) -> Self {
        let mut set = Self([false; 256]);
        let mut byte = 0;
        while byte < 128_u8 {
            set.0[byte as usize] = byte.is_ascii_graphic();
            byte += 1;
        }
        set.with(bytes, false)
    }

    const fn with(mut self, bytes: &[u8], belong: bool) -> Self {
        let mut i = 0;
        while i < bytes.len() {
            assert!(bytes[i].is_ascii(), "a byte beyond ASCII is no character");
            self.0[bytes[i] as usize] = belong;
            i += 1;
        }
        self
    }

    #[inline(always)]
    pub(crate) fn has(&self, byte: u8) -> bool {
        self.0[usize::from(byte)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs() {
        let local = ByteSet::alphanumeric_and(b"._");
        let visible = ByteSet::graphic_without(b"<");
        for byte in 0..=u8::MAX {
            assert_eq!(ByteSet::of(b".,").has(byte), byte == b'.' || byte == b',');
            assert_eq!(local.has(byte), byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'_');
            assert_eq!(visible.has(byte), byte.is_ascii_graphic() && byte != b'<');
        }
    }
}
