//! The options in the Indonesian help.

/// The heading `english`.
pub(super) fn heading(english: &str) -> &'static str {
    match english {
        "Input" => "Masukan",
        "Output" => "Keluaran",
        "Limits" => "Batas",
        "Length" => "Panjang",
        "Lexicon" => "Leksikon",
        "Messages" => "Pesan",
        _ => "Opsi",
    }
}

/// What the argument `id` of `command` means, and what there is to say at length.
pub(super) fn argument(command: &str, id: &str) -> Option<(&'static str, &'static str)> {
    Some(match (command, id) {
        (_, "help") => ("Tampilkan keterangan (ringkas dengan -h, lengkap dengan --help)", ""),
        (_, "version") => ("Tampilkan versi (dengan --version juga versi datanya)", ""),
        (_, "lang") => ("Bahasa pesan dan keterangan: en atau id [bawaan: menurut lingkungan, atau en]", ""),
        (_, "files") => {
            ("Yang dibaca, folder dengan seluruh isinya; `-`, atau tanpa nama, berarti masukan standar", "")
        }
        (_, "lossy") => (
            "Ganti UTF-8 yang tidak sah dengan U+FFFD, jangan gagal",
            "Posisi kemudian berarti posisi dalam teks yang sudah diganti.",
        ),
        (_, "max_document") => ("Bita dalam satu dokumen, paling banyak; yang lebih panjang gagal", ""),
        (_, "output_file") => ("Tulis hasil ke BERKAS, bukan ke keluaran standar", ""),
        (_, "errors") => (
            "Tulis yang gagal ke BERKAS sebagai JSON Lines, bukan ke galat standar",
            "Satu catatan per kegagalan: {\"file\",\"line\",\"lost\",\"code\",\"reason\"}. \"lost\" berisi `document` \
             atau `input`, \"reason\" untuk manusia, dan \"code\" sama dalam semua bahasa dan versi: unreadable, \
             damaged, bomb, too-long, utf-8, json, field, row, atau defect.",
        ),
        (_, "progress") => (
            "Kapan kemajuan ditampilkan di galat standar",
            "Nilai:\n- auto: kalau galat standar sebuah terminal dan hasilnya ke tempat lain\n\
             - always: juga kalau galat standar bukan terminal\n- never: tidak pernah",
        ),
        (_, "output") => (
            "Bentuk hasil",
            "Nilai:\n- text: untuk manusia; `==> ID <==` di atas tiap dokumen kalau mungkin ada beberapa\n\
             - jsonl: untuk program; satu objek JSON per baris, ditulis begitu diketahui, menurut urutan masukan\n\
             - csv: tabel dengan satu baris per hasil\n- parquet: tabel yang sama sebagai berkas Parquet",
        ),
        (_, "jobs") => (
            "Utas yang mengerjakan dokumen [bawaan: semua inti]",
            "Urutan hasil selalu urutan masukan, berapa pun N. Paling banyak 4 MiB teks per utas sedang dikerjakan, \
             atau satu dokumen yang lebih panjang.",
        ),
        (_, "resume") => (
            "Lanjutkan pekerjaan yang terhenti ke --output-file yang sama",
            "Ulangi perintahnya dan tambahkan --resume. Tidak ada catatan yang hilang atau berganda. Pekerjaan yang \
             belum selesai punya berkas BERKAS.checkpoint di samping hasilnya.",
        ),
        (_, "input") => (
            "Apa satu dokumen dalam masukan",
            "Nilai:\n- text: tiap BERKAS satu dokumen; id-nya nama berkas\n\
             - lines: tiap baris satu dokumen; id-nya nomor baris, mulai dari 1\n\
             - jsonl: tiap baris satu objek JSON: bidang teks, atau `paragraphs` (daftar paragraf, masing-masing \
             daftar kalimat, yang tidak dipecah lagi); `id` dan `title` bila ada. Baris kosong dilewati\n\
             - csv: tiap baris tabel satu dokumen, baris pertama berisi nama kolom; tanda pemisah dikenali dari situ\n\
             - parquet: tiap baris berkas Parquet satu dokumen",
        ),
        (_, "text_field") => ("Bidang atau kolom teks", ""),
        (_, "id_field") => {
            ("Bidang atau kolom id, string atau bilangan; kalau tidak ada, nomor baris dipakai", "")
        }
        (_, "language") => ("Bahasa dokumen, misalnya `id` atau `en` [bawaan: ditebak satu per satu]", ""),
        (_, "profile") => (
            "Sampai di mana kata diuraikan",
            "Nilai:\n- root: kata dasar, tanpa imbuhan dan klitik\n\
             - lemma: bentuk kamus; kata seperti tersebut, terjadi, dan kedua tetap utuh\n\
             - sastrawi: kata dasar seperti yang ditemukan Sastrawi, untuk perbandingan",
        ),
        (_, "informal") => {
            ("Terima juga bahasa cakapan: nggak, ngopi, bilangin, bangeeet (tidak dengan sastrawi)", "")
        }
        (_, "lexicon") => ("Ganti leksikon bawaan dengan kata dasar dalam BERKAS", ""),
        (_, "add") => ("Tambahkan kata dasar dalam BERKAS", ""),
        (_, "keep") => ("Biarkan kata dalam BERKAS apa adanya", ""),
        ("report", "number") => ("Berapa frasa kunci per dokumen, sampai 24", ""),
        (_, "number") => ("Berapa frasa kunci per dokumen", ""),
        ("keywords", "explain") => ("Jelaskan: berapa sumbangan tiap ciri pada nilai sebuah frasa kunci", ""),
        (_, "explain") => {
            ("Jelaskan mengapa tiap kalimat dipilih: berapa sumbangan tiap cirinya pada nilai", "")
        }
        (_, "query") => ("Yang ingin diketahui: kalimat yang berbagi kata dengan TEKS didahulukan", ""),
        ("report", "sentences") => ("Kalimat yang dipilih dalam tiap dokumen [bawaan: 3]", ""),
        (_, "sentences") => ("Kalimat dalam ringkasan [bawaan: 3]", ""),
        (_, "words") => ("Kata dalam ringkasan, paling banyak", ""),
        (_, "characters") => ("Huruf dan tanda dalam ringkasan, paling banyak", ""),
        (_, "ratio") => ("Bagian dari kalimat dokumen, di atas 0 dan sampai 1", ""),
        (_, "title") => ("Judul halaman [bawaan: nama satu-satunya dokumen, atau jumlah dokumen]", ""),
        (_, "address") => ("Alamat yang didengarkan; komputer lain diterima dengan 0.0.0.0 atau [::]", ""),
        (_, "port") => ("Porta yang didengarkan; 0 berarti porta yang bebas", ""),
        (_, "host") => ("Nama lain komputer ini, selain localhost dan alamat berupa angka", ""),
        (_, "max_bytes") => ("Bita dalam satu teks, paling banyak", ""),
        (_, "shell") => ("Shell: bash, elvish, fish, powershell, atau zsh", ""),
        (_, "folder") => ("Tulis halaman petik dan tiap perintahnya ke FOLDER", ""),
        ("help", "subcommand") => ("Perintah yang ingin diketahui", ""),
        _ => return None,
    })
}
