//! Splitting block by block, and reading a stream in pieces, change nothing.
#![cfg(feature = "std")]

use std::io::{BufReader, Cursor};

use petik_sentence::{SentenceBuf, SentenceKind, SentenceRange, Splitter, sentences, stream};
use petik_token::token_spans;
use proptest::prelude::*;

/// A page of some kilobytes: lines of every kind, joined in every way.
fn pages() -> impl Strategy<Value = String> {
    let line = prop::sample::select(vec![
        "Harga Beras Kembali Naik",
        "Baca juga: Kapan Gempa Terjadi? Ini Kata BMKG",
        "Pemerintah berjanji menggelar operasi pasar di seluruh Jawa, kata Menteri. Stok di gudang masih aman, \
         dan pedagang diminta tidak menahan barang. \"Kami awasi,\" ujarnya.",
        "\"Air datang sangat cepat. Kami tidak sempat menyelamatkan apa-apa, lalu kami semua naik ke atap rumah \
         tetangga yang lebih tinggi sampai pagi,\" kata Maman (45).",
        "Ia berkata, \"Kami akan melawan. Warga lalu bubar. Polisi berjaga sampai malam di depan kantor, dan \
         tidak seorang pun berani keluar rumah sampai pagi.",
        "penjual itu bilang barangnya kosong. besok ada lagi katanya, tapi saya tidak yakin karena dari dulu \
         dia selalu bilang begitu dan barangnya tidak pernah ada.",
        "1. Rebus air hingga mendidih.",
        "2. Masukkan mi, lalu tunggu sebentar sampai mi itu lunak dan airnya tinggal setengah dari yang dituang \
         pada waktu merebus. 3. Sajikan.",
        "3. Sajikan",
        "- Amin hadir",
        "(Foto: Antara)",
        "I. Pendahuluan",
        "Pelantikan Bupati dan Wakil Bupati di",
        "Kabupaten Bandung",
        "dan kawan-kawan",
        "Ia lahir pada tanggal 5 Mei 1998 di sebuah desa di kaki gunung, lalu pindah bersama orang tuanya ke kota \
         yang jauh, dan bekerja di PT. Sinar Laut Tbk.",
        "“Selamat pagi 😊",
        "\u{200b}",
        "-5 derajat",
        "...",
        "?",
    ]);
    let joint =
        prop::sample::select(vec!["\n", "\n", "\n", "\n\n", "\r\n", "\n \t\n", " ", "\r", "\u{2029}"]);
    prop::collection::vec((line, joint), 80..200)
        .prop_map(|lines| lines.into_iter().flat_map(<[&str; 2]>::from).collect())
}

fn read(text: &str, piece: usize) -> Vec<SentenceBuf> {
    let reader = BufReader::with_capacity(piece, Cursor::new(text));
    stream(reader).collect::<Result<_, _>>().expect("the text is UTF-8 and in memory")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn block_by_block_is_like_all_at_once(text in pages()) {
        let tokens = token_spans(&text);
        let ranges = Splitter::new().ranges(&text, &tokens);
        let whole: Vec<_> = ranges
            .iter()
            .map(|range| (tokens[range.tokens().start].start(), tokens[range.tokens().end - 1].end(), range.kind()))
            .collect();
        let found: Vec<_> = sentences(&text).map(|s| (s.span().start, s.span().end, s.kind())).collect();
        let differs = found.iter().zip(&whole).find(|(found, whole)| found != whole);
        prop_assert_eq!(differs, None);
        prop_assert_eq!(found.len(), whole.len());
    }

    #[test]
    fn a_stream_is_split_like_the_whole_text(text in pages(), piece in 1_usize..9000) {
        let found = read(&text, piece);
        let whole: Vec<_> = sentences(&text).collect();
        prop_assert_eq!(found.len(), whole.len());
        for (found, whole) in found.iter().zip(&whole) {
            prop_assert_eq!((found.text(), found.span(), found.kind()), (whole.text(), whole.span(), whole.kind()));
        }
    }

    #[test]
    fn an_error_comes_behind_the_sentences_before_it(text in pages(), piece in 1_usize..9000) {
        let mut bytes = text.clone().into_bytes();
        bytes.extend([b' ', 0xff, b'a']);
        let mut found: Vec<_> = stream(BufReader::with_capacity(piece, Cursor::new(bytes))).collect();
        let error = found.pop().and_then(Result::err).unwrap();
        prop_assert!(error.is_utf8());
        prop_assert_eq!(error.offset(), text.len() + 1);
        prop_assert_eq!(found.len(), sentences(&text).count());
    }
}

/// Half of a three-byte character at the end of the stream.
#[test]
fn a_character_cut_off_by_the_end_is_an_error() {
    let error = stream(&b"Baik. \xe2\x80"[..]).find_map(Result::err).unwrap();
    assert_eq!((error.is_utf8(), error.offset()), (true, 6));
}

#[test]
fn a_text_without_an_end_is_cut_at_the_same_places_however_it_comes() {
    for text in
        ["hujan turun ".repeat(100_000), "a".repeat(1_200_000), " \n".repeat(600_000), "é. ".repeat(300_000)]
    {
        let spans = |piece| read(&text, piece).into_iter().map(|s| s.span()).collect::<Vec<_>>();
        assert_eq!(spans(1 << 13), spans(1 << 22));
    }
}

/// Sentences as (start, end, kind), by the tokens of the whole text.
fn by_tokens(text: &str) -> Vec<(usize, usize, SentenceKind)> {
    let tokens = token_spans(text);
    let ranges = Splitter::new().ranges(text, &tokens);
    let ends = |range: &SentenceRange| (tokens[range.tokens().start], tokens[range.tokens().end - 1]);
    ranges.iter().map(|range| (ends(range).0.start(), ends(range).1.end(), range.kind())).collect()
}

#[test]
fn a_text_without_an_end_is_cut_at_the_same_places_by_its_tokens() {
    let news = "Ia berkata, \"Kami akan melawan. Warga lalu bubar. Polisi berjaga (sampai malam";
    for piece in ["hujan turun ", "\"", "{\"a\":[", "a", "é. ", "👩\u{200d}", ".", "ya? ", news] {
        let text = piece.repeat(2_500_000 / piece.len());
        let found: Vec<_> = sentences(&text).map(|s| (s.span().start, s.span().end, s.kind())).collect();
        assert!(found == by_tokens(&text), "{piece}");
    }
}
