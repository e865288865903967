"""The examples on the pages, run from top to bottom."""

import doctest
from pathlib import Path

import pytest

PAGES = sorted(Path(__file__).resolve().parent.parent.glob("*.md"))


def test_there_are_pages() -> None:
    assert [page.name for page in PAGES] == ["MIGRATION.md", "README.md"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_examples(page: Path) -> None:
    results = doctest.testfile(str(page), module_relative=False)
    assert results.failed == 0 and results.attempted > 5
