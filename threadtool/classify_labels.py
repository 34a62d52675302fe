"""The labels of user cards, `Joined` or `Messages: 7`, with or without their values."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from threadtool.classify_split import DIGIT, card_on_one_line
from threadtool.dates import find_date
from threadtool.dialects import common
from threadtool.patterns import re, regex
from threadtool.tags import CARD, Tag

# A value longer than this after a label is the body of a post whose label stayed empty
# (`Country` and then nothing is common where members may leave a field blank).
VALUE_LIMIT: Final = 48
# A card on one line has a title, two labels of two signs at least, a date and a count.
SQUEEZED_FROM: Final = 10
_COUNTED: Final = re.compile(r"[\d,.]{1,9}k?\s(?P<label>[^\W\d_]{3,15})(?: · .{3,40})?", re.I)
# A count, maybe negative, or one word such as `N/A`.
_VALUE_FIRST: Final = regex.compile(r"[-+~(−]?\s?\d|(?:[\p{L}/]{1,12}|∞)$")
_NUMERIC: Final = regex.compile(r"(?=.*\d)[\d,.\s+km%/()-]{1,20}|[\d.,\s]+\([\d.]+/day\)", regex.I)


@lru_cache(maxsize=1)
def _labels() -> dict[str, str]:
    """Every common card label -> the type of its value."""
    table: dict[str, str] = {}
    for kind, words in (
        ("text", common.TEXT_LABELS),
        ("number", common.NUMBER_LABELS),
        ("date", common.DATE_LABELS),
    ):
        for phrases in words.values():
            table.update(dict.fromkeys(phrases, kind))
    return table


@lru_cache(maxsize=2)
def _of_type(*kinds: str) -> tuple[str, ...]:
    return tuple(label for label, kind in _labels().items() if kind in kinds)


def _starts_with_value(view: str, key: str) -> bool:
    """Whether a line may begin with a label that its value is glued to: tells most lines off."""
    labels = _of_type("date", "number")
    return key.startswith(labels) and any(
        rest[:1].isupper() or any(map(str.isdecimal, rest[:3]))
        for rest in (view[len(label) :].lstrip(":") for label in labels if key.startswith(label))
    )


@lru_cache(maxsize=1)
def _squeezed_card() -> regex.Pattern[str]:
    return card_on_one_line(_labels())


@lru_cache(maxsize=1)
def _glued_labels() -> regex.Pattern[str]:
    """A label with its value glued to it, as some extractors leave definition lists."""
    kinds = _labels()
    counted = "|".join(regex.escape(label) for label, kind in kinds.items() if kind == "number")
    dated = "|".join(regex.escape(label) for label, kind in kinds.items() if kind == "date")
    return regex.compile(
        rf"(?:(?P<label>{counted}):?\s?(?P<number>\d)|(?P<label>{dated}):?(?=[\p{{Lu}}\d]))",
        regex.I,
    )


class CardLabels:
    """The labels that the user cards of a forum may have: the common ones and its own."""

    def __init__(self, own: Iterable[str]) -> None:
        """With the `own` labels of a dialect, whose values are words."""
        self._labels = {**_labels(), **dict.fromkeys(own, "text")}
        # Most lines begin like no label at all.
        self._beginnings = frozenset(label[:3] for label in self._labels)
        self._shortest = frozenset(label for label in self._labels if len(label) < 3)

    def type_of(self, label: str) -> str | None:
        """`date`, `number` or `text`: what follows a label; None for other words."""
        return self._labels.get(label)

    def holds(self, view: str, label: str) -> bool:
        """Whether a line may be the value of a label."""
        if not view or len(view) > VALUE_LIMIT:
            return False
        kind = self._labels.get(label, "text")
        if kind == "number":
            return _NUMERIC.fullmatch(view) is not None
        if kind == "date":
            return bool(regex.search(r"\d", view))
        return True

    def tag(self, view: str, key: str) -> Tag | None:
        """The tag of a line with a label, maybe with its value; `key` is the line casefolded."""
        labelled = key[:3] in self._beginnings or key[:2] in self._shortest
        found = self._opened(view, key) if labelled else None
        if found:
            return found
        if key[:1].isdecimal() or key[:1] in ",.":
            counted = _COUNTED.fullmatch(key)
            if counted and self._labels.get(counted["label"]) == "number":
                return Tag(CARD, "count before its label", counted["label"])
        return _squeezed(view, key) or (self._followed(view, key) if labelled else None)

    def _opened(self, view: str, key: str) -> Tag | None:
        """A label alone, before a colon, or glued to its value."""
        bare = key.rstrip(" :")
        if bare in self._labels:
            return Tag(CARD, f"card label {bare}", bare, {"open": "1"})
        name, colon, value = key.partition(":")
        name = name.strip()
        if colon and name in self._labels:
            value = value.strip()
            typed = self._labels[name] == "text" or _VALUE_FIRST.match(value) or find_date(value)
            if typed and len(value) <= VALUE_LIMIT * 2:
                return Tag(CARD, f"card {name}", name)
        glued = _starts_with_value(view, key) and _glued_labels().match(view)
        if glued and (glued["number"] or find_date(view[glued.end("label") :])):
            return Tag(CARD, "card labels glued to their values", glued["label"].casefold())
        return None

    def _followed(self, view: str, key: str) -> Tag | None:
        """A label of up to three words and the value behind it."""
        for label in _leading_words(key):
            kind = self._labels.get(label)
            if kind in ("number", "date"):
                rest = view[len(label) :].strip(" :")
                if self.holds(rest, label) and (kind == "number" or find_date(rest)):
                    return Tag(CARD, f"card {label}", label)
        return None


def _squeezed(view: str, key: str) -> Tag | None:
    """A card on one line."""
    if len(view) < SQUEEZED_FROM or not DIGIT.search(view):
        return None
    if not any(label in key for label in _of_type("date")):
        return None
    found = _squeezed_card().fullmatch(view)
    if found and find_date(found["date"]):
        return Tag(CARD, "card on one line", found["label"].casefold())
    return None


def _leading_words(key: str) -> list[str]:
    words = key.split(" ", 3)
    return [" ".join(words[:count]) for count in range(1, min(3, len(words) - 1) + 1)]


def label_type(label: str) -> str | None:
    """`date`, `number` or `text`: what a common card label is followed by; None if unknown."""
    return _labels().get(label)
