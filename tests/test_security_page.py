"""The figures of SECURITY.md: made by a command, shaped as it shapes them, and all good."""

from __future__ import annotations

import random
import re

import pytest

from bench.fuzz.__main__ import NAMES
from bench.hostile.__main__ import COLUMNS, PAGE, SECTIONS, Section, place
from bench.hostile.growth import MOST as MOST_GROWTH
from bench.hostile.inputs import DAMAGES, anything, folders, text_of
from bench.hostile.large import INPUTS
from bench.hostile.repeats import GROWING
from bench.hostile.trials import Tally, tried
from tests.helpers_cli import ROOT
from threadtool.lines import MOST_BLANK

TEXT = PAGE.read_text(encoding="utf-8")


def rows(name: str) -> list[list[str]]:
    found = place(name).search(TEXT)
    assert found, f"{name} has no place in the page"
    head, _, *lines = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in found[0].splitlines()
    ]
    assert tuple(head) == COLUMNS[name]
    assert all(len(line) == len(head) for line in lines)
    return lines


def number(cell: str) -> float:
    return float(re.sub(r"[^\d.]", "", cell))


@pytest.mark.parametrize("name", SECTIONS)
def test_every_section_has_its_figures_and_its_command(name: str) -> None:
    assert rows(name)
    assert f"`python -m bench.hostile {name}`" in TEXT


def test_many_inputs_were_tried_and_none_broke_a_promise() -> None:
    kinds = {row[0] for row in rows("inputs")}
    assert kinds >= {"the seed", "the seed, damaged", "any Unicode", "any bytes"}
    assert all(row[2:] == ["0", "0", "0"] for row in rows("inputs"))
    assert sum(number(row[1]) for row in rows("inputs")) > 5_000
    assert tuple(row[0] for row in rows("fuzz")) == NAMES
    assert all(row[2] == "0" for row in rows("fuzz"))


def test_nothing_grew_with_the_square_and_the_large_inputs_were_handled() -> None:
    ((_, count, worst, steep),) = rows("growth")
    assert number(count) == len(GROWING)
    assert number(worst) <= MOST_GROWTH
    assert steep == "0"
    assert rows("patterns")[0][-1] == "0"
    assert [row[0] for row in rows("large")] == [*INPUTS]
    assert all(row[4] == "0" for row in rows("large"))


def test_the_limits_named_are_those_of_the_code() -> None:
    assert MOST_BLANK == 1_000
    assert "a thousand blank lines" in " ".join(TEXT.split())


def test_the_files_named_are_there() -> None:
    for path in re.findall(r"`((?:tests|bench|\.ci)/[\w/.]+)`", TEXT):
        assert (ROOT / path).exists(), path


def test_a_seed_and_any_texts_are_tried_as_the_figures_say() -> None:
    seed = folders()["the seed"][0]
    damaged = tried(("damaged", tuple((seed, damage) for damage in DAMAGES)))
    assert damaged == Tally("damaged", len(DAMAGES))
    texts = tuple(anything(60))
    assert tried(("any Unicode", texts)) == Tally("any Unicode", 60)
    changed = {DAMAGES[name](text_of(seed), random.Random(1)) for name in DAMAGES}
    assert len(changed - {text_of(seed)}) == len(DAMAGES)


def test_what_breaks_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise AssertionError("bites")

    monkeypatch.setattr("tests.helpers_outputs.OUTPUTS", {"json": broken})
    monkeypatch.setattr("tests.helpers_partition.check_partition", broken)
    found = tried(("texts", ("Tea.", b"\x89PNG\r\n\x1a\n\0\0", b"Tea.")))
    assert (found.tried, found.lost, found.injected) == (3, 2, 2)
    assert "bites" in found.first


def test_a_section_is_a_table() -> None:
    section = Section(("a", "b"), [("x", "1")])
    assert section.table == "| a | b |\n| --- | ---: |\n| x | 1 |"
