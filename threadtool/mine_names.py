"""Which column of the records that come back holds the names of their authors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from threadtool.lines import Line
from threadtool.mine_rhythm import Counts
from threadtool.mine_shapes import DATE_MARK, NUMBER_MARK, Shape
from threadtool.patterns import regex
from threadtool.tags import BANNER, TEXT

# The share of the posts that a column must name.
NAME_SHARE: Final = 0.6
# A column whose most frequent value is more frequent than this holds a phrase, not names; one in
# which some values come back holds members who posted more than once.
MOST_BY_ONE: Final = 0.8
COMES_BACK: Final = 0.2
# The column that is known to open the headers, where a footer line closes the posts above: what
# a name can stand above (a rank, a place) looks like names as well.
OPENING: Final = 1
OPENS: Final = 0.5
NAME_LENGTH: Final = 40
NAME_WORDS: Final = 5
# The words of the rhythm's line that this share of the posts has are its own; the rest is a name.
OWN_SHARE: Final = 0.7
# A user card of a few lines stands above the rhythm, maybe twice.
CARD_LINES: Final = 8
# The letters of an avatar that stands for a picture.
INITIALS: Final = 2
_NAME: Final = regex.compile(r"(?=.*\w)(?!https?:|www\.|#)[^:;!?|]*[^:;!?|.,]", regex.I)
# Words between a name and a date, and no part of either.
_LEADING: Final = frozenset(
    "by|from|posted|post|wrote|said|on|at|in|re|replied|commented|answered|asked|edited".split("|")  # noqa: SIM905
)
_MARKS: Final = "|•·–—,:()[]»«-"
_SEPARATORS: Final = regex.compile(r"[\s|•·–—,:()\[\]»«/-]+")
_WORD: Final = regex.compile(r"\p{L}|\d\D|\D\d")
_BEFORE_NAME: Final = regex.compile(r"^(?:[–—-]\s*|(?:posted )?by:?\s+|@(?=\w))", regex.I)

_Cell = tuple[str | None, int | None]


@dataclass(slots=True, eq=False, repr=False)
class Instance:
    """One record. All numbers are places in the list of shapes.

    `anchor` is the line of the rhythm, `up` and `down` the lines above and below it that may
    belong to the header; the header is `first..last`, `names` its lines with the author's name.
    `closed`: a footer line of the post above tells where `up` begins.
    """

    anchor: int
    up: list[int]
    down: list[int]
    first: int = 0
    last: int = 0
    names: list[int] = field(default_factory=list)
    author: str | None = None
    closed: bool = False


def name_instances(lines: Sequence[Line], counts: Counts, instances: Sequence[Instance]) -> None:
    """Give the records their authors, from the column that looks most like one of names.

    A header reaches up to its name. Of two columns alike, the one in the line of the rhythm
    itself comes first, then those above it from the outside in, then the one below.
    """
    own = _own_words(counts, instances)
    cell = _Cells(lines, counts)
    columns: list[list[_Cell]] = [
        [(_inline(counts.shapes[one.anchor], own), None) for one in instances],
        [cell(place) for place in _openings(instances)],
        [cell(_below_stamp(one, counts)) for one in instances],
        [cell(_shown_twice(one, lines, counts)) for one in instances],
        [cell(one.first - 1 if one.first - 1 in one.up else None) for one in instances],
        [cell(one.anchor - 1 if one.anchor - 1 in one.up else None) for one in instances],
        [cell(one.down[0] if one.down else None) for one in instances],
    ]
    worth = [_names_in([words for words, _ in column]) for column in columns]
    if worth[OPENING] >= NAME_SHARE:
        worth[OPENING] += OPENS
    if max(worth) < NAME_SHARE:
        return
    for one, (words, place) in zip(instances, columns[worth.index(max(worth))], strict=True):
        if not words or not is_name(words):
            continue
        one.author = _BEFORE_NAME.sub("", words).strip()
        if place is not None:
            one.names = [place]
            one.last = max(one.last, place)
            one.first = min(one.first, place)
            _reach_up(one, lines, counts)


def _openings(instances: Sequence[Instance]) -> list[int | None]:
    """The line with which each header opens, where the footer above tells.

    Above the first post there is none: there it stands as far above the header as most others.
    """
    heights = Counter(one.first - one.up[0] for one in instances if one.closed and one.up)
    if not heights:
        return [None] * len(instances)
    usual = heights.most_common(1)[0][0]
    result: list[int | None] = []
    for one in instances:
        if one.closed:
            result.append(one.up[0] if one.up else None)
        else:
            result.append(one.first - usual if one.first - usual in one.up else None)
    return result


def _shown_twice(one: Instance, lines: Sequence[Line], counts: Counts) -> int | None:
    """The first line above the rhythm that comes once more, for wide and for narrow screens."""
    near = one.up[-CARD_LINES:]
    views = [lines[counts.shapes[place].line].view for place in near]
    repeated = (place for at, place in enumerate(near) if views[at] in views[at + 1 :])
    return next(repeated, None)


def _below_stamp(one: Instance, counts: Counts) -> int | None:
    """The line right below the date or number that a header opens with."""
    stamped = False
    for place in range(one.first, one.anchor):
        shape = counts.shapes[place]
        if shape.date or shape.number:
            stamped = True
        else:
            return place if stamped else None
    return None


class _Cells:
    """The words of lines that may be names."""

    def __init__(self, lines: Sequence[Line], counts: Counts) -> None:
        self.lines = lines
        self.counts = counts

    def __call__(self, place: int | None) -> _Cell:
        if place is None or self.counts.kind(place) not in (TEXT, BANNER):
            return None, None
        shape = self.counts.shapes[place]
        if self.counts.fixed(place) and (DATE_MARK in shape.key or self._counts_up(shape)):
            return None, None
        return self.lines[shape.line].view.split(" | ")[0], place

    def _counts_up(self, shape: Shape) -> bool:
        """Whether a line holds a number that is another elsewhere: `anna77` stays the same."""
        if NUMBER_MARK not in shape.key:
            return False
        alike = {self.lines[self.counts.shapes[at].line].view for at in self.counts.keys[shape.key]}
        return len(alike) > 1


def _reach_up(one: Instance, lines: Sequence[Line], counts: Counts) -> None:
    """A name stands twice, or the initials of an avatar stand above it."""
    author = one.author or ""
    above = one.names[0] - 1
    while above in one.up:
        words = lines[counts.shapes[above].line].view
        initial = len(words) <= INITIALS and words[:1].casefold() == author[:1].casefold()
        if words != author and not initial:
            break
        one.names.insert(0, above)
        one.first = min(one.first, above)
        above -= 1


def _own_words(counts: Counts, instances: Sequence[Instance]) -> set[str]:
    """The words that the line of the rhythm has on most posts."""
    seen: Counter[str] = Counter()
    for one in instances:
        shape = counts.shapes[one.anchor]
        seen.update(set(_SEPARATORS.split(f"{shape.before} {shape.after}".casefold())))
    return {word for word, count in seen.items() if count >= OWN_SHARE * len(instances)}


def _names_in(column: Sequence[str | None]) -> float:
    names = [words for words in column if words and is_name(words)]
    if not names:
        return 0.0
    most = Counter(names).most_common(1)[0][1]
    if len(column) > 2 and most > MOST_BY_ONE * len(names):
        return 0.0
    return len(names) / len(column) + (COMES_BACK if most > 1 else 0.0)


def _inline(shape: Shape, own: set[str]) -> str | None:
    """The name in the line of the rhythm, without the words `own` that all such lines have."""
    for part in (shape.before, shape.after):
        run: list[str] = []
        for word in part.split():
            bare = word.strip(_MARKS).casefold()
            if bare and bare not in own and bare not in _LEADING and _WORD.search(bare):
                run.append(word.strip(_MARKS))
            elif run:
                break
        name = " ".join(run)
        if name and is_name(name):
            return name
    return None


def is_name(words: str) -> bool:
    """Whether words may be the name of a member."""
    return (
        len(words) <= NAME_LENGTH
        and len(words.split()) <= NAME_WORDS
        and _NAME.fullmatch(words) is not None
    )
