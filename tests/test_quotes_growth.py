"""Finding quotes costs in proportion to the text, however hostile the text is."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from random import Random

import pytest

from tests.quotes_helper import thread
from threadtool.quotes import Body, find_quotes
from threadtool.quotes.link import TRIED
from threadtool.quotes.passages import Alignment, Passages
from threadtool.quotes.runs import SEED

Post = tuple[str | None, str]

SAME = "the old ferry leaves the quay at nine and nobody knows when it will be back again"
TIMES = 8


def chain(count: int) -> list[Post]:
    """Each post quotes the one before it, with its words."""
    posts: list[Post] = [("m0", f"{SAME} 0")]
    for number in range(1, count):
        before = f"m{number - 1} said:\n{SAME} {number - 1}"
        posts.append((f"m{number}", f"{before}\n\n{SAME} {number}"))
    return posts


HOSTILE: dict[str, Callable[[int], Sequence[Post]]] = {
    "attributions in a row": lambda n: [("x", "x said:\n" * n)],
    "attributions in a row, then words": lambda n: [("x", "x said:\n" * n + "it is late")],
    "tags in a row": lambda n: [("x", "[quote=x]\n" * n + "it is late")],
    "tags and their ends": lambda n: [("x", "[quote=x]" * n + "late" + "[/quote]" * n)],
    "ever deeper marks": lambda n: [("x", "\n".join(">" * (i % 100) + " w" for i in range(n)))],
    "marks in a row": lambda n: [("x", ">" * n * 20 + "\nlate")],
    "one post by all": lambda n: [(f"m{i}", SAME) for i in range(n)],
    "one post by one": lambda n: [("ann", SAME)] * n,
    "one post by nobody known": lambda n: [(None, SAME)] * n,
    "one post, then an answer": lambda n: [(f"m{i}", f"{SAME}\n\nyes {i}") for i in range(n)],
    "one long post, line by line": lambda n: [("ann", f"{SAME}\n" * n), ("bob", f"{SAME}\n" * n)],
    "a chain of quotes": chain,
    "long names of many members": lambda n: [
        (f"member {i}", "Originally Posted by " + "a long line without any name in it " * 3)
        for i in range(n)
    ],
}


def babble(count: int, vocabulary: int) -> list[Post]:
    """Posts of few words in any order: every run of them stands in many posts."""
    random = Random(7)
    words = [f"wo{'ld'[n % 2]}{n}" for n in range(vocabulary)]
    return [(f"m{n}", " ".join(random.choices(words, k=20))) for n in range(count)]


COUNTED: dict[str, Callable[[int], Sequence[Post]]] = {
    **{name: HOSTILE[name] for name in HOSTILE if name.startswith(("one", "a chain"))},
    "a language of two words": lambda n: babble(n, 2),
    "a language of fifteen words": lambda n: babble(n, 15),
    "all quote the first line of all": lambda n: [
        (f"m{i}", f"{SAME} {i}\n" + "".join(f"{SAME} {j}\n" for j in range(max(0, i - 9), i)))
        for i in range(n)
    ],
}


@pytest.mark.parametrize("name", COUNTED)
def test_the_places_compared_are_in_proportion_to_the_words(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = 0
    align = Passages.align

    def counted(passages: Passages, *args: int) -> Alignment:
        nonlocal compared
        compared += 1
        return align(passages, *args)

    monkeypatch.setattr(Passages, "align", counted)
    for size in (100, TIMES * 100):
        compared = 0
        text, bodies = thread(*COUNTED[name](size))
        find_quotes(text, bodies, one)
        # A search compares a few places, and the next one begins a seed further on at least.
        assert compared <= 2 * TRIED / SEED * len(text.split()), size


def seconds(posts: Sequence[Post], least: float | None) -> float:
    text, bodies = thread(*posts)
    spent = []
    for _ in range(2):
        started = time.process_time()
        find_quotes(text, bodies, one, least)
        spent.append(time.process_time() - started)
    return min(spent)


def one(at: int) -> int:
    """Lines do not matter here."""
    return 1


@pytest.mark.parametrize("least", [None, 0.5])
@pytest.mark.parametrize("name", HOSTILE)
def test_eight_times_the_text_takes_about_eight_times_as_long(
    name: str, least: float | None
) -> None:
    size = 250
    small = seconds(HOSTILE[name](size), least)
    # Quadratic work would take 64 times as long.
    assert seconds(HOSTILE[name](TIMES * size), least) < 3 * TIMES * small + 0.1


def test_quotes_a_thousand_deep_keep_their_words() -> None:
    text = "[quote=x]" * 1000 + "words" + "[/quote]" * 1000
    quoted = find_quotes(text, [Body(1, 0, len(text))], one)[0]
    assert quoted.quotes[0].text == "words"
    assert [quote.depth for quote in quoted.quotes] == list(range(1, len(quoted.quotes) + 1))
