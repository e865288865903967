//! libFuzzer on the layer `sentences`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| petik_fuzz::run("sentences", input));
