"""What all formats have in common: the table, look-ups, options, streaming, start-up."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.helpers_threads import make_thread, plan
from threadtool.errors import OptionError
from threadtool.export import (
    EXPORTERS,
    Exporter,
    ExportFormat,
    ExportOptions,
    export,
    export_many,
    format_by_name,
    format_by_path,
)
from threadtool.model import Thread

EACH = pytest.mark.parametrize("entry", EXPORTERS, ids=lambda entry: entry.name)


def two_posts(name: str = "thread.txt") -> Thread:
    return make_thread(plan("one"), plan("two"), name=name)


@EACH
def test_a_format_is_found_by_its_names_and_endings(entry: ExportFormat) -> None:
    for name in (entry.name, *entry.aliases):
        assert format_by_name(name) is entry
        assert format_by_name(name.upper()) is entry
    for ending in entry.endings:
        assert format_by_path(f"some.dir/thread.x{ending.upper()}") is entry


def test_the_table_forgets_no_exporter() -> None:
    listed = {entry.exporter for entry in EXPORTERS}
    package = importlib.import_module("threadtool.export")
    for module in pkgutil.iter_modules(package.__path__, "threadtool.export."):
        importlib.import_module(module.name)
    assert {f"{made.__module__}:{made.__name__}" for made in Exporter.__subclasses__()} == listed


def test_no_name_or_ending_stands_twice_in_the_table() -> None:
    names = [name for entry in EXPORTERS for name in (entry.name, *entry.aliases, *entry.endings)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("name", "meant"), [("jsn", "json"), ("markdwon", "markdown"), ("CVS", "csv")]
)
def test_an_unknown_format_brings_a_hint(name: str, meant: str) -> None:
    with pytest.raises(OptionError, match=name) as caught:
        format_by_name(name)
    assert caught.value.hint is not None
    assert f"did you mean {meant}?" in caught.value.hint
    assert all(entry.name in caught.value.hint for entry in EXPORTERS)


@pytest.mark.parametrize("path", ["thread.xlsx", "thread", ".json", ""])
def test_an_ending_that_says_nothing_is_an_error(path: str) -> None:
    with pytest.raises(OptionError) as caught:
        format_by_path(path)
    assert ".csv" in (caught.value.hint or "")


def test_a_wrong_option_is_an_error_before_anything_is_written() -> None:
    with pytest.raises(OptionError, match="yaml"):
        export(two_posts(), "yaml")
    with pytest.raises(OptionError) as caught:
        export(two_posts(), "csv", rows="quote")
    assert "did you mean quotes?" in (caught.value.hint or "")
    with pytest.raises(OptionError):
        ExportOptions(indent=-1)


def test_options_are_taken_whole_or_by_name() -> None:
    whole = "".join(export(two_posts(), "csv", ExportOptions(rows="parts", excel=True)))
    assert whole == "".join(export(two_posts(), "csv", rows="parts", excel=True))
    assert whole == "".join(export(two_posts(), "csv", ExportOptions(rows="parts"), excel=True))
    assert whole != "".join(export(two_posts(), "csv"))


@EACH
def test_the_output_comes_in_pieces(entry: ExportFormat) -> None:
    pieces = list(export(two_posts(), entry.name))
    assert len(pieces) > 1
    assert not any("one" in piece and "two" in piece for piece in pieces)
    assert "".join(pieces).endswith("\n")


@EACH
def test_threads_are_taken_as_they_are_needed(entry: ExportFormat) -> None:
    taken: list[str] = []

    def reading() -> Iterator[Thread]:
        for name in ("a.txt", "b.txt"):
            taken.append(name)
            yield two_posts(name)

    pieces = export_many(reading(), entry.name)
    assert taken == []
    while "one" not in next(pieces):
        pass
    assert taken == ["a.txt"]
    assert "two" in "".join(pieces)
    assert taken == ["a.txt", "b.txt"]


def test_only_what_is_used_is_imported() -> None:
    program = (
        "import sys; from threadtool.export import formats as e\n"
        "loaded = {x.exporter.partition(':')[0] for x in e.EXPORTERS} & set(sys.modules)\n"
        "print(sorted(loaded), 'click' in sys.modules, 'rich' in sys.modules)"
    )
    shown = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert shown.stdout == "[] False False\n"
