"""Whole columns: what is read, what comes back, bad input."""

import multiprocessing
from collections.abc import Callable

import duckdb
import pandas
import polars
import pyarrow as pa
import pytest

import petik
import petik.arrow

WORDS = ["memperjuangkannya", None, "", "Bali", "kafé", "buku‑buku"]
STEMS = ["juang", None, "", "bali", "kafé", "buku"]
ARTICLES = [
    "Banjir rob merendam ratusan rumah di pesisir Semarang. Warga mengungsi ke balai desa.",
    None,
    "",
    "Kafé “Jum’at” buka 👍🏽. Harga kopi Rp5.000.",
]
FUNCTIONS: list[Callable[[petik.arrow.TextColumn], petik.arrow.Column]] = [
    petik.arrow.tokens,
    petik.arrow.sentences,
    petik.arrow.stem,
    petik.arrow.keywords,
    petik.arrow.summarize,
    petik.arrow.detect,
]


def values(column: petik.arrow.Column) -> list[object]:
    array = pa.array(column)
    array.validate(full=True)
    return list(array.to_pylist())


TYPES = [pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary(), pa.binary_view()]


@pytest.mark.parametrize("type_", TYPES, ids=str)
def test_every_type_of_text_is_read(type_: pa.DataType) -> None:
    raw = [word if word is None or not str(type_).count("binary") else word.encode() for word in WORDS]
    assert values(petik.arrow.stem(pa.array(raw, type_))) == STEMS


def test_slices_and_chunks_are_read() -> None:
    assert values(petik.arrow.stem(pa.array(WORDS).slice(3, 2))) == STEMS[3:5]
    assert values(petik.arrow.stem(pa.array(WORDS, pa.string_view()).slice(3, 2))) == STEMS[3:5]
    chunked = pa.chunked_array([WORDS[:2], [], WORDS[2:]])
    assert values(petik.arrow.stem(chunked)) == STEMS
    assert pa.chunked_array(petik.arrow.stem(chunked)).to_pylist() == STEMS


def test_no_rows_and_only_nulls() -> None:
    for function in FUNCTIONS:
        assert values(function(pa.array([], pa.string()))) == []
        assert values(function(pa.chunked_array([], pa.string()))) == []
        assert values(function(pa.nulls(2))) in ([None, None], [{"language": None, "confidence": None}] * 2)
        assert pa.chunked_array(function(pa.chunked_array([], pa.string()))).to_pylist() == []


def test_columns_say_what_single_texts_do() -> None:
    texts = pa.array(ARTICLES)

    def pieces(found: list[petik.Token] | list[petik.Sentence]) -> list[dict[str, object]]:
        return [{"text": it.text, "kind": it.kind, "start": it.start, "end": it.end} for it in found]

    def each(function: Callable[[str], object]) -> list[object]:
        return [text if text is None else function(text) for text in ARTICLES]

    assert values(petik.arrow.tokens(texts)) == each(lambda text: pieces(petik.tokens(text)))
    assert values(petik.arrow.sentences(texts)) == each(lambda text: pieces(petik.sentences(text)))
    assert values(petik.arrow.summarize(texts, 1)) == each(lambda text: petik.summarize(text, 1))
    assert values(petik.arrow.keywords(texts, 3)) == each(
        lambda text: [{"text": it.text, "score": it.score} for it in petik.keywords(text, 3)]
    )
    in_bytes = petik.arrow.tokens(texts, offsets="bytes")
    assert values(in_bytes) == each(lambda text: pieces(petik.tokens(text, offsets="bytes")))
    languages = pa.array(petik.arrow.detect(texts))
    assert languages.is_null().to_pylist() == [False, True, False, False]
    assert languages[0].as_py()["language"] == "id"


def test_all_kinds_of_pieces_have_their_names() -> None:
    text = "@budi baca 3 berita, lihat https://contoh.id atau tulis ke warga@contoh.id #banjir 👍 ±"
    kinds = ["word", "number", "punctuation", "symbol", "url", "email", "mention", "hashtag", "emoji"]
    tokens = values(petik.arrow.tokens(pa.array([text])))
    assert tokens == [[{"text": it.text, "kind": it.kind, "start": it.start, "end": it.end} for it in petik.tokens(text)]]
    assert {it.kind for it in petik.tokens(text)} == set(kinds)


