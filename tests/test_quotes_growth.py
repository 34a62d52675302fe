"""Finding quotes costs in proportion to the text, however hostile the text is."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import pytest

from tests.quotes_helper import thread
from threadtool.quotes import Body, find_quotes

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
