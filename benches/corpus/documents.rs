//! Any number of documents out of the articles, each a little different: what the adapters are measured on.
//!
//! A file and no crate: the adapters are workspaces of their own, and take it in by its path.

/// News-like articles of 2.6 to 3 KB.
const ARTICLES: [&str; 10] = [
    include_str!("banjir-pesisir.txt"),
    include_str!("bank-digital.txt"),
    include_str!("final-liga.txt"),
    include_str!("gempa-desa.txt"),
    include_str!("harga-beras.txt"),
    include_str!("kereta-lintas.txt"),
    include_str!("kopi-pegunungan.txt"),
    include_str!("penyu-pulau.txt"),
    include_str!("sekolah-digital.txt"),
    include_str!("sidang-korupsi.txt"),
];

/// The documents of these numbers: one article after the other, under a line with the number.
pub(crate) fn documents(numbers: std::ops::Range<usize>) -> impl Iterator<Item = String> {
    let first = numbers.start % ARTICLES.len();
    let articles = ARTICLES.iter().cycle().skip(first);
    numbers.zip(articles).map(|(number, article)| format!("Laporan {number}\n\n{article}"))
}
