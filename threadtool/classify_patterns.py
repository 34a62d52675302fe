"""The patterns of a dialect: compiled if a page may match them, and tried on its lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from threadtool.classify_shapes import whole_date
from threadtool.dates import find_date
from threadtool.dialects import common, pattern_words
from threadtool.dialects.dialect import Dialect
from threadtool.dialects.plausible import Gate, Needs, Page, folded
from threadtool.patterns import phrases, re, shown
from threadtool.tags import CLOSER, DATE, FOOT, HEAD, NUMBER, PAGE, REMARK, Tag

DATED_FROM: Final = 4  # brackets and blanks before the date
# What stands for a date in a dialect's pattern; `find_date` has the last word.
DATE_PATTERN: Final = r"(?:[^\d\n]{0,24}\d[^\n]{3,50}|\p{L}{3,12},? [^\n]{2,40})"

# The kinds of lines that a dialect has patterns for, in the order in which they are tried.
_FIELDS: Final = (
    (HEAD, "head"),
    (HEAD, "remarks"),
    (PAGE, "page"),
    (CLOSER, "closers"),
    (FOOT, "foot"),
    (NUMBER, "numbers"),
    (DATE, "dates"),
)


class DialectPatterns:
    """What the lines of a dialect's headers, footers and furniture look like."""

    def __init__(self, dialect: Dialect) -> None:
        """None of them yet, see `widen`."""
        self._dialect = dialect
        self._taken: dict[str, Needs | None] = {}
        self._patterns: list[tuple[str, Gate, re.Pattern[str], str]] = []

    def widen(self, page: Page | None) -> None:
        """Take in the patterns that a page has the words of; None: all there are.

        Patterns without a chance are not worth compiling, nor trying on every line.
        """
        known = pattern_words.DIALECTS.get(self._dialect.name, {})
        fields = {field: getattr(self._dialect, field) for _, field in _FIELDS}
        entries = [
            (pattern, needs)
            for field, patterns in fields.items()
            for pattern, needs in _with_needs(patterns, known.get(field, ()))
        ]
        entries += _with_needs(common.FOOT, pattern_words.COMMON["foot"])
        new = {
            pattern: needs
            for pattern, needs in entries
            if pattern not in self._taken
            and (page is None or needs is None or page.may_have(needs))
        }
        if new or not self._patterns:
            self._taken |= new
            self._patterns = list(self._compiled(fields))

    def _compiled(
        self, fields: dict[str, tuple[str, ...]]
    ) -> Iterator[tuple[str, Gate, re.Pattern[str], str]]:
        for kind, field in _FIELDS:
            patterns = fields[field] + (common.FOOT if kind == FOOT else ())
            taken = tuple(pattern for pattern in patterns if pattern in self._taken)
            if field == "head":
                for pattern in taken:
                    gate = Gate((self._taken[pattern],))
                    yield kind, gate, _alternation((pattern,)), str(patterns.index(pattern))
            elif taken:
                gate = Gate(self._taken[pattern] for pattern in taken)
                yield kind, gate, _alternation(taken), REMARK if field == "remarks" else ""

    def tag(self, view: str) -> Tag | None:
        """The tag of a line that one of the patterns fits whole; None for other lines."""
        start = folded(view)
        for kind, gate, pattern, key in self._patterns:
            match = pattern.fullmatch(view) if gate.lets(start) else None
            if match and _date_holds(match):
                if kind == FOOT and view.endswith(":"):
                    key = "open"
                return Tag(kind, f"{self._dialect.name} {kind}", key, _fields(match))
        return None


def _with_needs(
    patterns: tuple[str, ...], needs: tuple[Needs, ...]
) -> list[tuple[str, Needs | None]]:
    """Each pattern and what a match of it needs, None where nobody worked that out."""
    known = needs if len(needs) == len(patterns) else (None,) * len(patterns)
    return list(zip(patterns, known, strict=True))


def _alternation(patterns: tuple[str, ...]) -> re.Pattern[str]:
    source = "|".join(f"(?:{pattern})" for pattern in patterns)
    return phrases(source.replace("{date}", DATE_PATTERN))


def _fields(match: re.Match[str]) -> dict[str, str]:
    fields = {name: value.strip() for name, value in shown(match).items()}
    if fields.get("date"):
        fields["date"] = whole_date(fields["date"]) or fields["date"]
    dated = find_date(fields.pop("dated", ""))
    if dated:
        fields["date"] = dated.text
    return fields


def _date_holds(match: re.Match[str]) -> bool:
    """Whether what a pattern took for a date is one, or (`dated`) begins with one."""
    groups = shown(match)
    if groups.get("date"):
        return whole_date(groups["date"]) is not None
    if groups.get("dated"):
        found = find_date(groups["dated"])
        return found is not None and found.start <= DATED_FROM
    return True
