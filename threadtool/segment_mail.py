"""Bodies of mails: archive pages have furniture above and below each, members sign below `-- `."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from threadtool.lines import Line
from threadtool.patterns import regex
from threadtool.segment_page import bottom_start
from threadtool.tags import BLANK, BUTTON, FOOT, PAGE, RULE, TEXT, Tag

# A signature has four lines by custom; those of firms and lists have more.
SIGNATURE_LINES: Final = 25
# Lines between two of furniture: the second half of a link, the name of a thread.
WRAPPED: Final = 2
# `-- ` is the sign of all mail programs, 47 underscores that of Mailman's list footers.
_SIGNATURE: Final = regex.compile(r"--|—|_{47}")
_NEXT_PART: Final = regex.compile(r"-{5,} ?next part ?-{5,}", regex.I)
_SCRUBBED: Final = regex.compile(r".{3,60} attachment was scrubbed\.{3}.{0,120}", regex.I)


class MailPages:
    """Where the bodies of mails begin and end, in stretches of lines between two headers."""

    def __init__(self, text: str, lines: Sequence[Line], tags: Sequence[Tag], name: str) -> None:
        self.text = text
        self.lines = lines
        self.tags = tags
        self.own = f"{name} page"

    def _furniture(self, number: int) -> bool:
        """Whether a line is furniture in the words of the archive, and not quoted."""
        tag, line = self.tags[number], self.lines[number]
        quoted = self.text.startswith(">", line.start + line.indent)
        return tag.kind == PAGE and tag.rule == self.own and not quoted

    def body_start(self, first: int, stop: int) -> int:
        """The line behind the furniture that follows a header, and the rule that closes it."""
        at = first
        start = first
        shown = False
        while at < stop:
            kind = self.tags[at].kind
            if self._furniture(at) or kind == BUTTON:
                start, shown = at + 1, True
            elif kind == RULE and (
                self.tags[at].rule and not _SIGNATURE.fullmatch(self.lines[at].view)
            ):
                return at + 1
            elif kind != BLANK and not (shown and self._wrapped(at, stop)):
                break
            at += 1
        return start

    def _wrapped(self, number: int, stop: int) -> bool:
        """Whether a line is the second half of a link: furniture goes on below it."""
        below = number + 1
        return below < stop and (self._furniture(below) or self.tags[below].kind == RULE)

    def body_stop(self, first: int, stop: int) -> int:
        """The line with which the furniture between a body and the next header begins."""
        known = [number for number in range(first, stop) if self._furniture(number)]
        if not known:
            last = stop == len(self.tags)
            return bottom_start(self.lines, self.tags, first, stop - 1) if last else stop
        start = known[-1]
        for number in reversed(known):
            between = range(number + 1, start)
            words = sum(self.tags[n].kind not in (BLANK, RULE, BUTTON, PAGE) for n in between)
            if words > WRAPPED:
                break
            start = number
        while start > first and self.tags[start - 1].kind in (BLANK, RULE):
            start -= 1
        return start

    def signature(self, first: int, stop: int) -> int:
        """Where the signature and the list's footer begin; `stop` where there is neither."""
        cut = stop
        shown = 0
        for number in range(stop - 1, first - 1, -1):
            line = self.lines[number]
            if self.tags[number].kind == BLANK:
                continue
            if self.text.startswith(">", line.start + line.indent):
                break  # answers below a quoted signature, or a quote below one's own
            shown += 1
            if shown > SIGNATURE_LINES:
                break
            if not line.listed and self._opens_signature(number):
                cut, shown = number, 0
        return cut

    def _opens_signature(self, number: int) -> bool:
        view = self.lines[number].view
        if _NEXT_PART.fullmatch(view):
            return any(
                _SCRUBBED.fullmatch(line.view) for line in self.lines[number + 1 : number + 3]
            )
        if _SIGNATURE.fullmatch(view):
            return True
        below = self.tags[number + 1].kind if number + 1 < len(self.tags) else TEXT
        return self.tags[number].kind == FOOT or (self.tags[number].kind == RULE and below == FOOT)
