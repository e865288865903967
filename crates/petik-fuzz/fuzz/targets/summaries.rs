//! libFuzzer on the layer `summaries`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| petik_fuzz::run("summaries", input));
