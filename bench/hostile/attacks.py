"""Strings made to keep a pattern busy: what its own repeats take, over and over, then a stop.

A pattern backtracks where two repeats can share characters. So every repeat of a pattern is fed
with what it takes, behind what leads up to it, and the string ends in something that nothing takes.
"""

from __future__ import annotations

import random
import re
import string
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Final

# What parses patterns moved; it parses those of `re`, to which the others are brought.
_parser: Final[Any] = import_module("re._parser" if sys.version_info >= (3, 11) else "sre_parse")

STOP: Final = "\0"
LONG_REPEAT: Final = 8  # repeats of fewer cannot add up to much
MOST_COPIES: Final = 60
SAMPLES: Final = 5  # of one pattern: its branches are drawn
CHARACTERS: Final = (*string.printable, *"\u00a0éЖ中·•—“…»↑")
# Words that many patterns take, whatever else they do.
COMMON: Final = (" ", "a", "1", ".", "-", "|", "A b", "a ", "1 ", ", ", "\n", " \n")
_PROPERTIES: Final = {
    "L": "A-Za-z", "Lu": "A-Z", "Ll": "a-z", "N": "0-9", "Nd": "0-9", "P": "!-/", "M": "\u0301",
}  # fmt: skip
_PROPERTY: Final = re.compile(r"\\([pP])\{(\^?)([^}]+)\}")
_NAMED: Final = re.compile(r"\(\?P?<(?![=!])\w+>")
_REFERENCE: Final = re.compile(r"\(\?P=\w+\)")
_ATOMIC: Final = re.compile(r"\(\?>")
_POSSESSIVE: Final = re.compile(r"(?<=[*+?}])\+")