def test_spans_count_code_points_in_long_texts() -> None:
    for before in range(70):
        text = "a" * before + " kafé “Jum’at” — 👍🏽 buka, " * 20
        (tokens,) = pa.array(petik.arrow.tokens(pa.array([text]))).to_pylist()
        assert len(tokens) > 100
        assert all(text[it["start"] : it["end"]] == it["text"] for it in tokens)


def test_a_long_column_comes_in_chunks_and_as_one() -> None:
    words = pa.array(["menulis", None, "", "perjuangan" * 20] * 10_000)
    column = petik.arrow.stem(words)
    chunks = pa.chunked_array(column)
    assert chunks.num_chunks > 1
    assert len(column) == len(words)
    whole = pa.array(column)
    assert whole.equals(chunks.combine_chunks())
    assert whole.to_pylist()[:3] == ["tulis", None, ""]
    assert pa.chunked_array(column).num_chunks == 1


def test_options_of_the_stemmer() -> None:
    words = pa.array(["kesempatan", "ngopi", "gawainya"])
    assert values(petik.arrow.stem(words, profile="lemma"))[0] == "kesempatan"
    assert values(petik.arrow.stem(words, informal=True))[1] == "kopi"
    assert values(petik.arrow.stem(words, stemmer=petik.Stemmer(add=["gawai"])))[2] == "gawai"


def test_any_number_of_threads_gives_the_same() -> None:
    texts = pa.array([f"Warga {number} menyelamatkan barang-barangnya. " * 40 for number in range(3000)])
    one = pa.array(petik.arrow.keywords(texts, 3, threads=1))
    assert pa.array(petik.arrow.keywords(texts, 3, threads=5)).equals(one)
    assert pa.array(petik.arrow.keywords(texts, 3)).equals(one)
    assert len(one) == 3000


def test_polars() -> None:
    frame = polars.DataFrame({"kata": WORDS})
    assert polars.Series(petik.arrow.stem(frame["kata"])).to_list() == STEMS
    nested = polars.Series(petik.arrow.tokens(polars.Series(["Apa kabar?"])))
    assert nested.explode().struct.field("text").to_list() == ["Apa", "kabar", "?"]


def test_duckdb() -> None:
    words = pa.table({"kata": WORDS})
    connection = duckdb.connect()
    connection.register("kosakata", words)
    # The result of a query is a table: one of one column is a column.
    found = petik.arrow.stem(connection.sql("select kata from kosakata"))
    assert sorted(values(found), key=str) == sorted(STEMS, key=str)


def test_duckdb_function() -> None:
    connection = duckdb.connect()

    def dasar(words: pa.ChunkedArray) -> pa.ChunkedArray:
        return pa.chunked_array(petik.arrow.stem(words))

    connection.create_function("dasar", dasar, ["varchar"], "varchar", type="arrow")  # type: ignore[call-overload]
    found = connection.sql("select dasar(kata) from (values ('menulis'), ('perjuangan')) as t(kata)")
    assert sorted(found.fetchall()) == [("juang",), ("tulis",)]


def test_pandas() -> None:
    words = pandas.Series(WORDS, dtype=pandas.ArrowDtype(pa.string()))
    assert values(petik.arrow.stem(pa.array(words))) == STEMS
    if hasattr(words, "__arrow_c_stream__"):
        assert values(petik.arrow.stem(words)) == STEMS


def test_the_text_is_not_copied() -> None:
    before = pa.total_allocated_bytes()
    text = pa.array(["perjuangan"] * 200_000)
    made = pa.total_allocated_bytes() - before
    found = petik.arrow.stem(text)
    assert pa.total_allocated_bytes() - before == made
    del text
    assert pa.total_allocated_bytes() == before, "the column is let go"
    assert len(found) == 200_000


