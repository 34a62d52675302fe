"""Nothing is lost of pages in columns and tables whose lines were moved, doubled or dropped.

Reading by columns changes the order of lines, and the order of the text must come back whole.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers_partition import check_partition
from threadtool import parse

CASES: Final = Path(__file__).resolve().parent / "cases"
PAGES: Final = sorted(
    path.name
    for pattern in ("*columns*.txt", "*table-rows.txt", "*at-the-margin.txt", "*below.txt")
    for path in CASES.glob(pattern)
)
PLACE: Final = st.integers(min_value=0, max_value=200)
EDITS: Final = st.lists(st.tuples(st.sampled_from("dcs"), PLACE, PLACE), min_size=1, max_size=8)


def page(name: str) -> str:
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return file.read()


def disturbed(text: str, edits: list[tuple[str, int, int]]) -> str:
    """A text with lines dropped (`d`), copied elsewhere (`c`) or swapped (`s`)."""
    lines = text.split("\n")
    for edit, first, second in edits:
        a, b = first % len(lines), second % len(lines)
        if edit == "d" and len(lines) > 1:
            del lines[a]
        elif edit == "c":
            lines.insert(a, lines[b])
        else:
            lines[a], lines[b] = lines[b], lines[a]
    return "\n".join(lines)


@pytest.mark.parametrize("name", PAGES)
@settings(max_examples=60, deadline=None)
@given(edits=EDITS)
def test_nothing_is_lost_of_disturbed_pages(name: str, edits: list[tuple[str, int, int]]) -> None:
    text = disturbed(page(name), edits)
    check_partition(parse(text), text)


@pytest.mark.parametrize("name", PAGES)
def test_newlines_of_another_kind_change_no_post(name: str) -> None:
    text = page(name)
    other = parse(text.replace("\n", "\r\n"))
    assert [post.text for post in other.posts] == [post.text for post in parse(text).posts]
