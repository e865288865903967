//! Replays what fuzzing found: inputs that reach new code, and inputs that once broke a promise.

use std::fs;
use std::path::Path;

use petik_fuzz::{Cases, TARGETS, Target};

fn replay(folder: &str) {
    for target in TARGETS {
        let file =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join(target.name()).with_extension("txt");
        let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        for input in Cases::in_file(&text) {
            run(*target, &input);
        }
    }
}

/// Names the input that fails, as a line to be kept.
fn run(target: Target, input: &[u8]) {
    let told = Told(target, input);
    target.run(input);
    std::mem::forget(told);
}

struct Told<'i>(Target, &'i [u8]);

impl Drop for Told<'_> {
    #[expect(clippy::print_stderr, reason = "the one who looks for the fault wants the input")]
    fn drop(&mut self) {
        eprintln!("{} breaks on {}", self.0.name(), Cases::line(self.1));
    }
}

#[test]
fn what_once_broke_a_promise() {
    replay("cases");
}

#[test]
fn what_reaches_every_corner() {
    replay("corpus");
}

#[test]
fn nothing_at_all() {
    for target in TARGETS {
        run(*target, b"");
    }
}
