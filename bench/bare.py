"""Posts whose quotes have lost their attributions, made from the annotated threads.

Each annotated quote keeps its place; what attributes it (`X said:`, `Click to expand...`) is cut
out.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from threadtool.quotes import Body, find_quotes
from threadtool.quotes.trait_habits import Habits, habits_of
from threadtool.quotes.traits import Line, read

PLAIN: Final = (
    "stripped",
    "resiliparse2",
    "resiliparse014",
    "resiliparse-full",
    "chromium-innertext",
    "bs4",
)
"""Extractors that leave no mark on a quote, neither `>` nor indentation, the barest first."""

KEY: Final = 60
"""Letters at both ends by which a post is known again: extractors differ on what is between."""

TAIL: Final = 25
"""Letters at its end by which a post is known again in other texts of its thread."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Example:
    """A post: `quotes` are the outer quotes in `text`, `sourced` those whose source is in the
    thread; `quoted` says whether other posts quote it."""

    thread: str
    document: str
    text: str
    author: str | None
    quotes: tuple[Span, ...]
    sourced: tuple[Span, ...]
    quoted: bool
    lines: tuple[Line, ...]
    habits: Habits


@dataclass(frozen=True, slots=True)
class Page:
    """Posts as they stand in one text, with what is usual there.

    Those that `counts` has are to be learned from, each for `shares` of a post, since some stand
    in several texts; `judged` are the ones on which precision and recall are measured.
    """

    posts: tuple[Example, ...]
    counts: tuple[bool, ...]
    shares: tuple[float, ...]
    judged: tuple[bool, ...]


def pages(folder: Path) -> Iterator[Page]:
    """The texts of all threads, with the posts left out that another post quotes.

    Posts that are quoted themselves come in pages of their own, to be learned from: there
    nothing is left out. Each post of a thread is judged once, in its barest text.
    """
    texts = list(documents(folder))
    times = Counter(_tail(post) for posts in texts for post in posts)
    seen: set[tuple[str, str, str]] = set()
    for posts in texts:
        new = []
        for post in posts:
            letters = _letters(post)
            key = post.thread, letters[:KEY], letters[-KEY:]
            new.append(key not in seen)
            seen.add(key)
        bare = [(post, fresh) for post, fresh in zip(posts, new, strict=True) if not post.quoted]
        shares = tuple(1 / times[_tail(post)] for post in posts)
        yield Page(
            tuple(_with_habits([post for post, _ in bare])),
            (True,) * len(bare),
            tuple(1 / times[_tail(post)] for post, _ in bare),
            tuple(fresh for _, fresh in bare),
        )
        if len(bare) < len(posts):
            quoted = tuple(post.quoted for post in posts)
            yield Page(tuple(posts), quoted, shares, (False,) * len(posts))


def _letters(post: Example) -> str:
    return "".join(filter(str.isalnum, post.text))


def _tail(post: Example) -> tuple[str, str | None, str]:
    """What a post has in common with itself in other texts: extractors differ on quotes most."""
    return post.thread, post.author, _letters(post)[-TAIL:]


def _with_habits(posts: Sequence[Example]) -> Iterator[Example]:
    usual = habits_of([post.lines for post in posts], [post.author for post in posts])
    for post, habits in zip(posts, usual, strict=True):
        yield replace(post, habits=habits)


def documents(folder: Path) -> Iterator[list[Example]]:
    """The posts of each annotated text whose extractor leaves no marks, the barest text first."""
    for path in _ordered(folder):
        gold = json.loads(path.read_text(encoding="utf-8"))
        name = path.name.removesuffix(".gold.json")
        with path.with_name(f"{name}.txt").open(encoding="utf-8", newline="") as file:
            text = file.read()
        yield list(_posts(name.split("--")[0].removesuffix("-merged"), name, text, gold))


def _ordered(folder: Path) -> list[Path]:
    found = [
        (PLAIN.index(extractor), path)
        for path in sorted(folder.glob("*.gold.json"))
        if (extractor := path.name.removesuffix(".gold.json").split("--")[1]) in PLAIN
    ]
    return [path for _, path in sorted(found)]


def _posts(thread: str, name: str, text: str, gold: dict[str, Any]) -> Iterator[Example]:
    kept = []
    bodies = [Body(p["index"], p["start"], p["end"], p["author"]) for p in gold["posts"]]
    found = find_quotes(text, bodies, lambda at: 1)
    shown = {p["index"]: p["author_visible"] for p in gold["posts"]}
    outer = {
        (q["start"], q["end"]): bool(q["source_candidates"])
        for q in gold["quotes"]
        if q["depth"] == 1
    }
    sources = {one for q in gold["quotes"] for one in q["source_candidates"]}
    for body, quoted in zip(bodies, found, strict=True):
        if any(q.depth == 1 and not _annotated((q.start, q.end), outer) for q in quoted.quotes):
            continue  # quotes that members typed by hand are not annotated: nobody knows
        spans = [span for span in outer if body.start <= span[0] and span[1] <= body.end]
        post, quotes = without(text, (body.start, body.end), quoted.attributions, spans)
        if post:
            kept.append((body, post, tuple(quotes), tuple(outer[span] for span in spans)))
    texts = [tuple(read(post, 0, len(post))) for _, post, *_ in kept]
    habits = habits_of(texts, [body.author if shown[body.index] else None for body, *_ in kept])
    for (body, post, own, known), lines, usual in zip(kept, texts, habits, strict=True):
        sourced = tuple(span for span, there in zip(own, known, strict=True) if there)
        quoted_by = body.index in sources
        author = body.author if shown[body.index] else None
        yield Example(thread, name, post, author, own, sourced, quoted_by, lines, usual)


def _annotated(quote: Span, outer: Iterable[Span]) -> bool:
    return any(start < quote[1] and quote[0] < end for start, end in outer)


def without(
    text: str, body: Span, cuts: tuple[Span, ...], quotes: list[Span]
) -> tuple[str, list[Span]]:
    """A body without some of its ranges, and where its quotes are in what is left."""
    keep = bytearray(b"\1" * (body[1] - body[0]))
    for start, end in cuts:
        low, high = max(start, body[0]), min(end, body[1])
        if low >= high:
            continue
        # A line that held nothing else goes with its end.
        line = text.rfind("\n", body[0], low) + 1 or body[0]
        stop = text.find("\n", high, body[1])
        if stop >= 0 and not text[line:low].strip() and not text[high:stop].strip():
            low, high = line, stop + 1
        keep[low - body[0] : high - body[0]] = bytes(high - low)
    shown = [i for i, kept in enumerate(keep) if kept]
    post = "".join(text[body[0] + i] for i in shown)
    lead = len(post) - len(post.lstrip())
    place = {at: i - lead for i, at in enumerate(shown)}
    moved = []
    for start, end in quotes:
        inside = [place[i] for i in range(start - body[0], end - body[0]) if i in place]
        if inside:
            moved.append((max(0, inside[0]), inside[-1] + 1))
    return post.strip(), moved
