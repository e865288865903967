"""A drop-in for PySastrawi's stemmer: the same names, the same algorithm, no cache to fill.

>>> from petik.sastrawi import StemmerFactory
>>> stemmer = StemmerFactory().create_stemmer()
>>> stemmer.stem("Perekonomian Indonesia sedang dalam pertumbuhan yang membanggakan")
'ekonomi indonesia sedang dalam tumbuh yang bangga'

With the same word list the stems are those of PySastrawi 1.2.1, errors included. The list that comes with petik is
another, free for any use; hand your own to ``Stemmer``:

>>> from petik.sastrawi import ArrayDictionary, Stemmer
>>> Stemmer(ArrayDictionary(["nilai", "tiru"])).stem("Penilaian meniru-nirukan")
'nilai tiru'

``petik.stem`` is right more often and faster, and ``petik.arrow.stem`` takes whole columns: MIGRATION.md shows the way.
"""

from collections.abc import Iterable

from petik._petik import Sastrawi as _Sastrawi

__all__ = ["ArrayDictionary", "CachedStemmer", "Stemmer", "StemmerFactory"]


class ArrayDictionary:
    """A list of roots.

    >>> dictionary = ArrayDictionary(["tulis"])
    >>> dictionary.add("baca")
    >>> dictionary.contains("baca"), dictionary.count()
    (True, 2)
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self.words: dict[str, str] = {}
        self.add_words(words)

    def contains(self, word: str) -> bool:
        """Whether a word is in the list."""
        return word in self.words

    def count(self) -> int:
        """How many words there are."""
        return len(self.words)

    def add(self, word: str) -> None:
        """Adds a word, unless it is blank."""
        if word and not word.isspace():
            self.words[word] = word

    def add_words(self, words: Iterable[str]) -> None:
        """Adds many words."""
        for word in words:
            self.add(word)


class Stemmer:
    """The Confix Stripping algorithm with a list of roots, or with petik's own.

    >>> Stemmer().stem("memperjuangkan")
    'juang'
    """

    def __init__(self, dictionary: ArrayDictionary | None = None) -> None:
        self.dictionary = dictionary
        self._made_of = -1
        self._sastrawi = _Sastrawi()

    def get_dictionary(self) -> ArrayDictionary | None:
        """The list that was given; none where it is petik's own."""
        return self.dictionary

    def stem(self, text: str) -> str:
        """The stems of the words of a text, joined by a space.

        >>> Stemmer().stem("Mereka meniru-nirukannya")
        'mereka tiru'
        """
        if self.dictionary is not None and self.dictionary.count() != self._made_of:
            # Words may have been added since the last call; none can be taken out.
            self._sastrawi = _Sastrawi(list(self.dictionary.words))
            self._made_of = self.dictionary.count()
        return self._sastrawi.stem(text)


#: PySastrawi's name for a stemmer that remembers. This one has no need to.
CachedStemmer = Stemmer


class StemmerFactory:
    """Makes stemmers, as PySastrawi's factory does.

    >>> StemmerFactory().create_stemmer().stem("menyapu")
    'sapu'
    """

    def create_stemmer(self, isDev: bool = False) -> Stemmer:  # noqa: N803, the name that callers use
        """A stemmer with petik's own list of roots."""
        return Stemmer()
