//! Words that a text of any subject may use, and so say little of its own.

/// Whether a stem belongs to how findings and events are told, and not to what they are about:
/// *hasil*, *tujuan*, *tahun*, *dampak*.
///
/// Such words are rarer than function words and stand in titles and leads, so neither frequency nor
/// place tells them from a subject. A phrase that ends in one may still name something (*uji publik*), so
/// they are marked and not left out.
pub(crate) fn is_general(stem: &str) -> bool {
    GENERAL.binary_search(&stem).is_ok()
}

/// In the order of bytes.
#[rustfmt::skip] // one a line is too long to be read
const GENERAL: [&str; 174] = [
    "abstrak", "ada", "akhir", "akibat", "alas", "alat", "ambil", "analisa", "analisis", "angket",
    "artikel", "aspek", "awal", "bagi", "bagian", "bahan", "bahas", "baik", "banding", "bangun",
    "bantu", "banyak", "baru", "beda", "belakang", "bentuk", "beri", "besar", "bidang", "buat", "bulan",
    "buruk", "butuh", "cara", "contoh", "cukup", "dampak", "dapat", "dasar", "data", "dekat",
    "deskriptif", "dokumentasi", "dukung", "faktor", "fungsi", "giat", "guna", "hal", "hambat", "harap",
    "hari", "hasil", "hitung", "hubung", "implementasi", "informan", "instrumen", "isi", "jadi",
    "jenis", "judul", "jumlah", "jurnal", "kaji", "kasus", "keadaan", "kecil", "kembang", "kendala",
    "kerangka", "khusus", "komponen", "kondisi", "konsep", "kualitatif", "kuantitatif", "kuesioner",
    "kuisioner", "kumpul", "kurang", "lain", "laksana", "laku", "lama", "langkah", "latar", "lebih",
    "literatur", "lokasi", "macam", "makalah", "maksud", "mampu", "manfaat", "masalah", "metode",
    "metodologi", "milik", "minggu", "nilai", "nyata", "objek", "observasi", "obyek", "olah", "orang",
    "pakai", "pendekatan", "pengaruh", "penting", "peran", "periode", "perlu", "persen", "persentase",
    "pihak", "pilih", "populasi", "prinsip", "proses", "pustaka", "rancang", "rangka", "rata", "rata-
    rata", "referensi", "rendah", "responden", "riset", "sama", "sampel", "sampling", "saran", "sebab",
    "sedikit", "sesuai", "signifikan", "simpul", "situasi", "skripsi", "solusi", "studi", "subjek",
    "subyek", "sumber", "tahap", "tahun", "teknik", "teliti", "tema", "tempat", "temu", "tentu",
    "teori", "tepat", "terap", "tesis", "tinggi", "tingkat", "tinjau", "topik", "total", "tuju",
    "tulis", "tunjuk", "ukur", "umum", "unsur", "upaya", "utama", "variabel", "waktu", "wawancara",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_of_stems() {
        assert!(GENERAL.is_sorted_by(|a, b| a < b));
        assert!(is_general("hasil") && !is_general("banjir"));
    }
}
