"""Titles of posts: `Re: title` below a header, where the software gives posts one of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from threadtool.dialects.dialect import Dialect
from threadtool.lines import Line
from threadtool.patterns import regex
from threadtool.segment_records import Page, Record
from threadtool.tags import BLANK, TEXT, Tag

_REPLY: Final = regex.compile(
    r"(?:re|aw|antw|sv|vs|odp|ответ|ynt|rép|ref|rif)(?:\[\d{1,3}\])? ?: ?", regex.I
)
# Lines looked at below a header: buttons, badges and a rule may stand above the title.
REACH: Final = 6
# A title shorter than this may begin a post by chance.
SHORTEST: Final = 4


class PostTitles(Page):
    """Which lines below the headers of a page are titles.

    A line is one if the dialect says so, or if it is `Re:` and words that the page has as a
    title: above its posts, or below another header. Where the dialect has titles at all, the
    thread's own title below a header is one too; elsewhere a member may have typed it.
    """

    def __init__(
        self,
        lines: Sequence[Line],
        tags: Sequence[Tag],
        dialect: Dialect,
        records: Sequence[Record],
    ) -> None:
        super().__init__(lines, tags, dialect, records)
        self._pattern = regex.compile(dialect.post_title, regex.I) if dialect.post_title else None
        self._icons = tuple(f"{word} " for word in dialect.banners)
        self._above = self._titles_above()
        self._answered = self._titles_answered()
        # The first title found that the page has twice: where posts have titles, the thread's.
        self.shown: str | None = None

    def holds(self, number: int, record: Record) -> bool:
        """Whether a line between the header and the body of a record is the title of the post."""
        found = self._holds(number, record)
        if found and self.shown is None and self._pattern is not None:
            view = self.lines[number].view
            named = self._pattern.fullmatch(view)
            title = named.groupdict().get("title") if named else None
            if title or self._plain(view) in self._answered | self._above:
                self.shown = title or _REPLY.sub("", self._bare(view), count=1).strip()
        return found

    def _holds(self, number: int, record: Record) -> bool:
        if number > record.last + REACH or self.tags[number].kind != TEXT:
            return False
        view = self.lines[number].view
        if not view or self.lines[number].long:
            return False
        if self._pattern is not None and self._pattern.fullmatch(view):
            return True
        title = self._plain(view)
        if len(title) < SHORTEST:
            return False
        replied = _REPLY.match(self._bare(view)) is not None
        if replied or title in self._answered:
            return title in self._above or title in self._answered
        return self._pattern is not None and title in self._above

    def _bare(self, view: str) -> str:
        """The words without the alternative text of an icon before them."""
        key = view.casefold()
        if not key.startswith(self._icons):
            return view
        for word in self.dialect.banners:
            if key.startswith(word + " "):
                return view[len(word) + 1 :]
        return view

    def _plain(self, view: str) -> str:
        return _REPLY.sub("", self._bare(view), count=1).casefold().strip()

    def _titles_above(self) -> set[str]:
        top = range(self.records[0].first if self.records else 0)
        shown = [self.tags[n].fields.get("title") or self.lines[n].view for n in top]
        return {self._plain(view) for view in shown if view}

    def _titles_answered(self) -> set[str]:
        """What stands with `Re:` below two headers, or below one and without it below another."""
        answers: Counter[str] = Counter()
        plain: set[str] = set()
        for record in self.records:
            for number in range(record.last + 1, min(record.last + REACH, len(self.tags))):
                if self.tags[number].kind == BLANK:
                    continue
                if self.tags[number].kind == TEXT:
                    view = self.lines[number].view
                    replied = _REPLY.match(self._bare(view)) is not None
                    if replied:
                        answers[self._plain(view)] += 1
                    else:
                        plain.add(self._plain(view))
                    break
        return {title for title, count in answers.items() if count > 1 or title in plain}
