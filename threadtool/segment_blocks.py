"""Which of the short lines above a header are the name block: where the name stands.

No line says of itself that it is a name, so the page as a whole decides. Names come back, with the
same title below them; titles come back below other names; attributions and edit notes repeat
names; a body or a signature above is set off by blank lines; and blocks are mostly of one size.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from threadtool.lines import Line
from threadtool.patterns import regex
from threadtool.segment_names import has_status, is_doubled, is_rank, looks_like_prose, usual_size
from threadtool.tags import (
    BLANK,
    CARD,
    CLOSER,
    DATE,
    FOOT,
    HEAD,
    NUMBER,
    VALUE,
    Tag,
    among,
    kinds_of,
)

# What speaks for a line being the one that a block opens with, and against it.
DOUBLED: Final = 4.0
STATUS: Final = 3.0
MENTIONED: Final = 2.5
OPENS: Final = 2.0
SIZE: Final = 2.0
TOP: Final = 1.5
SPACED: Final = 2.5
NO_BODY: Final = -1.5  # the post above would have no words
RANK: Final = -3.0
PROSE: Final = -3.0
# What is learnt of the openings of a page in one round settles those of the next.
ROUNDS: Final = 3
# One block behind a gap is no habit.
SEVERAL_GAPS: Final = 3
# Lines that repeat names are short, and so are names.
MENTION_LIMIT: Final = 120
NAME_WORDS: Final = 5

# A line ends so that says whose words follow.
_ANNOUNCING: Final = (":", ": ↑")
_NOTES: Final = regex.compile(among(FOOT, CLOSER))
HEADER_END: Final = (CARD, VALUE, HEAD, DATE, NUMBER)

Run = Sequence[int]


class _Habits(NamedTuple):
    """What the blocks of a page have in common, as far as they are known."""

    sizes: Counter[int]
    opening: Counter[str]
    inner: Counter[str]
    spaced: float  # the share of the gaps in runs that a block stands behind
    blocks: int


class NameBlocks:
    """The runs of short lines above the headers of a page, and where in each its block begins.

    `closed` says of each run whether something that ends a body stands above it, and
    `signature_after` whether a signature may follow that.
    """

    def __init__(
        self,
        lines: Sequence[Line],
        tags: Sequence[Tag],
        runs: Sequence[Run],
        closed: Sequence[bool],
        *,
        signature_after: bool,
    ) -> None:
        self.lines = lines
        self.tags = tags
        self.runs = runs
        self.closed = closed
        self.top = TOP if signature_after else 2 * TOP
        self.size = usual_size(runs, closed)
        self.mentioned = _mentioned(lines, tags)
        self.behind_gap = [
            self._behind_gap(run, closed=known) for run, known in zip(runs, closed, strict=True)
        ]
        self.titles, self.signatures = self._repeated()
        self.places = [self._first_guess(number) for number in range(len(runs))]
        self._said: dict[str, float] = {}  # what each line says by itself

    def chosen(self) -> list[list[int]]:
        """The lines of the name block in every run."""
        if not self.size:
            return [[] for _ in self.runs]
        weights = [self._weights(number) for number in range(len(self.runs))]
        for _ in range(ROUNDS):
            habits = self._habits()
            places = [
                self._best(number, weights[number], habits) for number in range(len(self.runs))
            ]
            if places == self.places:
                break
            self.places = places
        blocks = [list(run[place:]) for run, place in zip(self.runs, self.places, strict=True)]
        self.size = Counter(len(names) for names in blocks if names).most_common(1)[0][0]
        return blocks

    def _repeated(self) -> tuple[frozenset[str], frozenset[str]]:
        """The titles and the signatures of members, told from the company they keep.

        A title always stands below the same name, whoever wrote before. A signature always
        follows a post of the same member, whoever writes next. A name does neither, but where
        two members talk: so several must precede, or follow.
        """
        above: dict[str, list[str]] = defaultdict(list)
        below: dict[str, set[str]] = defaultdict(set)
        before: dict[str, list[str]] = defaultdict(list)
        previous = ""
        for run, gap in zip(self.runs, self.behind_gap, strict=True):
            views = [self.lines[number].view for number in run]
            for place, view in enumerate(views):
                before[view].append(previous)
                if place and place != gap:
                    above[view].append(views[place - 1])
                below[view].add(views[place + 1] if place + 1 < len(views) else "")
            previous = "\n".join(views[-2:])
        titles = {
            view
            for view, names in above.items()
            if len(names) == len(before[view]) > 1 and len(set(names)) == 1
            if len(set(before[view])) > 1
        }
        signatures = {
            view
            for view, authors in before.items()
            if len(authors) > 1 and len(set(authors)) == 1 and authors[0] and len(below[view]) > 1
        }
        return frozenset(titles), frozenset(signatures)

    def _behind_gap(self, run: Run, *, closed: bool) -> int:
        """The place in a run behind the one gap wider than the others; -1 without such a gap.

        The gap between a header and what may be the whole body below it is none.
        """
        gaps = [self._blanks_above(number) for number in run]
        if run and not closed and self._below_header(run[0]):
            gaps[0] = 0
        widest = max(gaps, default=0)
        return gaps.index(widest) if widest and gaps.count(widest) == 1 else -1

    def _blanks_above(self, number: int) -> int:
        above = number - 1
        while above >= 0 and self.tags[above].kind == BLANK:
            above -= 1
        return number - 1 - above

    def _below_header(self, number: int) -> bool:
        """Whether a line is the first one below a header, where a body should begin."""
        above = number - 1 - self._blanks_above(number)
        return above >= 0 and self.tags[above].kind in HEADER_END

    def _first_guess(self, number: int) -> int:
        """By the gap or the usual size; what is known for a title has its name above it."""
        run, gap = self.runs[number], self.behind_gap[number]
        guess = gap if gap >= 0 and not self.closed[number] else len(run) - max(1, self.size)
        guess = max(0, guess)
        while guess > 0 and self._is_title(self.lines[run[guess]].view):
            guess -= 1
        while guess + 1 < len(run) and self.lines[run[guess]].view in self.signatures:
            guess += 1
        return guess

    def _is_title(self, view: str) -> bool:
        return view in self.titles or is_rank(view)

    def _habits(self) -> _Habits:
        sizes: Counter[int] = Counter()
        opening: Counter[str] = Counter()
        inner: Counter[str] = Counter()
        spaced = gaps = 0
        for run, place, gap in zip(self.runs, self.places, self.behind_gap, strict=True):
            if run:
                sizes[len(run) - place] += 1
                gaps += gap >= 0
                spaced += place == gap
                opening[self.lines[run[place]].view] += 1
                if len(run) > place + 1:
                    inner.update({self.lines[number].view for number in run[place + 1 :]})
        spaced_share = spaced / max(SEVERAL_GAPS, gaps)
        return _Habits(sizes, opening, inner, spaced_share, max(1, sizes.total()))

    def _best(self, number: int, weights: Sequence[float], habits: _Habits) -> int:
        """The place in a run with which its block most likely begins."""
        run = self.runs[number]
        best, most = 0, float("-inf")
        for place, weight in enumerate(weights):
            view = self.lines[run[place]].view
            opens, stands = habits.opening[view], habits.inner[view]
            weight += SIZE * habits.sizes[len(run) - place] / habits.blocks
            weight += OPENS * (opens - stands) / max(2, opens + stands)
            if place == self.behind_gap[number]:
                weight += SPACED * habits.spaced
            if weight > most:
                best, most = place, weight
        return best

    def _weights(self, number: int) -> list[float]:
        """What every line of a run says for being a name, whatever the other blocks are."""
        views = [self.lines[line].view for line in self.runs[number]]
        weights = [self._by_itself(view) for view in views]
        for place, (view, below) in enumerate(pairwise(views)):
            if is_doubled(view, below):
                weights[place] += DOUBLED
        if views and self.closed[number]:
            weights[0] += self.top
        elif views and self._below_header(self.runs[number][0]):
            weights[0] += NO_BODY
        return weights

    def _by_itself(self, view: str) -> float:
        """What a line says for or against being a name, wherever it stands."""
        weight = self._said.get(view)
        if weight is not None:
            return weight
        weight = STATUS if has_status(view) else 0.0
        if view.casefold() in self.mentioned:
            weight += MENTIONED
        if view in self.signatures:
            weight += PROSE
        elif self._is_title(view):
            weight += RANK
        elif looks_like_prose(view):
            weight += PROSE
        self._said[view] = weight
        return weight


def _mentioned(lines: Sequence[Line], tags: Sequence[Tag]) -> frozenset[str]:
    """What may be names in the lines that repeat names: attributions, notes, header lines."""
    found: set[str] = set()
    for tag in tags:
        if tag.fields.get("author"):
            found.add(tag.fields["author"].casefold())
    notes = [note.start() for note in _NOTES.finditer(kinds_of(tags))]
    announcing = [n for n, line in enumerate(lines) if line.view.endswith(_ANNOUNCING)]
    for number in {*notes, *(n for n in announcing if tags[n].kind != HEAD)}:
        view = lines[number].view
        if len(view) <= MENTION_LIMIT:
            found.update(_phrases(view.casefold().rstrip(" ↑").rstrip(":").split()))
    return frozenset(found)


def _phrases(words: Sequence[str]) -> Iterable[str]:
    """The runs of a few words that a line holds, short of the whole line."""
    for first in range(len(words)):
        for last in range(first + 1, min(first + NAME_WORDS, len(words)) + 1):
            if last - first < len(words):
                yield " ".join(words[first:last]).strip("«»“”\"',;:")
