"""NLP for Indonesian text: tokens, sentences, stems, keyphrases and summaries.

>>> import petik
>>> text = "Banjir rob merendam ratusan rumah di Semarang. Warga mengungsi. Air masuk sejak subuh."
>>> petik.summarize(text, 1)
'Banjir rob merendam ratusan rumah di Semarang.'
>>> petik.stem("memperjuangkannya")
'juang'

``petik.Document`` is a text with all its layers. ``petik.arrow`` has the same functions for whole columns of
pyarrow, Polars, DuckDB and pandas, on all processors; ``petik.sastrawi`` is a drop-in for PySastrawi.
"""

from petik._petik import (
    LEXICON_VERSION,
    Analysis,
    Detection,
    Document,
    Keyphrase,
    Morph,
    Sentence,
    Stemmer,
    SummarySentence,
    Token,
    __version__,
    analyses,
    detect,
    keywords,
    sentences,
    stem,
    summarize,
    tokens,
)

__all__ = [
    "LEXICON_VERSION",
    "Analysis",
    "Detection",
    "Document",
    "Keyphrase",
    "Morph",
    "Sentence",
    "Stemmer",
    "SummarySentence",
    "Token",
    "__version__",
    "analyses",
    "detect",
    "keywords",
    "sentences",
    "stem",
    "summarize",
    "tokens",
]
