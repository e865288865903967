//! libFuzzer on the layer `stems`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| petik_fuzz::run("stems", input));
