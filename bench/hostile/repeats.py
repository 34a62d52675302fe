"""Texts that say one thing over and over: what makes a careless pattern or loop take for ever."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Final

_END: Final = "\u00a0\n"
_MARKER: Final = (
    "---------- Post added at 11:14 PM ---------- Previous post was at 11:12 PM ----------"
)
_MAIL: Final = (
    "From: ann@example.org\nDate: Mon, 3 May 2010 10:00:00 +0000\nSubject: tea\n\nTea.\n\n"
)
_BOARD: Final = (
    "ann\nSenior Member\nJoin Date: May 2010\nPosts: 10\n\n#1\n03-04-2010, 10:15 PM\nTea.\n\n"
)

UNITS: Final[tuple[str, ...]] = (
    "a", "A", "word ", "Abc ", "1", "1 ", "a.", ".", ",", ":", "a:b:", ";", "-", "- ", "=", "_",
    "*", "* * ", "**a", "#", "# ", "|", "| a ", "| a | b | c | d |\n", ">", "> ", ">\n",
    "> some words\n", "[", "]", "(", "[x](", "![", "![a](b)", "[1]a ", "<", "<b>", "&amp;", "/",
    "~", "%", "+", "@", "a@b.c ", "\\", '"', "\u201c", "http://a.b/c", "http://a.b/c ", ":  ",
    "\n", "\r", "\r\n", " ", " \n", "\t", "\u00a0", _END, "    x\n", "\u200b", "\u202e", "e\u0301",
    "a\u2028b\n", "a\0b",
    "[quote=a]", "[quote=a]\n", "[/quote]\n", "[quote=a]x[/quote]\n", "Quote:\n",
    "Click to expand...\n", "ann said:\n", "ann said: ",
    "ann said:\nsome words\nClick to expand...\n",
    "On Mon, May 3, 2010, ann wrote:\n> some words\n", "> > > some words\n",
    f"{_MARKER}\n", f"{_MARKER} ", "- - - Updated - - -\n", "Doppelpost\n\n",
    "Jun 3, 2011 at 7:02 AM\n", "03-04-2010, 10:15 PM\n", "03-04-2010, 10:15 PM ", "2010 ",
    "AM PM ", "Jan Feb Mar ", "#1\n", "Joined:\nSep 3, 2008\nMessages\n12\n",
    "Posted on May 27, 2011\n",
    "From ann@example.org Mon May  3 10:00:00 2010\n", "References\n   1. http://x\n", "-- \n",
    "Last edited by ann; 03-04-2010 at 10:15 PM. ", "Reply Quote Like ", "  \u2022 x\n",
    "Page 1 of 9\n1 2 3 4 Next\n", "images\n\n", "---|---\n",
    _MAIL, _BOARD, f"Some words that are said again.\n{_END}", "Some words that are said again.\n",
)  # fmt: skip


def repeated(unit: str) -> Callable[[int], str]:
    """A text of about so many bytes that says `unit` over and over."""
    return lambda size: unit * (size // len(unit.encode()) + 1)


def _nested(size: int) -> str:
    depth = size // 18
    return "[quote=a]\n" * depth + "x\n" + "[/quote]\n" * depth


def _deeper(size: int) -> str:
    return "".join(f"{'>' * (row % 300)} word\n" for row in range(size // 156))


def _further_in(size: int) -> str:
    return "".join(f"{' ' * (row % 400)}x\n" for row in range(size // 200))


def _many_members(size: int) -> str:
    post = "ann{0} said:\nThe kettle {0} boils\nClick to expand...\nwell {0}\n" + _END
    return "".join(post.format(number) for number in range(size // 65))


def _all_quote_all(size: int) -> str:
    words = "The kettle boils before the water knows it and then some. "
    return "".join(f"{words}post {number}\n{_END}" for number in range(size // 70))


def _few_words(size: int) -> str:
    draw = random.Random(1)
    post = 43
    return "".join(
        f"{' '.join(draw.choice('ab') for _ in range(20))}\n{_END}" for _ in range(size // post)
    )


def _growing(size: int) -> str:
    """Each post quotes the one before it, which quotes the one before it."""
    posts: list[str] = []
    body, whole = "", 0
    while whole < size:
        kept = "> ".join(body[-3000:].splitlines(keepends=True))
        body = f"ann{len(posts)} said:\n{kept}answer {len(posts)}\n"
        posts.append(body + _END)
        whole += len(posts[-1])
    return "".join(posts)


def _new_words(size: int) -> str:
    draw = random.Random(1)
    return " ".join(f"w{draw.randrange(10**6)}" for _ in range(size // 8))


GROWING: Final[dict[str, Callable[[int], str]]] = {
    **{ascii(unit): repeated(unit) for unit in UNITS},
    "quotes in quotes": _nested,
    "marks before marks": _deeper,
    "further and further in": _further_in,
    "many members": _many_members,
    "all posts alike": _all_quote_all,
    "two words": _few_words,
    "quotes of quotes": _growing,
    "no word twice": _new_words,
}
"""By name: a text of about so many bytes."""
