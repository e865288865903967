//! libFuzzer on the layer `tokens`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| petik_fuzz::run("tokens", input));
