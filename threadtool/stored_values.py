"""Values of the model from parsed JSON, checked: what does not fit is told and never guessed."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, dataclass, fields
from functools import cache
from itertools import pairwise
from typing import Any, Final, TypeVar

_Record = TypeVar("_Record")
_TRIES: Final = 50  # places looked at for the words of a range: most stand there once

_TYPES: Final[dict[str, tuple[tuple[type, ...], str]]] = {
    "int": ((int,), "a number"),
    "int | None": ((int, type(None)), "a number or null"),
    "float": ((int, float), "a number"),
    "str": ((str,), "a string"),
    "str | None": ((str, type(None)), "a string or null"),
}
"""The types of plain fields as the model writes them: what is taken, and what it is called."""


class Wrong(Exception):  # noqa: N818 - told on as a ReadError, with its place
    """A value that no output of threadtool has; the message names it."""


@cache
def _plain_fields(kind: Any) -> tuple[tuple[str, str, bool], ...]:
    """Name, type and whether there is a default, of each field that JSON holds as it is."""
    return tuple(
        (field.name, str(field.type), field.default is not MISSING)
        for field in fields(kind)
        if field.type in _TYPES
    )


def record(kind: type[_Record], value: Any, **given: Any) -> _Record:
    """A dataclass of the model from an object; `given` are the fields made already.

    Keys of a later version are left alone; what an earlier one did not have gets its default.
    """
    if not isinstance(value, dict):
        raise Wrong("is no object")
    anything: Any = kind  # mypy does not see that a class can be a key of the cache
    for name, type_name, optional in _plain_fields(anything):
        if name in given:
            continue
        if name not in value:
            if optional:
                continue
            raise Wrong(f"{name} is missing")
        found = value[name]
        taken, called = _TYPES[type_name]
        if not isinstance(found, taken) or isinstance(found, bool):
            raise Wrong(f"{name} is not {called}")
        if isinstance(found, float) and not math.isfinite(found):
            raise Wrong(f"{name} is not finite")
        given[name] = found
    return kind(**given)


def number(value: dict[str, Any], name: str) -> int:
    """A count that must be there."""
    found = value.get(name)
    if not isinstance(found, int) or isinstance(found, bool) or found < 0:
        raise Wrong(f"{name} is not a number")
    return found


@dataclass(frozen=True, slots=True)
class Placed:
    """A text and the range it is from. `known` are ranges inside it and what they say."""

    start: int
    end: int
    text: str
    name: str
    known: tuple[tuple[int, int, str], ...] = ()


def texts(placed: Iterable[Placed], chars: int) -> Iterator[str]:
    """A source of so many characters: the texts in their places, blanks between them."""
    at = 0
    for item in placed:
        start, end, name = item.start, item.end, item.name
        if not at <= start <= end <= chars:
            raise Wrong(f"{name} stands where something else stands, or outside the source")
        yield " " * (start - at)
        yield _as_long(item)
        at = end
    yield " " * (chars - at)


def _as_long(item: Placed) -> str:
    r"""The text with as many of its newlines as `\r\n` as make up its range.

    Where only some were, the ranges inside it tell which: between two places whose words are
    known, the first ones are taken.
    """
    text = item.text
    returns = item.end - item.start - len(text)
    newlines = text.count("\n")
    if returns and not 0 < returns <= newlines:
        raise Wrong(f"the text of {item.name} does not fit its range")
    if returns in (0, newlines):
        return text.replace("\n", "\r\n") if returns else text
    pieces = []
    for (begin, first), (end, last) in pairwise(_known_places(item)):
        piece = text[first:last]
        inside = (end - begin) - (last - first)
        if last < first or not 0 <= inside <= piece.count("\n"):
            return text.replace("\n", "\r\n", returns)
        pieces.append(piece.replace("\n", "\r\n", inside))
    return "".join(pieces)


def _known_places(item: Placed) -> list[tuple[int, int]]:
    """Places in the range, each with the place in the text that it stands for."""
    begin, first = 0, 0
    places = {(0, 0), (item.end - item.start, len(item.text))}
    for start, end, words in sorted(item.known):
        start, end = start - item.start, end - item.start
        # Each newline up to there makes the range one character longer, or does not.
        used = begin - first
        place = item.text.find(words, first)
        for _ in range(_TRIES):
            if place < 0 or used <= start - place <= used + item.text.count("\n", first, place):
                break
            place = item.text.find(words, place + 1)
        else:
            continue
        if place >= 0:
            begin, first = start, place
            places |= {(start, place), (end, place + len(words))}
    return sorted(places)
