//! What the form of a sentence tells a summarizer: rules over its words and marks.

use std::borrow::Cow;

use petik_sentence::{SentenceKind, SentenceRange};
use petik_summary::{Mark, Sentence};
use petik_text::fold;
use petik_token::{TokenKind, TokenSpan};

use crate::Document;

/// Reads the sentences of a document in their order: whether a quotation is open depends on those before.
pub(crate) struct FormReader<'d> {
    document: &'d Document,
    is_quotation_open: bool,
}

impl<'d> FormReader<'d> {
    pub(crate) fn new(document: &'d Document) -> Self {
        Self { document, is_quotation_open: false }
    }

    /// Adds to the next sentence what its form tells.
    pub(crate) fn read(&mut self, index: usize, range: SentenceRange, sentence: Sentence) -> Sentence {
        let tokens = self.document.tokens().get(range.tokens()).unwrap_or_default();
        let text = self.document.sentence_text(index);
        let words = Words { text: self.document.text(), tokens };
        let opening = words.opening();
        let opening = opening.each_ref().map(|word| &**word);
        if range.opens_paragraph() || range.kind() != SentenceKind::Sentence {
            self.is_quotation_open = false;
        }
        let was_open = self.is_quotation_open;
        let told = self.told(&words);
        let marks = [
            (Mark::Quotation, was_open || opens_quotation(text)),
            (Mark::Dangling, is_dangling(opening)),
            (Mark::Connective, is_connective(opening)),
            (Mark::Dateline, words.is_dateline()),
            (Mark::Speech, told.speech),
            (Mark::Personal, told.personal),
            (Mark::Question, text.ends_with('?')),
            (Mark::Aside, words.is_aside(opening)),
            (Mark::Unfinished, !is_finished(text)),
        ];
        let sentence =
            marks.into_iter().filter(|&(_, holds)| holds).fold(sentence, |it, (mark, _)| it.marked(mark));
        sentence.of_characters(text.chars().count()).holding(told.names, told.numbers, told.quoted)
    }

    /// What the tokens tell, each looked at once; remembers whether a quotation is still open.
    fn told(&mut self, words: &Words<'_>) -> Told {
        let mut told = Told::default();
        let mut is_first = true;
        for token in words.tokens {
            match token.kind() {
                TokenKind::Word => {
                    let word = token.text_in(words.text);
                    // One that opens the sentence has a capital whatever it is.
                    told.names += usize::from(!is_first && is_capitalized(word));
                    told.quoted += usize::from(self.is_quotation_open);
                    told.speech |= is_speech(word);
                    told.personal |= is_personal(word);
                    is_first = false;
                }
                TokenKind::Number => told.numbers += 1,
                _ => self.is_quotation_open ^= is_quotation_mark(token.text_in(words.text)),
            }
        }
        told
    }
}

/// What the tokens of a sentence tell.
#[derive(Default)]
struct Told {
    /// Words with a capital that do not open the sentence.
    names: usize,
    numbers: usize,
    /// Words inside quotation marks.
    quoted: usize,
    speech: bool,
    personal: bool,
}

fn is_quotation_mark(token: &str) -> bool {
    matches!(token, "\"" | "“" | "”" | "„" | "''" | "``" | "«" | "»")
}

fn opens_quotation(text: &str) -> bool {
    ["\"", "“", "„", "''", "``", "«"].iter().any(|mark| text.starts_with(mark))
}

/// A sentence ends with `.`, `?`, `!` or `…`, which marks of quotation and brackets may follow.
fn is_finished(text: &str) -> bool {
    let inner = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»', ' ']);
    inner.ends_with(['.', '?', '!', '…'])
}

struct Words<'d> {
    text: &'d str,
    tokens: &'d [TokenSpan],
}

