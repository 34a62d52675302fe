"""A run loads what it uses and nothing else."""

from __future__ import annotations

import json

import pytest

from tests.start_up import GOLD, RUNS, SLOW, all_loaded, pinned


@pytest.mark.parametrize("name", RUNS)
def test_a_run_loads_the_modules_that_are_pinned(name: str) -> None:
    wanted = json.loads(GOLD.read_text(encoding="utf-8"))[name]
    loaded = pinned(all_loaded(*RUNS[name]))
    assert loaded == wanted, "python -m tests.start_up writes the lists, if that is meant"


@pytest.mark.parametrize("name", RUNS)
def test_a_run_loads_nothing_slow(name: str) -> None:
    bare = set(all_loaded("--version"))
    assert not (set(all_loaded(*RUNS[name])) - bare) & set(SLOW)


def test_version_loads_click_and_little_else() -> None:
    lists = json.loads(GOLD.read_text(encoding="utf-8"))
    assert len(lists["--version"]) < 12
    for modules in lists.values():
        assert "rich" not in modules
        assert "threadtool.export.html" not in modules
        assert "threadtool.dialects.phpbb3" not in modules