@pytest.mark.parametrize("function", FUNCTIONS)
@pytest.mark.parametrize("wrong", [None, "teks", b"teks", ["teks"], 5])
def test_what_is_no_column_is_a_type_error(function: Callable[[object], object], wrong: object) -> None:
    with pytest.raises(TypeError, match="no Arrow column"):
        function(wrong)


@pytest.mark.parametrize("function", FUNCTIONS)
@pytest.mark.parametrize("wrong", [pa.array([1, 2]), pa.array([["teks"]]), pa.array(["teks"]).dictionary_encode()])
def test_a_column_of_something_else_is_a_type_error(function: Callable[[object], object], wrong: object) -> None:
    with pytest.raises(TypeError, match="is no text"):
        function(wrong)


class ColumnOfOldArrow:
    """As pyarrow had them before version 14, which could only be asked to write to a pointer."""

    def _export_to_c(self, array: int, schema: int) -> None:
        raise AssertionError("nobody may call this")


@pytest.mark.parametrize("function", FUNCTIONS)
def test_an_old_arrow_is_a_type_error_that_says_which_is_new_enough(function: Callable[[object], object]) -> None:
    with pytest.raises(TypeError, match=r"'ColumnOfOldArrow' object is no Arrow column.* pyarrow 14"):
        function(ColumnOfOldArrow())


def test_a_table_of_two_columns_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="table of 2 columns"):
        petik.arrow.stem(pa.table({"judul": ["a"], "isi": ["b"]}))


@pytest.mark.parametrize("function", FUNCTIONS)
def test_binary_that_is_no_text_says_where(function: Callable[[object], object]) -> None:
    column = pa.chunked_array([[b"kata", None], [b"kaf\xe9", b"\xff"]], pa.binary())
    with pytest.raises(UnicodeDecodeError, match="byte 0xe9 in position 3: row 2 is no text"):
        function(column)


def test_strings_that_are_no_text_are_found_out() -> None:
    lies = pa.Array.from_buffers(pa.string(), 1, pa.array([b"kaf\xe9\xff"], pa.binary()).buffers())
    with pytest.raises(UnicodeDecodeError, match="row 0"):
        petik.arrow.stem(lies)


def test_rows_that_are_text_only_together_are_found_out() -> None:
    with pytest.raises(UnicodeDecodeError, match="row 1"):
        petik.arrow.stem(pa.array([b"kata", b"kaf\xc3", b"\xa9"], pa.binary()))


def test_bytes_under_a_null_do_not_matter() -> None:
    buffers = pa.array([b"kata", b"\xff"], pa.binary()).buffers()
    column = pa.Array.from_buffers(pa.binary(), 2, [pa.py_buffer(b"\x01"), *buffers[1:]])
    assert values(petik.arrow.stem(column)) == ["kata", None]


def test_a_broken_producer_is_an_error() -> None:
    def chunks() -> object:
        yield pa.record_batch({"kata": ["menulis"]})
        raise OSError("putus")

    reader = pa.RecordBatchReader.from_batches(pa.schema({"kata": pa.string()}), chunks())
    with pytest.raises(ValueError, match="putus"):
        petik.arrow.stem(reader)

    class Broken:
        def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
            return "kapsul"

    with pytest.raises(TypeError):
        petik.arrow.stem(Broken())


def test_no_threads_is_an_error() -> None:
    with pytest.raises(ValueError, match="zero"):
        petik.arrow.stem(pa.array(["kata"]), threads=0)


def test_fifty_megabytes_in_a_row() -> None:
    sentence = "Banjir rob merendam ratusan rumah di pesisir Semarang. "
    text = sentence * (50_000_000 // len(sentence))
    assert values(petik.arrow.summarize(pa.array([text, "Air surut."]), 1)) == [sentence.strip(), "Air surut."]


def stems_in_child(_: int) -> list[object]:
    return values(petik.arrow.stem(pa.array(["menulis"] * 40_000)))[:1]


def test_after_a_fork() -> None:
    stems_in_child(0)
    with multiprocessing.get_context("fork").Pool(2) as pool:
        assert pool.map_async(stems_in_child, range(4)).get(timeout=60) == [["tulis"]] * 4
