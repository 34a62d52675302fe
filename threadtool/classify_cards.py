"""User cards that a forum changed: fields of its own, or fields whose labels became pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from threadtool.lines import Line
from threadtool.patterns import re, regex
from threadtool.tags import (
    BANNER,
    BLANK,
    CARD,
    DATE,
    NUMBER,
    PAGE,
    TEXT,
    VALUE,
    Tag,
    among,
    kinds_of,
)

# A label that a forum added, and the value below it.
LABEL: Final = regex.compile(r"(?=\p{Lu})[^.,;!?…\n]{2,24}(?<![\s(])")
VALUE_LIMIT: Final = 80
_LAST_VALUE: Final = regex.compile(f"{among(VALUE)}(?!{among(CARD, VALUE, BANNER)}|$)")
# Members leave fields empty: so many cards show a field, and no fewer than this.
SHARE: Final = 0.4
LEAST: Final = 3
ALL_OF: Final = 2  # on a page with so few posts all must show it
# What ends like a sentence is the first line of a body, not the value of a field.
SPOKEN_SHARE: Final = 0.3
ROUNDS: Final = 6

_COUNT: Final = regex.compile(r"\d{1,3}(?:[.,  ]?\d{3}){0,2}|\d{1,4}(?:[.,]\d)?[km]", regex.I)
_CLOCK: Final = regex.compile(r"\d[:.h]\d\d")
_DAY: Final = re.compile(r"(?=.*\d{4})(?=.*\b\d{1,2}\b).*")
# A card without labels shows the day of joining and at least the counts of posts and reactions.
LEAST_COUNTS: Final = 2
LEAST_CARDS: Final = 2
# The name and the title of the member stand this near above the day.
ABOVE: Final = 4
TITLE_LIMIT: Final = 60
# The number of the post stands below the card, maybe below a place and a website.
NUMBER_REACH: Final = 3
PROSE: Final = 40
PROSE_SHARE: Final = 0.5


def own_fields(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Tag the fields that a forum added to its user cards, below the ones all forums have.

    Nothing but their coming back below the cards tells them from the first line of a body.
    """
    below = _below_cards(tags)
    cards = len(below)
    least = LEAST if cards > LEAST else max(ALL_OF, cards)
    for _ in range(ROUNDS):
        found = [number for number in below if _is_field(lines, tags, number)]
        seen = Counter(lines[number].view for number in found)
        spoken = Counter(
            lines[number].view for number in found if lines[number + 1].view.endswith((".", "!"))
        )
        labels = {
            label
            for label, count in seen.items()
            if count >= max(least, SHARE * cards) and spoken[label] <= SPOKEN_SHARE * count
        }
        if not labels:
            return
        for number in found:
            label = lines[number].view
            if label in labels:
                rule = "field that the forum added"
                tags[number] = Tag(CARD, rule, label.casefold())
                tags[number + 1] = Tag(VALUE, f"value of {label}", label.casefold())
        below = _below_cards(tags)


def _below_cards(tags: Sequence[Tag]) -> list[int]:
    """The lines right below the last line of a user card whose labels have lines of their own."""
    return [found.start() + 1 for found in _LAST_VALUE.finditer(kinds_of(tags))]


def _is_field(lines: Sequence[Line], tags: Sequence[Tag], number: int) -> bool:
    if number + 1 >= len(tags) or tags[number].kind != TEXT or lines[number].long:
        return False
    below = lines[number + 1]
    if (
        tags[number + 1].kind not in (TEXT, PAGE)
        or below.blank
        or below.long
        or not 0 < len(below.view) <= VALUE_LIMIT
    ):
        return False
    return LABEL.fullmatch(lines[number].view) is not None


def bare_cards(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Tag user cards whose labels were pictures: a day of joining, and bare counts right below.

    Such a card comes back above the posts, below a name and a title, with prose between. Where
    the page shows labels too, they are the better witness.
    """
    if any(tag.kind == CARD for tag in tags):
        return
    found = [
        (number, stop)
        for number, tag in enumerate(tags)
        if tag.kind == DATE and (stop := _counted(lines, tags, number))
    ]
    numbered = {number: _number_below(tags, stop) for number, stop in found}
    if any(numbered.values()) != (len(found) < LEAST_CARDS):
        return  # numbers that grow from post to post are the better witness
    stops = [first for first, _ in found[1:]] + [len(tags)]
    prose = sum(
        1
        for (_, low), high in zip(found, stops, strict=True)
        if any(lines[n].long or len(lines[n].view) >= PROSE for n in range(low, high))
    )
    if prose < PROSE_SHARE * len(found):
        return
    for number, stop in found:
        tags[number] = Tag(CARD, "day of joining, its label lost", "joined")
        for below in range(number + 1, numbered[number] or stop):
            if tags[below].kind != DATE:  # that of the post may stand above its number
                tags[below] = Tag(VALUE, "field of a user card, its label lost")


def _counted(lines: Sequence[Line], tags: Sequence[Tag], number: int) -> int:
    """The line behind the counts of a bare card whose day is on a line; 0 where there is none."""
    view = lines[number].view
    if _CLOCK.search(view) or not _DAY.fullmatch(view):
        return 0
    stop = number + 1
    while stop < len(tags) and _COUNT.fullmatch(lines[stop].view):
        stop += 1
    if stop - number <= LEAST_COUNTS:
        return 0
    return stop if _number_below(tags, stop) or _titled(lines, tags, number) else 0


def _number_below(tags: Sequence[Tag], stop: int) -> int:
    """The line of the post's number below a card, where at most a place parts them; else 0."""
    near = range(stop, min(stop + NUMBER_REACH, len(tags)))
    return next((n for n in near if tags[n].kind == NUMBER), 0)


def _titled(lines: Sequence[Line], tags: Sequence[Tag], number: int) -> bool:
    """Whether a short line, the title of a member, stands right above a line."""
    if number == 0 or lines[number - 1].blank:
        return False
    above = range(max(0, number - ABOVE), number)
    return all(
        tags[n].kind in (TEXT, BANNER, BLANK) and len(lines[n].view) <= TITLE_LIMIT
        for n in above
        if n == number - 1 or not lines[n].long
    )
