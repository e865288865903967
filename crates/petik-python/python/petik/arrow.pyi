from typing import Literal, final

from petik._columns import TextColumn as TextColumn
from petik._petik import Stemmer

@final
class Column:
    def __len__(self) -> int: ...
    def __arrow_c_schema__(self) -> object: ...
    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

def tokens(
    column: TextColumn,
    *,
    web: bool = True,
    offsets: Literal["codepoints", "bytes"] = "codepoints",
    threads: int | None = None,
) -> Column: ...
def sentences(
    column: TextColumn, *, offsets: Literal["codepoints", "bytes"] = "codepoints", threads: int | None = None
) -> Column: ...
def stem(
    column: TextColumn,
    *,
    profile: Literal["root", "lemma"] = "root",
    informal: bool = False,
    stemmer: Stemmer | None = None,
    threads: int | None = None,
) -> Column: ...
def keywords(column: TextColumn, limit: int = 10, *, threads: int | None = None) -> Column: ...
def summarize(column: TextColumn, sentences: int = 3, *, threads: int | None = None) -> Column: ...
def detect(column: TextColumn, *, threads: int | None = None) -> Column: ...

__all__ = ["Column", "TextColumn", "detect", "keywords", "sentences", "stem", "summarize", "tokens"]
