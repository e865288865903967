//! libFuzzer on the layer `documents`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| petik_fuzz::run("documents", input));
