"""The functions of ``petik`` for whole columns, over the Arrow PyCapsule interface.

A column is whatever offers ``__arrow_c_stream__`` or ``__arrow_c_array__`` and has text in it: strings, large strings,
string views, or binary in UTF-8; also a query's result of one such column. It is read where it is, without a copy,
on all processors and without the interpreter's lock. Null stays null.

>>> import polars, petik.arrow
>>> frame = polars.DataFrame({"kata": ["menulis", "perjuangan", None]})
>>> frame.with_columns(dasar=polars.Series(petik.arrow.stem(frame["kata"])))["dasar"].to_list()
['tulis', 'juang', None]

All take ``threads``: how many to use at most; as many as there are processors if not said.
"""

from petik._columns import TextColumn
from petik._petik import arrow as _arrow

Column = _arrow.Column
detect = _arrow.detect
keywords = _arrow.keywords
sentences = _arrow.sentences
stem = _arrow.stem
summarize = _arrow.summarize
tokens = _arrow.tokens

__all__ = ["Column", "TextColumn", "detect", "keywords", "sentences", "stem", "summarize", "tokens"]
