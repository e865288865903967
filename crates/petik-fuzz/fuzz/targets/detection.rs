//! libFuzzer on the layer `detection`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| petik_fuzz::run("detection", input));
