"""The confidence of a whole thread falls with what a wrong cut leaves behind."""

from __future__ import annotations

import pytest

from threadtool import parse
from threadtool.classify_software import LEAST_WEIGHT, candidates, certainty
from threadtool.confidence import whole
from threadtool.lines import split
from threadtool.segment_layout import Draft

NAMES = ("anna", "bert", "cleo", "dora")


def drafts(*numbers: int | None, nameless: int = 0) -> list[Draft]:
    made = [Draft("post header", 0.9, author=name) for name in NAMES[: len(numbers)]]
    for draft, number in zip(made, numbers, strict=True):
        draft.number = number
    for draft in made[:nameless]:
        draft.author = None
    return made


def test_posts_that_agree_take_nothing_off() -> None:
    assert whole(0.9, drafts(1, 2, 3, 4), [False] * 4) == 0.9
    assert whole(0.9, drafts(4, 3, 2, 1), [False] * 4) == 0.9, "the newest on top"
    assert whole(0.9, drafts(None, None, None, None, nameless=4), [False] * 4) == 0.9
    assert whole(0.0, [], []) == 0.0


@pytest.mark.parametrize(
    ("made", "empty", "least", "most"),
    [
        (drafts(1, 2, 3, 4), [True, False, False, False], 0.6, 0.7),
        (drafts(1, 2, 3, 4), [True] * 4, 0.0, 0.0),
        (drafts(1, 2, 3, 4, nameless=1), [False] * 4, 0.7, 0.85),
        (drafts(1, 2, 9, 10), [False] * 4, 0.7, 0.8),
        (drafts(1, None, 3, 4), [False] * 4, 0.5, 0.8),
    ],
)
def test_what_speaks_against_a_cut(
    made: list[Draft], empty: list[bool], least: float, most: float
) -> None:
    assert least <= whole(0.9, made, empty) <= most


def test_how_far_signs_prove_a_software() -> None:
    page = "What's new\n\nTea?\n\u00a0\nNo.\n\u00a0\n\nTop Bottom\n"
    ranked = candidates(split(page))
    assert ranked[0].dialect.name == "xenforo2"
    assert ranked[0].weight >= LEAST_WEIGHT
    assert 0.5 < certainty("xenforo2", ranked) < 1
    assert certainty("phpbb3", ranked) == 0
    more = candidates(split(f"{page}Click to expand...\n"))
    assert certainty("xenforo2", more) > certainty("xenforo2", ranked)
    assert parse(page).software_confidence == certainty("xenforo2", ranked)
    assert parse(page, software="phpbb3").software_confidence == 1.0
    assert parse("Nothing in it.").software_confidence == 0.0
    assert 0 < parse("Tea?\n\u00a0\nNo.\n\u00a0\n").software_confidence < 1
