//! The texts the inputs are made of, as committed: see `corpus/README.md`.

/// News-like articles of 2.6 to 3 KB, a paragraph or heading a line.
pub(crate) const ARTICLES: [&str; 10] = [
    include_str!("../corpus/banjir-pesisir.txt"),
    include_str!("../corpus/bank-digital.txt"),
    include_str!("../corpus/final-liga.txt"),
    include_str!("../corpus/gempa-desa.txt"),
    include_str!("../corpus/harga-beras.txt"),
    include_str!("../corpus/kereta-lintas.txt"),
    include_str!("../corpus/kopi-pegunungan.txt"),
    include_str!("../corpus/penyu-pulau.txt"),
    include_str!("../corpus/sekolah-digital.txt"),
    include_str!("../corpus/sidang-korupsi.txt"),
];

/// The article that the example pipeline summarizes.
pub(crate) const SEED: &str = include_str!("../../seeds/articles/nato-ukraina.txt");

/// An article with curly quotes, dashes, accents, emoji and foreign scripts.
pub(crate) const MIXED: &str = include_str!("../corpus/mixed.txt");

/// Short informal texts, one a line.
pub(crate) const TWEETS: &str = include_str!("../corpus/tweets.txt");
