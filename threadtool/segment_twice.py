"""Headers that a page prints twice: a date above the user card and again below it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from threadtool.lines import Line
from threadtool.segment_record import Record

# A longer line is no line of a header.
PROSE: Final = 60
# The share of stretches without prose that a date printed twice makes, and how many of them may
# follow one another: two posts of a few words on one day are no header shown twice.
TWICE: Final = (0.4, 0.67)
LEAST_GAPS: Final = 3
# Fewer gaps tell too if each header but every other has a card above it: the name again, at least
# one line more, and nothing said. A field of a card may be as long as a sentence, a list of parts.
CARD_LINES: Final = 2
SENTENCE_ENDS: Final = (".", "!", "?", "…")
IN_A_ROW: Final = 0.2


def shown_twice(groups: list[Record], lines: Sequence[Line]) -> list[Record]:
    """One header of two, on pages that print its date above the user card and again below it.

    There, every other stretch between two headers holds no prose and the same date on both sides;
    or the name above the date opens the card below it.
    """
    alike = [
        one.fields.get("date") is not None
        and one.fields.get("date") == other.fields.get("date")
        and not {"card", "number"} & one.classes & other.classes
        for one, other in pairwise(groups)
    ]
    carded = [
        known and _is_card(lines, *pair)
        for known, pair in zip(alike, pairwise(groups), strict=True)
    ]
    if carded and all(known == (place % 2 == 0) for place, known in enumerate(carded)):
        return _joined(groups, carded)
    bare = [
        known and not any(_is_prose(lines[n]) for n in range(one.last + 1, other.first))
        for known, (one, other) in zip(alike, pairwise(groups), strict=True)
    ]
    named = [
        empty and _named_twice(lines, one) for one, empty in zip(groups[:-1], bare, strict=True)
    ]
    if sum(named) >= LEAST_GAPS:
        return _joined(groups, named)
    in_a_row = sum(one and other for one, other in pairwise(bare))
    every_other = TWICE[0] * len(bare) <= sum(bare) <= TWICE[1] * len(bare)
    if len(bare) < LEAST_GAPS or not every_other or in_a_row > IN_A_ROW * sum(bare):
        return groups
    return _joined(groups, bare)


def _joined(groups: list[Record], again: Sequence[bool]) -> list[Record]:
    """The headers, where `again` says of each but the first whether it goes on with the last."""
    result = groups[:1]
    for group, goes_on in zip(groups[1:], again, strict=True):
        if goes_on:
            result[-1].take_in(group)
        else:
            result.append(group)
    return result


def _named_twice(lines: Sequence[Line], group: Record) -> bool:
    """Whether the line right above a header stands right below it once more."""
    above = next((n for n in range(group.first - 1, -1, -1) if not lines[n].blank), None)
    below = next((n for n in range(group.last + 1, len(lines)) if not lines[n].blank), None)
    if above is None or below is None:
        return False
    return not lines[above].long and lines[above].view == lines[below].view


def _is_card(lines: Sequence[Line], one: Record, other: Record) -> bool:
    """Whether the lines between two headers are a user card: the name again, and no sentence.

    The name alone would be that of the next post, where the body of the first was lost.
    """
    between = [lines[n] for n in range(one.last + 1, other.first) if not lines[n].blank]
    if len(between) < CARD_LINES or not _named_twice(lines, one):
        return False
    return not any(
        line.long or (_is_prose(line) and line.view.endswith(SENTENCE_ENDS)) for line in between
    )


def _is_prose(line: Line) -> bool:
    return line.long or len(line.view) > PROSE
