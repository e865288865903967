//! libFuzzer on the layer `folding`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| petik_fuzz::run("folding", input));