impl<'d> Words<'d> {
    fn of(&self, index: usize) -> &'d str {
        self.tokens.get(index).map_or("", |token| token.text_in(self.text))
    }

    /// The first two words, folded, without an opening mark before them.
    fn opening(&self) -> [Cow<'d, str>; 2] {
        let words = self.tokens.iter().filter(|token| token.kind() == TokenKind::Word);
        let mut words = words.take(2).map(|token| fold(token.text_in(self.text)));
        [words.next().unwrap_or_default(), words.next().unwrap_or_default()]
    }

    /// *JAKARTA –*, *Jakarta, CNN Indonesia --*, *Suara.com -*: before a dash near the beginning all
    /// words are capitals or names.
    fn is_dateline(&self) -> bool {
        const NEAR: usize = 9;
        let is_dash = |token: &TokenSpan| matches!(token.text_in(self.text), "-" | "–" | "—" | "--");
        let Some(dash) = self.tokens.iter().take(NEAR).position(is_dash) else { return false };
        let before = self.tokens.get(..dash).unwrap_or_default();
        !before.is_empty()
            && before.iter().all(|token| match token.kind() {
                TokenKind::Word => is_capitalized(token.text_in(self.text)),
                TokenKind::Number | TokenKind::Url => true,
                _ => matches!(token.text_in(self.text), "," | "(" | ")" | "/" | "." | "[" | "]" | ":"),
            })
    }

    /// *[ PageSix.com ]*, *(ant)*; *Baca juga*, *Lihat juga*, *Simak juga*; *Foto:*, *Penulis:*.
    fn is_aside(&self, [first, second]: [&str; 2]) -> bool {
        let last = self.of(self.tokens.len().wrapping_sub(1));
        let in_brackets = matches!((self.of(0), last), ("[", "]") | ("(", ")"));
        in_brackets
            || (matches!(first, "baca" | "lihat" | "simak" | "tonton") && matches!(second, "juga" | "pula"))
            || (self.of(1) == ":"
                && matches!(
                    first,
                    "baca"
                        | "foto"
                        | "penulis"
                        | "editor"
                        | "reporter"
                        | "sumber"
                        | "video"
                        | "lihat"
                        | "simak"
                        | "redaktur"
                ))
    }
}

/// *Ia*, *Mereka*, *Menurutnya*, *Itu*; *Hal itu*, *Kondisi tersebut*, *Kata dia*.
fn is_dangling([first, second]: [&str; 2]) -> bool {
    let points_back = |word: &str| {
        matches!(
            word,
            "ia" | "dia" | "beliau" | "mereka" | "itu" | "ini" | "tersebut" | "keduanya" | "ketiganya"
        )
    };
    points_back(first)
        || matches!(
            first,
            "menurutnya"
                | "katanya"
                | "ujarnya"
                | "baginya"
                | "padanya"
                | "olehnya"
                | "untuknya"
                | "caranya"
                | "alasannya"
                | "hasilnya"
                | "tujuannya"
                | "begitu"
                | "demikian"
        )
        || (points_back(second)
            && matches!(
                first,
                "hal"
                    | "kata"
                    | "ujar"
                    | "menurut"
                    | "bagi"
                    | "kondisi"
                    | "keduanya"
                    | "hasil"
                    | "kejadian"
                    | "peristiwa"
                    | "kasus"
                    | "aksi"
                    | "langkah"
                    | "kebijakan"
                    | "keputusan"
                    | "pernyataan"
                    | "saat"
                    | "pada"
                    | "acara"
                    | "kegiatan"
                    | "film"
                    | "selama"
                    | "sejak"
            ))
}

/// *Namun*, *Sementara itu*, *Selain itu*, *Karena itu*, *Di sisi lain*, *Dengan demikian*.
fn is_connective([first, second]: [&str; 2]) -> bool {
    matches!(
        first,
        "namun"
            | "tetapi"
            | "tapi"
            | "akan"
            | "sementara"
            | "sedangkan"
            | "selain"
            | "sehingga"
            | "dan"
            | "atau"
            | "kemudian"
            | "lalu"
            | "padahal"
            | "bahkan"
            | "meski"
            | "meskipun"
            | "walau"
            | "walaupun"
            | "akibatnya"
            | "sebaliknya"
            | "sebab"
            | "jadi"
            | "selanjutnya"
            | "apalagi"
            | "terlebih"
            | "pasalnya"
            | "sebelumnya"
            | "adapun"
            | "lantas"
            | "alhasil"
            | "begitupun"
            | "nah"
            | "karenanya"
            | "setelahnya"
            | "usai"
    ) || matches!(
        (first, second),
        ("karena" | "oleh" | "untuk" | "setelah", "itu" | "karena" | "sebab")
            | ("di", "sisi" | "samping")
            | ("dengan", "demikian" | "begitu")
            | ("tak" | "tidak" | "bukan", "hanya")
    )
}

