"""Posts are picked by place, author and words; what cannot be a choice is told."""

from __future__ import annotations

import pytest

from tests.helpers_threads import make_thread, plan, quote
from threadtool.errors import OptionError
from threadtool.select import choose

THREAD = make_thread(
    plan("one", author="Ann", number=100),
    plan(quote("one", source_post=1), "two\nlines", author="Bo", number=101),
    plan("three", author="ANN", number=102),
    plan("four", author=None, number=None),
    plan("five", author="Straße", number=104),
)


@pytest.mark.parametrize(
    ("posts", "has"),
    [
        ("1", [1]),
        ("1,3", [1, 3]),
        (" 2 , 4-5 ", [2, 4, 5]),
        ("4-", [4, 5]),
        ("-2", [1, 2]),
        ("#101", [2]),
        ("#101-#104", [2, 3, 5]),
        ("#101-102", [2, 3]),
        ("#102-", [3, 5]),
        ("#-101", [1, 2]),
        ("-#101", [1, 2]),
        ("0,99", []),
    ],
)
def test_posts_by_place(posts: str, has: list[int]) -> None:
    assert [post.index for post in choose(posts).of(THREAD).posts] == has


@pytest.mark.parametrize(
    "posts", ["", "x", "1,,2", "3-1", "1-2-3", "--", "#", "1;2", "-", "+1", "９x"]
)
def test_what_is_no_list(posts: str) -> None:
    with pytest.raises(OptionError) as caught:
        choose(posts)
    assert caught.value.hint


def test_authors_in_any_case() -> None:
    assert [post.index for post in choose(authors=["ann"]).of(THREAD).posts] == [1, 3]
    assert [post.index for post in choose(authors=["BO", "STRASSE"]).of(THREAD).posts] == [2, 5]
    assert choose(authors=["Anne"]).near(THREAD) == "ANN"
    assert choose(authors=["zzz"]).near(THREAD) is None


def test_words() -> None:
    assert [post.index for post in choose(grep="^lines$").of(THREAD).posts] == [2]
    assert [post.index for post in choose(grep="(?i)ONE|f").of(THREAD).posts] == [1, 2, 4, 5]
    with pytest.raises(OptionError, match="regular expression"):
        choose(grep="[")


def test_all_must_hold_and_nothing_takes_all() -> None:
    assert [post.index for post in choose("2-", ["Ann"], "e").of(THREAD).posts] == [3]
    assert choose().of(THREAD) is THREAD
    assert not choose()


def test_a_pattern_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("threadtool.select._PATIENCE", 0.05)
    thread = make_thread(plan("a" * 60 + "b"))
    with pytest.raises(OptionError, match="for one post"):
        choose(grep="(a|aa)+$").of(thread)
