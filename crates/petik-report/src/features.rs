//! What the features of sentences and phrases are called.

use std::borrow::Cow;

use crate::Tongue;

/// The name of a feature for a reader; one that has none here is called as its ranker calls it.
pub(crate) fn feature(name: &'static str, tongue: Tongue) -> Cow<'static, str> {
    let named = INDONESIAN.iter().find(|(known, _)| *known == name && tongue == Tongue::Indonesian);
    match named {
        Some((_, indonesian)) => (*indonesian).into(),
        None if name.contains('-') => name.replace('-', " ").into(),
        None => name.into(),
    }
}

const INDONESIAN: &[(&str, &str)] = &[
    // Of sentences.
    ("aside", "sisipan"),
    ("centroid", "dekat ke inti naskah"),
    ("centroid share", "bagian dari inti naskah"),
    ("connective", "diawali kata sambung"),
    ("dangling", "merujuk ke kalimat lain"),
    ("dateline", "titimangsa"),
    ("first dateline", "titimangsa di awal naskah"),
    ("key terms", "istilah kunci"),
    ("lasting terms", "istilah yang muncul lagi"),
    ("like first", "mirip kalimat pertama"),
    ("like next", "mirip kalimat berikut"),
    ("like previous", "mirip kalimat sebelum"),
    ("like second", "mirip kalimat kedua"),
    ("like title", "mirip judul"),
    ("mean rarity", "kelangkaan kata"),
    ("mean words", "panjang kalimat rata-rata"),
    ("names", "nama"),
    ("names a word", "nama per kata"),
    ("new terms", "istilah baru"),
    ("next connective", "berikutnya diawali kata sambung"),
    ("next dangling", "berikutnya merujuk ke sini"),
    ("next opens", "berikutnya membuka paragraf"),
    ("next quotation", "berikutnya kutipan"),
    ("next speech", "berikutnya ujaran"),
    ("numbers", "angka"),
    ("opens", "membuka paragraf"),
    ("paragraph", "paragraf ke-"),
    ("paragraph length", "panjang paragraf"),
    ("personal", "kata ganti orang"),
    ("place", "kalimat ke-"),
    ("place in paragraph", "tempat dalam paragraf"),
    ("previous quotation", "sebelumnya kutipan"),
    ("previous speech", "sebelumnya ujaran"),
    ("question", "pertanyaan"),
    ("quotation", "kutipan"),
    ("quotations", "kutipan dalam naskah"),
    ("quoted", "kata yang dikutip"),
    ("relative place", "tempat dalam naskah"),
    ("sentences", "jumlah kalimat"),
    ("speech", "ujaran"),
    ("start", "nilai awal"),
    ("unfinished", "tidak selesai"),
    ("words", "jumlah kata"),
    ("words before", "kata sebelum kalimat"),
    ("words of next", "kata kalimat berikut"),
    ("words of previous", "kata kalimat sebelum"),
    ("words over mean", "panjang dibanding rata-rata"),
    // Of phrases.
    ("acronyms", "singkatan"),
    ("capitals", "huruf besar"),
    ("cohesion", "kepaduan"),
    ("first-place", "kemunculan pertama"),
    ("first-rarity", "kelangkaan kata pertama"),
    ("first-share", "kemunculan pertama dalam naskah"),
    ("form-share", "keseragaman bentuk"),
    ("frequency", "kekerapan"),
    ("last-name", "berakhir dengan nama"),
    ("last-rarity", "kelangkaan kata terakhir"),
    ("least-rarity", "kelangkaan terendah"),
    ("least-tf-idf", "tf-idf terendah"),
    ("left-neighbours", "ragam tetangga kiri"),
    ("letters", "jumlah huruf"),
    ("longer", "bagian dari frasa lebih panjang"),
    ("open-left", "bebas di kiri"),
    ("open-right", "bebas di kanan"),
    ("rarity", "kelangkaan"),
    ("reach", "jangkauan dalam naskah"),
    ("right-neighbours", "ragam tetangga kanan"),
    ("shortest", "kata terpendek"),
    ("stem-tf-idf", "tf-idf kata dasar"),
    ("text-share", "bagian dari naskah"),
    ("title-place", "tempat di judul"),
    ("title-words", "kata di judul"),
    ("yake", "skor YAKE"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_are_named_in_the_language_of_the_page() {
        assert_eq!(feature("first-place", Tongue::Indonesian), "kemunculan pertama");
        assert_eq!(feature("first-place", Tongue::English), "first place");
        assert_eq!(feature("not yet known", Tongue::Indonesian), "not yet known");
    }
}
