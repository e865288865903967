"""What offers an Arrow column to others: the types of the PyCapsule interface."""

from typing import Protocol, TypeAlias


class ArrowArrayExportable(Protocol):
    """Something with one Arrow array: a ``pyarrow.Array``."""

    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...


class ArrowStreamExportable(Protocol):
    """Something with a stream of Arrow arrays: a ``pyarrow.ChunkedArray``, a ``polars.Series``, a DuckDB relation."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...


#: What the functions of ``petik.arrow`` take.
TextColumn: TypeAlias = ArrowArrayExportable | ArrowStreamExportable
