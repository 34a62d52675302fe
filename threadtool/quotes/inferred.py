"""Quotes that nothing marks and whose words stand nowhere else: judged from the wording.

A post that opens with a passage of another page and goes on with the answer can be told, now and
then, by how the two differ. Each cut of the post into passage and answer has odds that grow with
its traits. They are weighed twice: a first time post by post, a second time with what the first
says of the thread, since a page ends all its quotes alike. The weights were made from annotated
threads (`bench/inferred.py`). The score is the probability of the cut: of a hundred quotes of
score 0.8, about eighty are quotes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from typing import Final

from threadtool.quotes.bodies import Body, Found, Span, stretches, trim
from threadtool.quotes.trait_cuts import Cuts, Odds, Traits
from threadtool.quotes.trait_habits import (
    WIDEST,
    Agreement,
    Habits,
    Masses,
    habits_of,
    masses,
)
from threadtool.quotes.traits import Line, read

WEIGHTS: Final = "inferred_weights.json"
"""The file beside this one with what each trait counts for: made by `bench/inferred.py`."""

STEEPEST: Final = 30.0
"""Bound of an exponent: beyond it nothing changes but the number of digits."""

MARKED: Final = frozenset({"attributed", "markup"})

Quoted = tuple[list[Found], list[Span]]


@dataclass(frozen=True, slots=True)
class Weights:
    """What each trait counts for: in a post by itself, and with what the thread shows."""

    alone: Mapping[str, float]
    in_thread: Mapping[str, float]
    openings: Odds


@dataclass(frozen=True, slots=True)
class Part:
    """A post between two merge markers: its lines, how many of them no other rule took, and
    where a quote that another rule found at its beginning ends."""

    author: str | None
    lines: Sequence[Line]
    free: int
    quoted_to: int | None


def infer(text: str, bodies: Sequence[Body], known: Sequence[Quoted], least: float) -> list[Found]:
    """For each body with a quote of at least score `least` that opens it: that quote.

    `known` are the quotes and attributions that other rules found, body by body. A text that
    keeps its attributions has them at all quotes, so that nothing is inferred there.
    """
    evidence = Counter(quote.evidence in MARKED for found, _ in known for quote in found)
    if evidence[True] > evidence[False]:
        return []
    parts = [
        part
        for body, (found, around) in zip(bodies, known, strict=True)
        for part in _parts(text, body, found, around)
    ]
    quotes: list[Found] = []
    for part, chosen in zip(parts, _likeliest(parts, _weights()), strict=True):
        count, score = chosen or (0, 0.0)
        score = round(score, 3)
        if count and score >= least:
            start, end = trim(text, part.lines[0].start, part.lines[count - 1].end)
            quotes.append(Found(start, end, "inferred", "wording", score=score))
    return quotes


def _parts(text: str, body: Body, found: Sequence[Found], around: Sequence[Span]) -> Iterator[Part]:
    taken = sorted([(quote.start, quote.end) for quote in found] + list(around))
    for low, high in stretches(body):
        lines = read(text, low, high)
        first = next((span for span in taken if span[1] > low and span[0] < high), None)
        if first is None or not lines:
            yield Part(body.author, lines, len(lines), None)
            continue
        free = sum(line.end <= first[0] for line in lines)
        opens = first[0] <= lines[0].start and any(quote.start == first[0] for quote in found)
        yield Part(body.author, lines, free, first[1] if opens else None)


def _likeliest(parts: Sequence[Part], weights: Weights) -> list[tuple[int, float] | None]:
    """For each part how many lines a quote most likely takes, and the probability."""
    usual = habits_of([part.lines for part in parts], [part.author for part in parts])
    cuts = [cuts_of(part, habits, weights) for part, habits in zip(parts, usual, strict=True)]
    alone = [
        _shown(part) or _alone(part, own, weights) for part, own in zip(parts, cuts, strict=True)
    ]
    agreed = Agreement(alone)
    return [
        _best(part, own, mass, agreed, weights)
        for part, own, mass in zip(parts, cuts, alone, strict=True)
    ]


def cuts_of(part: Part, habits: Habits, weights: Weights) -> list[tuple[int, Traits]]:
    """The cuts of what no other rule took."""
    lines = part.lines[: part.free]
    return list(Cuts(lines, habits, weights.openings)) if len(lines) > 1 else []


def _alone(part: Part, cuts: Sequence[tuple[int, Traits]], weights: Weights) -> Masses:
    """What the post by itself says of them."""
    chances = odds(weigh(weights.alone, traits) for _, traits in cuts)
    return masses([part.lines[count - 1].gap for count, _ in cuts], chances)


def _shown(part: Part) -> Masses:
    """What a quote that another rule found says of the gaps behind quotes."""
    if part.quoted_to is None:
        return {}
    last = sum(line.start < part.quoted_to for line in part.lines)
    return masses([part.lines[last - 1].gap], [1.0]) if 0 < last < len(part.lines) else {}


def _best(
    part: Part,
    cuts: Sequence[tuple[int, Traits]],
    own: Masses,
    agreed: Agreement,
    weights: Weights,
) -> tuple[int, float] | None:
    sums = [
        weigh(weights.in_thread, traits | agreed.traits(own, gap))
        for count, traits in cuts
        for gap in [min(part.lines[count - 1].gap, WIDEST)]
    ]
    pairs = zip((count for count, _ in cuts), odds(sums), strict=True)
    return max(pairs, key=lambda pair: pair[1], default=None)


def odds(sums: Iterable[float]) -> list[float]:
    """The probability of each cut from its weighted traits; the rest to 1 is for no quote."""
    terms = [exp(max(-STEEPEST, min(STEEPEST, one))) for one in sums]
    total = 1 + sum(terms)
    return [term / total for term in terms]


def weigh(weights: Mapping[str, float], traits: Traits) -> float:
    """The sum of the traits, each times its weight."""
    return sum(weights[name] * value for name, value in traits.items())


@cache
def _weights() -> Weights:
    # Imported here for start-up time: few runs infer quotes.
    from importlib.resources import files

    data = files("threadtool.quotes").joinpath(WEIGHTS).read_text(encoding="utf-8")
    return Weights(**json.loads(data))


def trait_names() -> list[str]:
    """The names of the traits of a post by itself, in the order in which they are read."""
    return list(next(iter(Cuts(read("a\nb", 0, 3), Habits({}), {})))[1])


def agreement_names() -> list[str]:
    """The names of the traits that the rest of the thread gives."""
    return list(Agreement([]).traits({}, 1))
