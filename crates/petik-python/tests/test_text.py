"""Single texts and words: results, spans, bad input."""

import threading
import time

import pytest

import petik

MIXED = "Kafé “Jum’at” 👨‍👩‍👧 buka. Rumahnya di Jl. Melati No. 5, e\u0301lan!"


def test_tokens_are_slices_in_code_points() -> None:
    tokens = petik.tokens(MIXED)
    assert [token.text for token in tokens] == [MIXED[token.start : token.end] for token in tokens]
    assert tokens[4].kind == "emoji"


def test_tokens_are_slices_in_bytes_on_request() -> None:
    raw = MIXED.encode()
    tokens = petik.tokens(MIXED, offsets="bytes")
    assert [token.text for token in tokens] == [raw[token.start : token.end].decode() for token in tokens]


@pytest.mark.parametrize("length", [63, 64, 65, 127, 128, 1000])
def test_code_points_are_right_at_any_distance(length: int) -> None:
    text = "é" * length + " akhir"
    token = petik.tokens(text)[-1]
    assert (token.start, token.end) == (length + 1, length + 6)


def test_all_layers_agree_on_spans() -> None:
    document = petik.Document(MIXED * 3)
    pieces: list[petik.Token | petik.Sentence | petik.SummarySentence]
    pieces = [*document.tokens, *document.sentences, *document.summarize(2)]
    for piece in pieces:
        assert document.text[piece.start : piece.end] == piece.text
    for keyphrase in document.keywords():
        for start, end in keyphrase.spans:
            assert document.text[start:end].casefold() == keyphrase.text.casefold()


def test_document_in_bytes() -> None:
    document = petik.Document("Kafé buka. Warga datang.", offsets="bytes")
    assert document.sentences[1].start == 12


def test_morphs_are_slices_of_the_word() -> None:
    word = "Memperjuangkannya"
    morphs = petik.analyses(word)[0].morphs
    assert [word[morph.start : morph.end] for morph in morphs] == ["Mem", "per", "juang", "kan", "nya"]


def test_values_can_be_compared_and_not_changed() -> None:
    token = petik.tokens("Apa kabar?")[0]
    assert token == petik.tokens("Apa?")[0] and token != petik.tokens("kabar")[0]
    with pytest.raises(AttributeError):
        token.text = "Siapa"  # type: ignore[misc]


def test_empty_text() -> None:
    assert petik.tokens("") == petik.sentences("") == petik.keywords("") == []
    assert petik.summarize("") == petik.stem("") == ""
    assert petik.analyses("") == []
    assert petik.Document("").summarize() == []
    assert petik.detect("").confidence == 0.0


FUNCTIONS = [petik.tokens, petik.sentences, petik.stem, petik.analyses, petik.keywords, petik.summarize, petik.detect]


@pytest.mark.parametrize("function", [*FUNCTIONS, petik.Document, petik.Stemmer().stem])
@pytest.mark.parametrize("wrong", [None, 5, b"teks", ["teks"]])
def test_what_is_no_text_is_a_type_error(function: object, wrong: object) -> None:
    with pytest.raises(TypeError):
        function(wrong)  # type: ignore[operator]


@pytest.mark.parametrize("function", FUNCTIONS)
def test_half_a_surrogate_pair_is_no_text(function: object) -> None:
    with pytest.raises(UnicodeEncodeError):
        function("buku \ud83d")  # type: ignore[operator]


def test_wrong_options_say_what_is_right() -> None:
    with pytest.raises(ValueError, match="'codepoints' or 'bytes'"):
        petik.tokens("kata", offsets="utf-16")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="'root' or 'lemma'"):
        petik.stem("kata", profile="akar")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="'xx'"):
        petik.Document("kata", language="xx")
    with pytest.raises(ValueError, match="budget"):
        petik.summarize("Air surut.", 0)
    with pytest.raises(OverflowError):
        petik.summarize("Air surut.", -1)


def test_fifty_megabytes() -> None:
    sentence = "Banjir rob merendam ratusan rumah di pesisir Semarang – kafé tutup. "
    text = sentence * (50_000_000 // len(sentence.encode()))
    last = petik.sentences(text)[-1]
    assert text[last.start : last.end] == last.text == sentence.strip()
    assert petik.summarize(text, 1) == sentence.strip()


def test_fifty_megabytes_without_a_blank() -> None:
    text = "perjuangan" * 5_000_000
    assert len(petik.tokens(text)) == 1
    assert petik.stem(text) == text


def test_other_threads_run_meanwhile() -> None:
    text = "Banjir rob merendam ratusan rumah di pesisir Semarang. " * 20_000
    worker = threading.Thread(target=petik.Document, args=(text,))
    worker.start()
    turns = 0
    while worker.is_alive():
        time.sleep(0)
        turns += 1
    assert turns > 1
