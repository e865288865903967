//! The command's readers: any bytes as a file of any form, plain and compressed, whole and gone on with.

use std::cell::OnceCell;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process;
use std::thread;

use flate2::Compression;
use flate2::write::GzEncoder;
use petik_cli::trial::{FORMS, LONGEST, read};

use crate::choices::Choices;

type Documents = Vec<Result<String, String>>;

/// The first bytes choose the form and how the file is compressed, the others are the file.
pub(crate) fn check(input: &[u8]) {
    let mut choices = Choices::of(input);
    let (form, packing) = (usize::from(choices.byte()) % FORMS.len(), choices.byte());
    let bytes = choices.rest();
    let steps = read(&written(bytes), form, 0);
    assert_sound(&steps.concat(), FORMS[form], bytes);
    let done = 1 + usize::from(packing / 8) % 3;
    if let Some(rest) = steps.get(done..) {
        assert_eq!(read(&file(), form, done), rest, "from every step the rest is read");
    }
    if let Some(packed) = packed(bytes, packing)
        && !is_compressed(bytes)
    {
        assert_eq!(read(&written(&packed), form, 0).concat(), steps.concat(), "compressed as plain");
    }
}

/// Every document is within the limit, every failure one line that names the file and says what to do.
fn assert_sound(documents: &Documents, form: &str, bytes: &[u8]) {
    for document in documents {
        match document {
            Ok(_) => {}
            Err(failure) => {
                assert!(failure.contains(&file().display().to_string()), "names the file: {failure}");
                assert!(failure.contains("; "), "says what to do: {failure}");
                assert!(!failure.contains(['\n', '\r']), "is one line: {failure:?}");
            }
        }
    }
    if form == "lines" && !is_compressed(bytes) {
        let lines = bytes.split_inclusive(|&byte| byte == b'\n').count();
        assert_eq!(documents.len(), lines, "a document or a failure each line");
    }
    assert!(form != "text" || documents.len() == 1, "a file is one document");
    let longest = documents.iter().flatten().map(String::len).max().unwrap_or(0);
    let id = file().as_os_str().len() + usize::try_from(LONGEST).unwrap_or(usize::MAX);
    assert!(longest <= 8 * id, "no document is beyond the limit: {longest}");
}

/// Whether the reader takes bytes for a compressed file.
fn is_compressed(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0x1f, 0x8b])
        || bytes.starts_with(&[0x28, 0xb5, 0x2f, 0xfd])
        || matches!(bytes, [first, 0x2a, 0x4d, 0x18, ..] if first & 0xf0 == 0x50)
}

/// The bytes compressed, in one member or two, sometimes.
fn packed(bytes: &[u8], packing: u8) -> Option<Vec<u8>> {
    match packing % 8 {
        0 => Some(gzip(bytes)),
        1 => {
            let (one, two) = bytes.split_at(bytes.len() / 2);
            Some([gzip(one), gzip(two)].concat())
        }
        2 => Some(zstd::encode_all(bytes, 1).expect("memory can be written")),
        _ => None,
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).expect("memory can be written");
    encoder.finish().expect("memory can be written")
}

/// A file with these bytes, in memory where the system has such a place.
fn written(bytes: &[u8]) -> PathBuf {
    let file = file();
    fs::write(&file, bytes).expect("a temporary file can be written");
    file
}

/// One file a thread.
fn file() -> PathBuf {
    thread_local! {
        static FILE: OnceCell<PathBuf> = const { OnceCell::new() };
    }
    let make = || {
        let memory = PathBuf::from("/dev/shm");
        let folder = if memory.is_dir() { memory } else { std::env::temp_dir() };
        folder.join(format!("petik-fuzz-{}-{:?}", process::id(), thread::current().id()))
    };
    FILE.with(|file| file.get_or_init(make).clone())
}
