"""Make the weights of the inferred quotes, and measure them on threads they were not made from.

    python -m bench.inferred [CORPUS] [--forums] [--write]

CORPUS is a folder of annotated texts (`ID.txt`, `ID.gold.json`); without it, the one the tests
are scored on. Each cut of a post has the odds exp(weights . traits) to be the end of a quote,
against 1 for no quote at all. Leave-one-thread-out: the posts of a thread are judged by weights
made from all other threads, and by the bar that these would have set. `--forums` leaves out all
threads of a forum at once.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.bare import Example, Page, Span, pages
from bench.fit import Choice, Vector, odds, retrain, train
from bench.openings import Openings, forum
from threadtool.quotes import inferred
from threadtool.quotes.trait_cuts import Cuts
from threadtool.quotes.trait_habits import WIDEST, Agreement, masses

CORPUS: Final = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "dev"

OVERLAP: Final = 0.8
"""Share of visible characters that a quote must have in common with the annotated one."""

WANTED: Final = 0.80
"""Precision aimed at."""


@dataclass(slots=True)
class Case:
    """A post: what is learned from its cuts, where each ends and before which gap, and how
    likely each is by what was made from other threads."""

    example: Example
    learned: bool
    judged: bool
    choice: Choice
    ends: tuple[int, ...]
    gaps: tuple[int, ...]
    chances: Vector


Group = Callable[[str], object]


def read_cases(folder: Path) -> tuple[list[list[Case]], Openings]:
    """The posts of each page with their cuts, and how posts begin.

    The first words of a thread's lines are judged by what was seen in the others.
    """
    found = list(pages(folder))
    openings = Openings(post for page in found for post in page.posts)
    known = {post.thread: openings.odds(post.thread) for page in found for post in page.posts[:1]}
    return [_cases(page, known) for page in found if page.posts], openings


def _cases(page: Page, known: dict[str, dict[str, float]]) -> list[Case]:
    cases = []
    rows = zip(page.posts, page.counts, page.shares, page.judged, strict=True)
    for example, counts, share, judged in rows:
        lines = example.lines
        cuts = list(Cuts(lines, example.habits, known[example.thread])) if len(lines) > 1 else []
        ends = tuple(lines[count - 1].end for count, _ in cuts)
        shares = [overlap(example, end) for end in ends]
        best = max(range(len(ends)), key=shares.__getitem__, default=None)
        if best is not None and shares[best] < OVERLAP:
            best = None
        choice = Choice([list(traits.values()) for _, traits in cuts], best, share)
        gaps = tuple(min(lines[count - 1].gap, WIDEST) for count, _ in cuts)
        cases.append(Case(example, counts, judged, choice, ends, gaps, []))
    return cases


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


def learn(cases: Sequence[Case], group: Group) -> Vector:
    """The weights made from all posts; each gets the chances by weights made from the others."""
    learned = [case for case in cases if case.learned and case.choice.cuts]
    size = len(learned[0].choice.cuts[0])
    weights, inverse = train([case.choice for case in learned], size)
    groups: defaultdict[object, list[Case]] = defaultdict(list)
    for case in cases:
        groups[group(case.example.thread)].append(case)
    for name, own in groups.items():
        others = [case.choice for case in learned if group(case.example.thread) != name]
        apart = retrain(others, weights, inverse)
        for case in own:
            case.chances = odds(apart, case.choice.cuts)
    return weights


def add_agreement(page: Sequence[Case]) -> None:
    """Give the cuts of a page's posts the traits that its other posts give them."""
    own = [masses(case.gaps, case.chances) for case in page]
    agreed = Agreement(own)
    for case, mass in zip(page, own, strict=True):
        for cut, gap in zip(case.choice.cuts, case.gaps, strict=True):
            cut += agreed.traits(mass, gap).values()


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest cut of a post: its probability, and whether it is right."""

    example: Example
    score: float
    right: bool


def guess(case: Case) -> Guess | None:
    """What was found of a post; None where it has no cut."""
    if not case.chances:
        return None
    best = max(range(len(case.chances)), key=case.chances.__getitem__)
    return Guess(
        case.example, case.chances[best], overlap(case.example, case.ends[best]) >= OVERLAP
    )


def bar(guesses: Sequence[Guess]) -> float:
    """The least score from which on precision is as wanted; 1 where it never is."""
    least, right = 1.0, 0
    for number, one in enumerate(sorted(guesses, key=lambda one: -one.score), 1):
        right += one.right
        if right >= WANTED * number:
            least = one.score
    return least


def report(cases: Sequence[Case], guesses: Sequence[Guess], group: Group) -> None:
    """Precision and recall of what is judged, by score and with bars set by other threads."""
    quotes = sum(len(case.example.quotes) for case in cases)
    opening = sum(case.choice.right is not None for case in cases)
    print(f"{len(cases)} posts, their sources are missing: {quotes} quotes, {opening} open a post")
    print("  score  added  right  precision  recall  recall of those that open a post")

    def line(title: str, made: Sequence[Guess]) -> None:
        right = sum(one.right for one in made)
        precision = right / len(made) if made else 1.0
        print(
            f"{title:>7}{len(made):7}{right:7}{precision:11.3f}{right / quotes:8.3f}"
            f"{right / opening:9.3f}"
        )

    least = bar(guesses)
    for score in sorted((0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9, least)):
        line(f"{score:.3f}", [one for one in guesses if one.score >= score])
    made: list[Guess] = []
    for name in {group(one.example.thread) for one in guesses}:
        own = [one for one in guesses if group(one.example.thread) == name]
        others = bar([one for one in guesses if group(one.example.thread) != name])
        made += [one for one in own if one.score >= others]
    line("others'", made)
    print("calibration: score from, guesses, share that is right")
    for low in range(10):
        part = [one for one in guesses if low <= one.score * 10 < low + 1]
        if part:
            print(f"  {low / 10:.1f}{len(part):7}{sum(one.right for one in part) / len(part):8.2f}")


def show(title: str, names: Sequence[str], weights: Vector) -> None:
    """The weights, the heaviest first."""
    print(title)
    for name, weight in sorted(zip(names, weights, strict=True), key=lambda pair: -abs(pair[1])):
        print(f"{weight:7.2f}  {name}")


def main() -> None:
    """Make, measure and, if asked, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--forums", action="store_true", help="leave out whole forums")
    parser.add_argument("--write", action="store_true", help="write the weights to the package")
    options = parser.parse_args()
    group: Group = forum if options.forums else str
    found, openings = read_cases(options.corpus)
    cases = [case for page in found for case in page]
    names = inferred.trait_names()
    alone = learn(cases, group)
    for page in found:
        add_agreement(page)
    names_all = names + inferred.agreement_names()
    in_thread = learn(cases, group)
    show("post by post", names, alone)
    show("in the thread", names_all, in_thread)
    judged = [case for case in cases if case.judged]
    report(judged, [made for case in judged if (made := guess(case))], group)
    if options.write:
        table = {
            "alone": _table(names, alone),
            "in_thread": _table(names_all, in_thread),
            "openings": openings.odds(),
        }
        path = Path(inferred.__file__).with_name(inferred.WEIGHTS)
        text = json.dumps(table, indent=2, ensure_ascii=False)
        path.write_text(text + "\n", encoding="utf-8")


def _table(names: Sequence[str], weights: Vector) -> dict[str, float]:
    return {name: round(weight, 3) for name, weight in zip(names, weights, strict=True)}


if __name__ == "__main__":
    main()
