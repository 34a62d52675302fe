"""Nothing takes more than linear time or holds more than some times its input.

No clock decides: processor times of a text and of one four times as long are compared, and where
the ratio looks wrong they are taken again.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import Any

import pytest
import regex

from bench.hostile import patterns
from bench.hostile.attacks import attacks
from bench.hostile.growth import all_growths, growth
from bench.hostile.large import INPUTS, measure
from bench.hostile.repeats import GROWING
from tests.helpers_cli import PATIENCE, ROOT, environment
from tests.helpers_partition import check_partition
from threadtool import parse
from threadtool.explain import explain

SIZE = 10_000  # bytes of the shorter text: what grows with the square is felt there already


def test_work_grows_as_the_text_does() -> None:
    steep = [f"{one.name}: {one.ratio:.1f} times" for one in all_growths(SIZE) if not one.linear]
    assert not steep


def test_the_measure_notices_what_grows_with_the_square(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(text: str) -> int:
        return sum(1 for _ in re.finditer(r"a+b", text))

    monkeypatch.setattr("bench.hostile.growth.parse", slow)
    assert not growth("square", lambda size: "a" * size, SIZE // 2).linear


def test_no_pattern_backtracks_without_bound() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bench.hostile.patterns"],
        cwd=ROOT,
        env=environment(PYTHONWARNINGS="default"),
        capture_output=True,
        encoding="utf-8",
        timeout=10 * PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    found = re.search(r"patterns (\d+), (\d+) of them .*\nstrings (\d+), too slow 0\n", done.stdout)
    assert found, done.stdout
    # Far fewer would mean that they are no longer caught.
    assert int(found[1]) > 300
    assert int(found[2]) > 30
    assert int(found[3]) > 10_000


@pytest.mark.parametrize(
    ("pattern", "method", "bounded"),
    [
        (re.compile(r"\s*\s*x"), "match", False),
        (re.compile(r"[ \t]+$"), "search", False),
        (re.compile(r"[ >|]*(?:-{3,}(?:\|-*)*|\|)[ |]*$"), "match", False),
        (regex.compile(r"[^\n]*\p{L}*\d"), "match", False),
        (re.compile(r"\w*\w*\w*\w*\w*!"), "match", True),
    ],
    ids=str,
)
def test_the_attacks_find_what_backtracks(
    pattern: Any, method: str, bounded: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(patterns.SIZES, True, (15, 60))  # the slow one is very slow
    use = patterns.Use(pattern, {method}, 10)
    tried = attacks(pattern.pattern, pattern.flags)
    assert any(patterns._of(pattern.pattern, tried, use, bounded=bounded))


def test_the_attacks_leave_alone_what_is_sound() -> None:
    for source in (r"[ \t]*x", r"(?:[a-z]+ )+x", r"[^\n]{0,200}:", r"(?<!\s)\s+$"):
        pattern = re.compile(source)
        use = patterns.Use(pattern, {"match"}, 10_000)
        assert not list(patterns._of(source, attacks(source, 0), use, bounded=False)), source


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="memory is told by POSIX systems alone")
def test_large_inputs_take_some_times_their_size() -> None:
    # The others tell something from a hundred megabytes on, which takes minutes.
    found = list(measure(1.0, ("a million empty lines", "a million lines of U+00A0")))
    assert len(found) == 2
    assert all(one.handled for one in found), found
    assert all(one.peak > one.megabytes for one in found), found


def test_the_kinds_of_large_inputs_keep_all_they_hold() -> None:
    for make, _ in INPUTS.values():
        text = b"".join(make(20_000)).decode()
        check_partition(parse(text), text)


@pytest.mark.parametrize("newline", ["\n", "\r", "\r\n", "\u00a0\n", " \n", "\r\r\n"], ids=ascii)
@pytest.mark.parametrize("tail", ["", "Tea.\n", "Tea"])
def test_very_many_blank_lines_are_counted_and_explained(newline: str, tail: str) -> None:
    text = f"Kettles\n\u00a0\nA post.\n{newline * 3000}{tail}"
    check_partition(parse(text), text)
    count = len(re.split(r"\r\n|\r|\n", text)) - text.endswith(("\r", "\n"))
    assert [line.line for line in explain(text).lines] == list(range(1, count + 1))


@pytest.mark.parametrize("name", GROWING)
def test_nothing_is_lost_of_what_is_said_over_and_over(name: str) -> None:
    text = GROWING[name](2_000)
    check_partition(parse(text), text)
