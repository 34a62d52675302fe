"""Quotes that nothing marks and whose words stand nowhere else: judged from the wording.

A post that opens with a passage of another page and goes on with the answer can be told, now and
then, by how the two differ. Each cut of the post into passage and answer has odds that grow with
its traits; the weights of the traits were made from annotated threads (`bench/inferred.py`). The
score is the probability of the cut: of a hundred quotes of score 0.8, about eighty are quotes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from math import exp
from typing import Final

from threadtool.quotes.bodies import Body, Found, Span, fold, stretches, trim
from threadtool.quotes.traits import COUNTED, Counts, Cuts, Habits, Line, Traits, read

WEIGHTS: Final = "inferred_weights.json"
"""The file beside this one with what each trait counts for: made by `bench/inferred.py`."""

STEEPEST: Final = 30.0
"""Bound of an exponent: beyond it nothing changes but the number of digits."""

MARKED: Final = frozenset({"attributed", "markup"})

Quoted = tuple[list[Found], list[Span]]


def infer(text: str, bodies: Sequence[Body], known: Sequence[Quoted], least: float) -> list[Found]:
    """For each body with a quote of at least score `least` that opens it: that quote.

    `known` are the quotes and attributions that other rules found, body by body. A text that
    keeps its attributions has them at all quotes, so that nothing is inferred there.
    """
    evidence = Counter(quote.evidence in MARKED for found, _ in known for quote in found)
    if evidence[True] > evidence[False]:
        return []
    texts = [read(text, body.start, body.end) for body in bodies]
    habits = habits_of(texts, [body.author for body in bodies])
    quotes: list[Found] = []
    for body, usual, (found, around) in zip(bodies, habits, known, strict=True):
        taken = sorted([(quote.start, quote.end) for quote in found] + around)
        for low, high in stretches(body):
            high = next((start for start, end in taken if end > low and start < high), high)
            quote = _opening(text, low, high, usual)
            if quote and quote.score >= least:
                quotes.append(quote)
    return quotes


def _opening(text: str, low: int, high: int, usual: Habits) -> Found | None:
    lines = read(text, low, high)
    chosen = likeliest(lines, usual)
    if chosen is None:
        return None
    count, score = chosen
    start, end = trim(text, low, lines[count - 1].end)
    return Found(start, end, "inferred", "wording", score=round(score, 3))


def likeliest(lines: Sequence[Line], usual: Habits) -> tuple[int, float] | None:
    """How many lines a quote most likely takes, and the probability; None for a single line."""
    cuts = list(Cuts(lines, usual)) if len(lines) > 1 else []
    chances = odds([_weight(traits) for _, traits in cuts])
    return max(
        ((cut[0], chance) for cut, chance in zip(cuts, chances, strict=True)),
        key=lambda pair: pair[1],
        default=None,
    )


def odds(sums: Iterable[float]) -> list[float]:
    """The probability of each cut from its weighted traits; the rest to 1 is for no quote."""
    terms = [exp(max(-STEEPEST, min(STEEPEST, one))) for one in sums]
    total = 1 + sum(terms)
    return [term / total for term in terms]


def _weight(traits: Traits) -> float:
    weights = _weights()
    return sum(weights[name] * value for name, value in traits.items())


@cache
def _weights() -> dict[str, float]:
    # Imported here for start-up time: few runs infer quotes.
    from importlib.resources import files

    data = files("threadtool.quotes").joinpath(WEIGHTS).read_text(encoding="utf-8")
    weights: dict[str, float] = json.loads(data)
    return weights


def trait_names() -> list[str]:
    """The names of all traits, in the order in which they are read."""
    return list(next(iter(Cuts(read("a\nb", 0, 3), Habits({}))))[1])


def habits_of(texts: Sequence[Sequence[Line]], authors: Sequence[str | None]) -> list[Habits]:
    """What is usual in a thread, as seen from each of its posts, given as lines."""
    gaps = Counter(line.gap for lines in texts for line in lines[:-1])
    none = (0,) * len(COUNTED)
    sums = [_sum([none, *(line.counts for line in lines)]) for lines in texts]
    whole: dict[str, Counts] = {}
    names = [fold(author or "") for author in authors]
    for name, counts in zip(names, sums, strict=True):
        whole[name] = _sum([whole.get(name, none), counts])
    found = []
    for number, (name, counts) in enumerate(zip(names, sums, strict=True)):
        rest = tuple(a - b for a, b in zip(whole[name], counts, strict=True)) if name else none
        found.append(Habits(gaps, rest if any(rest) else None, number == 0))
    return found


def _sum(rows: Sequence[Counts]) -> Counts:
    return tuple(map(sum, zip(*rows, strict=True)))
