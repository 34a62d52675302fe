"""Make the weights of the inferred quotes, and measure them on threads they were not made from.

    python -m bench.inferred [CORPUS] [--write]

CORPUS is a folder of annotated texts (`ID.txt`, `ID.gold.json`); without it, the one the tests
are scored on. Each cut of a post has the odds exp(weights . traits) to be the end of a quote,
against 1 for no quote at all. Leave-one-thread-out: the posts of a thread are judged by weights
made from all other threads.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.bare import Example, Span, examples
from threadtool.quotes import inferred
from threadtool.quotes.traits import Cuts, Traits

CORPUS: Final = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "dev"

PENALTY: Final = 1.0
"""Pull of each weight towards 0: there are about as many quotes as a few dozen a trait."""

STEPS: Final = 20
LEFT_OUT_STEPS: Final = 3
"""Newton's method: steps from nothing, and from the weights of all threads."""

STRIDE: Final = 1.0
"""Most that a step changes a weight: far from the top, Newton's method leaps over it."""

OVERLAP: Final = 0.8
"""Share of visible characters that a quote must have in common with the annotated one."""

WANTED: Final = (0.80, 0.40)
"""Precision and recall aimed at."""

Vector = list[float]


@dataclass(frozen=True, slots=True)
class Case:
    """A post: the traits of its cuts, where each ends, and which one is right, if one is."""

    example: Example
    traits: tuple[Vector, ...]
    ends: tuple[int, ...]
    right: int | None


def case(example: Example, names: Sequence[str]) -> Case:
    """The cuts of a post, with the one that comes nearest to a quote that opens it."""
    lines = example.lines
    cuts = list(Cuts(lines, example.habits))
    ends = tuple(lines[count - 1].end for count, _ in cuts)
    shares = [overlap(example, end) for end in ends]
    best = max(range(len(ends)), key=shares.__getitem__, default=None)
    if best is not None and shares[best] < OVERLAP:
        best = None
    return Case(example, tuple(_vector(traits, names) for _, traits in cuts), ends, best)


def _vector(traits: Traits, names: Sequence[str]) -> Vector:
    return [traits[name] for name in names]


def overlap(example: Example, end: int) -> float:
    """How well the passage up to `end` covers the quote that opens a post, 0 to 1."""
    if not example.quotes:
        return 0.0
    return overlap_of(example.text, (0, end), example.quotes[0])


def overlap_of(text: str, one: Span, other: Span) -> float:
    """Visible characters in both ranges, as a share of those in either."""
    both = _visible(text[max(one[0], other[0]) : min(one[1], other[1])])
    either = _visible(text[slice(*one)]) + _visible(text[slice(*other)]) - both
    return both / either if either else 0.0


def _visible(text: str) -> int:
    return len("".join(text.split()))


def odds(weights: Vector, cuts: Iterable[Vector]) -> Vector:
    """The probability of each cut; what is missing to 1 is that of no quote."""
    return inferred.odds(sum(map(float.__mul__, weights, cut)) for cut in cuts)


def train(cases: Sequence[Case], start: Vector, steps: int) -> Vector:
    """The weights under which the cases are likeliest, by Newton's method."""
    weights = start
    size = len(start)
    for _ in range(steps):
        slope = [-PENALTY * weight for weight in weights]
        bend = [[PENALTY * (i == j) for j in range(size)] for i in range(size)]
        for one in cases:
            _add(one, weights, slope, bend)
        steps_now = solve(bend, slope)
        scale = min(1.0, STRIDE / max(map(abs, steps_now)))
        weights = [old + scale * step for old, step in zip(weights, steps_now, strict=True)]
    return weights


