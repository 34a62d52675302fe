"""The parts of a record that comes back: which lines around the rhythm belong to the header.

The instances are laid over each other. What stands at the same distance in most of them is a
part of the header; what comes back between a body and the next header, but not above the first
post, is the footer of the post above.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

import regex

from threadtool.mine_rhythm import LEAST_WORDS, Counts, Rhythm
from threadtool.lines import Line
from threadtool.mine_shapes import DATE_MARK, NUMBER_MARK, Shape
from threadtool.tags import BANNER, BUTTON, CARD, CLOSER, END, FOOT, PAGE, RULE, TEXT, VALUE, Tag

# How far around the rhythm a header is looked for.
REACH: Final = 14
# What this share of the instances has is a part of all.
USUAL: Final = 0.5
# What this share has is what an occurrence is known by; one with less than a share of it is none.
MOST: Final = 0.75
ALIKE: Final = 0.4
NAME_SHARE: Final = 0.6
# What names and dates add to the worth of a record.
NAMED: Final = 1.0
DATED: Final = 1.0
# A column whose most frequent value is more frequent than this holds a phrase, not names.
MOST_BY_ONE: Final = 0.8
NAME_LENGTH: Final = 40
NAME_WORDS: Final = 5
# The words of a frame that this share of the instances has are its own; the rest is the name.
FIXED_SHARE: Final = 0.7
_NAME: Final = regex.compile(r"(?=.*\w)(?!https?:|www\.|#)[^:;!?|]*[^:;!?|.,]", regex.I)
_NOT_NAME_WORDS: Final = frozenset(
    "by from posted post wrote said on at in replied commented answered asked edited re: re".split()
)
_SEPARATORS: Final = regex.compile(r"[\s|•·–—,:()\[\]»«/-]+")
_INITIALS: Final = 2
# Parts of a page that list other threads.
LISTS: Final = frozenset({"similar-threads"})
_DRAWN: Final = regex.compile(r"[\W_]+")
_BEFORE_NAME: Final = regex.compile(r"^(?:[–—-]\s*|(?:posted )?by:?\s+|@(?=\w))", regex.I)


@dataclass(slots=True)
class Instance:
    """One occurrence: places of shapes. The header is `first..last`; `name` holds its author."""

    anchor: int
    up: list[int]
    down: list[int]
    first: int = 0
    last: int = 0
    names: list[int] = field(default_factory=list)
    author: str | None = None
    closed: bool = False


class Columns:
    """The instances of a rhythm laid over each other."""

    def __init__(
        self, lines: Sequence[Line], tags: Sequence[Tag], counts: Counts, rhythm: Rhythm
    ) -> None:
        self.lines = lines
        self.counts = counts
        self.shapes = counts.shapes
        self.tags = tags
        self.instances = self._like_most(self._windows(rhythm))
        self.footers = self._footer_idents()
        below = self._below()
        for one in self.instances:
            self._extent(one, below)
        self._name()

    @property
    def quality(self) -> float:
        """How much speaks for these records: posts, and the fields that their headers show."""
        return (len(self.instances) - 0.5) * (1.0 + NAMED * self.named + DATED * self.dated)

    @property
    def named(self) -> float:
        """The share of the posts with a name."""
        return sum(1 for one in self.instances if one.author) / len(self.instances)

    @property
    def dated(self) -> float:
        """The share of the posts with a date."""
        return sum(1 for one in self.instances if self.date_of(one)) / len(self.instances)

    @property
    def sure(self) -> bool:
        """Whether the records show what headers show: names, dates or post numbers."""
        numbered = sum(1 for one in self.instances if self.shapes[one.anchor].number)
        return max(self.named, self.dated, numbered / len(self.instances)) >= NAME_SHARE

    def date_of(self, one: Instance) -> str | None:
        """The date of a post: in the line of the rhythm, else elsewhere in its header."""
        for place in (one.anchor, *range(one.last, one.first - 1, -1)):
            if self.shapes[place].date and self.kind(place) not in (CARD, VALUE):
                return self.shapes[place].date
        return None

    def ident(self, place: int) -> str:
        """What a line is the same as on other posts; empty for words that come but once."""
        shape = self.shapes[place]
        tag = self.tags[shape.line]
        if tag.kind in (CARD, VALUE, BANNER):
            return f"{tag.kind} {tag.key}"
        if shape.label and not shape.date and self.counts.labels[shape.label] >= LEAST_WORDS:
            return f"{shape.label}:"
        if shape.prose:
            return ""
        if self.counts.fixed(place) or tag.kind != TEXT:
            if len(self.counts.leads[shape.lead]) >= LEAST_WORDS and shape.lead:
                return shape.lead
            frame = shape.frame
            return frame if frame and frame in self.counts.frames else shape.key
        return NUMBER_MARK if shape.key.strip("+-") == NUMBER_MARK else ""

    def kind(self, place: int) -> str:
        """The kind of the line's tag."""
        return self.tags[self.shapes[place].line].kind

    def _windows(self, rhythm: Rhythm) -> list[Instance]:
        result = []
        at = self._above_lists(rhythm.at)
        for number, anchor in enumerate(at):
            low = at[number - 1] if number else -1
            high = at[number + 1] if number + 1 < len(at) else len(self.shapes)
            up = self._short_run(range(anchor - 1, max(low, anchor - 1 - REACH), -1))
            down = self._short_run(range(anchor + 1, min(high, anchor + 1 + REACH)))
            result.append(Instance(anchor, up[::-1], down))
        return result

    def _above_lists(self, at: Sequence[int]) -> Sequence[int]:
        """Without what stands in lists of other threads: they show names and dates as well."""
        for place in range(at[1], at[-1]):
            tag = self.tags[self.shapes[place].line]
            if tag.kind == PAGE and tag.key in LISTS:
                kept = [one for one in at if one < place]
                return kept if len(kept) >= 2 else at
        return at

    def _like_most(self, instances: list[Instance]) -> list[Instance]:
        """Without occurrences that lack what stands around most of them: they are chance."""
        around = [
            {self.ident(place) for place in (*one.up, *one.down)} - {""} for one in instances
        ]
        seen = Counter(ident for idents in around for ident in idents)
        usual = {ident for ident, count in seen.items() if count >= MOST * len(instances)}
        if len(instances) < LEAST_WORDS or not usual:
            return instances
        kept = [
            one
            for one, idents in zip(instances, around, strict=True)
            if len(usual & idents) >= ALIKE * len(usual)
        ]
        return kept if len(kept) >= 2 else instances

    def _short_run(self, places: Sequence[int]) -> list[int]:
        run = []
        for place in places:
            if self.shapes[place].prose and not self.ident(place):
                break
            if self.kind(place) == RULE:
                continue  # drawn between rows of tables, wherever these are
            run.append(place)
        return run

    def _usual(self, runs: Sequence[Sequence[int]]) -> set[str]:
        seen: Counter[str] = Counter()
        for run in runs:
            seen.update({self.ident(place) for place in run} - {""})
        return {ident for ident, count in seen.items() if count >= max(2, USUAL * len(runs))}

    def _footer_idents(self) -> set[str]:
        """What comes back above headers and belongs to the post above: see the module."""
        runs = [one.up for one in self.instances]
        usual = self._usual(runs[1:])
        first = {self.ident(place) for place in runs[0]}
        tail = {
            self.ident(place) for place in range(self.instances[-1].anchor + 1, len(self.shapes))
        }
        buttons = {
            self.ident(place)
            for run in runs
            for place in run
            if self.kind(place) in (BUTTON, FOOT, CLOSER, END)
        }
        return {
            ident
            for ident in usual
            if not ident.startswith((CARD, VALUE))
            and (
                (ident in buttons and (ident in tail or ident not in first))
                or (ident in tail and ident not in first)
            )
        }

    def _below(self) -> int:
        """How many lines below the rhythm all headers have."""
        reach = 0
        count = len(self.instances)
        for offset in range(REACH):
            here = [
                self.ident(one.down[offset]) for one in self.instances if offset < len(one.down)
            ]
            if len(here) < USUAL * count:
                break
            ident, most = Counter(here).most_common(1)[0]
            worded = ident == self.shapes[self._with(offset, ident)].key
            share = MOST if worded else USUAL  # a greeting opens many a body
            if ident and ident not in self.footers and most >= max(2, share * count):
                reach = offset + 1
        return reach

    def _with(self, offset: int, ident: str) -> int:
        """The first place at an offset below the rhythm that is what most are there."""
        return next(
            one.down[offset]
            for one in self.instances
            if offset < len(one.down) and self.ident(one.down[offset]) == ident
        )

    def _extent(self, one: Instance, below: int) -> None:
        """Where a header begins and ends but for the name above it."""
        one.first = one.last = one.anchor
        closed = [
            place
            for place in one.up
            if self.ident(place) in self.footers or self.kind(place) in (FOOT, CLOSER, END)
        ]
        one.closed = bool(closed)
        low = closed[-1] if closed else -1
        one.up = [place for place in one.up if place > low]
        header = [place for place in one.up if self._of_header(place)]
        if header:
            one.first = header[0]
        for offset, place in enumerate(one.down):
            card = self.kind(place) in (CARD, VALUE, BANNER)
            if offset < below or (card and place == one.last + 1):
                one.last = place

    def _of_header(self, place: int) -> bool:
        if self.kind(place) in (CARD, VALUE, BANNER):
            return True
        return bool(self.ident(place)) and self.ident(place) in self._above

    @cached_property
    def _above(self) -> set[str]:
        return self._usual([one.up for one in self.instances]) - self.footers

    def _name(self) -> None:
        """The column that holds names; the header reaches up to it."""
        own = self._own_words()
        columns = [
            [(inline(self.shapes[one.anchor], own), None) for one in self.instances],
            [self._at(one.up[0] if one.up and one.closed else None) for one in self.instances],
            [self._at(one.first - 1 if one.first - 1 in one.up else None) for one in self.instances],
            [self._at(one.anchor - 1 if one.anchor - 1 in one.up else None) for one in self.instances],
            [self._at(one.down[0] if one.down else None) for one in self.instances],
        ]
        scored = [
            (self._names_in([words for words, _ in column]), -rank)
            for rank, column in enumerate(columns)
        ]
        best, rank = max(scored)
        if best < NAME_SHARE:
            return
        for one, (words, place) in zip(self.instances, columns[-rank], strict=True):
            if not words or not is_name(words):
                continue
            one.author = clean_name(words)
            if place is not None:
                one.names = [place]
                one.last = max(one.last, place)
            self._reach_up(one)

    def _at(self, place: int | None) -> tuple[str | None, int | None]:
        """The words of a line that may be a name, and its place."""
        if place is None or self.kind(place) not in (TEXT, BANNER):
            return None, None
        key = self.shapes[place].key
        if self.counts.fixed(place) and (NUMBER_MARK in key or DATE_MARK in key):
            return None, None
        return self.words(place), place

    def _reach_up(self, one: Instance) -> None:
        """A name stands twice, or the initials of an avatar stand above it."""
        if not one.names:
            return
        place = one.names[0]
        one.first = min(one.first, place)
        above = place - 1
        while above in one.up:
            words = self.words(above)
            twice = words == one.author
            initial = len(words) <= _INITIALS and words[:1].casefold() == (one.author or "")[:1].casefold()
            if not (twice or initial):
                break
            one.names.insert(0, above)
            one.first = above
            above -= 1

    def _own_words(self) -> set[str]:
        """The words that the line of the rhythm has on most posts."""
        seen: Counter[str] = Counter()
        for one in self.instances:
            shape = self.shapes[one.anchor]
            words = _SEPARATORS.split(f"{shape.before} {shape.after}".casefold())
            seen.update(set(words))
        return {word for word, count in seen.items() if count >= FIXED_SHARE * len(self.instances)}

    def words(self, place: int) -> str:
        """The words of a line."""
        return self.lines[self.shapes[place].line].view

    def _names_in(self, column: Sequence[str | None]) -> float:
        names = [value for value in column if value and is_name(value)]
        if not names:
            return 0.0
        share = len(names) / len(column)
        different = len(set(names))
        if len(column) > 2 and Counter(names).most_common(1)[0][1] > MOST_BY_ONE * len(names):
            return 0.0
        return share + (0.2 if different < len(names) else 0.0)


def inline(shape: Shape, own: set[str]) -> str | None:
    """The name in the line of the rhythm itself, `own` being the words that all such lines have."""
    for part in (shape.before, shape.after):
        words = part.split()
        run: list[str] = []
        for word in words:
            bare = word.strip("|•·–—,:()[]»«-").casefold()
            if not bare or bare in own or bare in _NOT_NAME_WORDS or not regex.search(r"\p{L}|\d\D|\D\d", bare):
                if run:
                    break
                continue
            run.append(word.strip("|•·–—,:()[]»«"))
        name = " ".join(run)
        if name and is_name(name):
            return name
    return None


def clean_name(words: str) -> str:
    """A name without the dash or the `by` before it."""
    return _BEFORE_NAME.sub("", words).strip()


def is_name(words: str) -> bool:
    """Whether words may be the name of a member."""
    return (
        len(words) <= NAME_LENGTH
        and len(words.split()) <= NAME_WORDS
        and _NAME.fullmatch(words) is not None
    )
