//! The commands in the Indonesian help: what they do, examples, and what is written.

/// What the command `name` does, and what stands below its options.
pub(super) fn command(name: &str) -> Option<(&'static str, &'static str)> {
    Some(match name {
        "petik" => (ABOUT, PETIK),
        "segment" => ("Pecah teks menjadi kalimat dan token", SEGMENT),
        "stem" => ("Kembalikan kata ke kata dasarnya, satu kata per baris", STEM),
        "keywords" => ("Urutkan frasa kunci sebuah teks", KEYWORDS),
        "summarize" => ("Pilih kalimat yang mewakili isi teks", SUMMARIZE),
        "detect" => ("Tebak bahasa sebuah teks", DETECT),
        "report" => ("Buat halaman untuk dilihat: teks, ringkasan, frasa kunci, nilai", REPORT),
        "serve" => ("Tampilkan halaman itu di komputer ini, beserta API JSON", SERVE),
        "completions" => ("Tulis pelengkapan perintah untuk sebuah shell", COMPLETIONS),
        "man" => ("Tulis halaman manual", MAN),
        "help" => ("Tampilkan keterangan ini, atau keterangan sebuah perintah", ""),
        _ => return None,
    })
}

const ABOUT: &str = "\
Petik yang penting dari teks Indonesia: kalimat, kata dasar, frasa kunci, ringkasan.

Tiap perintah membaca BERKAS, atau masukan standar, polos atau termampat dengan gzip atau zstd (dikenali dari isinya, \
bukan namanya), dan menulis ke keluaran standar: untuk manusia, sebagai JSON Lines, atau sebagai tabel (CSV, Parquet).";

const PETIK: &str = "\
Contoh:
  petik summarize berita.txt
  petik keywords -n 5 berita.txt
  echo memperjuangkannya | petik stem
  petik segment --input jsonl --output jsonl korpus/ -o kalimat.jsonl --errors gagal.jsonl

Bentuk masukan (--input; lebih lengkap di `petik PERINTAH --help`):
  text     tiap BERKAS satu dokumen; dalam folder .txt, .text, .md
  lines    tiap baris satu dokumen; dalam folder .txt, .text, .lines
  jsonl    tiap baris satu objek JSON; dalam folder .jsonl, .ndjson
  csv      tiap baris tabel satu dokumen; dalam folder .csv, .tsv
  parquet  tiap baris tabel satu dokumen; dalam folder .parquet, .pq

Posisi:
  Semua posisi berupa rentang bita UTF-8, ujungnya tidak termasuk, dalam dokumen seperti
  diberikan: berkas setelah diuraikan (BOM di awal dihitung), baris pada `--input lines`, isi
  bidang teks pada `--input jsonl`, `csv`, dan `parquet`.

Tabel (--output csv, parquet):
  Kolom tiap perintah ada di keterangannya. Dalam Parquet, nama dan teks berupa string, jumlah dan
  posisi bilangan bulat 64 bit tanpa tanda, nilai bilangan double; yang tidak berlaku berisi null,
  dalam CSV kosong.

Status keluar:
  0    semua selesai (juga kalau pembaca hasilnya pergi)
  1    beberapa dokumen gagal; masing-masing disebut di galat standar, sisanya selesai
  2    pemakaian keliru, masukan tidak dapat dipakai (yang lain selesai), atau hasil tidak dapat
       ditulis
  130  dihentikan dengan Ctrl-C (SIGTERM: 143), setelah menyelesaikan yang sudah dimulai; yang
       kedua menghentikan seketika";

const SEGMENT: &str = "\
Contoh:
  petik segment berita.txt
  petik segment --output jsonl berita.txt | jq -r .text
  petik segment --input lines --jobs 4 --output jsonl cuitan.txt.zst
  petik segment --input jsonl --output parquet artikel.jsonl -o kalimat.parquet

Hasil teks: satu kalimat per baris, satu spasi di antara tokennya.

