//! How an input is compressed, told by its content.

use std::io::{self, Read};

/// How an input is compressed, told by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compression {
    None,
    Gzip,
    Zstd,
}

const GZIP: [u8; 2] = [0x1f, 0x8b];
const ZSTD: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];
/// A skippable frame, as parallel and seekable compressors put in front; the low half of the first
/// byte is free.
const ZSTD_SKIPPABLE: [u8; 4] = [0x50, 0x2a, 0x4d, 0x18];

impl Compression {
    pub(crate) fn of(head: &[u8]) -> Self {
        if head.starts_with(&GZIP) {
            Self::Gzip
        } else if head.starts_with(&ZSTD) || without_low_half(head).starts_with(&ZSTD_SKIPPABLE) {
            Self::Zstd
        } else {
            Self::None
        }
    }

    /// What the format is called, where there is one.
    pub(crate) fn name(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Gzip => Some("gzip"),
            Self::Zstd => Some("zstd"),
        }
    }

    /// Whether more bytes may still make `head` the start of a compressed input.
    fn is_undecided(head: &[u8]) -> bool {
        Self::of(head) == Self::None
            && (GZIP.starts_with(head)
                || ZSTD.starts_with(head)
                || ZSTD_SKIPPABLE.starts_with(&without_low_half(head)))
    }
}

fn without_low_half(head: &[u8]) -> Vec<u8> {
    let mut head = head.to_vec();
    if let Some(first) = head.first_mut() {
        *first &= 0xf0;
    }
    head
}

/// The first bytes of `raw`, as many as tell the compression and no more.
///
/// Standard input may be a person who types, or a program that waits for an answer to its first
/// line: no byte is waited for that is not needed.
pub(crate) fn peek(mut raw: Box<dyn Read + Send>) -> io::Result<(Vec<u8>, Box<dyn Read + Send>)> {
    let mut head = Vec::new();
    while Compression::is_undecided(&head) {
        let mut byte = [0];
        match raw.read(&mut byte) {
            Ok(0) => break,
            Ok(_) => head.extend(byte),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok((head, raw))
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn compression_is_told_by_content() {
        for (head, compression) in [
            (&b""[..], Compression::None),
            (b"(", Compression::None),
            (b"(\xb5/", Compression::None),
            (b"(\xb5/\xfd", Compression::Zstd),
            (b"\x5e*M\x18", Compression::Zstd),
            (b"\x1f\x8b", Compression::Gzip),
            (b"\xef\xbb\xbf", Compression::None),
        ] {
            assert_eq!(Compression::of(head), compression, "{head:?}");
        }
    }

    #[test]
    fn peeking_takes_no_byte_too_many() {
        for (bytes, taken) in [(&b"Ini"[..], 1), (b"(a", 2), (b"\x1f\x8b\x08", 2), (b"", 0), (b"P*", 2)] {
            let (head, _) = peek(Box::new(Cursor::new(bytes.to_vec()))).unwrap();
            assert_eq!(head.len(), taken, "{bytes:?}");
        }
    }
}