@dataclass(frozen=True, slots=True)
class Attack:
    """`lead`, then `unit` as often as there is room, then `end`."""

    unit: str
    lead: str = ""
    end: str = STOP

    def text(self, size: int) -> str:
        """The attack, about so many characters long."""
        room = size - len(self.lead) - len(self.end)
        return self.lead + self.unit * max(1, room // len(self.unit)) + self.end


def attacks(pattern: str, flags: int) -> list[Attack]:
    """Those of a pattern of `re` or `regex`. The same ones each time."""
    draw = random.Random(ascii(pattern))
    tree = _parser.parse(_plain(pattern), flags & (re.I | re.M | re.S | re.X))
    found = {Attack(unit) for unit in COMMON}
    for _ in range(SAMPLES):
        sample = _Sample(draw)
        sample.take(tree)
        found.update(_of_sample(sample, draw))
    return sorted(found, key=repr)


def _of_sample(sample: _Sample, draw: random.Random) -> Iterator[Attack]:
    whole = "".join(sample.pieces)
    if whole:
        yield Attack(whole, end="")
        yield Attack(whole)
    for place, unit, taken in sample.repeats:
        lead, rest = "".join(sample.pieces[:place]), "".join(sample.pieces[place:])
        for one in dict.fromkeys([unit, *taken[:2], *draw.sample(taken, min(3, len(taken)))]):
            if one:
                yield Attack(one, lead)
                yield Attack(one, lead, rest + STOP)
    if sample.repeats:
        lead = "".join(sample.pieces[: sample.repeats[0][0]])
        yield from (Attack(unit, lead) for unit in COMMON)


def _plain(pattern: str) -> str:
    """The pattern as `re` of any version reads it: alike enough to draw strings from it."""
    pattern = _REFERENCE.sub("", _NAMED.sub("(", _ATOMIC.sub("(?:", pattern)))
    pattern = _POSSESSIVE.sub("", pattern.replace(r"\X", ".").replace(r"\K", ""))
    shown: list[str] = []
    inside = False
    at = 0
    while at < len(pattern):
        found = _PROPERTY.match(pattern, at)
        if found:
            negated = found[1] == "P" or bool(found[2])
            letters = "!-/ " if negated else _PROPERTIES.get(found[3], "A-Za-z")
            shown.append(letters if inside else f"[{letters}]")
            at = found.end()
            continue
        step = 2 if pattern[at] == "\\" else 1
        sign = pattern[at : at + step]
        if sign == "[":
            sign = r"\[" if inside else sign
            opening = re.compile(r"\[\^?\]?").match(pattern, at)
            if not inside and opening:
                sign, step = opening[0].replace("]", r"\]"), len(opening[0])
            inside = True
        elif sign == "]":
            inside = False
        shown.append(sign)
        at += step
    return "".join(shown)


@dataclass(slots=True)
class _Sample:
    """A string that a pattern takes, drawn piece by piece, and the long repeats in it.

    Of a repeat it knows the piece before which it stands, one thing it takes, and all the
    characters if it takes single ones.
    """

    draw: random.Random
    pieces: list[str] = field(default_factory=list)
    repeats: list[tuple[int, str, list[str]]] = field(default_factory=list)

    def take(self, tree: Any) -> None:
        """Draw what a parsed pattern takes. What only looks around takes nothing."""
        for kind, value in tree:
            handler: Callable[[_Sample, Any], None] | None = _HANDLERS.get(str(kind))
            if handler:
                handler(self, value)

    def repeat(self, value: Any) -> None:
        """Something as often as it must stand there, or once where it may."""
        least, most, inner = value
        if int(most) >= LONG_REPEAT:
            one = _Sample(self.draw)
            one.take(inner)
            single = _characters(*inner[0]) if len(inner) == 1 else []
            self.repeats.append((len(self.pieces), "".join(one.pieces), single))
        times = min(int(least), MOST_COPIES) or int(self.draw.random() < 0.6)
        for _ in range(times):
            self.take(inner)

    def one_of(self, value: Any) -> None:
        """A character of a set."""
        taken = _characters("IN", value)
        if taken:
            self.pieces.append(self.draw.choice([*taken[:3], *taken[-2:], self.draw.choice(taken)]))


def _characters(kind: Any, value: Any) -> list[str]:
    """The characters that a part of a pattern takes, if it takes one."""
    if str(kind) == "ANY":
        return [char for char in CHARACTERS if char != "\n"]
    if str(kind) == "LITERAL":
        return [chr(value)]
    if str(kind) != "IN":
        return []
    own = [chr(what) for sort, what in value if str(sort) == "LITERAL"]
    own += [chr(what[0]) for sort, what in value if str(sort) == "RANGE"]
    negated = any(str(sort) == "NEGATE" for sort, _ in value)
    known = [char for char in CHARACTERS if any(_in(char, *part) for part in value) != negated]
    return known or ([] if negated else own)


def _in(char: str, kind: Any, value: Any) -> bool:
    if str(kind) == "LITERAL":
        return bool(ord(char) == value)
    if str(kind) == "RANGE":
        return bool(value[0] <= ord(char) <= value[1])
    name = str(value)
    known = {
        "DIGIT": char.isdigit(),
        "SPACE": char.isspace(),
        "WORD": char.isalnum() or char == "_",
    }
    return bool(known.get(name.rpartition("_")[2], False)) != ("NOT_" in name)


_HANDLERS: Final[dict[str, Callable[[_Sample, Any], None]]] = {
    "LITERAL": lambda sample, value: sample.pieces.append(chr(value)),
    "NOT_LITERAL": lambda sample, value: sample.pieces.append("y" if value == ord("x") else "x"),
    "ANY": lambda sample, _: sample.pieces.append("x"),
    "IN": lambda sample, value: sample.one_of(value),
    "MAX_REPEAT": lambda sample, value: sample.repeat(value),
    "MIN_REPEAT": lambda sample, value: sample.repeat(value),
    "BRANCH": lambda sample, value: sample.take(sample.draw.choice(value[1])),
    "SUBPATTERN": lambda sample, value: sample.take(value[3]),
}