JSON Lines, satu catatan per kalimat:
  {\"start\",\"end\",\"text\",\"kind\",\"tokens\":[[start,end,kind],...],\"words\":[[start,end],...]}
  kind    `sentence` atau `heading`; keterangan gambar dan baris *Baca juga* termasuk heading
  tokens  jenisnya word, number, punctuation, symbol, url, email, mention, hashtag, dan emoji
  words   token yang klitiknya dipisahkan: `rumahnya` satu token dan dua kata
  Kalau mungkin ada beberapa dokumen, tiap catatan diawali \"id\" dokumennya. Untuk `paragraphs`,
  catatan berisi \"index\" kalimat yang diberikan sebagai ganti \"start\" dan \"end\", dan posisi token
  dan kata ialah posisi dalam \"text\".

Tabel (csv, parquet), satu baris per kalimat; token dan kata hanya ada di JSON Lines:
  id,index,start,end,kind,text
  index   kalimat keberapa dalam dokumennya, mulai dari 0";

const STEM: &str = "\
Contoh:
  echo mempermainkan | petik stem
  petik stem --output jsonl kata.txt | jq -c '.analyses[0].morphs'
  petik stem --add nama-tempat.txt kata.txt
  petik stem --informal --profile lemma cuitan.txt
  petik stem --output csv kata.txt -o kata-dasar.csv

Masukan: satu kata per baris. Spasi di sekitar kata tidak termasuk kata; baris dengan beberapa
kata dicari seperti adanya, sebagai satu kata.

Hasil teks: satu kata dasar per baris, selalu sebanyak baris yang masuk. Baris kosong memberi
baris kosong, begitu pula baris yang bukan UTF-8 yang sah (yang juga dilaporkan).

JSON Lines, satu catatan per kata, uraian terbaik lebih dahulu:
  {\"word\",\"stem\",\"analyses\":[{\"root\",\"morphs\":[{\"kind\",\"form\",\"start\",\"end\"}],\"evidence\"}]}
  kind      prefix, infix, suffix, root, clitic, particle, atau reduplicate
  form      seperti ditulis di kamus: `meN-`, `-nya`
  start     bersama `end`: tempatnya dalam kata, dalam bita
  evidence  yang mendukungnya: lexicon (kata dasarnya terdaftar), lexicalized (katanya terdaftar,
            dan tetap utuh), rule (hanya imbuhannya), kept (karena --keep, nama, bukan kata
            berhuruf), function (kata tugas), atau unknown
  Profil `sastrawi` memberi kata dasar tanpa uraian: algoritmanya melepas huruf sampai tersisa
  kata yang terdaftar, dan tidak mengatakan mana imbuhan yang mana.

Tabel (csv, parquet), satu baris per kata:
  word,stem,morphs,evidence
  morphs    bentuk-bentuk uraian terbaik, dipisahkan spasi: `meN- tulis -nya`

Daftar kata (--lexicon, --add, --keep): satu kata per baris, baris kosong dilewati, tanpa
komentar.";

const KEYWORDS: &str = "\
Contoh:
  petik keywords berita.txt
  petik keywords -n 3 --input jsonl --output jsonl artikel.jsonl
  petik keywords --input parquet --output csv artikel.parquet -o frasa.csv
  petik keywords -n 1 --explain berita.txt

Hasil teks: peringkat, frasa kunci, nilai; yang terbaik lebih dahulu. Dengan --explain, di
bawahnya lima ciri yang paling menggeser nilainya: sumbangannya, namanya, isinya.

JSON Lines, satu catatan per dokumen, frasa terbaik lebih dahulu:
  {\"id\",\"keywords\":[{\"text\",\"score\",\"spans\":[[start,end],...]}]}
  text    bentuk yang paling sering dipakai dokumennya
  score   dapat dibandingkan dalam satu dokumen
  spans   tempatnya; \"title\" dalam masukan ikut dihitung, dan yang hanya ada di judul tidak punya
          tempat
  Dengan --explain tiap frasa juga punya \"explanation\":[{\"feature\",\"value\",\"amount\"}]. Untuk
  `paragraphs`, posisi dihitung dalam kalimat yang disambung dengan spasi dan paragraf yang
  disambung dengan baris kosong.

Tabel (csv, parquet), satu baris per frasa kunci:
  id,rank,text,score,occurrences
  rank         mulai dari 1
  occurrences  berapa kali ia ada dalam teks";

const SUMMARIZE: &str = "\
Contoh:
  petik summarize berita.txt
  petik summarize --words 60 berita.txt
  petik summarize --query 'korban banjir' --explain berita.txt
  petik summarize --ratio 0.2 --input jsonl --output jsonl artikel.jsonl.gz
  petik summarize --input jsonl --output jsonl korpus/ -o hasil.jsonl --errors gagal.jsonl
  --resume

Hasil teks: kalimat yang dipilih menurut urutan dalam dokumen, satu per baris. Dengan --explain,
di bawahnya nilainya dan sumbangan ciri-cirinya.

JSON Lines, satu catatan per dokumen, kalimatnya menurut urutan dalam dokumen:
  {\"id\",\"sentences\":[{\"index\",\"start\",\"end\",\"text\",\"score\"}]}
  index   kalimat keberapa dalam dokumen, mulai dari 0, judul ikut dihitung
  score   dapat dibandingkan dalam satu dokumen
  Untuk `paragraphs`, \"index\" menghitung kalimat yang diberikan melintasi paragraf, tanpa \"start\"
  dan \"end\". \"title\" dalam masukan ikut dihitung ketika kalimat dibandingkan. Dengan --explain
  tiap kalimat juga punya \"explanation\":[{\"feature\",\"value\",\"amount\"}], yang jumlah \"amount\"-nya
  sama dengan \"score\".

Tabel (csv, parquet), satu baris per kalimat yang dipilih:
  id,index,start,end,text,score";

const DETECT: &str = "\
Contoh:
  petik detect berita.txt
  petik detect --input lines cuitan.txt | grep -v ': id '
  petik detect --input csv --text-field isi --id-field no --output csv artikel.csv

Hasil teks: bahasa dan keyakinan; kalau mungkin ada beberapa dokumen, di belakang id dokumennya.

JSON Lines, satu catatan per dokumen:
  {\"id\",\"language\",\"confidence\"}
  language    dua huruf kalau ada kode seperti itu (ISO 639), kalau tidak tiga
  confidence  dari 0 sampai 1

Tabel (csv, parquet), satu baris per dokumen:
  id,language,confidence";

const REPORT: &str = "\
Contoh:
  petik report berita.txt > berita.html
  petik report --title 'Berita hari ini' -n 15 *.txt -o berita.html
  petik report --input jsonl artikel.jsonl.gz > korpus.html
  petik report --lang id berita.txt -o berita.html

Hasil: satu halaman HTML yang tidak memerlukan berkas lain, jaringan, atau skrip: teks dengan
kalimat pilihan yang ditandai, frasa kunci yang menandai tempatnya, nilai dan bagian-bagiannya,
dan teks kata demi kata. Beberapa dokumen mendapat daftar isi. Labelnya dalam bahasa --lang.";

const SERVE: &str = "\
Contoh:
  petik serve
  petik serve --port 0 --max-bytes 4M
  curl --json '{\"text\": \"Air surut.\", \"sentences\": 1}' http://127.0.0.1:7450/api/summarize

Halaman: tempelkan atau jatuhkan teks, dan lihat ringkasan, frasa kunci, dan uraiannya seperti
dalam `petik report`.

API, semuanya dengan POST dan Content-Type: application/json; jawabannya catatan --output jsonl:
  /api/summarize  {\"text\"}, dan \"sentences\", \"words\", \"characters\", atau \"ratio\", \"query\",
                  \"explain\"
  /api/keywords   {\"text\"}, dan \"number\", \"explain\"
  /api/segment    {\"text\"}: daftar kalimat
  /api/detect     {\"text\"}
  /api/stem       {\"words\":[...]}, dan \"profile\", \"informal\": daftar kata
  Teks boleh punya \"title\", \"id\", dan \"language\". Yang ditolak dijawab dengan status dan
  {\"error\",\"status\"}, yang mengatakan apa yang harus dilakukan.

Batas: badan permintaan paling banyak --max-bytes (formulir halaman tiga kali itu, karena
disandikan) dan harus tiba dalam sepuluh detik; sebanyak inti teks dikerjakan bersamaan, yang lain
menunggu sampai lima belas detik; sambungan bertahan dua menit.

Berakhir dengan Ctrl-C, atau SIGTERM: permintaan yang sudah dimulai mendapat sepuluh detik,
sinyal kedua memutusnya.";

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
