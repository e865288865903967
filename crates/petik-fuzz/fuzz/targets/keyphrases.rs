//! libFuzzer on the layer `keyphrases`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| petik_fuzz::run("keyphrases", input));
