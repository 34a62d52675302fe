"""Headers of mails that members pasted: their dates and names head no post of a forum."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from threadtool.dialects.common import MAIL_FIELDS
from threadtool.lines import Line
from threadtool.patterns import regex
from threadtool.tags import CARD, DATE, HEAD, TEXT_TAG, Tag, among, kinds_of

# So many fields below one another are the header of a mail; `From:` and a date alone are not.
FIELDS: Final = 3
# What a field of a mail may have been taken for.
HEADED: Final = (CARD, DATE, HEAD)
_HEADED: Final = regex.compile(among(*HEADED))
_LABEL: Final = regex.compile(r"[*_> ]{0,6}(?P<label>\p{L}[\p{L} -]{0,29}?)[*_]{0,2}\s?:(?:\s|$)")


@lru_cache(maxsize=1)
def _labels() -> frozenset[str]:
    return frozenset(label for labels in MAIL_FIELDS.values() for label in labels)


def unhead_mails(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Tag the fields of a pasted mail's header as text, whatever they look like by themselves."""
    headed = (lines[found.start()] for found in _HEADED.finditer(kinds_of(tags)))
    if not any(":" in line.view and _is_field(line) for line in headed):
        return
    run: list[int] = []
    for number in range(len(tags) + 1):
        if number < len(tags) and _is_field(lines[number]):
            run.append(number)
            continue
        if len(run) >= FIELDS:
            for field in run:
                if tags[field].kind in HEADED:
                    tags[field] = TEXT_TAG
        run = []


def _is_field(line: Line) -> bool:
    match = _LABEL.match(line.view) if ":" in line.view else None
    return match is not None and match["label"].casefold() in _labels()
