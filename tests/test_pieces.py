"""A long text is cut piece by piece, and comes out as it would in one."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers_partition import check_partition
from tests.test_nothing_lost import pages
from threadtool import parse
from threadtool.explain import explain
from threadtool.model import Thread

SEGMENT = importlib.import_module("threadtool.segment")  # the package gives the name to a function


@contextmanager
def pieces_of(characters: int, longest: int = 1_000_000) -> Iterator[None]:
    with (
        patch.object(SEGMENT, "PIECE", characters),
        patch.object(SEGMENT, "LONGEST", longest),
    ):
        yield


def forum_page(posts: int) -> str:
    """A thread of XenForo 2 as a browser copies it."""
    words = [
        "kettle",
        "garden",
        "window",
        "river",
        "engine",
        "summer",
        "ladder",
        "copper",
        "winter",
        "barrel",
    ]
    lines = ["Forums", "Kitchen", "How long should tea stand?", ""]
    for number in range(1, posts + 1):
        said = " ".join(words[(number * place) % 10] for place in range(1, 8 + number % 5))
        lines += [
            f"Member{number % 7}",
            "Well-known member",
            "Joined",
            f"Jun {1 + number % 28}, 2009",
            "Messages",
            f"{number * 3}",
            f"Mar {1 + number % 28}, 2014",
            f"#{number}",
            f"I would say {said}, and that is number {number}.",
            "",
            f"{said.capitalize()}, as they say where the tea is from, is how number {number} ends.",
        ]
    return "\n".join([*lines, "You must log in or register to reply here.", "Contact us", ""])


def ended_page(posts: int) -> str:
    """A thread of which but the end lines are left, with blank lines in the bodies."""
    bodies = (f"Answer {number} is here.\n\nIt has two lines." for number in range(posts))
    return "Tea\n\n" + "\n\xa0\n".join(bodies) + "\n\xa0\n\nTop Bottom\n"


def shown(thread: Thread) -> list[tuple[int, int, str | None, str | None, int | None]]:
    return [(p.start, p.end, p.author, p.date_text, p.number) for p in thread.posts]


@pytest.mark.parametrize("text", [forum_page(60), ended_page(200)], ids=["headers", "end lines"])
@pytest.mark.parametrize("characters", [3000, 5000, 8000])
def test_pieces_give_what_the_whole_gives(text: str, characters: int) -> None:
    whole = parse(text)
    with pieces_of(characters):
        thread = parse(text)
    check_partition(thread, text)
    assert shown(thread) == shown(whole)
    assert thread == whole


def test_a_post_longer_than_a_piece_stays_whole() -> None:
    long = "\n".join(f"Line {number} of a long story." for number in range(400))
    text = forum_page(12).replace("and that is number 6.", f"and so on.\n{long}")
    with pieces_of(3000):
        thread = parse(text)
    check_partition(thread, text)
    assert shown(thread) == shown(parse(text))


LONG = "\n".join(f"Line {number} of a story with no end." for number in range(900))


def test_a_post_longer_than_all_that_is_cut_at_a_time_goes_on() -> None:
    text = forum_page(24).replace("and that is number 6.", f"and so on.\n{LONG}")
    with pieces_of(3000, longest=6000):
        thread = parse(text)
    check_partition(thread, text)
    assert [post.number for post in thread.posts] == list(range(1, 25))
    assert thread.posts[5].text.count("of a story") == 900
    assert [post.author for post in thread.posts] == [post.author for post in parse(text).posts]


@pytest.mark.parametrize("text", [LONG, f"{LONG}\n\nContact us\nTop Bottom\n", f"\n\n{LONG}\n"])
def test_a_text_that_is_one_long_post_goes_on_to_its_end(text: str) -> None:
    with pieces_of(2000, longest=3000):
        thread = parse(text)
        explained = explain(text)
    check_partition(thread, text)
    (post,) = thread.posts
    assert post.text == LONG
    assert [item.text for item in thread.boilerplate] == [
        line for line in text.replace(LONG, "").split("\n") if line
    ]
    assert {line.post for line in explained.lines if line.role == "body"} == {1}


def test_a_text_without_boundaries_is_one_post() -> None:
    text = "\n".join(f"This is line {number} of one long post." for number in range(300))
    with pieces_of(1000):
        thread = parse(text)
    assert [post.text for post in thread.posts] == [text]


def test_every_line_of_a_long_text_is_explained_once() -> None:
    text = forum_page(40)
    with pieces_of(3000):
        explained = explain(text)
    assert "\n".join(line.text for line in explained.lines) == text.rstrip("\n")
    assert {line.post for line in explained.lines if line.role == "body"} == set(range(1, 41))


@settings(deadline=None)
@given(pages(), st.integers(20, 400), st.integers(1, 8))
def test_nothing_is_lost_between_pieces(text: str, characters: int, longer: int) -> None:
    with pieces_of(characters, longest=longer * characters):
        check_partition(parse(text), text)
