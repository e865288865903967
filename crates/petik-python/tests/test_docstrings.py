"""The examples in the docstrings, of the compiled functions too."""

import doctest
import inspect
from collections.abc import Iterator
from types import ModuleType

import pytest

import petik
import petik.arrow
import petik.sastrawi
from petik import _petik

MODULES = [petik, petik.arrow, petik.sastrawi]


def documented() -> Iterator[tuple[str, str, ModuleType]]:
    for module in MODULES:
        yield module.__name__, module.__doc__ or "", module
        for name in module.__all__:
            value = getattr(module, name)
            yield from of_value(f"{module.__name__}.{name}", value, module)
    yield from of_value("petik._petik.Sastrawi", _petik.Sastrawi, petik)


def of_value(name: str, value: object, module: ModuleType) -> Iterator[tuple[str, str, ModuleType]]:
    if isinstance(value, str) or value is petik.arrow.TextColumn:
        return
    yield name, inspect.getdoc(value) or "", module
    if inspect.isclass(value):
        for member, attribute in vars(value).items():
            if not member.startswith("_") and (inspect.isroutine(attribute) or inspect.isdatadescriptor(attribute)):
                yield f"{name}.{member}", inspect.getdoc(attribute) or "", module


@pytest.mark.parametrize(("name", "text", "module"), list(documented()), ids=lambda it: it if isinstance(it, str) else "")
def test_examples(name: str, text: str, module: ModuleType) -> None:
    assert text, f"{name} has no docstring"
    test = doctest.DocTestParser().get_doctest(text, dict(vars(module)), name, None, None)
    runner = doctest.DocTestRunner(verbose=False)
    runner.run(test)
    assert runner.summarize(verbose=False).failed == 0


def test_functions_have_examples() -> None:
    without = [
        name
        for name, text, _ in documented()
        if ">>>" not in text and "." in name.removeprefix("petik.") and name.rpartition(".")[2] in petik.__all__
    ]
    assert without == []
