"""Signatures told by the place for them, which is empty below posts that have none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from threadtool.lines import Line
from threadtool.segment_layout import HEADER, Label

# Below a post without signature stands one blank line more, where its signature would be. So many
# posts of both kinds must show it: one blank line at the end is soon typed by a member.
SIGNED: Final = 4
UNSIGNED: Final = 3
# A signature is a few short lines below a blank one; a paragraph may have as few.
SIGNATURE_LINES: Final = 4
SIGNATURE_LENGTH: Final = 240


def empty_slots(
    lines: Sequence[Line], labels: Sequence[Label], bodies: Mapping[int, Sequence[int]]
) -> dict[int, Sequence[int]]:
    """The last paragraphs of posts that have something where other posts have a blank line.

    All posts of the shorter kind must end with a short paragraph of its own, else the blank line
    is one that members typed.
    """
    gaps = {
        post: _gap(lines, labels, body[-1]) for post, body in bodies.items() if post + 1 in bodies
    }
    counts = Counter(gap for gap in gaps.values() if gap)
    if len(counts) != 2 or len(counts) != len(set(gaps.values())):
        return {}
    low, high = sorted(counts)
    if high != low + 1 or counts[low] < SIGNED or counts[high] < UNSIGNED:
        return {}
    tails = {post: _last_paragraph(lines, bodies[post]) for post, gap in gaps.items() if gap == low}
    return tails if all(tails.values()) else {}


def _gap(lines: Sequence[Line], labels: Sequence[Label], last: int) -> int:
    """How many blank lines stand between a body and the header below it; 0 for anything else."""
    below = last + 1
    while below < len(lines) and lines[below].blank:
        below += 1
    return below - last - 1 if below < len(lines) and labels[below].role == HEADER else 0


def _last_paragraph(lines: Sequence[Line], body: Sequence[int]) -> Sequence[int]:
    """The short lines below the last blank one of a body; empty if there are none."""
    place = next((at for at, (a, b) in reversed([*enumerate(pairwise(body), 1)]) if b > a + 1), 0)
    tail = body[place:]
    long = sum(lines[number].end - lines[number].start for number in tail) > SIGNATURE_LENGTH
    return () if not place or len(tail) > SIGNATURE_LINES or long else tail
