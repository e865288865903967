"""The drop-in for PySastrawi, against the suite of the original.

The suite is not part of this repository: ``PETIK_DATA`` names the folder that has ``stems/sastrawi_cases.tsv``.
All cases run with petik's list of roots. Besides, the functional cases run with the short list that the suite brings for
them, and the others with Sastrawi's own, which may not be shipped: with the one of an installed PySastrawi.
"""

import os
from pathlib import Path

import pytest

from petik.sastrawi import ArrayDictionary, CachedStemmer, Stemmer, StemmerFactory

DATA = os.environ.get("PETIK_DATA")
needs_data = pytest.mark.skipif(DATA is None, reason="PETIK_DATA IS NOT SET: SASTRAWI'S 203 CASES DID NOT RUN")


def cases(dictionary: str) -> list[tuple[str, str]]:
    """The cases for a dictionary, or all."""
    rows = (Path(str(DATA)) / "stems/sastrawi_cases.tsv").read_text().splitlines()[1:]
    fields = [row.split("\t") for row in rows]
    return [
        (word.replace("\\n", "\n"), stem)
        for word, stem, suite, needed in fields
        if dictionary in ("", needed) and "disabled" not in suite
    ]


@needs_data
def test_all_cases_with_the_factory_s_stemmer() -> None:
    stemmer = StemmerFactory().create_stemmer()
    found = cases("")
    assert len(found) == 203
    assert [(word, stemmer.stem(word)) for word, _ in found] == found


@needs_data
def test_functional_cases() -> None:
    words = (Path(str(DATA)) / "stems/sastrawi_functional_dict.txt").read_text().split()
    stemmer = Stemmer(ArrayDictionary(words))
    found = cases("sastrawi_functional_dict.txt")
    assert len(found) == 168
    assert [(word, stemmer.stem(word)) for word, _ in found] == found


@needs_data
def test_integration_cases_with_the_original_list() -> None:
    original = pytest.importorskip(
        "Sastrawi.Stemmer.StemmerFactory", reason="PYSASTRAWI IS NOT INSTALLED: 35 OF SASTRAWI'S 203 CASES DID NOT RUN"
    )
    stemmer = Stemmer(ArrayDictionary(original.StemmerFactory().get_words()))
    found = cases("kata-dasar.txt")
    assert len(found) == 35
    assert [(word, stemmer.stem(word)) for word, _ in found] == found


def test_the_original_s_own_example() -> None:
    stemmer = StemmerFactory().create_stemmer()
    sentence = "Perekonomian Indonesia sedang dalam pertumbuhan yang membanggakan"
    assert stemmer.stem(sentence) == "ekonomi indonesia sedang dalam tumbuh yang bangga"
    assert stemmer.stem("Mereka meniru-nirukannya") == "mereka tiru"


def test_a_dictionary_may_grow() -> None:
    dictionary = ArrayDictionary(["nilai", " "])
    stemmer = CachedStemmer(dictionary)
    assert dictionary.count() == 1
    assert stemmer.stem("penilaian tulisan") == "nilai tulisan"
    dictionary.add_words(["tulis"])
    assert stemmer.stem("penilaian tulisan") == "nilai tulis"


def test_nothing_and_no_text() -> None:
    stemmer = StemmerFactory().create_stemmer()
    assert stemmer.stem("") == stemmer.stem(" ,. ") == ""
    with pytest.raises(TypeError):
        stemmer.stem(None)  # type: ignore[arg-type]
