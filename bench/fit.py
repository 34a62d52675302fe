"""Weights of a choice between the cuts of a post, or none of them, made by Newton's method."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from threadtool.quotes import inferred

PENALTY: Final = 3.0
"""Pull of each weight towards 0: there are but three or four quotes for each trait."""

STEPS: Final = 20
LEFT_OUT_STEPS: Final = 6
"""Steps from nothing, and from the weights of all threads."""

STRIDE: Final = 1.0
"""Most that a step changes a weight: far from the top, Newton's method leaps over it."""

Vector = list[float]


@dataclass(slots=True)
class Choice:
    """A post to be learned from: the traits of its cuts, which one is right, if one is, and
    for how much of a post it counts."""

    cuts: list[Vector]
    right: int | None
    share: float


def odds(weights: Vector, cuts: Iterable[Vector]) -> Vector:
    """The probability of each cut; what is missing to 1 is that of no quote."""
    return inferred.odds(sum(map(float.__mul__, weights, cut)) for cut in cuts)


def train(choices: Sequence[Choice], size: int) -> tuple[Vector, list[Vector]]:
    """The weights under which the choices are likeliest; and the inverse of how the likelihood
    bends there."""
    weights = [0.0] * size
    inverse: list[Vector] = []
    for _ in range(STEPS):
        bend = [[PENALTY * (i == j) for j in range(size)] for i in range(size)]
        for one in choices:
            _bend(one, weights, bend)
        inverse = invert(bend)
        step = _times(inverse, slope(choices, weights))
        scale = min(1.0, STRIDE / max(map(abs, step)))
        weights = [old + scale * by for old, by in zip(weights, step, strict=True)]
    return weights, inverse


def retrain(choices: Sequence[Choice], start: Vector, inverse: list[Vector]) -> Vector:
    """The same for some of the choices, from the weights of all: the bend hardly changes."""
    weights = start
    for _ in range(LEFT_OUT_STEPS):
        step = _times(inverse, slope(choices, weights))
        weights = [old + by for old, by in zip(weights, step, strict=True)]
    return weights


def slope(choices: Sequence[Choice], weights: Vector) -> Vector:
    """How the likelihood grows with each weight."""
    found = [-PENALTY * weight for weight in weights]
    for one in choices:
        for at, chance in enumerate(odds(weights, one.cuts)):
            factor = one.share * ((at == one.right) - chance)
            for i, value in enumerate(one.cuts[at]):
                if value:
                    found[i] += factor * value
    return found


def _bend(one: Choice, weights: Vector, bend: list[Vector]) -> None:
    """Add what a choice says of how the likelihood bends."""
    mean = [0.0] * len(weights)
    for chance, cut in zip(odds(weights, one.cuts), one.cuts, strict=True):
        filled = [(i, value) for i, value in enumerate(cut) if value]
        for i, value in filled:
            mean[i] += chance * value
            row, part = bend[i], one.share * chance * value
            for j, other in filled:
                row[j] += part * other
    filled = [(i, value) for i, value in enumerate(mean) if value]
    for i, value in filled:
        row = bend[i]
        for j, other in filled:
            row[j] -= one.share * value * other


def _times(matrix: Sequence[Vector], vector: Vector) -> Vector:
    return [sum(map(float.__mul__, row, vector)) for row in matrix]


def invert(matrix: Sequence[Vector]) -> list[Vector]:
    """The inverse of a matrix, by elimination with pivots."""
    size = len(matrix)
    rows = [[*row, *(float(i == j) for j in range(size))] for i, row in enumerate(matrix)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        top = [value / rows[i][i] for value in rows[i]]
        rows[i] = top
        for r in range(size):
            factor = rows[r][i]
            if r != i and factor:
                rows[r] = [a - factor * b for a, b in zip(rows[r], top, strict=True)]
    return [row[size:] for row in rows]