def _add(one: Case, weights: Vector, slope: Vector, bend: list[Vector]) -> None:
    """Add what a case says to slope and bend of the likelihood."""
    size = len(weights)
    chances = odds(weights, one.traits)
    mean = [0.0] * size
    for chance, cut in zip(chances, one.traits, strict=True):
        if chance < 1e-7:
            continue
        filled = [(i, value) for i, value in enumerate(cut) if value]
        for i, value in filled:
            mean[i] += chance * value
            row, part = bend[i], chance * value
            for j, other in filled:
                row[j] += part * other
    for i in range(size):
        slope[i] -= mean[i]
        if mean[i]:
            row, part = bend[i], mean[i]
            for j in range(size):
                row[j] -= part * mean[j]
    if one.right is not None:
        for i, value in enumerate(one.traits[one.right]):
            slope[i] += value


def solve(matrix: list[Vector], right: Vector) -> Vector:
    """The solution of a system of linear equations, by elimination with pivots."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        top = rows[i]
        for r in range(i + 1, size):
            factor = rows[r][i] / top[i]
            if factor:
                rows[r] = [a - factor * b for a, b in zip(rows[r], top, strict=True)]
    found = [0.0] * size
    for i in reversed(range(size)):
        known = sum(rows[i][j] * found[j] for j in range(i + 1, size))
        found[i] = (rows[i][size] - known) / rows[i][i]
    return found


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest cut of a post: its probability, and whether it is right."""

    example: Example
    score: float
    right: bool


def guess(one: Case, weights: Vector) -> Guess | None:
    """What the weights say of a post; None where it has no cut."""
    chances = odds(weights, one.traits)
    if not chances:
        return None
    best = max(range(len(chances)), key=chances.__getitem__)
    return Guess(one.example, chances[best], overlap(one.example, one.ends[best]) >= OVERLAP)


def left_out(cases: Sequence[Case], weights: Vector) -> list[Guess]:
    """The guesses of all posts, each by the weights of the other threads."""
    threads: defaultdict[str, list[Case]] = defaultdict(list)
    for one in cases:
        threads[one.example.thread].append(one)
    found = []
    for name, own in threads.items():
        others = [one for one in cases if one.example.thread != name]
        apart = train(others, weights, LEFT_OUT_STEPS)
        found += [made for one in own if (made := guess(one, apart))]
    return found


def report(cases: Sequence[Case], guesses: Sequence[Guess]) -> None:
    """Precision and recall by score, for all posts and for those nobody quotes."""
    groups: tuple[tuple[str, Callable[[Example], bool]], ...] = (
        ("posts nobody quotes (their sources are missing)", lambda example: not example.quoted),
        ("all posts", lambda example: True),
    )
    for title, chosen in groups:
        posts = [one for one in cases if chosen(one.example)]
        quotes = sum(len(one.example.quotes) for one in posts)
        opening = sum(one.right is not None for one in posts)
        print(f"{title}: {len(posts)} posts, {quotes} quotes, {opening} open a post")
        print("  score  added  right  precision  recall  recall of those that open a post")
        for least in (0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9):
            made = [one for one in guesses if chosen(one.example) and one.score >= least]
            right = sum(one.right for one in made)
            precision = right / len(made) if made else 1.0
            print(
                f"  {least:5.2f}{len(made):7}{right:7}{precision:11.3f}{right / quotes:8.3f}"
                f"{right / opening:9.3f}"
            )
    print("calibration, all posts: score from, guesses, share that is right")
    for low in range(10):
        part = [one for one in guesses if low <= one.score * 10 < low + 1]
        if part:
            print(f"  {low / 10:.1f}{len(part):7}{sum(one.right for one in part) / len(part):8.2f}")


def main() -> None:
    """Make, measure and, if asked, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--write", action="store_true", help="write the weights to the package")
    options = parser.parse_args()
    posts = list(examples(options.corpus))
    names = inferred.trait_names()
    cases = [case(example, names) for example in posts]
    weights = train(cases, [0.0] * len(names), STEPS)
    for name, weight in sorted(zip(names, weights, strict=True), key=lambda pair: -abs(pair[1])):
        print(f"{weight:7.2f}  {name}")
    report(cases, left_out(cases, weights))
    if options.write:
        table = {name: round(weight, 3) for name, weight in zip(names, weights, strict=True)}
        path = Path(inferred.__file__).with_name(inferred.WEIGHTS)
        path.write_text(json.dumps(table, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
