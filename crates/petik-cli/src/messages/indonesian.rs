//! The help in Indonesian, by command and argument.

const STREAM: &str = "Tabel (csv, parquet): satu baris per hasil, dengan nama kolom di baris pertama.";

/// What the command `name` does, and what stands below its options.
pub(crate) fn command(name: &str) -> Option<(&'static str, String)> {
    let (about, after) = match name {
        "petik" => (ABOUT, PETIK.to_owned()),
        "segment" => ("Pecah teks menjadi kalimat dan token", format!("{SEGMENT}\n\n{STREAM}")),
        "stem" => ("Kembalikan kata ke kata dasarnya, satu kata per baris", format!("{STEM}\n\n{STREAM}")),
        "keywords" => ("Urutkan frasa kunci sebuah teks", format!("{KEYWORDS}\n\n{STREAM}")),
        "summarize" => ("Pilih kalimat yang mewakili isi teks", format!("{SUMMARIZE}\n\n{STREAM}")),
        "detect" => ("Tebak bahasa sebuah teks", format!("{DETECT}\n\n{STREAM}")),
        "report" => ("Buat halaman untuk dilihat: teks, ringkasan, frasa kunci, nilai", REPORT.to_owned()),
        "serve" => ("Tampilkan halaman itu di komputer ini, beserta API JSON", SERVE.to_owned()),
        "completions" => ("Tulis pelengkapan perintah untuk sebuah shell", COMPLETIONS.to_owned()),
        "man" => ("Tulis halaman manual", MAN.to_owned()),
        "help" => ("Tampilkan keterangan ini, atau keterangan sebuah perintah", String::new()),
        _ => return None,
    };
    Some((about, after))
}

/// The heading `english`.
pub(crate) fn heading(english: &str) -> &'static str {
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
pub(crate) fn argument(command: &str, id: &str) -> Option<(&'static str, &'static str)> {
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
             atau `input`, \"code\" sama dalam semua bahasa dan versi, \"reason\" untuk manusia.",
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

const ABOUT: &str = "\
Petik yang penting dari teks Indonesia: kalimat, kata dasar, frasa kunci, ringkasan.

Tiap perintah membaca BERKAS, atau masukan standar, polos atau termampat dengan gzip atau zstd (dikenali dari isinya, \
bukan namanya), dan menulis ke keluaran standar: untuk manusia, atau sebagai JSON Lines.";

const PETIK: &str = "\
Contoh:
  petik summarize berita.txt
  petik keywords -n 5 berita.txt
  echo memperjuangkannya | petik stem
  petik segment --input jsonl --output jsonl korpus/ -o kalimat.jsonl --errors gagal.jsonl

Posisi:
  Semua posisi berupa rentang bita UTF-8, ujungnya tidak termasuk, dalam dokumen seperti diberikan: berkas setelah
  diuraikan (BOM di awal dihitung), baris pada `--input lines`, isi bidang teks pada `--input jsonl`.

Status keluar:
  0    semua selesai (juga kalau pembaca hasilnya pergi)
  1    beberapa dokumen gagal; masing-masing disebut di galat standar, sisanya selesai
  2    pemakaian keliru, masukan tidak dapat dipakai (yang lain selesai), atau hasil tidak dapat ditulis
  130  dihentikan dengan Ctrl-C, setelah menyelesaikan yang sudah dimulai";

const SEGMENT: &str = "\
Contoh:
  petik segment berita.txt
  petik segment --output jsonl berita.txt | jq -r .text
  petik segment --input lines --jobs 4 --output jsonl cuitan.txt.zst

Hasil teks: satu kalimat per baris, satu spasi di antara tokennya.

JSON Lines, satu catatan per kalimat:
  {\"start\",\"end\",\"text\",\"kind\",\"tokens\":[[start,end,kind],...],\"words\":[[start,end],...]}
  `kind` berisi `sentence` atau `heading`. `words` ialah token yang klitiknya dipisahkan: `rumahnya` satu token dan
  dua kata.";

const STEM: &str = "\
Contoh:
  echo mempermainkan | petik stem
  petik stem --output jsonl kata.txt | jq -c '.analyses[0].morphs'
  petik stem --add nama-tempat.txt kata.txt
  petik stem --informal --profile lemma cuitan.txt

Masukan: satu kata per baris. Hasil teks: satu kata dasar per baris, selalu sebanyak baris yang masuk.

JSON Lines, satu catatan per kata, uraian terbaik lebih dahulu:
  {\"word\",\"stem\",\"analyses\":[{\"root\",\"morphs\":[{\"kind\",\"form\",\"start\",\"end\"}],\"evidence\"}]}

Daftar kata (--lexicon, --add, --keep): satu kata per baris.";

const KEYWORDS: &str = "\
Contoh:
  petik keywords berita.txt
  petik keywords -n 3 --input jsonl --output jsonl artikel.jsonl
  petik keywords -n 1 --explain berita.txt

Hasil teks: peringkat, frasa kunci, nilai; yang terbaik lebih dahulu.

JSON Lines, satu catatan per dokumen:
  {\"id\",\"keywords\":[{\"text\",\"score\",\"spans\":[[start,end],...]}]}";

const SUMMARIZE: &str = "\
Contoh:
  petik summarize berita.txt
  petik summarize --words 60 berita.txt
  petik summarize --query 'korban banjir' --explain berita.txt
  petik summarize --input jsonl --output jsonl korpus/ -o ringkasan.jsonl --resume

Hasil teks: kalimat yang dipilih menurut urutan dalam dokumen, satu per baris.

JSON Lines, satu catatan per dokumen:
  {\"id\",\"sentences\":[{\"index\",\"start\",\"end\",\"text\",\"score\"}]}";

const DETECT: &str = "\
Contoh:
  petik detect berita.txt
  petik detect --input lines cuitan.txt | grep -v ': id '

Hasil teks: bahasa dan keyakinan dari 0 sampai 1.

JSON Lines, satu catatan per dokumen:
  {\"id\",\"language\",\"confidence\"}";

const REPORT: &str = "\
Contoh:
  petik report berita.txt -o berita.html
  petik report --title 'Berita hari ini' -n 15 *.txt -o berita.html
  petik report --input jsonl artikel.jsonl.gz > korpus.html

Hasil: satu halaman HTML yang tidak memerlukan berkas lain, jaringan, atau skrip.";

const SERVE: &str = "\
Contoh:
  petik serve
  petik serve --port 0 --max-bytes 4000000
  curl --json '{\"text\": \"Air surut. Warga pulang.\", \"sentences\": 1}' http://127.0.0.1:7450/api/summarize

Berakhir dengan Ctrl-C: permintaan yang sudah dimulai diselesaikan.";

const COMPLETIONS: &str = "\
Contoh:
  petik completions bash > ~/.local/share/bash-completion/completions/petik
  petik completions zsh > ~/.zfunc/_petik
  petik completions fish > ~/.config/fish/completions/petik.fish
  petik completions powershell >> $PROFILE";

const MAN: &str = "\
Contoh:
  petik man | man -l -
  petik man --folder ~/.local/share/man/man1";
