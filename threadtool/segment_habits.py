"""The habits of one page: what follows its headers and what ends its bodies, post after post."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from threadtool.dialects.common import AVATARS
from threadtool.dialects.dialect import Dialect
from threadtool.lines import Line
from threadtool.patterns import regex
from threadtool.segment_records import Page, Record
from threadtool.segment_rows import body_shape
from threadtool.tags import BANNER, BLANK, BUTTON, CARD, CLOSER, END, FOOT, RULE, TEXT, VALUE, Tag

# Without an end line, a footer may hold a few lines of a signature between its notes.
SIGNATURE_LINES: Final = 6
SIGNATURE_REACH: Final = 40
# A user card below a body has two labels at least, and a name, a title and a badge above them.
PROFILE_LABELS: Final = 2
PROFILE_LINES: Final = 3
# A header line that was wrapped goes on for this many lines before the rule below the header.
WRAPPED_LINES: Final = 3
# Extractors that indent by depth put bodies this deep; plain ones use three columns at most.
DEEP: Final = 4
MOST: Final = 0.6
# Two posts have no habit: one of them may open with a quote, which is indented more.
HABIT: Final = 3
# A line of buttons is short; so many stretches must end with it.
ENDING_LIMIT: Final = 60
SEVERAL: Final = 3
# A member may have typed what closes a post.
NEARLY_ALL: Final = 0.9
# How far above a header the buttons below a body may stand: a name and its titles come between.
TRAILING_LINES: Final = 8


_DIGITS: Final = regex.compile(r"\d[\d.,]*+")


class Habits(Page):
    """What the posts of a page have in common, measured once, and the cuts that follow from it.

    The `before_...` methods take a stretch of lines `[first, stop)` that begins with a body and
    return the line with which the named part begins; `stop` where there is none.
    """

    def __init__(
        self,
        lines: Sequence[Line],
        tags: Sequence[Tag],
        dialect: Dialect,
        records: Sequence[Record],
    ) -> None:
        super().__init__(lines, tags, dialect, records)
        rule = dialect.signature_rule
        self.signature_rule = regex.compile(rule) if rule else None
        self.opening = self._usual_opening()
        self.ruled = self._rule_follows()
        self.indent = self._usual_indent()
        self.profiled = self._cards_follow()
        self.trailing = self._usual_trailing()
        self.closed_once = self._closed_once()
        self.endings = self._usual_endings()
        self.shape = body_shape(lines, tags, records)

    def _usual_opening(self) -> set[tuple[str, str]]:
        """Buttons and rules that follow the header of at least half of the posts."""
        seen: Counter[tuple[str, str]] = Counter()
        for record in self.records:
            for number in range(record.last + 1, min(record.last + 8, len(self.tags))):
                tag = self.tags[number]
                if tag.kind not in (BLANK, BUTTON, RULE, BANNER):
                    break
                seen[(tag.kind, tag.key)] += 1
        return {key for key, count in seen.items() if 2 * count >= len(self.records)}

    def _closed_once(self) -> bool:
        """Whether every stretch between two headers has one run of closers, or nearly every one."""
        runs = []
        for record, below in pairwise(self.records):
            kinds = [tag.kind for tag in self.tags[record.last + 1 : below.first]]
            shown = [kind for kind in kinds if kind not in (BLANK, FOOT, END)]
            runs.append(
                sum(
                    kind == CLOSER and (not place or shown[place - 1] != CLOSER)
                    for place, kind in enumerate(shown)
                )
            )
        return len(runs) > 1 and runs.count(1) >= NEARLY_ALL * len(runs)

    def _usual_endings(self) -> set[str]:
        """What most stretches between two headers end with, whatever its words: lines behind
        the last prose that come back, numbers aside."""
        seen: Counter[str] = Counter()
        for record, below in pairwise(self.records):
            tail: set[str] = set()
            for number in range(below.first - 1, record.last, -1):
                line = self.lines[number]
                if line.long or len(line.view) > ENDING_LIMIT:
                    break
                tail.add(_without_numbers(line.view))
            seen.update(tail)
        least = max(SEVERAL, MOST * (len(self.records) - 1))
        return {key for key, count in seen.items() if count >= least and any(map(str.isalpha, key))}

    def before_ending(self, first: int, stop: int) -> int:
        """Where the last post ends by what all others end with; `stop` without it."""
        said = next((n for n in range(first, stop) if self.tags[n].kind == TEXT), stop)
        endings = (
            n for n in range(said + 1, stop) if _without_numbers(self.lines[n].view) in self.endings
        )
        return next(endings, stop)

    def _usual_trailing(self) -> set[str]:
        """Buttons that stand above half of the headers or name blocks, and captions of avatars."""
        seen: Counter[str] = Counter()
        for record in self.records[1:]:
            above = range(max(0, record.first - TRAILING_LINES), record.first)
            seen.update({self.tags[n].key for n in above if self.tags[n].kind in (BUTTON, BANNER)})
        usual = {key for key, count in seen.items() if 2 * count >= len(self.records)}
        return usual | AVATARS

    def _rule_follows(self) -> bool:
        """Whether a rule closes the header of most posts, maybe after lines it was wrapped into."""
        if self.dialect.ruled_off:
            return False
        found = sum(1 for record in self.records if self.rule_below(record) is not None)
        return len(self.records) > 1 and found >= MOST * len(self.records)

    def _usual_indent(self) -> int:
        """The indentation with which most bodies begin; 0 where they have none in common."""
        seen: Counter[int] = Counter()
        for record in self.records:
            below = range(record.last + 1, min(record.last + 8, len(self.lines)))
            first = next((n for n in below if self.tags[n].kind == TEXT), None)
            if first is not None:
                seen[self.lines[first].indent] += 1
        if len(self.records) < HABIT:
            return 0
        indent, count = seen.most_common(1)[0] if seen else (0, 0)
        return indent if count >= MOST * len(self.records) else 0

    def _cards_follow(self) -> bool:
        """Whether user cards stand below more than one body: one alone may be pasted."""
        found = 0
        for record, following in pairwise(self.records):
            between = range(record.last + 1, following.first)
            found += sum(self.tags[n].kind == CARD for n in between) >= PROFILE_LABELS
        return found > 1

    def rule_below(self, record: Record) -> int | None:
        """The rule that closes a header, maybe below lines the header was wrapped into, or None."""
        shown = 0
        for number in range(record.last + 1, len(self.tags)):
            kind = self.tags[number].kind
            if kind == RULE:
                return None if self._parts_signature(number) else number
            if kind in (CLOSER, FOOT, END):
                return None
            if kind != BLANK:
                shown += 1
            if shown > WRAPPED_LINES or self.lines[number].long:
                return None
        return None

    def before_notes(self, first: int, stop: int) -> int:
        """Where the notes at the end of a stretch begin; `stop` where there are none."""
        notes, strangers = stop, 0
        for number in range(stop - 1, first - 1, -1):
            kind = self.tags[number].kind
            if kind == FOOT:
                notes = number
            elif kind == TEXT:
                strangers += 1
                if strangers > SIGNATURE_LINES or self.lines[number].long:
                    break
        return notes

    def before_profile(self, first: int, stop: int, author: str | None) -> int:
        """Where a user card below the body begins, with its author's name; `stop` without one."""
        cut, labels, strangers = stop, 0, 0
        for number in range(stop - 1, first, -1):
            kind = self.tags[number].kind
            if kind == CARD:
                cut, labels, strangers = number, labels + 1, 0
            elif kind not in (BLANK, VALUE, BUTTON, BANNER):
                strangers += 1
                if strangers > PROFILE_LINES or not (labels or self.profiled):
                    break  # text below a user card: somebody pasted it
                if cut < stop and author and self.lines[number].view.startswith(author):
                    cut = number
                    break
        return cut if labels >= PROFILE_LABELS else stop

    def before_trailing(self, first: int, stop: int) -> int:
        """Where the rules, captions and buttons begin with which a stretch ends; else `stop`.

        A post does not end with a rule, and `User avatar` belongs to the next one; of other
        buttons, those count that most of the posts end with.
        """
        cut = stop
        for number in range(stop - 1, first, -1):
            tag = self.tags[number]
            if tag.kind == BLANK or self.lines[number].blank:
                continue
            trails = tag.kind in (BUTTON, BANNER) and tag.key in self.trailing
            if tag.kind != RULE and not trails:
                break
            cut = number
        return cut

    def before_outdent(self, first: int, stop: int) -> int:
        """Where lines less indented than all bodies begin: a signature in an element of its own.

        Only extractors that indent by depth show it; they print code from the first column on,
        so that lines without any indentation prove nothing.
        """
        if self.indent < DEEP or first >= stop or self.lines[first].indent < self.indent:
            return stop
        cut = stop
        for number in range(stop - 1, first, -1):
            if self.tags[number].kind in (BLANK, RULE):
                continue
            if not 0 < self.lines[number].indent < self.indent - 1:
                break
            cut = number
        return cut

    def before_signature(self, first: int, stop: int) -> int:
        """Where the rule above a signature stands; `stop` where the software draws none."""
        for number in range(stop - 1, max(first, stop - SIGNATURE_REACH) - 1, -1):
            if self._parts_signature(number):
                return stop if self._row_followed(number, stop) else number
        return stop

    def before_rule(self, first: int, stop: int) -> int:
        """Where the rule stands that parts this post from the next; `stop` without one."""
        if not self.dialect.ruled_off:
            return stop
        last = stop - 1
        while last > first and self.tags[last].kind == BLANK:
            last -= 1
        return last if last >= first and self.tags[last].kind == RULE else stop

    def _row_followed(self, number: int, stop: int) -> bool:
        """Whether a body goes on below the table row that a rule was squeezed into."""
        lines = self.lines
        if not lines[number].cells:
            return False
        while number + 1 < stop and lines[number + 1].start == lines[number].end:
            number += 1
        return any(self.tags[below].kind == TEXT for below in range(number + 1, stop))

    def _parts_signature(self, number: int) -> bool:
        if self.signature_rule is None or self.tags[number].kind != RULE:
            return False
        return self.signature_rule.fullmatch(self.lines[number].view) is not None


def _without_numbers(view: str) -> str:
    return _DIGITS.sub("0", view.casefold())