fn is_capitalized(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Verbs that stand beside a quotation: *kata Joko*, *tuturnya*.
fn is_speech(word: &str) -> bool {
    // Most words are longer, or shorter, or begin with another letter.
    let may_be = word.bytes().next().is_some_and(|first| b"kutipscjl".contains(&first));
    if !may_be || !(4..=10).contains(&word.len()) {
        return false;
    }
    let bare = word.strip_suffix("nya").unwrap_or(word);
    let says = matches!(
        bare,
        "kata"
            | "ujar"
            | "tutur"
            | "ungkap"
            | "ucap"
            | "imbuh"
            | "pungkas"
            | "tandas"
            | "papar"
            | "sambung"
            | "cetus"
    );
    says || (bare.len() < word.len()
        && matches!(bare, "jelas" | "terang" | "tambah" | "tegas" | "lanjut" | "tulis"))
}

fn is_personal(word: &str) -> bool {
    (3..=5).contains(&word.len())
        && matches!(
            word,
            "saya"
                | "aku"
                | "kami"
                | "kita"
                | "Saya"
                | "Aku"
                | "Kami"
                | "Kita"
                | "anda"
                | "Anda"
                | "kamu"
                | "Kamu"
                | "nggak"
                | "gue"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The forms of the paragraphs' sentences.
    fn forms(paragraphs: &[&[&str]]) -> Vec<Sentence> {
        let owned: Vec<Vec<String>> =
            paragraphs.iter().map(|it| it.iter().map(|&sentence| sentence.to_owned()).collect()).collect();
        let document =
            crate::Analyzer::new().language(crate::Language::INDONESIAN).document_from_sentences(&owned);
        crate::sentence_features(&document).all().to_vec()
    }

    #[track_caller]
    fn assert_marked(mark: Mark, marked: &[&str], unmarked: &[&str]) {
        for (texts, expected) in [(marked, true), (unmarked, false)] {
            for text in texts {
                assert_eq!(forms(&[&[text]])[0].has(mark), expected, "{} of {text}", mark.name());
            }
        }
    }

    #[test]
    fn a_quotation_lasts_until_it_is_closed_or_the_paragraph_ends() {
        let quotations: Vec<bool> = forms(&[
            &["Warga cemas .", "\" Air naik cepat .", "Kami mengungsi , \" kata Joko .", "Hujan reda ."],
            &["“Kami menunggu.", "Bantuan belum datang."],
            &["Air surut ."],
        ])
        .iter()
        .map(Sentence::is_quotation)
        .collect();
        assert_eq!(quotations, [false, true, true, false, true, true, false]);
    }

    #[test]
    fn words_inside_marks_are_counted() {
        assert_eq!(forms(&[&["Ia berkata, \"Air naik cepat.\""]])[0].quoted(), 3);
    }

    #[test]
    fn what_points_back_dangles() {
        assert_marked(
            Mark::Dangling,
            &[
                "Ia pulang.",
                "Hal itu benar.",
                "Menurutnya, air surut.",
                "\"Mereka pulang.\"",
                "Kata dia, air surut.",
            ],
            &["Iman pulang.", "Halaman itu luas.", "Menurut polisi, air surut."],
        );
    }

    #[test]
    fn what_goes_on_is_joined() {
        assert_marked(
            Mark::Connective,
            &[
                "Namun, air naik.",
                "Selain itu, jalan putus.",
                "Karena itu warga cemas.",
                "Di sisi lain, harga naik.",
            ],
            &["Karena hujan, jalan licin.", "Di sini air surut.", "Air naik."],
        );
    }

    #[test]
    fn a_place_before_a_dash_is_a_dateline() {
        assert_marked(
            Mark::Dateline,
            &["JAKARTA – Air surut.", "Jakarta , CNN Indonesia -- Air surut .", "Suara.com - Air surut ."],
            &["Air surut - itu kabar baik.", "– Air surut."],
        );
    }

    #[test]
    fn asides_are_no_part_of_the_text() {
        assert_marked(
            Mark::Aside,
            &["[ PageSix.com ]", "(ant)", "Baca juga : Banjir Surut", "Foto : Antara"],
            &["Baca buku itu.", "(Ant) melaporkan."],
        );
    }

    #[test]
    fn names_and_numbers_are_counted() {
        let form = &forms(&[&["Gubernur Ridwan Kamil melepas 12 truk ke Cianjur."]])[0];
        assert_eq!((form.names(), form.numbers(), form.characters()), (3, 1, 49));
    }
}
