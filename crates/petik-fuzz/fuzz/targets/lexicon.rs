//! libFuzzer on the layer `lexicon`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| petik_fuzz::run("lexicon", input));
