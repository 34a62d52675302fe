"""The tables that are written out by hand name everything there is, and nothing twice."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections import Counter
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
import regex

import threadtool
import threadtool.dialects
import threadtool.quotes
from tests.test_cases import AREAS, STEMS
from threadtool import merges
from threadtool.classify import Classifier
from threadtool.classify_patterns import DATE_PATTERN
from threadtool.dialects import DIALECTS, common
from threadtool.dialects.dialect import Dialect
from threadtool.export import EXPORTERS, Exporter
from threadtool.quotes import RULES

# Files beside the dialects that describe none.
NO_DIALECTS = {
    "common",
    "dialect",
    "furniture",
    "pattern_words",
    "phpbb_words",
    "plausible",
    "ranks",
}
FIELDS = {"author", "date", "dated", "number", "id", "title"}
# As an attribute of the package, `export` is the function.
EXPORT_PACKAGE = importlib.import_module("threadtool.export")
HEADER_CLASSES = {"card", "head", "date", "number"}
# The longest line that a pattern is tried on (`lines.VIEW_LIMIT`), of characters that make
# careless patterns try every way to split it.
LONG = ("a" * 300, " " * 300, "1 " * 150, "a, " * 100, ": " * 150, "Mar 4, 2012 " * 25)

EACH = pytest.mark.parametrize("dialect", DIALECTS.values(), ids=lambda dialect: dialect.name)


def modules(package: ModuleType) -> Iterator[ModuleType]:
    for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        yield importlib.import_module(found.name)


def functions_with(package: ModuleType, *parameters: str) -> set[Any]:
    """The functions of a package, defined at the top of a module, with just these parameters."""
    return {
        value
        for module in modules(package)
        for value in vars(module).values()
        if inspect.isfunction(value)
        and value.__module__ == module.__name__
        and tuple(inspect.signature(value).parameters) == parameters
    }


def patterns(dialect: Dialect) -> dict[str, tuple[str, ...]]:
    return {
        "signs": tuple(pattern for pattern, _ in dialect.signs),
        "head": dialect.head,
        "numbers": dialect.numbers,
        "dates": dialect.dates,
        "closers": dialect.closers,
        "foot": dialect.foot,
        "page": dialect.page,
        "post_title": (dialect.post_title,) if dialect.post_title else (),
    }


def compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern.replace("{date}", DATE_PATTERN), regex.I)


def test_every_dialect_module_is_in_the_table() -> None:
    names = {module.__name__.rpartition(".")[2] for module in modules(threadtool.dialects)}
    assert names >= NO_DIALECTS
    for name in names - NO_DIALECTS:
        module = importlib.import_module(f"threadtool.dialects.{name}")
        assert module.DIALECT in DIALECTS.values(), f"{name} is missing in DIALECTS"


def test_names_and_titles_of_software_are_unique() -> None:
    assert all(name == dialect.name for name, dialect in DIALECTS.items())
    # Two modules of one name would make one entry of the table: count the modules too.
    assert len(DIALECTS) == len(list(modules(threadtool.dialects))) - len(NO_DIALECTS)
    assert len({dialect.title for dialect in DIALECTS.values()}) == len(DIALECTS)
    assert "unknown" not in DIALECTS


@EACH
def test_patterns_compile_and_give_known_fields(dialect: Dialect) -> None:
    Classifier(dialect)
    for where, found in patterns(dialect).items():
        for pattern in found:
            expression = compiled(pattern)
            assert set(expression.groupindex) <= FIELDS, (where, pattern)
            assert expression.fullmatch("") is None, f"{where}: {pattern} matches nothing at all"
        assert len(set(found)) == len(found), f"a pattern stands twice in {where}"


@EACH
def test_patterns_do_not_backtrack_without_bound(dialect: Dialect) -> None:
    for where, found in patterns(dialect).items():
        for pattern in found:
            expression = compiled(pattern)
            for line in LONG:
                try:
                    expression.fullmatch(line + "\x00", timeout=0.5)
                except TimeoutError:
                    pytest.fail(f"{where}: {pattern} takes long on {line[:12]!r}...")


@EACH
def test_words_of_a_dialect_are_as_lines_are_looked_up(dialect: Dialect) -> None:
    assert dialect.name == dialect.name.lower()
    assert set(dialect.order) <= HEADER_CLASSES
    assert len(set(dialect.order)) == len(dialect.order)
    assert all(weight > 0 for _, weight in dialect.signs)
    for word in (*dialect.labels, *dialect.banners):
        assert word == word.casefold().strip(), word
    for label in dialect.labels:
        assert not label.endswith(":"), f"labels are written without their colon: {label}"


def test_a_dialect_can_be_known_by_its_signs() -> None:
    without = [dialect.name for dialect in DIALECTS.values() if not dialect.signs]
    assert not without


@pytest.mark.parametrize(
    "table", ["DATE_LABELS", "NUMBER_LABELS", "TEXT_LABELS", "BUTTONS", "PAGE"]
)
def test_common_words_are_as_lines_are_looked_up(table: str) -> None:
    words: dict[str, tuple[str, ...]] = getattr(common, table)
    for key, phrases in words.items():
        twice = [phrase for phrase, count in Counter(phrases).items() if count > 1]
        assert not twice, (key, twice)
        for phrase in phrases:
            assert phrase == " ".join(phrase.casefold().split()), (key, phrase)
            if table.endswith("LABELS"):
                assert not phrase.endswith(":"), (key, phrase)


def test_a_label_has_one_type_of_value_in_each_language() -> None:
    tables = (common.DATE_LABELS, common.NUMBER_LABELS, common.TEXT_LABELS)
    for language in set().union(*tables):
        labels = [label for table in tables for label in table.get(language, ())]
        twice = [label for label, count in Counter(labels).items() if count > 1]
        assert not twice, (language, twice)


def test_every_language_has_labels_of_each_type() -> None:
    assert common.DATE_LABELS.keys() == common.NUMBER_LABELS.keys() == common.TEXT_LABELS.keys()
    assert common.BUTTONS.keys() >= common.DATE_LABELS.keys()


def test_every_case_is_of_a_known_area_and_every_area_has_cases() -> None:
    assert {stem.partition("--")[0] for stem in STEMS} == AREAS


def test_every_exporter_is_in_the_table() -> None:
    written = {
        f"{value.__module__}:{value.__name__}"
        for module in modules(EXPORT_PACKAGE)
        for value in vars(module).values()
        if inspect.isclass(value) and issubclass(value, Exporter) and value is not Exporter
    }
    assert written == {entry.exporter for entry in EXPORTERS}


def test_every_quote_rule_is_in_the_table() -> None:
    rules = functions_with(threadtool.quotes, *inspect.signature(RULES[0]).parameters)
    assert rules == set(RULES)
    assert len(set(RULES)) == len(RULES)


def test_every_shape_of_a_merge_marker_is_in_the_table() -> None:
    listed = [shape.find for shape in merges.all_shapes()]
    assert len(set(listed)) == len(listed)
    homes = [importlib.import_module(name) for name in {shape.__module__ for shape in listed}]
    written = {
        value
        for home in homes
        for name, value in vars(home).items()
        if inspect.isgeneratorfunction(value)
        and value.__module__ == home.__name__
        and not name.startswith("_")
    }
    assert written == set(listed)


def test_every_public_name_is_there() -> None:
    assert sorted(threadtool.__all__) == sorted(set(threadtool.__all__))
    for name in threadtool.__all__:
        assert hasattr(threadtool, name), name
