"""The rhythm of a page: the shape of line that comes back between its bodies.

Records that repeat are found in the sequence of line shapes, as they are mined elsewhere from
sequences of tags (IEPAD, MDR): a shape that occurs several times, with prose between every two
occurrences, is a part of what parts the posts. What markup does not offer and text does: the
dates and numbers in it, which go forward from post to post.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from threadtool.mine_shapes import DATE_MARK, NUMBER_MARK, Shape
from threadtool.tags import BANNER, CARD, END, FOOT, PAGE, RULE, TEXT, VALUE, Tag

# A shape with a date may part two posts; words alone must come back oftener to be more than a
# member's habit.
LEAST_DATED: Final = 2
LEAST_WORDS: Final = 3
# Of the stretches between two occurrences, this share must hold a body.
FULL_SHARE: Final = 0.6
# A date that a post shows twice leaves every other stretch without prose.
TWICE: Final = (0.3, 0.6)
# Where one line makes up more of a frame than this, its words are a phrase and no names.
ONE_PHRASE: Final = 0.85
# Shapes that are tried, those that occur most first: a page has few that come back at all.
CANDIDATES: Final = 30
# Lines that no post begins with, however often they come back.
NO_HEADER: Final = (CARD, VALUE, FOOT, RULE, END)
# Parts of a page that list other threads; of those few say more than a title.
LISTS: Final = frozenset({"similar-threads"})
LISTED_SHARE: Final = 0.5
# How far the parts of an occurrence speak for it.
DATED_WEIGHT: Final = 1.0
NUMBERED_WEIGHT: Final = 1.0
BRACKETS_WEIGHT: Final = 0.6
WORDS_WEIGHT: Final = 0.4
NAMED_WEIGHT: Final = 1.25
GROWING_WEIGHT: Final = 1.3
# A line that ends in a colon announces words of somebody: a quote rather than a post.
COLON_WEIGHT: Final = 0.5


class Rhythm(NamedTuple):
    """What comes back: `at` are places in the list of shapes, one per post; `score` orders them."""

    key: str
    at: tuple[int, ...]
    score: float


class Counts:
    """How often every shape occurs on a page, and which of them are fixed phrases.

    `keys`, `leads` and `frames` hold the places of all lines of one shape, each less strict than
    the one before; `prose_before` the number of lines of prose before every place; `lists` the
    places of headings above lists of other threads.
    """

    def __init__(self, shapes: Sequence[Shape], tags: Sequence[Tag]) -> None:
        self.shapes = shapes
        self.tags = tags
        self._idents: list[str | None] = [None] * len(shapes)
        self.prose_before = [0, *accumulate(shape.prose for shape in shapes)]
        self.keys: defaultdict[str, list[int]] = defaultdict(list)
        frames: defaultdict[str, list[int]] = defaultdict(list)
        self.leads: defaultdict[str, list[int]] = defaultdict(list)
        self.labels = Counter(shape.label for shape in shapes)
        for place, shape in enumerate(shapes):
            if shape.prose:
                continue
            self.keys[shape.key].append(place)
            if shape.lead:
                self.leads[shape.lead].append(place)
            if shape.frame:
                frames[shape.frame].append(place)
        self.lists = [
            place
            for place, shape in enumerate(shapes)
            if tags[shape.line].kind == PAGE and tags[shape.line].key in LISTS
        ]
        self.frames = {frame: at for frame, at in frames.items() if self._varied(at)}

    def kind(self, place: int) -> str:
        """The kind of the tag of a line."""
        return self.tags[self.shapes[place].line].kind

    def ident(self, place: int) -> str:
        """What a line is the same as on other posts; empty for words that come but once."""
        known = self._idents[place]
        if known is None:
            known = self._idents[place] = self._ident(place)
        return known

    def _ident(self, place: int) -> str:
        shape = self.shapes[place]
        tag = self.tags[shape.line]
        if tag.kind in (CARD, VALUE, BANNER):
            return f"{tag.kind} {tag.key}"
        if shape.label and not shape.date and self.labels[shape.label] >= LEAST_WORDS:
            return f"{shape.label}:"
        if shape.prose:
            return ""
        if self.fixed(place) or tag.kind != TEXT:
            if shape.lead and len(self.leads[shape.lead]) >= LEAST_WORDS:
                return shape.lead
            return shape.frame if shape.frame in self.frames else shape.key
        return NUMBER_MARK if shape.key.strip("+-") == NUMBER_MARK else ""

    def _varied(self, at: Sequence[int]) -> bool:
        keys = Counter(self.shapes[place].key for place in at)
        return len(keys) > 1 and keys.most_common(1)[0][1] <= ONE_PHRASE * len(at)

    def fixed(self, place: int) -> bool:
        """Whether a line is a phrase of the page: it comes back, or frames a date or a number."""
        shape = self.shapes[place]
        if shape.prose:
            return False
        if DATE_MARK in shape.key or shape.number:
            return True
        return len(self.keys[shape.key]) >= LEAST_WORDS


def rhythms(counts: Counts) -> list[Rhythm]:
    """What comes back on a page, the best first."""
    shapes = counts.shapes
    found: list[tuple[str, list[int], float]] = []
    for key, places in counts.keys.items():
        at = _no_card(counts, places)
        dated = bool(at) and bool(shapes[at[0]].frame)
        if key and len(at) >= (LEAST_DATED if dated else LEAST_WORDS):
            found.append((key, at, _weight(shapes[at[0]])))
    for frame, places in counts.frames.items():
        at = _no_card(counts, places)
        if len(at) >= LEAST_DATED:
            found.append((frame, at, _weight(shapes[at[0]]) * NAMED_WEIGHT))
    for lead, places in counts.leads.items():
        at = _no_card(counts, places)
        if len(at) >= LEAST_DATED and len({shapes[place].key for place in at}) > 1:
            found.append((lead, at, _weight(shapes[at[0]])))
    found.sort(key=lambda one: -len(one[1]) * one[2])
    result = [
        rhythm
        for key, at, weight in found[:CANDIDATES]
        if (rhythm := _rhythm(counts, key, at, weight)) is not None
    ]
    return sorted(result, key=lambda rhythm: -rhythm.score)


def _no_card(counts: Counts, places: Sequence[int]) -> list[int]:
    """Without lines of user cards: a date of joining comes back as well."""
    tags, shapes = counts.tags, counts.shapes
    return [place for place in places if tags[shapes[place].line].kind not in NO_HEADER]


def _weight(shape: Shape) -> float:
    if shape.date or shape.number:
        weight = DATED_WEIGHT if shape.date else NUMBERED_WEIGHT
    else:
        weight = BRACKETS_WEIGHT if shape.frame else WORDS_WEIGHT
    return weight * (COLON_WEIGHT if shape.key.endswith(":") else 1.0)


def _rhythm(counts: Counts, key: str, at: Sequence[int], weight: float) -> Rhythm | None:
    prose = counts.prose_before
    at = _once_per_post(counts.shapes, _above_lists(counts, at), prose)
    gaps = list(pairwise(at))
    if not gaps:
        return None
    full = sum(1 for low, high in gaps if prose[high] > prose[low + 1])
    said = sum(1 for low, high in gaps if _says(counts, low, high))
    if said < FULL_SHARE * len(gaps) or not full:
        return None
    numbers = [int(counts.shapes[place].number or 0) for place in at]
    growing = len(set(numbers)) > 1 and numbers == sorted(numbers)
    score = (full + 0.5 * (said - full) + 1) * weight * (GROWING_WEIGHT if growing else 1.0)
    return Rhythm(key, tuple(at), score * said / len(gaps))


def _above_lists(counts: Counts, at: Sequence[int]) -> Sequence[int]:
    """Without what stands in lists of other threads below the posts: it has names and dates too.

    A list says of each thread what it is called, and nothing more.
    """
    prose = counts.prose_before
    for place in counts.lists:
        listed = [one for one in at if one > place]
        said = sum(1 for low, high in pairwise(listed) if prose[high] > prose[low + 1])
        if listed and prose[place] and said < LISTED_SHARE * len(listed):
            return at[: len(at) - len(listed)]
    return at


def _says(counts: Counts, low: int, high: int) -> bool:
    """Whether a stretch holds words that are no phrases of the page."""
    return any(not counts.fixed(place) for place in range(low + 1, high))


def _once_per_post(shapes: Sequence[Shape], at: Sequence[int], prose: Sequence[int]) -> list[int]:
    """One occurrence for each post where posts show the line twice, above and below the card."""
    bare = [
        prose[high] == prose[low + 1] and _same_value(shapes[low], shapes[high])
        for low, high in pairwise(at)
    ]
    share = sum(bare) / len(bare) if bare else 0.0
    in_a_row = sum(one and other for one, other in pairwise(bare))
    if not TWICE[0] <= share <= TWICE[1] or in_a_row > 0.2 * sum(bare):
        return list(at)
    return [at[0], *(place for place, empty in zip(at[1:], bare, strict=True) if not empty)]


def _same_value(one: Shape, other: Shape) -> bool:
    """Whether two lines may be of one post: a number or a name differs from post to post.

    A date need not be the same: the card may show that of joining.
    """
    if one.date:
        return True
    return (one.number, one.before, one.after) == (other.number, other.before, other.after)
